"""A button on the picture that leads to another moment, where this one has nothing to show."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QPushButton, QWidget

from marsapp.ui.theme import TARGET_PX, Theme

_ASIDE_PX: Final = 12
_NOWHERE: Final = QRectF()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where to go: ``words`` say it whole, ``short`` is for a narrow picture."""

    words: str
    go: Callable[[], object] = field(compare=False)
    short: str = ""


class Offer(QPushButton):
    """Stands near the bottom of a scene while there is a proposal; pressed, it goes there."""

    def __init__(self, scene: QWidget, theme: Theme, *, bottom_px: int) -> None:
        super().__init__(scene)
        self._scene = scene
        self._bottom_px = bottom_px
        self._proposal: Proposal | None = None
        self.setProperty("role", "primary")
        self.hide()
        self.clicked.connect(self._go)
        self.restyle(theme)

    def propose(self, proposal: Proposal | None) -> None:
        """Offer to go somewhere, or nothing."""
        if proposal != self._proposal and proposal is not None:
            self.setText(proposal.words)
            self.setAccessibleName(proposal.words)
        changed = proposal != self._proposal
        self._proposal = proposal
        if changed:
            self.place()
        self.setVisible(proposal is not None)

    def restyle(self, theme: Theme) -> None:
        """Take the present size."""
        self.setMinimumHeight(theme.px(TARGET_PX))
        self.place()

    def place(self, corner: QRectF = _NOWHERE) -> None:
        """Stand in the middle, or right of or above what is taken in the lower left corner."""
        scene = self._scene
        if self._proposal is not None:
            self.setText(self._proposal.words)
            if self.sizeHint().width() > scene.width() - 2 * _ASIDE_PX and self._proposal.short:
                self.setText(self._proposal.short)
        self.adjustSize()
        x = (scene.width() - self.width()) // 2
        y = scene.height() - self.height() - self._bottom_px
        if x < corner.right() + _ASIDE_PX and not corner.isEmpty():
            x = max(scene.width() - self.width() - _ASIDE_PX, 0)
            if x < corner.right() + _ASIDE_PX:
                y = int(corner.top()) - self.height() - _ASIDE_PX
        self.move(max(x, 0), max(y, 0))

    def _go(self) -> None:
        if self._proposal is not None:
            self._proposal.go()
