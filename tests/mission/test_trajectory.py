"""What a trajectory says about itself: segments, branches, revolutions, and a teacher's knots."""

import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from marsapp.content.problem import ContentError
from marsapp.mission.stretch import PathData, Stretch
from marsapp.mission.trajectory import Segment, Trajectory
from marsapp.mission.trajectory_table import read_description, write_table

LAUNCH = datetime(2020, 7, 23, 4, 41, 15, tzinfo=UTC)
HEAD = "utc,centre,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s"


def seconds(utc: str) -> float:
    return (datetime.fromisoformat(utc + "+00:00") - LAUNCH).total_seconds()


@pytest.fixture(scope="module")
def trajectory(mission_folder: Path) -> Trajectory:
    return Trajectory.load(mission_folder / "trajectory" / "table.npz", LAUNCH)


def at(trajectory: Trajectory, branch: str, utc: str) -> Segment:
    segment = trajectory.segment(branch, seconds(utc))
    assert segment is not None
    return segment


def test_the_orbiter_has_a_path_from_launch_to_the_end_of_2027(trajectory: Trajectory) -> None:
    own = [segment for segment in trajectory.segments if segment.branch == "orbiter"]
    assert own[0].start_s == 0.0
    assert own[-1].end_s == pytest.approx(seconds("2028-01-01T00:00:00"))
    for before, after in pairwise(own):
        assert before.end_s == after.start_s, (before.id, after.id)


def test_the_lander_flies_alone_from_separation_to_touchdown(trajectory: Trajectory) -> None:
    assert trajectory.branches == ("orbiter", "lander")
    assert trajectory.segment("lander", seconds("2021-05-14T20:23:59")) is None
    assert at(trajectory, "lander", "2021-05-14T20:24:00").id == "lander_coast"
    assert at(trajectory, "lander", "2021-05-14T23:18:00").provenance == "illustrative"
    assert trajectory.segment("lander", seconds("2021-05-14T23:18:01")) is None
    assert trajectory.segment("rover", 0.0) is None


def test_orbiter_and_capsule_share_a_path_until_the_orbiter_climbs(trajectory: Trajectory) -> None:
    together = [seconds("2021-05-14T20:24:00"), seconds("2021-05-14T20:54:00")]
    orbiter, lander = (trajectory.evaluate(name, together) for name in ("orbiter", "lander"))
    assert np.abs(orbiter.position_km - lander.position_km).max() < 0.05  # km


@pytest.mark.parametrize(
    ("utc", "assumed", "provenance"),
    [
        ("2020-07-23T04:50:00", False, "illustrative"),  # ascent: drawn
        ("2020-12-01T00:00:00", False, "computed"),
        ("2021-03-20T00:00:00", False, "computed"),
        ("2021-04-15T00:00:00", True, "illustrative"),  # public numbers end
        ("2021-05-10T00:00:00", False, "computed"),
        ("2021-06-03T00:00:00", False, "computed"),  # a vector is near
        ("2021-07-15T00:00:00", True, "illustrative"),
        ("2021-11-20T00:00:00", False, "computed"),
        ("2023-01-01T00:00:00", True, "illustrative"),
        ("2025-06-01T00:00:00", True, "illustrative"),
    ],
)
def test_the_path_says_where_it_is_assumed(
    trajectory: Trajectory, utc: str, assumed: bool, provenance: str
) -> None:
    segment = at(trajectory, "orbiter", utc)
    assert (segment.assumed, segment.provenance) == (assumed, provenance)
    assert segment.sigma_km > 0
    assert (segment.confidence == "low") == (provenance == "illustrative")


def test_an_uncertain_time_means_more_kilometres_where_the_orbiter_is_fast(
    trajectory: Trajectory,
) -> None:
    segment = at(trajectory, "orbiter", "2021-04-15T00:00:00")
    assert segment.uncertainty_km(0.27) == pytest.approx(243)
    assert segment.uncertainty_km(4.76) == pytest.approx(4284)


def test_outside_its_path_a_branch_is_nowhere(trajectory: Trajectory) -> None:
    course = trajectory.evaluate("lander", [0.0, seconds("2021-05-14T22:00:00"), 1e9])
    assert course.centre_index.tolist()[0::2] == [-1, -1]
    assert np.isnan(course.position_km[[0, 2]]).all()
    assert np.isfinite(course.position_km[1]).all()
    assert trajectory.segment("orbiter", -1.0) is None


