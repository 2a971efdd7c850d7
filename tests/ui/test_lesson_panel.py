"""The lesson panel, by keyboard alone, in both languages, at every text size."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from marsapp.lessons.judge import QUIZZES
from marsapp.lessons.model import Question, Task
from marsapp.mission.mission import Mission
from marsapp.state.lesson_run import LessonSession
from marsapp.state.modes import CLASSROOM, EXPLORE, KIOSK, LESSON, Mode
from marsapp.state.session import Session
from marsapp.state.settings import Settings
from marsapp.ui.format import Formatter
from marsapp.ui.lesson.option import OptionButton
from marsapp.ui.lesson.pages import TakeawayPage
from marsapp.ui.lesson.question import PredictPage, QuestionPage
from marsapp.ui.lesson.quiz.clock import ClockWidget
from marsapp.ui.lesson.quiz.number import NumberWidget
from marsapp.ui.lesson.quiz.order import OrderWidget
from marsapp.ui.lesson.quiz.registry import WIDGETS
from marsapp.ui.lesson.task import TaskPage
from marsapp.ui.panels.lesson import LessonPanel
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import TARGET_PX, Theme

LESSONS = Path(__file__).parents[2] / "lessons"
IDS = sorted(path.parent.name for path in LESSONS.glob("*/lesson.yaml"))
L02, L04, L10 = (
    next(one for one in IDS if one.startswith(start)) for start in ("l02", "l04", "l10")
)
W = TypeVar("W", bound=QWidget)


class Room:
    """A session with its lesson panel on a shown window."""

    def __init__(self, qtbot: QtBot, mission: Mission, mode: Mode, folder: Path = LESSONS) -> None:
        self.session = Session(mission, Settings(), mode)
        self.lessons = LessonSession(self.session, folder)
        self.panel = LessonPanel(self.session, self.lessons, Theme(), Formatter())
        self.session.snapshot_changed.connect(self.panel.show_snapshot)
        qtbot.addWidget(self.panel)
        self.panel.resize(380, 720)
        self.panel.show()
        self.panel.activateWindow()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.panel, key)

    def open(self, lesson: str) -> None:
        self.lessons.open(lesson)

    @property
    def step(self) -> str:
        assert self.lessons.run is not None
        return self.lessons.run.step.id

    def words(self) -> str:
        return "\n".join(made.text() for made in visible(self.panel, QLabel))

    def to(self, step: str) -> None:
        """Go on by keyboard until a step."""
        for _ in range(40):
            if self.lessons.run is not None and self.step == step:
                return
            self.do_and_go_on()
        raise AssertionError(step)

    def do_and_go_on(self) -> None:
        run, page = self.lessons.run, self.panel.page
        assert run is not None
        content = run.step.content
        if isinstance(content, Task):
            for goal in content.goals:
                assert isinstance(page, TaskPage)
                if page.rows[goal.id].help.isVisible():
                    page.rows[goal.id].help.setFocus()
                    self.press(Qt.Key.Key_Return)
        elif isinstance(content, Question):
            self.answer(content)
        self.panel.next.setFocus()
        self.press(Qt.Key.Key_Return)

    def answer(self, question: Question) -> None:
        """Answer rightly, by keys."""
        page = self.panel.page
        assert isinstance(page, QuestionPage | PredictPage)
        quiz = page.quiz
        if question.options:
            number = [option.right for option in question.options].index(True) + 1
            self.press(Qt.Key(Qt.Key.Key_0 + number))
        elif isinstance(quiz, ClockWidget):
            quiz.buttons[60].setFocus()
            for _ in range(8):
                self.press(Qt.Key.Key_Return)
            page.commit()
        elif isinstance(quiz, OrderWidget):
            sort_by_buttons(quiz)
            page.commit()
        elif isinstance(quiz, NumberWidget):
            quiz.line.setFocus()
            QTest.keyClicks(quiz.line, "10.2")
            self.press(Qt.Key.Key_Return)
        if isinstance(page, PredictPage):
            self.press(Qt.Key.Key_Return)


def sort_by_buttons(quiz: OrderWidget) -> None:
    wanted = [item.id for item in quiz.question.order.items] if quiz.question.order else []
    for _ in range(20):
        now = (quiz.answer or "").split(",")
        wrong = next(
            (i for i in range(len(now) - 1) if wanted.index(now[i]) > wanted.index(now[i + 1])),
            None,
        )
        if wrong is None:
            return
        quiz.movers[wrong, 1].setFocus()
        QTest.keyClick(quiz.movers[wrong, 1], Qt.Key.Key_Space)
        last = wrong + 1 == len(wanted) - 1
        assert quiz.focusWidget() is quiz.movers[wrong + 1, -1 if last else 1]  # moved along


def visible(inside: QWidget, kind: type[W]) -> list[W]:
    return [made for made in inside.findChildren(kind) if made.isVisible()]


@pytest.fixture
def room(qtbot: QtBot, mission: Mission) -> Room:
    return Room(qtbot, mission, EXPLORE)


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setStyleSheet("")


def test_both_quiz_registries_have_the_same_kinds() -> None:
    assert list(WIDGETS) == list(QUIZZES)


def test_the_list_names_every_lesson_with_time_and_progress(room: Room) -> None:
    assert room.panel.listing is not None
    assert sorted(room.panel.listing.buttons) == IDS
    assert "9 minutes · ages 9 to 18" in room.words()
    assert "Not begun" in room.words()
    room.open(L02)
    room.do_and_go_on()
    room.lessons.leave()
    assert "Begun: step 2 of 10" in room.words()


@pytest.mark.parametrize("lesson", IDS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_whole_lesson_can_be_done_by_keyboard_alone(
    qtbot: QtBot, mission: Mission, lesson: str, language: str
) -> None:
    room = Room(qtbot, mission, LESSON)
    room.panel.restyle(Theme(), Formatter(language))
    listing = room.panel.listing
    assert listing is not None
    listing.buttons[lesson].setFocus()
    room.press(Qt.Key.Key_Return)
    seen = []
    while room.lessons.run is not None:
        seen.append(room.step)
        room.do_and_go_on()
    entry = next(one for one in room.lessons.entries if one.id == lesson)
    assert entry.lesson is not None
    assert seen == [step.id for step in entry.lesson.steps]
    place = room.lessons.progress.place(lesson)
    assert place is not None
    assert place.finished


def test_the_prediction_is_the_gate(room: Room) -> None:
    room.open(L02)
    room.press(Qt.Key.Key_Return)
    page = room.panel.page
    assert isinstance(page, PredictPage)
    assert not room.panel.next.isEnabled()
    room.press(Qt.Key.Key_Return)  # nothing is chosen yet
    assert room.step == "predict"
    room.press(Qt.Key.Key_2)
    assert not room.panel.next.isEnabled()
    assert [b.state for b in page.quiz.findChildren(OptionButton)] == ["", "chosen", ""]
    room.press(Qt.Key.Key_1)
    assert [b.state for b in page.quiz.findChildren(OptionButton)] == ["chosen", "", ""]
    room.press(Qt.Key.Key_Return)
    assert room.panel.next.isEnabled()
    assert room.lessons.run is not None
    assert room.lessons.run.prediction is not None
    assert room.lessons.run.prediction.answer == "stops"
    assert "Your prediction is noted" in room.words()
    room.press(Qt.Key.Key_2)
    assert room.lessons.run.prediction.answer == "stops"


def test_who_would_rather_not_guess_can_go_on(room: Room) -> None:
    room.open(L02)
    room.lessons.next_step()
    page = room.panel.page
    assert isinstance(page, PredictPage)
    page.decline_button.click()
    assert room.panel.next.isEnabled()
    assert "You can go on without a guess." in room.words()


def test_a_wrong_answer_is_explained_and_may_be_tried_again(room: Room) -> None:
    room.open(L02)
    room.to("what_bends")
    room.press(Qt.Key.Key_2)
    page = room.panel.page
    assert isinstance(page, QuestionPage)
    states = {name: made.state for name, made in page.quiz.buttons.items()}  # type: ignore[attr-defined]
    assert states["steering"] == "wrong"
    assert "Not so" in room.words()
    assert "corrected the course only a few times" in room.words()
    room.press(Qt.Key.Key_3)
    assert page.quiz.buttons["gravity"].state == "right"  # type: ignore[attr-defined]
    assert "Not so" not in room.words()
    assert "Right" in room.words()


def test_noticing_shows_ones_own_prediction_and_explains_it(room: Room) -> None:
    room.open(L02)
    room.lessons.next_step()
    room.lessons.give("stops")
    room.lessons.next_step()
    room.lessons.next_step()
    assert "It slows down and comes to rest." in room.words()
    assert "On Earth things stop" not in room.words()
    room.press(Qt.Key.Key_1)
    assert "On Earth things stop" in room.words()


def test_goals_are_ticked_by_the_simulation_while_one_looks(room: Room) -> None:
    room.open(L02)
    room.to("coast")
    page = room.panel.page
    assert isinstance(page, TaskPage)
    assert page.rows["two_months"].state.text() == "to do"
    room.session.clock.seek(61 * 86_400.0)
    assert page.rows["two_months"].state.text() == "reached"
    assert not page.rows["two_months"].help.isVisible()
    assert page.rows["odometer"].state.text() == "to do"


def test_values_of_the_present_follow_the_clock(room: Room) -> None:
    room.open(L02)
    room.to("coast")
    before = room.words()
    room.session.clock.seek(room.session.mission.event_times_s["ev_tcm4"])
    assert before != room.words()
    assert "465.3" in room.words()
    assert "computed by this program" in room.words()


def test_a_text_is_no_number_and_told_so_without_losing_the_page(room: Room) -> None:
    room.open(L02)
    room.to("light_minutes")
    page = room.panel.page
    assert isinstance(page, QuestionPage)
    page.quiz.line.setText("many")  # type: ignore[attr-defined]
    page.commit()
    assert "Please type a number." in room.words()
    page.quiz.line.setText("1")  # type: ignore[attr-defined]
    page.commit()
    assert "Not so" in room.words()


def test_things_are_put_in_order_with_buttons(room: Room) -> None:
    room.open(L04)
    room.to("in_order")
    page = room.panel.page
    assert isinstance(page, QuestionPage)
    page.commit()
    assert "Not so" in room.words()
    sort_by_buttons(page.quiz)  # type: ignore[arg-type]
    page.commit()
    assert "Right" in room.words()
    before = page.quiz.answer
    page.quiz.shift(0, 1)  # type: ignore[attr-defined]
    assert page.quiz.answer == before


def test_language_and_size_change_on_the_same_page_with_the_same_answers(room: Room) -> None:
    room.open(L10)
    room.to("known_when")
    room.press(Qt.Key.Key_1)
    room.panel.restyle(Theme("light", 2.0), Formatter("zh"))
    assert room.step == "known_when"
    assert "地球最早什么时候知道？" in room.words()
    assert "没有什么比光更快" in room.words()
    room.panel.restyle(Theme(), Formatter("en"))
    room.to("takeaway")
    page = room.panel.page
    assert isinstance(page, TakeawayPage)
    page.show_more()
    page.show_more()
    assert "A sol lasts 24" in room.words().replace("\u00a0", " ")
    assert "answered rightly" in room.words()


def test_at_its_end_a_lesson_can_begin_anew(room: Room) -> None:
    room.open(L10)
    room.to("known_when")
    room.press(Qt.Key.Key_1)
    room.to("takeaway")
    [anew] = [b for b in room.panel.findChildren(QAbstractButton) if "anew" in b.text()]
    anew.click()
    run = room.lessons.run
    assert run is not None
    assert run.index == 0
    assert not run.given


def test_a_resized_prediction_keeps_its_commitment(room: Room) -> None:
    room.open(L02)
    room.lessons.next_step()
    room.lessons.give("straight")
    room.panel.restyle(Theme(scale=1.5), Formatter("zh"))
    page = room.panel.page
    assert isinstance(page, PredictPage)
    assert not page.commit_button.isVisible()


def test_the_teacher_sees_notes_and_nobody_else(qtbot: QtBot, mission: Mission) -> None:
    teacher = Room(qtbot, mission, CLASSROOM)
    teacher.open(L02)
    assert "For the teacher" in teacher.words()
    learner = Room(qtbot, mission, EXPLORE)
    learner.open(L02)
    assert "For the teacher" not in learner.words()


def test_the_focus_goes_to_the_heading_of_each_new_page(room: Room) -> None:
    room.open(L02)
    for _ in range(3):
        page = room.panel.page
        assert page is not None
        assert QApplication.focusWidget() is page.heading
        assert page.heading.accessibleName()
        room.do_and_go_on()


def test_everything_that_takes_the_focus_has_a_name(room: Room) -> None:
    room.open(L10)
    while room.lessons.run is not None:
        for made in visible(room.panel, QWidget):
            if made.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(made, QAbstractButton):
                assert made.accessibleName() or made.text(), room.step
        room.do_and_go_on()


def test_a_broken_lesson_is_listed_with_its_faults_except_in_the_museum(
    qtbot: QtBot, mission: Mission, tmp_path: Path
) -> None:
    home = tmp_path / "my-lesson"
    home.mkdir()
    (home / "lesson.yaml").write_text("titel: Mine\n", encoding="utf-8")
    room = Room(qtbot, mission, EXPLORE, tmp_path)
    assert "my-lesson cannot be opened" in room.words()
    assert "lesson.yaml:1" in room.words()
    assert "more" in room.words()
    reload = next(b for b in visible(room.panel, QAbstractButton) if "again" in b.text())
    (home / "lesson.yaml").unlink()
    reload.click()
    assert "There are no lessons here yet." in room.words()
    (home / "lesson.yaml").write_text("titel: Mine\n", encoding="utf-8")
    assert "cannot be opened" not in Room(qtbot, mission, KIOSK, tmp_path).words()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("lesson", IDS)
def test_no_word_is_cut_off_at_any_size(
    qtbot: QtBot, mission: Mission, styled: QApplication, language: str, scale: float, lesson: str
) -> None:
    room = Room(qtbot, mission, CLASSROOM)
    theme = Theme("dark", scale)
    styled.setStyleSheet(style_sheet(theme))
    room.panel.restyle(theme, Formatter(language))
    room.open(lesson)
    while room.lessons.run is not None:
        styled.processEvents()
        for made in visible(room.panel, QLabel):
            need = (
                made.heightForWidth(made.width()) if made.wordWrap() else made.sizeHint().height()
            )
            assert made.height() >= need, (room.step, made.text())
        for target in visible(room.panel, QAbstractButton):
            assert target.height() >= TARGET_PX * scale - 1, (room.step, target.text())
        room.lessons.next_step()


def test_a_paused_lesson_asks_for_no_repaint(room: Room) -> None:
    room.open(L02)
    room.to("coast")
    room.session.clock.pause()
    assert not room.session.clock.playing
    labels = [made.text() for made in visible(room.panel, QLabel)]
    room.panel.show_snapshot(room.session.snapshot)
    assert labels == [made.text() for made in visible(room.panel, QLabel)]
