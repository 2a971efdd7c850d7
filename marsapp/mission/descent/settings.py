"""What can be set about the landing: names, units and ranges, for the pages and the command."""

from dataclasses import dataclass
from typing import Final

from marsapp.content.words import Text, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A field of `DescentWish`: its name, its unit, its range in steps of ``step``.

    ``never`` is the value that stands for "not at all", if there is one.
    """

    name: Text
    about: Text
    unit: str
    low: float
    high: float
    step: float
    page: float
    never: float | None = None

    def allows(self, value: float) -> bool:
        """Say whether a value lies in the range."""
        return self.low <= value <= self.high


SETTINGS: Final[dict[str, Setting]] = {
    "entry_angle_deg": Setting(
        name=words("Entry angle", "进入角"),
        about=words(
            "angle of the path at 125 km; below the horizontal is negative",
            "125公里处轨迹与水平面的夹角，向下为负",
        ),
        unit="deg",
        low=-25.0,
        high=-5.0,
        step=0.1,
        page=1.0,
    ),
    "parachute_m_s": Setting(
        name=words("Parachute opens at", "开伞速度"),
        about=words(
            "speed at which the parachute opens; 0 or never: it stays packed",
            "降落伞打开时的速度；0 或 never 表示不开伞",
        ),
        unit="m/s",
        low=0.0,
        high=1200.0,
        step=10.0,
        page=50.0,
        never=0.0,
    ),
    "engine_height_m": Setting(
        name=words("Engine starts at", "点火高度"),
        about=words(
            "height at which parachute and back shell go and the engine starts",
            "抛伞抛背罩、发动机点火时的高度",
        ),
        unit="m",
        low=0.0,
        high=5000.0,
        step=50.0,
        page=250.0,
        never=0.0,
    ),
    "hover_s": Setting(
        name=words("Hovering", "悬停时间"),
        about=words(
            "how long it stands in the air at 100 m and looks for a flat place",
            "在100米高度悬停避障的时间",
        ),
        unit="s",
        low=0.0,
        high=180.0,
        step=5.0,
        page=15.0,
    ),
    "propellant_kg": Setting(
        name=words("Propellant", "推进剂"),
        about=words("what the landing engine may burn", "着陆发动机可用的推进剂"),
        unit="kg",
        low=0.0,
        high=400.0,
        step=10.0,
        page=50.0,
    ),
}
"""Every setting of `marsapp.mission.descent.DescentWish`, in the order of the landing."""
