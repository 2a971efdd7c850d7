"""The panel “Try it” and the page of the burn, worked by mouse, keyboard and screen reader."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QSlider, QWidget

from marsapp.mission.loader import load_mission
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session
from marsapp.state.settings import Settings
from marsapp.state.workbench import TOPICS
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.workbench.insertion import InsertionPage
from marsapp.ui.workbench.registry import ICONS, PAGES, summary, title

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(session: Session, theme: Theme, formatter: Formatter, qtbot: "QtBot") -> WorkbenchPanel:
    """The panel at its usual width."""
    made = WorkbenchPanel(session, theme, formatter)
    made.resize(400, 560)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def page(panel: WorkbenchPanel) -> InsertionPage:
    """The page of the burn, opened by its button."""
    panel.buttons["insertion"].click()
    assert isinstance(panel.page, InsertionPage)
    return panel.page


def test_every_topic_has_a_name_a_sentence_and_an_icon() -> None:
    assert set(PAGES) <= set(TOPICS)
    for topic in TOPICS:
        assert title(topic)
        assert summary(topic).endswith(".")
        assert topic in ICONS


@pytest.mark.parametrize("topic", PAGES)
def test_every_topic_opens_and_goes_back(panel: WorkbenchPanel, topic: str) -> None:
    panel.buttons[topic].click()
    assert panel.session.workbench.topic == topic
    assert panel.page is not None
    assert panel.heading.text() == title(topic)
    panel.show_snapshot(panel.session.snapshot)
    panel.rebuild()
    assert panel.heading.text() == title(topic)
    back = panel.findChild(QAbstractButton, "back")
    assert back is not None
    back.click()
    assert panel.session.workbench.topic == ""
    assert panel.page is None
    assert topic in panel.buttons


def test_opening_brings_the_burn_before_ones_eyes(page: InsertionPage) -> None:
    session = page.session
    assert session.scene == "mars"
    before_s = session.mission.event_times_s["ev_moi_start"] - session.clock.time_s
    assert before_s == pytest.approx(300.0)
    assert not session.clock.playing


def test_escape_leads_back_to_the_list(panel: WorkbenchPanel, qtbot: "QtBot") -> None:
    panel.buttons["insertion"].click()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.page is None


def test_enter_presses_what_has_the_focus(panel: WorkbenchPanel, qtbot: "QtBot") -> None:
    panel.buttons["insertion"].setFocus()
    qtbot.keyClick(panel.buttons["insertion"], Qt.Key.Key_Return)
    assert panel.session.workbench.topic == "insertion"


def test_the_slider_asks_and_the_words_answer(page: InsertionPage) -> None:
    assert page.result.verdict.text() == "In orbit"
    page.tuners["duration_s"].slider.setValue(0)
    assert page.result.verdict.text() == "Flies past Mars"
    assert "Without a burn" in page.result.sentence.text()
    page.tuners["duration_s"].slider.setValue(150)
    page.tuners["start_s"].slider.setValue(120)
    assert page.result.verdict.text() == "Strikes Mars"
    assert page.tuners["start_s"].value.text() == "10 min late"
    page.tuners["start_s"].slider.setValue(0)
    page.tuners["direction_deg"].slider.setValue(30)
    assert page.tuners["start_s"].value.text() == "10 min early"
    assert page.tuners["direction_deg"].value.text() == "60° towards Mars"
    assert "still firing" in page.result.sentence.text()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"duration_s": 840.0}, "Too little braking"),
        ({"duration_s": 855.0}, "590,000 km the Sun may pull the craft away"),
        ({"duration_s": 900.0}, "11.1 days"),
        ({"duration_s": 1500.0}, "hardly above the air"),
        ({"duration_s": 1500.0, "start_s": 180.0}, "sinks at every pass"),
        ({"duration_s": 1500.0, "start_s": 480.0}, "leads through Mars"),
    ],
)
def test_every_outcome_is_told_in_plain_words(
    page: InsertionPage, asked: dict[str, float], said: str
) -> None:
    page.workbench.insertion.ask(**asked)
    assert said in page.result.sentence.text()


def test_the_flown_burn_stands_beside_and_can_be_taken_up_again(page: InsertionPage) -> None:
    assert not page.reset.isEnabled()
    page.quick[1500.0].click()
    assert page.cells["length"].text() == "25 min"
    assert page.cells["low"].text() == "135 km"
    page.quick[0.0].click()
    assert page.cells["period"].text() == "leaves"
    page.reset.click()
    assert page.workbench.insertion.is_first
    assert page.quick[900.0].isChecked()


def test_minus_and_plus_go_one_step_and_stop_at_the_ends(page: InsertionPage) -> None:
    tuner = page.tuners["duration_s"]
    tuner.more.click()
    assert page.workbench.insertion.wish.duration_s == 910.0
    tuner.less.click()
    tuner.less.click()
    assert page.workbench.insertion.wish.duration_s == 890.0
    tuner.slider.setValue(tuner.slider.maximum())
    assert not tuner.more.isEnabled()
    assert tuner.less.isEnabled()


def test_arrow_keys_turn_the_slider(page: InsertionPage, qtbot: "QtBot") -> None:
    slider = page.tuners["direction_deg"].slider
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert page.workbench.insertion.wish.direction_deg == 11.0


def test_the_wheel_scrolls_the_page_and_not_a_slider_by_accident(
    page: InsertionPage, qtbot: "QtBot"
) -> None:
    slider = page.tuners["start_s"].slider
    before = slider.value()
    _turn_wheel(slider)
    assert slider.value() == before
    slider.window().activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    _turn_wheel(slider)
    assert slider.value() > before


def _turn_wheel(slider: QSlider) -> None:
    middle = QPointF(slider.rect().center())
    event = QWheelEvent(
        middle,
        slider.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)


def test_playing_starts_before_the_burn(page: InsertionPage) -> None:
    page.workbench.insertion.ask(start_s=-600.0)
    page.findChild(QAbstractButton, "play").click()
    clock = page.session.clock
    assert clock.playing
    assert clock.rate == 60.0
    assert page.workbench.braking is not None
    assert clock.time_s == pytest.approx(page.workbench.braking.start_s - 900.0)
    clock.pause()


def test_the_views_are_asked_for(page: InsertionPage, qtbot: "QtBot") -> None:
    for name in ("near", "whole"):
        with qtbot.waitSignal(page.session.view_asked) as asked:
            page.findChild(QAbstractButton, name).click()
        assert asked.args is not None
        assert asked.args[0].camera == "pole"


def test_everything_to_press_is_named_and_big_enough(
    panel: WorkbenchPanel, qapp: QApplication, theme: Theme
) -> None:
    qapp.setStyleSheet(style_sheet(theme))
    panel.buttons["insertion"].click()
    QApplication.processEvents()
    for widget in panel.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QSlider) and widget.isVisible():
            named = widget.accessibleName() or (
                widget.text() if isinstance(widget, QAbstractButton) else ""
            )
            assert named
            assert widget.height() >= TARGET_PX
            assert widget.width() >= TARGET_PX


def test_a_page_too_wide_for_a_small_window_can_be_moved_aside(panel: WorkbenchPanel) -> None:
    panel.buttons["insertion"].click()
    bar = panel.findChildren(QScrollArea)[0].horizontalScrollBar()
    QApplication.processEvents()
    assert bar.maximum() == 0, "at its usual width it fits"
    panel.restyle(Theme("dark", 2.0), Formatter())
    panel.resize(panel.width() // 2, panel.height())
    QApplication.processEvents()
    assert bar.maximum() > 0
    assert bar.isVisible()


def test_a_new_look_keeps_settings_and_focus(panel: WorkbenchPanel) -> None:
    panel.buttons["insertion"].click()
    panel.session.workbench.insertion.ask(duration_s=600.0)
    panel.findChild(QSlider, "start_s").setFocus()
    panel.restyle(Theme("light", 1.5), Formatter())
    assert isinstance(panel.page, InsertionPage)
    assert panel.page.tuners["duration_s"].value.text() == "10 min"
    focused = panel.focusWidget()
    assert focused is not None
    assert focused.objectName() == "start_s"


def test_the_outcome_is_read_out_once_the_hand_rests(page: InsertionPage, qtbot: "QtBot") -> None:
    page.workbench.insertion.ask(duration_s=600.0)
    assert page.result.announcing.isActive()
    with qtbot.waitSignal(page.result.announcing.timeout, timeout=3000):
        page.workbench.insertion.ask(duration_s=610.0)


def test_a_mission_without_such_a_burn_says_so(
    tiny_folder: Path, ephemeris_file: Path, settings: Settings, theme: Theme, qtbot: "QtBot"
) -> None:
    session = Session(load_mission(tiny_folder, ephemeris_file), settings, EXPLORE)
    page = InsertionPage(session, theme, Formatter())
    qtbot.addWidget(page)
    page.begin()
    page.show_answer()
    assert session.clock.time_s == 0.0
    words = [one.text() for one in page.findChildren(QLabel)]
    assert words == ["This mission has no such burn on file."]
