"""The words of the facts panel: kinds of things, how numbers are known."""

from PySide6.QtCore import QCoreApplication

from marsapp.mission.model import Precision
from marsapp.mission.terms import Provenance

translate = QCoreApplication.translate


def class_word(provenance: Provenance) -> str:
    """Return the word for how a number is known."""
    return {
        "measured": translate("Facts", "measured"),
        "computed": translate("Facts", "computed"),
        "published": translate("Facts", "published"),
        "illustrative": translate("Facts", "illustrative"),
    }[provenance]


def class_meaning(provenance: Provenance) -> str:
    """Return one line that explains a class, for the legend."""
    return {
        "measured": translate("Facts", "measured: decoded from the craft's own signals"),
        "computed": translate("Facts", "computed: worked out from measured states by this program"),
        "published": translate("Facts", "published: given in a report, perhaps rounded"),
        "illustrative": translate("Facts", "illustrative: a plan or a stand-in, not a fact"),
    }[provenance]


def precision_words(precision: Precision) -> str:
    """Return how exactly a time is known."""
    return {
        "second": translate("Facts", "known to the second"),
        "minute": translate("Facts", "known to the minute"),
        "ten_minutes": translate("Facts", "known to about ten minutes"),
        "hours": translate("Facts", "known to some hours"),
        "day": translate("Facts", "only the day is known"),
        "month": translate("Facts", "only the month is known"),
    }[precision]


def kind_word(kind: str) -> str:
    """Return the word for a kind of thing: the name of its record, in lower case."""
    words = {
        "vehicle": translate("Facts", "Vehicle"),
        "part": translate("Facts", "Part"),
        "body": translate("Facts", "Celestial body"),
        "event": translate("Facts", "Event"),
        "burn": translate("Facts", "Engine burn"),
        "phase": translate("Facts", "Phase"),
        "place": translate("Facts", "Place"),
        "orbit": translate("Facts", "Orbit"),
        "payload": translate("Facts", "Instrument"),
        "figure": translate("Facts", "Announced numbers"),
        "finding": translate("Facts", "Finding"),
        "landingstep": translate("Facts", "Step of the landing"),
        "traversepoint": translate("Facts", "Point of the drive"),
    }
    return words.get(kind, translate("Facts", "Fact"))
