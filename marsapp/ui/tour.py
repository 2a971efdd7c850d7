"""The guided tour: the window as a visitor would see it at every event, as pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from marsapp.mission.model import Event
from marsapp.state.session import View
from marsapp.ui.application import Program

_SHEET_COLUMNS: Final = 6
_THUMB_WIDTH: Final = 400
_GAP: Final = 12
STORY: Final = View(follow="story")
"""Lets the camera go where the mission is."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the tour and the event it shows."""

    event: Event
    path: Path
    image: QImage


def events_on_tour(program: Program) -> tuple[Event, ...]:
    """Return the events within the mission, in order of time."""
    mission = program.session.mission
    inside = (e for e in mission.data.events if 0 <= mission.event_times_s[e.id] <= mission.end_s)
    return tuple(sorted(inside, key=lambda event: mission.event_times_s[event.id]))


def draw(program: Program, folder: Path) -> Iterator[Picture]:
    """Draw one picture after the other into a folder; the window never has to be shown.

    Raises
    ------
    OSError
        If the folder or a picture cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    session, window = program.session, program.window
    session.open_panel("facts")
    for number, event in enumerate(events_on_tour(program), 1):
        session.go_to_event(event.id)
        session.ask_view(STORY)
        window.scene.settle()
        path = folder / f"{number:02d}-{session.snapshot.utc:%Y-%m-%d}-{event.id}.png"
        image = window.grab().toImage()
        _save(image, path)
        yield Picture(event, path, image)


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
