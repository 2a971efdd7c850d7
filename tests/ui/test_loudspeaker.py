"""Playing sounds: what comes of it with a module and a device, and without."""

import sys
import types
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import pytest

from marsapp.ui.audio import player
from marsapp.ui.audio.loudspeaker import Loudspeaker

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

RATE_HZ = 22_050
SOUND = np.sin(np.arange(2205) / 5).astype(np.float32)  # a tenth of a second


# --- the process that plays; Qt's module for sound is replaced, for no test has a loudspeaker


class Form:
    """What a loudspeaker prefers."""

    def sampleRate(self) -> int:
        return 48_000

    def channelCount(self) -> int:
        return 2

    def sampleFormat(self) -> types.SimpleNamespace:
        return types.SimpleNamespace(name="Float")


class Device:
    """A loudspeaker, or none."""

    present: ClassVar[bool] = True

    def isNull(self) -> bool:
        return not self.present

    def preferredFormat(self) -> Form:
        return Form()


class Sink:
    """Takes samples at once, never, or fails."""

    manner: ClassVar[str] = "good"

    def __init__(self, device: Device, form: Form) -> None:
        self.stopped = False
        self.beats = 0

    def start(self, source: object) -> None:
        self.source = source

    def stop(self) -> None:
        self.stopped = True

    def error(self) -> types.SimpleNamespace:
        return types.SimpleNamespace(name="OpenError" if self.manner == "broken" else "NoError")

    def state(self) -> types.SimpleNamespace:
        self.beats += 1
        over = self.manner == "good" and self.beats > 2
        return types.SimpleNamespace(name="IdleState" if over else "ActiveState")

    def processedUSecs(self) -> int:
        return 0 if self.manner == "stuck" else 60_000


