"""Values by name."""

from datetime import UTC, datetime, timedelta

import pytest

from marsapp.content.words import Text
from marsapp.mission.mission import Mission
from marsapp.mission.snapshot import BEIJING
from marsapp.mission.values import MARKS, UnknownValueError, resolve, time_of


def number(mission: Mission, name: str, time_s: float = 0.0) -> float:
    value = resolve(mission, mission.at(time_s), name).value
    assert isinstance(value, int | float)
    return float(value)


def test_a_bare_name_is_a_quantity_of_the_present_snapshot(mission: Mission) -> None:
    assert number(mission, "days_since_launch", 86_400.0) == pytest.approx(1.0)


def test_a_quantity_at_an_event_does_not_depend_on_the_present(mission: Mission) -> None:
    # published: 184 and 1.1 million km on 5 February 2021
    for time_s in (0.0, 1e7):
        assert number(mission, "at.ev_tcm4.distance_earth", time_s) == pytest.approx(
            184e6, rel=2e-3
        )
    assert number(mission, "at.fig_2021_02_05.distance_mars") == pytest.approx(1.1e6, rel=0.01)


def test_the_light_time_at_the_landing_is_17_min_43_s(mission: Mission) -> None:
    assert number(mission, "at.ev_touchdown.light_time") == pytest.approx(17 * 60 + 43, abs=1.0)


def test_mars_was_10_6_arcminutes_wide_on_its_first_picture(mission: Mission) -> None:
    width = number(mission, "at.ev_first_mars_image.mars_angular_diameter")
    assert width == pytest.approx(10.6, abs=0.05)


def test_a_value_of_a_record_brings_unit_source_and_class(mission: Mission) -> None:
    found = resolve(mission, mission.at(0.0), "figure.fig_2021_02_05.path_flown")
    assert (found.value, found.unit, found.provenance) == (465, "million km", "published")
    assert found.source == ("GCH_5FEB",)
    assert found.mark == MARKS["published"]


def test_a_part_of_a_vehicle_has_values_and_a_name(mission: Mission) -> None:
    found = resolve(mission, mission.at(0.0), "part.parachute.area")
    assert (found.value, found.unit, found.provenance) == (200, "m2", "published")
    name = resolve(mission, mission.at(0.0), "part.parachute.name").value
    assert isinstance(name, Text)
    assert name.text_in("zh") == "降落伞"


def test_a_part_that_does_not_exist_is_told_with_the_nearest(mission: Mission) -> None:
    with pytest.raises(UnknownValueError) as raised:
        resolve(mission, mission.at(0.0), "part.parashute.area")
    assert raised.value.suggestion == "part.parachute.area"


def test_an_event_has_a_time_on_every_clock(mission: Mission) -> None:
    launch = mission.at(0.0)
    utc = resolve(mission, launch, "event.ev_touchdown.utc").value
    beijing = resolve(mission, launch, "event.ev_touchdown.beijing_date").value
    seen = resolve(mission, launch, "event.ev_touchdown.earth_beijing")
    assert utc == datetime(2021, 5, 14, 23, 18, tzinfo=UTC)
    assert isinstance(beijing, datetime)
    assert (beijing.day, beijing.utcoffset()) == (15, timedelta(hours=8))
    assert seen.value == datetime(2021, 5, 15, 7, 36, tzinfo=BEIJING)
    assert seen.provenance == "computed"


def test_words_of_a_record_come_in_its_languages(mission: Mission) -> None:
    found = resolve(mission, mission.at(0.0), "vehicle.zhurong.name")
    assert found.unit == "text"
    assert found.value == mission.vehicle("zhurong").name


def test_spans_are_told_in_days_and_in_sols(mission: Mission) -> None:
    # 43 days and 41.8 sols from the touchdown to noon of 27 June 2021, a sol being 88,775.244 s
    days = number(mission, "span.ev_touchdown.ev_media_release.d")
    sols = number(mission, "span.ev_touchdown.ev_media_release.sol")
    assert days / sols == pytest.approx(88_775.244 / 86_400, rel=1e-9)
    touchdown_s = time_of(mission, "ev_touchdown")
    assert number(mission, "since.ev_touchdown.h", touchdown_s + 7200) == pytest.approx(2.0)


def test_significant_figures_are_part_of_the_name(mission: Mission) -> None:
    found = resolve(mission, mission.at(0.0), "figure.fig_moi.light_time.f2")
    assert (found.figures, found.unit) == (2, "min")


def test_bodies_and_orbits_have_values_too(mission: Mission) -> None:
    assert number(mission, "body.mars.radius") == pytest.approx(3396.19)
    orbit = next(
        one for one in mission.data.orbits if any(e.used and e.values for e in one.elements)
    )
    used = next(e for e in orbit.elements if e.used and e.values)
    name, value = next((n, v) for n, v in used.values.items() if isinstance(v.value, int | float))
    assert number(mission, f"orbit.{orbit.id}.{name}") == value.value


def test_a_moment_can_be_a_phase_or_a_burn(mission: Mission) -> None:
    phase, burn = mission.data.phases[-1], mission.data.burns[0]
    assert time_of(mission, phase.id) == pytest.approx(mission.seconds(phase.start))
    assert time_of(mission, burn.id) == pytest.approx(mission.seconds(burn.start))


@pytest.mark.parametrize("asked", ["at.{}.distance_earth", "event.{}.earth_beijing"])
def test_before_the_launch_the_craft_was_nowhere(mission: Mission, asked: str) -> None:
    early = next(event for event in mission.data.events if event.utc < mission.launch)
    with pytest.raises(UnknownValueError):
        resolve(mission, mission.at(0.0), asked.format(early.id))


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("distance_erth", "distance_earth"),
        ("at.ev_tcm5.distance_earth", "at.ev_tcm4.distance_earth"),
        ("at.ev_tcm4.distence_earth", "at.ev_tcm4.distance_earth"),
        ("event.ev_tcm1.delta_w", "event.ev_tcm1.delta_v"),
        ("evnt.ev_tcm1.delta_v", "event.ev_tcm1.delta_v"),
        ("span.ev_launch.ev_tcm4.soll", "span.ev_launch.ev_tcm4.sol"),
        ("qqqqqqq.zzz", None),
    ],
)
def test_an_unknown_name_suggests_the_nearest(
    mission: Mission, name: str, suggestion: str | None
) -> None:
    with pytest.raises(UnknownValueError) as caught:
        resolve(mission, mission.at(0.0), name)
    found = caught.value.suggestion
    if name.startswith("at.ev_tcm5"):
        assert found is not None
        assert found.startswith("ev_tcm")
    else:
        assert found == suggestion
    assert name.rpartition(".")[2] in str(caught.value) or "tcm5" in str(caught.value)


def test_where_the_path_is_assumed_its_numbers_are_illustrative(mission: Mission) -> None:
    assumed = next(
        (t for t in (mission.end_s * n / 50 for n in range(51)) if mission.at(t).craft.assumed),
        None,
    )
    assert assumed is not None
    snapshot = mission.at(assumed)
    assert resolve(mission, snapshot, "speed_sun").provenance == "illustrative"
    assert resolve(mission, snapshot, "days_since_launch").provenance == "computed"


def test_a_record_that_does_not_exist_is_named_with_the_nearest(mission: Mission) -> None:
    with pytest.raises(UnknownValueError) as caught:
        resolve(mission, mission.at(0.0), "event.ev_tcm9.delta_v")
    assert "ev_tcm" in (caught.value.suggestion or "")
