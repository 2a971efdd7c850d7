"""The planets while a trajectory is built: fast for single times, straight from the kernel."""

from pathlib import Path
from typing import Final

import numpy as np
from jplephem.spk import SPK
from numpy.typing import NDArray

Array = NDArray[np.float64]
_J2000_JD: Final = 2_451_545.0
_DAY_S: Final = 86_400.0
_CHECK_KM: Final = 0.01
# NAIF numbers: how each body is reached from the barycentre of the solar system.
_CHAIN: Final[dict[str, tuple[tuple[int, int], ...]]] = {
    "sun": ((0, 10),),
    "mercury": ((0, 1),),
    "venus": ((0, 2),),
    "earth": ((0, 3), (3, 399)),
    "moon": ((0, 3), (3, 301)),
    "mars": ((0, 4),),
    "jupiter": ((0, 5),),
    "saturn": ((0, 6),),
}


class Kernel:
    """Positions relative to the Sun's centre, ICRF axes, from DE440."""

    def __init__(self, path: Path) -> None:
        self._spk = SPK.open(str(path))

    def check(self, tdb_s: float, expected: dict[str, list[float]]) -> None:
        """Make sure that this is DE440, from positions known at one time.

        Raises
        ------
        ValueError
            If a body is more than 0.01 km from where it should be.
        """
        for body, position_km in expected.items():
            off_km = float(np.linalg.norm(self.position(body, tdb_s) - position_km))
            if off_km > _CHECK_KM:
                raise ValueError(f"this ephemeris is not DE440: {body} is {off_km:.3f} km off")

    def close(self) -> None:
        """Close the file."""
        self._spk.close()

    def position(self, body: str, tdb_s: float | Array) -> Array:
        """Return the position in km, shape (3,) or (n, 3)."""
        return self._from_barycentre(body, tdb_s) - self._from_barycentre("sun", tdb_s)

    def positions(self, bodies: tuple[str, ...], tdb_s: float) -> dict[str, Array]:
        """Return the positions of several bodies at one time."""
        sun = self._from_barycentre("sun", tdb_s)
        return {body: self._from_barycentre(body, tdb_s) - sun for body in bodies}

    def state(self, body: str, tdb_s: float | Array) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s), shape (3,) or (n, 3)."""
        position, velocity = self._state(body, tdb_s)
        sun_position, sun_velocity = self._state("sun", tdb_s)
        return position - sun_position, velocity - sun_velocity

    def _from_barycentre(self, body: str, tdb_s: float | Array) -> Array:
        days = np.asarray(tdb_s, dtype=float) / _DAY_S
        total = sum(self._spk[pair].compute(_J2000_JD, days) for pair in _CHAIN[body])
        return np.ascontiguousarray(np.asarray(total).T)

    def _state(self, body: str, tdb_s: float | Array) -> tuple[Array, Array]:
        days = np.asarray(tdb_s, dtype=float) / _DAY_S
        pairs = [
            self._spk[pair].compute_and_differentiate(_J2000_JD, days) for pair in _CHAIN[body]
        ]
        position = sum(np.asarray(pair[0]).T for pair in pairs)
        velocity = sum(np.asarray(pair[1]).T for pair in pairs)
        return np.asarray(position), np.asarray(velocity) / _DAY_S
