"""The page of the survey and what the globe shows of it."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

from marsapp.mission.loader import load_mission
from marsapp.mission.survey import Survey
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.scenes.mars.scene import MarsScene
from marsapp.ui.scenes.mars.survey import (
    SurveyVeil,
    paint_survey,
    paint_survey_gauge,
    softened,
    survey_sentence,
)
from marsapp.ui.theme import Theme
from marsapp.ui.topics.survey import camera_words, outcome_words, share_words
from marsapp.ui.workbench.survey import SurveyPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from marsapp.mission.mission import Mission
    from marsapp.state.settings import Settings
    from marsapp.ui.frames import Frames

DAY_S = 86_400.0


@pytest.fixture
def panel(session: Session, theme: Theme, formatter: Formatter, qtbot: "QtBot") -> WorkbenchPanel:
    """The panel at its usual width."""
    made = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(made)
    made.resize(400, 700)
    session.snapshot_changed.connect(made.show_snapshot)
    made.show()
    return made


@pytest.fixture
def page(panel: WorkbenchPanel) -> SurveyPage:
    """The page, opened from the list of topics."""
    panel.buttons["survey"].click()
    assert isinstance(panel.page, SurveyPage)
    return panel.page


@pytest.fixture
def scene(
    session: Session, frames: "Frames", theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> MarsScene:
    """The Mars scene while the survey is the topic."""
    made = MarsScene(session, frames, theme, formatter)
    qtbot.addWidget(made)
    made.resize(900, 600)
    session.snapshot_changed.connect(made.show_snapshot)
    session.workbench.open("survey")
    return made


def surveyed(session: Session) -> Survey:
    survey = session.workbench.survey.answer
    assert survey is not None
    return survey


def lay(scene: MarsScene, time_s: float, turn_deg: float = 0.0) -> None:
    """Show a moment with a view in which the sunlit side faces the eye."""
    scene.session.clock.seek(time_s)
    scene.look(View(camera="outside", span_km=9500.0, tilt_deg=15.0, turn_deg=turn_deg))
    scene.settle()


def test_opening_goes_to_the_first_day_of_the_survey(page: SurveyPage) -> None:
    session = page.session
    assert session.scene == "mars"
    assert session.clock.time_s == surveyed(session).start_s
    assert not session.clock.playing
    assert page.coverage.value.text().startswith("0 %")


@pytest.mark.parametrize(("key", "share"), [("share-0.1", 0.1), ("share-0.5", 0.5), ("end", 1.0)])
def test_a_jump_shows_that_share(page: SurveyPage, key: str, share: float) -> None:
    page.jumps[key].click()
    state = surveyed(page.session).at(page.session.clock.time_s)
    assert state.coverage == pytest.approx(share, abs=0.002)
    assert page.coverage.bar.share == pytest.approx(share, abs=0.002)


def test_announced_numbers_stand_beside_the_computed_ones(page: SurveyPage) -> None:
    page.jumps["end"].click()
    assert "1,344" in page.gauges["laps"].below.text()
    assert "284" in page.gauges["passes"].below.text()
    assert "1,040 GB" in page.gauges["data"].below.text()
    survey = surveyed(page.session)
    assert page.gauges["passes"].value.text() == f"{survey.passes} △"
    assert page.gauges["laps"].value.text().endswith("○")
    assert page.gauges["data"].value.text() == "1,040 GB ◇"  # announced by then


def test_before_the_announcement_data_are_only_about_so_much(page: SurveyPage) -> None:
    page.jumps["share-0.5"].click()
    text = page.gauges["data"].value.text()
    assert text.startswith("about ")
    assert text.endswith("GB △")


def test_the_run_takes_about_a_minute_and_stops_at_the_end(page: SurveyPage) -> None:
    page.run.click()
    clock, survey = page.session.clock, surveyed(page.session)
    assert clock.playing
    assert (survey.end_s - survey.start_s) / clock.rate == pytest.approx(60, abs=10)
    clock.seek(survey.end_s - DAY_S)
    clock.advance(0.1)
    assert clock.playing
    clock.advance(0.3)
    assert not clock.playing
    assert page.coverage.bar.share == 1.0


def test_another_rule_is_worked_out_once_the_hand_rests(page: SurveyPage, qtbot: "QtBot") -> None:
    before = page.outcome.text()
    with qtbot.waitSignal(page.workbench.changed, timeout=5000):
        page.tuners["greatest_altitude_km"].slider.setValue(2)
        page.tuners["every"].slider.setValue(5)
        assert page.workbench.survey.is_first
    rule = page.workbench.survey.wish
    assert (rule.greatest_altitude_km, rule.every) == (400.0, 6)
    assert page.outcome.text() != before
    assert "survey ends" in page.outcome.text()
    page.reset.click()
    assert page.outcome.text() == before
    assert page.tuners["every"].slider.value() == 2  # every third lap


def test_a_share_out_of_reach_leaves_time_alone(page: SurveyPage) -> None:
    page.workbench.survey.ask(greatest_altitude_km=300.0, least_sun_deg=30.0, every=6)
    before_s = page.session.clock.time_s
    page.jumps["share-0.9"].click()
    assert page.session.clock.time_s == before_s


def test_the_camera_says_why_it_is_off(mission: "Mission", session: Session) -> None:
    survey, write = surveyed(session), Formatter()
    found = survey.lines.time_s
    row = len(found) // 2
    said = camera_words(survey, mission.at(float(found[row])), write)
    assert said.startswith("Camera on: ")
    half_lap_s = 3.54 * 3600
    said = camera_words(survey, mission.at(float(found[row]) + half_lap_s), write)
    assert "too high" in said
    assert "8 November 2021" in camera_words(survey, mission.at(0.0), write)
    lap_s = 7.083 * 3600
    said = camera_words(survey, mission.at(float(found[row]) + lap_s), write)
    assert said == "Camera off: this lap it rests."
    session.workbench.survey.ask(least_sun_deg=80.0)
    said = camera_words(surveyed(session), mission.at(float(found[row])), write)
    assert "dark" in said


def test_a_hundred_per_cent_is_never_said_too_early() -> None:
    write = Formatter()
    assert share_words(0.99999, write) == "99.9 %"
    assert share_words(1.0, write) == "100 %"
    assert share_words(0.0, write) == "0 %"
    assert share_words(0.5, write, 0) == "50 %"


def test_a_rule_that_sees_nothing_is_told(session: Session) -> None:
    session.workbench.survey.ask(least_sun_deg=90.0)
    assert "never on" in outcome_words(surveyed(session), Formatter())


def test_putting_away_forgets_the_rule(session: Session) -> None:
    session.workbench.survey.ask(every=6)
    session.workbench.put_away()
    assert session.workbench.survey.is_first


def test_the_veil_fades_over_the_edge_and_round_the_seam() -> None:
    cover = np.zeros((384, 768), np.uint8)
    cover[:, 0] = 255
    soft = softened(cover)
    assert soft.shape == cover.shape
    assert soft[100, [-2, -1, 0, 1, 2]].tolist() == [0, 85, 85, 85, 0]
    assert softened(np.full((384, 768), 255, np.uint8)).min() == 255


def test_the_veil_is_made_anew_only_when_more_is_seen(scene: MarsScene) -> None:
    survey = surveyed(scene.session)
    veils = SurveyVeil()
    lay(scene, survey.start_s)
    first = veils.of(scene.picture())
    assert first is not None
    assert not first.cover.any()
    scene.session.clock.seek(survey.start_s + 1.0)
    assert veils.of(scene.picture()) is first
    lay(scene, survey.end_s)
    last = veils.of(scene.picture())
    assert last is not None
    assert last.cover.min() == 255


def test_without_the_topic_there_is_no_veil(scene: MarsScene) -> None:
    scene.session.workbench.open("")
    picture = scene.picture()
    assert SurveyVeil().of(picture) is None
    assert survey_sentence(picture) == ""
    assert painted(scene, gauge=True) == 0


def painted(scene: MarsScene, *, gauge: bool) -> int:
    """Count the pixels that a painter touches."""
    image = QImage(900, 600, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        if gauge:
            paint_survey_gauge(painter, scene.picture(), (100.0, 500.0))
        else:
            paint_survey(painter, scene.picture())
    return int(np.count_nonzero(np.frombuffer(image.constBits(), np.uint32)))


def test_the_fan_is_seen_only_while_the_camera_is_on(scene: MarsScene) -> None:
    survey = surveyed(scene.session)
    found = survey.lines.time_s
    time_s = survey.when(0.5)
    assert time_s is not None
    row = int(np.searchsorted(found, time_s)) + 40
    lay(scene, float(found[row]), turn_deg=-40.0)
    assert painted(scene, gauge=False) > 200
    lay(scene, float(found[row]) + 3 * 3600, turn_deg=-40.0)
    assert painted(scene, gauge=False) == 0


def test_the_picture_tells_how_much_is_imaged(scene: MarsScene) -> None:
    survey = surveyed(scene.session)
    half_s = survey.when(0.5)
    assert half_s is not None
    lay(scene, half_s)
    assert scene.describe().startswith("Imaged so far: 50.0 % of Mars.")
    assert painted(scene, gauge=True) > 300
    lay(scene, survey.end_s)
    assert "100 % of Mars" in scene.describe()
    assert "veil" not in scene.describe()


def test_ground_not_yet_imaged_is_greyer_on_the_screen(scene: MarsScene) -> None:
    survey = surveyed(scene.session)
    colours = []
    for time_s in (survey.start_s - DAY_S, survey.end_s):
        lay(scene, time_s)
        image = scene.grab().toImage()
        middle = [image.pixelColor(x, 300) for x in range(350, 550, 5)]
        colours.append(np.mean([one.hsvSaturationF() for one in middle]))
    assert colours[0] < 0.6 * colours[1]


def test_the_head_says_what_the_camera_does_while_it_can_be_watched(page: SurveyPage) -> None:
    page.jumps["share-0.5"].click()
    assert page.coverage.below.text().startswith("Camera ")
    page.run.click()
    page.session.clock.advance(0.5)
    assert page.coverage.below.text().endswith("November 2021")


def test_the_picture_says_whose_rule_it_is(scene: MarsScene) -> None:
    lay(scene, surveyed(scene.session).end_s)
    before = painted(scene, gauge=True)
    scene.session.workbench.survey.ask(every=4)
    assert painted(scene, gauge=True) != before


def test_a_narrow_picture_has_no_room_for_the_gauge(scene: MarsScene) -> None:
    scene.resize(500, 400)
    assert painted(scene, gauge=True) == 0


def test_a_mission_without_a_survey_says_so(
    tiny_folder: "Path", ephemeris_file: "Path", settings: "Settings", theme: Theme
) -> None:
    session = Session(load_mission(tiny_folder, ephemeris_file), settings, EXPLORE)
    page = SurveyPage(session, theme, Formatter())
    page.begin()
    page.show_snapshot(session.snapshot)
    page.show_answer()
    words = [one.text() for one in page.findChildren(QLabel)]
    assert words == ["This mission has no survey on file."]
