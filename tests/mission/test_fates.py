"""Where is it now? Every vehicle, part and payload has an answer at every time."""

import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsapp.mission.fates import when_words
from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.snapshot import Snapshot


def at(mission: Mission, utc: str) -> Snapshot:
    return mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))


def things(mission: Mission) -> list[str]:
    vehicles = mission.data.vehicles
    return [
        *(vehicle.id for vehicle in vehicles),
        *(part.id for vehicle in vehicles for part in vehicle.parts),
        *(payload.id for payload in mission.data.payloads),
    ]


def test_everything_is_somewhere_at_every_time_in_both_languages(mission: Mission) -> None:
    for time_s in (0.0, *mission.stop_times_s, mission.end_s):
        snapshot = mission.at(time_s)
        for thing in things(mission):
            said = mission.where_now(thing, snapshot)
            assert set(said.root) == {"en", "zh"}
            assert len(said.text_in("en")) > 10
            assert re.search(r"[\u4e00-\u9fff]", said.text_in("zh"))
            for text in said.root.values():
                assert not re.search(r"[{}]|None|ev_|edl_|  ", text), (thing, text)


@pytest.mark.parametrize(
    ("thing", "utc", "phrases"),
    [
        ("orbiter", "2020-07-23T04:50", ["On the rocket"]),
        ("orbiter", "2020-12-01", ["from Earth to Mars"]),
        ("orbiter", "2021-03-01", ["In orbit round Mars"]),
        ("orbiter_antenna", "2021-03-01", ["A part of: Orbiter", "In orbit round Mars"]),
        ("fairing", "2020-07-24", ["23 July 2020, 05:17 UTC at the latest", "not in our sources"]),
        ("tdc1", "2020-10-09", ["since 30 September 2020 at the latest"]),
        ("zhurong", "2020-12-01", ["Fixed to: Lander", "from Earth to Mars"]),
        ("heat_shield", "2021-05-14T22:00", ["Fixed to: Entry capsule", "Falling towards Mars"]),
        ("heat_shield", "2021-05-14T23:14:30",
         ["since about 14 May 2021, 23:13 UTC", "of our model", "Falling to the plain"]),
        ("heat_shield", "2021-05-20", ["On the plain near the landing site."]),
        ("heat_shield", "2022-01-01", ["seen by the orbiter on 2 June 2021"]),
        ("trim_wing", "2021-05-14T23:16", ["A part of: Back shell", "under the parachute"]),
        ("parachute", "2021-05-14T23:16", ["Gone from: Entry capsule", "of our model"]),
        ("lander", "2021-05-14T23:16", ["Coming down"]),
        ("lander", "2021-05-16", ["Stands where it landed"]),
        ("lander_ramp", "2021-05-16", ["A part of: Lander", "Stands where it landed"]),
        ("zhurong", "2021-05-16", ["Fixed to: Lander", "Stands where it landed"]),
        ("zhurong", "2021-07-01", ["since 22 May 2021, 02:40 UTC", "Exploring"]),
        ("zhurong", "2022-07-01", ["asleep since 18 May 2022"]),
        ("zhurong", "2025-10-03", ["has not woken"]),
        ("drop_camera", "2021-05-25", ["Fixed to: Zhurong", "Exploring"]),
        ("drop_camera", "2021-07-01", ["since 1 June 2021 (", "on the ground"]),
    ],
)  # fmt: skip
def test_where_is_it_now(mission: Mission, thing: str, utc: str, phrases: list[str]) -> None:
    said = mission.where_now(thing, at(mission, utc)).text_in("en")
    assert [phrase for phrase in phrases if phrase not in said] == [], said


def test_nothing_that_is_still_to_come_is_told(mission: Mission) -> None:
    on_the_way = at(mission, "2021-05-20")
    for thing in things(mission):
        said = mission.where_now(thing, on_the_way).text_in("en")
        assert not re.search("202[2-9]|June 2021|asleep", said), (thing, said)


def test_an_instrument_is_aboard_what_carries_it(mission: Mission) -> None:
    payload = next(p for p in mission.data.payloads if p.vehicle == "zhurong")
    said = mission.where_now(payload.id, at(mission, "2021-07-01"))
    assert said.text_in("en").startswith("Aboard: Zhurong. Exploring")
    assert said.text_in("zh").startswith("搭载于：祝融号火星车。")


