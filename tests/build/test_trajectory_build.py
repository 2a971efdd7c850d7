"""Making the path again from its figures."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from marsapp.build import knots, mars, mean_orbit
from marsapp.build.__main__ import main
from marsapp.build.inputs import epoch, read_figures, state
from marsapp.build.integrate import joined
from marsapp.build.kernel import Kernel
from marsapp.build.parts import SlowKnots
from marsapp.build.table import revolutions
from marsapp.mission.trajectory_table import read_description
from marsapp.physics import forces, hermite
from marsapp.physics.ephemeris import Ephemeris
from marsapp.physics.frames import icrf_to_mars_fixed
from marsapp.physics.propagation import propagate
from marsapp.physics.slow_orbit import SlowOrbit

Figures = dict[str, Any]


@pytest.fixture(scope="module")
def figures(mission_folder: Path) -> Figures:
    return read_figures(mission_folder / "trajectory" / "anchors.yaml")


def test_the_table_made_again_is_the_shipped_one(mission_folder: Path, tmp_path: Path) -> None:
    made = tmp_path / "table.npz"
    assert main(["trajectory", "--table", str(made)]) == 0
    shipped = mission_folder / "trajectory" / "table.npz"
    assert [s["id"] for s in read_description(made)["segments"]] == [
        s["id"] for s in read_description(shipped)["segments"]
    ]
    with np.load(made) as new, np.load(shipped) as old:
        for name in ("state_tdb_s", "element_tdb_s", "element", "element_rate"):
            assert new[name] == pytest.approx(old[name], abs=1e-6), name
        # the same bytes on the same machine; another processor may round the last digits
        assert new["state"][:, :6] == pytest.approx(old["state"][:, :6], abs=1e-3)  # km, km/s
        assert new["arc"] == pytest.approx(old["arc"], abs=1.0)  # km


def test_an_arc_comes_out_the_same_with_the_physics_of_the_program(
    figures: Figures, ephemeris_file: Path
) -> None:
    """Without scipy and the kernel reader of the build: capture orbit, one day."""
    ephemeris = Ephemeris.load(ephemeris_file)
    cosine, sine = mars.unnormalised(figures["mars_gravity"], 4)
    gm = figures["constants"]["gm_km3_s2"]

    def acceleration(tdb_s: float, r: np.ndarray, _v: np.ndarray) -> np.ndarray:
        to_fixed = icrf_to_mars_fixed(tdb_s)
        pull = forces.spherical_harmonics(to_fixed @ r, gm["mars"], 3397.0, cosine, sine)
        sun = -ephemeris.state("mars", tdb_s)[0]
        return to_fixed.T @ pull + forces.third_body(r, sun, gm["sun"])

    block = next(block for block in figures["arcs"] if block["id"] == "capture")
    (_, first_utc, r, v), (_, second_utc, end_r, end_v) = block["spans"][1:3]
    path = propagate(acceleration, r, v, (epoch(first_utc), epoch(second_utc)))
    off_km = np.linalg.norm(path.states[-1, :3] - end_r)
    off_km_s = np.linalg.norm(path.states[-1, 3:] - end_v)
    assert off_km < 1.0
    assert off_km_s < 1e-5


def test_knots_keep_the_curve_within_the_tolerance() -> None:
    def circle(times: np.ndarray) -> np.ndarray:
        x, y, zero = np.cos(times / 1000), np.sin(times / 1000), np.zeros_like(times)
        return np.stack([1e4 * x, 1e4 * y, zero, -10 * y, 10 * x, zero], axis=1)

    times, rows = knots.choose(circle, (0.0, 6000.0), 0.1)
    curve = hermite.HermiteCurve.through(times, rows[:, :3], rows[:, 3:6], rows[:, 6:])
    asked = np.linspace(0, 6000, 997)
    assert np.linalg.norm(curve.at(asked)[0] - circle(asked)[:, :3], axis=1).max() < 0.11  # km
    assert 4 < len(times) < 20


def test_a_common_end_of_two_curves_belongs_to_the_later() -> None:
    one, two = (lambda t, n=n: np.full((len(t), 6), float(n)) for n in (1, 2))
    both = joined([(0.0, 5.0, one), (5.0, 9.0, two)])
    assert both(np.array([-1.0, 4.9, 5.0, 9.0]))[:, 0].tolist() == [1, 1, 2, 2]


def test_another_ephemeris_is_refused(ephemeris_file: Path, figures: Figures) -> None:
    kernel = Kernel(ephemeris_file)
    check = figures["ephemeris_check"]
    moment = epoch(check["utc"])
    kernel.check(moment, {"earth": check["earth"]})
    wrong = [check["earth"][0] + 0.22, *check["earth"][1:]]  # as far off as DE421
    with pytest.raises(ValueError, match=r"earth is 0\.220 km off"):
        kernel.check(moment, {"earth": wrong})
    kernel.close()


@pytest.fixture(scope="module")
def later(mission_folder: Path) -> list[SlowKnots]:
    """The knots of the later orbits as shipped."""
    table = mission_folder / "trajectory" / "table.npz"
    segments = read_description(table)["segments"]
    spans = dict.fromkeys((s["first"], s["last"]) for s in segments if s["kind"] == "elements")
    with np.load(table) as arrays:
        columns = [arrays[name] for name in ("element_tdb_s", "element", "element_rate")]
    return [
        SlowKnots(tdb_s=times, elements=elements, rates=rates)
        for times, elements, rates in (
            (column[first : last + 1] for column in columns) for first, last in spans
        )
    ]


def test_revolutions_count_on_from_orbit_to_orbit(later: list[SlowKnots]) -> None:
    curves = later
    completed = revolutions(43, curves)
    assert completed[0] == 42  # the relay orbit starts in revolution 43, just before periapsis
    for number, (before, after) in enumerate(pairwise(curves)):
        last = completed[number] + before.elements[-1, 5] / 360
        first = completed[number + 1] + after.elements[0, 5] / 360
        assert last == pytest.approx(first, abs=0.03)  # burns here hardly move the low point


def test_later_orbits_follow_their_forces_within_5_km(
    figures: Figures, ephemeris_file: Path, later: list[SlowKnots]
) -> None:
    kernel = Kernel(ephemeris_file)
    known = figures["later_orbits"]["orbits"][0]["known"][0]  # six days of June 2021
    begin, end, at = (epoch(utc) for utc in known[:3])
    path = mars.span(kernel, figures, (begin, at, end), state(known[4], known[5]), 1e-9)
    times = np.linspace(begin, end, 1500)
    truth = path(times)
    kernel.close()
    relay = later[0]
    knots_here = (relay.tdb_s, relay.elements, relay.rates)
    gm = figures["constants"]["gm_km3_s2"]["mars"]
    found, _ = SlowOrbit.through(knots_here, gm, mean_orbit.bulge(figures)).state(times)
    assert np.linalg.norm(found - truth[:, :3], axis=1).max() < 5  # km; a mean ellipse: 45


def test_the_capturing_burn_ends_where_the_figures_say(
    figures: Figures, ephemeris_file: Path
) -> None:
    kernel = Kernel(ephemeris_file)
    burn = figures["insertion"]
    part, added_km_s = mars.insertion(kernel, figures, state(*burn["ignition_state"]))
    kernel.close()
    cutoff = state(*burn["cutoff_state"])
    assert np.linalg.norm(part.knots[-1, :3] - cutoff[:3]) < 0.2  # km
    # all pushes add up to 0.68018 km/s; their sum as a vector is shorter, because it turns by 4 deg
    assert 0.6799 < np.linalg.norm(added_km_s) < 0.68018
