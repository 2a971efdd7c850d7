"""Puts the picture of a moment together from the camera, the setting and what is switched on."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.pace import flickers, whirl
from marsapp.ui.scenes.mars.camera.aim import Aim
from marsapp.ui.scenes.mars.picture import Options, Picture, Style
from marsapp.ui.scenes.mars.setting import Setting

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import Session

Array = NDArray[np.float64]

_TILT_S: Final = 1.5 * 86_400.0  # so long before and after such a burn both planes are looked at
_TILTED: Final = 0.98  # cosine of the angle between the planes


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the scene shows things at present."""

    style: Style
    options: Options
    camera: str
    lens: str
    focused: str
    rate: float


def setting_of(mission: "Mission", snapshot: "Snapshot", rate: float) -> Setting:
    """Return the setting of a moment; a planet that would flicker stands as when time began."""
    lander = mission.data.mission.lander
    setting = Setting.of(snapshot, mission.tdb(0.0) if flickers("mars", rate) else None, lander)
    planes = _planes(mission, snapshot.time_s)
    return replace(setting, planes=tuple(setting.to_frame @ one for one in planes))


def _planes(mission: "Mission", time_s: float) -> tuple[Array, ...]:
    """Return the normals of the orbits (ICRF) round a burn close by that tilts one, else none."""
    craft = mission.data.mission.craft
    for burn in mission.data.burns:
        start_s = mission.seconds(burn.start)
        if burn.centre != "mars" or abs(time_s - start_s) > _TILT_S:
            continue
        moments = np.array([start_s - 60.0, start_s + burn.duration_s + 60.0])
        course = mission.trajectory.evaluate(craft, np.clip(moments, 0.0, mission.end_s))
        normals = np.cross(course.position_km, course.velocity_km_s)
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        if float(normals[0] @ normals[1]) < _TILTED:
            return normals[0], normals[1]
    return ()


def compose(
    session: "Session",
    snapshot: "Snapshot",
    placed: tuple[Aim, Setting, tuple[int, int]],
    manner: Manner,
) -> Picture:
    """Return the picture seen with an aim in a setting, of a size."""
    aim, setting, size_px = placed
    return Picture(
        mission=session.mission,
        snapshot=snapshot,
        eye=aim.eye(size_px),
        style=manner.style,
        options=manner.options,
        workbench=session.workbench,
        to_frame=setting.to_frame,
        turn_rad=setting.turn_rad,
        sun=setting.sun,
        craft_km=setting.craft_km,
        camera=manner.camera,
        lens=manner.lens,
        selected=session.selection,
        focused=manner.focused,
        rate=manner.rate,
        stands=flickers("mars", manner.rate),
        whirl=whirl(snapshot, manner.rate),
    )
