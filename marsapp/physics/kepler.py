"""Motion of two bodies: Kepler's equation, osculating elements and propagation."""

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
    distance = np.sqrt(np.sum(r * r, axis=-1))
    h = _cross(r, v)
    h_size = np.sqrt(np.sum(h * h, axis=-1))
    if not np.all(h_size > 0):
        raise KeplerError("a straight fall has no plane and no elements")
    radial = np.sum(r * v, axis=-1)
    towards = _cross(v, h) / gm_km3_s2 - r / distance[..., None]
    e = np.sqrt(np.sum(towards * towards, axis=-1))
    inverse_axis = 2 / distance - np.sum(v * v, axis=-1) / gm_km3_s2
    if np.any(inverse_axis == 0) or np.any(e == 1):
        raise KeplerError("a parabola has no semi-major axis")
    across = np.hypot(h[..., 0], h[..., 1])
    node = np.where(across > _TINY * h_size, np.arctan2(h[..., 0], -h[..., 1]), 0.0)
    # angle from the node to the craft, in the plane; then from periapsis to the craft
    to_node = np.stack([np.cos(node), np.sin(node), np.zeros_like(node)], axis=-1)
    ahead = _cross(h, to_node) / h_size[..., None]
    latitude = np.arctan2(np.sum(r * ahead, axis=-1), np.sum(r * to_node, axis=-1))
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


def propagate(
    position_km: ArrayLike, velocity_km_s: ArrayLike, dt_s: ArrayLike, gm_km3_s2: float
) -> tuple[Array, Array]:
    """Return the states after a time of undisturbed motion round a centre.

    Works for every conic and for both directions of time: universal variables.

    Parameters
    ----------
    position_km, velocity_km_s
        Relative to the centre, shape (3,) or (n, 3).
    dt_s
        Seconds, one number or shape (n,); broadcasts with the states.
    gm_km3_s2
        Gravitational parameter of the centre, km³/s².

    Returns
    -------
    tuple
        Position and velocity, shape (3,) or (n, 3).

    Raises
    ------
    KeplerError
        If a state is at the centre or anything is not finite.

    Notes
    -----
    Curtis, algorithms 3.3 and 3.4; tested against D. A. Vallado, *Fundamentals of
    Astrodynamics and Applications* (4th ed.), example 2-4.

    Examples
    --------
    >>> r, v = propagate([7000.0, -12124, 0], [2.6679, 4.6210, 0], 3600.0, 398_600.0)
    >>> [round(float(x)) for x in r]  # Curtis, example 3.7
    [-3298, 7413, 0]
    """
    r0, v0 = np.asarray(position_km, dtype=np.float64), np.asarray(velocity_km_s, dtype=np.float64)
    if not (np.isfinite(r0).all() and np.isfinite(v0).all() and np.isfinite(dt_s).all()):
        raise KeplerError("position, velocity and time must be finite")
    distance = np.sqrt(np.sum(r0 * r0, axis=-1))
    if not (distance > 0).all():
        raise KeplerError("nothing moves undisturbed through the centre")
    inverse_axis = 2 / distance - np.sum(v0 * v0, axis=-1) / gm_km3_s2
    radial = np.sum(r0 * v0, axis=-1) / np.sqrt(gm_km3_s2)
    span = np.asarray(dt_s, dtype=np.float64) * np.sqrt(gm_km3_s2)
    distance, inverse_axis, radial, span = np.broadcast_arrays(distance, inverse_axis, radial, span)
    span = _within_a_turn(span, inverse_axis)
    chi = _universal_anomaly(distance, inverse_axis, radial, span)
    z = inverse_axis * chi**2
    c, s = stumpff(z)
    f = 1 - chi**2 / distance * c
    g = (span - chi**3 * s) / np.sqrt(gm_km3_s2)
    r = f[..., None] * r0 + g[..., None] * v0
    new_distance = np.sqrt(np.sum(r * r, axis=-1))
    f_rate = np.sqrt(gm_km3_s2) / (new_distance * distance) * chi * (z * s - 1)
    g_rate = 1 - chi**2 / new_distance * c
    return r, f_rate[..., None] * r0 + g_rate[..., None] * v0


def _within_a_turn(span: Array, inverse_axis: Array) -> Array:
    """Take whole revolutions out of the time (times the root of gm)."""
    closed = inverse_axis > 0
    period = 2 * np.pi / np.where(closed, np.abs(inverse_axis), 1.0) ** 1.5
    return np.where(closed, span - period * np.round(span / period), span)


def _universal_anomaly(distance: Array, inverse_axis: Array, radial: Array, span: Array) -> Array:
    """Solve the universal Kepler equation: Newton's steps kept inside a bracket.

    The time grows with the anomaly without bound and never turns back, so a bracket
    is found by doubling and then only shrinks.
    """

    def excess(chi: Array) -> tuple[Array, Array]:
        z = inverse_axis * chi**2
        c, s = stumpff(z)
        time = radial * chi**2 * c + (1 - inverse_axis * distance) * chi**3 * s + distance * chi
        slope = radial * chi * (1 - z * s) + (1 - inverse_axis * distance) * chi**2 * c + distance
        return time - span, slope

    way = np.where(span < 0, -1.0, 1.0)
    far = way * np.sqrt(distance)
    for _ in range(_ROUNDS):  # pragma: no branch - doubling reaches any time
        short = way * excess(far)[0] < 0
        if not np.any(short):
            break
        far = np.where(short, 2 * far, far)
    low, high = np.minimum(far, 0.0), np.maximum(far, 0.0)
    chi: Array = (low + high) / 2
    for _ in range(2 * _ROUNDS):  # pragma: no branch - halving alone settles in fifty
        error, slope = excess(chi)
        low, high = np.where(error < 0, chi, low), np.where(error < 0, high, chi)
        step = np.where(slope > 0, error / np.where(slope > 0, slope, 1.0), np.inf)
        inside = (chi - step >= low) & (chi - step <= high)
        fresh = np.where(inside, chi - step, (low + high) / 2)
        settled = np.abs(fresh - chi) <= _TINY * (np.abs(chi) + np.sqrt(distance) * _TINY)
        chi = fresh
        if np.all(settled):
            break
    return chi


def stumpff(z: ArrayLike) -> tuple[Array, Array]:
    """Return the Stumpff functions C(z) and S(z).

    Notes
    -----
    Curtis, eq. 3.52 and 3.53; the series of eq. 3.51 near zero, where those cancel.

    Examples
    --------
    >>> c, s = stumpff(0.0)
    >>> float(c), round(float(s), 4)
    (0.5, 0.1667)
    """
    z = np.asarray(z, dtype=np.float64)
    near = np.abs(z) < 0.3
    root = np.sqrt(np.where(near, 1.0, np.abs(z)))
    # exp overflows beyond 700; no orbit that is asked for gets there, only a bracket does
    wide = np.minimum(root, 200.0)
    closed = z > 0
    c = np.where(closed, 1 - np.cos(root), np.cosh(wide) - 1) / root**2
    s = np.where(closed, root - np.sin(root), np.sinh(wide) - wide) / root**3
    c_near, s_near = np.zeros_like(z), np.zeros_like(z)
    for n in range(7, -1, -1):  # the eighth term is below 1e-18
        c_near = (1 - c_near * z / ((2 * n + 3) * (2 * n + 4))) if n < 7 else np.ones_like(z)
        s_near = (1 - s_near * z / ((2 * n + 4) * (2 * n + 5))) if n < 7 else np.ones_like(z)
    return np.where(near, c_near / 2, c), np.where(near, s_near / 6, s)
