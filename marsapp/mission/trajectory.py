"""The path of every vehicle: where it is at any time, how well that is known, how far it flew."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.mission.stretch import PathData, Segment, Stretch
from marsapp.mission.trajectory_csv import read_csv
from marsapp.mission.trajectory_table import read_table
from marsapp.physics import hermite
from marsapp.physics.time import tdb_seconds

Array = NDArray[np.float64]
__all__ = ["Course", "Segment", "Trajectory"]


@dataclass(frozen=True, slots=True)
class Course:
    """States of one branch at n times, each relative to its own centre, ICRF axes.

    ``centre_index`` (n,) points into `Trajectory.centres`; it is -1, and the state NaN,
    where the branch has no path.
    """

    centre_index: NDArray[np.intp]
    position_km: Array
    velocity_km_s: Array


class _Branch:
    """One branch with all its pieces in one array, so that many times need one search."""

    def __init__(self, stretches: list[Stretch], centres: tuple[str, ...]) -> None:
        self.segments = tuple(stretch.segment for stretch in stretches)
        self.starts = np.array([segment.start_s for segment in self.segments])
        self.orbits = tuple(stretch.orbit for stretch in stretches)
        self.distinct_orbits = tuple(dict.fromkeys(o for o in self.orbits if o is not None))
        numbers = [-1 if o is None else self.distinct_orbits.index(o) for o in self.orbits]
        self.orbit_of = np.array([*numbers, -1])  # the last one serves index -1
        self.revolutions = tuple(stretch.revolutions for stretch in stretches)
        self.first_s, self.last_s = self.starts[0], self.segments[-1].end_s
        starts, pieces, index, elements = [], [], [], []
        for number, stretch in enumerate(stretches):
            begin, polynomial = _polynomials(stretch)
            starts.append(begin)
            pieces.append(polynomial)
            index.append(np.full(len(begin), number))
            elements.append(np.full(len(begin), stretch.orbit is not None))
            following = stretches[number + 1 : number + 2]
            if following and following[0].segment.start_s > stretch.segment.end_s:  # a gap
                starts.append(np.array([stretch.segment.end_s]))
                pieces.append(np.full((1, 6, 3), np.nan))
                index.append(np.array([-1]))
                elements.append(np.array([False]))
        self.piece_starts = np.concatenate(starts)
        self.pieces = np.concatenate(pieces)
        self.piece_segment = np.concatenate(index)
        self.piece_moves_slowly = np.concatenate(elements)
        lookup = [centres.index(segment.centre) for segment in self.segments]
        self.centre_of = np.array([*lookup, -1], dtype=np.intp)  # the last one serves index -1

    def piece_at(self, times_s: Array) -> NDArray[np.intp]:
        """Return the piece of each time; -1 before the start."""
        return np.searchsorted(self.piece_starts, times_s, side="right") - 1


def _polynomials(stretch: Stretch) -> tuple[Array, Array]:
    """Return start times and polynomials of a stretch; a slow orbit gets one empty place holder."""
    if stretch.times_s is None or stretch.states is None:
        return np.array([stretch.segment.start_s]), np.full((1, 6, 3), np.nan)
    times_s, states = stretch.times_s, stretch.states
    return times_s[:-1], hermite.coefficients(
        times_s, states[:, :3], states[:, 3:6], states[:, 6:] if states.shape[1] == 9 else None
    )


class Trajectory:
    """The branches of a mission's path. A branch is the id of the vehicle that flies it."""

    def __init__(self, data: PathData) -> None:
        self.segments = tuple(stretch.segment for stretch in data.stretches)
        self.branches = tuple(dict.fromkeys(segment.branch for segment in self.segments))
        self.centres = tuple(dict.fromkeys(segment.centre for segment in self.segments))
        self._launch_tdb_s = data.launch_tdb_s
        self._arc = hermite.HermiteCurve.through(data.arc[:, 0], data.arc[:, 1:2], data.arc[:, 2:])
        self._arc_end_s = float(data.arc[-1, 0])
        self._periapsis_s = data.periapsis_s
        self._branches = {
            name: _Branch([s for s in data.stretches if s.segment.branch == name], self.centres)
            for name in self.branches
        }

    @classmethod
    def load(cls, path: Path, launch: datetime, branch: str = "orbiter") -> "Trajectory":
        """Read a built table (.npz) or a teacher's knots (.csv).

        Parameters
        ----------
        path
            The file beside the mission file.
        launch
            Where mission elapsed time starts.
        branch
            The branch of a .csv without that column: the id of the mission's craft.

        Raises
        ------
        ContentError
            If rows of a .csv cannot be used; it lists all of them.
        """
        launch_tdb_s = float(tdb_seconds(launch))
        if path.suffix == ".csv":
            return cls(read_csv(path, launch_tdb_s, branch))
        return cls(read_table(path, launch_tdb_s))

    def segment(self, branch: str, time_s: float) -> Segment | None:
        """Return the segment of a branch at a time, None where the branch has no path.

        The very end of a branch still belongs to its last segment.
        """
        known = self._branches.get(branch)
        if known is None or not known.first_s <= time_s <= known.last_s:
            return None
        number = int(np.searchsorted(known.starts, time_s, side="right")) - 1
        found = known.segments[number]
        return found if time_s < found.end_s or found.end_s == known.last_s else None

    def is_relative_to(self, body: str, course: Course) -> NDArray[np.bool_]:
        """Say of each state of a course whether it is relative to a body, shape (n,)."""
        mine = [centre == body for centre in self.centres]
        return np.array([*mine, False])[course.centre_index]  # the last one serves index -1

    def evaluate(self, branch: str, times_s: ArrayLike) -> Course:
        """Return the states of a branch at times of shape (n,), seconds since launch."""
        known = self._branches[branch]
        times = np.atleast_1d(np.asarray(times_s, dtype=float))
        piece = known.piece_at(times)
        segment = known.piece_segment[piece]
        inside = (times >= known.first_s) & (times <= known.last_s)
        slow = known.piece_moves_slowly.take(piece) & inside
        if slow.all():
            position, velocity = np.empty((2, len(times), 3))
        else:
            position, velocity = hermite.evaluate(
                known.pieces.take(piece, axis=0), times - known.piece_starts.take(piece)
            )
        if not inside.all():
            segment = np.where(inside, segment, -1)
            position[~inside] = velocity[~inside] = np.nan
        if slow.any():
            self._evaluate_slow(known, (times, np.where(slow, segment, -1)), position, velocity)
        return Course(known.centre_of[segment], position, velocity)

    def _evaluate_slow(
        self,
        known: _Branch,
        where: tuple[Array, NDArray[np.intp]],
        position: Array,
        velocity: Array,
    ) -> None:
        """Fill in the points that lie on slowly changing orbits."""
        times, segment = where
        number = known.orbit_of[segment]
        for index, orbit in enumerate(known.distinct_orbits):
            points = np.flatnonzero(number == index)
            if points.size:
                position[points], velocity[points] = orbit.state(times[points] + self._launch_tdb_s)

    def path_flown_km(self, times_s: ArrayLike) -> Array:
        """Return the length of the path round the Sun since launch, shape (n,).

        This is the quantity the agency announces. Round Mars it is smoothed over some hours.
        """
        times = np.atleast_1d(np.asarray(times_s, dtype=float))
        return self._arc.at(np.clip(times, 0.0, self._arc_end_s))[0][:, 0]

    def orbit_number(self, time_s: float, branch: str = "orbiter") -> int | None:
        """Return the number of the revolution round the target, None before capture.

        Orbit 1 starts at the closest point of the arrival (during the capturing burn); the
        number goes up by one at every passage of the closest point after that.
        """
        if not len(self._periapsis_s) or time_s < self._periapsis_s[0]:
            return None
        known = self._branches[branch]
        number = int(np.searchsorted(known.starts, time_s, side="right")) - 1
        orbit = known.orbits[number]
        if orbit is None:
            return int(np.searchsorted(self._periapsis_s, time_s, side="right"))
        mean_deg = orbit.mean_anomaly_deg([time_s + self._launch_tdb_s])[0]
        return known.revolutions[number] + int(mean_deg // 360) + 1
