"""What a command says when it cannot go on: one sentence, an exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from marsapp.cli import main

ROOT = Path(__file__).parents[2]
FAULTY = ROOT / "tests" / "data" / "missions" / "faulty"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    return tmp_path


def answer_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(_question: str) -> str:
        raise error

    monkeypatch.setattr("getpass.getpass", ask)


def test_a_broken_mission_is_named_with_file_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["at", "2021-02-05", "--mission", str(FAULTY), "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert "mission.yaml:" in told
    assert "Traceback" not in told


def test_ctrl_c_at_a_question_ends_quietly(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer_with(KeyboardInterrupt(), monkeypatch)
    assert main(["pin"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_something_not_installed_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "marsapp.cli.at", None)
    assert main(["at", "2021-02-05", "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert "not installed: " in told
    assert "make run" in told


def test_a_fault_is_told_in_a_sentence_and_kept_in_the_log(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer_with(RuntimeError("the keyboard is gone"), monkeypatch)
    assert main(["pin", "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert "the keyboard is gone" in told
    assert "Traceback" not in told
    (log,) = home.rglob("*.log")
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_without_a_place_for_the_log_the_details_are_printed(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = home / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("MARSAPP_HOME", str(blocked / "inside"))
    answer_with(RuntimeError("the keyboard is gone"), monkeypatch)
    assert main(["pin", "--lang", "en"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "marsapp", "at", "2021-02-05", "--json"],
        cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", ["self-test", "tour", "bench", "at"])
def test_every_command_refuses_a_mission_that_does_not_exist(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = {"tour": ["--out", str(tmp_path)], "at": ["2021-02-05"]}.get(command, [])
    assert main([command, *more, "--mission", "moon", "--lang", "en"]) == 2
    assert "no mission 'moon'" in capsys.readouterr().err


def test_a_pin_needs_somebody_who_types_and_a_folder_that_can_be_written(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer_with(EOFError(), monkeypatch)
    assert main(["pin", "--lang", "en"]) == 1
    blocked = home / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("MARSAPP_HOME", str(blocked / "inside"))
    monkeypatch.setattr("getpass.getpass", lambda _question: "246802")
    assert main(["pin", "--lang", "en"]) == 1
    assert "Traceback" not in capsys.readouterr().err
