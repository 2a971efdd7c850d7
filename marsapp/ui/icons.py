"""Icons of the Material Design set, drawn from the font that QtAwesome brings.

Only the font and its list of names are used, not the package's code: importing that would load
twelve fonts and most of Qt before the first frame.
"""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_SET: Final = "mdi6."
_FONT: Final = "materialdesignicons6-webfont-[0-9]*.ttf"
_NAMES: Final = "materialdesignicons6-webfont-charmap-*.json"
_SHARE: Final = 0.875  # size of the glyph, in heights of the icon


@lru_cache(maxsize=256)
def icon(name: str, colour: str, disabled_colour: str) -> QIcon:
    """Return an icon (``mdi6.play``) in colours like ``#ff8844``; sharp at every size.

    Raises
    ------
    KeyError
        If the set has no such icon.
    """
    glyph = chr(int(_code_points()[name.removeprefix(_SET)], 16))
    return QIcon(_Glyph(glyph, QColor(colour), QColor(disabled_colour)))


class _Glyph(QIconEngine):
    """Draws one character of the icon font."""

    def __init__(self, glyph: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._glyph, self._colour, self._disabled = glyph, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's
        """Draw the icon into a rectangle."""
        font = QFont(_family())
        font.setPixelSize(max(round(_SHARE * rect.height()), 1))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._disabled if mode == QIcon.Mode.Disabled else self._colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on transparent ground."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, made.rect(), mode, state)
        return made


def _file(pattern: str) -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("QtAwesome, which brings the icon font, is not installed")
    return next((Path(spec.origin).parent / "fonts").glob(pattern))


@lru_cache(maxsize=1)
def _family() -> str:
    return QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(_file(_FONT)))
    )[0]


@lru_cache(maxsize=1)
def _code_points() -> dict[str, str]:
    names: dict[str, str] = json.loads(_file(_NAMES).read_text(encoding="utf-8"))
    return names
