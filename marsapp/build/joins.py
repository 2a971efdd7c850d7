"""How well neighbouring parts of the path meet."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsapp.build.kernel import Kernel
from marsapp.mission.trajectory import Trajectory

Array = NDArray[np.float64]
_JUST_BEFORE_S = 1e-3


@dataclass(frozen=True)
class Join:
    """The step in position and velocity where one segment follows another."""

    before: str
    after: str
    time_s: float
    step_km: float
    step_m_s: Array

    def as_json(self) -> dict[str, Any]:
        """Return the join for the description of the table."""
        return {
            "before": self.before,
            "after": self.after,
            "time_s": round(self.time_s, 3),
            "step_km": round(self.step_km, 3),
            "step_m_s": [round(float(x), 3) for x in self.step_m_s],
        }


def find(trajectory: Trajectory, kernel: Kernel, launch_tdb_s: float) -> list[Join]:
    """Return the joins between the segments of each branch."""
    joins = []
    for branch in trajectory.branches:
        segments = [segment for segment in trajectory.segments if segment.branch == branch]
        for before, after in pairwise(segments):
            times = np.array([after.start_s - _JUST_BEFORE_S, after.start_s])
            course = trajectory.evaluate(branch, times)
            states = np.hstack([course.position_km, course.velocity_km_s])
            if before.centre != after.centre:
                for row, segment in enumerate((before, after)):
                    moment = float(times[row]) + launch_tdb_s
                    states[row] += np.concatenate(kernel.state(segment.centre, moment))
            states[0, :3] += states[0, 3:] * _JUST_BEFORE_S
            step = states[1] - states[0]
            joins.append(
                Join(
                    before.id,
                    after.id,
                    after.start_s,
                    float(np.linalg.norm(step[:3])),
                    step[3:] * 1000,
                )
            )
    return joins
