"""Checks that what cues and goals name exists in the mission: moments, things, units."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.lessons.asked import ask_faults
from marsapp.lessons.goals import Amount, Condition, Cue, HoldCue
from marsapp.mission.lenses import lenses
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.units import UNITS
from marsapp.mission.values import UnknownValueError, time_of

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


def cue_faults(cue: Cue, here: Location, mission: "Mission") -> Iterator[Fault]:
    """Return what a cue names that is not in the mission."""
    if cue.at is not None:
        yield from moment_faults(cue.at, (*here, "at"), mission)
    yield from amount_faults(cue.plus, (*here, "plus"), "s")
    yield from amount_faults(cue.rate, (*here, "rate"), "s")
    if cue.select is not None:
        yield from thing_faults(cue.select, (*here, "select"), mission)
    if cue.ask is not None:
        yield from ask_faults(cue, (*here, "ask"))
    if cue.hold is not None:
        yield from hold_faults(cue.hold, (*here, "hold"), mission)
    if cue.view is not None:
        yield from amount_faults(cue.view.span, (*here, "view", "span"), "km")
        if cue.view.span is not None and cue.view.span.value <= 0:
            yield Fault(
                (*here, "view", "span", "value"),
                words("a span must be larger than zero", "视野宽度必须大于零"),
                words("say how much of space the picture shows", "写出画面所显示的空间宽度"),
            )
        if cue.view.follow not in (None, "story"):
            yield from thing_faults(cue.view.follow, (*here, "view", "follow"), mission)
        known = [lens.id for lens in lenses(mission.data)]
        if cue.view.lens and cue.view.lens not in known:
            yield Fault(
                (*here, "view", "lens"),
                words(
                    f"the craft has no camera '{cue.view.lens}'",
                    f"探测器没有名为“{cue.view.lens}”的相机",
                ),
                did_you_mean(cue.view.lens, known),
            )


def condition_faults(when: Condition, here: Location, mission: "Mission") -> Iterator[Fault]:
    """Return what a goal's condition names that is not in the mission."""
    if when.quantity is not None:
        if when.quantity not in QUANTITIES:
            yield Fault(
                (*here, "quantity"),
                words(f"there is no quantity '{when.quantity}'", f"没有名为“{when.quantity}”的量"),
                did_you_mean(when.quantity, tuple(QUANTITIES)),
            )
        else:
            unit = QUANTITIES[when.quantity].unit
            yield from amount_faults(when.at_least, (*here, "at_least"), unit)
            yield from amount_faults(when.at_most, (*here, "at_most"), unit)
    for field in ("event_passed", "known_on_earth"):
        if getattr(when, field) is not None:
            yield from moment_faults(getattr(when, field), (*here, field), mission)
    if when.near is not None:
        yield from moment_faults(when.near.moment, (*here, "near", "moment"), mission)
        yield from amount_faults(when.near.within, (*here, "near", "within"), "s")
    if when.selected is not None:
        yield from thing_faults(when.selected, (*here, "selected"), mission)


def moment_faults(name: str, here: Location, mission: "Mission") -> Iterator[Fault]:
    """Say if a moment is none of the mission's."""
    try:
        time_of(mission, name)
    except UnknownValueError as error:
        yield Fault(
            here,
            words(f"there is no event '{name}'", f"没有名为“{name}”的事件"),
            did_you_mean(name, [error.suggestion] if error.suggestion else ()),
        )


def thing_faults(name: str, here: Location, mission: "Mission") -> Iterator[Fault]:
    """Say if the mission has nothing of this name."""
    if mission.find(name) is None:
        data = mission.data
        known = [body.id for body in data.bodies]
        known += [vehicle.id for vehicle in data.vehicles]
        known += [event.id for event in data.events]
        yield Fault(
            here,
            words(f"there is nothing called '{name}' in the mission", f"任务里没有“{name}”"),
            did_you_mean(name, known),
        )


def hold_faults(hold: HoldCue, here: Location, mission: "Mission") -> Iterator[Fault]:
    """Say if the craft in the hand, or the payload whose reach is drawn, is none there is."""
    vehicles = [vehicle.id for vehicle in mission.data.vehicles]
    if hold.subject and hold.subject not in vehicles:
        yield Fault(
            (*here, "subject"),
            words(f"there is no vehicle '{hold.subject}'", f"没有名为“{hold.subject}”的飞行器"),
            did_you_mean(hold.subject, vehicles),
        )
    payloads = [payload.id for payload in mission.data.payloads]
    if hold.senses and hold.senses not in payloads:
        yield Fault(
            (*here, "senses"),
            words(f"there is no payload '{hold.senses}'", f"没有名为“{hold.senses}”的载荷"),
            did_you_mean(hold.senses, payloads),
        )


def amount_faults(amount: Amount | None, here: Location, wanted: str) -> Iterator[Fault]:
    """Say if an amount has a unit that cannot be turned into the wanted one."""
    if amount is None or amount.unit == wanted:
        return
    known = UNITS.get(amount.unit)
    fits = wanted in UNITS and [
        symbol for symbol, unit in UNITS.items() if unit.dimension == UNITS[wanted].dimension
    ]
    if known is None or not fits or amount.unit not in fits:
        yield Fault(
            (*here, "unit"),
            words(
                f"'{amount.unit}' is not a unit that fits here", f"单位“{amount.unit}”在这里不合适"
            ),
            did_you_mean(amount.unit, tuple(fits or (wanted,))),
        )
