"""The orbit staircase on the screen: true scale, hands, words, and the page beside it."""

import itertools
import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.mission.mission import Mission
from marsapp.mission.staircase import READINGS, StaircaseAnswer, StaircaseWish, climb
from marsapp.physics.orbit_change import arc
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.mars.picture import Style
from marsapp.ui.scenes.mars.staircase.flight import engine_place
from marsapp.ui.scenes.mars.staircase.layout import Layout, lay_out
from marsapp.ui.scenes.mars.staircase.picture import ENGINE, Staircase
from marsapp.ui.theme import Theme
from marsapp.ui.topics.staircase import describe, fired_sentence, outcome_sentence
from marsapp.ui.workbench.staircase import StaircasePage

SMALL, LARGE = (808, 500), (1448, 843)


def style_of(theme: Theme) -> Style:
    return Style(theme=theme, formatter=Formatter(), sprites=Sprites(theme))


def wished(
    mission: Mission, step: int = 1, anomaly: float = 180.0, dv: float = 0.0
) -> StaircaseAnswer:
    answer = climb(mission, StaircaseWish(step=step, anomaly_deg=anomaly, dv_m_s=dv))
    assert answer is not None
    return answer


def painted(
    answer: StaircaseAnswer,
    theme: Theme,
    size: tuple[int, int] = LARGE,
    now: tuple[float, float] = (0.0, 0.0),
) -> tuple[Staircase, Layout, QImage]:
    stairs = Staircase(paths.shipped("assets"))
    image = QImage(*size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        stairs.paint(painter, style_of(theme), size, answer, now)
    assert stairs._layout is not None
    return stairs, stairs._layout, image


@pytest.mark.parametrize("size", [SMALL, LARGE, (1920, 850), (640, 420)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_all_orbits_stand_side_by_side_at_one_scale(
    mission: Mission, qapp: object, size: tuple[int, int], scale: float
) -> None:
    _, layout, _ = painted(wished(mission), Theme(scale=scale), size)
    lengths = []
    for cell in layout.cells:
        xy = cell.field.place(arc(cell.step.orbit, 0, 2 * math.pi, 361))
        assert cell.rect.contains(QPointF(*xy.min(axis=0)))
        assert cell.rect.contains(QPointF(*xy.max(axis=0)))
        lengths.append(np.ptp(xy[:, 0]) / (2 * cell.step.orbit.semi_major_axis_km))
    assert lengths == pytest.approx([layout.row_scale] * 4, rel=1e-3)
    for one, other in itertools.combinations([cell.rect for cell in layout.cells], 2):
        assert one.intersected(other).width() < 1


@pytest.mark.parametrize(
    ("step", "anomaly", "dv"),
    [(1, 180, 0), (1, 180, -20), (0, 0, 250), (0, 180, -300), (2, 90, -100), (3, 250, 200)],
)  # fmt: skip
@pytest.mark.parametrize("look", ["dark", "light", "contrast"])
def test_every_outcome_can_be_painted(
    mission: Mission, qapp: object, step: int, anomaly: float, dv: float, look: str
) -> None:
    answer = wished(mission, step, anomaly, dv)
    _, layout, image = painted(answer, Theme(look), SMALL, (1e7, 9e3))
    _, _, nothing = painted(wished(mission, step, anomaly), Theme(look), SMALL, (1e7, 9e3))
    assert (image == nothing) is (dv == 0)
    whole = layout.field.place(arc(answer.chosen.orbit, 0, 2 * math.pi, 90))
    assert layout.flight.contains(QPointF(*whole.min(axis=0)))
    assert layout.flight.contains(QPointF(*whole.max(axis=0)))


def test_a_large_picture_shows_all_readings_and_a_small_one_the_chosen(
    mission: Mission, theme: Theme, qapp: object
) -> None:
    _, large, _ = painted(wished(mission), theme, LARGE)
    stairs, small, _ = painted(wished(mission), theme, SMALL)
    assert tuple(large.charts) == READINGS
    assert tuple(small.charts) == ("period",)
    middle = small.charts["period"].center()
    assert stairs.press(middle.x(), middle.y()) == {"reading": "height"}


def test_the_craft_moves_with_time_and_is_not_drawn_when_it_would_only_flicker(
    mission: Mission, theme: Theme, qapp: object
) -> None:
    answer = wished(mission)
    _, _, first = painted(answer, theme, SMALL, (0.0, 100.0))
    _, _, later = painted(answer, theme, SMALL, (40_000.0, 100.0))
    assert first != later
    _, _, one = painted(answer, theme, SMALL, (0.0, 1e7))
    _, _, other = painted(answer, theme, SMALL, (40_000.0, 1e7))
    assert one == other


def test_a_press_on_an_orbit_of_the_row_chooses_it(
    mission: Mission, theme: Theme, qapp: object
) -> None:
    stairs, layout, _ = painted(wished(mission), theme)
    for number, cell in enumerate(layout.cells):
        at = cell.rect.center()
        assert stairs.press(at.x(), at.y()) == {"step": number}
        assert stairs.act(cell.step.id) == {"step": number}
    assert stairs.act("nothing") == {}
    assert stairs.press(layout.title.left() + 1, layout.title.top() + 1) == {}


@pytest.mark.parametrize("anomaly", [0.0, 60.0, 179.0, 250.0])
def test_the_engine_follows_a_finger_along_the_orbit(
    mission: Mission, theme: Theme, qapp: object, anomaly: float
) -> None:
    answer = wished(mission, step=3)
    stairs, layout, _ = painted(answer, theme)
    at = layout.field.point(answer.chosen.orbit.place_km(math.radians(anomaly)))
    assert stairs.grasps(at.x(), at.y())
    asked = stairs.drag(at.x() + 1, at.y() - 1)["anomaly_deg"]
    assert asked == pytest.approx(anomaly, abs=2)  # degrees


def test_before_it_is_painted_nothing_is_there(theme: Theme, qapp: object) -> None:
    stairs = Staircase(paths.shipped("assets"))
    assert stairs.press(10, 10) == {}
    assert stairs.drag(10, 10) == {}
    assert not stairs.grasps(10, 10)
    assert stairs.things(style_of(theme)) == []


def test_a_mission_without_steps_says_so(theme: Theme, qapp: object) -> None:
    stairs = Staircase(paths.shipped("assets"))
    image = QImage(*SMALL, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        stairs.paint(painter, style_of(theme), SMALL, None)
        stairs.paint_focus(painter, style_of(theme), ENGINE)
    assert stairs.describe(style_of(theme), None) == "This mission has no orbits to compare."


def test_the_words_tell_place_push_and_outcome(mission: Mission, formatter: Formatter) -> None:
    down = wished(mission, 1, 180, -20)
    assert fired_sentence(down, formatter) == "Braking by 20 m/s at the high point"
    assert outcome_sentence(down, formatter) == "It meets the ground after 1 d."
    assert "Parking orbit" in describe(down, formatter)
    away = wished(mission, 0, 0, 250)
    assert "leaves Mars for good" in outcome_sentence(away, formatter)
    assert "Sun's pull" in outcome_sentence(wished(mission, 0, 0, 40), formatter)
    assert "turns the craft round" in outcome_sentence(wished(mission, 0, 180, -300), formatter)
    assert "125 km" in outcome_sentence(wished(mission, 2, 90, -100), formatter)
    assert outcome_sentence(wished(mission), formatter) == ""
    assert "on the way up" in fired_sentence(wished(mission, 2, 90, 5), formatter)
    assert "on the way down" in fired_sentence(wished(mission, 2, 270, 5), formatter)


@pytest.fixture
def scene(
    qtbot: QtBot, session: Session, frames: Frames, theme: Theme, formatter: Formatter
) -> MarsScene:
    made = MarsScene(session, frames, theme, formatter)
    qtbot.addWidget(made)
    made.resize(*LARGE)
    session.workbench.open("staircase")
    made.show()
    made.grab()
    return made


def test_a_finger_on_the_scene_drags_the_engine(qtbot: QtBot, scene: MarsScene) -> None:
    tryout = scene.session.workbench.staircase
    _, layout, _ = painted(tryout.answer or pytest.fail("no steps"), scene.theme)
    at = engine_place(layout.field, tryout.answer or pytest.fail("no steps")).toPoint()
    qtbot.mousePress(scene, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(scene, at + QPoint(-60, -60))
    qtbot.mouseRelease(scene, Qt.MouseButton.LeftButton, pos=at + QPoint(-60, -60))
    assert 181 < tryout.wish.anomaly_deg < 360


def test_keys_move_the_engine_push_and_climb(qtbot: QtBot, scene: MarsScene) -> None:
    tryout = scene.session.workbench.staircase
    qtbot.keyClick(scene, Qt.Key.Key_Right)
    qtbot.keyClick(scene, Qt.Key.Key_Down)
    assert (tryout.wish.anomaly_deg, tryout.wish.dv_m_s) == (185.0, -5.0)
    qtbot.keyClick(scene, Qt.Key.Key_PageDown)
    assert tryout.wish.step == 2
    qtbot.keyClick(scene, Qt.Key.Key_V)
    assert tryout.wish.reading == "height"
    qtbot.keyClick(scene, Qt.Key.Key_R)
    assert tryout.is_first
    names = [thing.name for thing in scene.things]
    assert names[0] == "1 · Capture orbit"
    assert names[-1].startswith("high point")
    assert "Parking orbit" in scene.describe()


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, formatter: Formatter) -> StaircasePage:
    session.workbench.open("staircase")
    made = StaircasePage(session, theme, formatter)
    qtbot.addWidget(made)
    session.workbench.changed.connect(made.show_answer)
    return made


def test_the_page_asks_and_answers(page: StaircasePage, session: Session) -> None:
    tryout = session.workbench.staircase
    page.tuners["dv_m_s"].slider.setValue(280)  # 20 m/s backwards
    assert tryout.wish.dv_m_s == -20
    assert "ground" in page.result.sentence.text()
    assert page.cells["new", "low"].text().endswith("underground")
    page.low.click()
    assert tryout.wish.anomaly_deg == 0
    assert "A new orbit" in page.result.sentence.text()
    page.reset.click()
    assert tryout.wish.dv_m_s == 0
    assert not page.reset.isEnabled()
    page.stairs[3].click()
    page.stairs[3].click()  # stays chosen
    assert tryout.wish.step == 3
    assert [choice.isChecked() for choice in page.stairs] == [False, False, False, True]
    page.readings["energy"].click()
    assert tryout.wish.reading == "energy"
    page.tuners["dv_m_s"].slider.setValue(600)
    page.stairs[0].click()
    assert page.cells["new", "high"].text() == "leaves"


def test_the_page_lets_the_crafts_fly_at_a_pace_that_can_be_watched(
    page: StaircasePage, session: Session
) -> None:
    page.begin()
    assert session.scene == "mars"
    assert session.snapshot.phase.id
    answer = session.workbench.staircase.answer
    assert answer is not None
    page.fly.click()
    assert session.clock.playing
    assert answer.chosen.period_s / session.clock.rate == pytest.approx(12.0)  # seconds
    assert page.fly.text() == "Stop"
    page.fly.click()
    assert not session.clock.playing


def test_what_was_tried_is_forgotten_for_the_next_visitor(session: Session) -> None:
    session.workbench.staircase.ask(dv_m_s=-50.0, step=2)
    session.reset()
    assert session.workbench.staircase.is_first


def test_a_low_picture_gives_its_room_to_the_orbit(mission: Mission) -> None:
    answer = climb(mission, StaircaseWish())
    assert answer is not None
    theme = Theme(scale=1.5)
    low = lay_out(QRectF(0, 0, 635, 450), answer, theme)
    high = lay_out(QRectF(0, 0, 635, 900), answer, theme)
    assert low.is_low
    assert not high.is_low
    across_px = low.field.px(2 * answer.chosen.orbit.semi_major_axis_km)
    assert across_px > 150  # large enough to aim at with a finger
