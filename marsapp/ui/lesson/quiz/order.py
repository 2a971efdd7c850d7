"""The widget for putting things in order."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from marsapp.lessons.model import Question
from marsapp.lessons.quiz.order import Item
from marsapp.lessons.run import Given
from marsapp.ui.lesson.quiz.base import QuizWidget
from marsapp.ui.lesson.stage import Stage
from marsapp.ui.widgets import announce, icon_button

translate = QCoreApplication.translate


class OrderWidget(QuizWidget):
    """Rows with an up and a down button."""

    def __init__(self, question: Question, stage: Stage) -> None:
        super().__init__(question, stage)
        order = question.order
        self._items: list[Item] = list(order.mixed(question.id)) if order else []
        self._settled = False
        self._rows: list[QFrame] = []
        self.movers: dict[tuple[int, int], QPushButton] = {}  # by row, and -1 for up or 1 for down
        self._fill()

    @property
    def answer(self) -> str | None:
        """The ids in their present order."""
        return ",".join(item.id for item in self._items)

    def shift(self, index: int, by: int) -> None:
        """Move one item up (-1) or down (1); the focus stays with it."""
        other = index + by
        if self._settled or not 0 <= other < len(self._items):
            return
        items = self._items
        items[index], items[other] = items[other], items[index]
        had_focus = self.focusWidget() in self.movers.values()
        self._fill()
        if had_focus:
            ways = (self.movers[other, by], self.movers[other, -by])
            next(mover for mover in ways if mover.isEnabled()).setFocus()
        words = self.stage.words(items[other].text).spoken
        place = translate("LessonPanel", "{item}: place {n} of {count}")
        announce(self, place.format(item=words, n=other + 1, count=len(items)))
        self.ready_changed.emit(True)

    def show_given(self, given: Given, *, judged: bool) -> None:
        """Show the order that was handed in."""
        by_id = {item.id: item for item in self._items}
        self._items = [by_id[name] for name in given.answer.split(",") if name in by_id]
        self._settled = judged and given.verdict is not None and given.verdict.right
        self._fill()

    def _fill(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(index, item) for index, item in enumerate(self._items)]
        for row in self._rows:
            self.column.addWidget(row)
            row.show()

    def _row(self, index: int, item: Item) -> QFrame:
        row = QFrame()
        row.setProperty("role", "card")
        line = QHBoxLayout(row)
        line.addWidget(self.stage.unmarked(item.text), 1)
        words = self.stage.words(item.text).spoken
        for icon, by, name in (
            ("mdi6.arrow-up", -1, translate("LessonPanel", "Earlier: {item}")),
            ("mdi6.arrow-down", 1, translate("LessonPanel", "Later: {item}")),
        ):
            act = partial(self.shift, index, by)
            made = icon_button(icon, name.format(item=words), act, self.stage.theme)
            made.setEnabled(not self._settled and 0 <= index + by < len(self._items))
            self.movers[index, by] = made
            line.addWidget(made)
        return row
