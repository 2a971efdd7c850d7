"""How vehicles are built: simple solids in metres, what they stand on, and how they unfold."""

from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from marsapp.content.problem import UnfitError
from marsapp.content.strict import Strict
from marsapp.content.words import Text, words
from marsapp.mission.terms import Identifier, Vector

Length = Annotated[float, Field(gt=0)]
Share = Annotated[float, Field(ge=0, le=1)]
Radius = Annotated[float, Field(ge=0)]
Kind = Literal["box", "prism", "dish", "sphere", "lathe", "tube", "truss", "plate"]
Material = Literal[
    "foil",
    "cells",
    "white",
    "black",
    "metal",
    "dark_metal",
    "cloth",
    "ablator",
    "rubber",
    "glass",
    "red",
    "yellow",
]

_SIZES: Final = {"box": 3, "prism": 2, "dish": 3, "sphere": 1}
_POINTS: Final = {
    "lathe": "profile_m",
    "tube": "points_m",
    "truss": "points_m",
    "plate": "points_m",
}


class Solid(Strict):
    """One simple body in the frame of its shape.

    Sizes by kind: ``box`` along x, y and z. ``prism`` (upright on z and regular, a cylinder with
    many sides): width across the corners and height; ``top`` is the upper width as a share of the
    lower one, 0 for a cone. ``dish``: diameter, depth, thickness; open towards +z. ``sphere``:
    diameter. Boxes, prisms, dishes and spheres are centred on ``at_m``. ``lathe`` turns
    ``profile_m`` (radius and height, up along the outside) about z. ``tube`` and ``truss`` run
    along ``points_m``, ``thick_m`` wide. A ``plate`` is flat, ``thick_m`` thick and cut along
    ``points_m``, which turn left seen from its upper side and must all be seen from their middle.
    """

    kind: Kind
    size_m: tuple[Length, ...] = ()
    top: float = Field(default=1.0, ge=0)
    sides: int = Field(default=32, ge=3, le=96)
    arc_deg: float = Field(
        default=360.0, gt=0, le=360, description="of a lathe: how far it is turned, from +x to +y"
    )
    profile_m: tuple[tuple[Radius, float], ...] = ()
    points_m: tuple[Vector, ...] = ()
    thick_m: Length | None = None
    at_m: Vector = (0.0, 0.0, 0.0)
    turn_deg: Vector = Field(default=(0.0, 0.0, 0.0), description="about x, then y, then z")
    ring: int = Field(default=1, ge=1, description="so many of it, evenly round the shape's z axis")
    mirror: Literal["x", "y"] | None = Field(default=None, description="and one on the other side")
    material: Material = "metal"

    @model_validator(mode="after")
    def _has_its_sizes(self) -> "Solid":
        wanted = _SIZES.get(self.kind, 0)
        if len(self.size_m) != wanted:
            raise UnfitError(
                words(
                    f"a {self.kind} has {wanted} sizes in size_m, not {len(self.size_m)}",
                    f"{self.kind} 的 size_m 应有 {wanted} 个数，这里有 {len(self.size_m)} 个",
                ),
                words("see the README of assets/missions", "见 assets/missions 的 README"),
            )
        field = _POINTS.get(self.kind)
        least = 3 if self.kind == "plate" else 2
        if field is not None and len(getattr(self, field)) < least:
            raise UnfitError(
                words(
                    f"a {self.kind} needs at least {least} points in {field}",
                    f"{self.kind} 的 {field} 至少要有 {least} 个点",
                ),
                words("see the README of assets/missions", "见 assets/missions 的 README"),
            )
        if self.kind in ("tube", "truss", "plate") and self.thick_m is None:
            raise UnfitError(
                words(f"a {self.kind} needs thick_m", f"{self.kind} 需要 thick_m"),
                words("write for example 'thick_m: 0.05'", "例如写“thick_m: 0.05”"),
            )
        return self


class Joint(Strict):
    """How a shape opens: turned about a line through its own origin, moved along, or grown.

    It lies in the frame of what it stands on before ``at_m`` and ``turn_deg`` apply. Folded
    before ``opens`` (an event or a landing step), open ``lasts_s`` later. Without ``opens`` it is
    always open in the flight and only a hand folds it. ``moves`` says in which share of the
    opening it moves, so that one thing makes room before the next one comes.
    """

    axis: Vector = (0.0, 0.0, 1.0)
    folded_deg: float = 0.0
    open_deg: float = 0.0
    folded_m: Vector = (0.0, 0.0, 0.0)
    open_m: Vector = (0.0, 0.0, 0.0)
    folded_scale: float = Field(default=1.0, gt=0, description="of its size while it is folded")
    opens: Identifier | None = None
    lasts_s: float = Field(default=60.0, gt=0)
    moves: tuple[Share, Share] = (0.0, 1.0)

    @model_validator(mode="after")
    def _moves_forward(self) -> "Joint":
        if self.moves[0] >= self.moves[1]:
            raise UnfitError(
                words("'moves' must end after it begins", "moves 的终点必须大于起点"),
                words("write for example 'moves: [0.5, 1]'", "例如写“moves: [0.5, 1]”"),
            )
        return self

    def moved(self, opened: float) -> float:
        """Return how far it has moved, 0 to 1, when so much of the opening is done."""
        start, end = self.moves
        return min(max((opened - start) / (end - start), 0.0), 1.0)


class Shape(Strict):
    """The form of a vehicle, a part or a payload, or of a piece of it.

    Metres in its own frame; ``at_m`` and ``turn_deg`` place that frame in the frame of the shape
    ``on`` (without it, this is the root of its vehicle). What stands on a shape of another vehicle
    does so while it is attached there. ``out_m`` is how far it moves when all is taken apart.
    """

    id: Identifier
    of: Identifier = Field(description="the vehicle, part or payload whose form this is")
    on: Identifier | None = None
    at_m: Vector = (0.0, 0.0, 0.0)
    turn_deg: Vector = Field(default=(0.0, 0.0, 0.0), description="about x, then y, then z")
    out_m: Vector = (0.0, 0.0, 0.0)
    joint: Joint | None = None
    inside: bool = Field(default=False, description="seen only when all is taken apart")
    within: Identifier | None = Field(
        default=None, description="the part that hides it until that part leaves"
    )
    solids: tuple[Solid, ...] = ()
    basis: Literal["published", "illustrative"] = "illustrative"
    note: Text | None = None