def test_revolutions_are_counted_from_capture(trajectory: Trajectory) -> None:
    assert trajectory.orbit_number(seconds("2021-02-10T11:50:00")) is None
    assert trajectory.orbit_number(seconds("2021-02-10T12:30:00")) == 1
    assert trajectory.orbit_number(seconds("2021-02-20T12:00:00")) == 2


def test_revolutions_by_june_2022_are_about_the_announced_1344(trajectory: Trajectory) -> None:
    # CNSA, 29 June 2022; revolutions between the telemetry vectors are the most likely number
    assert trajectory.orbit_number(seconds("2022-06-29T00:00:00")) == pytest.approx(1344, abs=3)


def test_the_number_of_the_revolution_never_falls(trajectory: Trajectory) -> None:
    times = np.arange(seconds("2021-02-10T12:30:00"), seconds("2025-02-01T00:00:00"), 50_000)
    numbers = np.array([trajectory.orbit_number(moment) for moment in times])
    assert np.diff(numbers).min() >= 0
    assert np.diff(numbers).max() <= 3


def test_the_path_flown_starts_at_zero_and_only_grows(trajectory: Trajectory) -> None:
    times = np.linspace(0, seconds("2025-12-31T00:00:00"), 5000)
    flown = trajectory.path_flown_km(times)
    assert flown[0] == 0
    assert np.diff(flown).min() > 0
    assert trajectory.path_flown_km([-5.0])[0] == 0


def test_many_points_are_evaluated_fast(trajectory: Trajectory) -> None:
    times = np.linspace(0, seconds("2021-05-01T00:00:00"), 20_000)
    took_s = min(_took(lambda: trajectory.evaluate("orbiter", times)) for _ in range(5))
    assert took_s / len(times) < 5e-6  # asked for: 1 µs; measured 0.1 µs


def _took(act: object) -> float:
    began = time.perf_counter()
    act()  # type: ignore[operator]
    return time.perf_counter() - began


def test_a_table_of_another_form_is_refused(mission_folder: Path, tmp_path: Path) -> None:
    table = mission_folder / "trajectory" / "table.npz"
    description = read_description(table) | {"schema": 99}
    write_table(tmp_path / "other.npz", description, {})
    with pytest.raises(ValueError, match="form 99"):
        read_description(tmp_path / "other.npz")


# A teacher's knots


