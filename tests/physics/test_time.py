from datetime import UTC, datetime, timedelta, timezone

import pytest

from marsapp.physics.time import TimeScaleError, tdb_seconds


def test_ephemeris_time_of_a_telemetry_epoch() -> None:
    # D. Estévez' telemetry of 5 Feb 2021: ET is ahead of UTC by 69.184 s
    assert tdb_seconds(datetime(2021, 2, 5, 12, tzinfo=UTC)) == pytest.approx(665_798_469.184)


def test_landing_as_julian_date() -> None:
    # JD 2459349.5 begins 15 May 2021 (Astronomical Almanac); landing is 42 min before that
    landing_d = tdb_seconds(datetime(2021, 5, 14, 23, 18, tzinfo=UTC)) / 86_400
    before_d = (42 * 60 - 69.184) / 86_400
    assert 2_451_545.0 + landing_d == pytest.approx(2_459_349.5 - before_d)


def test_beijing_clock_and_utc_name_the_same_moment() -> None:
    beijing = timezone(timedelta(hours=8))
    arrival = datetime(2021, 2, 10, 19, 52, tzinfo=beijing)
    assert tdb_seconds(arrival) == tdb_seconds(datetime(2021, 2, 10, 11, 52, tzinfo=UTC))


@pytest.mark.parametrize("year", [2016, 2029])
def test_years_with_other_leap_seconds_are_refused(year: int) -> None:
    with pytest.raises(TimeScaleError, match="2017-2028"):
        tdb_seconds(datetime(year, 6, 1, tzinfo=UTC))


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        tdb_seconds(datetime(2021, 2, 5, 12))  # noqa: DTZ001 - that is the fault
