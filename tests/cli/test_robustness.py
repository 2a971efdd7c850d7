"""Broken installations, strange homes, poor terminals: a clear sentence, never a traceback."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from marsapp import paths
from marsapp.cli import main, start

ROOT = Path(__file__).parent.parent.parent
WHEN = "2021-02-05T12:00Z"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "", "../../..", "/dev/null", "\ud800"])
def test_no_name_of_a_mission_breaks_the_search(name: str) -> None:
    assert main(["at", WHEN, "--mission", name]) == (0 if name == "" else 2)


@pytest.mark.parametrize("damage", ["missing", "cut"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_broken_installation_is_told_in_a_sentence_and_kept_in_the_log(
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    damage: str,
    language: str,
) -> None:
    broken = tmp_path / "ephemeris.bsp"
    if damage == "cut":
        broken.write_bytes(paths.ephemeris().read_bytes()[:20_000])
    monkeypatch.setattr(paths, "ephemeris", lambda: broken)
    assert main(["at", WHEN, "--lang", language]) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert ("cannot go on" in said) == (language == "en")
    assert "Traceback" in (home / "marsapp.log").read_text(encoding="utf-8")


def test_without_a_log_the_details_are_shown_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path / "file" / "inside"))
    monkeypatch.setattr(paths, "ephemeris", lambda: tmp_path / "none.bsp")
    assert main(["at", WHEN, "--lang", "en"]) == 1
    assert "none.bsp" in capsys.readouterr().err


def test_a_missing_package_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "marsapp.cli.at", None)
    assert main(["at", WHEN, "--lang", "en"]) == 1
    assert "not installed" in capsys.readouterr().err


def test_a_terminal_without_chinese_shows_question_marks() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "marsapp", "at", WHEN, "--lang", "zh"],
        cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True,
        text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "????" in done.stdout


def test_a_home_without_room_is_told_at_the_start(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert start._folder_messages("en") == ()
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path / "file"))
    assert "cannot be written" in start._folder_messages("en")[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fly"], "没有命令 'fly'"),
        (["--mode", "x"], "--mode 不能是 'x'"),
        (["--at"], "--at 后面缺少内容"),
        (["--nope"], "不认识 --nope"),
        (["at"], "缺少 TIME"),
    ],
)
def test_a_wrong_command_line_is_answered_wholly_in_chinese(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main([*arguments, "--lang=zh"])
    assert left.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="kill -9")
@pytest.mark.parametrize("words", ['"\\ud800"', '"gone"', "[1]", "1e999"])
def test_after_a_kill_and_with_nonsense_remembered_the_next_start_comes_up(
    home: Path, words: str
) -> None:
    home.mkdir()
    place = home / "place.json"
    nonsense = ", ".join(f'"{key}": {words}' for key in ("scene", "panel", "lesson", "selection"))
    place.write_text(f'{{"mission": "tianwen-1", "time_s": 1e7, {nonsense}}}', encoding="utf-8")
    (home / "settings.json").write_text('{"reduced_motion": 0.0, "text_scale": true}')
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "marsapp", "--mode", "lesson"]
    before = place.stat().st_mtime_ns
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as program:
        deadline = time.monotonic() + 120
        while place.stat().st_mtime_ns == before and time.monotonic() < deadline:
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(0.05)
                break  # it should not end by itself; what it said is shown below
        program.send_signal(signal.SIGKILL)
        stderr = program.communicate(timeout=30)[1]
    assert program.returncode == -signal.SIGKILL, stderr
    kept = json.loads(place.read_text(encoding="utf-8"))
    assert kept["time_s"] == pytest.approx(1e7)
    assert kept["geometry"], "the window's place is there without a proper end"
    assert kept["lesson"] == ""
    assert b"Traceback" not in stderr
    assert "Traceback" not in (home / "marsapp.log").read_text(encoding="utf-8")
