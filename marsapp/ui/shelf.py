"""Scenes and panels by name, each made when it is first opened."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, Protocol, TypeVar

from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme


class Restyled(Protocol):
    """Whatever can change its look and language."""

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""


T = TypeVar("T", bound=Restyled)
Maker = Callable[[Theme, Formatter], T]


class Shelf(Mapping[str, T], Generic[T]):
    """A mapping that makes an entry when somebody first asks for it, in the present look.

    The window shows one scene and one panel; the others need neither start-up time nor memory.
    """

    def __init__(self, makers: Mapping[str, Maker[T]], theme: Theme, formatter: Formatter) -> None:
        self._makers = makers
        self._theme, self._formatter = theme, formatter
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        """Return an entry, made at the first call."""
        if name not in self._made:
            self._made[name] = self._makers[name](self._theme, self._formatter)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        """Say whether there is such an entry, without making it."""
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return iter(self._makers)

    def __len__(self) -> int:
        """Count the entries, made or not."""
        return len(self._makers)

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Restyle what is made; what is made later comes in this look."""
        self._theme, self._formatter = theme, formatter
        for made in self._made.values():
            made.restyle(theme, formatter)
