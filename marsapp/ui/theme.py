"""Colours, type and sizes: three themes, one scale. No colour is named anywhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase

TARGET_PX: Final = 44  # least side of anything a finger must hit, at 100 %
_SMALL, _BODY, _TITLE = 13, 16, 24  # px at 100 %

_DARK: Final = {
    "ground": "#0B1020",  # behind everything
    "surface": "#131A2E",  # panels
    "raised": "#1D2742",  # buttons, cards
    "chosen": "#26345A",  # what is switched on
    "line": "#33415F",  # quiet edges
    "text": "#EEF2FA",
    "muted": "#A9B4CA",
    "accent": "#F0E442",  # play head, selection, focus
    "on_accent": "#0B1020",
    "sun": "#FFD166",
    "mercury": "#B8B2A7",
    "venus": "#E6C99A",
    "earth": "#56B4E9",
    "moon": "#C9CFDB",
    "mars": "#E69F00",
    "jupiter": "#D8B48A",
    "craft": "#FFE9A8",
    "lander": "#FFE9A8",
    "burn": "#FF7A45",
    "link": "#2FC79A",  # ground links, light
    "good": "#2FC79A",
    "bad": "#FF8A5C",
    "star": "#FFFFFF",
}
_LIGHT: Final = {
    "ground": "#F5F7FB",
    "surface": "#FFFFFF",
    "raised": "#E8EDF6",
    "chosen": "#DCE6F7",
    "line": "#9AA6BD",
    "text": "#141A29",
    "muted": "#4A5570",
    "accent": "#0B4FA8",
    "on_accent": "#FFFFFF",
    "sun": "#7E5500",
    "mercury": "#5F5A52",
    "venus": "#7A5A1E",
    "earth": "#0B5F97",
    "moon": "#4E5669",
    "mars": "#A04A00",
    "jupiter": "#7B5424",
    "craft": "#6B4E00",
    "lander": "#6B4E00",
    "burn": "#B33A00",
    "link": "#00694C",
    "good": "#00694C",
    "bad": "#A83200",
    "star": "#7C87A0",
}
_CONTRAST: Final = {
    **_DARK,
    "ground": "#000000",
    "surface": "#000000",
    "raised": "#1A1A1A",
    "chosen": "#333300",
    "line": "#FFFFFF",
    "text": "#FFFFFF",
    "muted": "#E6E6E6",
    "accent": "#FFFF00",
    "on_accent": "#000000",
    "burn": "#FF9A6E",
    "bad": "#FFA98A",
    "link": "#5CF2C4",
    "good": "#5CF2C4",
}
TOKENS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {"dark": _DARK, "light": _LIGHT, "contrast": _CONTRAST}
)


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: colours by token, fonts and sizes at one text scale."""

    id: str = "dark"
    scale: float = 1.0
    families: tuple[str, ...] = ()

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """Return the colour of a token, more or less transparent."""
        colour = QColor(TOKENS[self.id][token])
        colour.setAlphaF(alpha)
        return colour

    def css(self, token: str) -> str:
        """Return the colour of a token for a style sheet."""
        return TOKENS[self.id][token]

    def px(self, length: float) -> int:
        """Scale a length in pixels at 100 % text size."""
        return round(length * self.scale)

    @property
    def small(self) -> QFont:
        """The font of captions and numbers in scenes."""
        return self._font(_SMALL)

    @property
    def body(self) -> QFont:
        """The font of running text and controls."""
        return self._font(_BODY)

    @property
    def title(self) -> QFont:
        """The font of headings."""
        return self._font(_TITLE, bold=True)

    def _font(self, size_px: int, *, bold: bool = False) -> QFont:
        font = QFont()
        if self.families:
            font.setFamilies(list(self.families))
        font.setPixelSize(self.px(size_px))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width do not jitter
        return font

    @property
    def is_dark(self) -> bool:
        """Whether the ground is darker than the text."""
        return QColor(TOKENS[self.id]["ground"]).lightnessF() < 0.5


def has_chinese_font() -> bool:
    """Say whether any installed or loaded font can write Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
