"""The paths round Mars: orbits as in the telemetry, burns on their arcs, the track below."""

import math
from datetime import UTC, datetime

import numpy as np
import pytest

from marsapp.mission.mission import Mission
from marsapp.mission.ways import Way, Ways
from marsapp.physics.frames import icrf_to_mars_equator


def _way(mission: Mission, utc: str) -> tuple[Way, float]:
    snapshot = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
    way = Ways(mission).way(snapshot, icrf_to_mars_equator(snapshot.tdb_s))
    assert way is not None
    return way, snapshot.time_s


@pytest.mark.parametrize(
    ("utc", "periapsis_km", "apoapsis_km"),
    [
        ("2021-02-13T00:00", None, 181_758),
        ("2021-02-17T00:00", None, 181_534),
        ("2021-03-20T12:00", 279, 57_763),
        ("2021-06-03T00:00", 251, 12_595),
        ("2021-11-20T00:00", 265, 10_737),
    ],
)
def test_low_and_high_points_have_the_heights_of_the_telemetry(
    mission: Mission, utc: str, periapsis_km: float | None, apoapsis_km: float
) -> None:
    way, now_s = _way(mission, utc)
    high, low = way.nearest("apoapsis", now_s), way.nearest("periapsis", now_s)
    assert high is not None
    assert high.altitude_km == pytest.approx(apoapsis_km, rel=0.01)
    if periapsis_km is not None:
        assert low is not None
        assert low.altitude_km == pytest.approx(periapsis_km, abs=12.0)  # km


def test_both_planes_of_the_plane_change_are_there(mission: Mission) -> None:
    way, now_s = _way(mission, "2021-02-15T09:05")
    first_s, last_s = way.span_s(now_s)
    tilts = []
    for times in ((first_s + 2 * 86_400, now_s - 3600), (now_s + 3600, last_s)):
        shown = way.points_km[(way.times_s > times[0]) & (way.times_s < times[1])]
        normal = np.cross(shown[0], shown[-1])
        tilts.append(math.degrees(math.acos(normal[2] / np.linalg.norm(normal))))
    assert tilts == pytest.approx([10.97, 87.31], abs=0.5)  # degrees, telemetry of the craft


def test_the_burn_into_orbit_is_an_arc_as_long_as_the_engine_ran(mission: Mission) -> None:
    way, _ = _way(mission, "2021-02-10T11:55")
    push = next(push for push in way.pushes if push.burn.id == "burn_insertion")
    length_km = np.linalg.norm(np.diff(push.arc_km, axis=0), axis=1).sum()
    assert push.end_s - push.start_s == pytest.approx(958.7, abs=1)  # s
    assert length_km == pytest.approx(958.7 * 5.0, rel=0.05)  # from 5.4 down to 4.7 km/s
    assert push.ghost_km.shape[0] > 100
    assert np.linalg.norm(push.ghost_km[-1]) > 800_000  # km: it would have flown past


def test_half_a_revolution_is_shown_each_way(mission: Mission) -> None:
    way, now_s = _way(mission, "2021-07-01T00:00")
    first_s, last_s = way.span_s(now_s)
    assert now_s - first_s == pytest.approx(8.206 * 3600 / 2, rel=0.02)  # s
    assert last_s - now_s == pytest.approx(8.206 * 3600 / 2, rel=0.02)


def test_the_track_runs_through_the_point_below_the_craft(mission: Mission) -> None:
    for utc in ("2021-07-01T03:40", "2022-03-01T03:15", "2021-03-20T13:00"):
        snapshot = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
        way, now_s = _way(mission, utc)
        assert snapshot.near is not None
        lat, lon = (
            math.radians(angle)
            for angle in (snapshot.near.subpoint_lat_deg, snapshot.near.subpoint_lon_deg)
        )
        below = [np.interp(now_s, way.track_s, way.track[:, axis]) for axis in range(3)]
        there = (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        assert below == pytest.approx(there, abs=math.radians(0.1))


def test_a_passing_way_is_light_and_leads_along_the_same_orbit(mission: Mission) -> None:
    snapshot = mission.at(600 * 86_400.0)
    frame, ways = icrf_to_mars_equator(snapshot.tdb_s), Ways(mission)
    whole, light = ways.way(snapshot, frame), ways.way(snapshot, frame, passing=True)
    assert whole is not None
    assert light is not None
    assert len(light.times_s) < len(whole.times_s)
    assert not len(light.track_s)
    exact = [np.interp(light.times_s, whole.times_s, whole.points_km[:, i]) for i in range(3)]
    apart_km = np.linalg.norm(light.points_km - np.stack(exact, axis=1), axis=1)
    assert apart_km.max() < 30.0  # the whole one's own chords
