from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from marsapp.mission.checks.surveys import survey_faults
from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.model import SurveyPlan
from marsapp.mission.survey import Survey, rule_of, survey_of
from marsapp.mission.survey_strips import Rule, first_seen, lines_seen, passages
from marsapp.physics import frames

DAY_S = 86_400.0


@pytest.fixture(scope="module")
def survey(mission: Mission) -> Survey:
    found = survey_of(mission)
    assert found is not None
    return found


def test_passages_are_where_the_path_is_lowest(mission: Mission, survey: Survey) -> None:
    found = passages(mission, survey.start_s, survey.start_s + 20 * DAY_S)
    assert len(found) == pytest.approx(20 * 24 / 7.08, abs=1)  # the period announced, 7.08 h
    around_s = found.time_s[:, None] + np.array([-20.0, 0.0, 20.0])
    course = mission.trajectory.evaluate("orbiter", around_s.ravel())
    radius_km = np.linalg.norm(course.position_km, axis=1).reshape(-1, 3)
    assert (radius_km[:, 1] < radius_km[:, 0]).all()
    assert (radius_km[:, 1] < radius_km[:, 2]).all()


def test_revolutions_are_numbered_as_the_path_numbers_them(
    mission: Mission, survey: Survey
) -> None:
    found = passages(mission, survey.start_s, survey.end_s)
    numbers = [mission.trajectory.orbit_number(float(time_s) + 600) for time_s in found.time_s]
    assert found.number.tolist() == numbers


def test_every_line_lies_below_the_craft_and_is_lit_and_low(
    mission: Mission, survey: Survey
) -> None:
    lines, rule = survey.lines, survey.rule
    some = np.linspace(0, len(lines.time_s) - 1, 60).astype(int)
    for row in some:
        near = mission.at(float(lines.time_s[row])).near
        assert near is not None
        below = frames.fixed_direction(near.subpoint_lat_deg, near.subpoint_lon_deg)
        # far below a cell of the map: each lap is an ellipse that stands still meanwhile
        assert np.degrees(np.arccos(below @ lines.below[row])) < 0.1
        # the bulge of Mars lifts the path off that ellipse by the time the camera stops
        assert near.altitude_km == pytest.approx(lines.altitude_km[row], abs=4)
        assert near.altitude_km < rule.greatest_altitude_km + 4
        assert near.sun_elevation_deg > rule.least_sun_deg - 0.2


def test_a_line_runs_across_the_path(survey: Survey) -> None:
    lines = survey.lines
    assert np.abs(np.einsum("ni,ni->n", lines.below, lines.across)).max() < 1e-9
    assert np.linalg.norm(lines.across, axis=1) == pytest.approx(1)


def test_the_ground_below_the_craft_counts_as_seen(survey: Survey) -> None:
    lat_deg, lon_deg = frames.latitude_longitude(survey.lines.below)
    rows, columns = survey.rule.grid
    row = ((90 - lat_deg) / 180 * rows).astype(int)
    column = (lon_deg / 360 * columns).astype(int) % columns
    late = survey.seen_s[row, column] - survey.lines.time_s
    assert late.max() < 60


def test_a_wider_camera_sees_a_strip_as_wide_as_it_says(mission: Mission, survey: Survey) -> None:
    rule = Rule(greatest_altitude_km=300, least_sun_deg=-90, every=1, swath_ratio=1.0)
    assert rule.grid == (384, 768)
    one = passages(mission, survey.start_s + 200 * DAY_S, survey.start_s + 200.3 * DAY_S)
    lines = lines_seen(one, rule)
    seen = np.isfinite(first_seen(lines, rule))
    widths = []
    for row in np.flatnonzero(seen.any(axis=1))[10:-10]:
        lat = (0.5 - (row + 0.5) / rule.grid[0]) * np.pi
        widths.append(seen[row].sum() * rule.cell_rad * 3396.19 * np.cos(lat))
    assert np.mean(widths) == pytest.approx(np.mean(lines.altitude_km), rel=0.12)  # 28 km cells


def test_the_assumed_rule_agrees_with_what_was_announced(survey: Survey) -> None:
    announced = survey.announced
    assert announced.imaging_orbits == 284
    assert survey.passes == pytest.approx(announced.imaging_orbits, rel=0.03)
    then = survey.at(announced.time_s)
    assert then.announced
    assert then.coverage > 0.99  # "all of Mars", by 29 June 2022
    assert then.data_gb == 1040
    assert announced.orbits == 1344
    assert then.laps == pytest.approx(announced.orbits, rel=0.01)


def test_coverage_only_grows_and_starts_at_nothing(survey: Survey) -> None:
    times_s = np.linspace(survey.start_s - DAY_S, survey.end_s + DAY_S, 50)
    states = [survey.at(float(time_s)) for time_s in times_s]
    assert states[0].coverage == states[0].passes == 0
    for before, after in pairwise(states):
        assert after.coverage >= before.coverage
        assert after.passes >= before.passes
    assert states[-1].passes == survey.passes
    assert states[-1].coverage <= 1


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_the_time_of_a_share_is_when_it_is_reached(survey: Survey, share: float) -> None:
    time_s = survey.when(share)
    assert time_s is not None
    assert survey.coverage(time_s) >= share - 1e-6
    assert survey.coverage(time_s - 7200) < share


