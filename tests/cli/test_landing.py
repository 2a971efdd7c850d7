"""``marsapp landing``: in words, as JSON, and what is wrong with a setting."""

import json
from pathlib import Path
from typing import Any

import pytest

from marsapp.cli import main
from marsapp.mission.descent.settings import SETTINGS


def landing(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["landing", *arguments]) == 0
    return capsys.readouterr().out


def test_the_landing_as_it_was_meets_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    found: dict[str, Any] = json.loads(landing(capsys, "--json"))
    assert (found["outcome"], found["reason"]) == ("landed", "gentle")
    steps = {step["step"]: step for step in found["steps"]}
    assert steps["entry"]["height_m"] == pytest.approx(125e3, abs=500)  # m
    assert steps["entry"]["speed_m_s"] == pytest.approx(4800, abs=20)  # m/s
    assert steps["parachute"]["speed_m_s"] == pytest.approx(460, abs=10)  # m/s
    assert steps["engine_on"]["speed_m_s"] == pytest.approx(95, abs=10)  # m/s
    assert steps["hover"]["height_m"] == pytest.approx(100, abs=10)  # m
    assert found["end_s"] == pytest.approx(545, abs=30)  # s
    assert sum(share["share"] for share in found["energy"]) == pytest.approx(1, abs=0.01)
    assert [step["t_plus_s"] for step in found["steps"]] == sorted(
        step["t_plus_s"] for step in found["steps"]
    )


def test_units_are_in_the_keys(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(landing(capsys, "--json"))
    units = ("_s", "_m", "_m_s", "_g", "_kg", "_j", "_w_m2", "_deg", "_pa")
    plain = {"wish", "flown", "model", "outcome", "reason", "steps", "energy"}
    plain |= {"motion_taken_by_air"}
    assert all(key.endswith(units) for key in set(found) - plain)
    for step in found["steps"]:
        assert all(key.endswith(units) for key in set(step) - {"step", "mach"})


@pytest.mark.parametrize("setting", ["parachute_m_s=0", "parachute=never", "parachute_m_s = never"])
def test_a_setting_may_be_written_in_several_ways(
    capsys: pytest.CaptureFixture[str], setting: str
) -> None:
    found = json.loads(landing(capsys, "--set", setting, "--json"))
    assert found["wish"]["parachute_m_s"] == 0
    assert found["flown"]["parachute_m_s"] == 460
    assert (found["outcome"], found["reason"]) == ("crashed", "no_parachute")


def test_every_output_of_the_model_is_told_at_every_step(
    capsys: pytest.CaptureFixture[str],
) -> None:
    steps = {one["step"]: one for one in json.loads(landing(capsys, "--json"))["steps"]}
    outputs = {
        "height_m", "speed_m_s", "mach", "deceleration_g", "dynamic_pressure_pa",
        "heat_rate_w_m2", "mass_kg", "to_go_m",
    }  # fmt: skip
    assert all(outputs <= set(one) for one in steps.values())
    assert steps["peak_heating"]["heat_rate_w_m2"] > 1e5  # W/m2
    assert steps["touchdown"]["mass_kg"] < steps["engine_on"]["mass_kg"] < 1285  # kg
    assert steps["touchdown"]["to_go_m"] == pytest.approx(0, abs=1)  # m
    assert steps["entry"]["to_go_m"] > 300e3  # m


def test_the_air_takes_more_than_99_percent_of_the_motion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert json.loads(landing(capsys, "--json"))["motion_taken_by_air"] > 0.99
    said = "Of the motion alone the air took {} % before the parachute opened."
    assert said.format("99.1") in landing(capsys, "--lang", "en")
    assert "单看动能" in landing(capsys, "--lang", "zh")
    never = landing(capsys, "--set", "parachute=never", "--lang", "en")
    assert "before the parachute opened" not in never


def test_in_words_it_gives_steps_end_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    said = landing(capsys, "--set", "parachute=never", "--lang", "en")
    assert "Teaching model" in said
    assert "Crashes: 2" in said
    assert "Parachute opens" not in said
    said = landing(capsys, "--lang", "zh")
    assert "平稳着陆" in said
    assert "打开降落伞" in said
    for share in ("98.", "MJ"):
        assert share in said


def test_everything_that_is_wrong_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ["parachute=4000", "wings=2", "nonsense", "hover_s=soon", "propellant_kg=nan"]
    arguments = [part for one in wrong for part in ("--set", one)]
    assert main(["landing", *arguments]) == 2
    said = capsys.readouterr().err
    assert "parachute_m_s: 4000 is outside 0 to 1200 m/s." in said
    assert "There is no setting 'wings'." in said
    assert "'nonsense' is not NAME=VALUE" in said
    assert "hover_s: 'soon' is not a number." in said
    assert "propellant_kg: nan is outside" in said
    assert all(key in said for key in SETTINGS)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_help_names_every_setting_with_its_range(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    with pytest.raises(SystemExit) as done:
        main(["landing", "--help", "--lang", language])
    assert done.value.code == 0
    said = capsys.readouterr().out
    for key, setting in SETTINGS.items():
        assert key in said
        assert setting.about.text_in(language) in said


def test_a_mission_that_does_not_land_says_so(
    capsys: pytest.CaptureFixture[str], tiny_folder: Path
) -> None:
    assert main(["landing", "--mission", str(tiny_folder)]) == 2
    assert "no landing" in capsys.readouterr().err
