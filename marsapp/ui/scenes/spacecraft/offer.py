"""When the vehicle in the hand is no more: a button that leads to when it was last whole."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtWidgets import QPushButton, QWidget

from marsapp.ui.theme import TARGET_PX, Theme

if TYPE_CHECKING:
    from marsapp.mission.posture import Standing
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_ASIDE_PX: Final = 12
_BOTTOM_PX: Final = 22


class Offer(QPushButton):
    """Goes to the moment as which the vehicle is shown."""

    def __init__(
        self, scene: QWidget, session: "Session", theme: Theme, formatter: "Formatter"
    ) -> None:
        super().__init__(scene)
        self._scene = scene
        self._session = session
        self._formatter = formatter
        self._at_s: float | None = None
        self.setProperty("role", "primary")
        self.hide()
        self.clicked.connect(self._go)
        self.restyle(theme, formatter)

    def show_standing(self, standing: "Standing") -> None:
        """Offer the moment, or nothing where the vehicle is what it is shown as."""
        at_s = standing.at if standing.since_gone else None
        if at_s != self._at_s:
            self._at_s = at_s
            self._say()
        self.setVisible(at_s is not None)

    def restyle(self, theme: Theme, formatter: "Formatter") -> None:
        """Say the words again, in the present language and size."""
        self._formatter = formatter
        self.setMinimumHeight(theme.px(TARGET_PX))
        self._say()

    def place(self, corner: QRectF) -> None:
        """Stand near the bottom of the scene, in the middle or right of or above the corner."""
        scene = self._scene
        self.adjustSize()
        x = (scene.width() - self.width()) // 2
        y = scene.height() - self.height() - _BOTTOM_PX
        if x < corner.right() + _ASIDE_PX:
            x = max(scene.width() - self.width() - _ASIDE_PX, 0)
            if x < corner.right() + _ASIDE_PX:
                y = int(corner.top()) - self.height() - _ASIDE_PX
        self.move(x, max(y, 0))

    def _say(self) -> None:
        if self._at_s is not None:
            date = self._formatter.date(self._session.mission.utc(self._at_s))
            self.setText(translate("Craft", "To when it was whole: {date}").format(date=date))

    def _go(self) -> None:
        if self._at_s is not None:
            self._session.clock.pause()
            self._session.clock.seek(max(self._at_s, 0.0))
