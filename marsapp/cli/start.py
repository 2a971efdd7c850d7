"""``marsapp``: open the app, or, without a display, say so and draw the tour."""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from marsapp import paths
from marsapp.cli.display import display_reachable, missing_library
from marsapp.cli.missions import (
    DEFAULT_MISSION,
    Refused,
    find_mission,
    find_time,
    is_mission,
    refuse,
)
from marsapp.content.problem import ContentError
from marsapp.content.words import words
from marsapp.mission.mission import Mission
from marsapp.state.modes import MODES
from marsapp.state.place import read_place

_NO_DISPLAY = words(
    "There is no display here, so the app cannot open a window. Drawing the guided tour into {folder} instead.",
    "这里没有显示器，无法打开窗口。改为把导览图片画到 {folder}。",
)
_NO_LIBRARY = words(
    "A system library for windows is missing ({name}). Install it with:\n  sudo apt-get install -y libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0",
    "缺少窗口所需的系统库（{name}）。请安装：\n  sudo apt-get install -y libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0",
)
_NOT_SAVED = words(
    "{folder} cannot be written, so nothing is remembered after this run.",
    "无法写入 {folder}，本次运行之后不会留下记录。",
)
_ROOM_BYTES: Final = 16_384
_NO_PIN = words(
    "No staff PIN is set: this exhibit can only be ended by the system. Set one with: marsapp pin",
    "尚未设置工作人员密码：只能由系统结束展厅程序。请用 marsapp pin 设置。",
)


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    language = options.language
    try:
        name, mission = _find_mission(options)
        at_s = find_time(options.start_at, mission, language) if options.start_at else None
    except Refused as error:
        return refuse(error)
    if not display_reachable():
        return _draw_tour(options)
    if missing := missing_library():
        print(_NO_LIBRARY.text_in(language).format(name=missing), file=sys.stderr)
        return 1
    from marsapp.state.staff_pin import StaffPin
    from marsapp.ui.application import Start
    from marsapp.ui.application import run as run_application

    mode = MODES[options.mode]
    if not mode.may_quit and not StaffPin(paths.data_dir() / "staff.json").is_set:
        print(_NO_PIN.text_in(language), file=sys.stderr)
    return run_application(
        Start(
            mission=mission,
            mission_name=name,
            lessons=paths.shipped("lessons"),
            mode=mode,
            language=options.lang,
            at_s=at_s,
            full_screen=options.full_screen,
            messages=_folder_messages(language) if mode.keeps_place else (),
        )
    )


def _find_mission(options: argparse.Namespace) -> tuple[str, Mission]:
    """Load the mission asked for, else the one that was open last, else Tianwen-1."""
    wanted: str | None = options.mission
    if wanted is None and MODES[options.mode].keeps_place:
        place = read_place(paths.place_file())
        if place and place.mission != DEFAULT_MISSION:
            try:
                return place.mission, find_mission(place.mission, options.language)
            except (Refused, ContentError):
                pass  # the last mission is gone or broken: open the usual one
    wanted = wanted or DEFAULT_MISSION
    mission = find_mission(wanted, options.language)
    is_folder = is_mission(Path(wanted))
    return str(Path(wanted).resolve()) if is_folder else wanted, mission


def _draw_tour(options: argparse.Namespace) -> int:
    from marsapp.cli import tour

    folder = Path.cwd() / "marsapp-tour"
    if not os.access(Path.cwd(), os.W_OK):
        folder = Path(tempfile.mkdtemp(prefix="marsapp-tour-"))
    print(_NO_DISPLAY.text_in(options.language).format(folder=folder))
    options.out, options.size = folder, "1280x720"
    return tour.run(options)


def _folder_messages(language: str) -> tuple[str, ...]:
    folder = paths.data_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder) as file:
            file.write(bytes(_ROOM_BYTES))  # an empty file fits on a full disk too
            file.flush()
            return ()
    except OSError:
        return (_NOT_SAVED.text_in(language).format(folder=folder),)