def test_a_mission_that_says_little_answers_from_where_its_craft_is(
    tiny_folder: Path, ephemeris_file: Path
) -> None:
    crane = load_mission(tiny_folder, ephemeris_file)
    last = crane.at(crane.end_s)
    assert crane.where_now("crane", last).text_in("en") == "Flying by itself, near Mars."
    assert crane.where_now("crane", last).text_in("zh") == "正独自飞行，在火星附近。"
    assert "since 1 February 2027 (A wing comes off)" in crane.where_now("wing", last).text_in("en")
    assert crane.where_now("plume", last).text_in("en").startswith("A part of: Shell.")
    said = crane.where_now("eye", crane.at(0.0)).text_in("en")
    assert said == "Aboard: Passenger. Flying by itself, round the Sun."
    gone = crane.where_now("passenger", last).text_in("en")
    assert gone.startswith("Gone from: Rider, since about 20 August 2027, 06:05 UTC (The stop);")
    assert gone.endswith("Where it went after that is not in our sources.")
    with pytest.raises(KeyError):
        crane.where_now("nobody", last)


def test_what_joins_later_says_since_when(
    tiny_folder: Path, ephemeris_file: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(tiny_folder, tmp_path / "tiny"))
    path = folder / "craft.yaml"
    text = path.read_text(encoding="utf-8")
    both = "- {to: rider, until: ev_wing_lost}\n      - {to: crane, since: ev_arrival}"
    path.write_text(text.replace("- {to: rider, until: edl_stop}", both), encoding="utf-8")
    crane = load_mission(folder, ephemeris_file)
    before, after = crane.at(crane.event_times_s["ev_arrival"] - 60), crane.at(crane.end_s)
    assert "Gone from: Rider" in crane.where_now("passenger", before).text_in("en")
    assert crane.where_now("passenger", after).text_in("en") == (
        "Fixed to: Paper Crane, since 20 August 2027, 06:00 UTC (Arrival). "
        "Flying by itself, near Mars."
    )


def test_what_has_landed_is_on_the_ground_even_if_nothing_more_is_told(mission: Mission) -> None:
    vehicles = tuple(
        vehicle.model_copy(update={"fate": None, "where": ()}) for vehicle in mission.data.vehicles
    )
    data = mission.data.model_copy(update={"vehicles": vehicles, "shapes": ()})
    bare = Mission(data, mission.trajectory, mission.ephemeris)
    said = bare.where_now("lander", at(bare, "2021-05-20")).text_in("zh")
    assert said.endswith("在着陆点的地面上。")
    # and a mission without forms has nothing to show
    assert bare.build.standing("lander", at(bare, "2021-05-20")).placed == ()


def test_as_json_a_piece_says_since_when_and_where_it_is(mission: Mission) -> None:
    snapshot = at(mission, "2021-05-14T23:14:30")
    pieces = {piece.id: piece for piece in (*snapshot.attached, *snapshot.gone)}
    shield = mission.fates.as_json(pieces["heat_shield"], snapshot)
    assert shield == {
        "id": "heat_shield",
        "left": "entry_capsule",
        "since_utc": "2021-05-14T23:13:57.000Z",
        "since_event": "edl_heat_shield_off",
        "since_precision": "minute",
        "since_latest": False,
        "since_planned": False,
        "since_modelled": True,
        "where": mission.fates.place(pieces["heat_shield"], snapshot).root,
    }
    assert "Falling" in shield["where"]["en"]
    rover = mission.fates.as_json(pieces["zhurong"], snapshot)
    assert (rover["to"], rover["since_utc"]) == ("lander", None)
    assert rover["where"]["en"] == "Braking in the air of Mars."


def test_the_answer_is_as_exact_as_what_is_known(mission: Mission) -> None:
    pieces = {piece.id: piece for piece in at(mission, "2022-06-01").gone}
    told = {}
    for thing in ("launch_vehicle", "entry_capsule", "drop_camera"):
        since = pieces[thing].since
        assert since is not None
        told[thing] = (when_words(since).text_in("en"), when_words(since).text_in("zh"))
    assert told == {
        "launch_vehicle": ("23 July 2020, 05:17 UTC", "世界时2020年7月23日05:17"),
        "entry_capsule": ("14 May 2021", "2021年5月14日"),
        "drop_camera": ("1 June 2021", "2021年6月1日"),
    }
    dropped = pieces["drop_camera"].since
    assert dropped is not None
    coarse = when_words(replace(dropped, precision="month"))
    assert coarse.root == {"en": "June 2021", "zh": "2021年6月"}
