"""Where I was: time, scene, panel, topic, lesson, craft in the hand and window; kept for later."""

import math
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from marsapp.mission.compared import COMPARED
from marsapp.state.session import Session
from marsapp.state.storage import read_json, write_json
from marsapp.state.workbench import TOPICS
from marsapp.state.workshop import Handling

if TYPE_CHECKING:
    from collections.abc import Callable

    from marsapp.mission.mission import Mission

SAVE_AFTER_MS: Final = 1000
"""A change reaches the disk this long after it at the latest."""

_AS_THEN: Final = -1.0  # how far unfolded, where the moment decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One remembered place; every field may be missing or nonsense in the file."""

    mission: str = ""
    time_s: float = 0.0
    rate: float = 0.0
    scene: str = ""
    panel: str = ""
    topic: str = ""  # of the workbench
    lesson: str = ""
    step: str = ""  # of the lesson
    selection: str = ""
    subject: str = ""  # of the workshop, like the next four
    apart: float = 0.0
    unfolded: float = _AS_THEN
    senses: str = ""
    beside: str = ""
    geometry: str = ""  # Qt's own window geometry, base64


def read_place(path: Path) -> Place | None:
    """Return the remembered place, or None when there is none worth going to."""
    stored = read_json(path)
    known: dict[str, Any] = {
        field.name: stored[field.name]
        for field in fields(Place)
        if type(stored.get(field.name)) is type(getattr(Place(), field.name))
    }
    if not known.get("mission"):
        return None
    place = Place(**known)
    return place if math.isfinite(place.time_s) and math.isfinite(place.rate) else None


def restore(
    session: Session,
    place: Place,
    scenes: frozenset[str],
    panels: frozenset[str],
    lessons: frozenset[str],
) -> None:
    """Bring the session back to a place, as far as it still exists."""
    if place.lesson in lessons:
        session.open_lesson(place.lesson, place.step)  # first: its cue moves clock and selection
    if place.rate:
        session.clock.set_rate(place.rate)
    session.clock.seek(place.time_s)
    if place.scene in scenes:
        session.open_scene(place.scene)
    if session.mission.find(place.selection) is not None:
        session.select(place.selection)
    if place.topic in TOPICS:
        session.workbench.open(place.topic)
    if place.panel in panels:
        session.open_panel(place.panel)
    session.workshop.take(**_handling(place, session.mission))  # last: topics hold it their way


def _handling(place: Place, mission: "Mission") -> dict[str, object]:
    """Return how the craft was held, as far as its mission still knows what that means."""
    vehicles = {vehicle.id for vehicle in mission.data.vehicles}
    payloads = {payload.id for payload in mission.data.payloads}
    return {
        "subject": place.subject if place.subject in vehicles else "",
        "apart": place.apart if 0.0 <= place.apart <= 1.0 else 0.0,
        "unfolded": place.unfolded if 0.0 <= place.unfolded <= 1.0 else None,
        "senses": place.senses if place.senses in payloads else "",
        "beside": place.beside if place.beside in COMPARED else "",
    }


def _held(handling: Handling) -> dict[str, Any]:
    """Return how the craft is held, as fields of a `Place`."""
    return {
        "subject": handling.subject,
        "apart": float(handling.apart),
        "unfolded": _AS_THEN if handling.unfolded is None else float(handling.unfolded),
        "senses": handling.senses,
        "beside": handling.beside,
    }


class PlaceKeeper(QObject):
    """Saves the place a second after a change, and at the end; silent when it cannot.

    The timer runs only while there is something to save, so a paused program stays idle.
    """

    def __init__(
        self, session: Session, path: Path, mission: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._mission = mission  # its id or folder, as it was asked for
        self._path = path
        self.window_place: Callable[[], str] = str  # '' as long as there is no window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        for signal in (
            session.clock.time_changed,
            session.clock.rate_changed,
            session.scene_changed,
            session.panel_changed,
            session.lesson_changed,
            session.lesson_step_changed,
            session.selection_changed,
            session.workbench.topic_changed,
            session.workshop.changed,
        ):
            signal.connect(self.note_change)

    def note_change(self) -> None:
        """Save soon."""
        if not self._timer.isActive():
            self._timer.start()

    def save(self) -> None:
        """Write the place now."""
        self._timer.stop()
        session = self._session
        place = Place(
            mission=self._mission,
            time_s=session.clock.time_s,
            rate=session.clock.rate,
            scene=session.scene,
            panel=session.panel,
            topic=session.workbench.topic,
            lesson=session.lesson,
            step=session.lesson_step,
            selection=session.selection,
            **_held(session.workshop.handling),
            geometry=self.window_place(),
        )
        try:
            write_json(self._path, asdict(place))
        except OSError:
            return  # a full or read-only disk costs the memory of the place, nothing else
