"""Burns that take time, against the rocket equation, pushes at one instant, and a flown burn."""

import math

import numpy as np
import pytest

from marsapp.physics.constants import GM_KM3_S2
from marsapp.physics.finite_burn import Engine, braking_direction, follow_burn

GM = GM_KM3_S2["mars"]
ENGINE = Engine(thrust_n=3000.0, specific_impulse_s=321.6)
PLACE, MOTION = np.array([4000.0, 0.0, 0.0]), np.array([-1.0, 4.5, 0.3])


def test_the_flown_burn_braked_by_what_was_worked_out_for_it() -> None:
    # anchors of the flown path: 3000 N on 4701 kg for 958.653 s gave 680.18 m/s
    assert ENGINE.delta_v_km_s(4701.0, 958.653) == pytest.approx(0.68018, abs=2e-4)


def test_mass_after_undoes_the_change_of_speed() -> None:
    left_kg = ENGINE.mass_after_kg(4700.0, ENGINE.delta_v_km_s(4700.0, 900.0))
    assert left_kg == pytest.approx(4700.0 - 900.0 * ENGINE.flow_kg_s, abs=1e-6)


def test_far_from_any_planet_the_rocket_equation_holds() -> None:
    path = follow_burn((PLACE, np.array([0.0, 5.0, 0.0])), 4700.0, ENGINE, (0.0, 900.0), 0.0, 1e-9)
    slower = 5.0 - float(np.linalg.norm(path.states[-1, 3:]))
    assert slower == pytest.approx(ENGINE.delta_v_km_s(4700.0, 900.0), abs=1e-7)


@pytest.mark.parametrize("turn_deg", [0.0, 50.0, -90.0])
def test_a_strong_short_burn_is_a_push_at_one_instant(turn_deg: float) -> None:
    strong = Engine(thrust_n=3e6, specific_impulse_s=321.6)
    turn = math.radians(turn_deg)
    path = follow_burn((PLACE, MOTION), 4700.0, strong, (0.0, 0.1), turn, GM)
    gained = path.states[-1, 3:] - MOTION
    fallen = -GM / 4000.0**2 * 0.1 * PLACE / 4000.0
    push = braking_direction(PLACE, MOTION, turn) * strong.delta_v_km_s(4700.0, 0.1)
    assert gained == pytest.approx(push + fallen, abs=1e-3)


def test_braking_takes_energy_and_pushing_outward_across_the_motion_does_not() -> None:
    back = braking_direction(PLACE, MOTION, 0.0)
    outward = braking_direction(PLACE, MOTION, math.pi / 2)
    assert back @ MOTION == pytest.approx(-np.linalg.norm(MOTION))
    assert outward @ MOTION == pytest.approx(0.0, abs=1e-12)
    assert outward @ PLACE > 0
    assert braking_direction(PLACE, MOTION, -math.pi / 2) == pytest.approx(-outward)
    assert outward @ np.cross(PLACE, MOTION) == pytest.approx(0.0, abs=1e-9)


def test_a_burn_cannot_take_more_than_there_is() -> None:
    with pytest.raises(ValueError, match="more than the craft weighs"):
        follow_burn((PLACE, MOTION), 500.0, ENGINE, (0.0, 900.0), 0.0, GM)
