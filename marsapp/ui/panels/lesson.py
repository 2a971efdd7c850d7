"""The lesson panel: the list of lessons, or the lesson that is open, page by page."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from marsapp.lessons.run import Run
from marsapp.mission.snapshot import Snapshot
from marsapp.state.lesson_run import LessonSession
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.lesson.listing import LessonList
from marsapp.ui.lesson.option import OptionButton
from marsapp.ui.lesson.pages import PLAIN_PAGES, Page
from marsapp.ui.lesson.question import NoticePage, PredictPage, QuestionPage
from marsapp.ui.lesson.stage import Stage
from marsapp.ui.lesson.task import TaskPage
from marsapp.ui.panels.base import Panel
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import button, icon_button, label

translate = QCoreApplication.translate

_PAGES: Final[dict[str, type[Page]]] = {
    **PLAIN_PAGES,
    "predict": PredictPage,
    "observe": TaskPage,
    "notice": NoticePage,
    "question": QuestionPage,
    "recall": QuestionPage,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LessonPanel(Panel):
    """Shows what the `LessonSession` holds; every act of the person goes back to it."""

    def __init__(
        self, session: Session, lessons: LessonSession, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, theme, formatter)
        self.lessons = lessons
        self.page: Page | None = None
        self.listing: LessonList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: QWidget | None = None
        lessons.step_changed.connect(self._turn_page)
        lessons.lessons_changed.connect(self._follow_list)
        self.rebuild()

    def rebuild(self) -> None:
        """Say every word again, in the present language and look, on the same page."""
        run = self.lessons.run
        stage = Stage(self.session, self.lessons, self.theme, self.formatter)
        self.page = self.listing = None
        if run is None:
            self.listing = LessonList(stage, self.lessons.open)
            self._show(None, self.listing, None)
            return
        self.page = _PAGES[run.step.kind](stage, run.step)
        self.page.changed.connect(self._update_buttons)
        self.page.appeared.connect(self._scroll_to)
        self._show(self._header(run), self.page, self._footer(run))
        self._update_buttons()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment."""
        if self.page is not None:
            self.page.refresh(snapshot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose options, Enter hands in or goes on, Escape goes back to the list."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, page = event.key(), self.page
        if page is None:
            return key in _ENTER and self._press_focused()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return page.take_key(key - Qt.Key.Key_0)
        if key in _ENTER:
            focused_act = not isinstance(self.focusWidget(), OptionButton) and self._press_focused()
            if not focused_act and not page.commit() and self.next.isEnabled():
                self.next.click()
            return True
        return False

    def _press_focused(self) -> bool:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled() and focused.isVisible():
            focused.click()
            return True
        return False

    def _turn_page(self) -> None:
        had_focus = self.focusWidget() is not None and self.isAncestorOf(self.focusWidget())
        self.rebuild()
        heading = self.page.heading if self.page else self.listing.heading if self.listing else None
        if heading is not None and (had_focus or self.isVisible()):
            heading.setFocus()

    def _follow_list(self) -> None:
        if self.lessons.run is None:
            self.rebuild()

    def _header(self, run: Run) -> QWidget:
        theme = self.theme
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.px(8), theme.px(8), theme.px(16), theme.px(4))
        name = translate("LessonPanel", "Back to the list of lessons")
        row.addWidget(icon_button("mdi6.arrow-left", name, self.lessons.leave, theme))
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(label(run.lesson.title.text_in(self.formatter.language), "muted"))
        count = translate("LessonPanel", "Step {n} of {count}")
        said = count.format(n=run.index + 1, count=len(run.steps))
        line = QHBoxLayout()
        self.progress_words = label(said, "small")
        self.progress_words.setWordWrap(False)
        line.addWidget(self.progress_words)
        line.addWidget(_Dots(run.index, len(run.steps), theme), 1)
        words.addLayout(line)
        row.addLayout(words, 1)
        return header

    def _footer(self, run: Run) -> QWidget:
        theme = self.theme
        footer = QWidget()
        row = QHBoxLayout(footer)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(12))
        self.back = button(translate("LessonPanel", "Back"), self.lessons.previous_step)
        words = (
            translate("LessonPanel", "Finish") if run.is_last else translate("LessonPanel", "Next")
        )
        self.next = button(words, self.lessons.next_step, "primary")
        for made in (self.back, self.next):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(made, 1)
        return footer

    def _update_buttons(self) -> None:
        run = self.lessons.run
        if run is not None:
            self.back.setEnabled(run.may_go_back)
            self.next.setEnabled(run.may_go_on or run.is_last)

    def _scroll_to(self, widget: QWidget) -> None:
        """Bring something new into sight, as soon as it has its place."""
        scroll, margin = self._scroll, self.theme.px(8)
        QTimer.singleShot(0, widget, lambda: scroll.ensureWidgetVisible(widget, 0, margin))

    def _show(self, header: QWidget | None, body: QWidget, footer: QWidget | None) -> None:
        """Put new widgets in the place of the old ones."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body.setContentsMargins(*[self.theme.px(16)] * 4)
        scroll = self._scroll = _Page(clicker=self.session.mode.clicker_steps_lesson)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        for part, stretch in ((header, 0), (scroll, 1), (footer, 0)):
            if part is not None:
                column.addWidget(part, stretch)
        self._column.addWidget(self._shown)
        self._shown.show()  # now, not at the next event: the focus goes there at once


class _Page(QScrollArea):
    """Scrolls a page; a clicker's two keys are the lesson's, where they step through it."""

    def __init__(self, *, clicker: bool) -> None:
        super().__init__()
        self._clicker = clicker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what a clicker sends."""
        if self._clicker and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Dots(QWidget):
    """How far the lesson has come, as dots; the words beside them say the same."""

    def __init__(self, index: int, count: int, theme: Theme) -> None:
        super().__init__()
        self._index, self._count, self._theme = index, count, theme
        self.setMinimumHeight(theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint done dots filled, the present one long, later ones as rings."""
        gap = min(self._theme.px(16), self.width() / (self._count + 1))
        size = gap / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = (self.height() - size) / 2
            left = 1.0
            for number in range(self._count):
                now = number == self._index
                painter.setPen(self._theme.colour("accent" if number <= self._index else "muted"))
                fill = self._theme.colour("accent", 1.0 if number <= self._index else 0.0)
                painter.setBrush(fill)
                width = size * 2 if now else size
                painter.drawRoundedRect(
                    round(left), round(top), round(width), round(size), size / 2, size / 2
                )
                left += width + gap - size
