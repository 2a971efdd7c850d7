"""Checks of findings: instruments that exist, sizes that can be, no doubtful results."""

from collections.abc import Collection, Iterator

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.mission.checks.needed import size_faults
from marsapp.mission.model import MissionData


def finding_faults(data: MissionData, payloads: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with the findings; ``payloads`` are the ids of all instruments."""
    for index, finding in enumerate(data.findings):
        for position, payload in enumerate(finding.instruments):
            if payload not in payloads:
                yield Fault(
                    ("findings", index, "instruments", position),
                    words(f"unknown payload '{payload}'", f"不认识的载荷“{payload}”"),
                    did_you_mean(payload, tuple(payloads)),
                )
        for name, value in finding.values.items():
            yield from size_faults(name, value, ("findings", index, "values"))
        if finding.confidence == "low" and finding.status == "result":
            yield Fault(
                ("findings", index, "status"),
                words(
                    f"{finding.id}: the status 'result' rests on low confidence",
                    f"{finding.id}：状态“result”的可信度却是 low",
                ),
                words(
                    "use 'interpretation' or 'debated', or find a better source",
                    "请改用 interpretation 或 debated，或寻找更好的来源",
                ),
            )
