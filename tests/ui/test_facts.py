"""The facts panel: every number with unit, class and source, for each kind of thing."""

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from marsapp.mission.mission import Mission
from marsapp.mission.sourced import Value
from marsapp.mission.terms import Provenance
from marsapp.mission.values import MARKS
from marsapp.state.modes import KIOSK
from marsapp.state.session import Session
from marsapp.ui.facts.sheet import Row, value_row
from marsapp.ui.facts.sheets import SheetWriter
from marsapp.ui.facts.words import class_meaning, class_word, kind_word, precision_words
from marsapp.ui.format import Formatter
from marsapp.ui.panels.facts import FactsPanel
from marsapp.ui.theme import Theme
from marsapp.ui.value_words import value_name

if TYPE_CHECKING:
    from marsapp.state.settings import Settings

DAY_S = 86_400.0
CLASSES: tuple[Provenance, ...] = ("measured", "computed", "published", "illustrative")

ONE_OF_EACH = (
    "orbiter",
    "zhurong",
    "earth",
    "mars",
    "ev_tcm1",
    "ev_moi_start",
    "place_zhurong_landing_site",
    "edl_parachute",
)


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> FactsPanel:
    made = FactsPanel(session, Theme(), Formatter())
    qtbot.addWidget(made)
    made.resize(400, 900)
    made.show()
    session.snapshot_changed.connect(made.show_snapshot)
    return made


def page_of(panel: FactsPanel) -> QWidget:
    page = panel._area.widget()
    assert page is not None
    return page


def said(panel: FactsPanel) -> str:
    """Return all words of the panel that can be seen."""
    page = page_of(panel)
    labels = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return "\n".join(one.text() for one in labels)


def _rows(session: Session, thing: str, language: str = "en") -> tuple[Row, ...]:
    return SheetWriter(session.mission, Formatter(language), session.snapshot).write(thing).rows


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("thing", ONE_OF_EACH)
def test_each_kind_has_value_class_and_source(
    session: Session, qtbot: QtBot, thing: str, language: str
) -> None:
    session.clock.seek(250 * DAY_S)
    session.select(thing)
    panel = FactsPanel(session, Theme(), Formatter(language))
    qtbot.addWidget(panel)
    panel.show()
    words = said(panel)
    assert panel.sheet.title in words
    numbers = [row for row in panel.sheet.rows if row.provenance and row.text]
    assert numbers
    for row in numbers:
        assert row.text in words
        assert row.sign in words
        assert row.sources or row.live or row.provenance == "computed"
    for number in range(1, len(panel.sheet.sources) + 1):
        assert f"[{number}]" in words


def test_all_records_of_the_mission_can_be_told_in_both_languages(session: Session) -> None:
    data = session.mission.data
    records = (
        *data.vehicles, *data.bodies, *data.events, *data.burns, *data.phases, *data.places,
        *data.orbits, *data.payloads, *data.figures, *data.landing, *data.traverse, *data.claims,
        *data.constants, *data.findings,
    )  # fmt: skip
    for language in ("en", "zh"):
        writer = SheetWriter(session.mission, Formatter(language), session.snapshot)
        for record in records:
            sheet = writer.write(record.id)  # type: ignore[attr-defined]
            assert sheet.title
            assert all(row.label for row in sheet.rows)


def test_no_class_is_told_by_colour_alone() -> None:
    signs = {MARKS[name] for name in CLASSES}
    meanings = {class_meaning(name) for name in CLASSES}
    assert len(signs) == len({class_word(name) for name in CLASSES}) == len(meanings) == 4
    for name in CLASSES:
        row = Row(label="x", text="1", provenance=name)
        assert row.sign == f"{MARKS[name]} {class_word(name)}"


def test_the_legend_explains_the_classes_on_the_sheet_and_no_others(panel: FactsPanel) -> None:
    panel.session.select("ev_tcm1")
    words = said(panel)
    for name in CLASSES:
        assert (class_meaning(name) in words) == (name in panel.sheet.classes)


