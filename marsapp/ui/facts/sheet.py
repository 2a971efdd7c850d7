"""What is told about one thing, as plain data: paragraphs, numbers, sources."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from marsapp.mission.model import Precision
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.sourced import Value
from marsapp.mission.terms import Confidence, Provenance
from marsapp.mission.values import MARKS
from marsapp.ui.facts.words import class_word
from marsapp.ui.format import Formatter
from marsapp.ui.value_words import value_name, written

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One number or word with its name, how it is known, where from, and what others say."""

    label: str
    text: str
    provenance: Provenance | None = None
    confidence: Confidence = "high"
    sources: tuple[str, ...] = ()
    note: str = ""
    rivals: tuple["Row", ...] = ()
    live: Callable[[Snapshot], "Row"] | None = None  # writes the row again at another time

    @property
    def sign(self) -> str:
        """The mark and the word for how the number is known; '' for plain words."""
        if self.provenance is None:
            return ""
        word = class_word(self.provenance)
        return f"{MARKS[self.provenance]} {word}"

    @property
    def warning(self) -> str:
        """What keeps a doubtful number from being taken for a fact."""
        if self.confidence == "low":
            return translate("Facts", "a plan or an unproven figure, not a fact")
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under one heading."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything the panel tells about one thing. ``time_s``: where 'go there' leads."""

    kind: str
    title: str
    about: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    time_s: float | None = None
    event: str | None = None
    extra_sources: tuple[str, ...] = field(default=())

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows of all sections."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def sources(self) -> tuple[str, ...]:
        """The codes of all sources, each once, in order of appearance; numbered from 1."""
        found = dict.fromkeys(self.extra_sources)
        for row in self.rows:
            found.update(dict.fromkeys(row.sources))
            for rival in row.rivals:
                found.update(dict.fromkeys(rival.sources))
        return tuple(found)

    @property
    def classes(self) -> tuple[Provenance, ...]:
        """The classes that occur, in the order of the legend."""
        seen = {row.provenance for row in self.rows}
        seen |= {rival.provenance for row in self.rows for rival in row.rivals}
        return tuple(name for name in MARKS if name in seen)


def value_row(name: str, value: Value, formatter: Formatter) -> Row:
    """Return the row of a value of the mission files, with its rivals."""
    return Row(
        label=value_name(name),
        text=written(name, value, formatter),
        provenance=value.provenance,
        confidence=value.confidence,
        sources=value.source,
        note=value.note.text_in(formatter.language) if value.note else "",
        rivals=tuple(value_row(name, rival, formatter) for rival in value.rivals),
    )


def precision_of(record: object) -> Precision:
    """Return how exactly the time of a record is known."""
    found: Precision = getattr(record, "precision", "second")
    return found
