"""The process that plays: samples come in, the loudspeaker gets them, lines say how it goes.

`marsapp.ui.audio.loudspeaker` starts this file by its path; it needs nothing else of the program.
The samples come as 32-bit floats until the end of the input. Each line of the output is a share
from 0 to 1 of what has been played, or the last word: ``done``, ``missing`` (no module for sound),
``device`` (no loudspeaker, or it refuses) or ``stuck`` (it takes nothing).
"""

import importlib
import sys
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QTimer

Samples = NDArray[np.float32]

LATE_S: Final = 2.0
"""So much longer than the sound itself a loudspeaker may need."""
_BEAT_MS: Final = 50
_LAST_MS: Final = 250  # what has been handed over is still to be heard
_FORMATS: Final = {"UInt8": "u1", "Int16": "i2", "Int32": "i4", "Float": "f4"}


def main(rate_hz: int, samples: Samples) -> str:
    """Play samples; return the last word."""
    try:
        multimedia = importlib.import_module("PySide6.QtMultimedia")
    except ImportError:  # not installed, or a library of the system that it needs is not
        return "missing"
    device = multimedia.QMediaDevices.defaultAudioOutput()
    if device.isNull():
        return "device"
    return _Playing(multimedia, device, rate_hz, samples).run()


class _Playing:
    """One sound on its way to the loudspeaker."""

    def __init__(self, multimedia: Any, device: Any, rate_hz: int, samples: Samples) -> None:
        form = device.preferredFormat()
        self._data = QByteArray(
            fitted(
                samples, rate_hz, (form.sampleRate(), form.channelCount(), form.sampleFormat().name)
            )
        )
        self._length_s = len(samples) / rate_hz
        self._sink = multimedia.QAudioSink(device, form)
        self._said = "stuck"
        self._waited_s = 0.0

    def run(self) -> str:
        """Play to the end; return the last word."""
        app = QCoreApplication.instance()
        assert app is not None, "made by whoever runs this file"  # noqa: S101
        source = QBuffer(self._data)
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(source)
        beat = QTimer()
        beat.timeout.connect(self._watch)
        beat.start(_BEAT_MS)
        app.exec()
        beat.stop()
        self._sink.stop()
        return self._said

    def _watch(self) -> None:
        self._waited_s += _BEAT_MS / 1000
        # by name, for the home of these enumerations has moved between versions
        if self._sink.error().name != "NoError":
            self._end("device")
        elif self._sink.state().name == "IdleState":
            QTimer.singleShot(_LAST_MS, lambda: self._end("done"))
        elif self._waited_s > self._length_s + LATE_S:
            self._end("stuck")
        else:
            played_s = self._sink.processedUSecs() / 1e6
            say(f"{min(played_s / self._length_s, 1.0):.3f}")

    def _end(self, word: str) -> None:
        self._said = word
        QCoreApplication.exit()


def fitted(samples: Samples, rate_hz: int, wanted: tuple[int, int, str]) -> bytes:
    """Return samples as a loudspeaker wants them: samples a second, channels, kind of number."""
    rate, channels, kind = wanted
    number = round(len(samples) * rate / rate_hz)
    at = np.arange(number) * rate_hz / rate
    loud = np.interp(at, np.arange(len(samples)), samples, right=0.0).clip(-1.0, 1.0)
    dtype = np.dtype(_FORMATS[kind])
    if dtype.kind == "u":
        loud = 127.5 + 127.5 * loud
    elif dtype.kind == "i":
        loud = loud * np.iinfo(dtype).max
    return np.repeat(loud, channels).astype(dtype).tobytes()


def say(line: str) -> None:
    """Write a line to whoever waits for it."""
    print(line, flush=True)  # noqa: T201 - the way back to the program


if __name__ == "__main__":
    application = QCoreApplication(sys.argv)
    heard = np.frombuffer(sys.stdin.buffer.read(), dtype="<f4")
    say(main(int(sys.argv[1]), heard))