def test_a_share_that_is_never_reached_has_no_time(mission: Mission, survey: Survey) -> None:
    low = Rule(greatest_altitude_km=300, least_sun_deg=30, every=6, swath_ratio=1.0)
    little = survey_of(mission, low)
    assert little is not None
    assert little.coverage(survey.end_s) < 0.5
    assert little.when(0.9) is None


def test_the_map_of_cover_agrees_with_the_share(survey: Survey) -> None:
    time_s = survey.when(0.5)
    assert time_s is not None
    cover = survey.cover(time_s)
    assert cover.dtype == np.uint8
    assert set(np.unique(cover)) == {0, 255}
    rows, columns = survey.rule.grid
    lat = (0.5 - (np.arange(rows) + 0.5) / rows) * np.pi
    area = np.cos(lat)[:, None] * (cover == 255)
    assert area.sum() / (np.cos(lat).sum() * columns) == pytest.approx(0.5, abs=0.002)


def test_more_can_only_be_seen_from_higher_up_or_more_often(mission: Mission) -> None:
    def share(height_km: float, every: int) -> float:
        rule = Rule(greatest_altitude_km=height_km, least_sun_deg=10, every=every, swath_ratio=1.0)
        found = survey_of(mission, rule)
        assert found is not None
        return found.coverage(found.end_s)

    assert share(300, 6) < share(400, 6) < share(400, 3)


def test_much_ground_is_mapped_in_larger_cells_and_comes_out_alike(mission: Mission) -> None:
    plan_rule = rule_of(mission.data.surveys[0])
    rule = replace(plan_rule, greatest_altitude_km=400.0)
    found = passages(mission, mission.seconds(mission.data.surveys[0].start), 45e6)
    lines = lines_seen(found, rule)
    shares = []
    for every in (3, 2):  # the same lines into cells of two sizes
        seen = first_seen(lines, replace(rule, greatest_altitude_km=800.0, every=every))
        lat = (0.5 - (np.arange(len(seen)) + 0.5) / len(seen)) * np.pi
        shares.append((np.isfinite(seen).mean(axis=1) * np.cos(lat)).sum() / np.cos(lat).sum())
    assert plan_rule.grid == (384, 768)
    assert replace(plan_rule, every=2).grid == (256, 512)
    assert replace(plan_rule, every=1).grid == (192, 384)
    assert shares[0] == pytest.approx(shares[1], abs=0.01)


def test_the_camera_is_off_between_strips_and_on_within_them(survey: Survey) -> None:
    middle = len(survey.lines.time_s) // 2
    assert survey.line(float(survey.lines.time_s[middle])) is not None
    found = survey.lines.time_s
    gap = int(np.argmax(np.diff(found)))
    assert survey.line(float(found[gap] + 600)) is None
    assert survey.line(survey.start_s - DAY_S) is None
    assert 10 < survey.minutes_a_pass < 27  # below 800 km for 26.6 min of a lap, not all lit


def test_no_picture_is_taken_where_nothing_is_lit(mission: Mission) -> None:
    dark = survey_of(
        mission,
        Rule(greatest_altitude_km=800, least_sun_deg=90, every=1, swath_ratio=1.0),
    )
    assert dark is not None
    assert dark.passes == 0
    assert dark.at(dark.end_s).coverage == 0
    assert dark.minutes_a_pass == 0
    assert dark.when(0.1) is None


def test_the_rule_of_the_file_is_called_an_assumption(mission: Mission) -> None:
    plan = mission.data.surveys[0]
    assert isinstance(plan, SurveyPlan)
    assert plan.provenance == "illustrative"
    assert plan.values["least_sun"].provenance == "illustrative"
    assert plan.values["swath"].provenance == "published"
    assert rule_of(plan).swath_ratio == pytest.approx(1)
    # 197 m a pixel at the coarsest, 65 m from 265 km (both published)
    assert rule_of(plan).greatest_altitude_km == pytest.approx(197 / 65 * 265, rel=0.01)


def test_a_mission_without_a_survey_has_none(tiny_folder: Path, ephemeris_file: Path) -> None:
    tiny = load_mission(tiny_folder, ephemeris_file)
    assert survey_of(tiny) is None
    assert len(passages(tiny, 0.0, 30 * DAY_S)) == 0  # still on its way


def spoilt(mission: Mission, **changes: object) -> list[str]:
    plan = mission.data.surveys[0].model_copy(update=changes)
    data = mission.data.model_copy(update={"surveys": (plan,)})
    return [fault.what.text_in("en") for fault in survey_faults(data)]


def test_a_survey_that_cannot_be_worked_out_is_refused(mission: Mission) -> None:
    plan = mission.data.surveys[0]
    assert spoilt(mission) == []
    assert spoilt(mission, start=plan.end, end=plan.start) == [
        "'survey_global' does not begin and then end within the mission"
    ]
    values = {name: value for name, value in plan.values.items() if name != "swath"}
    assert spoilt(mission, values=values) == ["survey_global: there is no value 'swath'"]
    never = plan.values["every_orbit"].model_copy(update={"value": 0})
    assert spoilt(mission, values={**plan.values, "every_orbit": never}) == [
        "every_orbit: it must be more than 0"
    ]
    words = plan.values["least_sun"].model_copy(update={"value": "high"})
    assert spoilt(mission, values={**plan.values, "least_sun": words}) == [
        "least_sun: 'high' is not a number"
    ]
    heavy = plan.values["greatest_altitude"].model_copy(update={"unit": "kg"})
    assert spoilt(mission, values={**plan.values, "greatest_altitude": heavy}) == [
        "greatest_altitude: 'kg' is not a unit for this"
    ]
