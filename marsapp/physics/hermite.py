"""Smooth curves through knots that know position, velocity and perhaps acceleration."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def coefficients(
    times: ArrayLike,
    values: ArrayLike,
    slopes: ArrayLike,
    curvatures: ArrayLike | None = None,
) -> Array:
    """Return the polynomial between each pair of neighbouring knots, in powers of ``t - t0``.

    Parameters
    ----------
    times
        Knot times, never decreasing, shape (k,). Two knots of one time make a jump:
        the piece between them has no length and is never used.
    values, slopes
        Values and their rates at the knots, shape (k, d).
    curvatures
        Second rates at the knots, shape (k, d). Where both ends of a piece have them
        it is of degree five, where one is NaN (or without this argument) a cubic.

    Returns
    -------
    Array
        Shape (k - 1, 6, d): ``c0 + c1 u + … + c5 u⁵`` with ``u = t - t0``.

    Notes
    -----
    C. de Boor, *A Practical Guide to Splines*, chapter IV (osculatory interpolation).
    """
    t = np.asarray(times, dtype=float)
    y = np.asarray(values, dtype=float)
    slope = np.asarray(slopes, dtype=float)
    step = np.diff(t)[:, None]
    real = step > 0
    h = np.where(real, step, 1.0)
    out = np.zeros((len(t) - 1, 6, y.shape[1]))
    out[:, 0], out[:, 1] = y[:-1], slope[:-1]
    gap = y[1:] - y[:-1] - slope[:-1] * h  # what is left after the first two terms
    turn = (slope[1:] - slope[:-1]) * h
    out[:, 2] = (3 * gap - turn) / h**2
    out[:, 3] = (turn - 2 * gap) / h**3
    if curvatures is not None:
        bend = np.asarray(curvatures, dtype=float)
        five = np.isfinite(bend[:-1] + bend[1:]).all(axis=1)
        bend = np.where(np.isfinite(bend), bend, 0.0)
        gap = gap - bend[:-1] * h**2 / 2
        turn = turn - bend[:-1] * h**2
        twist = (bend[1:] - bend[:-1]) * h**2
        higher = np.stack(
            [
                bend[:-1] / 2,
                (10 * gap - 4 * turn + twist / 2) / h**3,
                (-15 * gap + 7 * turn - twist) / h**4,
                (6 * gap - 3 * turn + twist / 2) / h**5,
            ],
            axis=1,
        )
        out[five, 2:] = higher[five]
    out[~real[:, 0], 2:] = 0.0
    return out


def evaluate(pieces: Array, u: Array) -> tuple[Array, Array]:
    """Return values and rates of polynomials at ``u`` after their start.

    Parameters
    ----------
    pieces
        Coefficients of one piece a point, shape (n, 6, d).
    u
        Time since the start of each piece, shape (n,).
    """
    u = u[:, None]
    value = pieces[:, 5]
    slope = np.zeros_like(value)
    for power in range(4, -1, -1):  # Horner's rule for the value and its rate
        slope = slope * u + value
        value = value * u + pieces[:, power]
    return value, slope


@dataclass(frozen=True, slots=True, eq=False)
class HermiteCurve:
    """A curve through knots. Before the first and after the last knot it runs on as it was."""

    times: Array
    pieces: Array

    @classmethod
    def through(
        cls,
        times: ArrayLike,
        values: ArrayLike,
        slopes: ArrayLike,
        curvatures: ArrayLike | None = None,
    ) -> "HermiteCurve":
        """Return the curve through knots (k,); the rest is as in `coefficients`."""
        pieces = coefficients(times, values, slopes, curvatures)
        return cls(np.asarray(times, dtype=float), pieces)

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
