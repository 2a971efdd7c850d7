"""Finds how to hold and turn the craft so that a part of it can be seen."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from marsapp.state.workshop import Handling
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.rig import Pose
from marsapp.ui.scenes.spacecraft.words import parts_of

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.ui.scenes.spacecraft.composer import Composer
    from marsapp.ui.scenes.spacecraft.easel import Easel

PictureOf = Callable[[Handling], Picture]


class Finder:
    """Looks for what is hidden: from other sides, then in its own vehicle, then taken apart."""

    def __init__(self, mission: "Mission", composer: "Composer", easel: "Easel") -> None:
        self._home = mission.build.assembly.home
        self._composer = composer
        self._easel = easel

    def way(
        self, part: str, held: Handling, pose: Pose, picture_of: PictureOf
    ) -> tuple[Mapping[str, Any], Pose | None]:
        """Return what to change in how the craft is held, and the pose; None to stay as it is."""
        home = self._home.get(part, held.subject)
        ways: tuple[dict[str, Any], ...] = ({}, {"subject": home}, {"subject": home, "apart": 1.0})
        for changes in ways:
            wished = replace(held, **changes)
            if changes and wished == held:
                continue
            picture = picture_of(wished)
            if part not in parts_of(picture.standing.placed):
                continue
            if changes and not self._easel.hides(picture, part):
                return changes, None
            found = self._composer.facing(picture, pose, part)
            if found is not None:
                return changes, found
        return {}, None
