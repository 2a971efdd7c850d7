"""Smooth curves through knots that know position and velocity: cubic Hermite pieces."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def coefficients(times: ArrayLike, values: ArrayLike, slopes: ArrayLike) -> Array:
    """Return the cubic between each pair of neighbouring knots, in powers of ``t - t0``.

    Parameters
    ----------
    times
        Knot times, never decreasing, shape (k,). Two knots of one time make a jump:
        the piece between them has no length and is never used.
    values, slopes
        Values and their rates at the knots, shape (k, d).

    Returns
    -------
    Array
        Shape (k - 1, 4, d): ``c0 + c1 u + c2 u² + c3 u³`` with ``u = t - t0``.

    Notes
    -----
    C. de Boor, *A Practical Guide to Splines*, chapter IV, eq. (5).
    """
    t = np.asarray(times, dtype=float)
    y = np.asarray(values, dtype=float)
    slope = np.asarray(slopes, dtype=float)
    step = np.diff(t)[:, None]
    real = step > 0
    width = np.where(real, step, 1.0)
    secant = np.where(real, np.diff(y, axis=0) / width, 0.0)
    out = np.empty((len(t) - 1, 4, y.shape[1]))
    out[:, 0] = y[:-1]
    out[:, 1] = slope[:-1]
    out[:, 2] = np.where(real, (3 * secant - 2 * slope[:-1] - slope[1:]) / width, 0.0)
    out[:, 3] = np.where(real, (slope[:-1] + slope[1:] - 2 * secant) / width**2, 0.0)
    return out


def evaluate(pieces: Array, u: Array) -> tuple[Array, Array]:
    """Return values and rates of cubics at ``u`` after their start.

    Parameters
    ----------
    pieces
        Coefficients of one piece a point, shape (n, 4, d).
    u
        Time since the start of each piece, shape (n,).
    """
    u = u[:, None]
    c0, c1, c2, c3 = pieces[:, 0], pieces[:, 1], pieces[:, 2], pieces[:, 3]
    value = c0 + u * (c1 + u * (c2 + u * c3))
    slope = c1 + u * (2 * c2 + 3 * u * c3)
    return value, slope


@dataclass(frozen=True, slots=True, eq=False)
class HermiteCurve:
    """A curve through knots. Before the first and after the last knot it runs on as a cubic."""

    times: Array
    pieces: Array

    @classmethod
    def through(cls, times: ArrayLike, values: ArrayLike, slopes: ArrayLike) -> "HermiteCurve":
        """Return the curve through knots (k,), values (k, d) and slopes (k, d)."""
        return cls(np.asarray(times, dtype=float), coefficients(times, values, slopes))

    def at(self, times: ArrayLike) -> tuple[Array, Array]:
        """Return values and slopes, shape (n, d), at times of shape (n,).

        At the time of a jump the later value is meant.

        Examples
        --------
        >>> curve = HermiteCurve.through([0, 2], [[0.0], [8.0]], [[0.0], [12.0]])  # t³
        >>> value, slope = curve.at([1.0])
        >>> float(value[0, 0]), float(slope[0, 0])
        (1.0, 3.0)
        """
        t = np.asarray(times, dtype=float)
        index = np.searchsorted(self.times, t, side="right") - 1
        np.clip(index, 0, len(self.pieces) - 1, out=index)
        return evaluate(self.pieces[index], t - self.times[index])
