"""Working out the landing, and building its path."""

import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from marsapp.build import descent as build
from marsapp.build import knots, landing
from marsapp.build.inputs import read_figures
from marsapp.build.parts import Part, Quality
from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission

ENTRY_S = 25_554_460.0


def test_from_other_numbers_the_same_landing_is_found(mission: Mission) -> None:
    assert mission.descent is not None
    craft = mission.descent.craft
    other = mission.descent.altered(lift_ratio=0.11, bank_angle=0.0, hover_duration=40.0)
    found = build.solve(other, 545.0)
    assert found == {
        "lift_ratio": pytest.approx(craft.lift_ratio, rel=1e-5),
        "bank_angle": pytest.approx(craft.bank_angle, abs=1e-4),
        "hover_duration": pytest.approx(craft.hover_duration, abs=1e-2),
    }


def test_a_landing_that_cannot_be_flown_is_refused(mission: Mission) -> None:
    assert mission.descent is not None
    heavy = mission.descent.altered(thrust=1_600.0, thrust_min=1_500.0)
    with pytest.raises((ValueError, np.linalg.LinAlgError)):
        build.solve(heavy, 545.0)


def test_made_again_the_files_say_the_same(
    mission: Mission, mission_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(mission_folder, tmp_path / "tianwen-1"))
    build.build(mission, folder)
    assert "hover_duration: 6" in capsys.readouterr().out
    for name in ("descent.yaml", "landing.yaml"):
        old, new = ((at / name).read_text("utf-8").split() for at in (mission_folder, folder))
        assert len(old) == len(new)
        changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
        assert all(float(b) == pytest.approx(float(a), rel=1e-5, abs=0.11) for a, b in changed)
        assert len(changed) <= 10


def test_a_mission_without_a_landing_is_refused(
    tiny_folder: Path, ephemeris_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="no landing"):
        build.build(load_mission(tiny_folder, ephemeris_file), tmp_path)


def test_a_line_that_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="there is no line"):
        build._with("a: 1", "b: ", "2")
    assert build._with("a: -1.5e3 # so", "a: ", "2") == "a: 2 # so"


def test_the_built_way_joins_the_coast_and_ends_on_the_site(
    mission: Mission, mission_folder: Path
) -> None:
    figures = read_figures(mission_folder / "trajectory" / "anchors.yaml")
    times_s = np.linspace(ENTRY_S - 60.0, ENTRY_S + 0.03, 31)
    course = mission.trajectory.evaluate("lander", times_s)
    rows = np.hstack([course.position_km, course.velocity_km_s])
    coast = Part(
        id="lander_coast",
        branch="lander",
        centre="mars",
        quality=Quality.of(figures["landing"]["about"]),
        tdb_s=mission.tdb(0.0) + times_s,
        knots=knots.without_acceleration(rows),
    )
    part = landing.descent(figures, mission.data, coast)
    assert part.tdb_s[0] - mission.tdb(ENTRY_S) == pytest.approx(0.04, abs=1e-6)
    assert part.tdb_s[-1] - mission.tdb(ENTRY_S) == pytest.approx(545.0, abs=1e-6)
    before_end = part.tdb_s[:-1] - mission.tdb(0.0)
    shipped = mission.trajectory.evaluate("lander", before_end)
    assert np.abs(part.knots[:-1, :3] - shipped.position_km).max() < 0.002  # km
    assert mission.site is not None
    distance_km = np.linalg.norm(part.knots[-1, :3])
    assert distance_km == pytest.approx(mission.site.radius_km, abs=1e-5)


def test_steps_of_the_landing_with_events_keep_their_times(mission_folder: Path) -> None:
    text = (mission_folder / "landing.yaml").read_text("utf-8")
    times = dict(re.findall(r"- id: (\w+)\n(?:    .*\n)*?    t_plus_s: ([-\d.]+)", text))
    assert float(times["edl_entry"]) == 0.0
    assert float(times["edl_touchdown"]) == 545.0
