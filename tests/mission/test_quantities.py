import json
from datetime import UTC, datetime

import pytest

from marsapp.content.words import LANGUAGES
from marsapp.mission.descent.quantities import DESCENT
from marsapp.mission.flags import FLAGS
from marsapp.mission.mission import Mission
from marsapp.mission.quantities import QUANTITIES, as_json
from marsapp.mission.units import UNITS

FIFTH_OF_FEBRUARY = datetime(2021, 2, 5, 12, tzinfo=UTC)
ON_MARS = datetime(2021, 6, 3, 9, 41, 25, tzinfo=UTC)

ALWAYS = {
    "time_utc", "time_beijing", "phase", "position_sun_icrf_km", "velocity_sun_icrf_km_s",
    "distance_earth_km", "distance_mars_km", "distance_sun_km", "distance_earth_mars_km",
    "path_flown_km", "speed_sun_km_s", "speed_earth_km_s", "speed_mars_km_s", "light_time_s",
    "days_since_launch", "attached", "gone", "path_class", "path_sigma_km",
    "known_on_earth_time_utc",
}  # fmt: skip
AT_MARS = {
    "position_mars_icrf_km", "altitude_mars_km", "periapsis_altitude_km",
    "apoapsis_altitude_km", "period_s", "inclination_deg", "orbit_number", "subpoint_lat_deg",
    "subpoint_lon_deg", "ground_speed_km_s", "phase_angle_deg", "mars_angular_diameter_deg",
    "horizon_km", "in_sunlight", "earth_visible",
}  # fmt: skip
LANDED = {
    "sol", "local_true_solar_time", "local_true_solar_time_h", "earth_elevation_site_deg",
    "orbiter_elevation_site_deg", "orbiter_range_site_km", "orbiter_visible_site",
    "earth_visible_site", "relay_through",
}  # fmt: skip


def test_json_of_the_fifth_of_february(mission: Mission) -> None:
    told = as_json(mission, mission.at(FIFTH_OF_FEBRUARY))
    assert set(told) >= ALWAYS
    assert not set(told) & (AT_MARS | LANDED)
    assert told["time_utc"] == "2021-02-05T12:00:00.000Z"
    assert told["time_beijing"] == "2021-02-05T20:00:00.000+08:00"
    assert told["phase"] == "phase_leg_6"
    assert told["distance_earth_km"] == pytest.approx(183.94e6, rel=1e-3)
    assert told["distance_mars_km"] == pytest.approx(1.105e6, rel=5e-3)
    assert told["path_flown_km"] == pytest.approx(465.3e6, rel=1e-3)
    # the state that the telemetry of that noon gives, just after the burn
    assert told["position_sun_icrf_km"] == pytest.approx(
        [23_300_965.417, 209_959_975.687, 96_074_840.565], abs=1.0
    )
    assert told["velocity_sun_icrf_km_s"] == pytest.approx(
        [-21.073005632, 5.236224880, 2.064188448], abs=1e-5
    )
    assert {"id": "zhurong", "to": "lander"}.items() <= next(
        piece for piece in told["attached"] if piece["id"] == "zhurong"
    ).items()
    rocket = next(piece for piece in told["gone"] if piece["id"] == "launch_vehicle")
    assert (
        rocket.items()
        >= {
            "left": "orbiter",
            "since_utc": "2020-07-23T05:17:00.000Z",
            "since_event": "ev_separation_lv",
            "since_planned": False,
            "since_modelled": False,
        }.items()
    )


def test_json_while_orbiter_and_rover_are_at_work(mission: Mission) -> None:
    told = as_json(mission, mission.at(ON_MARS))
    assert set(told) >= ALWAYS | AT_MARS | LANDED
    # telemetry of that moment (D. Estévez)
    assert told["position_mars_icrf_km"] == pytest.approx(
        [-3210.7989, -906.5975, 9140.7922], abs=50
    )
    assert told["periapsis_altitude_km"] == pytest.approx(251.5, abs=10)
    assert told["sol"] == pytest.approx(19, abs=1)
    hours, minutes, _ = map(int, told["local_true_solar_time"].split(":"))
    assert hours + minutes / 60 == pytest.approx(told["local_true_solar_time_h"], abs=1 / 60)


@pytest.mark.parametrize("moment", [FIFTH_OF_FEBRUARY, ON_MARS])
def test_json_can_be_written_and_read_again(mission: Mission, moment: datetime) -> None:
    told = as_json(mission, mission.at(moment))
    assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_a_hyperbola_has_no_period_in_json(mission: Mission) -> None:
    told = as_json(mission, mission.at(datetime(2021, 2, 9, tzinfo=UTC)))
    assert told["period_s"] is None
    assert told["apoapsis_altitude_km"] is None
    assert told["orbit_number"] is None


def test_every_quantity_has_a_known_unit_and_words_in_both_languages() -> None:
    for name, quantity in QUANTITIES.items():
        assert quantity.id == name
        assert quantity.unit in UNITS
        assert set(quantity.label.root) == set(LANGUAGES)


def test_on_mars_every_quantity_has_a_value_and_in_the_cruise_those_of_the_orbit_have_none(
    mission: Mission,
) -> None:
    there, under_way = mission.at(ON_MARS), mission.at(FIFTH_OF_FEBRUARY)
    silent = {name for name, quantity in QUANTITIES.items() if quantity.get(there) is None}
    assert silent == {quantity.id for quantity in DESCENT}  # it stands
    missing = {name for name, quantity in QUANTITIES.items() if quantity.get(under_way) is None}
    assert missing == {
        "altitude_mars", "subpoint_lat", "subpoint_lon", "periapsis_altitude",
        "apoapsis_altitude", "period", "inclination", "eccentricity", "orbit_number", "sol",
        "ground_speed", "sun_elevation_subpoint", "phase_angle", "horizon",
        "earth_elevation_site", "orbiter_elevation_site", "orbiter_range_site",
        "distance_driven", "rover_speed", "rover_slope",
        *(quantity.id for quantity in DESCENT),
    }  # fmt: skip


def test_what_is_so_is_said_in_both_languages_and_nothing_is_said_on_the_way(
    mission: Mission,
) -> None:
    there, under_way = mission.at(ON_MARS), mission.at(FIFTH_OF_FEBRUARY)
    for name, flag in FLAGS.items():
        assert flag.id == name
        assert {*flag.label.root, *flag.yes.root, *flag.no.root} == set(LANGUAGES)
        assert flag.say(there) == (flag.yes if flag.get(there) else flag.no)
        assert flag.say(under_way) is None
