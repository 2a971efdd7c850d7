"""Orbits of two bodies: Kepler's equation and osculating elements."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

_ROUNDS: Final = 50
_TINY: Final = 1e-13


class KeplerError(ValueError):
    """There is no such orbit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrbitalElements:
    """Kepler elements, radians and km; each of shape (n,), or numbers of shape ().

    ``semi_major_axis_km`` is negative for a hyperbola. The node is set to 0 for
    an orbit in the plane of reference, the periapsis to the node for a circle.
    """

    semi_major_axis_km: Array
    eccentricity: Array
    inclination: Array
    node: Array
    argument_of_periapsis: Array
    true_anomaly: Array
    mean_anomaly: Array

    @property
    def periapsis_km(self) -> Array:
        """Smallest distance from the centre, km."""
        return self.semi_major_axis_km * (1 - self.eccentricity)

    @property
    def apoapsis_km(self) -> Array:
        """Largest distance from the centre, km; infinite for a hyperbola."""
        bound = self.eccentricity < 1
        return np.where(bound, self.semi_major_axis_km * (1 + self.eccentricity), np.inf)

    def period_s(self, gm_km3_s2: float) -> Array:
        """Return the time of one revolution, s; infinite for a hyperbola."""
        axis = np.abs(self.semi_major_axis_km)
        return np.where(self.eccentricity < 1, 2 * np.pi * np.sqrt(axis**3 / gm_km3_s2), np.inf)


def solve_kepler(mean_anomaly: ArrayLike, eccentricity: ArrayLike) -> Array:
    """Return the eccentric anomaly (ellipse) or hyperbolic anomaly (hyperbola).

    Solves ``M = E - e sin E`` for ``e < 1`` and ``M = e sinh F - F`` for ``e > 1``.

    Parameters
    ----------
    mean_anomaly
        Radians, any number of turns; broadcasts with the eccentricity.
    eccentricity
        At least 0, not 1.

    Returns
    -------
    Array
        Radians, in the same turn as the mean anomaly.

    Raises
    ------
    KeplerError
        For a negative eccentricity, for a parabola, or for numbers that are not finite.

    Notes
    -----
    H. D. Curtis, *Orbital Mechanics for Engineering Students* (3rd ed.), §3.4 and §3.6.

    Examples
    --------
    >>> round(float(solve_kepler(3.6029, 0.37255)), 4)  # Curtis, example 3.1
    3.4794
    """
    mean, e = np.broadcast_arrays(
        np.asarray(mean_anomaly, dtype=np.float64), np.asarray(eccentricity, dtype=np.float64)
    )
    if not (np.isfinite(mean).all() and np.isfinite(e).all()):
        raise KeplerError("mean anomaly and eccentricity must be finite")
    if (e < 0).any() or (e == 1).any():
        raise KeplerError("the eccentricity must be at least 0 and not exactly 1")
    if (e < 1).all():
        return _elliptic_anomaly(mean, e)
    anomaly = np.empty_like(mean)
    closed = e < 1
    anomaly[closed] = _elliptic_anomaly(mean[closed], e[closed])
    anomaly[~closed] = _hyperbolic_anomaly(mean[~closed], e[~closed])
    return anomaly


def _elliptic_anomaly(mean: Array, e: Array) -> Array:
    """Newton's method from a start above the root, where it cannot overshoot."""
    turns = 2 * np.pi * np.round(mean / (2 * np.pi))
    inner = mean - turns
    side = np.where(inner < 0, -1.0, 1.0)
    target = np.abs(inner)
    # E - e sin E is convex on 0…pi: from the right of the root Newton only moves left
    anomaly = np.minimum(target + e, np.pi)
    for _ in range(_ROUNDS):  # pragma: no branch - Newton's method settles in a few rounds
        step = (anomaly - e * np.sin(anomaly) - target) / (1 - e * np.cos(anomaly))
        anomaly = anomaly - step
        if (np.abs(step) <= _TINY * 10).all():
            break
    return np.asarray(turns + side * anomaly)


def _hyperbolic_anomaly(mean: Array, e: Array) -> Array:
    """Newton's method from a start above the root, where it cannot overshoot."""
    side = np.where(mean < 0, -1.0, 1.0)
    target = np.abs(mean)
    # two bounds from above: e sinh F - F is at least (e-1)F + eF³/6, and e sinh F >= M
    anomaly = np.minimum(np.cbrt(6 * target / e), target / (e - 1))
    for _ in range(_ROUNDS):  # pragma: no branch - Newton's method settles in a few rounds
        step = (e * np.sinh(anomaly) - anomaly - target) / (e * np.cosh(anomaly) - 1)
        anomaly = anomaly - step
        if np.all(np.abs(step) <= _TINY * 10 * (1 + anomaly)):
            break
    return np.asarray(side * anomaly)


def true_anomaly(mean_anomaly: ArrayLike, eccentricity: ArrayLike) -> Array:
    """Return the true anomaly, radians from -pi to pi.

    Parameters, errors as in `solve_kepler`.

    Notes
    -----
    Curtis, eq. 3.13b and 3.44b.
    """
    e = np.asarray(eccentricity, dtype=np.float64)
    anomaly = solve_kepler(mean_anomaly, e)
    if np.all(e < 1):
        return np.asarray(
            2 * np.arctan2(
                np.sqrt(1 + e) * np.sin(anomaly / 2), np.sqrt(1 - e) * np.cos(anomaly / 2)
            )
        )  # fmt: skip
    root = np.sqrt((e + 1) / np.abs(e - 1))
    half = anomaly / 2
    return np.asarray(2 * np.arctan(root * np.where(e < 1, np.tan(half), np.tanh(half))))