def test_an_event_says_both_clocks_precision_and_when_earth_knew(panel: FactsPanel) -> None:
    panel.session.select("ev_moi_start")
    words = said(panel)
    assert "10 February 2021 11:52" in words
    assert "10 February 2021 19:52" in words
    assert "10 February 2021 20:02" in words  # light takes 10.7 minutes
    assert "known to the minute" in words


def test_an_event_of_which_only_the_day_is_known_shows_no_time_of_day(session: Session) -> None:
    event = next(one for one in session.mission.data.events if one.precision == "day")
    (row,) = (r for r in _rows(session, event.id) if r.label == "Date")
    assert ":" not in row.text
    assert row.note == precision_words("day")


def test_an_event_of_which_only_the_month_is_known_shows_no_day(session: Session) -> None:
    event = next(one for one in session.mission.data.events if one.precision == "month")
    for language, expected in (("en", f"{event.utc:%B %Y}"), ("zh", f"{event.utc:%Y}年")):
        row = next(r for r in _rows(session, event.id, language) if r.note)
        assert expected in row.text


def test_rivals_stand_under_the_value(panel: FactsPanel) -> None:
    panel.session.select("orbiter")
    row = next(row for row in panel.sheet.rows if row.rivals and row.rivals[0].confidence != "low")
    words = said(panel)
    assert f"Another source says {row.rivals[0].text}" in words


def _value(confidence: str, value: float = 12.5, unit: str = "kg") -> Value:
    known = {"source": ["X"], "confidence": confidence, "class": "published"}
    return Value.model_validate({"value": value, "unit": unit, **known})


def test_medium_confidence_is_about() -> None:
    assert value_row("mass", _value("medium"), Formatter()).text == "about 12.5 kg"
    assert value_row("mass", _value("high"), Formatter()).text == "12.5 kg"


def test_low_confidence_is_never_shown_as_a_fact(panel: FactsPanel) -> None:
    row = value_row("mass", _value("low"), Formatter())
    assert "not a fact" in row.warning
    assert value_row("mass", _value("high"), Formatter()).warning == ""
    panel.session.select("orbiter")
    low = [rival for row in panel.sheet.rows for rival in row.rivals if rival.confidence == "low"]
    assert low
    assert not any(rival.text in said(panel) for rival in low)


@pytest.mark.parametrize(("number", "text"), [(192, "192 million km"), (3.04, "3.04 million km")])
def test_no_figure_is_invented(number: float, text: str) -> None:
    value = _value("high", value=number, unit="million km")
    assert value_row("distance_earth", value, Formatter()).text == text


def test_the_numbers_of_the_craft_follow_the_time(panel: FactsPanel) -> None:
    panel.session.clock.seek(100 * DAY_S)
    before = [row.value.text() for row in panel.rows]
    page = page_of(panel)
    panel.session.clock.seek(150 * DAY_S)
    after = [row.value.text() for row in panel.rows]
    assert before != after
    assert page_of(panel) is page  # texts were changed, nothing was built anew


def test_a_number_without_a_value_now_is_not_shown(panel: FactsPanel) -> None:
    panel.session.clock.seek(100 * DAY_S)
    assert "Height above Mars" not in said(panel)
    panel.session.clock.seek(panel.session.mission.event_times_s["ev_moi_start"] + 30 * DAY_S)
    assert "Height above Mars" in said(panel)
    panel.session.clock.seek(100 * DAY_S)
    assert "Height above Mars" not in said(panel)


def test_while_time_runs_the_numbers_rest_between_two_readings(panel: FactsPanel) -> None:
    clock = panel.session.clock
    clock.seek(100 * DAY_S)
    clock.play()  # writes the numbers
    first = said(panel)
    clock.advance(0.016)  # the same tenth of a second on the wall
    assert said(panel) == first
    clock.pause()
    assert said(panel) != first


@pytest.mark.parametrize(
    ("thing", "first", "last"),
    [
        ("zhurong", "Fixed to: Lander", "Gone from: Lander, since 22 May 2021"),
        ("heat_shield", "Fixed to: Entry capsule", "Gone from: Entry capsule, since about"),
        ("inst_mcs", "Aboard: Zhurong. On the way", "Aboard: Zhurong. Stands about 1.9 km"),
    ],
)
def test_where_a_thing_is_follows_the_time(
    panel: FactsPanel, thing: str, first: str, last: str
) -> None:
    session = panel.session
    session.select(thing)
    session.clock.seek(100 * DAY_S)
    where = next(row for row in panel.rows if row.name.text() == "Where it is")
    assert where.value.text().startswith(first)
    session.clock.seek(session.clock.end_s)
    assert where.value.text().startswith(last)


