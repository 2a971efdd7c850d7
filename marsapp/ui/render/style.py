"""How the pictures of all scenes are drawn and written, and what can be switched on in them."""

from dataclasses import dataclass, replace
from typing import Any, Final, Self

from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme

_TIGHT_PX: Final = (560.0, 330.0)  # width and height at 100 %: lower pictures say less


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Colours, sizes, language and units of a picture."""

    theme: Theme
    formatter: Formatter

    def px(self, length: float) -> float:
        """Scale a length at 100 %."""
        return length * self.theme.scale

    def is_tight(self, size_px: tuple[int, int]) -> bool:
        """Say whether a picture of this size has room for few words only."""
        width, height = (side / self.theme.scale for side in size_px)
        return width < _TIGHT_PX[0] or height < _TIGHT_PX[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """What the person has switched on; a subclass names the switches."""

    def switched(self, name: str) -> Self:
        """Return the same with one of them turned on or off."""
        change: dict[str, Any] = {name: not getattr(self, name)}
        return replace(self, **change)
