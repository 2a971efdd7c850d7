"""Orbits in one plane round one centre: their size, speed and energy, and what a short push does.

Everything happens in the plane of the orbit. Angles count counter-clockwise, in radians; a
push is over at once, which is fair for pushes much shorter than a revolution.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from marsapp.physics.kepler import Array, KeplerError, mean_anomaly, true_anomaly

_STRAIGHT: Final = 1e-11  # nearer to 1 an eccentricity has no figures left to compute with


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaneOrbit:
    """An ellipse or hyperbola in a plane.

    Attributes
    ----------
    gm_km3_s2
        Gravitational parameter of the centre.
    semi_major_axis_km
        Negative for a hyperbola.
    eccentricity
        0 for a circle; never exactly 1.
    towards_rad
        Direction of the lowest point from the centre.
    sense
        1 for counter-clockwise motion, -1 for clockwise.
    """

    gm_km3_s2: float
    semi_major_axis_km: float
    eccentricity: float
    towards_rad: float = 0.0
    sense: int = 1

    @classmethod
    def between(cls, periapsis_km: float, apoapsis_km: float, gm_km3_s2: float) -> "PlaneOrbit":
        """Return the ellipse with these smallest and largest distances from the centre.

        Raises
        ------
        KeplerError
            If they are not positive and in this order.
        """
        if not 0 < periapsis_km <= apoapsis_km < np.inf:
            raise KeplerError("the smallest distance must be positive and not above the largest")
        return cls(
            gm_km3_s2=gm_km3_s2,
            semi_major_axis_km=(periapsis_km + apoapsis_km) / 2,
            eccentricity=(apoapsis_km - periapsis_km) / (apoapsis_km + periapsis_km),
        )

    @property
    def is_bound(self) -> bool:
        """Whether the orbit comes back."""
        return self.semi_major_axis_km > 0

    @property
    def periapsis_km(self) -> float:
        """Smallest distance from the centre."""
        return self.semi_major_axis_km * (1 - self.eccentricity)

    @property
    def apoapsis_km(self) -> float | None:
        """Largest distance from the centre; None for an orbit that leaves."""
        return self.semi_major_axis_km * (1 + self.eccentricity) if self.is_bound else None

    @property
    def period_s(self) -> float | None:
        """Time of one revolution; None for an orbit that leaves.

        Notes
        -----
        Kepler's third law: T² = 4π² a³ / GM.

        Examples
        --------
        >>> earth = PlaneOrbit.between(147_098_291, 152_098_233, 132_712_440_041.279)
        >>> round(earth.period_s / 86_400, 1)
        365.3
        """
        if not self.is_bound:
            return None
        return float(2 * np.pi * np.sqrt(self.semi_major_axis_km**3 / self.gm_km3_s2))

    @property
    def energy_km2_s2(self) -> float:
        """Energy of motion and place together for each unit of mass; km²/s² are MJ/kg."""
        return -self.gm_km3_s2 / (2 * self.semi_major_axis_km)

    @property
    def parameter_km(self) -> float:
        """Distance a quarter turn (as seen from the centre) after the lowest point."""
        return max(self.semi_major_axis_km * (1 - self.eccentricity**2), 0.0)

    def distance_km(self, anomaly_rad: ArrayLike) -> Array:
        """Return the distance from the centre at true anomalies."""
        return np.asarray(self.parameter_km / (1 + self.eccentricity * np.cos(anomaly_rad)))

    def speed_km_s(self, anomaly_rad: ArrayLike) -> Array:
        """Return the speed at true anomalies, from the vis-viva equation."""
        pull = 2 / self.distance_km(anomaly_rad) - 1 / self.semi_major_axis_km
        return np.asarray(np.sqrt(self.gm_km3_s2 * pull))

    def place_km(self, anomaly_rad: ArrayLike) -> Array:
        """Return places (…, 2) in the plane at true anomalies."""
        angle = self.towards_rad + self.sense * np.asarray(anomaly_rad, dtype=np.float64)
        away = self.distance_km(anomaly_rad)[..., None]
        return np.asarray(away * np.stack([np.cos(angle), np.sin(angle)], axis=-1))

    def velocity_km_s(self, anomaly_rad: ArrayLike) -> Array:
        """Return velocities (…, 2) in the plane at true anomalies.

        Notes
        -----
        H. D. Curtis, *Orbital Mechanics for Engineering Students* (3rd ed.), eq. 2.48 and 2.49.
        """
        nu = np.asarray(anomaly_rad, dtype=np.float64)
        angle = self.towards_rad + self.sense * nu
        scale = np.sqrt(self.gm_km3_s2 / self.parameter_km)
        outward, ahead = self.eccentricity * np.sin(nu), 1 + self.eccentricity * np.cos(nu)
        out = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
        on = self.sense * np.stack([-np.sin(angle), np.cos(angle)], axis=-1)
        return np.asarray(scale * (outward[..., None] * out + ahead[..., None] * on))

    def anomaly_after(self, start_rad: float, time_s: ArrayLike) -> Array:
        """Return the true anomalies, in the shape of ``time_s``, a time after passing one."""
        begun = mean_anomaly(start_rad, self.eccentricity)
        rate = np.sqrt(self.gm_km3_s2 / abs(self.semi_major_axis_km) ** 3)
        return true_anomaly(begun + rate * np.asarray(time_s), self.eccentricity)

    def time_between_s(self, start_rad: float, end_rad: float) -> float:
        """Return the time from one true anomaly to the next passage of another.

        On an orbit that leaves, an anomaly that has been passed gives a negative time.
        """
        rate = np.sqrt(self.gm_km3_s2 / abs(self.semi_major_axis_km) ** 3)
        begin, end = mean_anomaly(np.array([start_rad, end_rad]), self.eccentricity)
        way = np.mod(end - begin, 2 * np.pi) if self.is_bound else end - begin
        return float(way / rate)

    def anomaly_at_km(self, distance_km: float) -> float | None:
        """Return the true anomaly, 0 to pi, at a distance from the centre; None if never there."""
        if self.eccentricity == 0 or distance_km <= 0:
            return None
        cosine = (self.parameter_km / distance_km - 1) / self.eccentricity
        return float(np.arccos(cosine)) if abs(cosine) <= 1 else None


def equal_times(orbit: PlaneOrbit, parts: int) -> Array:
    """Return the true anomalies (parts + 1,), 0 to a whole turn, that cut a period evenly.

    The line from the centre sweeps the same area between each two neighbours (Kepler's second law).

    Raises
    ------
    KeplerError
        If the orbit is not closed.
    """
    if not orbit.is_bound:
        raise KeplerError("an orbit that leaves has no period to divide")
    mean = np.linspace(0.0, 2 * np.pi, parts + 1)
    cuts = np.mod(true_anomaly(mean, orbit.eccentricity), 2 * np.pi)
    cuts[[0, -1]] = 0.0, 2 * np.pi  # a rounding error before 0 must not become a turn
    return cuts


def arc(orbit: PlaneOrbit, start_rad: float, end_rad: float, points: int) -> Array:
    """Return places (n, 2) along the orbit between two true anomalies, closely where it bends.

    From 0 to a whole turn gives the whole ellipse, its first point again at the end.

    Notes
    -----
    Even steps of the eccentric anomaly; the conversion that goes on through whole turns is that of
    R. A. Broucke and P. J. Cefola, Celestial Mechanics 7 (1973), 388.
    """
    if not orbit.is_bound:
        return orbit.place_km(np.linspace(start_rad, end_rad, points))
    e = orbit.eccentricity
    beta = e / (1 + np.sqrt(max(1 - e**2, 0.0)))
    ends = np.array([start_rad, end_rad])
    first, last = ends - 2 * np.arctan2(beta * np.sin(ends), 1 + beta * np.cos(ends))
    turn = np.linspace(first, last, points)
    return orbit.place_km(turn + 2 * np.arctan2(beta * np.sin(turn), 1 - beta * np.cos(turn)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """What one short push along the way of flight made of an orbit."""

    orbit: PlaneOrbit
    anomaly_rad: float  # of the place of the push, on the new orbit
    speed_before_km_s: float
    speed_after_km_s: float


def push_along(orbit: PlaneOrbit, anomaly_rad: float, dv_km_s: float) -> Push:
    """Return the orbit after a push forwards (positive) or backwards at a true anomaly.

    A push backwards by more than the speed turns the craft round.

    Raises
    ------
    KeplerError
        If the push stops the craft dead, or sets it to exactly the speed of escape.

    Notes
    -----
    The direction of the lowest point is that of the eccentricity vector, Curtis, eq. 2.40.

    Examples
    --------
    >>> low = PlaneOrbit.between(6_678.0, 6_678.0, 398_600.0)
    >>> round(push_along(low, 0.0, 2.4257).orbit.apoapsis_km / 1000)  # Hohmann transfer to 42,164
    42
    """
    place, velocity = orbit.place_km(anomaly_rad), orbit.velocity_km_s(anomaly_rad)
    speed = float(np.hypot(*velocity))
    after = velocity * (1 + dv_km_s / speed)
    turn = float(place[0] * after[1] - place[1] * after[0])
    distance = float(np.hypot(*place))
    inverse_axis = 2 / distance - float(after @ after) / orbit.gm_km3_s2
    towards = np.array([after[1], -after[0]]) * turn / orbit.gm_km3_s2 - place / distance
    e = float(np.hypot(*towards))
    if inverse_axis == 0 or abs(e - 1) < _STRAIGHT:
        raise KeplerError("a craft at rest, or at just the speed of escape, has no such orbit")
    lowest = float(np.arctan2(towards[1], towards[0]))
    sense = 1 if turn > 0 else -1
    angle = float(np.arctan2(place[1], place[0])) - lowest
    return Push(
        orbit=PlaneOrbit(
            gm_km3_s2=orbit.gm_km3_s2,
            semi_major_axis_km=1 / inverse_axis,
            eccentricity=e,
            towards_rad=lowest,
            sense=sense,
        ),
        anomaly_rad=float(np.arctan2(np.sin(sense * angle), np.cos(angle))),
        speed_before_km_s=speed,
        speed_after_km_s=speed + dv_km_s,
    )