def test_no_sheet_of_a_craft_tells_at_launch_how_it_ended(panel: FactsPanel) -> None:
    panel.session.select("heat_shield")
    assert "2 June 2021" not in "\n".join(panel.sheet.about)
    assert "the plain" not in said(panel)


def test_a_part_tells_when_it_played_a_part_in_order_of_time(session: Session) -> None:
    sheet = SheetWriter(session.mission, Formatter(), session.snapshot).write("heat_shield")
    section = next(one for one in sheet.sections if one.heading == "Played a part in")
    assert [row.label for row in section.rows] == [
        "Into the air of Mars",
        "Strongest heating",
        "Heat shield drops",
        "Landing site from above",
    ]
    drops = section.rows[2]
    assert "model" in drops.note
    assert section.rows[3].text == "2 June 2021, 10:00 UTC"


def test_a_moment_without_a_time_is_not_listed(session: Session) -> None:
    known = session.mission
    steps = tuple(
        step.model_copy(update={"t_plus_s": None}) if step.id == "edl_trim_wing" else step
        for step in known.data.landing
    )
    data = known.data.model_copy(update={"landing": steps})
    vague = Mission(data, known.trajectory, known.ephemeris)
    for mission, listed in ((known, True), (vague, False)):
        sheet = SheetWriter(mission, Formatter(), session.snapshot).write("trim_wing")
        assert ("Played a part in" in [one.heading for one in sheet.sections]) is listed


def test_a_time_from_a_plan_is_called_so(session: Session) -> None:
    known = session.mission
    steps = tuple(
        step.model_copy(update={"provenance": "illustrative"}) for step in known.data.landing
    )
    planned = Mission(
        known.data.model_copy(update={"landing": steps}), known.trajectory, known.ephemeris
    )
    sheet = SheetWriter(planned, Formatter(), session.snapshot).write("trim_wing")
    section = next(one for one in sheet.sections if one.heading == "Played a part in")
    assert "plan" in section.rows[0].note


def test_an_instrument_tells_when_it_was_at_work(session: Session) -> None:
    sheet = SheetWriter(session.mission, Formatter("zh"), session.snapshot).write("inst_hiric")
    assert any("2021年6月2日" in row.text for section in sheet.sections for row in section.rows)


def test_an_instrument_tells_what_it_found_out_and_how_settled_that_is(panel: FactsPanel) -> None:
    panel.session.select("inst_roper")
    found = next(one for one in panel.sheet.sections if one.heading == "What it found out")
    said_of = {row.label: row for row in found.rows}
    assert set(said_of) == {"Layers in the ground", "An ancient shore", "Buried polygons"}
    assert "no direct sign of liquid water" in said_of["Layers in the ground"].text
    assert said_of["Layers in the ground"].note == "published result"
    assert said_of["An ancient shore"].note == "interpretation, debated"
    assert said_of["Buried polygons"].sources == ("POLY_PAPER",)
    assert "published interpretation" in said(panel)


def test_a_point_of_the_drive_is_called_by_its_sol(panel: FactsPanel) -> None:
    for point in panel.session.mission.data.traverse:
        panel.session.select(point.id)
        words = said(panel)
        assert f"Sol {point.sol}" in words
        assert point.id not in words
        assert "known to the second" not in words


