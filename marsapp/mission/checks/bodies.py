"""Checks that a mission lists the bodies that every picture shows."""

from collections.abc import Collection, Iterator
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.words import words

_SHOWN: Final = ("sun", "earth", "mars")


def body_faults(bodies: Collection[str]) -> Iterator[Fault]:
    """Yield which of these bodies is missing; ``bodies`` are the ids of the mission's own."""
    for body in _SHOWN:
        if body not in bodies:
            yield Fault(
                ("bodies",),
                words(f"the body '{body}' is missing", f"缺少天体“{body}”"),
                words(
                    "add it to 'bodies': the pictures show it", "请添加到“bodies”：画面需要显示它"
                ),
            )
