"""What a payload senses: the form of its reach, which way it looks, and a number to compare."""

from typing import Annotated, Literal

from pydantic import Field

from marsapp.content.strict import Strict
from marsapp.content.words import Text
from marsapp.mission.terms import Identifier, Vector

Form = Literal["cone", "strip", "pulse", "beam", "around"]
Angle = Annotated[float, Field(gt=0, lt=180)]


class Reach(Strict):
    """How the reach of a payload is drawn, and told to a child.

    The picture starts at ``from_m`` and looks along ``towards``, both in the frame of the first
    shape of the payload. A ``cone`` is what a camera sees or from where particles may come; a
    ``strip`` is scanned line by line; a ``pulse`` goes out and is heard again; a ``beam`` is thin;
    ``around`` is felt on the spot, from all sides.

    ``field_deg`` is the angle across. Without it, it follows from ``swath`` and
    ``swath_altitude`` of the payload's values. ``length_m`` is the true length of what ends on the
    way; without it the picture is cut off. ``basis`` says how the drawn angle or length is known.
    """

    form: Form
    from_m: Vector = (0.0, 0.0, 0.0)
    towards: Vector = (0.0, 0.0, 1.0)
    field_deg: Angle | None = None
    length_m: Annotated[float, Field(gt=0)] | None = None
    incoming: bool = Field(default=False, description="true for particles that come to it")
    basis: Literal["published", "illustrative"] = "illustrative"
    text: Text = Field(description="one plain paragraph")
    number: Identifier = Field(description="the value of the payload that a child can compare")
    compare: Text = Field(description="one sentence that compares that number")
