"""Where the rows of the timeline lie: names, marks, bands, path line, calendar, overview."""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from marsapp.ui.theme import Theme

_RULER_GAP_PX: Final = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The rows from top to bottom, in pixels, for one size of the widget."""

    width: float
    text_px: float
    flag_rows: int
    flags_top: float
    marks_y: float
    mark_px: float
    bands_top: float
    band_px: float
    band_rows: int
    line_y: float
    ticks_top: float
    overview: QRectF

    @classmethod
    def fit(cls, width: float, height: float, theme: Theme) -> "Zones":
        """Divide a height: one row of everything, then a second row of bands, then of names."""
        sizes = _Sizes.of(theme)
        spare = height - sizes.least_px + 0.5  # heights are whole pixels
        band_rows = 2 if spare >= sizes.band_px else 1
        spare -= sizes.band_px * (band_rows - 1)
        flag_rows = 2 if spare >= sizes.text_px else 1
        line_top = height - sizes.line_px - sizes.text_px - _RULER_GAP_PX - sizes.overview_px
        bands_top = line_top - sizes.band_px * band_rows
        marks_top = bands_top - sizes.mark_px
        return cls(
            width=width,
            text_px=sizes.text_px,
            flag_rows=flag_rows,
            flags_top=marks_top - flag_rows * sizes.text_px,
            marks_y=marks_top + sizes.mark_px / 2,
            mark_px=sizes.mark_px,
            bands_top=bands_top,
            band_px=sizes.band_px,
            band_rows=band_rows,
            line_y=line_top + sizes.line_px / 2,
            ticks_top=line_top + sizes.line_px,
            overview=QRectF(0, height - sizes.overview_px + 2, width, sizes.overview_px - 3),
        )

    @staticmethod
    def wished_height(most_px: float, theme: Theme) -> int:
        """Return the height that uses ``most_px`` best: no row is cut, none left empty."""
        sizes = _Sizes.of(theme)
        height = sizes.least_px
        for row_px in (sizes.band_px, sizes.text_px):
            if height + row_px <= most_px:
                height += row_px
        return math.ceil(height)

    def flag_y(self, row: int) -> float:
        """Return the top of a row of names; row 0 is the lowest."""
        return self.flags_top + (self.flag_rows - 1 - row) * self.text_px

    def is_ruler(self, y: float) -> bool:
        """Say whether a height is on the calendar, where a drag moves the play head."""
        return self.ticks_top <= y < self.overview.top()

    def is_overview(self, y: float) -> bool:
        """Say whether a height is on the strip that shows the whole mission."""
        return y >= self.overview.top()

    def is_events(self, y: float) -> bool:
        """Say whether a height is among the marks and their names."""
        return y < self.bands_top


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sizes:
    """The heights of single rows in a theme."""

    text_px: float
    band_px: float
    mark_px: float
    line_px: float
    overview_px: float

    @classmethod
    def of(cls, theme: Theme) -> "_Sizes":
        grown = min(theme.scale, 1.25)  # shapes need not grow as letters do
        text_px = theme.small.pixelSize() * 1.28
        return cls(
            text_px=text_px,
            band_px=text_px + 4 * grown,
            mark_px=16 * grown,
            line_px=7 * grown,
            overview_px=11 * grown,
        )

    @property
    def least_px(self) -> float:
        """The height of one row of each."""
        return (
            2 * self.text_px
            + _RULER_GAP_PX
            + self.band_px
            + self.mark_px
            + self.line_px
            + self.overview_px
        )
