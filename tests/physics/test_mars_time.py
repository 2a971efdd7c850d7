from datetime import UTC, datetime

import numpy as np
import pytest

from marsapp.physics import mars_time
from marsapp.physics.time import tdb_seconds

# Mars24 Algorithm and Worked Examples (NASA GISS), example A: 6 January 2000, 00:00 UTC
EXAMPLE_A_S = 4.5 * 86_400 + 64.184
# example B: Spirit lands, 3 January 2004, 13:46:31 UTC, at 184.702° W
EXAMPLE_B_S = 1463.0 * 86_400 + 6391 + 64.184
LANDING_S = tdb_seconds(datetime(2021, 5, 14, 23, 18, tzinfo=UTC))
ZHURONG_LON_DEG = 109.925


def test_mars24_example_a() -> None:
    assert mars_time.mars_sol_date(EXAMPLE_A_S) == pytest.approx(44_795.999_76, abs=5e-6)
    assert mars_time.solar_longitude_deg(EXAMPLE_A_S) == pytest.approx(277.187_58, abs=1e-4)
    assert mars_time.equation_of_time_h(EXAMPLE_A_S) * 15 == pytest.approx(-5.187_74, abs=1e-4)
    mean_h = float(mars_time.local_mean_solar_time_h(EXAMPLE_A_S, 0.0))
    true_h = float(mars_time.local_true_solar_time_h(EXAMPLE_A_S, 0.0))
    assert mars_time.hours_text(mean_h) == "23:59:39"
    assert mars_time.hours_text(true_h) == "23:38:54"


def test_mars24_example_b() -> None:
    assert mars_time.solar_longitude_deg(EXAMPLE_B_S) == pytest.approx(327.324_16, abs=1e-4)
    assert mars_time.local_mean_solar_time_h(EXAMPLE_B_S, 0.0) == pytest.approx(13.165_37, abs=1e-4)


def test_perseverance_landed_just_after_the_equinox() -> None:
    # 18 February 2021, 20:44 UTC: Ls 5.6° (mission pages of the rover)
    moment = tdb_seconds(datetime(2021, 2, 18, 20, 44, tzinfo=UTC))
    assert mars_time.solar_longitude_deg(moment) == pytest.approx(5.6, abs=0.1)


def test_clocks_at_the_landing_of_zhurong() -> None:
    # published with the site: Mars sol date 52387.277, Ls 45.2°, 13:58 mean and 13:50 true time
    assert mars_time.mars_sol_date(LANDING_S) == pytest.approx(52_387.277, abs=5e-4)
    assert mars_time.solar_longitude_deg(LANDING_S) == pytest.approx(45.2, abs=0.05)
    mean_h = mars_time.local_mean_solar_time_h(LANDING_S, ZHURONG_LON_DEG)
    true_h = mars_time.local_true_solar_time_h(LANDING_S, ZHURONG_LON_DEG)
    assert mean_h == pytest.approx(13 + 58 / 60, abs=1 / 60)
    assert true_h == pytest.approx(13 + 50 / 60, abs=1 / 60)


def test_two_mars_years_between_equinoxes() -> None:
    # northern spring: 7 Feb 2021, 26 Dec 2022, 12 Nov 2024 (Mars years 36, 37, 38)
    for day in (datetime(2021, 2, 7), datetime(2022, 12, 26), datetime(2024, 11, 12)):  # noqa: DTZ001
        begin = tdb_seconds(day.replace(tzinfo=UTC))
        before, after = mars_time.solar_longitude_deg(begin + np.array([-86_400.0, 2 * 86_400.0]))
        assert before > 359
        assert after < 2


def test_a_sol_is_what_the_solar_day_of_mars_says() -> None:
    later = mars_time.mars_sol_date(LANDING_S + mars_time.SOL_S)
    assert later - mars_time.mars_sol_date(LANDING_S) == pytest.approx(1.0, abs=1e-8)


def test_the_landing_sol_is_one_and_midnight_begins_the_next() -> None:
    to_midnight_s = (24 - 13.9748) / 24 * mars_time.SOL_S  # landing at 13:58:29
    times = LANDING_S + np.array([0.0, to_midnight_s - 60, to_midnight_s + 60])
    sols = mars_time.sol_number(times, LANDING_S, ZHURONG_LON_DEG)
    assert sols.tolist() == [1, 1, 2]


@pytest.mark.parametrize(
    ("hours", "text"), [(0.0, "00:00:00"), (23.999_99, "23:59:59"), (24.0, "00:00:00")]
)
def test_clock_texts(hours: float, text: str) -> None:
    assert mars_time.hours_text(hours) == text


@pytest.mark.parametrize("sol", [1, 8, 42, 358, 1.5, 600.25])
def test_the_beginning_of_a_sol_is_where_its_number_begins(sol: float) -> None:
    start = mars_time.sol_start_tdb_s(sol, LANDING_S, ZHURONG_LON_DEG)
    hours = mars_time.local_mean_solar_time_h(start + 1.0, ZHURONG_LON_DEG)
    assert float(hours) == pytest.approx(24 * (sol % 1), abs=0.001)
    assert int(mars_time.sol_number(start + 1.0, LANDING_S, ZHURONG_LON_DEG)) == int(sol)
