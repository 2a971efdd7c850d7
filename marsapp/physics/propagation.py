"""Following a path under any forces: an adaptive Runge-Kutta method, numpy only."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.hermite import HermiteCurve

Array = NDArray[np.float64]
Acceleration = Callable[[float, Array, Array], Array]
"""Time (s), position (km) and velocity (km/s) in, acceleration (km/s²) out."""

# Dormand & Prince 1980, J. Comp. Appl. Math. 6, 19, table 2: the RK5(4)7M pair.
_NODES: Final = (0.0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1.0, 1.0)
_STAGES: Final = (
    np.array([]),
    np.array([1 / 5]),
    np.array([3 / 40, 9 / 40]),
    np.array([44 / 45, -56 / 15, 32 / 9]),
    np.array([19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729]),
    np.array([9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656]),
    np.array([35 / 384, 0.0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84]),
)
_ERROR: Final = np.array(
    [71 / 57600, 0.0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40]
)
_SAFETY, _SHRINK, _GROW = 0.9, 0.2, 5.0
_MOST_STEPS: Final = 200_000


class PropagationError(RuntimeError):
    """The path could not be followed to the end: forces too rough, or a collision."""


@dataclass(frozen=True, slots=True)
class Path:
    """A followed path: the steps that were taken and a curve through them."""

    times_s: Array
    states: Array
    curve: HermiteCurve

    def at(self, times_s: ArrayLike) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s), shape (n, 3), between the steps."""
        return self.curve.at(times_s)


def propagate(
    acceleration: Acceleration,
    position_km: ArrayLike,
    velocity_km_s: ArrayLike,
    span_s: tuple[float, float],
    tolerance: float = 1e-10,
) -> Path:
    """Follow a path from ``span_s[0]`` to ``span_s[1]``, forwards or backwards.

    Never follow a path across a push of the engines: stop there, add it, go on.

    Parameters
    ----------
    acceleration
        The sum of all forces; see `marsapp.physics.forces`.
    position_km, velocity_km_s
        State at the first time, shape (3,).
    tolerance
        Error allowed in one step, relative to the size of position and velocity.

    Raises
    ------
    PropagationError
        If the steps get too small or too many.

    Notes
    -----
    Dormand & Prince 1980; step control as in Hairer, Nørsett & Wanner, *Solving Ordinary
    Differential Equations I*, §II.4.

    Examples
    --------
    >>> from marsapp.physics.forces import point_mass
    >>> pull = lambda t, r, v: point_mass(r, 398_600.4418)
    >>> path = propagate(pull, [7000, 0, 0], [0, 7.546049, 0], (0, 5828.5))  # one turn
    >>> bool(abs(path.states[-1, 0] - 7000) < 0.1)
    True
    """
    start_s, end_s = span_s
    y = np.concatenate([np.asarray(position_km, float), np.asarray(velocity_km_s, float)])

    def derivative(time_s: float, state: Array) -> Array:
        return np.concatenate([state[3:], acceleration(time_s, state[:3], state[3:])])

    now = float(start_s)
    rate = derivative(now, y)
    scale = _scale(y, rate) * tolerance
    times, states, rates = [now], [y], [rate]
    step = _first_step(y, rate, end_s - start_s)
    while now != end_s:
        if len(times) > _MOST_STEPS or abs(step) <= 1e-14 * max(1.0, abs(now)):
            raise PropagationError(f"the path could not be followed beyond {now:g} s")
        if abs(step) > abs(end_s - now):
            step = end_s - now
        new, new_rate, error = _step(derivative, now, step, (y, rate))
        size = float(np.abs(error / scale).max())
        if size <= 1.0:
            now = float(end_s) if step == end_s - now else now + step
            y, rate = new, new_rate
            times.append(now)
            states.append(y)
            rates.append(rate)
            scale = _scale(y, rate) * tolerance
        step *= min(_GROW, max(_SHRINK, _SAFETY * max(size, 1e-10) ** -0.2))
    return _path(np.array(times), np.array(states), np.array(rates))


def _first_step(y: Array, rate: Array, span_s: float) -> float:
    """Return a careful first step: a hundredth of the time in which the state changes by itself."""
    speed, pull = _length(rate[:3]), _length(rate[3:])
    moves_s = _length(y[:3]) / max(speed, 1e-12)
    turns_s = _length(y[3:]) / max(pull, 1e-12)
    careful_s = min(0.01 * min(moves_s, turns_s) + 1e-6, abs(span_s))
    return math.copysign(careful_s, span_s)


def _scale(y: Array, rate: Array) -> Array:
    """Return what errors are measured against: distance, and speed or what falling gives."""
    distance, speed = _length(y[:3]), _length(y[3:])
    return np.repeat([distance, max(speed, math.sqrt(distance * _length(rate[3:])))], 3)


def _length(vector: Array) -> float:
    return float(np.linalg.norm(vector))


def _step(
    derivative: Callable[[float, Array], Array],
    now: float,
    step: float,
    known: tuple[Array, Array],
) -> tuple[Array, Array, Array]:
    """Return the new state, its rate, and the estimated error of one step."""
    y, rate = known
    slopes = np.empty((7, 6))
    slopes[0] = rate
    new = y
    for stage in range(1, 7):
        new = y + step * (_STAGES[stage] @ slopes[:stage])
        slopes[stage] = derivative(now + _NODES[stage] * step, new)
    return new, slopes[6], step * (_ERROR @ slopes)


def _path(times: Array, states: Array, rates: Array) -> Path:
    """Return the path with a curve of degree five through its steps."""
    order = slice(None) if times[-1] >= times[0] else slice(None, None, -1)
    curve = HermiteCurve.through(
        times[order], states[order, :3], states[order, 3:], rates[order, 3:]
    )
    return Path(times, states, curve)