def test_capsule_and_lander_tell_every_number_of_the_landing(session: Session) -> None:
    entry_s = session.mission.event_times_s["ev_edl_entry"]
    told = {
        "Height over the landing place": r"\d+\.\d+ km",
        "Speed over the ground while landing": r"[\d,]+ m/s",
        "Mach number while landing": r"\d+\.\d+",
        "Braking that is felt while landing": r"\d+\.\d+ m/s²",
        "Pressure of the wind while landing": r"[\d,]+ Pa",
        "Heating of the foremost point while landing": r"\d{3},\d00 W/m²",
        "Mass of what is landing": r"1,285 kg",
        "Way over the ground to the landing place": r"\d+\.\d km",
    }
    session.clock.seek(entry_s + 110.0)
    for vehicle in ("entry_capsule", "lander"):
        rows = {row.label: row for row in _rows(session, vehicle)}
        for label, pattern in told.items():
            assert re.fullmatch(pattern, rows[label].text)
            assert rows[label].provenance == "illustrative"
    session.clock.seek(entry_s - 600.0)
    rows = {row.label: row for row in _rows(session, "lander")}
    assert rows["Height over the landing place"].provenance == "computed"
    session.clock.seek(entry_s + 3_000.0)
    rows = {row.label: row for row in _rows(session, "lander")}
    assert not any(rows[label].text for label in told)


def test_the_rover_tells_how_far_it_has_driven_and_how_that_is_known(session: Session) -> None:
    said = []
    for time_s in (session.mission.event_times_s[name] for name in ("ev_km1", "ev_dormancy")):
        session.clock.seek(time_s)
        row = next(r for r in _rows(session, "zhurong") if r.label == "Way the rover has driven")
        said.append((row.text, row.provenance))
    assert said == [("985.2 m", "illustrative"), ("1,921 m", "published")]


def test_a_finding_has_a_sheet_of_its_own(panel: FactsPanel) -> None:
    panel.session.select("sci_shoreline")
    words = said(panel)
    assert "Other researchers read the same data in another way." in words
    assert "Rover Penetrating Radar" in words
    assert "about 35 m" in words


def test_an_unknown_selection_tells_about_the_craft(panel: FactsPanel) -> None:
    panel.session.select("no_such_thing")
    assert panel.sheet.title == panel.session.mission.vehicle("orbiter").name.text_in("en")


def test_go_to_this_moment_goes_there(panel: FactsPanel) -> None:
    panel.session.select("ev_dsm")
    go = next(b for b in panel.findChildren(QPushButton) if b.text() == "Go to this moment")
    go.click()
    assert panel.session.clock.time_s == panel.session.mission.event_times_s["ev_dsm"]


def test_a_moment_before_launch_cannot_be_gone_to(panel: FactsPanel) -> None:
    panel.session.select("ev_approval")
    assert panel.sheet.time_s is None


def test_choosing_from_the_list_selects(panel: FactsPanel) -> None:
    index = panel.chooser.findData("ev_dsm")
    panel.chooser.setCurrentIndex(index)
    panel.chooser.activated.emit(index)
    assert panel.session.selection == "ev_dsm"
    seen: list[str] = []
    panel.chooser.chosen.connect(seen.append)
    panel.session.select("mars")  # from elsewhere: the list follows and tells nobody
    assert panel.chooser.currentData() == "mars"
    assert seen == []


def test_links_are_plain_text_and_open_only_where_the_mode_allows(
    mission: "Mission", settings: "Settings", panel: FactsPanel, qtbot: QtBot
) -> None:
    with_address = {source.id for source in mission.data.sources if source.address}
    thing = next(e for e in mission.data.events if with_address & set(e.source))
    panel.session.select(thing.id)
    assert any(b.text() == "Open in the browser" for b in panel.findChildren(QPushButton))
    kiosk = Session(mission, settings, KIOSK)
    kiosk.select(thing.id)
    quiet = FactsPanel(kiosk, Theme(), Formatter())
    qtbot.addWidget(quiet)
    assert not any(b.text() == "Open in the browser" for b in quiet.findChildren(QPushButton))
    for one in (*panel.findChildren(QLabel), *quiet.findChildren(QLabel)):
        assert one.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_wider_than_the_panel(
    panel: FactsPanel, scale: float, language: str, qapp: QApplication
) -> None:
    panel.resize(320 if scale == 1.0 else 520, 900)
    panel.session.select("orbiter")
    panel.restyle(Theme("dark", scale), Formatter(language))
    qapp.processEvents()
    assert page_of(panel).width() <= panel._area.viewport().width()


def test_an_unknown_value_name_is_still_readable() -> None:
    assert value_name("strange_new_number") == "strange new number"
    assert kind_word("nonsense") == "Fact"
