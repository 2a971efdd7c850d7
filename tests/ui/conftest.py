"""Every test of the interface begins with a bare application and leaves no widget behind."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _bare(bare_application: QApplication) -> None:
    """See ``bare_application``."""
