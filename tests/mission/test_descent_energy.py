"""Where the energy of the landing goes, the cases worth trying, and the gates they break."""

from dataclasses import replace

import numpy as np
import pytest

from marsapp.mission.descent import Descent
from marsapp.mission.descent.cases import CASES, GATE_OF, broken_gates, case_of, sources_of, wish_of
from marsapp.mission.descent.energy import Energy
from marsapp.mission.descent.log import Reason
from marsapp.mission.descent.settings import SETTINGS
from marsapp.mission.descent.words import ENERGY, REASONS, VERDICTS
from marsapp.mission.mission import Mission


@pytest.fixture(scope="module")
def descent(mission: Mission) -> Descent:
    assert mission.descent is not None
    return mission.descent


def test_the_air_takes_more_than_ninety_nine_percent_of_the_energy_of_motion(
    descent: Descent,
) -> None:
    energy = Energy(descent.real)
    assert energy.kinetic_by_air == pytest.approx(1 - (460 / 4800) ** 2, abs=0.002)
    assert energy.kinetic_by_air > 0.99


def test_what_is_taken_grows_from_nothing_to_all(descent: Descent) -> None:
    energy = Energy(descent.real)
    assert all(one.so_far == 0 for one in energy.at(-100.0))
    times = np.linspace(0, descent.real.end_s, 60)
    gone = [sum(one.so_far for one in energy.at(t)) for t in times]
    assert np.all(np.diff(gone) > -2e-3)
    end = energy.at(descent.real.end_s + 1)
    assert sum(one.so_far for one in end) == pytest.approx(1.0, abs=0.01)
    for one in end:
        assert one.so_far_j == pytest.approx(one.energy_j)
        assert one.so_far == pytest.approx(one.share)


def test_the_stages_take_their_part_one_after_the_other(descent: Descent) -> None:
    energy = Energy(descent.real)
    moments = descent.real.moments
    at_parachute = {one.stage: one for one in energy.at(moments["parachute"])}
    assert at_parachute["heat_shield"].so_far == pytest.approx(
        at_parachute["heat_shield"].share, abs=1e-3
    )
    assert at_parachute["parachute"].so_far == 0
    at_engine = {one.stage: one for one in energy.at(moments["engine_on"])}
    assert at_engine["parachute"].so_far > 0.9 * at_engine["parachute"].share
    assert at_engine["engine"].so_far < 0.1 * at_engine["engine"].share


def test_what_is_left_and_what_is_taken_are_all_there_was(descent: Descent) -> None:
    energy = Energy(descent.real)
    for t_plus_s in (0.0, 80.0, 200.0, 350.0, 500.0):
        left = sum(energy.left_j(t_plus_s))
        gone = sum(one.so_far_j for one in energy.at(t_plus_s))
        assert left + gone == pytest.approx(energy.whole_j, rel=0.01)
    motion_j, height_j = energy.left_j(0.0)
    assert motion_j > 10 * height_j > 0
    assert energy.left_j(descent.real.end_s + 10) == pytest.approx((0.0, 0.0), abs=1e4)  # J


def test_the_flight_as_it_was_breaks_no_gate(descent: Descent) -> None:
    assert broken_gates(descent, descent.real) == ()
    assert case_of(descent.nominal, descent.nominal) == "flown"


@pytest.mark.parametrize(
    ("case", "gate"),
    [
        ("too_steep", "entry"),
        ("too_shallow", "entry"),
        ("no_parachute", "parachute"),
        ("parachute_early", "parachute"),
        ("parachute_late", "parachute"),
        ("engine_low", "engine_on"),
        ("engine_high", "engine_on"),
        ("hover_long", "hover"),
        ("propellant_low", "hover"),
    ],
)
def test_a_case_ends_badly_at_its_gate(descent: Descent, case: str, gate: str) -> None:
    flight = descent.fly(wish_of(case, descent.nominal))
    assert flight.outcome != "landed"
    assert broken_gates(descent, flight)[0] == gate


def test_every_case_can_be_set_by_hand_and_is_found_again(descent: Descent) -> None:
    for case, changes in CASES.items():
        assert case_of(wish_of(case, descent.nominal), descent.nominal) == case
        assert all(SETTINGS[key].allows(value) for key, value in changes.items())
    odd = replace(descent.nominal, hover_s=1.0)
    assert case_of(odd, descent.nominal) == ""


def test_every_setting_reaches_the_flight_as_it_was(descent: Descent) -> None:
    for key, setting in SETTINGS.items():
        assert setting.low < getattr(descent.nominal, key) < setting.high
        assert not setting.allows(setting.high + setting.step)


def test_every_end_and_every_reason_has_words_in_both_languages() -> None:
    from typing import get_args

    from marsapp.mission.descent.log import Outcome

    assert set(VERDICTS) == set(get_args(Outcome))
    assert set(REASONS) == set(get_args(Reason))
    assert set(GATE_OF) == set(get_args(Reason)) - {"gentle"}
    for said in (*VERDICTS.values(), *REASONS.values(), *ENERGY.values()):
        assert said.text_in("en") != said.text_in("zh")


def test_what_is_known_has_sources_and_the_models_own_numbers_none(descent: Descent) -> None:
    sources = sources_of(descent)
    assert {"XH_LAND", "PDL_PAPER"} <= set(sources)
    assert "UNSOURCED" not in sources
    assert len(set(sources)) == len(sources)
