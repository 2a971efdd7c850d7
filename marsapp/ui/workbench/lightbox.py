"""A picture over the whole window, with words below it and one way back."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from marsapp.ui.theme import Theme
from marsapp.ui.widgets import button

translate = QCoreApplication.translate

_MARGIN: Final = 0.03  # of the window's shorter side
_VEIL: Final = 0.94


class Lightbox(QWidget):
    """Shows a picture as large as the window allows; a touch, Escape or the button puts it away."""

    def __init__(self, window: QWidget, image: QImage, words: str, theme: Theme) -> None:
        super().__init__(window)
        self._image = image
        self._theme = theme
        self._window = window
        self._back_to: QWidget | None = window.focusWidget()
        if self._back_to is not None:
            self._back_to.destroyed.connect(self._lose_way_back)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(words)
        self.back = button(translate("Surface", "Back"), self.close, "primary")
        self.back.setParent(self)
        self.back.setObjectName("lightbox-back")
        self.back.setAccessibleDescription(words)
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self.back.setFocus()

    @property
    def picture(self) -> QRect:
        """Where the picture is."""
        edge = round(_MARGIN * min(self.width(), self.height()))
        room = QSize(self.width() - 2 * edge, self.back.y() - 2 * edge)
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.back.y() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the veil and the picture."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), self._theme.colour("ground", _VEIL))
            rect = QRectF(self.picture)
            painter.drawImage(rect, self._image)
            painter.setPen(QPen(self._theme.colour("line"), 1.0))
            painter.drawRect(rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the picture away."""
        event.accept()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the picture away with Escape; nothing below hears a key meanwhile."""
        event.accept()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002 - Qt's
        """Keep the focus: there is one button."""
        self.back.setFocus()
        return True

    def close(self) -> bool:
        """Go, and leave the focus where it was."""
        self._window.removeEventFilter(self)
        if self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus()
        return super().close()

    def _lose_way_back(self) -> None:
        self._back_to = None

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        size = self.back.sizeHint()
        edge = round(_MARGIN * min(self.width(), self.height()))
        left, top = (self.width() - size.width()) // 2, self.height() - size.height() - edge
        self.back.setGeometry(left, top, size.width(), size.height())
