"""Where the Sun, the planets and the Moon are, from an excerpt of JPL's DE440.

The Chebyshev coefficients are read once through jplephem. Each two days of
every body are then one polynomial of degree six relative to the Sun, so that
all bodies are found together with a few multiplications.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from jplephem.spk import SPK
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.time import DAY_S, J2000_JD

Array = NDArray[np.float64]

BODIES: Final = ("sun", "mercury", "venus", "earth", "moon", "mars", "jupiter", "saturn")
_SUN: Final = ((0, 10),)
_CHAINS: Final[dict[str, tuple[tuple[int, int], ...]]] = {
    "sun": _SUN,
    "mercury": ((0, 1),),
    "venus": ((0, 2),),
    "earth": ((0, 3), (3, 399)),
    "moon": ((0, 3), (3, 301)),
    "mars": ((0, 4),),  # the barycentre of Mars and its moons is less than 1 m from its centre
    "jupiter": ((0, 5),),
    "saturn": ((0, 6),),
}
"""Pairs of NAIF numbers (centre, target) that lead from the barycentre to each body."""

_PIECE_S: Final = 2 * DAY_S
_NODES: Final = 7  # within 1 m for the Moon, the fastest; see tests/physics/test_ephemeris.py


class EphemerisError(ValueError):
    """A time or a body that the ephemeris does not have."""


@dataclass(frozen=True, slots=True)
class Ephemeris:
    """Positions and velocities relative to the Sun's centre, ICRF axes.

    ``start_s`` and ``end_s`` are TDB seconds past J2000. ``coefficients`` are
    polynomials in -1…1 over each piece, shape (power, piece, body, axis).
    """

    bodies: tuple[str, ...]
    start_s: float
    end_s: float
    coefficients: Array

    @classmethod
    def load(cls, path: Path) -> "Ephemeris":
        """Read an SPK kernel that holds at least the Sun.

        Raises
        ------
        OSError
            If there is no such file.
        ValueError
            If it is not an SPK kernel, or lacks the Sun.

        Notes
        -----
        R. S. Park et al. 2021, AJ 161, 105 (DE440); NAIF, *SPK Required Reading*.
        """
        with SPK.open(str(path)) as kernel:
            if any(pair not in kernel.pairs for pair in _SUN):
                raise EphemerisError(f"{path} has no Sun")
            bodies = tuple(
                body for body in BODIES if all(pair in kernel.pairs for pair in _CHAINS[body])
            )
            used = [kernel[pair] for body in bodies for pair in _CHAINS[body]]
            start_s = max(segment.start_second for segment in used)
            end_s = min(segment.end_second for segment in used)
            pieces = int((end_s - start_s) // _PIECE_S)
            nodes = np.cos(np.pi * (np.arange(_NODES) + 0.5) / _NODES)
            middles_s = start_s + _PIECE_S * (np.arange(pieces) + 0.5)
            times_s = middles_s[:, None] + nodes * _PIECE_S / 2
            positions = _positions(kernel, bodies, times_s.ravel())
        samples = positions.reshape(pieces, _NODES, -1)
        powers = np.linalg.inv(np.vander(nodes, increasing=True))
        coefficients = np.einsum("pk,nkx->pnx", powers, samples)
        shape = (_NODES, pieces, len(bodies), 3)
        return cls(bodies, start_s, start_s + pieces * _PIECE_S, coefficients.reshape(shape))

    def state(self, body: str, tdb_s: ArrayLike) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s) of one body.

        Parameters
        ----------
        body
            One of ``bodies``.
        tdb_s
            TDB seconds past J2000, shape (n,) or one number.

        Returns
        -------
        tuple
            Position and velocity, shape (n, 3) or (3,).

        Raises
        ------
        EphemerisError
            For a body or a time that the kernel does not have.

        Notes
        -----
        R. S. Park et al. 2021, AJ 161, 105. Geometric: no light time, no aberration.
        """
        if body not in self.bodies:
            raise EphemerisError(f"no body {body!r} here; there are {', '.join(self.bodies)}")
        return self._evaluate(self.coefficients[:, :, self.bodies.index(body)], tdb_s)

    def states(self, tdb_s: ArrayLike) -> tuple[Array, Array]:
        """Return position and velocity of all ``bodies`` at once, shape (n, bodies, 3).

        The rest is as in `state`.
        """
        return self._evaluate(self.coefficients, tdb_s)

    def _evaluate(self, coefficients: Array, tdb_s: ArrayLike) -> tuple[Array, Array]:
        """Horner's rule for the value and its derivative."""
        times_s = np.asarray(tdb_s, dtype=np.float64)
        if times_s.size and not (times_s.min() >= self.start_s and times_s.max() <= self.end_s):
            raise EphemerisError(
                f"the ephemeris runs from Julian date {J2000_JD + self.start_s / DAY_S:.1f} "
                f"to {J2000_JD + self.end_s / DAY_S:.1f}; the time asked for lies outside"
            )
        along = (times_s - self.start_s) / _PIECE_S
        piece = np.minimum(along.astype(np.intp), coefficients.shape[1] - 1)
        x = (2 * (along - piece) - 1).reshape(times_s.shape + (1,) * (coefficients.ndim - 2))
        value = coefficients[-1, piece]
        slope = np.zeros_like(value)
        for power in range(_NODES - 2, -1, -1):
            slope *= x
            slope += value
            value = value * x
            value += coefficients[power, piece]
        slope *= 2 / _PIECE_S
        return value, slope


def _positions(kernel: SPK, bodies: tuple[str, ...], tdb_s: Array) -> Array:
    """Positions of bodies relative to the Sun as the kernel gives them, shape (n, bodies, 3)."""
    # whole days apart from their fractions: one float for both would lose 0.1 ms, 3 m of Earth
    days, rest = np.divmod(tdb_s, DAY_S)
    pairs = {pair for body in bodies for pair in _CHAINS[body]}
    found = {pair: kernel[pair].compute(J2000_JD + days, rest / DAY_S).T for pair in pairs}
    sun = sum(found[pair] for pair in _SUN)
    return np.stack([sum(found[pair] for pair in _CHAINS[body]) - sun for body in bodies], axis=1)
