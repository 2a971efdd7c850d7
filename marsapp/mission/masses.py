"""How heavy everything is at a time: what was published, and the propellant that burns took.

The rocket equation gives what each burn took, with the published specific impulse of the main
engine for all of them. What small thrusters burnt to hold the craft steady is in no source and
left out; so is how the landing craft is made up, and what the lander burnt.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from marsapp.mission.model import Burn
from marsapp.mission.moments import moments_of
from marsapp.mission.sourced import Value
from marsapp.mission.terms import Provenance
from marsapp.mission.units import convert
from marsapp.physics.finite_burn import Engine

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Kind = Literal["craft", "aboard", "burnt", "carried"]
_ANY_THRUST_N: Final = 1.0  # the rocket equation does not ask for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share of the mass at launch.

    ``craft`` is the orbiter with what no known burn takes out of its tanks, ``aboard`` propellant
    that a later burn takes, ``burnt`` what burns have taken, ``carried`` a vehicle it set out
    with; ``vehicle`` is that vehicle, or the craft. ``gone`` is true for what no longer flies with
    the craft. ``value`` is the published number that it is, None for what is worked out.
    """

    kind: Kind
    vehicle: str
    kg: float
    provenance: Provenance
    gone: bool = False
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Masses:
    """All shares of the mass at launch, together ``launch_kg``; and how heavy the craft is now."""

    launch_kg: float
    shares: tuple[Share, ...]
    together_kg: float
    sources: tuple[str, ...]

    def kg(self, kind: Kind) -> float:
        """Return the mass of all shares of a kind."""
        return sum(share.kg for share in self.shares if share.kind == kind)


@dataclass(frozen=True, slots=True)
class _Carried:
    """A vehicle that set out with the craft, without those it carries; when it left, or None."""

    vehicle: str
    kg: float
    left_s: float
    value: Value | None


class MassBook:
    """The masses of a mission at any time. `of` gives None where the file says too little."""

    def __init__(
        self, mission: "Mission", launch: Value, carried: tuple[_Carried, ...], impulse: Value
    ) -> None:
        self._craft = mission.data.mission.craft
        self._launch_kg = _kg(launch)
        self._carried = carried
        self._engine = Engine(
            thrust_n=_ANY_THRUST_N,
            specific_impulse_s=convert(float(impulse.value), impulse.unit, "s"),
        )
        values = (launch, impulse, *(one.value for one in carried if one.value is not None))
        self._sources = tuple(dict.fromkeys(code for one in values for code in one.source))
        self._burns = tuple(sorted(_pushes(mission), key=lambda push: push.end_s))
        self._steps = tuple(self._spend())

    @classmethod
    def of(cls, mission: "Mission") -> "MassBook | None":
        """Return the masses of a mission: it needs those at launch and the specific impulse."""
        craft = mission.vehicle(mission.data.mission.craft)
        launch = craft.values.get("launch_mass")
        impulse = next(
            (p.values["specific_impulse"] for p in craft.parts if "specific_impulse" in p.values),
            None,
        )
        if launch is None or impulse is None:
            return None
        return cls(mission, launch, tuple(_carried(mission)), impulse)

    def at(self, time_s: float) -> Masses:
        """Return the masses at a time, seconds since launch."""
        burnt_kg = sum(kg * _part_done(push, time_s) for push, kg in self._steps)
        whole_kg = sum(kg for _, kg in self._steps)
        carried_kg = sum(one.kg for one in self._carried)
        shares = [
            Share(
                kind="craft",
                vehicle=self._craft,
                kg=self._launch_kg - carried_kg - whole_kg,
                provenance="computed",
            ),
            Share(
                kind="aboard", vehicle=self._craft, kg=whole_kg - burnt_kg, provenance="computed"
            ),
            Share(kind="burnt", vehicle=self._craft, kg=burnt_kg, provenance="computed", gone=True),
        ]
        shares += [
            Share(
                kind="carried",
                vehicle=one.vehicle,
                kg=one.kg,
                provenance="computed" if one.value is None else one.value.provenance,
                gone=time_s >= one.left_s,
                value=one.value,
            )
            for one in self._carried
        ]
        return Masses(
            launch_kg=self._launch_kg,
            shares=tuple(shares),
            together_kg=sum(share.kg for share in shares if not share.gone),
            sources=self._sources,
        )

    def _spend(self) -> Iterator[tuple["_Push", float]]:
        """Yield every burn and what it took; the craft is lighter for each of the next."""
        burnt_kg = 0.0
        for push in self._burns:
            left_kg = sum(one.kg for one in self._carried if one.left_s <= push.start_s)
            mass_kg = self._launch_kg - burnt_kg - left_kg
            spent_kg = mass_kg - self._engine.mass_after_kg(mass_kg, push.delta_v_km_s)
            burnt_kg += spent_kg
            yield push, spent_kg


@dataclass(frozen=True, slots=True)
class _Push:
    start_s: float
    end_s: float
    delta_v_km_s: float


def _pushes(mission: "Mission") -> Iterator[_Push]:
    for burn in mission.data.burns:
        delta_v = _delta_v_km_s(burn)
        if delta_v is not None:
            start_s = mission.seconds(burn.start)
            yield _Push(start_s, start_s + burn.duration_s, delta_v)


def _delta_v_km_s(burn: Burn) -> float | None:
    value = burn.values.get("delta_v")
    if value is None or isinstance(value.value, str):
        return None
    return convert(value.value, value.unit, "km/s")


def _part_done(push: _Push, time_s: float) -> float:
    return min(max((time_s - push.start_s) / (push.end_s - push.start_s), 0.0), 1.0)


def _carried(mission: "Mission") -> Iterator[_Carried]:
    """Yield the vehicles with a sourced mass that left the craft, each without what it carried."""
    data, assembly = mission.data, mission.build.assembly
    first = assembly.at(0.0)
    home, craft = assembly.home, data.mission.craft
    masses = {
        v.id: v.values["mass"]
        for v in data.vehicles
        if not v.rocket and _is_known(v.values.get("mass"))
    }
    held: dict[str, str] = {}  # vehicle with a mass -> the nearest such vehicle that carries it
    for vehicle in masses:
        carrier = home.get(first.holders.get(vehicle, ""), "")
        while carrier and carrier not in masses and carrier != craft:
            carrier = home.get(first.holders.get(carrier, ""), "")
        if carrier and vehicle != craft:
            held[vehicle] = carrier
    for vehicle in held:
        inner_kg = sum(_kg(masses[one]) for one, by in held.items() if by == vehicle)
        top = vehicle
        while held.get(top, craft) != craft:
            top = held[top]
        yield _Carried(
            vehicle,
            _kg(masses[vehicle]) - inner_kg,
            _leaving_s(mission, top),
            masses[vehicle] if not inner_kg else None,
        )


def _is_known(value: Value | None) -> bool:
    return value is not None and value.confidence != "low" and not isinstance(value.value, str)


def _leaving_s(mission: "Mission", vehicle: str) -> float:
    """Return when a vehicle that was there from the beginning left what carried it."""
    until = mission.vehicle(vehicle).attached[0].until
    moment = moments_of(mission.data, mission.event_times_s).get(until or "")
    return float("inf") if moment is None else moment.time_s


def _kg(value: Value) -> float:
    return convert(float(value.value), value.unit, "kg")
