"""Which stretch of the mission the axis shows: a linear map between seconds and pixels."""

from dataclasses import dataclass, replace
from typing import Final

SHORTEST_SPAN_S: Final = 60.0
_EDGE: Final = 0.02  # of the span: how far the view may reach beyond the mission's ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A stretch of mission time laid out from left to right, linear at every zoom.

    ``start_s`` is the time at the left edge, ``span_s`` what fits into ``width_px``.
    ``end_s`` is the end of the mission; nothing further out than a small edge is shown.
    """

    start_s: float
    span_s: float
    width_px: float
    end_s: float

    @classmethod
    def whole(cls, end_s: float, width_px: float) -> "Axis":
        """Return the axis that shows the whole mission."""
        return cls.between(0.0, end_s, end_s, width_px)

    @classmethod
    def between(cls, first_s: float, last_s: float, end_s: float, width_px: float) -> "Axis":
        """Return the axis that shows ``first_s`` to ``last_s`` with a little room around."""
        span_s = max(last_s - first_s, SHORTEST_SPAN_S) * (1 + 2 * _EDGE)
        middle_s = (first_s + last_s) / 2
        return cls(
            start_s=middle_s - span_s / 2, span_s=span_s, width_px=width_px, end_s=end_s
        ).clamped()

    @property
    def longest_s(self) -> float:
        """The longest span: the whole mission and its edges."""
        return self.end_s * (1 + 2 * _EDGE)

    @property
    def stop_s(self) -> float:
        """The time at the right edge."""
        return self.start_s + self.span_s

    @property
    def seconds_per_px(self) -> float:
        """How much time one pixel is."""
        return self.span_s / self.width_px

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the mission is out of sight."""
        return self.start_s <= 0.0 and self.stop_s >= self.end_s

    def x(self, time_s: float) -> float:
        """Return the pixel column of a time."""
        return (time_s - self.start_s) / self.span_s * self.width_px

    def time(self, x_px: float) -> float:
        """Return the time at a pixel column."""
        return self.start_s + x_px / self.width_px * self.span_s

    def shows(self, time_s: float, margin: float = 0.0) -> bool:
        """Say whether a time is in sight, ``margin`` (part of the span) inside the edges."""
        edge_s = self.span_s * margin
        return self.start_s + edge_s <= time_s <= self.stop_s - edge_s

    def clamped(self) -> "Axis":
        """Return the nearest axis that is neither too short, too long nor out of the mission."""
        span_s = min(max(self.span_s, SHORTEST_SPAN_S), self.longest_s)
        edge_s = span_s * _EDGE
        start_s = self.start_s + (self.span_s - span_s) / 2
        start_s = max(min(start_s, self.end_s + edge_s - span_s), -edge_s)
        return replace(self, start_s=start_s, span_s=span_s)

    def zoomed(self, factor: float, anchor_s: float) -> "Axis":
        """Return the axis with ``factor`` times the magnification; ``anchor_s`` keeps its place."""
        span_s = min(max(self.span_s / factor, SHORTEST_SPAN_S), self.longest_s)
        share = (anchor_s - self.start_s) / self.span_s
        return replace(self, start_s=anchor_s - share * span_s, span_s=span_s).clamped()

    def panned(self, dx_px: float) -> "Axis":
        """Return the axis after the picture was moved ``dx_px`` to the right."""
        return replace(self, start_s=self.start_s - dx_px * self.seconds_per_px).clamped()

    def centred(self, time_s: float) -> "Axis":
        """Return the axis of the same span with ``time_s`` in the middle."""
        return replace(self, start_s=time_s - self.span_s / 2).clamped()

    def resized(self, width_px: float) -> "Axis":
        """Return the same stretch of time on another width."""
        return replace(self, width_px=max(width_px, 1.0))

    def towards(self, other: "Axis", share: float) -> "Axis":
        """Return the axis on the way to ``other``; a time fixed in both stays fixed between.

        The span changes by equal factors in equal times, the start linearly with the
        span, so a zoom about the pointer does not swim.
        """
        if share >= 1.0:
            return other
        ratio = other.span_s / self.span_s
        span_s = self.span_s * ratio**share
        change_s = other.span_s - self.span_s
        along = share if abs(ratio - 1) < 1e-9 else (span_s - self.span_s) / change_s
        start_s = self.start_s + (other.start_s - self.start_s) * along
        return replace(self, start_s=start_s, span_s=span_s)
