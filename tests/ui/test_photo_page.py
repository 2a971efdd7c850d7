"""The page of the group picture: its four steps, what it says, and that it is a recreation."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from marsapp.mission.group_photo import ASPECT, GroupPhoto
from marsapp.state.modes import KIOSK
from marsapp.state.session import Session
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import bring_into_sight
from marsapp.ui.workbench.lightbox import Lightbox
from marsapp.ui.workbench.photo import PhotoPage
from marsapp.ui.workbench.viewfinder import SAVED_PX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from marsapp.mission.mission import Mission
    from marsapp.state.settings import Settings
    from marsapp.ui.format import Formatter

GOOD = {"placed": True, "back_m": 10.0, "turn_deg": -6.0, "hour_h": 15.0}


@pytest.fixture
def panel(
    session: "Session", theme: Theme, formatter: "Formatter", qtbot: "QtBot"
) -> "Iterator[WorkbenchPanel]":
    made = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(made)
    made.resize(400, 700)
    session.workbench.open("photo")
    made.show()
    yield made
    made.close()


@pytest.fixture
def page(panel: WorkbenchPanel) -> PhotoPage:
    assert isinstance(panel.page, PhotoPage)
    return panel.page


def ask(page: PhotoPage, **changes: object) -> None:
    page.workbench.photo.ask(**{**GOOD, **changes})


def test_the_viewfinder_stays_in_sight_while_its_picture_is_framed(
    panel: WorkbenchPanel, page: PhotoPage
) -> None:
    ask(page)
    panel.resize(330, 480)  # as in a window of 1280 by 720
    for tuner in page.tuners.values():
        bring_into_sight(tuner)
        QApplication.processEvents()
        assert not page.finder.visibleRegion().isEmpty()
        assert not tuner.slider.visibleRegion().isEmpty()


def test_once_the_camera_is_set_down_the_next_step_is_in_sight(
    panel: WorkbenchPanel, page: PhotoPage
) -> None:
    panel.resize(330, 480)
    QApplication.processEvents()
    page.set_down.click()
    QApplication.processEvents()
    assert page.tuners["back_m"].slider.hasFocus()
    assert not page.tuners["back_m"].slider.visibleRegion().isEmpty()


def test_a_second_press_of_the_key_does_not_throw_the_picture_away(
    panel: WorkbenchPanel, page: PhotoPage
) -> None:
    ask(page)
    page.press.setFocus()
    QTest.keyClick(page.press, Qt.Key.Key_Return)
    assert page.finder.accessibleName().startswith("Recreation")
    assert page.large.hasFocus()


def test_it_begins_on_the_ground_on_sol_18(page: PhotoPage) -> None:
    page.begin()
    surface = page.session.snapshot.surface
    assert surface is not None
    assert surface.sol == 18
    assert page.session.scene == "surface"
    assert page.result.verdict.text() == "The camera is still aboard"


def test_first_the_camera_is_set_down_then_it_can_be_framed_and_pressed(
    page: PhotoPage,
) -> None:
    assert not page.press.isEnabled()
    assert not page.tuners["back_m"].isEnabled()
    page.set_down.click()
    assert page.workbench.photo.wish.placed
    assert not page.set_down.isEnabled()
    page.tuners["back_m"].tuned.emit(10.0)
    page.tuners["turn_deg"].tuned.emit(-6.0)
    assert page.result.verdict.text() == "Both are in the frame"
    page.press.click()
    assert page.result.verdict.text() == "Picture taken: both are in it"
    assert not page.press.isEnabled()


def test_another_framing_needs_another_press(page: PhotoPage) -> None:
    ask(page, taken=True)
    page.tuners["field_deg"].tuned.emit(50.0)
    assert not page.workbench.photo.wish.taken
    assert page.press.isEnabled()


@pytest.mark.parametrize(
    ("changes", "verdict", "advice"),
    [
        ({"back_m": 2.0}, "The rover hides the lander", "Roll farther back"),
        ({"turn_deg": 40.0, "field_deg": 30.0}, "One of them is missing", "to the left"),
        ({"turn_deg": -40.0, "field_deg": 30.0}, "One of them is missing", "to the right"),
        ({"back_m": 20.0, "field_deg": 100.0}, "Both are there, but small", "Zoom in"),
        ({"field_deg": 25.0, "turn_deg": -9.0}, "One of them is cut off", "wider"),
        ({"back_m": 5.5, "field_deg": 35.0}, "One of them is cut off", "Roll farther back"),
    ],
)
def test_what_is_wrong_and_how_to_mend_it(
    page: PhotoPage, changes: dict[str, object], verdict: str, advice: str
) -> None:
    ask(page, **changes)
    assert page.result.verdict.text() == verdict
    assert advice in page.result.sentence.text()
    ask(page, **changes, taken=True)
    assert page.result.verdict.text() == "Picture taken, but look again"


def test_the_hour_moves_the_clock_to_that_sun(page: PhotoPage) -> None:
    ask(page)
    page.tuners["hour_h"].tuned.emit(9.0)
    surface = page.session.snapshot.surface
    assert surface is not None
    assert surface.local_true_solar_time_h == pytest.approx(9.0, abs=0.001)
    assert "35°" not in page.cells["sun"].text()
    assert "48°" in page.cells["sun"].text()


def test_a_picture_says_in_text_name_and_image_that_it_is_a_recreation(page: PhotoPage) -> None:
    ask(page, taken=True)
    assert "Recreation" in page.caption.text()
    assert "Recreation" in page.finder.accessibleName()
    assert page.finder.accessibleDescription().startswith("Recreation")
    image = page.finder.picture((600, 400))
    assert image is not None
    lower = [image.pixelColor(x, 396).lightness() for x in range(0, 600, 20)]
    assert max(lower) < 60  # the dark band of the words
    words = [image.pixelColor(x, 385).lightness() for x in range(600)]
    assert max(words) > 200


def test_the_viewfinder_shows_rover_and_lander_in_the_light_of_the_hour(page: PhotoPage) -> None:
    dark = page.finder.grab().toImage()
    ask(page)
    afternoon = page.finder.grab().toImage()
    assert dark != afternoon
    ask(page, hour_h=8.0)
    morning = page.finder.grab().toImage()
    assert morning != afternoon
    page.finder.hide()
    page.finder.show()
    assert page.finder.grab().toImage() == morning  # let go of meanwhile, and the same again


def test_the_viewfinder_keeps_its_form(page: PhotoPage) -> None:
    assert page.finder.heightForWidth(300) == 200
    assert page.finder.hasHeightForWidth()


def box_of(page: PhotoPage) -> Lightbox:
    page.large.click()
    (box,) = page.window().findChildren(Lightbox)
    return box


def test_the_picture_can_be_seen_large_and_put_away_again(page: PhotoPage, qtbot: "QtBot") -> None:
    assert not page.large.isEnabled()
    ask(page, taken=True)
    page.large.setFocus()
    box = box_of(page)
    assert box.size() == page.window().size()
    assert "Recreation" in box.accessibleName()
    shape = box.picture.width() / box.picture.height()
    assert shape == pytest.approx(ASPECT, rel=0.02)
    assert box.picture.width() > 0.9 * page.window().width()
    page.window().resize(500, 800)
    assert box.width() == 500
    assert box.grab().toImage().pixelColor(box.picture.center()).lightness() > 40
    assert box.focusNextPrevChild(True)
    with qtbot.waitSignal(box.destroyed):
        box.back.click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_puts_the_large_picture_away(page: PhotoPage, qtbot: "QtBot", key: Qt.Key) -> None:
    ask(page, taken=True)
    box = box_of(page)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isVisible()
    with qtbot.waitSignal(box.destroyed):
        QTest.keyClick(box, key)


def test_a_touch_puts_the_large_picture_away(page: PhotoPage, qtbot: "QtBot") -> None:
    ask(page, taken=True)
    box = box_of(page)
    with qtbot.waitSignal(box.destroyed):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)


def test_the_next_visitor_finds_no_large_picture(page: PhotoPage, qtbot: "QtBot") -> None:
    ask(page, taken=True)
    box = box_of(page)
    with qtbot.waitSignal(box.destroyed):
        page.session.reset()


def test_the_picture_is_saved_as_png(page: PhotoPage, tmp_path: Path) -> None:
    ask(page, taken=True)
    assert page.save.isVisible()
    assert page.save_to(tmp_path / "mine.png")
    saved = QImage(str(tmp_path / "mine.png"))
    assert (saved.width(), saved.height()) == SAVED_PX
    assert "mine.png" in page.saved.text()


def test_a_file_that_cannot_be_written_is_told(page: PhotoPage, tmp_path: Path) -> None:
    ask(page, taken=True)
    assert not page.save_to(tmp_path / "nowhere" / "mine.png")
    assert "could not be written" in page.saved.text()


def test_the_name_of_the_file_is_asked_for_while_the_program_goes_on(
    page: PhotoPage, tmp_path: Path
) -> None:
    ask(page, taken=True)
    page.save.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "png"
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "holiday.png"))
    assert (tmp_path / "holiday.png").is_file()
    dialog.close()


def test_at_a_kiosk_nothing_is_saved(
    mission: "Mission", settings: "Settings", theme: Theme, formatter: "Formatter", qtbot: "QtBot"
) -> None:
    session = Session(mission, settings, KIOSK)
    session.workbench.photo.ask(**GOOD, taken=True)
    page = PhotoPage(session, theme, formatter)
    qtbot.addWidget(page)
    page.show()
    assert not page.save.isVisible()


def test_who_took_the_picture(page: PhotoPage) -> None:
    assert not page.reply.isVisible()
    page.guesses["astronaut"].click()
    assert page.reply.text().startswith("No.")
    page.guesses["drone"].click()
    assert page.reply.text().startswith("No.")
    page.guesses["camera"].click()
    assert page.reply.text().startswith("Yes.")
    assert [who for who, made in page.guesses.items() if made.isChecked()] == ["camera"]


def test_start_again_forgets_everything(page: PhotoPage) -> None:
    ask(page, taken=True, guess="camera")
    page.again.click()
    assert page.workbench.photo.is_first
    assert not page.again.isEnabled()
    assert not page.reply.isVisible()


def test_a_new_look_finds_the_picture_again(panel: WorkbenchPanel, page: PhotoPage) -> None:
    ask(page, taken=True)
    panel.theme = Theme("light", 1.5)
    panel.rebuild()
    again = panel.page
    assert isinstance(again, PhotoPage)
    assert again.result.verdict.text() == "Picture taken: both are in it"


@pytest.mark.parametrize("turn_deg", [-40.0, 0.0, 40.0])
@pytest.mark.parametrize("back_m", [2.0, 9.0, 20.0])
def test_the_plan_is_drawn_wherever_the_rover_stands(
    page: PhotoPage, turn_deg: float, back_m: float
) -> None:
    ask(page, turn_deg=turn_deg, back_m=back_m)
    picture = page.plan.grab().toImage()
    colours = {picture.pixelColor(x, y).rgb() for x in range(0, 300, 3) for y in range(0, 140, 3)}
    assert len(colours) > 4


def test_a_mission_without_a_picture_says_so(
    session: "Session", theme: Theme, formatter: "Formatter", qtbot: "QtBot"
) -> None:
    session.workbench.portrait = None
    session.workbench.photo.reset()
    page = PhotoPage(session, theme, formatter)
    qtbot.addWidget(page)
    page.begin()
    page.show_answer()
    assert not page.tuners
    assert isinstance(GroupPhoto.of(session.mission), GroupPhoto)
