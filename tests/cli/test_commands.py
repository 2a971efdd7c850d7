"""The commands as a person types them: in a process of their own, with their exit codes."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from marsapp.cli import main

ROOT = Path(__file__).parent.parent.parent


def marsapp(
    *arguments: str, home: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "LANG": "C", **environment}
    env.pop("LC_ALL", None)
    if home:
        env["MARSAPP_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-m", "marsapp", *arguments],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_at_prints_one_json_object_with_units_in_its_keys() -> None:
    done = marsapp("at", "2021-02-05T12:00Z", "--json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert found["time_utc"].startswith("2021-02-05T12:00:00")
    assert found["distance_earth_km"] == pytest.approx(183.94e6, rel=1e-3)
    assert found["distance_mars_km"] == pytest.approx(1.105e6, rel=5e-3)
    assert found["path_flown_km"] == pytest.approx(465.3e6, rel=1e-3)
    assert found["light_time_s"] == pytest.approx(613.5, abs=1.0)
    for key in (
        "phase",
        "position_sun_icrf_km",
        "distance_sun_km",
        "speed_sun_km_s",
        "speed_earth_km_s",
        "speed_mars_km_s",
        "days_since_launch",
        "attached",
    ):
        assert key in found
    assert len(found["position_sun_icrf_km"]) == 3


def test_at_knows_the_orbit_and_the_sol() -> None:
    found = json.loads(marsapp("at", "2022-06-29T00:00Z", "--json").stdout)
    assert found["orbit_number"] == pytest.approx(1344, rel=0.01)
    assert found["period_s"] == pytest.approx(7.08 * 3600, rel=0.01)
    for key in (
        "sol",
        "local_true_solar_time",
        "altitude_mars_km",
        "periapsis_altitude_km",
        "apoapsis_altitude_km",
        "inclination_deg",
        "subpoint_lat_deg",
        "subpoint_lon_deg",
        "position_mars_icrf_km",
    ):
        assert key in found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_at_in_words_speaks_the_language(language: str) -> None:
    done = marsapp("at", "2021-02-05T12:00Z", "--lang", language)
    assert done.returncode == 0
    assert ("天问一号" in done.stdout) == (language == "zh")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["at", "yesterday-ish"], "is not a time"),
        (["at", "2015-01-01"], "outside the mission"),
        (["at", "2031-01-01"], "the nearest moment is 2026-01-01"),
        (["at", "2021-02-05", "--mission", "moon"], "no mission 'moon'"),
        (["--mission", "moon"], "Shipped missions: tianwen-1"),
        (["--frobnicate"], "cannot follow that"),
        (["fly"], "cannot follow that"),
        (["tour", "--out", "/proc/nowhere"], "cannot be written"),
        (["tour", "--out", "x", "--size", "big"], "is not a size"),
        (["check", "/nowhere"], "/nowhere"),
    ],
)
def test_what_makes_no_sense_gets_a_clear_answer(arguments: list[str], said: str) -> None:
    done = marsapp(*arguments)
    assert done.returncode in (1, 2)
    assert said in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_wrong_words_are_answered_in_chinese_too() -> None:
    assert "不是时间" in marsapp("at", "明天", "--lang", "zh").stderr
    assert "不是时间" in marsapp("at", "明天", LANG="zh_CN.UTF-8").stderr


def test_help_shows_examples_in_the_language() -> None:
    assert "marsapp at 2021-02-05T12:00Z --json" in marsapp("--help").stdout
    assert "例子" in marsapp("--help", "--lang", "zh").stdout
    assert re.fullmatch(r"marsapp \d+\.\d+\.\d+\n", marsapp("--version").stdout)


def test_check_finds_nothing_wrong_in_what_is_shipped() -> None:
    done = marsapp("check", "--language", "zh")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tour_has_a_picture_for_every_event_and_a_sheet(tmp_path: Path) -> None:
    start = time.monotonic()
    done = marsapp("tour", "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in tmp_path.glob("*.png"))
    assert "contact-sheet.png" in names
    assert any("ev_moi_start" in name for name in names)
    assert len(names) > 50
    assert time.monotonic() - start < 90


def test_the_self_test_passes() -> None:
    done = marsapp("self-test")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_after_any_end_the_next_start_is_in_the_same_place(
    tmp_path: Path, end: signal.Signals
) -> None:
    environment = {**os.environ, "MARSAPP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "marsapp", "--at", "2020-12-14T13:00Z"]
    place = tmp_path / "place.json"
    with subprocess.Popen(command, cwd=ROOT, env=environment) as program:
        deadline = time.monotonic() + 60
        while not place.exists() and time.monotonic() < deadline:
            assert program.poll() is None
        if end == signal.SIGTERM:
            place.unlink()  # on leaving it is written once more
        program.send_signal(end)
        code = program.wait(timeout=30)
    assert code == (0 if end == signal.SIGTERM else -signal.SIGKILL)
    kept = json.loads(place.read_text(encoding="utf-8"))
    assert kept["mission"] == "tianwen-1"
    assert kept["time_s"] == pytest.approx(144.3 * 86_400, rel=1e-2)


def test_pin_asks_twice_and_refuses_what_is_too_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    for answers, code, said in (
        (["123456", "123457"], 1, "different"),
        (["123", "123"], 1, "6 to 16 digits"),
        (["1" * 17, "1" * 17], 1, "6 to 16 digits"),
        (["123456", "123456"], 0, "is set"),
    ):
        typed = iter(answers)
        monkeypatch.setattr("getpass.getpass", lambda _ask, typed=typed: next(typed))
        assert main(["pin", "--lang", "en"]) == code
        captured = capsys.readouterr()
        assert said in captured.out + captured.err
