"""What the published distances tell together: stretches, the fastest, pauses, sols and dates."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from marsapp.mission.loader import load_mission
from marsapp.mission.rover.traverse import Traverse

if TYPE_CHECKING:
    from pathlib import Path

    from marsapp.mission.mission import Mission


@pytest.fixture(scope="module")
def traverse(mission: "Mission") -> Traverse:
    """The drive of Zhurong."""
    found = Traverse.of(mission)
    assert found is not None
    return found


def test_stretches_add_up_to_the_last_published_distance(traverse: Traverse) -> None:
    assert sum(one.length_m for one in traverse.stretches) == pytest.approx(1921.0)
    assert traverse.stretches[0].start.sol == 8


def test_a_distance_without_a_source_begins_and_ends_no_stretch(traverse: Traverse) -> None:
    ends = {one.end.sol for one in traverse.stretches}
    assert 75 not in ends
    assert 106 not in ends
    assert {42, 99, 342} <= ends


def test_the_rover_was_fastest_in_july_2021(traverse: Traverse) -> None:
    fastest = traverse.fastest
    assert (fastest.start.sol, fastest.end.sol) == (60, 63)
    assert fastest.metres_a_sol == pytest.approx(20.0)


def test_on_average_it_came_five_and_a_half_metres_a_sol(traverse: Traverse) -> None:
    assert traverse.average_m == pytest.approx(1921.0 / 350.0)


def test_the_longest_pause_is_the_solar_conjunction(traverse: Traverse) -> None:
    pause = traverse.longest_pause
    assert pause is not None
    assert (pause.since, pause.until) == ("ev_conj_start", "ev_conj_end")
    assert pause.sols == pytest.approx(35, abs=1.0)


@pytest.mark.parametrize("sol", [1, 8, 99, 342])
def test_an_hour_of_a_sol_is_found_again_in_the_snapshot(
    mission: "Mission", traverse: Traverse, sol: int
) -> None:
    surface = mission.at(traverse.when(sol, 15.0)).surface
    assert surface is not None
    assert surface.sol == sol
    assert surface.local_mean_solar_time_h == pytest.approx(15.0, abs=0.01)
    assert traverse.sol_at(traverse.when(sol, 15.0)) == pytest.approx(sol + 15 / 24)


def test_the_curve_never_falls_and_ends_at_the_last_distance(traverse: Traverse) -> None:
    assert (np.diff(traverse.course[:, 0]) >= 0).all()
    assert (np.diff(traverse.course[:, 1]) >= 0).all()
    assert traverse.course[-1, 1] == pytest.approx(1921.0)


def test_the_slope_belongs_to_every_metre_of_the_way(mission: "Mission") -> None:
    assert mission.drive is not None
    slopes = mission.drive.slopes
    assert slopes[0, 0] == 0.0
    assert slopes[-1, 0] == pytest.approx(1921.0)
    state = mission.at(mission.drive.when(700.0)).drive
    assert state is not None
    assert state.slope_deg == pytest.approx(np.interp(700.0, *slopes.T), abs=0.05)


def test_a_mission_without_a_rover_has_none(tiny_folder: "Path", ephemeris_file: "Path") -> None:
    assert Traverse.of(load_mission(tiny_folder, ephemeris_file)) is None
