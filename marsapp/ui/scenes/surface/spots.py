"""Where something stands in the picture."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something that was painted: its id and the circle round it, in pixels."""

    id: str
    x_px: float
    y_px: float
    radius_px: float

    def larger(self, times: float) -> "Spot":
        """Return it in a picture that is so many times larger."""
        return replace(
            self,
            x_px=self.x_px * times,
            y_px=self.y_px * times,
            radius_px=self.radius_px * times,
        )
