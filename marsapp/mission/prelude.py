"""What is known before the launch: how things are put together, and no flight yet."""

from typing import Any

from marsapp.mission.mission import Mission
from marsapp.mission.snapshot import Prelude


def prelude_at(mission: Mission, time_s: float) -> Prelude | None:
    """Return what holds at a time, None from the launch on and before the mission's first event."""
    if not first_s(mission) <= time_s < 0.0:
        return None
    stage = mission.build.assembly.at(time_s)
    return Prelude(time_s=time_s, utc=mission.utc(time_s), attached=stage.attached, gone=stage.gone)


def first_s(mission: Mission) -> float:
    """Return when the records of a mission begin, seconds since launch: its first own event."""
    times_s = mission.event_times_s
    return min((times_s[event.id] for event in mission.data.events if not event.context), default=0)


def prelude_json(mission: Mission, prelude: Prelude) -> dict[str, Any]:
    """Return a moment before the launch as plain JSON, with the names of a Snapshot's."""
    fates = mission.fates
    return {
        "mission": mission.data.mission.id,
        "time_utc": f"{prelude.utc:%Y-%m-%dT%H:%M:%S.000Z}",
        "time_since_launch_s": prelude.time_s,
        "phase": None,
        "phases": [],
        "attached": [fates.as_json(piece, prelude) for piece in prelude.attached],
        "gone": [fates.as_json(piece, prelude) for piece in prelude.gone],
    }
