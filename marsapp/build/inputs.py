"""Reading the figures that a trajectory is computed from."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from marsapp.physics.time import tdb_seconds

Array = NDArray[np.float64]


def read_figures(path: Path) -> dict[str, Any]:
    """Return the blocks of the figures file; its comments say what they mean."""
    figures: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return figures


def epoch(utc: str) -> float:
    """Return TDB seconds past J2000 of a time written in UTC."""
    return float(tdb_seconds(datetime.fromisoformat(utc).replace(tzinfo=UTC)))


def state(position_km: list[float], velocity_km_s: list[float]) -> Array:
    """Return position and velocity as one array of shape (6,)."""
    return np.array([*position_km, *velocity_km_s], dtype=float)
