"""What a cue may ask of a topic: its settings by name and kind; anything else is a fault."""

from dataclasses import fields

import pytest

from marsapp.lessons.asked import WISHES, ask_faults
from marsapp.lessons.goals import Cue

HERE = ("steps", 0, "cue", "ask")


def _faults(**cue: object) -> list[str]:
    found = ask_faults(Cue.model_validate(cue), HERE)
    return [
        f"{fault.location[-1]}: {fault.what.text_in('en')} ({fault.fix.text_in('en')})"
        for fault in found
    ]


@pytest.mark.parametrize(
    ("topic", "ask"),
    [
        ("descent", {"entry_angle_deg": -20, "parachute_m_s": 0}),
        ("photo", {"placed": True, "back_m": 8.0, "guess": "drone"}),
        ("sound", {"distance_m": 10}),
        ("insertion", {"duration_s": 840}),
        ("survey", {"every": 2}),
    ],
)
def test_settings_of_a_topic_may_be_asked(topic: str, ask: dict[str, object]) -> None:
    assert _faults(topic=topic, ask=ask) == []


def test_a_wrong_name_gets_the_nearest_right_one() -> None:
    [fault] = _faults(topic="photo", ask={"back": 3})
    assert "'photo' has no setting 'back'" in fault
    assert "back_m" in fault


@pytest.mark.parametrize(
    ("topic", "name", "value", "wanted"),
    [
        ("photo", "placed", 2.0, "true or false"),
        ("photo", "back_m", "far", "a number"),
        ("photo", "back_m", float("inf"), "a number"),
        ("survey", "every", "each", "a whole number"),
        ("photo", "guess", "balloon", "astronaut"),
    ],
)
def test_a_value_of_another_kind_is_told(topic: str, name: str, value: object, wanted: str) -> None:
    [fault] = _faults(topic=topic, ask={name: value})
    assert fault.startswith(name)
    assert wanted in fault


def test_nothing_can_be_asked_without_a_topic_that_has_settings() -> None:
    for cue in ({"ask": {"back_m": 3}}, {"topic": "relay", "ask": {"back_m": 3}}):
        [fault] = _faults(**cue)
        assert "insertion" in fault


@pytest.mark.parametrize("topic", WISHES)
def test_every_wish_can_be_asked_for_piece_by_piece(topic: str) -> None:
    assert fields(WISHES[topic])
