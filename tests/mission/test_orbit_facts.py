"""The orbits of the model against what the mission file says of them: one as good as the other."""

from datetime import UTC, datetime

import pytest

from marsapp.mission.mission import Mission
from marsapp.mission.model import Orbit
from marsapp.mission.snapshot import Elements
from marsapp.mission.units import convert

ROUND_MARS = (
    "orb_capture", "orb_polar", "orb_phasing", "orb_parking", "orb_entry", "orb_after_avoidance",
    "orb_relay", "orb_remote_sensing", "orb_raised_2024", "orb_extended_2025",
)  # fmt: skip


def _told(mission: Mission, orbit: Orbit) -> dict[str, tuple[float, Elements]]:
    """Return what was measured of an orbit, and the model's ellipse at that moment."""
    told: dict[str, tuple[float, Elements]] = {}
    for one in orbit.elements:
        if one.used and one.provenance == "measured" and one.epoch is not None:
            near = mission.at(one.epoch).near
            assert near is not None
            for name, value in one.values.items():
                assert isinstance(value.value, float | int)
                to = "s" if name == "period" else value.unit
                told.setdefault(name, (convert(float(value.value), value.unit, to), near.elements))
    return told


@pytest.mark.parametrize("orbit_id", ROUND_MARS)
def test_period_and_both_ends_of_every_orbit_round_mars(mission: Mission, orbit_id: str) -> None:
    told = _told(mission, mission.orbit(orbit_id))
    period_s, ellipse = told["period"]
    assert ellipse.period_s == pytest.approx(period_s, rel=0.01)
    high_km, ellipse = told["apoapsis_altitude"]
    assert ellipse.apoapsis_altitude_km == pytest.approx(high_km, rel=0.01)
    low_km, ellipse = told["periapsis_altitude"]
    assert ellipse.periapsis_altitude_km == pytest.approx(low_km, rel=0.01)


@pytest.mark.parametrize("orbit_id", ROUND_MARS)
def test_tilt_and_shape_of_every_orbit_round_mars(mission: Mission, orbit_id: str) -> None:
    told = _told(mission, mission.orbit(orbit_id))
    for name, field, allowed in (
        ("inclination", "inclination_deg", 0.1),
        ("eccentricity", "eccentricity", 0.001),
        ("argument_of_periapsis", "argument_of_periapsis_deg", 1.0),
        ("node", "node_deg", 0.2),
    ):
        if name in told:
            expected, ellipse = told[name]
            assert getattr(ellipse, field) == pytest.approx(expected, abs=allowed), name


def test_every_measured_orbit_round_mars_is_compared(mission: Mission) -> None:
    measured = {
        orbit.id
        for orbit in mission.data.orbits
        if orbit.centre == "mars" and any(e.provenance == "measured" for e in orbit.elements)
    }
    assert measured == set(ROUND_MARS)


@pytest.mark.parametrize(
    ("orbit_id", "name", "share"),
    [
        ("orb_capture", "period", 0.03),  # announced in round numbers: about ten days
        ("orb_parking", "period", 0.01),
        ("orb_parking", "periapsis_altitude", 0.01),
        (
            "orb_parking",
            "apoapsis_altitude",
            0.03,
        ),  # 59,000 km is a round number: with two sols it is less
        ("orb_relay", "period", 0.01),
        ("orb_remote_sensing", "period", 0.01),
        ("orb_remote_sensing", "apoapsis_altitude", 0.01),
    ],
)
def test_what_was_announced_is_met_in_the_middle_of_the_phase(
    mission: Mission, orbit_id: str, name: str, share: float
) -> None:
    orbit = mission.orbit(orbit_id)
    announced = next(one for one in orbit.elements if one.used and one.provenance == "published")
    assert orbit.start is not None
    assert orbit.end is not None
    near = mission.at(orbit.start + (orbit.end - orbit.start) / 2).near
    assert near is not None
    value = announced.values[name]
    expected = convert(float(value.value), value.unit, "s" if name == "period" else "km")
    field = "period_s" if name == "period" else f"{name}_km"
    assert getattr(near.elements, field) == pytest.approx(expected, rel=share)


def test_orbits_counted_by_29_june_2022_are_those_announced_within_1_percent(
    mission: Mission,
) -> None:
    announced = mission.event("ev_global_done").values["orbits_flown"].value
    assert announced == 1344
    near = mission.at(datetime(2022, 6, 29, tzinfo=UTC)).near
    assert near is not None
    assert near.orbit_number == pytest.approx(announced, rel=0.01)
