"""What a payload senses, drawn as its reach: a cone, a strip or a pulse."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from marsapp.ui.scenes.spacecraft.picture import Picture


def paint_senses(painter: QPainter, picture: "Picture") -> None:
    """Paint the reach of ``picture.handling.senses``, over the craft and below the words."""


def senses_notes(picture: "Picture") -> list[str]:
    """Return what has to be said about the reach that is drawn, for the corner of the picture."""
    return []
