"""Puts the picture of a moment together from how the craft stands, is held and is looked at."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.posture import Placed, Standing
from marsapp.state.workshop import Handling
from marsapp.ui.render.mesh.craft import Posed
from marsapp.ui.render.mesh.turntable import FOCAL, TurntableView
from marsapp.ui.render.style import Style
from marsapp.ui.scenes.spacecraft.beam import senses_corners_m, senses_turn
from marsapp.ui.scenes.spacecraft.beside import beside_corners_m
from marsapp.ui.scenes.spacecraft.framing import Fit, Space, fit, space_of, view_of
from marsapp.ui.scenes.spacecraft.outline import Outline
from marsapp.ui.scenes.spacecraft.picture import Options, Picture
from marsapp.ui.scenes.spacecraft.rig import Pose, Rig

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import View
    from marsapp.ui.scenes.spacecraft.easel import Easel

Array = NDArray[np.float64]

_MARGINS_PX: Final = (26.0, 46.0)  # round the craft: without names, with names
_BETTER: Final = 1.3  # a view from farther round must show so much more of a part
_NOTHING: Final = Standing(placed=(), since_gone=False, at=0.0)

_TURNS: Final = tuple(
    (math.radians(turn), math.radians(tilt)) for turn in range(-150, 181, 30) for tilt in (-20, 30)
)
"""From where a hidden part is looked for."""


class Composer:
    """Composes pictures; keeps the craft as it was put together last, and how it fills the room."""

    def __init__(self, mission: "Mission", easel: "Easel") -> None:
        self._mission = mission
        self._easel = easel
        self._outline = Outline()
        self._posed: tuple[tuple[Placed, ...], Posed, Array] | None = None
        self._fit: tuple[tuple[object, ...], Posed, Fit] | None = None
        self.subjects = subjects_of(mission)
        self.buttons: tuple[QRectF, ...] = ()  # that stand on the picture

    def begin(
        self,
        snapshot: "Snapshot",
        handling: Handling,
        style: Style,
        options: Options,
        size_px: tuple[int, int],
    ) -> Picture:
        """Return a picture of how the craft stands, not yet looked at from anywhere."""
        known = handling.subject == "" or handling.subject in self.subjects
        standing = _NOTHING
        if known and self.subjects:
            standing = self._mission.build.standing(
                handling.subject, snapshot, apart=handling.apart, unfolded=handling.unfolded
            )
        posed, corners_m = self._pose(standing.placed)
        return Picture(
            mission=self._mission,
            snapshot=snapshot,
            handling=handling,
            standing=standing,
            posed=posed,
            view=TurntableView(),
            size=size_px,
            corners_m=corners_m,
            style=style,
            options=options,
        )

    def framed(self, begun: Picture, rig: Rig) -> Picture:
        """Return a picture looked at as the rig is now."""
        return replace(begun, view=rig.seen(view_of(rig.pose, self._fitted(begun))))

    def held_pose(self, picture: Picture) -> Pose:
        """Return the pose that shows what is seen at this instant, in the middle of a flight."""
        found, view = self._fitted(picture), picture.view
        x, y = view.shift
        return Pose(
            turn_rad=view.azimuth_rad,
            tilt_rad=view.elevation_rad,
            zoom=found.distance_m / view.distance_m,
            aside=(x - found.shift[0], y - found.shift[1]),
        )

    def stage_of(self, picture: Picture) -> object:
        """Return what must stay the same for the eye to stay where it is."""
        parts = frozenset(one.part for one in picture.standing.placed if not one.shape.inside)
        held = picture.handling
        return held.subject, held.beside, held.senses, parts, self._space(picture)

    def zoom_for(self, picture: Picture, span_km: float) -> float:
        """Return the zoom with which the picture is so wide, where the middle of the craft is."""
        found = self._fitted(picture)
        px_per_m = picture.size[0] / max(span_km * 1000.0, 1e-3)
        return found.distance_m * px_per_m / (FOCAL * min(picture.size))

    def zoomed_at(
        self, picture: Picture, rig: Rig, factor: float, at_px: tuple[float, float]
    ) -> Pose:
        """Return the pose nearer by a factor, with what is under a pixel staying there."""
        before = rig.pose
        pose = replace(before, zoom=before.zoom * factor).within_limits()
        real = pose.zoom / before.zoom
        x, y = picture.on_screen(picture.view.target_m)[0]
        side = min(picture.size)
        aside = (
            before.aside[0] + (1 - real) * (at_px[0] - float(x)) / side,
            before.aside[1] + (1 - real) * (at_px[1] - float(y)) / side,
        )
        return replace(pose, aside=aside)

    def to_show(self, picture: Picture, thing: str) -> Mapping[str, Any]:
        """Return how to hold the craft otherwise for a vehicle, part or payload to be there."""
        home = self._mission.build.assembly.home.get(thing)
        mine = [one for one in self._mission.data.shapes if one.of == thing]
        there = {one.vehicle for one in picture.standing.placed}
        if home is None or thing in there or not (mine or thing in self.subjects):
            return {}
        if any(one.part == thing for one in picture.standing.placed):
            return {}
        changes: dict[str, Any] = {} if home in there else {"subject": home}
        if mine and all(one.inside for one in mine):
            changes["apart"] = 1.0
        return changes

    def facing(self, picture: Picture, pose: Pose, part: str) -> Pose | None:
        """Return the pose turned so that a part is seen well, None where nothing shows it."""
        found = self._fitted(picture)
        for wanted in dict.fromkeys((pose, replace(pose, zoom=1.0, aside=(0.0, 0.0)))):
            best, most = None, 0.0
            for turn in sorted(_TURNS, key=lambda turn: _turned_by(turn, pose)):
                tried = replace(wanted, turn_rad=turn[0], tilt_rad=turn[1])
                area = self._easel.area_from(picture, view_of(tried, found), part)
                if area > most * (_BETTER if best else 1.0):
                    best, most = tried, area
            if best is not None:
                return best
        return None

    def aside(
        self, snapshot: "Snapshot", held: tuple[Handling, Handling], asked: "View | None"
    ) -> Pose | None:
        """Return the pose that shows what senses, or what stands beside, and did not before.

        ``held`` is how the craft was held and how it is to be. None where the eye stays, or
        where a lesson has ``asked`` for another side. What stands beside is seen clear of the
        craft from home only, and a reach that is put away leaves the eye there too.
        """
        before, now = held
        elsewhere = asked is not None and asked.turn_deg is not None
        if elsewhere or now.subject not in self.subjects:
            return None
        if now.senses == before.senses:
            return Pose() if now.beside and not (before.beside or now.senses) else None
        if not now.senses:
            return Pose()
        turn = senses_turn(self._mission, snapshot, now)
        return None if turn is None else Pose(turn_rad=turn[0], tilt_rad=turn[1])

    def _pose(self, placed: tuple[Placed, ...]) -> tuple[Posed, Array]:
        kept = self._posed
        if kept is None or kept[0] is not placed:
            posed = self._easel.pose(placed)
            kept = self._posed = placed, posed, self._outline.points_m(placed, posed)
        return kept[1], kept[2]

    def _space(self, picture: Picture) -> Space:
        margin = picture.style.px(_MARGINS_PX[picture.options.names])
        if picture.is_tight:
            margin /= 2
        words = self._easel.words_taken(picture)
        return space_of(words, self.buttons, picture.size, margin)

    def _fitted(self, picture: Picture) -> Fit:
        space, beside = self._space(picture), picture.handling.beside
        turn = senses_turn(self._mission, picture.snapshot, picture.handling)
        key, kept = (beside, picture.handling.senses, turn, picture.size, space), self._fit
        if kept is None or kept[0] != key or kept[1] is not picture.posed:
            points = picture.corners_m
            if beside:
                points = np.vstack([points, beside_corners_m(self._mission, beside, points)])
            points = np.vstack([points, senses_corners_m(picture)])
            seen = None if turn is None else Pose(turn_rad=turn[0], tilt_rad=turn[1])
            kept = self._fit = key, picture.posed, fit(points, space, picture.size, seen)
        return kept[2]


def _turned_by(turn: tuple[float, float], pose: Pose) -> float:
    """Return how far the craft would have to be turned."""
    aside = math.remainder(turn[0] - pose.turn_rad, 2 * math.pi)
    return math.hypot(aside, turn[1] - pose.tilt_rad)


def subjects_of(mission: "Mission") -> tuple[str, ...]:
    """Return '' for all together and every vehicle that has a form, or nothing at all."""
    home = mission.build.assembly.home
    formed = {home[shape.of] for shape in mission.data.shapes}
    named = [vehicle.id for vehicle in mission.data.vehicles if vehicle.id in formed]
    return ("", *named) if named else ()
