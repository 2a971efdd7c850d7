"""What happens when things go wrong or have to end: the log, our own faults, signals."""

import contextlib
import logging
import signal
import socket
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType, TracebackType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

log = logging.getLogger("marsapp")

_LOG_BYTES: Final = 500_000
_OLD_LOGS: Final = 2
_MOST_FAULTS: Final = 100  # a fault in every frame tells nothing new after that
_HARMLESS: Final = ("This plugin does not support", "propagateSizeHints")


def keep_log(file: Path) -> None:
    """Write faults to a small rotating file; without a folder for it, to nowhere."""
    logging.raiseExceptions = False  # a full disk is no reason to write to the terminal
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=_LOG_BYTES, backupCount=_OLD_LOGS, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    hear_qt()


def hear_qt() -> None:
    """Take what Qt warns of into the log: without a file it goes to the terminal."""
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    if not message.startswith(_HARMLESS):
        level = logging.ERROR if kind == QtMsgType.QtCriticalMsg else logging.WARNING
        log.log(level, "Qt: %s", message)


class Faults:
    """Our own mistakes: each is logged, up to a number, and the program is told about it."""

    def __init__(self, on_fault: Callable[[], None]) -> None:
        self._on_fault = on_fault
        self._count = 0
        self._busy = False

    def watch(self) -> None:
        """Take every exception that nobody caught."""
        sys.excepthook = self.handle

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a fault with its traceback and tell the program, which must not fail again here."""
        self._count += 1
        if self._count <= _MOST_FAULTS:
            log.error("a fault of the program", exc_info=(kind, error, trace))
        if self._busy:
            return
        self._busy = True
        try:
            self._on_fault()
        except Exception:
            log.exception("a fault while telling of a fault")
        finally:
            self._busy = False


def end_on_signals(leave: Callable[[], object], parent: QObject) -> None:
    """Close properly on SIGTERM and Ctrl+C: Python sees a signal only when Qt wakes it up."""
    reader, writer = socket.socketpair()
    for socket_end in (reader, writer):
        socket_end.setblocking(False)
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, parent)
    parent.setProperty("sockets", (reader, writer))  # they live as long as the program

    def end(_signal: int, _frame: FrameType | None) -> None:
        try:
            leave()
        finally:
            QApplication.exit(0)

    notifier.activated.connect(lambda: _drain(reader))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)


def _drain(reader: socket.socket) -> None:
    with contextlib.suppress(BlockingIOError):
        reader.recv(64)
