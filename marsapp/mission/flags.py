"""What is so or not so at one time, with the words for both: light and lines of sight."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from marsapp.content.words import Text, words
from marsapp.mission.snapshot import Near, Relay, Snapshot


@dataclass(frozen=True, slots=True)
class Flag:
    """One yes or no of a Snapshot; ``get`` gives None where there is nothing to say."""

    id: str
    label: Text
    yes: Text
    no: Text
    get: Callable[[Snapshot], bool | None]

    def say(self, snapshot: Snapshot) -> Text | None:
        """Return the words for what is so."""
        is_so = self.get(snapshot)
        return None if is_so is None else self.yes if is_so else self.no


def _of_near(read: Callable[[Near], bool]) -> Callable[[Snapshot], bool | None]:
    return lambda snapshot: None if snapshot.near is None else read(snapshot.near)


def _of_orbiter(read: Callable[[Relay], bool]) -> Callable[[Snapshot], bool | None]:
    def get(snapshot: Snapshot) -> bool | None:
        relay = snapshot.relay
        return None if relay is None or relay.orbiter_elevation_deg is None else read(relay)

    return get


_ALL: Final = (
    Flag(
        "in_sunlight",
        words("light at the craft", "探测器的光照"),
        words("in sunlight", "在阳光下"),
        words("in the shadow of Mars", "在火星的阴影里"),
        _of_near(lambda near: near.in_sunlight),
    ),
    Flag(
        "earth_visible",
        words("Earth from the craft", "从探测器看地球"),
        words("in view", "可见"),
        words("behind Mars", "被火星遮挡"),
        _of_near(lambda near: near.earth_visible),
    ),
    Flag(
        "earth_visible_site",
        words("Earth at the landing place", "着陆点所见地球"),
        words("over the horizon", "在地平线上"),
        words("below the horizon", "在地平线下"),
        lambda snapshot: None if snapshot.relay is None else snapshot.relay.earth_visible,
    ),
    Flag(
        "orbiter_visible_site",
        words("orbiter at the landing place", "着陆点所见环绕器"),
        words("over the horizon", "在地平线上"),
        words("below the horizon", "在地平线下"),
        _of_orbiter(lambda relay: relay.orbiter_visible),
    ),
    Flag(
        "relay_through",
        words("the orbiter could pass on words to Earth at once", "此刻能否经环绕器与地球通话"),
        words("yes", "能"),
        words("no", "不能"),
        _of_orbiter(lambda relay: relay.through),
    ),
)

FLAGS: Final[Mapping[str, Flag]] = MappingProxyType({each.id: each for each in _ALL})
"""By id."""
