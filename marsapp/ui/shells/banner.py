"""The one line over the exhibit: an invitation, or the warning before it starts again."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from marsapp.content.words import words
from marsapp.state.idle import Stage
from marsapp.ui.widgets import label

translate = QCoreApplication.translate

_BOTTOM: Final = 0.72  # of the window's height: under the middle of the picture, over the clocks
# in every language at once: nobody has chosen one yet
_INVITATION: Final = words("Touch the screen to fly to Mars", "触摸屏幕，飞向火星")


class Banner(QFrame):
    """Floats over the lower part of the window and lets every touch through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words: QLabel = label("", "title")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 16, 32, 16)
        layout.addWidget(self._words)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or '' while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_stage(self, stage: Stage) -> None:
        """Invite while nobody is there; say nothing during a visit."""
        if stage is Stage.ATTRACT:
            self._say("\n".join(_INVITATION.root.values()))
        elif stage is Stage.VISIT:
            self.hide()

    def count_down(self, seconds_left: int) -> None:
        """Warn that the exhibit starts again soon."""
        self._say(
            translate("Banner", "Still there? Touch to stay. New start in {seconds} s").format(
                seconds=seconds_left
            )
        )

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self._place()
        self.raise_()

    def _place(self) -> None:
        window = self._window
        width = min(int(window.width() * 0.7), 900)
        bottom = int(window.height() * _BOTTOM)
        height = max(self.sizeHint().height(), self._words.heightForWidth(width - 64) + 32)
        self.setGeometry((window.width() - width) // 2, bottom - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
