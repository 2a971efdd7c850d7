"""The page for doing something in the simulation: a check list that the simulation ticks."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from marsapp.lessons.goals import Goal
from marsapp.lessons.model import Task
from marsapp.lessons.run import goal_id
from marsapp.ui.lesson.pages import Page
from marsapp.ui.widgets import announce, button, label, theme_icon

translate = QCoreApplication.translate


@dataclass(slots=True)
class _Row:
    """The widgets of one goal."""

    icon: QLabel
    state: QLabel
    help: QPushButton


class TaskPage(Page):
    """What to do, and a line for each goal: icon, words, and a way there for who asks."""

    def build(self) -> None:
        """Fill the page."""
        task = self.step.content
        assert isinstance(task, Task)  # noqa: S101 - the step's kind says so
        self._task = task
        self.say(task.text)
        self.rows: dict[str, _Row] = {}
        for goal in task.goals:
            self.column.addWidget(self._goal(goal))
        words = translate("LessonPanel", "Back to the start of this task")
        self.act(words, self.stage.lessons.set_scene_again)
        self.add_notes(task.notes)
        for goal in task.goals:
            self._tick(goal)
        self.stage.lessons.goal_reached.connect(self._reached)

    def _goal(self, goal: Goal) -> QFrame:
        box = QFrame()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        outer = QVBoxLayout()
        icon, state = label(), label("", "small")
        size = self.stage.theme.px(24)
        icon.setFixedSize(size, size)
        words = self.stage.text(goal.text)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(outer, 1)
        outer.addWidget(words)
        lessons = self.stage.lessons
        made = button(translate("LessonPanel", "Take me there"), lambda: lessons.show_goal(goal.id))
        said = words.accessibleName() or words.text()
        made.setAccessibleName(translate("LessonPanel", "Take me there: {goal}").format(goal=said))
        below = QHBoxLayout()
        below.addWidget(state, 1)
        below.addWidget(made)
        outer.addLayout(below)
        self.rows[goal.id] = _Row(icon, state, made)
        return box

    def _reached(self, goal_name: str) -> None:
        goal = next((one for one in self._task.goals if one.id == goal_name), None)
        if goal is None:
            return
        self._tick(goal)
        said = translate("LessonPanel", "Reached: {goal}")
        announce(self, said.format(goal=self.stage.words(goal.text).spoken))
        self.changed.emit()

    def _tick(self, goal: Goal) -> None:
        run = self.stage.lessons.run
        reached = run is not None and goal_id(self._task, goal.id) in run.reached
        icon, token = ("mdi6.check-circle", "good") if reached else ("mdi6.circle-outline", "muted")
        row, size = self.rows[goal.id], self.stage.theme.px(24)
        theme = self.stage.theme
        row.icon.setPixmap(theme_icon(icon, theme, token).pixmap(QSize(size, size)))
        row.state.setText(
            translate("LessonPanel", "reached") if reached else translate("LessonPanel", "to do")
        )
        row.help.setVisible(not reached)