@pytest.fixture
def multimedia(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """A stand-in for PySide6.QtMultimedia with one good loudspeaker."""
    module = types.SimpleNamespace(
        QMediaDevices=types.SimpleNamespace(defaultAudioOutput=Device),
        QAudioSink=Sink,
    )
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", module)
    monkeypatch.setattr(player, "_BEAT_MS", 1)
    monkeypatch.setattr(player, "_LAST_MS", 1)
    return module


def test_a_good_loudspeaker_plays_to_the_end(
    qapp: "QApplication", multimedia: types.SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert player.main(RATE_HZ, SOUND) == "done"
    assert "0.600" in capsys.readouterr().out  # 60 of 100 ms


def test_a_computer_without_loudspeaker_says_so(
    qapp: "QApplication", multimedia: types.SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Device, "present", False)
    assert player.main(RATE_HZ, SOUND) == "device"


def test_a_loudspeaker_that_refuses_says_so(
    qapp: "QApplication", multimedia: types.SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sink, "manner", "broken")
    assert player.main(RATE_HZ, SOUND) == "device"


def test_a_loudspeaker_that_takes_nothing_is_given_up(
    qapp: "QApplication", multimedia: types.SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sink, "manner", "stuck")
    monkeypatch.setattr(player, "LATE_S", 0.02)
    assert player.main(RATE_HZ, SOUND) == "stuck"


def test_without_the_module_nothing_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert player.main(RATE_HZ, SOUND) == "missing"


@pytest.mark.parametrize(
    ("kind", "dtype", "middle", "top"),
    [("UInt8", "u1", 127, 255), ("Int16", "i2", 0, 32_767), ("Float", "f4", 0.0, 1.0)],
)
def test_samples_are_written_as_the_loudspeaker_wants_them(
    kind: str, dtype: str, middle: float, top: float
) -> None:
    sound = np.array([0.0, 1.0, 0.0, 2.0], np.float32)  # the last is too loud
    data = np.frombuffer(player.fitted(sound, 100, (200, 2, kind)), dtype).reshape(-1, 2)
    assert len(data) == 8  # twice as many
    assert np.array_equal(data[:, 0], data[:, 1])
    assert data[0, 0] == middle
    assert data[2, 0] == pytest.approx(top, abs=1)
    assert data[6, 0] == pytest.approx(top, abs=1)


# --- the program's side


def played(command: "list[str]", qtbot: "QtBot") -> tuple[list[float], str]:
    """Play a sound with a command; return the shares and the last word."""
    speaker = Loudspeaker(command=command)
    shares: list[float] = []
    speaker.progressed.connect(shares.append)
    with qtbot.waitSignal(speaker.ended, timeout=20_000) as ended:
        speaker.play(SOUND, RATE_HZ)
    assert not speaker.playing
    return shares, str(ended.args[0])


def script(folder: "Path", text: str) -> list[str]:
    """A small player in place of ours."""
    path = folder / "play.py"
    path.write_text(text, encoding="utf-8")
    return [sys.executable, str(path)]


def test_progress_comes_until_the_end(tmp_path: "Path", qtbot: "QtBot") -> None:
    text = (
        "import sys\n"
        "samples = sys.stdin.buffer.read()\n"
        "assert len(samples) == 4 * 2205 and sys.argv[1] == '22050'\n"
        "for line in ('0.000', 'noise of a library', '0.500', '1.000', 'done'):\n"
        "    print(line, flush=True)\n"
    )
    assert played(script(tmp_path, text), qtbot) == ([0.0, 0.5, 1.0], "done")


def test_a_player_that_falls_over_is_named_broken(tmp_path: "Path", qtbot: "QtBot") -> None:
    assert played(script(tmp_path, "raise SystemExit(3)"), qtbot) == ([], "broken")


def test_a_player_that_cannot_be_started_is_named_broken(tmp_path: "Path", qtbot: "QtBot") -> None:
    assert played([str(tmp_path / "nothing")], qtbot) == ([], "broken")


def test_a_player_that_hangs_is_ended(
    tmp_path: "Path", qtbot: "QtBot", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marsapp.ui.audio.loudspeaker._READY_MS", 50)
    text = "import threading\nthreading.Event().wait()\n"
    assert played(script(tmp_path, text), qtbot) == ([], "stuck")


def test_a_player_that_hangs_after_its_beginning_is_ended(
    tmp_path: "Path", qtbot: "QtBot", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marsapp.ui.audio.loudspeaker._OVER_MS", 50)
    text = "import threading\nprint('0.000', flush=True)\nthreading.Event().wait()\n"
    assert played(script(tmp_path, text), qtbot) == ([0.0], "stuck")


def test_it_is_silent_at_once_when_stopped(tmp_path: "Path", qtbot: "QtBot") -> None:
    speaker = Loudspeaker(command=script(tmp_path, "import threading\nthreading.Event().wait()\n"))
    ends: list[str] = []
    speaker.ended.connect(ends.append)
    speaker.play(SOUND, RATE_HZ)
    assert speaker.playing
    speaker.play(SOUND, RATE_HZ)  # one sound at a time
    speaker.stop()
    speaker.stop()
    assert ends == ["stopped", "stopped"]
    assert not speaker.playing


def test_without_the_module_no_process_is_started(
    qtbot: "QtBot", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marsapp.ui.audio.loudspeaker._MODULE", "PySide6.QtNothing")
    speaker = Loudspeaker()
    with qtbot.waitSignal(speaker.ended, timeout=1000) as ended:
        speaker.play(SOUND, RATE_HZ)
    assert ended.args == ["missing"]


def test_our_own_player_ends_with_a_word(qtbot: "QtBot", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsapp.ui.audio.loudspeaker._MODULE", "PySide6.QtCore")  # is there
    monkeypatch.setenv("PULSE_SERVER", "/nowhere")
    speaker = Loudspeaker()
    with qtbot.waitSignal(speaker.ended, timeout=20_000) as ended:
        speaker.play(SOUND, RATE_HZ)
    assert ended.args[0] in ("missing", "device", "done")