def mean_anomaly(true_anomaly_rad: ArrayLike, eccentricity: ArrayLike) -> Array:
    """Return the mean anomaly, radians; for an ellipse from -pi to pi.

    Notes
    -----
    Curtis, eq. 3.6 and 3.14 for the ellipse, 3.40 and 3.44a for the hyperbola.
    """
    nu, e = np.broadcast_arrays(
        np.asarray(true_anomaly_rad, dtype=np.float64), np.asarray(eccentricity, dtype=np.float64)
    )
    sin, cos = np.sin(nu), np.cos(nu)
    inner = np.maximum(1 - e**2, 0)
    closed = np.arctan2(np.sqrt(inner) * sin, e + cos)
    outer = np.sqrt(np.maximum(e**2 - 1, 0))
    sinh = np.where(e > 1, outer * sin / (1 + e * cos), 0)
    return np.where(e < 1, closed - e * np.sin(closed), e * sinh - np.arcsinh(sinh))


def elements_from_state(
    position_km: ArrayLike, velocity_km_s: ArrayLike, gm_km3_s2: float
) -> OrbitalElements:
    """Return the osculating elements of states.

    Parameters
    ----------
    position_km, velocity_km_s
        Relative to the centre, shape (3,) or (n, 3), along the axes in which
        inclination and node are wanted.
    gm_km3_s2
        Gravitational parameter of the centre, km³/s².

    Raises
    ------
    KeplerError
        For a straight fall, a parabola, or a state at the centre.

    Notes
    -----
    Curtis, algorithm 4.2, with arc tangents of two arguments instead of arc cosines.
    """
    r, v = np.asarray(position_km, dtype=np.float64), np.asarray(velocity_km_s, dtype=np.float64)
    distance = np.sqrt(_dot(r, r))
    h = _cross(r, v)
    h_size = np.sqrt(_dot(h, h))
    if not np.all(h_size > 0):
        raise KeplerError("a straight fall has no plane and no elements")
    radial = _dot(r, v)
    towards = _cross(v, h) / gm_km3_s2 - r / distance[..., None]
    e = np.sqrt(_dot(towards, towards))
    inverse_axis = 2 / distance - _dot(v, v) / gm_km3_s2
    if np.any(inverse_axis == 0) or np.any(e == 1):
        raise KeplerError("a parabola has no semi-major axis")
    across = np.hypot(h[..., 0], h[..., 1])
    node = np.where(across > _TINY * h_size, np.arctan2(h[..., 0], -h[..., 1]), 0.0)
    # angle from the node to the craft, in the plane; then from periapsis to the craft
    cos, sin = np.cos(node), np.sin(node)
    along = cos * r[..., 0] + sin * r[..., 1]
    ahead = h[..., 2] * (cos * r[..., 1] - sin * r[..., 0])
    ahead += (sin * h[..., 0] - cos * h[..., 1]) * r[..., 2]
    latitude = np.arctan2(ahead / h_size, along)
    nu = np.arctan2(h_size * radial / gm_km3_s2, h_size**2 / gm_km3_s2 - distance)
    nu = np.where(e > _TINY, nu, latitude)
    return OrbitalElements(
        semi_major_axis_km=1 / inverse_axis,
        eccentricity=e,
        inclination=np.arctan2(across, h[..., 2]),
        node=np.mod(node, 2 * np.pi),
        argument_of_periapsis=np.mod(latitude - nu, 2 * np.pi),
        true_anomaly=np.mod(nu, 2 * np.pi),
        mean_anomaly=_positive_turn(mean_anomaly(nu, e), e),
    )


def _dot(first: Array, second: Array) -> Array:
    return np.asarray(np.einsum("...i,...i", first, second))


def _cross(first: Array, second: Array) -> Array:
    """Take the vector product; many times faster than numpy's for a single pair."""
    ahead, behind = (1, 2, 0), (2, 0, 1)
    product = first[..., ahead] * second[..., behind] - first[..., behind] * second[..., ahead]
    return np.asarray(product)


def _positive_turn(mean: Array, e: Array) -> Array:
    """Ellipses count from 0 to a full turn; a hyperbola is negative before periapsis."""
    return np.where(e < 1, np.mod(mean, 2 * np.pi), mean)


def state_from_elements(elements: OrbitalElements, gm_km3_s2: float) -> tuple[Array, Array]:
    """Return position (km) and velocity (km/s), shape (…, 3), from the true anomaly.

    Notes
    -----
    Curtis, algorithm 4.5.
    """
    e, nu = elements.eccentricity, elements.true_anomaly
    parameter = elements.semi_major_axis_km * (1 - e**2)
    distance = parameter / (1 + e * np.cos(nu))
    speed = np.sqrt(gm_km3_s2 / parameter)
    node, tilt = elements.node, elements.inclination
    latitude = elements.argument_of_periapsis + nu
    periapsis = elements.argument_of_periapsis
    outward = _in_plane(node, tilt, latitude)
    position = distance[..., None] * outward
    towards, sideways = (
        _in_plane(node, tilt, periapsis),
        _in_plane(node, tilt, periapsis + np.pi / 2),
    )
    along, across = -np.sin(nu), e + np.cos(nu)
    velocity = speed[..., None] * (along[..., None] * towards + across[..., None] * sideways)
    return position, velocity


def _in_plane(node: Array, tilt: Array, angle: Array) -> Array:
    """Point along an angle from the node, in the plane of the orbit: a unit vector."""
    cos_n, sin_n, cos_a, sin_a = np.cos(node), np.sin(node), np.cos(angle), np.sin(angle)
    cos_i = np.cos(tilt)
    return np.stack(
        [
            cos_n * cos_a - sin_n * sin_a * cos_i,
            sin_n * cos_a + cos_n * sin_a * cos_i,
            sin_a * np.sin(tilt),
        ],
        axis=-1,
    )
