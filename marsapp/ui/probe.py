"""Measuring frames: what a scene costs, in CPU time, against a plain picture of the same size."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

_FRAMES: Final = 150
_WARM_UP: Final = 10


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU milliseconds a frame."""

    p50_ms: float
    p95_ms: float


def cost(draw: Callable[[], object]) -> Cost:
    """Measure one drawing act, after a few to warm up."""
    spent = []
    for frame in range(_FRAMES + _WARM_UP):
        start = time.process_time()
        draw()
        if frame >= _WARM_UP:
            spent.append((time.process_time() - start) * 1000)
    p50, p95 = np.percentile(spent, (50, 95))
    return Cost(float(p50), float(p95))


def blit_cost(width: int, height: int) -> Cost:
    """Measure a full-size pixmap drawn onto an image: the least any frame can cost."""
    source, target = QPixmap(width, height), QImage(width, height, QImage.Format.Format_RGB32)
    source.fill(0)

    def draw() -> None:
        with QPainter(target) as painter:
            painter.drawPixmap(0, 0, source)

    return cost(draw)


def frame_cost(widget: QWidget, advance: Callable[[], object]) -> Cost:
    """Measure ``advance`` and the repaint that follows it."""
    target = QImage(widget.size(), QImage.Format.Format_RGB32)

    def draw() -> None:
        advance()
        widget.render(target)

    return cost(draw)


def frames_reached(run_ms: int, count: Callable[[], int]) -> float:
    """Let the event loop run and return frames a second."""
    before, start = count(), time.perf_counter()
    spin(run_ms)
    return (count() - before) / (time.perf_counter() - start)


def spin(run_ms: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(run_ms, loop.quit)
    loop.exec()


class PaintCount(QObject):
    """Counts the real repaints of a widget from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's
        """Count and let pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def memory_mb() -> dict[str, float]:
    """Return the memory of this process now and at its highest; nothing where Linux does not say.

    ``resource.getrusage`` would count what the parent process had before this one began.
    """
    status = Path("/proc/self/status")
    if not status.is_file():
        return {}
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
    return {
        name: int(lines[key].split()[0]) / 1024
        for name, key in (("rss_mb", "VmRSS"), ("peak_mb", "VmHWM"))
    }
