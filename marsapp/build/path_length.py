"""How far the spacecraft flew round the Sun since launch."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build.kernel import Kernel
from marsapp.mission.trajectory import Trajectory

Array = NDArray[np.float64]
_DAY_S: Final = 86_400.0
_GAUSS_X, _GAUSS_W = np.polynomial.legendre.leggauss(8)


def arc_length(
    trajectory: Trajectory,
    kernel: Kernel,
    launch_tdb_s: float,
    exact_s: Array,
    relay_s: float,
) -> Array:
    """Return rows of TDB seconds, kilometres since launch and km/s (see the table's ``arc``).

    Up to Mars the rows lie at the times ``exact_s`` and the rate is the true speed. Round
    Mars there is a row every six hours until ``relay_s`` and then every ten days, with the
    mean speed as the rate: the curve runs through the turns smoothly.
    """
    end_s = trajectory.segments[-1].end_s
    end_s = max(s.end_s for s in trajectory.segments if s.branch == trajectory.branches[0])

    def speed(times_s: Array) -> Array:
        course = trajectory.evaluate(trajectory.branches[0], times_s)
        velocity = course.velocity_km_s.copy()
        for number, body in enumerate(trajectory.centres):
            mine = course.centre_index == number
            if body != "sun" and mine.any():
                velocity[mine] += kernel.state(body, times_s[mine] + launch_tdb_s)[1]
        return np.asarray(np.linalg.norm(velocity, axis=1))

    exact_s = np.unique(exact_s)
    half = np.diff(exact_s)[:, None] / 2
    nodes = exact_s[:-1, None] + half * (1 + _GAUSS_X)
    pieces = (speed(nodes.ravel()).reshape(nodes.shape) * _GAUSS_W * half).sum(axis=1)
    rows = [np.column_stack([exact_s, np.cumsum([0.0, *pieces]), speed(exact_s)])]
    for until_s, step_s, grain_s in ((relay_s, _DAY_S / 4, 120.0), (end_s, 10 * _DAY_S, 600.0)):
        start_s, start_km = rows[-1][-1, 0], rows[-1][-1, 1]
        marks = np.append(np.arange(start_s, until_s - 60, step_s), until_s)
        fine = np.linspace(start_s, until_s, int((until_s - start_s) / grain_s) + 1)
        v = speed(fine)
        total = start_km + np.cumsum([0.0, *(np.diff(fine) * (v[1:] + v[:-1]) / 2)])
        length = np.interp(marks, fine, total)
        rows.append(np.column_stack([marks, length, np.gradient(length, marks)])[1:])
    table = np.concatenate(rows)
    table[:, 0] = (table[:, 0] + launch_tdb_s).round(3)
    table[:, 1] = table[:, 1].round(3)
    table[:, 2] = table[:, 2].round(9)
    return table
