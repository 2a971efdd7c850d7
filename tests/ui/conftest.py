"""Every test of the interface begins with a bare application and leaves no widget behind."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _bare_application(qapp: QApplication) -> Iterator[None]:
    """Destroy what a test leaves: a new style sheet or font has to visit every widget there is."""
    font = qapp.font()
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.font() != font:
        qapp.setFont(font)
