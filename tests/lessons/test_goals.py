"""Goals are decided by the simulation."""

from typing import Any

import pytest
from pydantic import ValidationError

from marsapp.lessons.goals import Condition, Cue, Situation, cue_time_s, is_met
from marsapp.mission.mission import Mission

DAY_S = 86_400.0
NOWHERE = Situation()


def met(mission: Mission, time_s: float, here: Situation = NOWHERE, **when: Any) -> bool:
    condition = Condition.model_validate(when)
    return is_met(condition, mission, mission.at(time_s), here)


def test_a_quantity_is_compared_in_any_unit(mission: Mission) -> None:
    when: dict[str, Any] = {"quantity": "days_since_launch", "at_least": {"value": 48, "unit": "h"}}
    assert not met(mission, 1.9 * DAY_S, **when)
    assert met(mission, 2.0 * DAY_S, **when)


def test_a_quantity_can_have_both_limits(mission: Mission) -> None:
    when: dict[str, Any] = {
        "quantity": "distance_mars",
        "at_least": {"value": 2.15, "unit": "million km"},
        "at_most": {"value": 2.25, "unit": "million km"},
    }
    photo_s = mission.event_times_s["ev_first_mars_image"]
    assert met(mission, photo_s, **when)
    assert not met(mission, photo_s - 2 * DAY_S, **when)
    assert not met(mission, photo_s + 2 * DAY_S, **when)


def test_a_quantity_without_a_value_meets_nothing(mission: Mission) -> None:
    assert not met(mission, 0.0, quantity="sol", at_least={"value": 0, "unit": "count"})


def test_an_event_is_passed_from_its_time_on(mission: Mission) -> None:
    tcm1_s = mission.event_times_s["ev_tcm1"]
    assert not met(mission, tcm1_s - 1, event_passed="ev_tcm1")
    assert met(mission, tcm1_s, event_passed="ev_tcm1")


def test_earth_knows_one_light_time_after_the_event(mission: Mission) -> None:
    # 17 min 43 s at the landing
    touchdown_s = mission.event_times_s["ev_touchdown"]
    assert not met(mission, touchdown_s + 17 * 60, known_on_earth="ev_touchdown")
    assert met(mission, touchdown_s + 18 * 60, known_on_earth="ev_touchdown")


def test_nearness_counts_on_both_sides(mission: Mission) -> None:
    when: dict[str, Any] = {"near": {"moment": "ev_tcm4", "within": {"value": 12, "unit": "h"}}}
    tcm4_s = mission.event_times_s["ev_tcm4"]
    assert met(mission, tcm4_s - 0.5 * DAY_S, **when)
    assert met(mission, tcm4_s + 0.5 * DAY_S, **when)
    assert not met(mission, tcm4_s + 0.6 * DAY_S, **when)


def test_selection_and_scene_can_be_asked_for(mission: Mission) -> None:
    here = Situation(selection="mars", scene="journey")
    assert met(mission, 0.0, here, selected="mars")
    assert not met(mission, 0.0, here, selected="earth")
    assert met(mission, 0.0, here, scene="journey")


def test_what_is_open_to_be_tried_can_be_asked_for(mission: Mission) -> None:
    assert met(mission, 0.0, Situation(topic="sound"), topic="sound")
    assert not met(mission, 0.0, Situation(topic="sol"), topic="sound")
    assert not met(mission, 0.0, topic="sound")


@pytest.mark.parametrize(
    "when",
    [
        {},
        {"selected": "mars", "scene": "journey"},
        {"quantity": "distance_mars"},
        {"selected": "mars", "at_most": {"value": 1, "unit": "km"}},
    ],
)
def test_a_goal_asks_one_thing(when: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Condition.model_validate(when)


def test_a_cue_goes_to_a_moment_and_stays_inside_the_mission(mission: Mission) -> None:
    later = Cue.model_validate({"at": "ev_tcm1", "plus": {"value": -1, "unit": "h"}})
    before = Cue.model_validate({"at": "ev_launch", "plus": {"value": -9, "unit": "d"}})
    assert cue_time_s(later, mission) == pytest.approx(mission.event_times_s["ev_tcm1"] - 3600)
    assert cue_time_s(before, mission) == 0.0
    assert cue_time_s(Cue(), mission) is None
