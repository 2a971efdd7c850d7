"""What a Snapshot says of light and lines of sight, against other ways to work it out."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from marsapp.mission.mission import Mission
from marsapp.mission.observation import MarsView
from marsapp.physics import frames

INSERTION = datetime(2021, 2, 10, 11, 52, tzinfo=UTC)
LANDING = datetime(2021, 5, 14, 23, 18, tzinfo=UTC)
RELAY = datetime(2021, 6, 3, 10, 40, tzinfo=UTC)
MAPPING = datetime(2021, 11, 12, tzinfo=UTC)
SUMMER = datetime(2021, 7, 12, tzinfo=UTC)  # the orbit dips into the shadow
SPRING = datetime(2022, 3, 12, tzinfo=UTC)  # and behind Mars


def _angle_deg(one: np.ndarray, other: np.ndarray) -> float:
    cosine = one @ other / np.linalg.norm(one) / np.linalg.norm(other)
    return float(np.degrees(np.arccos(cosine)))


@pytest.mark.parametrize("moment", [INSERTION, RELAY, MAPPING])
def test_angles_of_the_view_follow_from_the_places_of_sun_mars_and_craft(
    mission: Mission, moment: datetime
) -> None:
    now = mission.at(moment)
    near = now.near
    assert near is not None
    mars_km = now.bodies["mars"].position_km
    phase_deg = _angle_deg(-mars_km, now.craft.relative_position_km)
    assert near.phase_angle_deg == pytest.approx(phase_deg, abs=1e-4)
    half_deg = np.degrees(np.arcsin(3389.5 / now.distance_mars_km))
    assert near.angular_diameter_deg == pytest.approx(2 * half_deg, abs=1e-6)
    flat_km = np.sqrt(2 * 3390 * near.altitude_km + near.altitude_km**2)
    assert near.horizon_km == pytest.approx(flat_km, rel=0.002)


@pytest.mark.parametrize("moment", [INSERTION, RELAY, MAPPING])
def test_ground_speed_is_the_way_of_the_point_below_over_a_second(
    mission: Mission, moment: datetime
) -> None:
    before, now, after = (mission.at(mission.seconds(moment) + step).near for step in (-1, 0, 1))
    assert before is not None
    assert now is not None
    assert after is not None
    points = [
        frames.fixed_direction(near.subpoint_lat_deg, near.subpoint_lon_deg)
        for near in (before, after)
    ]
    way_km = 3390.0 * float(np.linalg.norm(points[1] - points[0]))
    assert now.ground_speed_km_s == pytest.approx(way_km / 2, rel=0.005)


@pytest.mark.parametrize(("day", "body"), [(SUMMER, "sun"), (SPRING, "earth")])
def test_sun_and_earth_are_lost_exactly_where_mars_covers_them(
    mission: Mission, day: datetime, body: str
) -> None:
    """Beside the edge of the disc, by 1° or more, there is no doubt about it."""
    told = set()
    for minute in range(0, 24 * 60, 4):
        now = mission.at(day + timedelta(minutes=minute))
        near, craft = now.near, now.craft
        assert near is not None
        half_deg = np.degrees(np.arcsin(3389.5 / now.distance_mars_km))
        way_km = now.bodies[body].position_km - craft.position_km
        apart_deg = _angle_deg(way_km, -craft.relative_position_km)
        if abs(apart_deg - half_deg) > 1.0:
            clear = near.in_sunlight if body == "sun" else near.earth_visible
            assert clear is bool(apart_deg > half_deg)
            told.add(clear)
    assert told == {True, False}


def test_soon_after_the_burn_mars_hid_the_craft_and_half_an_hour_later_the_sun(
    mission: Mission,
) -> None:
    def near_at(minutes: float) -> tuple[bool, bool]:
        near = mission.at(INSERTION + timedelta(minutes=minutes)).near
        assert near is not None
        return near.in_sunlight, near.earth_visible

    assert near_at(0) == (True, True)
    assert near_at(15) == (True, False)
    assert near_at(40) == (False, False)
    assert near_at(60) == (False, True)


# --- from the ground


def test_nobody_listens_before_the_landing(mission: Mission) -> None:
    assert mission.at(INSERTION).relay is None
    assert mission.at(LANDING - timedelta(seconds=1)).relay is None
    assert mission.at(LANDING).relay is not None


def test_earth_stands_where_its_direction_from_the_site_says(mission: Mission) -> None:
    for hour in range(0, 25, 3):
        now = mission.at(RELAY + timedelta(hours=hour))
        lander = now.vehicles["lander"]
        up = lander.relative_position_km
        relay = now.relay
        assert relay is not None
        to_earth = now.bodies["earth"].position_km - lander.position_km
        assert relay.earth_elevation_deg == pytest.approx(90 - _angle_deg(to_earth, up), abs=0.01)
        assert relay.earth_visible is (relay.earth_elevation_deg > 0)
        to_craft = now.craft.position_km - lander.position_km
        assert relay.orbiter_range_km == pytest.approx(np.linalg.norm(to_craft), abs=0.01)
        high_deg = 90 - _angle_deg(to_craft, up)
        assert relay.orbiter_elevation_deg == pytest.approx(high_deg, abs=0.01)


def test_earth_crosses_the_south_at_its_height_by_latitude_and_declination(
    mission: Mission,
) -> None:
    """A body with declination d culminates at 90° - latitude + d, south of latitude > d."""
    snapshots = [mission.at(RELAY + timedelta(minutes=10 * step)) for step in range(149)]
    heights_deg = [now.relay.earth_elevation_deg for now in snapshots if now.relay is not None]
    now = snapshots[int(np.argmax(heights_deg))]
    way_km = now.bodies["earth"].position_km - now.bodies["mars"].position_km
    equatorial = frames.icrf_to_mars_equator(now.tdb_s) @ way_km
    declination_deg = np.degrees(np.arcsin(equatorial[2] / np.linalg.norm(equatorial)))
    site = mission.site
    assert site is not None
    expected_deg = 90 - abs(site.lat_deg - declination_deg)
    assert max(heights_deg) == pytest.approx(expected_deg, abs=0.05)


def test_words_go_through_only_over_both_horizons(mission: Mission) -> None:
    seen = set()
    for minute in range(0, 24 * 60, 5):
        now = mission.at(RELAY + timedelta(minutes=minute))
        assert now.relay is not None
        assert now.near is not None
        both = now.relay.orbiter_visible and now.near.earth_visible
        assert now.relay.through is both
        seen.add((now.relay.orbiter_visible, now.near.earth_visible))
    assert {(True, True), (False, True)} <= seen


def test_without_an_orbiter_only_earth_stands_in_the_sky(mission: Mission) -> None:
    now = mission.at(RELAY)
    mars_km, earth_km = (now.bodies[body].position_km for body in ("mars", "earth"))
    assert mission.site is not None
    alone = mission.site.relay(MarsView.at(now.tdb_s, mars_km, earth_km), None)
    assert alone is not None
    assert now.relay is not None
    assert alone.earth_elevation_deg == pytest.approx(now.relay.earth_elevation_deg, abs=1e-9)
    assert alone.orbiter_elevation_deg is None
    assert not alone.orbiter_visible
    assert not alone.through
