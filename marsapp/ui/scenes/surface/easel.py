"""The easel: paints a picture of the surface layer by layer and remembers what it put where."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from marsapp.mission.relief import Relief
from marsapp.ui.render.actors import Actors
from marsapp.ui.render.caption import Caption, Column
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.painter import GroundPicture
from marsapp.ui.render.things import Thing, paint_attention
from marsapp.ui.scenes.surface.backdrop import Backdrop, Fade, View
from marsapp.ui.scenes.surface.figures import paint_figures
from marsapp.ui.scenes.surface.footing import Footing
from marsapp.ui.scenes.surface.ground_view import Cast, paint_actors, paint_flags
from marsapp.ui.scenes.surface.light import light_of
from marsapp.ui.scenes.surface.map_view import (
    Chart,
    MapFrame,
    map_frame,
    paint_checkpoints,
    paint_craft,
    paint_route,
)
from marsapp.ui.scenes.surface.picture import Picture
from marsapp.ui.scenes.surface.signs import Signs, paint_corner, paint_north
from marsapp.ui.scenes.surface.spots import Spot
from marsapp.ui.scenes.surface.stations import camera_of
from marsapp.ui.scenes.surface.tracks import Tracks
from marsapp.ui.scenes.surface.veil import Veiled
from marsapp.ui.scenes.surface.words import caption_words, description, thing_name

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DriveState

_CAPTION: Final = (0.42, 0.5)  # of the width and the height
_ROUGH_PX: Final = 640.0  # width of the picture while a hand moves the view
_AHEAD_S: Final = 1.0  # real seconds
_EVERY: Final = 6  # frames between two looks ahead
_HEARD: Final = 6  # so many things are named to who cannot see them


class Easel:
    """Paints pictures of the surface, from the ground up to the words."""

    def __init__(self, mission: "Mission") -> None:
        relief = Relief.of(mission)
        self._footing = Footing(relief)
        self._tracks = Tracks(self._footing)
        self._cast = Cast(Actors(mission.data.shapes), Veiled(), self._footing)
        self._backdrop = Backdrop(relief)
        self._fade = Fade()
        self._looked = 0
        self._sheet: tuple[Hashable, QImage, list[Spot]] | None = None
        self._last: tuple[Picture, GroundPicture] | None = None
        self._chart = Chart(relief)
        self._caption = Caption()
        self._signs = Signs()
        self._spots: tuple[Picture, list[Spot]] | None = None

    @property
    def fading(self) -> bool:
        """Whether one picture fades into the next."""
        return self._fade.on

    def advance(self, real_s: float) -> None:
        """Fade on."""
        self._fade.advance(real_s)

    def settle(self) -> None:
        """Finish the fade, and let names take their best places."""
        self._fade.end()
        self._signs.settle()

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._signs.restyle()

    def forget(self) -> None:
        """Free all large pictures."""
        self._fade.end()
        self._last = None
        self._backdrop.forget()
        self._tracks.forget()
        self._chart.forget()
        self._sheet = None
        self._cast.actors.forget()
        self._cast.veiled.forget()

    def frame(self, picture: Picture) -> MapFrame:
        """Return what the map shows."""
        return map_frame(picture.shot, picture.mission.drive, picture.size)

    def paint(self, painter: QPainter, picture: Picture) -> bool:
        """Paint a whole picture; say whether it was painted lightly and wants another one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if picture.is_map or picture.drive is None:
            spots, light = self._paint_map(painter, picture)
        else:
            spots, light = self._paint_ground(painter, picture)
        self._spots = picture, spots
        self._paint_words(painter, picture, spots)
        return light

    def _paint_map(self, painter: QPainter, picture: Picture) -> tuple[list[Spot], bool]:
        frame = self.frame(picture)
        self._fade.end()
        self._last = None
        if picture.mission.drive is None:  # nothing is there that could be shown
            painter.fillRect(0, 0, *picture.size, picture.style.theme.colour("ground"))
            return [], False
        if picture.drive is not None and not picture.moving:
            spots = self._paint_sheet(painter, picture, frame)
            spots += paint_craft(painter, picture, frame, (self._cast.actors, self._footing))
            return spots, False
        light = self._chart.paint(painter, frame, fine=not picture.moving)
        if picture.drive is None:
            return [], light
        paint_route(painter, picture, frame)
        spots = paint_checkpoints(painter, picture, frame)
        spots += paint_craft(painter, picture, frame, (self._cast.actors, self._footing))
        return spots, light

    def _paint_sheet(self, painter: QPainter, picture: Picture, frame: MapFrame) -> list[Spot]:
        """Paint ground, route and checkpoints: kept until the rover has driven a metre on."""
        drive, state, theme = picture.mission.drive, picture.drive, picture.style.theme
        done_m = 0.0 if state is None else state.distance_m
        times_s = () if drive is None else (one.time_s for one in drive.checkpoints)
        passed = sum(time_s <= picture.snapshot.time_s for time_s in times_s)
        key = (frame, theme, round(done_m), passed)
        if self._sheet is None or self._sheet[0] != key:
            image = QImage(*picture.size, QImage.Format.Format_RGB32)
            with QPainter(image) as on:
                on.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._chart.paint(on, frame, fine=True)
                paint_route(on, picture, frame)
                spots = paint_checkpoints(on, picture, frame)
            self._sheet = key, image, spots
        painter.drawImage(0, 0, self._sheet[1])
        return list(self._sheet[2])

    def _paint_ground(self, painter: QPainter, picture: Picture) -> tuple[list[Spot], bool]:
        state = picture.drive
        if state is None:
            return [], False
        if picture.moving:
            return self._paint_roughly(painter, picture, state), True
        view = self._view(picture, state)
        if picture.fades and self._last is not None and self._backdrop.comes_new(view):
            last, before = self._last
            if before.camera == view.camera:  # only the light is another one: nobody moves
                self._fade.begin(picture.size, partial(self._paint_bare, last, before), under=True)
            else:
                self._fade.begin(picture.size, partial(self._paint_place, last, before))
        ground = self._backdrop.look(view, fine=True, waits=not picture.live)
        spots = self._paint_place(picture, ground, painter)
        self._fade.paint(painter, under=False)
        self._last = picture, ground
        if picture.live:
            self._look_ahead(picture)
        return spots, False

    def _paint_roughly(
        self, painter: QPainter, picture: Picture, state: "DriveState"
    ) -> list[Spot]:
        """Paint a small picture and stretch it, while a hand moves the view."""
        share = max(round(picture.size[0] / _ROUGH_PX), 2)
        width, height = (max(side // share, 1) for side in picture.size)
        small = replace(picture, size=(width, height))
        view = View(self._camera(picture, state), small.size, picture.light)
        ground = self._backdrop.look(view, fine=False)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        with QPainter(image) as on:
            on.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            spots = self._paint_place(small, ground, on)
        painter.drawImage(QRectF(0.0, 0.0, width * share, height * share), image)
        self._last = None
        return [one.larger(share) for one in spots]

    def _camera(self, picture: Picture, state: "DriveState") -> GroundCamera:
        drive = picture.mission.drive
        return camera_of(picture.shot, state, drive, self._footing, picture.rate)

    def _view(self, picture: Picture, state: "DriveState") -> View:
        return View(self._camera(picture, state), picture.size, picture.light, picture.hurried)

    def _look_ahead(self, picture: Picture) -> None:
        """Have the picture made that the camera takes next, as far as that can be foreseen."""
        mission, now_s = picture.mission, picture.snapshot.time_s
        self._looked = (self._looked + 1) % _EVERY
        if self._looked or self._backdrop.is_busy or mission.drive is None:
            return
        then_s = now_s + picture.rate * _AHEAD_S
        if not 0.0 <= then_s <= mission.end_s:
            return
        snapshot = mission.at(then_s)
        light = light_of(mission, snapshot, picture.rate)
        if snapshot.drive is not None and light is not None:
            self._backdrop.prepare(self._view(replace(picture, light=light), snapshot.drive))

    def _paint_bare(self, picture: Picture, ground: GroundPicture, painter: QPainter) -> None:
        """Paint the ground alone."""
        painter.drawImage(0, 0, self._trodden(picture, ground))

    def _paint_place(
        self, picture: Picture, ground: GroundPicture, painter: QPainter
    ) -> list[Spot]:
        """Paint the ground and what stands on it, without words; return where that is."""
        self._paint_bare(picture, ground, painter)
        if not picture.moving:
            self._fade.paint(painter, under=True)
        flags = paint_flags(painter, picture, ground, self._footing)
        return paint_actors(painter, picture, ground, self._cast) + flags

    def _trodden(self, picture: Picture, ground: GroundPicture) -> QImage:
        """Return the ground with the tracks of the wheels."""
        drive, state = picture.mission.drive, picture.drive
        if drive is None or state is None or picture.moving or state.distance_m <= 0.0:
            return ground.image
        return self._tracks.image(ground, drive, state.distance_m, picture.light.elevation_deg)

    def _paint_words(self, painter: QPainter, picture: Picture, spots: list[Spot]) -> None:
        theme, words = picture.style.theme, caption_words(picture)
        on_map = picture.is_map and picture.drive is not None
        corner = paint_corner(painter, picture, self.frame(picture) if on_map else None)
        figures = paint_figures(painter, picture)
        column = Column(_CAPTION[0] * picture.size[0], _CAPTION[1] * picture.size[1])
        caption = self._caption.rect(words, theme, picture.size, column)
        taken = [caption, corner, figures]
        if on_map and picture.options.scale:
            taken.append(paint_north(painter, picture))
        things = self._things(picture, spots)
        paint_attention(painter, things, theme, (picture.selected, picture.focused))
        self._signs.paint_names(painter, picture, spots, taken)
        self._caption.paint(painter, words, theme, picture.size, column)

    def things(self, picture: Picture) -> Sequence[Thing]:
        """Return everything that can be picked, in reading order: craft, then checkpoints."""
        return self._things(picture, self._spots_of(picture))

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing whose name is under a pixel, or ''."""
        return self._signs.label_at(x_px, y_px)

    def corner(self, picture: Picture) -> QRectF:
        """Return the space of the notes, for buttons to keep clear of."""
        height = 0.16 * picture.size[1]
        return QRectF(0, picture.size[1] - height, 0.0, height)

    def describe(self, picture: Picture) -> str:
        """Say in words what the picture shows."""
        return description(picture, [one.name for one in self.things(picture)][:_HEARD])

    def _spots_of(self, picture: Picture) -> list[Spot]:
        """Return what stands in a picture; drawn out of sight where it was not painted yet."""
        kept = self._spots
        if kept is not None and _shows_same(kept[0], picture):
            return kept[1]
        image = QImage(*picture.size, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            self.paint(painter, replace(picture, moving=True, live=False, fades=False))
        return [] if self._spots is None else self._spots[1]

    def _things(self, picture: Picture, spots: Sequence[Spot]) -> list[Thing]:
        order = [point.id for point in picture.mission.data.traverse]
        width, height = picture.size
        seen = [one for one in spots if 0 <= one.x_px < width and 0 <= one.y_px < height]
        seen.sort(key=lambda one: order.index(one.id) if one.id in order else -1)
        return [
            Thing(
                id=one.id,
                name=thing_name(picture, one.id),
                x_px=one.x_px,
                y_px=one.y_px,
                radius_px=one.radius_px,
            )
            for one in seen
        ]


def _shows_same(one: Picture, other: Picture) -> bool:
    return (
        one.snapshot is other.snapshot
        and one.shot == other.shot
        and one.size == other.size
        and one.style is other.style
        and one.options == other.options
    )
