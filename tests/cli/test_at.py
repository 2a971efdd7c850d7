"""``marsapp at TIME`` tells what is attached and what has gone, before the launch to the end."""

import json
from typing import Any

import pytest

from marsapp.cli import main

ALL = {
    "launch_vehicle", "fairing", "launch_boosters", "launch_core_stage", "launch_second_stage",
    "tdc1", "tdc2", "entry_capsule", "heat_shield", "backshell", "parachute", "lander", "zhurong",
    "drop_camera",
}  # fmt: skip
ROCKET = {
    "launch_vehicle", "fairing", "launch_boosters", "launch_core_stage", "launch_second_stage",
}  # fmt: skip
CRUISE = ROCKET | {"tdc1"}
PARTED = CRUISE | {"entry_capsule"}
LANDED = PARTED | {"heat_shield", "backshell", "parachute", "lander"}
DRIVING = LANDED | {"zhurong"}


def at(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["at", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("time", "gone"),
    [
        ("2020-07-01", set()),
        ("2020-07-23T04:40Z", set()),
        ("2020-07-23T04:42Z", set()),
        ("2020-07-24", ROCKET),
        ("2020-10-02", CRUISE),
        ("2021-02-10T12:00Z", CRUISE),
        ("2021-05-14T21:00Z", PARTED),
        ("2021-05-14T23:14:30Z", PARTED | {"heat_shield"}),
        ("2021-05-16", LANDED),
        ("2021-05-25", DRIVING),
        ("2021-06-02", DRIVING | {"drop_camera"}),
        ("2022-02-01", ALL),
        ("2025-12-31", ALL),
    ],
)
def test_every_piece_is_attached_or_gone_and_says_since_when_and_where(
    capsys: pytest.CaptureFixture[str], time: str, gone: set[str]
) -> None:
    found: dict[str, Any] = json.loads(at(capsys, time, "--json"))
    assert {piece["id"] for piece in found["gone"]} == gone
    assert {piece["id"] for piece in found["attached"]} == ALL - gone
    for piece in found["attached"]:
        assert piece["to"]
        assert piece["since_utc"] is None  # nothing joins on the way
    for piece in found["gone"]:
        assert piece["left"]
        assert piece["since_event"]
        assert piece["since_utc"] <= found["time_utc"]
    for piece in (*found["attached"], *found["gone"]):
        assert set(piece["where"]) == {"en", "zh"}
        assert ("On Earth" in piece["where"]["en"]) == (found["time_since_launch_s"] < 0)


def test_before_the_launch_nothing_flies_and_nobody_invents_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = json.loads(at(capsys, "2020-07-20", "--json"))
    assert found["time_since_launch_s"] == pytest.approx(-232_875.0)
    assert not {key for key in found if key.endswith(("_km", "_km_s", "_deg"))}
    said = at(capsys, "2020-07-20", "--lang", "en")
    assert "2.7 days before the launch" in said
    assert "Heat shield: Fixed to: Entry capsule" in said
    assert "Gone" not in said
    assert "尚未发射" in at(capsys, "2020-07-20", "--lang", "zh")


@pytest.mark.parametrize("time", ["2015-12-31", "2026-01-02"])
def test_before_the_first_event_and_after_the_end_there_is_no_answer(
    capsys: pytest.CaptureFixture[str], time: str
) -> None:
    assert main(["at", time, "--lang", "en"]) == 2
    assert "outside the mission" in capsys.readouterr().err
