"""What an instrument found out, as rows: the finding, and how far it is settled."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from marsapp.mission.model import Finding, MissionData, Settled
from marsapp.ui.facts.sheet import Row
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def settled_word(status: Settled) -> str:
    """Return the word for how far a finding is settled."""
    return {
        "result": translate("Facts", "published result"),
        "interpretation": translate("Facts", "published interpretation"),
        "debated": translate("Facts", "interpretation, debated"),
    }[status]


def settled_meaning(status: Settled) -> str:
    """Explain the word in one sentence."""
    return {
        "result": translate("Facts", "This is what the data show."),
        "interpretation": translate(
            "Facts", "This is how the authors read their data; they may be wrong."
        ),
        "debated": translate("Facts", "Other researchers read the same data in another way."),
    }[status]


def settled_row(finding: Finding) -> Row:
    """Return the row that says how far a finding is settled."""
    return Row(
        label=translate("Facts", "Status"),
        text=settled_word(finding.status),
        confidence=finding.confidence,
        sources=finding.source,
        note=settled_meaning(finding.status),
    )


def finding_rows(data: MissionData, payload: str, formatter: Formatter) -> Iterator[Row]:
    """Yield a row for everything that an instrument found out, with its status and sources."""
    for finding in data.findings:
        if payload in finding.instruments:
            yield Row(
                label=finding.topic.text_in(formatter.language),
                text=finding.result.text_in(formatter.language),
                provenance=finding.provenance,
                confidence=finding.confidence,
                sources=finding.source,
                note=settled_word(finding.status),
            )
