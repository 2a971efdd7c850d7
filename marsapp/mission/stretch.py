"""Pieces of a path: what a segment is called and how well it is known, and the curve itself."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.terms import Confidence, Provenance
from marsapp.physics.slow_orbit import SlowOrbit

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one branch of the path with one centre and one quality, half-open in time.

    ``sigma_km`` is a judged uncertainty of the position against the real flight. Where mostly
    the time along the orbit is uncertain, ``sigma_s`` holds that time, and the error grows
    with the speed: use `uncertainty_km`. 0 means not stated. ``assumed`` marks a stand-in:
    there the orbit is right, the place along it is not known.
    """

    id: str
    branch: str
    centre: str
    start_s: float
    end_s: float
    provenance: Provenance
    confidence: Confidence
    sigma_km: float = 0.0
    sigma_s: float = 0.0
    assumed: bool = False

    def uncertainty_km(self, speed_km_s: float) -> float:
        """Return the uncertainty of the position while moving at a speed relative to the centre."""
        return max(self.sigma_km, self.sigma_s * speed_km_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A segment with its curve: knots of position and velocity, or a slowly changing orbit.

    ``times_s`` (k,) are seconds since launch, ``states`` (k, 6) km and km/s relative to the
    centre, or (k, 9) with the acceleration. With an ``orbit``, ``revolutions`` have been
    completed when its mean anomaly is 0.
    """

    segment: Segment
    times_s: Array | None = None
    states: Array | None = None
    orbit: SlowOrbit | None = None
    revolutions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PathData:
    """Everything a trajectory file says.

    ``arc`` (m, 3) holds time, length of the path round the Sun so far (km) and its rate
    (km/s); ``periapsis_s`` the passages of the closest point, the capture itself included.
    """

    stretches: tuple[Stretch, ...]
    arc: Array
    periapsis_s: Array
    launch_tdb_s: float
