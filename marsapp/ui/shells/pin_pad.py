"""The staff door: ten keys on the screen and a PIN."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from marsapp.state.staff_pin import MOST_DIGITS, StaffPin
from marsapp.ui.widgets import button, label

translate = QCoreApplication.translate

_CLOSES_AFTER_MS = 60_000


class PinPad(QFrame):
    """A pad of digits over the window; ``accepted`` fires for the right PIN only.

    It closes by itself after a minute. Digits keep their places, for staff who
    cannot see them.
    """

    accepted = Signal()

    def __init__(self, window: QWidget, pin: StaffPin) -> None:
        super().__init__(window)
        self._window = window
        self._pin = pin
        self._digits = ""
        self.setProperty("role", "card")
        self._title = label("", "heading")
        self._shown = label("", "title")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys: list[QPushButton] = []
        self._lay_out()
        self._closing = QTimer(self)
        self._closing.setSingleShot(True)
        self._closing.setInterval(_CLOSES_AFTER_MS)
        self._closing.timeout.connect(self.hide)
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.addWidget(self._title, 0, 0, 1, 3)
        grid.addWidget(self._shown, 1, 0, 1, 3)
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._key(digit), 2 + place // 3, place % 3)
        self._back = button("", self.hide)
        self._enter = button("", self.enter, "primary")
        grid.addWidget(self._back, 5, 0)
        grid.addWidget(self._key("0"), 5, 1)
        grid.addWidget(self._enter, 5, 2)

    def _key(self, digit: str) -> QPushButton:
        key = button(digit, lambda: self.type_digit(digit))
        key.setMinimumSize(84, 84)
        self._keys.append(key)
        return key

    def open(self) -> None:
        """Ask for the PIN."""
        self._digits = ""
        self._say(translate("PinPad", "Staff PIN"))
        self._back.setText(translate("PinPad", "Back"))
        self._enter.setText(translate("PinPad", "Enter"))
        self.adjustSize()
        window = self._window
        self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 2)
        self.show()
        self.raise_()
        self._keys[0].setFocus()
        self._closing.start()

    def type_digit(self, digit: str) -> None:
        """Add one digit."""
        if len(self._digits) < MOST_DIGITS:
            self._digits += digit
        self._shown.setText("•" * len(self._digits))

    def enter(self) -> None:
        """Check what was typed; a wrong PIN counts and, after five, locks for a while."""
        if not self._pin.is_set:
            self._say(translate("PinPad", "No PIN is set on this machine"))
        elif (locked_s := self._pin.locked_s()) > 0:
            self._say(translate("PinPad", "Locked for {seconds} s").format(seconds=round(locked_s)))
        elif self._pin.check(self._digits):
            self.hide()
            self.accepted.emit()
            return
        else:
            self._say(translate("PinPad", "That is not the PIN"))
        self._digits = ""
        self._shown.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Enter from a keyboard too."""
        if event.text().isdigit():
            self.type_digit(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif event.key() == Qt.Key.Key_Backspace:
            self._digits = self._digits[:-1]
            self._shown.setText("•" * len(self._digits))
        event.accept()

    def _say(self, words: str) -> None:
        self._title.setText(words)
        self._shown.setText("")
