"""Time scales: UTC on the clocks of the mission, TDB in the ephemeris."""

from datetime import UTC, datetime
from typing import Final

J2000: Final = datetime(2000, 1, 1, 12, tzinfo=UTC)
"""The epoch of TDB seconds, written as if UTC had no leap seconds."""
J2000_JD: Final = 2_451_545.0
DAY_S: Final = 86_400.0
TDB_MINUS_UTC_S: Final = 69.184
"""37 leap seconds (IERS Bulletin C 52) and TT - TAI = 32.184 s.

TDB - TT never exceeds 0.002 s and is dropped.
"""
FIRST_UTC: Final = datetime(2017, 1, 1, tzinfo=UTC)  # the last leap second came just before
LAST_UTC: Final = datetime(2029, 1, 1, tzinfo=UTC)  # no leap second is announced; none expected


class TimeScaleError(ValueError):
    """A time lies where the number of leap seconds is not the one used here."""


def tdb_seconds(utc: datetime) -> float:
    """Return TDB seconds past J2000 of a moment given in UTC.

    Raises
    ------
    TimeScaleError
        Before 2017 or after 2028, where TDB - UTC is (or may be) another number.
    ValueError
        If the moment has no time zone.

    Notes
    -----
    SOFA, *Time Scale and Calendar Tools* (2021), §3; IERS Bulletin C 52.

    Examples
    --------
    >>> round(tdb_seconds(datetime(2021, 2, 5, 12, tzinfo=UTC)), 3)
    665798469.184
    """
    if utc.tzinfo is None:
        raise ValueError(f"{utc} has no time zone; give it as UTC")
    if not FIRST_UTC <= utc < LAST_UTC:
        raise TimeScaleError(f"{utc:%Y-%m-%d} is not in 2017-2028, where TDB - UTC is 69.184 s")
    return (utc - J2000).total_seconds() + TDB_MINUS_UTC_S
