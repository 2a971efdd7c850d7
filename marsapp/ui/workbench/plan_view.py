"""The place of the group picture from above: camera, rover, lander, and what the lens takes in."""

import math
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.group_photo import Framing, Sitter
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_HEIGHT_PX: Final = 150
_NORTH_M: Final = (-12.0, 11.0)  # what the plan shows
_ROVER_M, _LANDER_M = (2.6, 3.0), (2.6, 2.6)
_SIGHT_M: Final = 40.0
_TINT: Final = 0.18


class PlanView(QWidget):
    """Draws the scene from above, north up; turned a quarter, so that it lies flat in a panel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._framing: Framing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEIGHT_PX))
        self.setAccessibleName(translate("Surface", "The place from above (illustrative)"))

    def show_framing(self, framing: Framing) -> None:
        """Show where everything stands."""
        self._framing = framing
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits a panel."""
        return QSize(self._theme.px(280), self._theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the plan."""
        framing, theme = self._framing, self._theme
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("line"), 1.0))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(rect, 6, 6)
            if framing is None:
                return
            painter.setClipRect(rect)
            if framing.wish.placed:
                self._paint_sight(painter, framing)
            self._paint_sun(painter, framing)
            self._paint_craft(painter, framing.lander, _LANDER_M, "lander")
            self._paint_craft(painter, framing.rover, _ROVER_M, "link")
            self._paint_camera(painter, framing)
            self._paint_words(painter, framing)

    def _at(self, east_m: float, north_m: float) -> QPointF:
        """Return the pixel of a place: north leads to the right, east down."""
        scale = self.width() / (_NORTH_M[1] - _NORTH_M[0])
        scale = min(scale, self.height() / 11.0)
        x = self.width() / 2 + (north_m - sum(_NORTH_M) / 2) * scale
        return QPointF(x, self.height() * 0.6 + east_m * scale)

    def _paint_sight(self, painter: QPainter, framing: Framing) -> None:
        camera = framing.camera
        points = [self._at(camera.east_m, camera.north_m)]
        for side in (-0.5, 0.5):
            angle = math.radians(camera.azimuth_deg + side * camera.field_deg)
            points.append(
                self._at(
                    camera.east_m + _SIGHT_M * math.sin(angle),
                    camera.north_m + _SIGHT_M * math.cos(angle),
                )
            )
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("accent", _TINT))
        painter.drawPolygon(QPolygonF(points))

    def _paint_craft(
        self, painter: QPainter, sitter: Sitter, size_m: tuple[float, float], token: str
    ) -> None:
        turn = math.radians(sitter.heading_deg)
        ahead, aside = (math.sin(turn), math.cos(turn)), (math.cos(turn), -math.sin(turn))
        points = []
        for x, y in ((1, 1), (1, -1), (-1, -1), (-1, 1)):
            along, across = x * size_m[0] / 2, y * size_m[1] / 2
            points.append(
                self._at(
                    sitter.east_m + along * ahead[0] + across * aside[0],
                    sitter.north_m + along * ahead[1] + across * aside[1],
                )
            )
        painter.setPen(QPen(self._theme.colour("text"), 1.2))
        painter.setBrush(self._theme.colour(token))
        painter.drawPolygon(QPolygonF(points))

    def _paint_camera(self, painter: QPainter, framing: Framing) -> None:
        half = self._theme.px(5)
        camera, rover = framing.camera, framing.rover
        at = self._at(camera.east_m, camera.north_m)
        if not framing.wish.placed:
            at = self._at(rover.east_m, rover.north_m)
        painter.setPen(QPen(self._theme.colour("text"), 1.2))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))

    def _paint_sun(self, painter: QPainter, framing: Framing) -> None:
        """Paint the Sun where its light comes from, at the edge, with a ray inwards."""
        turn = math.radians(framing.sun_azimuth_deg)
        way = QPointF(math.cos(turn), math.sin(turn))  # north right, east down
        camera = self._at(framing.camera.east_m, framing.camera.north_m)
        inset = self._theme.px(16)
        ends = (
            (self.width() - inset if way.x() > 0 else inset) - camera.x(),
            (self.height() - inset if way.y() > 0 else inset) - camera.y(),
        )
        reach = min(
            abs(end / side) if abs(side) > 1e-6 else math.inf
            for end, side in zip(ends, (way.x(), way.y()), strict=True)
        )
        at = camera + way * reach
        radius = self._theme.px(8)
        painter.setPen(QPen(self._theme.colour("sun"), 2.0))
        painter.drawLine(at, at - way * radius * 2.6)
        painter.setBrush(self._theme.colour("sun"))
        painter.drawEllipse(at, radius, radius)

    def _paint_words(self, painter: QPainter, framing: Framing) -> None:
        painter.setFont(self._theme.small)
        painter.setPen(self._theme.colour("text"))
        metrics = QFontMetricsF(self._theme.small)
        gap = self._theme.px(12)
        camera = framing.camera
        places = [(translate("Surface", "Lander"), self._at(2.6, 0.0))]
        if framing.wish.placed:
            places.append((translate("Surface", "Camera"), self._at(0.6, camera.north_m)))
        for words, at in places:
            wide = metrics.horizontalAdvance(words)
            x = min(max(at.x() - wide / 2, 4.0), self.width() - wide - 4.0)
            painter.drawText(QPointF(x, at.y() + gap), words)
        rover = self._at(framing.rover.east_m - 2.2, framing.rover.north_m)
        words = translate("Surface", "Rover")
        wide = metrics.horizontalAdvance(words)
        x = min(max(rover.x() - wide / 2, 4.0), self.width() - wide - 4.0)
        painter.drawText(QPointF(x, rover.y()), words)
        north = translate("Surface", "north →")
        wide = metrics.horizontalAdvance(north)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(
            QRectF(self.width() - wide - 8, 4, wide, metrics.height()),
            Qt.AlignmentFlag.AlignRight,
            north,
        )
