"""``marsapp tour``: a picture for every event and a contact sheet, without a display."""

import argparse
import os
import re
import sys

from marsapp import paths
from marsapp.cli.missions import Refused, find_mission, refuse
from marsapp.content.words import words

_WRONG_SIZE = words(
    "{size!r} is not a size; write it like 1920x1080.", "{size!r} 不是图片大小；请写成 1920x1080。"
)
_NOT_WRITTEN = words("The pictures cannot be written: {why}", "图片无法写入：{why}")
_DONE = words(
    "{count} pictures and contact-sheet.png are in {folder}",
    "{count} 张图片和总览图 contact-sheet.png 已存入 {folder}",
)


def run(options: argparse.Namespace) -> int:
    """Draw the tour with a progress bar; Ctrl+C stops after the present picture."""
    language = options.language
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", options.size)
    if not size:
        print(_WRONG_SIZE.text_in(language).format(size=options.size), file=sys.stderr)
        return 2
    try:
        mission = find_mission(options.mission, language)
    except Refused as error:
        return refuse(error)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from marsapp.ui import tour
    from marsapp.ui.application import Program, Start
    from marsapp.ui.faults import hear_qt

    hear_qt()
    app = QApplication.instance() or QApplication(["marsapp"])
    program = Program(
        Start(
            mission=mission,
            lessons=paths.shipped("lessons"),
            language=language,
            size=(int(size[1]), int(size[2])),
            remembers=False,
        )
    )
    total, thumbs = len(tour.stations(program)), []
    try:
        for picture in tour.draw(program, options.out):
            thumbs.append(tour.small(picture.image))
            _progress(len(thumbs), total, picture.path.name)
        sheet = options.out / "contact-sheet.png"
        tour.contact_sheet(thumbs, program.theme.colour("ground").rgb(), sheet)
    except OSError as error:
        print(_NOT_WRITTEN.text_in(language).format(why=error), file=sys.stderr)
        return 1
    print(_DONE.text_in(language).format(count=len(thumbs), folder=options.out))
    del app
    return 0


def _progress(done: int, total: int, name: str) -> None:
    if sys.stderr.isatty():
        filled = 30 * done // total
        bar = "█" * filled + "·" * (30 - filled)
        end = "\n" if done == total else ""
        print(f"\r{bar} {done}/{total} {name[:40]:<40}", end=end, file=sys.stderr, flush=True)
