"""What the person tries in the workbench, beside what really flew: the other lander's fate."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsapp.ui.topics.descent import sentence, verdict

if TYPE_CHECKING:
    from marsapp.mission.descent import DescentFlight
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.format import Formatter


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """Where the tried lander would be at this moment; ``ended`` says it flies no more.

    ``safe`` is whether it lands gently; ``verdict`` and ``sentence`` say what becomes of it.
    """

    state: "DescentState"
    ended: bool
    safe: bool
    verdict: str
    sentence: str


def tried_of(
    flight: "DescentFlight | None", now: "DescentState | None", formatter: "Formatter"
) -> Tried | None:
    """Return the tried lander at the moment of the real one, None where none is tried."""
    if flight is None or now is None or now.stage == "coast":
        return None
    return Tried(
        state=flight.at(now.t_plus_s),
        ended=now.t_plus_s >= flight.end_s,
        safe=flight.outcome == "landed",
        verdict=verdict(flight, formatter),
        sentence=sentence(flight, formatter),
    )
