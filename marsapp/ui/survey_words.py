"""The survey in plain words, for panel and picture."""

import math

from PySide6.QtCore import QCoreApplication

from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def share_words(share: float, formatter: Formatter) -> str:
    """Write a share as a percentage that never says 100 before everything is done."""
    percent = 100 * share
    digits = 0 if share > 1 - 1e-9 or percent == 0 else 1
    scale = 10.0**digits
    rounded = math.floor(percent * scale + 1e-6) / scale
    return translate("Survey", "{number} %").format(number=formatter.number(rounded, digits))