def knots(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "path.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def row(hours: float, centre: str = "sun", x: float = 1e8, tail: str = "") -> str:
    utc = (LAUNCH + timedelta(hours=hours)).isoformat().replace("+00:00", "Z")
    return f"{utc},{centre},{x},0,0,10,20,0{tail}"


def test_a_teachers_knots_become_segments(tmp_path: Path) -> None:
    path = knots(
        tmp_path,
        row(0, "earth", 7000, ",computed,5"),
        row(1, "earth", 43_000, ",computed,7"),
        row(1, "sun", 1e8, ",illustrative,100"),
        row(3, "sun", 1.00072e8, ",illustrative,50"),
        head=HEAD + ",class,sigma_km",
    )
    trajectory = Trajectory.load(path, LAUNCH, branch="probe")
    assert [segment.id for segment in trajectory.segments] == ["probe_1", "probe_2"]
    assert trajectory.centres == ("earth", "sun")
    assert [segment.sigma_km for segment in trajectory.segments] == [7, 100]
    assert trajectory.segments[1].assumed
    course = trajectory.evaluate("probe", [0.0, 7200.0])
    assert course.centre_index.tolist() == [0, 1]
    assert course.position_km[0, 0] == 7000
    assert trajectory.orbit_number(0.0, "probe") is None


def test_a_teachers_path_flown_counts_round_the_sun(tmp_path: Path) -> None:
    rows = (row(0, "earth"), row(1, "earth"), row(1), row(2))
    trajectory = Trajectory.load(knots(tmp_path, *rows), LAUNCH)
    speed_km_s = np.hypot(10, 20)  # near Earth the first speed round the Sun stands in
    assert trajectory.path_flown_km([7200.0])[0] == pytest.approx(7200 * speed_km_s)


def test_a_path_without_the_sun_has_no_length_round_it(tmp_path: Path) -> None:
    trajectory = Trajectory.load(knots(tmp_path, row(0, "earth"), row(1, "earth")), LAUNCH)
    assert np.isnan(trajectory.path_flown_km([1800.0])[0])


def test_branches_may_have_gaps_between_them(tmp_path: Path) -> None:
    path = knots(
        tmp_path,
        row(0, tail=",probe"),
        row(2, tail=",probe"),
        row(1, tail=",lander"),
        row(2, tail=",lander"),
        head=HEAD + ",branch",
    )
    trajectory = Trajectory.load(path, LAUNCH)
    assert set(trajectory.branches) == {"probe", "lander"}
    assert trajectory.segment("lander", 1800.0) is None


@pytest.mark.parametrize(
    ("rows", "head", "line", "what"),
    [
        ([row(0), row(1)], HEAD.replace("vz_km_s", "vz"), 1, "the column 'vz_km_s' is missing"),
        ([row(0), row(1)], HEAD + ",color", 1, "unknown column 'color'"),
        ([row(0), row(1, x=float("nan"))], HEAD, 3, "x_km is 'nan', not a number"),
        ([row(0), row(1) + "x"], HEAD, 3, "vz_km_s is '0x', not a number"),
        ([row(0), row(1) + ",9"], HEAD, 3, "there are more values than columns"),
        ([row(0), "tomorrow,sun,1,2,3,4,5,6"], HEAD, 3, "'tomorrow' is not a time"),
        ([row(1), row(0)], HEAD, 3, "this moment is earlier than the row above"),
        ([row(0), row(1, "mars"), row(2, "mars")], HEAD, 3, "nothing joins the path round sun"),
        ([row(0)], HEAD, 2, "the branch 'orbiter' has only one moment"),
        ([], HEAD, None, "there are no rows"),
        ([row(0) + ",guess"], HEAD + ",class", 2, "'guess' is no class"),
    ],
)
def test_unusable_rows_are_named(
    tmp_path: Path, rows: list[str], head: str, line: int | None, what: str
) -> None:
    with pytest.raises(ContentError) as caught:
        Trajectory.load(knots(tmp_path, *rows, head=head), LAUNCH)
    problem = caught.value.problems[0]
    assert problem.line == line
    assert problem.what.text_in("en").startswith(what)
    assert problem.fix.text_in("zh") != problem.fix.text_in("en")


def test_all_unusable_rows_are_named_at_once(tmp_path: Path) -> None:
    path = knots(tmp_path, row(0), "x,sun,1,2,3,4,5,6", row(1) + "y", row(2))
    with pytest.raises(ContentError) as caught:
        Trajectory.load(path, LAUNCH)
    assert [problem.line for problem in caught.value.problems] == [3, 4]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "path.csv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ContentError, match="cannot be read"):
        Trajectory.load(path, LAUNCH)


def test_a_lone_row_between_two_changes_is_passed_over(tmp_path: Path) -> None:
    path = knots(tmp_path, row(0), row(1), row(1, "moon", 5), row(1, "earth"), row(2, "earth"))
    trajectory = Trajectory.load(path, LAUNCH)
    assert [segment.centre for segment in trajectory.segments] == ["sun", "earth"]


def test_a_gap_inside_a_branch_is_nowhere() -> None:
    def stretch(name: str, start_s: float) -> Stretch:
        segment = Segment(
            id=name,
            branch="probe",
            centre="sun",
            start_s=start_s,
            end_s=start_s + 10,
            provenance="computed",
            confidence="high",
        )
        times = np.array([start_s, start_s + 10])
        return Stretch(segment=segment, times_s=times, states=np.ones((2, 6)))

    data = PathData(
        stretches=(stretch("one", 0.0), stretch("two", 30.0)),
        arc=np.array([[0.0, 0.0, 1.0], [40.0, 40.0, 1.0]]),
        periapsis_s=np.empty(0),
        launch_tdb_s=0.0,
    )
    trajectory = Trajectory(data)
    course = trajectory.evaluate("probe", [5.0, 20.0, 35.0])
    assert course.centre_index.tolist() == [0, -1, 0]
    assert np.isnan(course.position_km[1]).all()
    assert trajectory.segment("probe", 20.0) is None
    last = trajectory.segment("probe", 40.0)
    assert last is not None
    assert last.id == "two"
