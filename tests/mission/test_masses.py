"""How heavy everything is at any date: published numbers, and what burns took."""

import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from marsapp.mission.loader import load_mission
from marsapp.mission.masses import MassBook

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

EXHAUST_M_S = 321.6 * 9.80665


@pytest.fixture(scope="module")
def book(mission: "Mission") -> MassBook:
    made = MassBook.of(mission)
    assert made is not None
    return made


def test_all_shares_make_the_mass_at_launch_on_every_date(
    book: MassBook, mission: "Mission"
) -> None:
    for day in range(0, 1900, 37):
        masses = book.at(day * 86_400.0)
        assert sum(share.kg for share in masses.shares) == pytest.approx(5000.0, abs=1e-6)
        assert all(share.kg >= 0 for share in masses.shares)
    assert book.at(mission.end_s).launch_kg == 5000.0


def test_at_launch_all_is_together_and_nothing_is_burnt(book: MassBook) -> None:
    masses = book.at(0.0)
    assert masses.together_kg == pytest.approx(5000.0, abs=1e-6)
    assert masses.kg("burnt") == 0.0
    assert masses.kg("craft") + masses.kg("aboard") == pytest.approx(3715.0, abs=1e-6)


def test_rover_and_landing_craft_have_the_published_masses(book: MassBook) -> None:
    carried = {share.vehicle: share for share in book.at(0.0).shares if share.kind == "carried"}
    assert {name: share.kg for name, share in carried.items()} == {
        "entry_capsule": 1045.0,
        "zhurong": 240.0,
    }
    assert carried["zhurong"].provenance == "published"
    assert carried["entry_capsule"].provenance == "computed"  # 1,285 less 240


def test_the_first_burn_took_what_the_rocket_equation_says(
    book: MassBook, mission: "Mission"
) -> None:
    after = book.at(mission.event_times_s["ev_tcm1"] + 3600.0)
    assert after.kg("burnt") == pytest.approx(5000 * (1 - math.exp(-14.78 / EXHAUST_M_S)), abs=0.1)


def test_after_the_capsule_has_left_the_craft_is_lighter_for_the_next_burns(
    book: MassBook, mission: "Mission"
) -> None:
    left_s = mission.event_times_s["ev_edl_separation"]
    before, after = book.at(left_s - 1.0), book.at(left_s)
    assert before.together_kg - after.together_kg == pytest.approx(1285.0, abs=1e-6)
    end = book.at(mission.end_s)
    later = sum((61.2, 384.0, 82.8, 10.8, 25.7))
    assert end.together_kg == pytest.approx(
        after.together_kg * math.exp(-later / EXHAUST_M_S), abs=0.5
    )
    assert end.kg("aboard") == pytest.approx(0.0, abs=1e-9)


def test_in_the_middle_of_a_burn_half_of_it_is_burnt(book: MassBook, mission: "Mission") -> None:
    burn = next(one for one in mission.data.burns if one.id == "burn_dsm")
    start_s = mission.seconds(burn.start)
    before, half, after = (
        book.at(start_s + share * burn.duration_s).kg("burnt") for share in (0.0, 0.5, 1.0)
    )
    assert half - before == pytest.approx((after - before) / 2, abs=1e-6)
    assert after - before == pytest.approx(470, abs=20)


def test_a_mission_that_tells_no_masses_has_no_book(
    tiny_folder: Path, ephemeris_file: Path
) -> None:
    assert MassBook.of(load_mission(tiny_folder, ephemeris_file)) is None
