"""Motion of two bodies through time, on any conic: universal variables."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from marsapp.physics.kepler import Array, KeplerError

_ROUNDS: Final = 50
_TINY: Final = 1e-13


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
