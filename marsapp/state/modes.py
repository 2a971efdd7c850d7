"""Modes are data: each is a set of permissions that holds for the whole run."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """What is allowed and shown. Widgets ask for the permission, never for the mode's name."""

    id: str
    text_scale: float | None = None  # starts at this size instead of the learner's setting
    teacher_notes: bool = False  # notes and right answers are on screen
    free_navigation: bool = True  # a lesson's steps may be skipped
    opens_lesson: bool = False  # the lesson panel is open at the start
    keeps_place: bool = True  # the next start goes on where this one ended
    keeps_progress: bool = False  # answers survive a restart
    full_screen: bool = False
    may_quit: bool = True
    may_change_settings: bool = True
    opens_links: bool = True
    saves_files: bool = True  # a picture may be kept as a file
    attracts_after_s: float | None = None  # idle time before the warning; then a full reset
    warning_s: float = 20.0  # how long the warning counts down
    clicker_steps_lesson: bool = False  # Page Up and Page Down step through the lesson


EXPLORE: Final = Mode(id="explore", keeps_progress=True)
LESSON: Final = Mode(id="lesson", free_navigation=False, opens_lesson=True, keeps_progress=True)
CLASSROOM: Final = Mode(
    id="classroom", text_scale=1.5, teacher_notes=True, opens_lesson=True, clicker_steps_lesson=True
)
KIOSK: Final = Mode(
    id="kiosk",
    text_scale=1.5,
    keeps_place=False,
    full_screen=True,
    may_quit=False,
    may_change_settings=False,
    opens_links=False,
    saves_files=False,
    attracts_after_s=60.0,
)

MODES: Final = {mode.id: mode for mode in (EXPLORE, LESSON, CLASSROOM, KIOSK)}
