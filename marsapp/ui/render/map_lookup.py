"""Where each sample of a sphere lies on a map in plain degrees, while the planet turns below."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.sphere import Floats, Sphere
from marsapp.ui.render.terrain import FINEST, WIDEST, Texels
from marsapp.ui.render.tiles import Need

_COARSEST: Final = 64  # texels round the planet
_TEXEL_PX: Final = 1.35  # so many pixels wide a texel may be drawn
_SMOOTH_PX: Final = 2.2  # and where texels blend the map's own, so that neighbours hardly differ
_MOST: Final = 1_500_000  # texels in a part of the map


class MapLookup:
    """Longitude and latitude of the samples, and the part of the map that they need.

    Longitudes are counted from the middle of what is seen, so that what is seen hangs together.
    """

    def __init__(self, sphere: Sphere) -> None:
        x, y, z = sphere.normal
        hits = sphere.apart < 1 + 2 * sphere.step / max(sphere.px_per_radius(), 1e-6)
        if not hits.any():
            hits = sphere.apart <= sphere.apart.min()
        seen = float(hits.sum())
        east, north = (float(np.sum(part, where=hits)) / seen for part in (x, y))
        self._middle_rad = math.atan2(north, east)
        self._lon, self._colat = np.empty_like(x), np.empty_like(x)
        in_bands(sphere.shape, lambda rows: self._place(rows, (x[rows], y[rows], z[rows])))
        self._lons, self._colats = _ends(self._lon, hits), _ends(self._colat, hits)
        self._across, self._down = self._fineness(sphere.px_per_rad() / sphere.step)
        self._index: NDArray[np.intp] | None = None
        self._laid_out: tuple[int, int] | None = None
        self._whole: tuple[tuple[int, int], NDArray[np.intp]] | None = None

    def _place(self, rows: slice, normal: tuple[Floats, Floats, Floats]) -> None:
        """Work out longitudes and latitudes of some rows."""
        x, y, z = normal
        cos, sin = np.float32(math.cos(self._middle_rad)), np.float32(math.sin(self._middle_rad))
        np.arctan2(y * cos - x * sin, x * cos + y * sin, out=self._lon[rows])
        np.arctan2(np.sqrt(x * x + y * y), z, out=self._colat[rows])

    def _fineness(self, px_per_rad: float) -> tuple[int, int]:
        """Return how many texels round the planet and from pole to pole the picture can show."""
        wanted = max(px_per_rad * 2 * math.pi / _TEXEL_PX, 1.0)
        if wanted > 2 * WIDEST:
            wanted = max(wanted * _TEXEL_PX / _SMOOTH_PX, 2 * WIDEST)
        across = min(max(2 ** math.ceil(math.log2(wanted)), _COARSEST), FINEST)
        down = across // 2
        high, low = self._colats
        equator = high <= math.pi / 2 <= low
        widest = 1.0 if equator else max(math.sin(high), math.sin(low))  # of a circle of latitude
        if across > WIDEST and widest < 0.5:
            across = max(across // 2 ** math.floor(-math.log2(widest)), _COARSEST)
        while down > WIDEST // 2 and self._count(across, down) > _MOST:
            across, down = max(across // 2, _COARSEST), down // 2
        if down <= WIDEST // 2:
            across = 2 * down
        return across, down

    def _count(self, across: int, down: int) -> float:
        """Return about how many texels the part of the map would have."""
        rows = (self._colats[1] - self._colats[0]) / math.pi * down
        turn = (self._lons[1] - self._lons[0]) / (2 * math.pi)
        return rows * across * (0.8 if turn > 0.5 else turn)  # whole circles need no margin

    def _span(self) -> tuple[int, int]:
        """Return the first and last (excluded) column that is seen, counted from the middle."""
        left, right = (lon / (2 * math.pi) * self._across for lon in self._lons)
        first, last = math.floor(left) - 1, math.floor(right) + 2
        if self._across <= WIDEST or last - first > 0.7 * self._across:  # all round
            return -self._across // 2, self._across // 2
        return first, last

    def need(self, turn_rad: float) -> Need:
        """Return the part of the map that is seen when the planet has turned so far."""
        middle = round((self._middle_rad - turn_rad) / (2 * math.pi) * self._across)
        middle %= self._across
        first, last = self._span()
        high, low = (colat / math.pi * self._down for colat in self._colats)
        return Need(
            across=self._across,
            down=self._down,
            top=max(math.floor(high) - 1, 0),
            bottom=min(math.floor(low) + 2, self._down),
            left=middle + first,
            right=middle + last,
        )

    def shift(self, turn_rad: float, columns: int) -> int:
        """Return where ``whole`` begins on a map so wide, when the planet has turned so far."""
        middle = round((self._middle_rad - turn_rad) / (2 * math.pi) * columns)
        return (middle - columns // 2) % columns

    def whole(self, shape: tuple[int, int]) -> NDArray[np.intp]:
        """Return where each sample stands on a whole map of that shape, laid twice side by side."""
        if self._whole is None or self._whole[0] != shape:
            rows, columns = shape
            row = (self._colat * np.float32(rows / math.pi)).astype(np.int32)
            index = np.minimum(row, rows - 1) * np.int32(2 * columns)
            column = self._lon * np.float32(columns / (2 * math.pi))
            column += np.float32(columns // 2)
            index += np.clip(column.astype(np.int32), 0, columns - 1)
            self._whole = (shape, index.astype(np.intp))
        return self._whole[1]

    def index(self, texels: Texels) -> NDArray[np.intp]:
        """Return where each sample stands in the texels, counted from where the need begins."""
        layout = (texels.width, texels.part.top)
        if self._index is None or self._laid_out != layout:
            first, last = self._span()
            high, low = (colat / math.pi * self._down for colat in self._colats)
            row = (self._colat * np.float32(self._down / math.pi)).astype(np.int32)
            row = np.clip(row, math.floor(high), min(math.floor(low), self._down - 1))
            row -= np.int32(texels.part.top)
            row *= np.int32(texels.width)
            column = self._lon * np.float32(self._across / (2 * math.pi))
            column -= np.float32(first)
            row += np.clip(column.astype(np.int32), 0, last - first - 1)
            self._index, self._laid_out = row.astype(np.intp), layout
        return self._index


def _ends(values: Floats, where: NDArray[np.bool_]) -> tuple[float, float]:
    """Return the least and the greatest of some values."""
    if where.all():
        return float(values.min()), float(values.max())
    return (
        float(np.min(values, where=where, initial=np.inf)),
        float(np.max(values, where=where, initial=-np.inf)),
    )
