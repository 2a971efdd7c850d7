"""The story of Tianwen-1 as shipped: complete, in two languages, and without loose claims."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from marsapp.content.templates import placeholders
from marsapp.content.words import LANGUAGES, Text
from marsapp.mission.loader import read_mission_data
from marsapp.mission.model import Event, LandingStep, MissionData, Phase
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.sourced import Record, Value

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

CHINESE = re.compile(r"[\u4e00-\u9fff]")
NARROW_STOP = re.compile(r"[\u4e00-\u9fff][,;:?!.()]|[,;:?!()][\u4e00-\u9fff]")
ENGLISH_WORDS = re.compile(r"(?:[A-Za-z]+ ){2}[A-Za-z]+")
NAMES_WITH_DIGITS = re.compile(r"Tianwen-1|Long March 5")
ORBITS = {
    "departure", "transfer_before_dsm", "transfer_after_dsm", "arrival", "capture", "polar",
    "phasing", "parking", "entry", "after_avoidance", "relay", "remote_sensing", "raised_2024",
    "extended_2025",
}  # fmt: skip
STEPS = (
    "deorbit_burn", "separation", "orbiter_climbs", "entry", "peak_heating", "trim_wing",
    "parachute", "heat_shield_off", "engine_on", "hover", "touchdown",
)  # fmt: skip


@pytest.fixture(scope="module")
def story(mission_folder: Path) -> MissionData:
    """Everything that the folder says about the mission."""
    data, problems = read_mission_data(mission_folder)
    assert data is not None, "\n".join(map(str, problems))
    return data


def told(story: MissionData) -> Iterator[BaseModel]:
    """Yield the parts of the mission that tell its story."""
    yield story.mission
    for records in (
        story.bodies, story.phases, story.events, story.landing, story.orbits, story.figures,
        story.constants, story.sources,
    ):  # fmt: skip
        yield from records


def texts(thing: object, where: str) -> Iterator[tuple[str, Text]]:
    """Yield every text inside a record, with the way to it."""
    if isinstance(thing, Text):
        yield where, thing
    elif isinstance(thing, BaseModel):
        here = f"{where}/{getattr(thing, 'id', '')}"
        for name in type(thing).model_fields:
            yield from texts(getattr(thing, name), f"{here}.{name}")
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from texts(value, f"{where}.{key}")
    elif isinstance(thing, tuple):
        for value in thing:
            yield from texts(value, where)


def all_texts(story: MissionData) -> list[tuple[str, Text]]:
    """Return every text of the story with the way to it."""
    return [found for record in told(story) for found in texts(record, type(record).__name__)]


def every_phase(phases: tuple[Phase, ...]) -> Iterator[Phase]:
    """Yield phases and the phases inside them."""
    for phase in phases:
        yield phase
        yield from every_phase(phase.phases)


def every_value(record: Record) -> Iterator[Value]:
    """Yield the values of a record and their rivals."""
    for value in record.values.values():
        yield value
        yield from value.rivals


def test_nothing_that_happened_is_left_out(story: MissionData) -> None:
    assert len(story.events) == 59
    assert len(story.figures) == 19
    assert len(story.constants) >= 50
    assert [step.id for step in story.landing] == [f"edl_{name}" for name in STEPS]
    assert {orbit.id for orbit in story.orbits} == {f"orb_{name}" for name in ORBITS}


def test_events_stand_in_order_of_time(story: MissionData) -> None:
    assert all(first.utc <= second.utc for first, second in pairwise(story.events))


def test_about_a_dozen_events_are_for_everybody(story: MissionData) -> None:
    first = {event.id for event in story.events if event.weight == 1}
    assert 12 <= len(first) <= 16
    assert {"ev_launch", "ev_dsm", "ev_moi_start", "ev_touchdown", "ev_driveoff"} <= first


def test_only_hope_belongs_to_another_mission(story: MissionData) -> None:
    assert [event.id for event in story.events if event.context] == ["ev_hope_moi"]


def test_phases_fill_the_mission_and_their_parents_without_a_gap(story: MissionData) -> None:
    def fills(phases: tuple[Phase, ...], parent: Phase | None) -> None:
        header = story.mission
        assert phases[0].start == (parent.start if parent else header.launch)
        assert phases[-1].end == (parent.end if parent else header.end)
        assert all(first.end == second.start for first, second in pairwise(phases))
        for phase in phases:
            if phase.phases:
                fills(phase.phases, phase)

    fills(story.phases, None)


def test_the_landing_is_told_in_three_levels(story: MissionData) -> None:
    landing = next(phase for phase in story.phases if phase.id == "phase_landing")
    assert any(inner.phases for inner in landing.phases)


def test_every_text_is_written_in_both_languages(story: MissionData) -> None:
    lacking = [
        where
        for where, text in all_texts(story)
        if set(text.root) != set(LANGUAGES) or not all(part.strip() for part in text.root.values())
    ]
    assert not lacking


def test_chinese_texts_are_chinese(story: MissionData) -> None:
    odd = [
        (where, text.root["zh"])
        for where, text in all_texts(story)
        if not CHINESE.search(text.root["zh"])
        or ENGLISH_WORDS.search(re.sub(r"CC BY|\{[^}]*\}|NASA", "", text.root["zh"]))
    ]
    assert not odd


def test_chinese_texts_use_wide_punctuation(story: MissionData) -> None:
    odd = [(w, t.root["zh"]) for w, t in all_texts(story) if NARROW_STOP.search(t.root["zh"])]
    assert not odd


def test_english_texts_hold_no_chinese(story: MissionData) -> None:
    assert not [where for where, text in all_texts(story) if CHINESE.search(text.root["en"])]


def test_no_text_shouts(story: MissionData) -> None:
    loud = [w for w, t in all_texts(story) if set("!！") & set("".join(t.root.values()))]
    assert not loud


def test_titles_are_short(story: MissionData) -> None:
    titled: list[Event | LandingStep | Phase] = [*story.events, *story.landing]
    titled += every_phase(story.phases)
    too_long = [
        record.id
        for record in titled
        if len(record.title.root["en"].split()) > 6 or len(record.title.root["zh"]) > 12
    ]
    assert not too_long


def test_details_are_one_to_three_sentences(story: MissionData) -> None:
    records: list[Event | LandingStep] = [*story.events, *story.landing]
    for record in records:
        assert record.detail is not None, record.id
        assert 1 <= len(re.findall(r"[.?](?= |$)", record.detail.root["en"])) <= 3, record.id
        assert 1 <= len(re.findall(r"[。？]", record.detail.root["zh"])) <= 3, record.id


def test_the_sentence_of_the_moment_is_one_sentence_without_typed_numbers(
    story: MissionData,
) -> None:
    for phase in every_phase(story.phases):
        for language, stop in (("en", "."), ("zh", "。")):
            sentence = phase.now.root[language]
            assert not re.search(r"\d", NAMES_WITH_DIGITS.sub("", sentence)), phase.id
            assert sentence.count(stop) == 1, phase.id
            assert sentence.endswith(stop), phase.id


def test_both_languages_name_the_same_quantities(story: MissionData) -> None:
    for phase in every_phase(story.phases):
        english, chinese = (set(placeholders(phase.now.root[part])) for part in LANGUAGES)
        assert english == chinese, phase.id
        assert english <= set(QUANTITIES), phase.id
        assert english, phase.id


@pytest.mark.parametrize("share", [0.0, 0.5, 0.999])
def test_the_sentence_of_the_moment_can_be_filled_throughout_its_phase(
    mission: "Mission", share: float
) -> None:
    for phase in every_phase(mission.data.phases):
        snapshot = mission.at(phase.start + (phase.end - phase.start) * share)
        assert phase in snapshot.phases
        for name in placeholders(phase.now.root["en"]):
            assert QUANTITIES[name].get(snapshot) is not None, f"{phase.id}: {name}"


def test_what_is_doubtful_says_so(story: MissionData) -> None:
    records: list[Record] = [*story.events, *story.landing, *story.figures, *story.constants]
    records += [elements for orbit in story.orbits for elements in orbit.elements]
    said: list[tuple[str, Record | Value]] = [(record.id, record) for record in records]
    said += [(record.id, value) for record in records for value in every_value(record)]
    bold = [
        id_
        for id_, claim in said
        if claim.confidence == "low" and claim.provenance != "illustrative" and not claim.note
    ]
    assert not bold


def test_times_of_landing_steps_by_our_model_are_not_facts_and_the_plan_stands_beside_them(
    story: MissionData,
) -> None:
    modelled = {"edl_peak_heating", "edl_parachute", "edl_heat_shield_off", "edl_engine_on"}
    steps: dict[str, LandingStep] = {step.id: step for step in story.landing}
    for name in modelled:
        assert steps[name].confidence == "low", name
        assert steps[name].provenance == "computed", name
        plan = steps[name].values["planned_time"]
        assert (plan.confidence, plan.provenance, plan.unit) == ("low", "illustrative", "s"), name


def test_landing_steps_happen_when_their_events_do(story: MissionData) -> None:
    times = {event.id: event.utc for event in story.events}
    for step in story.landing:
        if step.event is not None and step.t_plus_s is not None:
            after_entry = (times[step.event] - times["ev_edl_entry"]).total_seconds()
            assert step.t_plus_s == pytest.approx(after_entry, abs=1.0), step.id


def test_the_insertion_burn_shows_its_rivals(story: MissionData) -> None:
    event = next(event for event in story.events if event.id == "ev_moi_end")
    delta_v = event.values["delta_v"]
    speeds = [value.value for value in (delta_v, *delta_v.rivals)]
    assert min(speeds) == 660
    assert max(speeds) == 682


def test_every_orbit_has_one_statement_to_show(story: MissionData) -> None:
    assert not [o.id for o in story.orbits if not any(part.used for part in o.elements)]


def test_rivals_explain_why_they_are_not_used(story: MissionData) -> None:
    unused = [part for orbit in story.orbits for part in orbit.elements if not part.used]
    assert unused
    assert not [part.id for part in unused if not part.note]
