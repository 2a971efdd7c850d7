"""The workshop: which craft is in the hand, how far it is taken apart and unfolded."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """How a craft is held.

    ``subject`` is a vehicle, '' for all that flies together at the moment. ``apart`` runs from 0
    (whole) to 1 (taken apart). ``unfolded`` runs from 0 (folded) to 1 (open); None is as it was at
    the moment. ``senses`` is the payload whose reach is drawn, ``beside`` what is set next to the
    craft to compare it with; both may be ''.
    """

    subject: str = ""
    apart: float = 0.0
    unfolded: float | None = None
    senses: str = ""
    beside: str = ""


class Workshop(QObject):
    """Holds the present `Handling` and tells of its changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handling = Handling()

    @property
    def handling(self) -> Handling:
        """How the craft is held now."""
        return self._handling

    def take(self, **changes: Any) -> None:
        """Hold it otherwise; what does not change anything tells nobody."""
        wanted = replace(self._handling, **changes)
        if wanted != self._handling:
            self._handling = wanted
            self.changed.emit()

    def put_away(self) -> None:
        """Hold it as at first."""
        self.take(subject="", apart=0.0, unfolded=None, senses="", beside="")
