"""The survey on the globe: ground not yet imaged lies under a veil, a fan shows the camera."""

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPen, QPolygonF

from marsapp.mission.values import MARKS
from marsapp.ui.render.caption import MARGIN_PX
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.planet import Veil
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture
from marsapp.ui.topics.survey import share_words

if TYPE_CHECKING:
    from marsapp.mission.survey import Survey

Array = NDArray[np.float64]

translate = QCoreApplication.translate

TOPIC: Final = "survey"
_NARROW_PX: Final = 760  # narrower pictures have room for the caption only
_BAR_PX: Final = 150
_ALONG: Final = 15  # points along the line on the ground


class SurveyVeil:
    """The veil of a picture, made anew only when more ground has been seen."""

    def __init__(self) -> None:
        self._kept: tuple[Survey, int, Veil] | None = None

    def of(self, picture: Picture) -> Veil | None:
        """Return the veil while the survey is the topic; none for what the craft itself sees."""
        survey = _survey_of(picture)
        if survey is None:
            return None
        cells = survey.cells(picture.snapshot.time_s)
        if self._kept is None or self._kept[0] is not survey or self._kept[1] != cells:
            veil = Veil(softened(survey.cover(picture.snapshot.time_s)))
            self._kept = (survey, cells, veil)
        return self._kept[2]


def softened(cover: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a map of cover whose edges fade over three cells: the mean of each cell's nine."""
    wide = np.concatenate([cover[:, -1:], cover, cover[:, :1]], axis=1).astype(np.uint16)
    across = wide[:, :-2] + wide[:, 1:-1]
    across += wide[:, 2:]
    total = across.copy()
    total[1:] += across[:-1]
    total[0] += across[0]
    total[:-1] += across[1:]
    total[-1] += across[-1]
    total //= 9
    return total.astype(np.uint8)


def paint_survey(painter: QPainter, picture: Picture) -> None:
    """Paint the fan of the camera, and the line of ground that it takes at this moment."""
    survey = None if picture.whirl > WHIRLS else _survey_of(picture)
    row = None if survey is None else survey.line(picture.snapshot.time_s)
    if survey is None or row is None:
        return
    ground = _line_on_ground(picture, survey, row)
    if picture.hidden(ground).any() or picture.hidden(picture.craft_km[None]).any():
        return
    xy = [QPointF(float(x), float(y)) for x, y, _ in picture.eye.project(ground)]
    top = QPointF(*picture.on_screen(picture.craft_km))
    theme = picture.style.theme
    light = QLinearGradient(top, xy[len(xy) // 2])
    light.setColorAt(0, theme.colour("craft", 0.15))
    light.setColorAt(1, theme.colour("craft", 0.5))
    painter.save()
    painter.setPen(QPen(theme.colour("craft", 0.9), picture.style.px(1.0)))
    painter.setBrush(light)
    painter.drawPolygon(QPolygonF([top, *xy]))
    painter.setPen(QPen(theme.colour("craft"), picture.style.px(3.0)))
    painter.drawPolyline(QPolygonF(xy))
    painter.restore()


def _line_on_ground(picture: Picture, survey: "Survey", row: int) -> Array:
    """Return places across the path below the craft, from one edge of the strip to the other."""
    lines = survey.lines
    half = 0.5 * survey.rule.swath_ratio * lines.altitude_km[row] / RADIUS_KM
    angles = np.linspace(-half, half, _ALONG)[:, None]
    below = picture.craft_km / np.linalg.norm(picture.craft_km)
    # across the path at this very moment, so that line and craft stay together
    across = picture.turned(lines.across[row])
    across = across - below * float(across @ below)
    across /= np.linalg.norm(across)
    return np.asarray((np.cos(angles) * below + np.sin(angles) * across) * RADIUS_KM)


def paint_survey_gauge(painter: QPainter, picture: Picture, between: tuple[float, float]) -> QRectF:
    """Paint how much is imaged under the caption and return its space.

    ``between`` are the pixels where the caption ends and where the lower corner begins.
    """
    survey = _survey_of(picture)
    theme, px = picture.style.theme, picture.style.px
    if survey is None or picture.size[0] < px(_NARROW_PX):
        return QRectF()
    formatter = picture.style.formatter
    share = survey.coverage(picture.snapshot.time_s)
    ours = translate("Survey", "{mark} by our assumed rule")
    yours = translate("Survey", "{mark} by the rule that you chose")
    rule = ours if picture.workbench.survey.is_first else yours
    lines = (
        (theme.title, "text", share_words(share, formatter)),
        (theme.small, "text", translate("Survey", "of Mars imaged")),
        (theme.small, "muted", rule.format(mark=MARKS["illustrative"])),
    )
    wide = max(QFontMetricsF(font).horizontalAdvance(text) for font, _, text in lines)
    left, top = px(MARGIN_PX + 10), between[0] + px(16)
    space = QRectF(left, top, max(px(_BAR_PX), wide), 0)
    high = sum(QFontMetricsF(font).height() for font, _, _ in lines) + px(14)
    if top + high + px(8) > between[1]:
        return QRectF()
    behind = QRectF(space.left(), space.top(), space.width(), high)
    behind.adjust(-px(10), -px(6), px(10), px(6))
    paint_plate(painter, behind, theme)  # the globe may reach below it
    for row, (font, token, text) in enumerate(lines):
        line = QRectF(space.left(), space.bottom(), space.width(), QFontMetricsF(font).height())
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, text)
        space.setBottom(line.bottom())
        if row == 0:
            bar = QRectF(line.left(), line.bottom() + px(4), line.width(), px(6))
            _paint_bar(painter, picture, bar, share)
            space.setBottom(bar.bottom() + px(4))
    return space


def _paint_bar(painter: QPainter, picture: Picture, bar: QRectF, share: float) -> None:
    """Paint a bar that fills from the left."""
    theme = picture.style.theme
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if share > 0:
        full = QRectF(bar)
        full.setWidth(max(bar.width() * share, bar.height()))
        painter.setBrush(theme.colour("mars"))
        painter.drawRoundedRect(full, bar.height() / 2, bar.height() / 2)


def survey_sentence(picture: Picture) -> str:
    """Say how much is imaged while the survey is the topic, else ''."""
    survey = _survey_of(picture)
    if survey is None:
        return ""
    share = survey.coverage(picture.snapshot.time_s)
    said = share_words(share, picture.style.formatter)
    if share in (0.0, 1.0):
        return translate("Survey", "Imaged so far: {share} of Mars.").format(share=said)
    words = translate("Survey", "Imaged so far: {share} of Mars. The rest lies under a grey veil.")
    return words.format(share=said)


def _survey_of(picture: Picture) -> "Survey | None":
    """Return the survey that the picture shows, None while something else is the topic."""
    if picture.workbench.topic != TOPIC or picture.from_craft:
        return None
    return picture.workbench.survey.answer
