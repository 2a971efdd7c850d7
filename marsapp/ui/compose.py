"""Scenes, panels and window, built once round a session."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from marsapp.state.lesson_run import LessonSession
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.notice import Notice
from marsapp.ui.panels.facts import FactsPanel
from marsapp.ui.panels.lesson import LessonPanel
from marsapp.ui.panels.settings import Help, SettingsPanel
from marsapp.ui.panels.timeline import TimelinePanel
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.scenes.base import Scene
from marsapp.ui.scenes.journey import JourneyScene
from marsapp.ui.scenes.landing import LandingScene
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.spacecraft import SpacecraftScene
from marsapp.ui.scenes.surface import SurfaceScene
from marsapp.ui.shelf import Maker, Shelf
from marsapp.ui.shortcuts import Shortcut, Shortcuts
from marsapp.ui.strip import Strip
from marsapp.ui.theme import Theme
from marsapp.ui.window import MainWindow, Parts

if TYPE_CHECKING:
    from marsapp.ui.panels.base import Panel

translate = QCoreApplication.translate

SceneMaker = Callable[[Session, Frames, Theme, Formatter], Scene]
SCENES: Final[Mapping[str, SceneMaker]] = {
    "journey": JourneyScene,
    "mars": MarsScene,
    "spacecraft": SpacecraftScene,
    "landing": LandingScene,
    "surface": SurfaceScene,
}
"""Every scene of the program (see `marsapp.mission.model.Scene`), by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """The window with its parts, and what the application needs of them."""

    window: MainWindow
    parts: Parts
    lessons: LessonSession
    notice: Notice

    @property
    def scene_ids(self) -> frozenset[str]:
        """Ids of all scenes."""
        return frozenset(self.parts.scenes)

    @property
    def lesson_ids(self) -> frozenset[str]:
        """Ids of all lessons that can be opened."""
        return frozenset(self.lessons.lesson_ids)

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Pass a change of look, language or units on to everything."""
        self.window.restyle(theme, formatter)

    def focus_first(self) -> None:
        """Put the keyboard into the scene."""
        self.window.scene.setFocus()

    def tell(self, words: str) -> None:
        """Show one line to the person, to be closed by them."""
        self.notice.tell(words)

    def tell_fault(self, log: str) -> None:
        """Say that the program made a mistake and where the details are."""
        self.tell(
            translate("Views", "Something went wrong in the program. Details: {file}").format(
                file=log
            )
        )

    def close_stores(self) -> None:
        """Close the lesson store."""
        self.lessons.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where lessons are, where their progress is kept, and how to read the credits."""

    lessons: Path
    progress: Path | None
    credit_lines: Callable[[str], tuple[str, ...]]  # in a language


def build_views(
    session: Session, frames: Frames, files: Files, theme: Theme, formatter: Formatter
) -> Views:
    """Build the window; each scene and panel is built when it is first opened."""
    lessons = LessonSession(session, files.lessons, files.progress)
    timeline = TimelinePanel(session, frames, theme, formatter)
    shortcuts = _shortcuts(session, timeline, lessons, lambda: window.toggle_full_screen())
    panels: dict[str, Maker[Panel]] = {
        "lesson": partial(LessonPanel, session, lessons),
        "facts": partial(FactsPanel, session),
        "workbench": partial(WorkbenchPanel, session),
    }
    if session.mode.may_change_settings:
        panels["settings"] = lambda theme, formatter: SettingsPanel(
            session,
            theme,
            formatter,
            Help(shortcuts, lambda: _scene_keys(parts.scenes[session.scene])),
            files.credit_lines(formatter.language),
        )
    scenes = {name: partial(make, session, frames) for name, make in SCENES.items()}
    parts = Parts(
        scenes=Shelf(scenes, theme, formatter),
        panels=Shelf(panels, theme, formatter),
        timeline=timeline,
    )
    window = MainWindow(session, frames, parts, shortcuts)
    window.dress(theme, formatter)
    return Views(window=window, parts=parts, lessons=lessons, notice=Notice(window))


def _shortcuts(
    session: Session,
    timeline: TimelinePanel,
    lessons: LessonSession,
    full_screen: Callable[[], object],
) -> Shortcuts:
    clock = session.clock
    listed = [
        Shortcut("Space", clock.toggle, QT_TRANSLATE_NOOP("Shortcuts", "Play or pause")),
        Shortcut("N", timeline.next_event, QT_TRANSLATE_NOOP("Shortcuts", "Next event")),
        Shortcut("P", timeline.previous_event, QT_TRANSLATE_NOOP("Shortcuts", "Previous event")),
        Shortcut(".", clock.faster, QT_TRANSLATE_NOOP("Shortcuts", "Faster")),
        Shortcut(",", clock.slower, QT_TRANSLATE_NOOP("Shortcuts", "Slower")),
        Shortcut("B", clock.reverse, QT_TRANSLATE_NOOP("Shortcuts", "Turn time round")),
        Shortcut("Home", lambda: clock.seek(0.0), QT_TRANSLATE_NOOP("Shortcuts", "To the launch")),
        Shortcut(
            "End", lambda: clock.seek(clock.end_s), QT_TRANSLATE_NOOP("Shortcuts", "To the end")
        ),
        Shortcut(
            "L", lambda: _toggle(session, "lesson"), QT_TRANSLATE_NOOP("Shortcuts", "Lessons")
        ),
        Shortcut("I", lambda: _toggle(session, "facts"), QT_TRANSLATE_NOOP("Shortcuts", "Facts")),
        Shortcut(
            "W", lambda: _toggle(session, "workbench"), QT_TRANSLATE_NOOP("Shortcuts", "Try it")
        ),
    ]
    listed += [
        Shortcut(str(number), partial(session.open_scene, name), _SCENE_WORDS[name])
        for number, name in enumerate(SCENES, 1)
    ]
    if session.mode.may_change_settings:
        listed.append(
            Shortcut(
                "S",
                lambda: _toggle(session, "settings"),
                QT_TRANSLATE_NOOP("Shortcuts", "Settings"),
            )
        )
    if session.mode.may_quit:
        listed.append(
            Shortcut("F11", full_screen, QT_TRANSLATE_NOOP("Shortcuts", "Fill the screen, or not"))
        )
    if session.mode.clicker_steps_lesson:
        listed.append(
            Shortcut(
                "PgDown", lessons.next_step, QT_TRANSLATE_NOOP("Shortcuts", "Next lesson step")
            )
        )
        listed.append(
            Shortcut(
                "PgUp",
                lessons.previous_step,
                QT_TRANSLATE_NOOP("Shortcuts", "Previous lesson step"),
            )
        )
    return Shortcuts(*listed)


def _scene_keys(scene: Scene) -> Sequence[tuple[str, str]]:
    """Return the keys of a scene's buttons and what they do."""
    controls = scene.controls()
    return controls.keys if isinstance(controls, Strip) else ()


_SCENE_WORDS: Final = {
    "journey": QT_TRANSLATE_NOOP("Shortcuts", "Journey"),
    "mars": QT_TRANSLATE_NOOP("Shortcuts", "Mars"),
    "spacecraft": QT_TRANSLATE_NOOP("Shortcuts", "Spacecraft"),
    "landing": QT_TRANSLATE_NOOP("Shortcuts", "Landing"),
    "surface": QT_TRANSLATE_NOOP("Shortcuts", "Surface"),
}


def _toggle(session: Session, panel: str) -> None:
    session.open_panel("" if session.panel == panel else panel)
