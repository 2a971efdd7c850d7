"""The page of the sound booth: what is drawn, said and played."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from marsapp.mission.loader import load_mission
from marsapp.mission.sound.booth import Booth
from marsapp.mission.sound.recreation import SOUNDS
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.topics.sound import (
    decibels,
    ended_words,
    in_other_air,
    milliseconds,
    on_earth,
    pressure_words,
    sentence,
    verdict,
)
from marsapp.ui.workbench.sound import SoundPage
from marsapp.ui.workbench.sound_player import EARTH, LOUDER, OTHER

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from marsapp.state.settings import Settings

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def panel(session: Session, theme: Theme, formatter: Formatter, qtbot: "QtBot") -> WorkbenchPanel:
    """The panel at its usual width."""
    made = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(made)
    made.resize(400, 900)
    made.show()
    return made


@pytest.fixture
def page(panel: WorkbenchPanel) -> SoundPage:
    """The page, opened from the list of topics."""
    panel.buttons["sound"].click()
    assert isinstance(panel.page, SoundPage)
    return panel.page


def booth_of(page: SoundPage) -> Booth:
    booth = page.workbench.booth.answer
    assert booth is not None
    return booth


def settle(page: SoundPage, qtbot: "QtBot") -> None:
    """Wait until the hand rests and the sound is worked out."""
    qtbot.waitUntil(lambda: not page._hand.isActive(), timeout=2000)


def says(page: SoundPage) -> str:
    return "\n".join(shown.text() for shown in page.findChildren(QLabel))


def test_opening_goes_to_the_rover_on_its_ramp(page: SoundPage, session: Session) -> None:
    assert session.scene == "surface"
    assert session.snapshot.time_s == session.mission.event_times_s["ev_driveoff"]
    assert not session.clock.playing


def test_who_is_on_the_ground_already_stays_there(page: SoundPage, session: Session) -> None:
    later_s = session.mission.event_times_s["ev_drop_camera"]
    session.clock.seek(later_s)
    page.begin()
    assert session.snapshot.time_s == later_s


def test_it_says_first_what_mars_does_to_the_sound(page: SoundPage) -> None:
    assert page.result.verdict.text() == "Quieter, duller and later"
    assert "14 times smaller than on Earth (23 dB quieter)" in page.result.sentence.text()
    assert "High tones arrive 0.6 ms before deep ones." in page.result.sentence.text()


def test_every_number_of_the_table_says_how_it_is_known(page: SoundPage) -> None:
    assert page.cells["pressure", "earth"].text() == "1,013 hPa ◇"
    assert page.cells["pressure", "mars"].text() == "6.36 hPa ◇"
    assert page.cells["fast", "earth"].text() == "343 m/s ○"
    assert page.cells["fast", "mars"].text() == "254 m/s ○"
    assert page.cells["slow", "mars"].text() == "246 m/s ○"
    assert all(cell.text()[-1] in "○◇" for cell in page.cells.values())


def test_an_air_of_ones_own_is_not_called_mars(page: SoundPage, qtbot: "QtBot") -> None:
    page.tuners["thinness"].slider.setValue(10)
    settle(page, qtbot)
    assert page.cells["pressure", "mars"].text() == "80.3 hPa ○"
    assert page.player.plays[OTHER].text() == "In your air"
    assert page.player.plays[LOUDER].text() == "Your air, louder"
    assert page.in_other.text().startswith("In your air: ")
    assert page.columns["mars"].text() == "Your air"


def test_dragging_works_the_sound_out_once_when_the_hand_rests(
    page: SoundPage, qtbot: "QtBot"
) -> None:
    changes: list[None] = []
    page.workbench.changed.connect(lambda: changes.append(None))
    for metres in range(6, 31):
        page.tuners["distance_m"].slider.setValue(metres - 1)
    assert changes == []
    settle(page, qtbot)
    assert len(changes) == 1
    assert booth_of(page).wish.distance_m == 30.0
    assert page.cells["way", "earth"].text() == "87 ms ○"


@pytest.mark.parametrize("sound", SOUNDS)
def test_each_sound_is_described_for_those_who_do_not_hear_it(
    page: SoundPage, qtbot: "QtBot", sound: str
) -> None:
    told = set()
    page.choices[sound].click()
    for metres in (1.0, 5.0, 20.0, 50.0):
        page._want("distance_m", metres)
        settle(page, qtbot)
        assert page.in_other.text().startswith("On Mars: ")
        assert page.tones.accessibleDescription().endswith(page.in_other.text())
        told.add(page.in_other.text())
    assert len(told) == 4
    assert page.on_earth.text().startswith("On Earth: ")
    assert page.choices[sound].isChecked()


def test_a_sound_that_is_pressed_twice_stays_chosen(page: SoundPage, qtbot: "QtBot") -> None:
    page.choices["motor"].click()
    settle(page, qtbot)
    assert page.choices["motor"].isChecked()


def test_close_by_in_thick_gas_it_is_only_later(page: SoundPage) -> None:
    page.workbench.booth.ask(thinness=0.0, distance_m=1.0)
    assert page.result.verdict.text() == "Only later"
    assert page.result.sentence.text().startswith("About as loud as on Earth.")
    assert "High tones" not in page.result.sentence.text()


def test_the_verdict_names_only_what_can_be_noticed(page: SoundPage) -> None:
    page.workbench.booth.ask(distance_m=1.0)
    assert page.result.verdict.text() == "Quieter and later"
    page.workbench.booth.ask(thinness=0.5, distance_m=3.0, temperature_k=250.0)
    booth = booth_of(page)
    assert booth.duller_db > 3
    page.workbench.booth.ask(thinness=0.05, distance_m=50.0)
    assert verdict(booth_of(page)) == "Duller and later"


def test_the_quieter_wave_can_be_drawn_as_large(page: SoundPage, qtbot: "QtBot") -> None:
    def height() -> float:
        return float(np.nanmax(page.wave._mars.getData()[1]))

    assert height() < 0.15
    page.enlarge.click()
    settle(page, qtbot)
    assert height() == pytest.approx(1.0, abs=1e-3)
    assert "wave drawn 20 times larger" in says(page)
    page.enlarge.click()
    settle(page, qtbot)
    assert height() < 0.15


def test_the_pictures_show_both_sounds_with_units(page: SoundPage) -> None:
    earth, mars = page.tones._earth.getData()[1], page.tones._mars.getData()[1]
    assert np.nanmax(earth) > np.nanmax(mars) + 15  # dB
    assert page.wave.getAxis("bottom").labelText.endswith(", s")
    assert page.tones.getAxis("left").labelText == "Level, dB"
    assert "Hz" in page.tones.getAxis("bottom").labelText
    assert "recreation" in page.wave.accessibleName()
    assert "recreation" in page.tones.accessibleName()


def test_the_pictures_leave_mouse_and_keys_to_the_page(page: SoundPage) -> None:
    for plot in (page.wave, page.tones):
        assert plot.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert plot.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_what_is_fainter_than_the_picture_reaches_is_not_drawn(page: SoundPage) -> None:
    page.workbench.booth.ask(sound="clap", distance_m=50.0)
    assert np.isnan(page.tones._mars.getData()[1]).sum() > 10


def test_the_way_back_leads_to_mars(page: SoundPage, qtbot: "QtBot") -> None:
    assert not page.reset.isEnabled()
    page._want("thinness", 0.2)
    settle(page, qtbot)
    assert page.reset.isEnabled()
    page.reset.click()
    assert page.tuners["thinness"].slider.value() == 20
    assert not page.reset.isEnabled()


def test_put_away_the_booth_is_as_at_first(page: SoundPage, session: Session) -> None:
    page.workbench.booth.ask(distance_m=40.0)
    session.workbench.put_away()
    assert session.workbench.booth.is_first


def test_the_recreation_and_the_real_recording_are_told_apart(page: SoundPage) -> None:
    said = says(page)
    assert "Listen to the recreation △" in said
    assert "The sounds are recreations" in said
    assert "Mars Climate Station" in said
    assert "is not in this program" in said
    for made in page.player.plays.values():
        assert "recreation" in made.accessibleName()


# --- playing


def fake(page: SoundPage, folder: Path, text: str) -> None:
    """Let another program play in place of ours."""
    path = folder / "play.py"
    path.write_text(text, encoding="utf-8")
    page.player.loudspeaker._command = (sys.executable, str(path))


def test_it_is_silent_until_somebody_presses(page: SoundPage) -> None:
    assert page.player.said.text() == "Silent until you press a button."
    assert not page.player.loudspeaker.playing
    assert not page.player.silence.isEnabled()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (EARTH, "Recreation, on Earth: 50 % played"),
        (OTHER, "Recreation, in the other air: 50 % played"),
        (LOUDER, "Recreation, in the other air, made louder: 50 % played"),
    ],
)
def test_a_caption_goes_along_with_what_is_played(
    page: SoundPage, qtbot: "QtBot", tmp_path: Path, place: str, words: str
) -> None:
    waiting = "print('0.500', flush=True)\nimport threading\nthreading.Event().wait()\n"
    fake(page, tmp_path, waiting)
    page.player.plays[place].click()
    assert page.player.silence.isEnabled()
    qtbot.waitUntil(lambda: page.player.said.text() == words, timeout=10_000)
    assert page.player.bar.share == 0.5
    page.player.silence.click()
    assert page.player.said.text() == "Stopped."
    assert not page.player.silence.isEnabled()
    assert page.player.bar.share == 0.0


def test_a_sound_that_is_over_says_so(page: SoundPage, qtbot: "QtBot", tmp_path: Path) -> None:
    fake(page, tmp_path, "print('done', flush=True)")
    page.player.plays[EARTH].click()
    qtbot.waitUntil(lambda: page.player.said.text() == "Played to the end.", timeout=10_000)
    assert page.player.bar.share == 1.0


@pytest.mark.parametrize("reason", ["missing", "device", "stuck", "broken"])
def test_a_computer_that_cannot_play_says_why_and_shows_the_pictures(
    page: SoundPage, qtbot: "QtBot", tmp_path: Path, reason: str
) -> None:
    fake(page, tmp_path, f"print('{reason}', flush=True)")
    page.player.plays[OTHER].click()
    qtbot.waitUntil(lambda: page.player.said.text() == ended_words(reason), timeout=10_000)
    assert "No sound here" in page.player.said.text()
    assert page.wave.isVisibleTo(page)


def test_leaving_the_page_stops_the_sound(
    page: SoundPage, session: Session, tmp_path: Path
) -> None:
    fake(page, tmp_path, "import threading\nthreading.Event().wait()\n")
    loudspeaker = page.player.loudspeaker
    page.player.plays[EARTH].click()
    assert loudspeaker.playing
    session.workbench.open("")
    assert not loudspeaker.playing


# --- missions, looks, and what is loaded when


def test_a_mission_without_airs_has_a_plain_page(
    tiny_folder: Path,
    ephemeris_file: Path,
    settings: "Settings",
    theme: Theme,
    formatter: Formatter,
    qtbot: "QtBot",
) -> None:
    bare = Session(load_mission(tiny_folder, ephemeris_file), settings, EXPLORE)
    made = SoundPage(bare, theme, formatter)
    qtbot.addWidget(made)
    made.begin()
    made.show_answer()
    assert "This mission does not say what the air is like." in says(made)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", ["dark", "light", "contrast"])
def test_it_is_built_in_every_look(
    session: Session, formatter: Formatter, qtbot: "QtBot", name: str, scale: float
) -> None:
    made = SoundPage(session, Theme(name, scale), formatter)
    qtbot.addWidget(made)
    made.resize(360, 2000)
    made.show()
    picture = made.wave.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert {Theme(name).css("earth").lower(), Theme(name).css("mars").lower()} <= colours


def test_plotting_and_sound_are_not_loaded_with_the_program() -> None:
    code = (
        "import sys, marsapp.ui.workbench.registry\n"
        "loaded = [name for name in ('pyqtgraph', 'PySide6.QtMultimedia') if name in sys.modules]\n"
        "sys.exit(len(loaded))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr


def test_numbers_are_written_with_as_many_figures_as_mean_something(formatter: Formatter) -> None:
    assert milliseconds(0.00057, formatter) == "0.6 ms"
    assert milliseconds(0.0203, formatter) == "20 ms"
    assert decibels(-0.04, formatter) == "0 dB"
    assert pressure_words(101_325, formatter) == "1,013 hPa"
    assert pressure_words(8_030, formatter) == "80.3 hPa"
    assert pressure_words(636, formatter) == "6.36 hPa"


def test_words_for_a_screen_reader_are_whole_sentences(page: SoundPage) -> None:
    booth = booth_of(page)
    for words in (on_earth("motor"), in_other_air(booth), sentence(booth, page.formatter)):
        assert words.endswith(".")
