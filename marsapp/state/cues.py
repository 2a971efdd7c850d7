"""Where clock and picture go: as a lesson or the tour wants, or to the scene of the moment."""

from collections.abc import Collection
from typing import Final

from marsapp.lessons.goals import Cue, ViewCue, cue_time_s
from marsapp.state.session import Session, View

_CRAFT_SCENE: Final = "spacecraft"


def follow_cue(session: Session, cue: Cue) -> None:
    """Do what a cue says, the clock first: where a picture looks may depend on the moment."""
    clock = session.clock
    if cue.scene is not None:
        session.open_scene(cue.scene)
    if cue.rate is not None:
        clock.set_rate(cue.rate.in_unit("s"))
    time_s = cue_time_s(cue, session.mission)
    if time_s is not None:
        clock.pause()
        clock.seek(time_s)
    if cue.view is not None:
        session.ask_view(_view(cue.view))
    if cue.hold is not None:
        session.workshop.take(**cue.hold.model_dump())
    if cue.select is not None:
        session.select(cue.select)
    if cue.topic is not None:
        session.workbench.open(cue.topic)
    if cue.topic is not None and cue.ask is not None:
        tryout = session.workbench.tryouts[cue.topic]
        tryout.reset()
        tryout.ask(**cue.ask)
    if cue.play is not None:
        (clock.play if cue.play else clock.pause)()


def open_best_scene(session: Session, scenes: Collection[str]) -> bool:
    """Bring the scene to the front that shows this moment best; say whether it was another."""
    best = session.snapshot.scene
    if best is None or best not in scenes:
        return False
    if best == _CRAFT_SCENE:
        session.workshop.take(subject=_in_front(session))
    if best == session.scene:
        return False
    session.open_scene(best)
    return True


def _in_front(session: Session) -> str:
    """Return what the craft's scene shows of the last event: what carries its vehicle now."""
    event, mission = session.snapshot.last_event, session.mission
    header = mission.data.mission
    there = () if event is None else event.vehicles
    wanted = [one for one in (header.craft, header.lander, *there) if one in there]
    for group in mission.build.assembly.at(session.clock.time_s).groups:
        if wanted and wanted[0] in group and header.craft not in group:
            return group[0]
    return ""  # all that flies with the craft


def _view(cue: ViewCue) -> View:
    return View(
        follow=cue.follow,
        span_km=None if cue.span is None else cue.span.in_unit("km"),
        tilt_deg=cue.tilt_deg,
        fixed_frame=cue.fixed_frame,
        camera=cue.camera,
        lens=cue.lens,
        turn_deg=cue.turn_deg,
    )
