"""Every topic of the workbench: a new one is a page, a line here and its words below."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.ui.workbench.attached import AttachedPage
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.delay import DelayPage
from marsapp.ui.workbench.descent import DescentPage
from marsapp.ui.workbench.energy import EnergyPage
from marsapp.ui.workbench.insertion import InsertionPage
from marsapp.ui.workbench.instruments import InstrumentsPage
from marsapp.ui.workbench.parts import PartsPage
from marsapp.ui.workbench.photo import PhotoPage
from marsapp.ui.workbench.relay import RelayPage
from marsapp.ui.workbench.senses import SensesPage
from marsapp.ui.workbench.size import SizePage
from marsapp.ui.workbench.sol import SolPage
from marsapp.ui.workbench.sound import SoundPage
from marsapp.ui.workbench.staircase import StaircasePage
from marsapp.ui.workbench.survey import SurveyPage
from marsapp.ui.workbench.traverse import TraversePage

translate = QCoreApplication.translate

PAGES: Final[Mapping[str, type[WorkbenchPage]]] = {
    "insertion": InsertionPage,
    "staircase": StaircasePage,
    "survey": SurveyPage,
    "relay": RelayPage,
    "parts": PartsPage,
    "senses": SensesPage,
    "size": SizePage,
    "attached": AttachedPage,
    "descent": DescentPage,
    "energy": EnergyPage,
    "delay": DelayPage,
    "traverse": TraversePage,
    "sol": SolPage,
    "photo": PhotoPage,
    "instruments": InstrumentsPage,
    "sound": SoundPage,
}
"""Topic (see `marsapp.state.workbench.TOPICS`) to the page that shows it."""

ICONS: Final = {
    "insertion": "mdi6.fire",
    "staircase": "mdi6.stairs-down",
    "survey": "mdi6.satellite-variant",
    "relay": "mdi6.antenna",
    "parts": "mdi6.file-tree-outline",
    "senses": "mdi6.eye-outline",
    "size": "mdi6.human-male-height-variant",
    "attached": "mdi6.link-variant",
    "descent": "mdi6.parachute-outline",
    "energy": "mdi6.chart-bar-stacked",
    "delay": "mdi6.clock-outline",
    "traverse": "mdi6.map-marker-path",
    "sol": "mdi6.weather-sunset",
    "photo": "mdi6.camera-outline",
    "instruments": "mdi6.radar",
    "sound": "mdi6.volume-high",
}


def title(topic: str) -> str:
    """Return the name of a topic in the present language."""
    return {
        "insertion": translate("Workbench", "Fifteen minutes that made an orbit"),
        "staircase": translate("Workbench", "Orbit staircase"),
        "survey": translate("Workbench", "The global survey"),
        "relay": translate("Workbench", "Phoning home"),
        "parts": translate("Workbench", "Every part by its name"),
        "senses": translate("Workbench", "What it senses"),
        "size": translate("Workbench", "How big is it?"),
        "attached": translate("Workbench", "Attached or gone?"),
        "descent": translate("Workbench", "Nine minutes, flown otherwise"),
        "energy": translate("Workbench", "Where the energy goes"),
        "delay": translate("Workbench", "Already on the ground"),
        "traverse": translate("Workbench", "Zhurong's way"),
        "sol": translate("Workbench", "A sol in the life"),
        "photo": translate("Workbench", "The group photo"),
        "instruments": translate("Workbench", "Instruments at work"),
        "sound": translate("Workbench", "The sound booth"),
    }[topic]


def summary(topic: str) -> str:
    """Say in one sentence what can be done."""
    return {
        "insertion": translate(
            "Workbench",
            "Brake longer or shorter and see where the craft ends up.",
        ),
        "staircase": translate(
            "Workbench",
            "Step down from orbit to orbit, and fire the engine wherever you like.",
        ),
        "survey": translate(
            "Workbench",
            "Watch the camera cover the globe, strip by strip.",
        ),
        "relay": translate(
            "Workbench",
            "When the orbiter stands in the rover's sky, and when Earth does.",
        ),
        "parts": translate(
            "Workbench",
            "Find a part, take the craft apart, fold it and open it.",
        ),
        "senses": translate(
            "Workbench",
            "Choose an instrument and see what it takes in.",
        ),
        "size": translate(
            "Workbench",
            "Set the craft beside a child, an adult, a bus or another rover.",
        ),
        "attached": translate(
            "Workbench",
            "See what is still together on a day, and where the rest is.",
        ),
        "descent": translate(
            "Workbench",
            "Come in steeper, open the parachute later, hover longer, and see whether it lands.",
        ),
        "energy": translate(
            "Workbench",
            "What shield, parachute and engine each take away, second by second.",
        ),
        "delay": translate(
            "Workbench",
            "The same nine minutes at Mars and, much later, on Earth.",
        ),
        "traverse": translate(
            "Workbench",
            "Follow the rover from checkpoint to checkpoint, sol by sol.",
        ),
        "sol": translate(
            "Workbench",
            "Plan a sol of the rover against its power, and see why it slept.",
        ),
        "instruments": translate(
            "Workbench",
            "Drive with the radar, fire the laser, feel the air, walk with a magnetometer.",
        ),
        "photo": translate(
            "Workbench",
            "Set a small camera on the ground and take rover and lander together.",
        ),
        "sound": translate(
            "Workbench",
            "Hear and see one sound in the air of Earth and in that of Mars.",
        ),
    }[topic]
