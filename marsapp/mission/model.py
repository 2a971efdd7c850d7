"""The mission data model: frozen, typed records of everything that is known about a mission.

A mission is a folder of YAML files. Each file holds one or more of the lists
named in `MissionData`; together they make one `MissionData`. Cross references
are checked by `marsapp.mission.loader`, so that whoever holds a `MissionData`
never has to check again.

Every value carries unit, source, confidence and class. A `Record` may state
source, confidence and class once; its values inherit what they leave out.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import Field, model_validator

from marsapp.content.strict import Strict
from marsapp.content.words import Text
from marsapp.mission.reach import Reach
from marsapp.mission.shapes import Shape
from marsapp.mission.sourced import Record, Sourced, Value, inherit_provenance
from marsapp.mission.terms import Identifier, Vector
from marsapp.mission.utc import Utc
from marsapp.mission.waypoints import Rest, Waypoint

Scene = Literal["journey", "mars", "spacecraft", "landing", "surface"]
"""Every scene: what a phase, a goal or a cue may name."""
BodyColour = Literal["sun", "mercury", "venus", "earth", "moon", "mars", "jupiter"]
"""The colours of the theme that are meant for bodies."""
Precision = Literal["second", "minute", "ten_minutes", "hours", "day", "month"]
EventKind = Literal[
    "launch", "burn", "separation", "landing", "observation", "drive", "ground", "milestone"
]
Verdict = Literal[
    "right",
    "right_then_a_plan",
    "depends_on_definition",
    "garbled",
    "wrong",
    "debated",
    "unverified",
]
Settled = Literal["result", "interpretation", "debated"]
"""How far a finding is settled."""


class Phase(Strict):
    """A named stretch of the mission, half-open: ``start <= t < end``; may hold shorter ones."""

    id: Identifier
    title: Text
    start: Utc
    end: Utc
    now: Text = Field(description="one sentence, with {value} names, that says what is happening")
    about: Text | None = None
    scene: Scene | None = Field(
        default=None, description="the scene that shows it best; else that of the phase around it"
    )
    phases: tuple["Phase", ...] = ()


class Event(Record):
    """Something that happened at a time; ``weight`` 1 is shown first, 3 only when zoomed in."""

    utc: Utc
    precision: Precision
    kind: EventKind
    weight: Literal[1, 2, 3] = 2
    title: Text
    detail: Text
    vehicles: tuple[Identifier, ...] = ()
    context: bool = Field(default=False, description="true for another country's mission")
    scene: Scene | None = Field(
        default=None, description="the scene that shows it and what follows it best"
    )


class Burn(Record):
    """A push by the engines: what it did to the path, and the event it belongs to.

    ``dv_icrf_km_s`` is the change of velocity along ICRF axes, used for the arrow
    in the scene; ``None`` where no vector is known.
    """

    event: Identifier
    title: Text
    start: Utc
    duration_s: float = Field(gt=0)
    centre: Identifier = Field(description="the body whose motion it changed: sun, mars …")
    engine: Text | None = None
    dv_icrf_km_s: Vector | None = None


class Attachment(Strict):
    """Being fixed to something between two moments; no ``since`` means from the beginning.

    A moment is an event, or a step of the landing.
    """

    to: Identifier
    since: Identifier | None = None
    until: Identifier | None = None
    latest: bool = Field(default=False, description="it left at 'until' at the latest")


class Stay(Strict):
    """Where something is by itself, until a moment."""

    until: Identifier
    text: Text


class Part(Record):
    """A piece of a vehicle. ``attached`` says when it leaves; empty means it never does.

    By itself it is ``where``, one stay after another, and then meets its ``fate``. ``events``, or
    steps of the landing, are those it played a part in, besides joining and leaving.
    """

    name: Text
    purpose: Text
    parent: Identifier | None = None
    attached: tuple[Attachment, ...] = ()
    where: tuple[Stay, ...] = ()
    fate: Text | None = Field(default=None, description="where it is in the end")
    events: tuple[Identifier, ...] = ()


class Vehicle(Record):
    """A craft of the mission with its parts; ``where`` and ``fate`` as of a part."""

    name: Text
    summary: Text
    rocket: bool = Field(default=False, description="true for what lifts all the others")
    attached: tuple[Attachment, ...] = ()
    where: tuple[Stay, ...] = ()
    fate: Text | None = None
    parts: tuple[Part, ...] = ()


class Payload(Record):
    """A scientific instrument, what it senses and on which vehicle it rides.

    ``events`` are those it played a part in, or steps of the landing.
    """

    vehicle: Identifier
    name: Text
    short: str
    purpose: Text
    events: tuple[Identifier, ...] = ()
    reach: Reach | None = Field(default=None, description="what it senses, as it is drawn")


class ElementSet(Record):
    """One statement about an orbit: the agency's, the telemetry's, or a rival one."""

    epoch: Utc | None = None
    used: bool = Field(default=True, description="false for rivals that stay visible to authors")

    @model_validator(mode="before")
    @classmethod
    def _values_inherit(cls, data: Any) -> Any:
        return inherit_provenance(data, "values")


class Orbit(Strict):
    """An orbit of the mission and everything that was said about it."""

    id: Identifier
    name: Text
    centre: Identifier
    start: Utc | None = None
    end: Utc | None = None
    step: bool = Field(default=False, description="true if it is one of those compared in steps")
    note: Text | None = None
    elements: tuple[ElementSet, ...] = Field(min_length=1)


class SurveyPlan(Record):
    """How a camera is taken to have covered the planet; the values are listed in `SURVEY_VALUES`.

    ``announced`` is the event that told of full coverage, ``published`` that of the map.
    """

    name: Text
    payload: Identifier
    start: Utc
    end: Utc
    announced: Identifier
    published: Identifier


SURVEY_VALUES: Final = (
    "greatest_altitude",
    "least_sun",
    "every_orbit",
    "swath",
    "swath_altitude",
)


class Place(Record):
    """A place on a body. Latitudes are planetocentric, longitudes run east, degrees."""

    body: Identifier
    name: Text
    kind: str
    lat_deg: float = Field(ge=-90, le=90)
    lon_deg: float = Field(ge=0, lt=360)
    diameter_km: float = Field(ge=0)
    albedo: Literal["bright", "medium", "dark", "ice"] | None = None
    weight: Literal[1, 2, 3] = 3


class Figure(Record):
    """Numbers announced for one moment. ``values`` were published; ``independent`` test the path.

    ``mismatch`` names published values that the notes call wrong or rounded beyond use.
    """

    utc: Utc
    label: Text
    independent: tuple[Identifier, ...] = ()
    mismatch: tuple[Identifier, ...] = ()


class Finding(Record):
    """What instruments found out, in our words, and how far it is settled.

    ``result`` is what the data show, ``interpretation`` how its authors read them, and
    ``debated`` what others read otherwise.
    """

    topic: Text
    result: Text
    status: Settled
    instruments: tuple[Identifier, ...] = Field(min_length=1, description="payloads")


class Claim(Sourced):
    """A checkable sentence of a news report, in our words, with what is right."""

    id: Identifier
    reports: tuple[str, ...] = Field(min_length=1)
    topic: str
    claim: Text
    verdict: Verdict
    correct: Text
    how_checked: Text
    related: tuple[str, ...] = ()


class Report(Strict):
    """A news report that the claims come from, described only."""

    id: Identifier
    title: Text


class LandingStep(Record):
    """One step of the landing; ``t_plus_s`` counts from entry at 125 km."""

    title: Text
    detail: Text | None = None
    event: Identifier | None = None
    t_plus_s: float | None = None


class DescentPlan(Record):
    """What a model of the landing needs beside the path; `descent.craft.VALUES` lists its values.

    ``entry`` is the event at which the model begins, ``touchdown`` that at which it ends. ``steps``
    says which step of the landing each moment of the model is.
    """

    entry: Identifier
    touchdown: Identifier
    steps: dict[Identifier, Identifier]


class TraversePoint(Record):
    """How far the rover had driven by a sol. Landing sol = 1."""

    sol: int = Field(ge=1)
    utc: Utc | None = None
    label: Text | None = None


class Route(Record):
    """The way of a rover over the ground; how far it was by when stands in ``traverse``.

    The first waypoint lies on what brought it down, the second is where it stands on the ground
    and the distance begins to count. `ROUTE_VALUES` lists its values.
    """

    vehicle: Identifier
    off: Identifier = Field(description="the event of its driving off")
    sleep: Identifier | None = Field(default=None, description="the event after which it sleeps")
    rests: tuple[Rest, ...] = ()
    waypoints: tuple[Waypoint, ...] = Field(min_length=3)


class Source(Strict):
    """What a source code stands for."""

    id: Identifier
    title: str
    kind: str
    address: str | None = None
    note: Text | None = None


class Body(Strict):
    """A body that the mission shows: its name, size and colour token."""

    id: Identifier
    name: Text
    radius: Value
    colour: BodyColour = Field(description="a token of the theme, e.g. earth")


class Header(Strict):
    """The mission itself (the ``mission:`` block of mission.yaml)."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]
    name: Text
    summary: Text
    launch: Utc
    end: Utc
    home: Identifier = Field(description="the body it leaves, e.g. earth")
    target: Identifier = Field(description="the body it goes to, e.g. mars")
    craft: Identifier = Field(description="the vehicle that 'the craft' means")
    lander: Identifier | None = Field(default=None, description="the vehicle that lands")
    landing_event: Identifier | None = None
    landing_place: Identifier | None = None
    arrival_event: Identifier | None = None
    trajectory: str | None = Field(default=None, description="the built table beside this file")
    credits: Text | None = None


class MissionData(Strict):
    """All records of a mission; the union of its YAML files."""

    mission: Header
    bodies: tuple[Body, ...] = Field(min_length=1)
    phases: tuple[Phase, ...] = Field(min_length=1)
    events: tuple[Event, ...] = Field(min_length=1)
    burns: tuple[Burn, ...] = ()
    vehicles: tuple[Vehicle, ...] = Field(min_length=1)
    payloads: tuple[Payload, ...] = ()
    shapes: tuple[Shape, ...] = ()
    orbits: tuple[Orbit, ...] = ()
    surveys: tuple[SurveyPlan, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    landing: tuple[LandingStep, ...] = ()
    descents: tuple[DescentPlan, ...] = ()
    traverse: tuple[TraversePoint, ...] = ()
    routes: tuple[Route, ...] = ()
    constants: tuple[Record, ...] = ()
    sources: tuple[Source, ...] = Field(min_length=1)
