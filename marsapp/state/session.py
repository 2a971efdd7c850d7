"""The session: which moment, scene, panel, thing and lesson are in front of the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from marsapp.state.clock import MissionClock
from marsapp.state.modes import Mode
from marsapp.state.settings import Settings
from marsapp.state.workbench import Workbench
from marsapp.state.workshop import Workshop

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a lesson (or a link) asks a scene to show: the body or vehicle to follow, and how.

    ``follow`` is an id (``sun``, ``earth``, ``mars``, a vehicle); ``span_km`` the width
    of the picture; ``tilt_deg`` the angle out of the ecliptic; None leaves it as it is.
    Near a planet ``camera`` is ``outside``, ``pole``, ``along`` or ``craft``, ``lens`` the
    payload whose field of view is taken ('' for the plain eye), ``tilt_deg`` the latitude
    the view looks from and ``turn_deg`` the longitude it looks from, west of noon. With a craft
    in the hand, ``tilt_deg`` and ``turn_deg`` say from where it is seen.
    """

    follow: str | None = None
    span_km: float | None = None
    tilt_deg: float | None = None
    fixed_frame: bool | None = None
    camera: str | None = None
    lens: str | None = None
    turn_deg: float | None = None


class Session(QObject):
    """What is true right now. A person's act becomes a method here; views follow the signals.

    Once per change of time the session asks the mission for one `Snapshot` and
    hands the same one to everybody.
    """

    snapshot_changed = Signal(object)  # Snapshot
    selection_changed = Signal(str)  # id of a body, vehicle, event, phase, burn or place
    scene_changed = Signal(str)
    panel_changed = Signal(str)  # "" when folded away
    lesson_changed = Signal(str)  # id, "" when closed
    lesson_step_changed = Signal(str)  # id of the step of the open lesson
    view_asked = Signal(object)  # View
    stretch_lent = Signal(object)  # (first, last) seconds since launch, or None
    begun_anew = Signal()  # the next visitor: whatever views remember of the last one goes

    def __init__(
        self,
        mission: "Mission",
        settings: Settings,
        mode: Mode,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.mission = mission
        self.settings = settings
        self.mode = mode
        self.clock = MissionClock(mission.end_s, self)
        self.workbench = Workbench(mission, self)
        self.workshop = Workshop(self)
        self.toggles: dict[str, bool] = {}
        self._selection = mission.data.mission.craft
        self._scene = "journey"
        self._panel = "lesson" if mode.opens_lesson else "facts"
        self._lesson = self._lesson_step = ""
        self._stretch_s: tuple[float, float] | None = None
        self._snapshot = mission.at(self.clock.time_s)
        self.clock.time_changed.connect(self._take_snapshot)
        settings.changed.connect(self._follow_settings)
        self._follow_settings("pause_at_events")

    @property
    def snapshot(self) -> "Snapshot":
        """The one present snapshot."""
        return self._snapshot

    @property
    def selection(self) -> str:
        """Id of the selected thing; the facts panel tells about it."""
        return self._selection

    @property
    def scene(self) -> str:
        """Id of the scene in front."""
        return self._scene

    @property
    def panel(self) -> str:
        """Id of the open panel, or '' when it is folded away."""
        return self._panel

    @property
    def lesson(self) -> str:
        """Id of the open lesson, or ''."""
        return self._lesson

    @property
    def lesson_step(self) -> str:
        """Id of the step of the open lesson, or ''."""
        return self._lesson_step

    def select(self, thing: str) -> None:
        """Put something into the facts panel."""
        if thing != self._selection:
            self._selection = thing
            self.selection_changed.emit(thing)

    def open_scene(self, scene: str) -> None:
        """Bring a scene to the front."""
        if scene != self._scene:
            self._scene = scene
            self.scene_changed.emit(scene)

    def open_panel(self, panel: str) -> None:
        """Open a panel, or fold the panel away with ''."""
        if panel != self._panel:
            self._panel = panel
            self.panel_changed.emit(panel)

    def open_lesson(self, lesson: str, step: str = "") -> None:
        """Open a lesson (and the lesson panel) where it was left, or at a step; '' closes it."""
        if lesson != self._lesson:
            self._lesson, self._lesson_step = lesson, step
            self.lesson_changed.emit(lesson)
        if lesson:
            self.open_panel("lesson")

    def go_to_lesson_step(self, step: str) -> None:
        """Note which step of the open lesson is in front."""
        if step != self._lesson_step:
            self._lesson_step = step
            self.lesson_step_changed.emit(step)

    def ask_view(self, view: View) -> None:
        """Ask the scene in front to look somewhere."""
        self.view_asked.emit(view)

    @property
    def stretch_s(self) -> tuple[float, float] | None:
        """The seconds since launch that the timeline shows for the scene in front, if any."""
        return self._stretch_s

    def lend_stretch(self, stretch_s: tuple[float, float] | None) -> None:
        """Let the timeline show a stretch for a while; None gives back what it showed before."""
        if stretch_s != self._stretch_s:
            self._stretch_s = stretch_s
            self.stretch_lent.emit(stretch_s)

    def go_to_event(self, event_id: str) -> None:
        """Seek to an event and select it."""
        self.clock.seek(self.mission.event_times_s[event_id])
        self.select(event_id)

    def reset(self, toggles: Mapping[str, bool] | None = None) -> None:
        """Forget the visitor: back to launch, journey scene, no lesson."""
        self.clock.pause()
        self.toggles = dict(toggles or {})
        self.open_lesson("")
        self.workbench.put_away()
        self.workshop.put_away()
        self.open_scene("journey")
        self.open_panel("facts")
        self.select(self.mission.data.mission.craft)
        self.clock.seek(0.0)
        self.begun_anew.emit()

    def _take_snapshot(self, time_s: float) -> None:
        self._snapshot = self.mission.at(time_s)
        self.snapshot_changed.emit(self._snapshot)

    def _follow_settings(self, name: str) -> None:
        if name == "pause_at_events":
            slow = self.settings.pause_at_events
            self.clock.set_stops(self.mission.stop_times_s if slow else ())
