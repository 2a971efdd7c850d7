"""Puts the picture of a moment together from the camera, the setting and what is switched on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsapp.ui.render.camera import ramp
from marsapp.ui.scenes.mars.camera.aim import Aim
from marsapp.ui.scenes.mars.picture import Options, Picture, Style
from marsapp.ui.scenes.mars.setting import Setting, flickers

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import Session

SLOW_TURNS, FAST_TURNS = 0.3, 1.0  # revolutions a second: still to be watched, a whirl


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
    return Setting.of(snapshot, mission.tdb(0.0) if flickers(rate) else None, lander)


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
        stands=flickers(manner.rate),
        whirl=whirl(snapshot, manner.rate),
    )


def whirl(snapshot: "Snapshot", rate: float) -> float:
    """Return how far the craft's flight round Mars is too fast to be watched, 0 to 1."""
    period_s = snapshot.near.elements.period_s if snapshot.near is not None else None
    if period_s is None:
        return 0.0
    return float(ramp(abs(rate) / period_s, SLOW_TURNS, FAST_TURNS))
