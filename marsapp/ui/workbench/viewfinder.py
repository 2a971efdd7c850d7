"""The viewfinder of the little camera: what it sees now, or the picture once it is taken."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.group_photo import ASPECT, Framing, GroupPhoto
from marsapp.mission.mission import Mission
from marsapp.mission.relief import Relief
from marsapp.ui.format import Formatter
from marsapp.ui.render.portrait import Cast, Portraits, stamp
from marsapp.ui.theme import Theme
from marsapp.ui.topics.photo import picture_words, stamp_words

translate = QCoreApplication.translate

SAVED_PX: Final = (1800, 1200)
_WIDTH_PX, _LEAST_PX = 264, 160
_CORNER: Final = 0.1  # of the height: the marks of the viewfinder
_MOST_DOTS: Final = 900  # wide is a picture in the page at most


class Viewfinder(QWidget):
    """Shows what the camera would take; a taken picture is drawn finely and says what it is."""

    def __init__(
        self, mission: Mission, photo: GroupPhoto, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__()
        self._mission, self._photo = mission, photo
        self._theme, self._formatter = theme, formatter
        self._framing: Framing | None = None
        self._portraits: Portraits | None = None
        self._kept: tuple[tuple[object, ...], QImage] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumSize(self.sizeHint())  # what is turned needs room below it

    @property
    def words(self) -> str:
        """What stands on a picture: that it is a recreation."""
        day = self._formatter.date(self._photo.snapshot.utc)
        return stamp_words(day)

    def show_framing(self, framing: Framing) -> None:
        """Show what the camera would take, or has taken."""
        if framing == self._framing:
            return
        self._framing = framing
        name = translate("Surface", "Viewfinder of the small camera")
        if framing.wish.taken:
            name = self.words
        self.setAccessibleName(name)
        said = picture_words(framing, self._formatter) if framing.wish.placed else ""
        self.setAccessibleDescription(said)
        self.update()

    def picture(self, size_px: tuple[int, int]) -> QImage | None:
        """Return the finished picture in a size; it says on itself what it is."""
        if self._framing is None:
            return None
        image = self._take(self._framing, size_px, fine=True)
        return stamp(image, self.words, self._theme.body)

    def hasHeightForWidth(self) -> bool:
        """Return that the picture keeps its form."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is for a width."""
        return round(width / ASPECT)

    def sizeHint(self) -> QSize:
        """Return the size that suits a panel."""
        width = self._theme.px(_WIDTH_PX)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(_LEAST_PX, self.heightForWidth(_LEAST_PX))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the picture while nobody looks."""
        super().hideEvent(event)
        self._kept = None
        if self._portraits is not None:
            self._portraits.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture, and over it the marks of a viewfinder until it is taken."""
        framing, rect = self._framing, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if framing is None or not framing.wish.placed:
                self._paint_empty(painter, rect)
                return
            painter.drawImage(rect, self._image(framing))
            if not framing.wish.taken:
                self._paint_marks(painter, rect)

    def _image(self, framing: Framing) -> QImage:
        ratio = self.devicePixelRatioF()
        width = min(max(round(self.width() * ratio), 1), _MOST_DOTS)
        size_px = (width, max(round(width / ASPECT), 1))
        key = (framing, size_px, self._theme.id)
        if self._kept is None or self._kept[0] != key:
            taken = framing.wish.taken
            image = self._take(framing, size_px, fine=taken)
            self._kept = (key, stamp(image, self.words, self._theme.body) if taken else image)
        return self._kept[1]

    def _take(self, framing: Framing, size_px: tuple[int, int], *, fine: bool) -> QImage:
        if self._portraits is None:
            relief = Relief.of(self._mission)
            self._portraits = Portraits(self._mission.data.shapes, relief)
        build, snapshot = self._mission.build, self._photo.snapshot
        cast: Cast = {
            one.id: build.standing(one.id, snapshot).placed
            for one in (framing.rover, framing.lander)
        }
        return self._portraits.take(framing, cast, size_px, fine=fine)

    def _paint_empty(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("line"), 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("raised"))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_marks(self, painter: QPainter, rect: QRectF) -> None:
        """Paint four corners and the thirds."""
        long = _CORNER * rect.height()
        inset = rect.adjusted(long / 2, long / 2, -long / 2, -long / 2)
        painter.setPen(QPen(QColor(255, 255, 255, 220), max(self._theme.scale * 2, 2)))
        for corner, right, down in (
            (inset.topLeft(), 1, 1),
            (inset.topRight(), -1, 1),
            (inset.bottomLeft(), 1, -1),
            (inset.bottomRight(), -1, -1),
        ):
            painter.drawLine(corner, corner + QPointF(right * long, 0))
            painter.drawLine(corner, corner + QPointF(0, down * long))
        painter.setPen(QPen(QColor(255, 255, 255, 70), 1.0))
        for third in (1 / 3, 2 / 3):
            x, y = rect.left() + third * rect.width(), rect.top() + third * rect.height()
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
