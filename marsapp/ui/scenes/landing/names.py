"""The names of what is in the picture, where they are free of each other and of other words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from marsapp.ui.render.labels import Placer, Request, TextPictures, font_of, paint_label

if TYPE_CHECKING:
    from marsapp.ui.render.things import Thing
    from marsapp.ui.scenes.landing.picture import Picture

_SELECTED: Final = 100.0
_EDGE_PX: Final = 6.0


class Names:
    """Places and paints the names; they keep their places while they can."""

    def __init__(self) -> None:
        self._placer = Placer()
        self._pictures = TextPictures()

    def restyle(self) -> None:
        """Forget how texts were drawn in the old look."""
        self._placer, self._pictures = Placer(), TextPictures()

    def paint(
        self,
        painter: QPainter,
        picture: "Picture",
        things: "Sequence[Thing]",
        taken: Sequence[QRectF],
    ) -> None:
        """Paint the names of things beside them, but for where something else stands."""
        theme = picture.style.theme
        wanted = [_request(picture, thing, number) for number, thing in enumerate(things)]
        sizes = [self._pictures.size(one.text, font_of(theme, one)) for one in wanted]
        edge = picture.style.px(_EDGE_PX)
        bounds = QRectF(0, 0, *picture.size).adjusted(edge, edge, -edge, -edge)
        for one in self._placer.place(wanted, sizes, bounds, taken):
            paint_label(painter, one, self._pictures, theme)


def _request(picture: "Picture", thing: "Thing", number: int) -> Request:
    chosen = thing.id == picture.selected
    return Request(
        id=thing.id,
        text=thing.name,
        x_px=thing.x_px,
        y_px=thing.y_px,
        rank=50.0 - number + (_SELECTED if chosen else 0.0),
        radius_px=thing.radius_px,
        strong=number == 0,
    )
