"""The parts that a table is put together from, in the order of flight."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Quality:
    """How well a part is known; see `marsapp.mission.stretch.Segment`."""

    provenance: str
    confidence: str
    sigma_km: float
    sigma_s: float = 0.0
    assumed: bool = False

    @classmethod
    def of(cls, block: dict[str, Any]) -> "Quality":
        """Read it from a block of the figures."""
        return cls(
            provenance=block["class"],
            confidence=block["confidence"],
            sigma_km=float(block["sigma_km"]),
            sigma_s=float(block.get("sigma_s", 0.0)),
            assumed=bool(block.get("assumed", False)),
        )


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of one branch made of knots: TDB seconds (k,), knots (k, 9)."""

    id: str
    branch: str
    centre: str
    quality: Quality
    tdb_s: Array
    knots: Array


@dataclass(frozen=True, kw_only=True)
class SlowPart:
    """A part that follows slowly changing elements; several parts may share one orbit."""

    id: str
    branch: str
    centre: str
    quality: Quality
    start_tdb_s: float
    end_tdb_s: float
    orbit: int


@dataclass(frozen=True, kw_only=True)
class SlowKnots:
    """Knots of one slowly changing orbit: elements (k, 6) in km and degrees, rates a second."""

    tdb_s: Array
    elements: Array
    rates: Array


def merged(knots: list[tuple[Array, Array]]) -> tuple[Array, Array]:
    """Return the knots of neighbouring spans as one list; their common ends stay double."""
    return np.concatenate([times for times, _ in knots]), np.concatenate(
        [rows for _, rows in knots]
    )
