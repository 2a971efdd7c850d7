"""What the keys mean everywhere in the window, in one table that the help shows too."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One key, what it does, and the words for it (English source, context Shortcuts)."""

    key: str
    act: Callable[[], object]
    words: object

    @property
    def said(self) -> str:
        """What the key does, in the present language."""
        return translate("Shortcuts", str(self.words))


class Shortcuts:
    """Keys that work wherever the focused widget does not use them itself."""

    def __init__(self, *shortcuts: Shortcut) -> None:
        self.all = shortcuts
        self._by_key = {QKeySequence(one.key): one for one in shortcuts}

    def handle(self, event: QKeyEvent) -> bool:
        """Run the shortcut of a key press; return whether there was one."""
        keypad = Qt.KeyboardModifier.KeypadModifier
        modifiers = event.modifiers() & ~keypad
        # as a number: not every key of every keyboard is in Qt.Key
        shortcut = self._by_key.get(QKeySequence(modifiers.value | event.key()))
        if shortcut is None:
            return False
        shortcut.act()
        return True
