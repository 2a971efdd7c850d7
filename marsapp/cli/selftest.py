"""``marsapp self-test``: load everything, open every scene and panel in every mode, quit."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from marsapp import paths
from marsapp.cli import check
from marsapp.cli.missions import Refused, find_mission, refuse
from marsapp.content.words import words
from marsapp.state.modes import MODES
from marsapp.state.settings import LANGUAGES

if TYPE_CHECKING:
    from marsapp.ui.application import Program

_DONE = words(
    "All is well: content, {modes} modes, {languages} languages.",
    "一切正常：内容、{modes} 种模式、{languages} 种语言。",
)


def run(options: argparse.Namespace) -> int:
    """Return 0 when everything works here; say what does not otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if check.check_content([], options.language, None, sys.stderr):
        return 1
    try:
        mission = find_mission(options.mission, options.language)
    except Refused as error:
        return refuse(error)
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from marsapp.ui.application import Program, Start
    from marsapp.ui.faults import hear_qt

    hear_qt()
    app = QApplication.instance() or QApplication(["marsapp"])
    for mode in MODES.values():
        for language in LANGUAGES:
            start = Start(
                mission=mission,
                lessons=paths.shipped("lessons"),
                mode=mode,
                language=language,
                remembers=False,
            )
            program = Program(start)
            program.show()
            _walk(program)
            program.window.setProperty("released", True)
            program.window.close()
            program.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    print(_DONE.text_in(options.language).format(modes=len(MODES), languages=len(LANGUAGES)))
    return 0


def _walk(program: "Program") -> None:
    session = program.session
    for scene in program.views.scene_ids:
        session.open_scene(scene)
        for panel in program.window.parts.panels:
            session.open_panel(panel)
            session.clock.play()
            session.clock.advance(1.0)
            session.clock.pause()
            program.window.grab()
    for lesson in program.views.lesson_ids:
        session.open_lesson(lesson)
        program.window.grab()
