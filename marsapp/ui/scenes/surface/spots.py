"""Where something stands in the picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something that was painted: its id and the circle round it, in pixels."""

    id: str
    x_px: float
    y_px: float
    radius_px: float
