"""Tianwen-1's craft, instruments, places, claims and drive: what the mission files must hold.

The numbers here are the published ones, written down a second time, so that a slip
in a mission file is caught.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from marsapp.content.words import Text
from marsapp.content.yaml_lines import read_yaml
from marsapp.mission.loader import read_mission_data
from marsapp.mission.model import MissionData, Part, Vehicle
from marsapp.mission.moments import moments_of
from marsapp.mission.sourced import Value
from marsapp.mission.units import convert

_HAN = re.compile(r"[\u4e00-\u9fff]")
_MINE = (
    "vehicles.yaml",
    "ground.yaml",
    "payloads.yaml",
    "places.yaml",
    "claims.yaml",
    "traverse.yaml",
)

# vehicle or part, value name, number, unit: every number of the craft, published or just repeated
_CRAFT_FACTS = (
    ("orbiter", "launch_mass", 5000, "kg"),
    ("orbiter", "mass", 3715, "kg"),
    ("entry_capsule", "mass", 1285, "kg"),
    ("entry_capsule", "mass_without_rover", 1060, "kg"),
    ("zhurong", "mass", 240, "kg"),
    ("zhurong", "length", 2.6, "m"),
    ("zhurong", "width", 3.0, "m"),
    ("zhurong", "height", 1.85, "m"),
    ("zhurong_wheels", "count", 6, "count"),
    ("zhurong_solar_panels", "count", 4, "count"),
    ("zhurong", "max_speed", 200, "m/h"),
    ("zhurong", "design_life", 90, "sol"),
    ("zhurong", "wake_power", 140, "W"),
    ("zhurong_heat_windows", "containers", 10, "count"),
    ("orbiter_main_engine", "thrust", 3000, "N"),
    ("orbiter_thrusters_120n", "count", 8, "count"),
    ("orbiter_thrusters_25n", "count", 12, "count"),
    ("orbiter", "engines", 48, "count"),
    ("lander_main_engine", "thrust", 7500, "N"),
    ("lander_legs", "count", 4, "count"),
    ("heat_shield", "diameter", 3.4, "m"),
    ("parachute", "area", 200, "m2"),
    ("parachute", "diameter", 15.96, "m"),
    ("parachute", "porosity", 12.5, "%"),
    ("parachute", "line_length", 27.15, "m"),
    ("orbiter_antenna", "diameter", 2.5, "m"),
    ("orbiter", "design_life", 2, "a"),
    ("orbiter_camera_arm", "reach", 1.6, "m"),
    ("orbiter_flag", "width", 39, "cm"),
    ("orbiter_flag", "height", 26, "cm"),
    ("orbiter_flag", "mass", 144, "g"),
    ("ground_receiving_dish", "diameter", 70, "m"),
    ("launch_vehicle", "length", 57, "m"),
    ("launch_vehicle", "mass", 870, "t"),
)

# what has no number: the part that says it, and a word of its description
_CRAFT_WORDS = (
    ("zhurong_heat_windows", "melts by day"),
    ("trim_wing", "before the parachute"),
    ("parachute", "disk-gap-band"),
    ("lander_ramp", "drove off"),
    ("lander_flag", "platform"),
    ("lander_banner", "mascots"),
    ("tdc1", "small camera"),
    ("tdc2", "second camera"),
    ("drop_camera", "10 m south of the lander"),
)

# IAU gazetteer: planetocentric latitude (deg north), longitude (deg east)
_GAZETTEER = (
    ("glb_olympus_mons", 18.65, 226.2),
    ("glb_valles_marineris", -14.01, 301.41),
    ("glb_hellas_planitia", -42.43, 70.5),
    ("glb_utopia_planitia", 46.74, 117.52),
    ("glb_gale", -5.37, 137.81),
    ("glb_gusev", -14.53, 175.52),
    ("glb_syrtis_major_planum", 9.2, 67.1),
    ("glb_ascraeus_mons", 11.92, 255.92),
    ("glb_argyre_planitia", -49.84, 316.69),
    ("place_zhurong_landing_site", 24.8074, 109.925),
)

_DRIVEN_M = {
    1: 0, 8: 0, 18: 10, 42: 236, 57: 410.025, 60: 450, 63: 510, 68: 585, 75: 708, 82: 808, 90: 889,
    99: 1000, 106: 1064, 113: 1171, 174: 1253, 225: 1400, 255: 1524, 306: 1784, 325: 1840,
    342: 1921, 358: 1921,
}  # fmt: skip

_SOL_S = 88_775.244


@pytest.fixture(scope="module")
def data(mission_folder: Path) -> MissionData:
    found, problems = read_mission_data(mission_folder)
    assert problems == (), "\n".join(problem.text_in("en") for problem in problems)
    assert found is not None
    return found


def _things(data: MissionData) -> dict[str, Vehicle | Part]:
    things: dict[str, Vehicle | Part] = {}
    for vehicle in data.vehicles:
        things[vehicle.id] = vehicle
        things.update((part.id, part) for part in vehicle.parts)
    return things


def _value(data: MissionData, owner: str, name: str) -> Value:
    records = {**_things(data), **{record.id: record for record in data.constants}}
    return records[owner].values[name]


def _holder(data: MissionData, thing: str, utc: str) -> str | None:
    """Return what a vehicle or part is fixed to at a time written as in the files."""
    launch = data.mission.launch
    event_times_s = {event.id: (event.utc - launch).total_seconds() for event in data.events}
    moments = moments_of(data, event_times_s)
    times = {moment.id: moment.utc.isoformat() for moment in moments.values()}
    for attachment in _things(data)[thing].attached:
        since = times[attachment.since] if attachment.since else ""
        until = times[attachment.until] if attachment.until else "~"
        if since <= utc < until:
            return attachment.to
    return None


@pytest.mark.parametrize(("owner", "name", "number", "unit"), _CRAFT_FACTS)
def test_every_number_of_the_craft_is_told(
    data: MissionData, owner: str, name: str, number: float, unit: str
) -> None:
    value = _value(data, owner, name)
    assert (value.value, value.unit) == (number, unit)


@pytest.mark.parametrize(("thing", "phrase"), _CRAFT_WORDS)
def test_what_has_no_number_is_told_in_words(data: MissionData, thing: str, phrase: str) -> None:
    record = _things(data)[thing]
    told = record.purpose if isinstance(record, Part) else record.summary
    assert phrase in told.text_in("en")


def test_numbers_without_a_source_are_never_facts(data: MissionData) -> None:
    unsourced = [
        (thing.id, name)
        for thing in (*_things(data).values(), *data.payloads, *data.traverse)
        for name, value in thing.values.items()
        if "UNSOURCED" in value.source and value.confidence != "low"
    ]
    assert unsourced == []


def test_rover_lander_and_orbiter_add_up_to_the_launch_mass(data: MissionData) -> None:
    whole = _value(data, "orbiter", "launch_mass")
    orbiter = _value(data, "orbiter", "mass")
    capsule = _value(data, "entry_capsule", "mass")
    assert isinstance(orbiter.value, float)
    assert isinstance(capsule.value, float)
    assert orbiter.value + capsule.value == pytest.approx(whole.value, abs=1)  # kg


def test_rivals_stand_beside_the_values_in_use(data: MissionData) -> None:
    assert [rival.value for rival in _value(data, "orbiter", "mass").rivals] == [3700, 3175]
    assert [rival.value for rival in _value(data, "zhurong", "width").rivals] == [1.65]


@pytest.mark.parametrize(
    ("utc", "fixed"),
    [
        (
            "2020-07-23T05:00:00+00:00",
            {"launch_vehicle": "orbiter", "entry_capsule": "orbiter", "tdc1": "orbiter"},
        ),
        (
            "2021-02-10T12:00:00+00:00",
            {
                "launch_vehicle": None,
                "entry_capsule": "orbiter",
                "lander": "entry_capsule",
                "zhurong": "lander",
                "tdc1": None,
                "tdc2": "orbiter",
                "drop_camera": "zhurong",
            },
        ),
        (
            "2021-05-14T23:10:00+00:00",
            {"entry_capsule": None, "heat_shield": "entry_capsule", "lander": "entry_capsule"},
        ),
        (
            "2021-05-15T00:00:00+00:00",
            {"heat_shield": None, "lander": None, "zhurong": "lander"},
        ),
        ("2021-05-23T00:00:00+00:00", {"zhurong": None, "drop_camera": "zhurong"}),
        ("2022-06-29T00:00:00+00:00", {"drop_camera": None, "tdc2": None}),
    ],
)
def test_it_is_known_what_hangs_on_what(
    data: MissionData, utc: str, fixed: dict[str, str | None]
) -> None:
    assert {thing: _holder(data, thing, utc) for thing in fixed} == fixed


def test_attachments_name_events_and_things_that_exist(data: MissionData) -> None:
    things = _things(data)
    events = {event.id for event in data.events} | {step.id for step in data.landing}
    attachments = [bond for thing in things.values() for bond in thing.attached]
    assert len(attachments) >= 8
    assert {bond.to for bond in attachments} <= things.keys()
    named = {event for bond in attachments for event in (bond.since, bond.until) if event}
    assert named <= events


def test_everything_that_leaves_has_a_fate(data: MissionData) -> None:
    gone = [thing for thing in _things(data).values() if any(a.until for a in thing.attached)]
    assert [thing.id for thing in gone if thing.fate is None] == []


def test_thirteen_instruments_seven_in_orbit_and_six_on_the_rover(data: MissionData) -> None:
    assert Counter(payload.vehicle for payload in data.payloads) == {"orbiter": 7, "zhurong": 6}
    assert len({payload.short for payload in data.payloads}) == 13


def test_twelve_places_and_119_names_for_the_globe(data: MissionData) -> None:
    kinds = Counter(place.id.split("_")[0] for place in data.places)
    assert kinds == {"place": 12, "glb": 119}


@pytest.mark.parametrize(("place", "lat_deg", "lon_deg"), _GAZETTEER)
def test_places_lie_where_the_gazetteer_puts_them(
    data: MissionData, place: str, lat_deg: float, lon_deg: float
) -> None:
    found = next(record for record in data.places if record.id == place)
    assert (found.lat_deg, found.lon_deg, found.body) == (lat_deg, lon_deg, "mars")


def test_few_names_come_first_on_the_globe_and_no_name_is_there_twice(data: MissionData) -> None:
    weights = Counter(place.weight for place in data.places)
    assert 10 <= weights[1] <= 15
    assert 25 <= weights[2] <= 35
    shown = [place.name.text_in("zh") for place in data.places if place.weight < 3]
    assert len(shown) == len(set(shown))


def test_every_globe_name_has_a_colour_class_for_drawing(data: MissionData) -> None:
    assert all(place.albedo for place in data.places if place.id.startswith("glb_"))


def test_75_claims_of_five_reports(data: MissionData) -> None:
    assert [report.id for report in data.reports] == ["R1", "R2", "R3", "R4", "R5"]
    assert [claim.id for claim in data.claims] == [f"C{n:02}" for n in range(1, 76)]
    assert {report for claim in data.claims for report in claim.reports} == {
        report.id for report in data.reports
    }


def test_verdicts_are_those_of_the_check(data: MissionData) -> None:
    by_verdict: dict[str, list[int]] = {}
    for claim in data.claims:
        by_verdict.setdefault(claim.verdict, []).append(int(claim.id[1:]))
    assert by_verdict["wrong"] == [18, 19, 21, 28]
    assert by_verdict["garbled"] == [9, 17, 34, 36, 37, 38, 39, 40, 42, 43, 46, 51]
    assert by_verdict["debated"] == [60, 61]
    assert by_verdict["unverified"] == [31, 62, 71]
    assert by_verdict["right_then_a_plan"] == [11, 12, 13, 33, 45, 48, 58]
    assert by_verdict["depends_on_definition"] == [
        14, 15, 23, 47, 52, 54, 59, 63, 65, 66, 67, 73,
    ]  # fmt: skip


def test_the_drive_is_told_sol_by_sol(data: MissionData) -> None:
    driven = {
        point.sol: point.values["distance"].value
        for point in data.traverse
        if "distance" in point.values
    }
    assert driven == _DRIVEN_M
    assert [point.id for point in data.traverse] == [
        f"trav_sol_{sol:03}" for sol in sorted({*_DRIVEN_M, 11})
    ]


def test_sols_dates_and_distances_rise_together(data: MissionData) -> None:
    for before, after in pairwise(data.traverse):
        assert before.utc is not None
        assert after.utc is not None
        assert before.sol < after.sol
        assert before.utc < after.utc
        if "distance" in before.values and "distance" in after.values:
            metres = [
                convert(float(p.values["distance"].value), p.values["distance"].unit, "m")
                for p in (before, after)
            ]
            assert metres[0] <= metres[1]


def test_sols_agree_with_the_calendar_within_two(data: MissionData) -> None:
    touchdown = next(event.utc for event in data.events if event.id == "ev_touchdown")
    for point in data.traverse:
        assert point.utc is not None
        elapsed_sols = 1 + (point.utc - touchdown).total_seconds() / _SOL_S
        assert point.sol == pytest.approx(elapsed_sols, abs=2)


def _texts(value: object) -> Iterator[dict[str, object]]:
    """Yield every ``{en, zh}`` text inside plain YAML data."""
    if isinstance(value, dict):
        if value and set(value) <= {"en", "zh"}:
            yield value
        else:
            for inner in value.values():
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


@pytest.mark.parametrize("name", _MINE)
def test_every_text_is_in_both_languages(mission_folder: Path, name: str) -> None:
    document, problems = read_yaml(mission_folder / name)
    assert problems == ()
    assert document is not None
    texts = [Text(text) for text in _texts(document.data)]
    assert texts
    for text in texts:
        assert text.root.keys() == {"en", "zh"}, text
        assert _HAN.search(text.root["zh"]), text
        assert not _HAN.search(text.root["en"]), text


@pytest.mark.parametrize("name", _MINE)
def test_chinese_uses_chinese_punctuation(mission_folder: Path, name: str) -> None:
    document, _ = read_yaml(mission_folder / name)
    assert document is not None
    wrong = re.compile(r"[\u4e00-\u9fff] ?[,;:?!()]|[\u4e00-\u9fff]\. |[\u4e00-\u9fff]\.$| {2}")
    assert [text["zh"] for text in _texts(document.data) if wrong.search(str(text["zh"]))] == []
