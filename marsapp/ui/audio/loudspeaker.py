"""Plays sounds without ever holding up the program, and says in a word why it could not."""

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

_PLAYER: Final = Path(__file__).with_name("player.py")
_MODULE: Final = "PySide6.QtMultimedia"
_READY_MS: Final = 8_000  # a slow computer needs some seconds to begin
_OVER_MS: Final = 4_000  # then the player itself has given up long ago
_GONE_MS: Final = 1_000
_REASONS: Final = ("done", "missing", "device", "stuck")


class Loudspeaker(QObject):
    """One sound at a time, played by a process of its own.

    Parameters
    ----------
    command
        The program that plays, None for ours.
    """

    progressed = Signal(float)  # share that has been played, 0 to 1
    ended = Signal(str)  # 'done', 'stopped', or why not: 'missing', 'device', 'stuck', 'broken'

    def __init__(self, parent: QObject | None = None, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._length_ms = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._end("stuck"))

    @property
    def playing(self) -> bool:
        """Whether a sound is being played."""
        return self._process is not None

    def play(self, samples: NDArray[np.float32], rate_hz: int) -> None:
        """Play samples, instead of what is being played."""
        self.stop()
        command = self._command
        if command is None:
            if importlib.util.find_spec(_MODULE) is None:
                self.ended.emit("missing")
                return
            command = (sys.executable, str(_PLAYER))
        self._length_ms = round(1000 * len(samples) / rate_hz) + _OVER_MS
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._read_last)
        process.errorOccurred.connect(self._fail)
        self._patience.start(_READY_MS)
        process.start(command[0], [*command[1:], str(rate_hz)])
        process.write(np.ascontiguousarray(samples, dtype="<f4").tobytes())
        process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent at once."""
        if self._process is not None:
            self._end("stopped")

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = self._process.readLine().toStdString().strip()
            if line in _REASONS:
                self._end(line)
            elif line.replace(".", "", 1).isdigit():
                if self._patience.interval() != self._length_ms:  # it has begun
                    self._patience.start(self._length_ms)
                self.progressed.emit(float(line))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # in any other case it tells, or ends
            self._end("broken")

    def _read_last(self) -> None:
        self._read()
        self._end("broken")  # unless its last word has been read

    def _end(self, reason: str) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(_GONE_MS)
        process.deleteLater()
        self.ended.emit(reason)
