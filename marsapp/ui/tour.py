"""The guided tour: the window as a visitor would see it at every event, as pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from marsapp.lessons.goals import cue_time_s
from marsapp.lessons.tour import Stop, read_tour
from marsapp.state.cues import follow_cue, open_best_scene
from marsapp.state.session import View
from marsapp.ui.application import Program

_SHEET_COLUMNS: Final = 6
_THUMB_WIDTH: Final = 400
_GAP: Final = 12
STORY: Final = View(follow="story")
"""Lets the camera go where the mission is."""


@dataclass(frozen=True, slots=True)
class Station:
    """One place of the tour: an event, shown in the scene that suits it, or a stop with a cue."""

    id: str
    time_s: float
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the tour."""

    station: Station
    path: Path
    image: QImage


def stations(program: Program) -> tuple[Station, ...]:
    """Return the events within the mission and the stops between them, in order of time."""
    mission = program.session.mission
    times_s = mission.event_times_s
    inside = (e for e in mission.data.events if 0 <= times_s[e.id] <= mission.end_s)
    found = [Station(event.id, times_s[event.id], None) for event in inside]
    stops, _ = read_tour(program.lessons_folder, mission)
    found += [Station(stop.id, cue_time_s(stop.cue, mission) or 0.0, stop) for stop in stops]
    return tuple(sorted(found, key=lambda station: station.time_s))


def draw(program: Program, folder: Path) -> Iterator[Picture]:
    """Draw one picture after the other into a folder; the window never has to be shown.

    Raises
    ------
    OSError
        If the folder or a picture cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    session, window = program.session, program.window
    for number, station in enumerate(stations(program), 1):
        _go_to(program, station)
        window.scene.settle()
        path = folder / f"{number:02d}-{session.snapshot.utc:%Y-%m-%d}-{station.id}.png"
        image = window.grab().toImage()
        _save(image, path)
        yield Picture(station, path, image)


def _go_to(program: Program, station: Station) -> None:
    session = program.session
    session.workbench.put_away()
    session.workshop.put_away()
    if station.stop is None:
        session.go_to_event(station.id)
        open_best_scene(session, program.views.scene_ids)
        session.ask_view(STORY)
    else:
        session.select(session.mission.data.mission.craft)
        session.open_scene(station.stop.cue.scene or session.scene)
        session.ask_view(STORY)  # where the cue says nothing else
        follow_cue(session, station.stop.cue)
    session.open_panel("workbench" if session.workbench.topic else "facts")


def contact_sheet(pictures: list[QImage], ground: Qt.GlobalColor | int, path: Path) -> None:
    """Draw all pictures small on one sheet."""
    height = _THUMB_WIDTH * pictures[0].height() // pictures[0].width()
    rows = -(-len(pictures) // _SHEET_COLUMNS)
    width = _SHEET_COLUMNS * (_THUMB_WIDTH + _GAP) + _GAP
    sheet = QImage(width, rows * (height + _GAP) + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(ground)
    with QPainter(sheet) as painter:
        for place, picture in enumerate(pictures):
            row, column = divmod(place, _SHEET_COLUMNS)
            at = QPoint(_GAP + column * (_THUMB_WIDTH + _GAP), _GAP + row * (height + _GAP))
            painter.drawImage(QRect(at.x(), at.y(), _THUMB_WIDTH, height), picture)
    _save(sheet, path)


def small(image: QImage) -> QImage:
    """Return a picture at the size of the contact sheet."""
    return image.scaledToWidth(_THUMB_WIDTH, Qt.TransformationMode.SmoothTransformation)


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise OSError(f"{path} cannot be written")
