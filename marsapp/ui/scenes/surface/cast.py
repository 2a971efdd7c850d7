"""Who stands on the ground at a moment: rover, lander and the little camera, each where it is."""

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.group_photo import CAMERA_M
from marsapp.mission.posture import Placed, axis_matrix
from marsapp.ui.render.actors import Stance
from marsapp.ui.render.ground.camera import GroundCamera

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DriveState, Snapshot
    from marsapp.ui.scenes.surface.footing import Footing
    from marsapp.ui.scenes.surface.light import Light

Array = NDArray[np.float64]

_LANDER_LOOKS_DEG: Final = 90.0  # its frame lies along east, north and up


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Actor:
    """A craft on the ground: ``place_m`` (3,) is its origin, ``east_deg`` the bearing of its x."""

    id: str
    placed: tuple[Placed, ...]
    place_m: Array
    east_deg: float
    height_m: float

    def stance(self, camera: GroundCamera, px_per_m: float, light: "Light") -> Stance:
        """Return how it is seen by a camera."""
        to_eye = camera.place_m - self.place_m
        forward, left = _axes(self.east_deg)
        x, y = float(to_eye[:2] @ forward), float(to_eye[:2] @ left)
        level_m = math.hypot(x, y)
        return Stance(
            px_per_m=px_per_m,
            azimuth_rad=math.atan2(x, -y),
            elevation_rad=math.atan2(float(to_eye[2]), level_m),
            light=_seen_light(self.place_m, camera, light),
        )


def actors_of(mission: "Mission", snapshot: "Snapshot", footing: "Footing") -> list[Actor]:
    """Return who stands on the ground, the lander first."""
    state, header = snapshot.drive, mission.data.mission
    if state is None or mission.drive is None or header.lander is None:
        return []
    rover = mission.drive.route.vehicle
    riders = {rover} | {piece.id for piece in snapshot.attached if piece.to == rover}
    lander = mission.build.standing(header.lander, snapshot).placed
    ground = footing.height_m(0.0, 0.0)
    found = [
        Actor(
            id=header.lander,
            placed=tuple(one for one in lander if one.vehicle not in riders),
            place_m=np.array([0.0, 0.0, ground]),
            east_deg=_LANDER_LOOKS_DEG,
            height_m=1.3,
        ),
        Actor(
            id=rover,
            placed=_leaning(mission.build.standing(rover, snapshot).placed, state.lean_deg),
            place_m=rover_place(state, footing),
            east_deg=state.heading_deg,
            height_m=1.85,
        ),
    ]
    vehicles = {vehicle.id for vehicle in mission.data.vehicles}
    left = [one.id for one in snapshot.gone if one.left == rover and one.id in vehicles]
    found += [_set_down(mission, snapshot, vehicle, footing) for vehicle in left]
    return [one for one in found if one.placed]


def rover_place(state: "DriveState", footing: "Footing") -> Array:
    """Return where the rover's wheels stand: east, north, up, metres (3,)."""
    up = footing.height_m(state.east_m, state.north_m) + state.raised_m
    return np.array([state.east_m, state.north_m, up])


def _leaning(placed: tuple[Placed, ...], lean_deg: float) -> tuple[Placed, ...]:
    """Return a rover that leans nose down; its frame looks along x."""
    if not lean_deg:
        return placed
    lean = np.eye(4)
    lean[:3, :3] = axis_matrix((0.0, 1.0, 0.0), lean_deg)
    return tuple(replace(one, matrix=lean @ one.matrix) for one in placed)


def camera_place(footing: "Footing") -> Array:
    """Return where the little camera stands, metres (3,)."""
    return footing.at(0.0, -CAMERA_M)


def _set_down(mission: "Mission", snapshot: "Snapshot", vehicle: str, footing: "Footing") -> Actor:
    return Actor(
        id=vehicle,
        placed=mission.build.standing(vehicle, snapshot).placed,
        place_m=camera_place(footing),
        east_deg=0.0,  # it looks back at rover and lander
        height_m=0.15,
    )


def _axes(forward_deg: float) -> tuple[Array, Array]:
    """Return the unit vectors forward and left (east, north) of a frame on the ground."""
    turn = math.radians(forward_deg)
    return np.array([math.sin(turn), math.cos(turn)]), np.array([-math.cos(turn), math.sin(turn)])


def sun_way(light: "Light") -> Array:
    """Return the unit vector to the Sun: east, north, up (3,)."""
    height, turn = math.radians(light.elevation_deg), math.radians(light.azimuth_deg)
    flat = math.cos(height)
    return np.array([flat * math.sin(turn), flat * math.cos(turn), math.sin(height)])


def _seen_light(place_m: Array, camera: GroundCamera, light: "Light") -> tuple[float, float, float]:
    """Return where the Sun stands seen along the line to a place: right, up, to the viewer."""
    toward = camera.place_m - place_m
    toward = toward / max(float(np.linalg.norm(toward)), 1e-9)
    right = np.array([-toward[1], toward[0], 0.0])
    right = right / max(float(np.linalg.norm(right)), 1e-9)
    up = np.cross(toward, right)
    sun = sun_way(light)
    return float(sun @ right), float(sun @ up), float(sun @ toward)
