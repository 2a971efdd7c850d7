"""The landing: what nobody published, worked out so that it ends where and when it ended.

Three numbers of ``descent.yaml`` follow from three of the touchdown: lift and its lean from the
place, the time in hover from the time. The times of the steps in ``landing.yaml`` follow too.
"""

import re
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.descent import Descent
from marsapp.mission.mission import Mission
from marsapp.physics.frames import fixed_direction

Array = NDArray[np.float64]
_UNKNOWN: Final = ("lift_ratio", "bank_angle", "hover_duration")
_UNITS: Final = {"lift_ratio": 1.0, "bank_angle": float(np.degrees(1.0)), "hover_duration": 1.0}
_PROBE: Final = np.array([1e-4, 1e-4, 1e-2])
_MOST: Final = 25
_GOOD: Final = 1e-4
"""Metres, and seconds: close enough."""


def solve(descent: Descent, end_s: float) -> dict[str, float]:
    """Return the numbers with which the landing ends at the site at a time, SI units.

    Newton's method with slopes from small changes; a step that leads too far is halved.

    Raises
    ------
    ValueError
        If the numbers cannot be found.
    """
    found = np.array([getattr(descent.craft, name) for name in _UNKNOWN])
    missed = _missed(descent, found, end_s)
    for _ in range(_MOST):
        if np.abs(missed).max() < _GOOD:
            return dict(zip(_UNKNOWN, found.tolist(), strict=True))
        slopes = np.stack(
            [
                (_missed(descent, found + np.eye(3)[k] * _PROBE, end_s) - missed) / _PROBE[k]
                for k in range(3)
            ],
            axis=1,
        )
        change = -np.linalg.solve(slopes, missed)
        for _ in range(8):
            new = _missed(descent, found + change, end_s)
            if np.linalg.norm(new) < np.linalg.norm(missed):
                break
            change = change / 2
        found, missed = found + change, new
    raise ValueError(f"no landing found; it misses by {missed} (m, m, s)")


def build(mission: Mission, folder: Path) -> None:
    """Work the landing out and write it into the files of a mission.

    Raises
    ------
    ValueError
        If the mission has no landing to fly, or the numbers cannot be found.
    """
    descent = mission.descent
    if descent is None:
        raise ValueError("this mission has no landing to work out")
    found = solve(descent, mission.event_times_s[descent.plan.touchdown] - descent.begin_s)
    plan = folder / "descent.yaml"
    text = plan.read_text(encoding="utf-8")
    for name, value in found.items():
        text = _with(text, rf"      {name}:\n        value: ", f"{value * _UNITS[name]:.12g}")
    plan.write_text(text, encoding="utf-8", newline="\n")
    flight = descent.altered(**found).real
    steps = folder / "landing.yaml"
    text = steps.read_text(encoding="utf-8")
    for step, time_s in flight.steps.items():
        if re.search(rf"- id: {step}\n(?:    .*\n)*?    class: computed", text):
            text = _with(text, rf"- id: {step}\n(?:    .*\n)*?    t_plus_s: ", f"{time_s:.1f}")
    steps.write_text(text, encoding="utf-8", newline="\n")
    for name, value in found.items():
        print(f"{name}: {value * _UNITS[name]:.12g}")
    for name, time_s in flight.moments.items():
        print(f"  {name:>16} {time_s:8.1f} s {flight.at(time_s).height_m:10.0f} m")


def _missed(descent: Descent, numbers: Array, end_s: float) -> Array:
    """Return how far east and north of the site (m) and how late (s) a landing ends."""
    changes = dict(zip(_UNKNOWN, numbers.tolist(), strict=True))
    flight = descent.altered(**changes).real
    site = descent.site
    lon = np.radians(site.lon_deg)
    up = fixed_direction(site.lat_deg, site.lon_deg)
    east = np.array([-np.sin(lon), np.cos(lon), 0.0])
    off = flight.position_m[-1] - 1e3 * site.fixed_km
    return np.array([off @ east, off @ np.cross(up, east), flight.end_s - end_s])


def _with(text: str, before: str, value: str) -> str:
    """Return the text with the number behind a pattern replaced."""
    new, count = re.subn(rf"({before})[-+.\de]+", lambda found: found[1] + value, text, count=1)
    if not count:
        raise ValueError(f"there is no line like {before!r}")
    return new
