"""Every number that was announced, against the path."""

from decimal import Decimal

import pytest

from marsapp.mission.mission import Mission
from marsapp.mission.model import Figure
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.sourced import Value
from marsapp.mission.units import convert

NOT_OF_THE_PATH = {"distance_comet"}  # the orbit of comet 3I/ATLAS is not in the program


def _pairs(mission: Mission) -> list[tuple[Figure, str, Value]]:
    return [
        (figure, name, value)
        for figure in mission.data.figures
        for name, value in figure.values.items()
        if name not in NOT_OF_THE_PATH
    ]


def _computed(mission: Mission, figure: Figure, name: str, value: Value) -> float:
    number = QUANTITIES[name].get(mission.at(figure.utc))
    assert number is not None
    return convert(number, QUANTITIES[name].unit, value.unit)


def _step(value: Value) -> Decimal:
    """The place of the last digit that is not a zero: 160 -> 10, 8.30 -> 0.1, 3.0 -> 1."""
    return Decimal(1).scaleb(int(Decimal(str(value.value)).normalize().as_tuple().exponent))


def _agrees(name: str, value: Value, computed: float) -> bool:
    published, step = float(value.value), float(_step(value))
    if name == "days_since_launch" and value.unit == "d":
        step = 2.0  # whole days, begun or completed
    # quoted with one digit more than was published; and never worse than 2 % (300 is not 250…350)
    quoted = round(computed / step * 10) / 10 * step
    half = step / 2 * (1 + 1e-9)
    return abs(quoted - published) <= min(half, 0.02 * published)


def test_every_announced_figure_is_met_or_listed_as_a_mismatch(mission: Mission) -> None:
    failed = {
        (figure.id, name)
        for figure, name, value in _pairs(mission)
        if not _agrees(name, value, _computed(mission, figure, name, value))
    }
    listed = {(figure.id, name) for figure in mission.data.figures for name in figure.mismatch}
    assert failed == listed


def test_the_rounded_down_distance_of_december_is_among_the_mismatches(mission: Mission) -> None:
    figure = mission.figure("fig_2020_12_14")
    assert "distance_mars" in figure.mismatch
    assert mission.at(figure.utc).distance_mars_km == pytest.approx(12.72e6, rel=1e-3)


@pytest.mark.parametrize(
    ("figure_id", "earth_mkm", "mars_mkm", "flown_mkm"),
    [  # computed from the telemetry by others (facts of the mission, column "computed")
        ("fig_tcm1", 3.04, None, 27.6),
        ("fig_2020_08_19", 8.24, None, None),
        ("fig_tcm2", 19.17, None, 162.5),
        ("fig_selfie", 24.09, None, 188.1),
        ("fig_dsm", 29.44, None, 210.5),
        ("fig_2020_11_17", 63.81, None, 300.1),
        ("fig_2020_12_14", 100.02, 12.72, 360.5),
        ("fig_2021_01_03", 129.2, 8.35, 400.1),
        ("fig_first_image", 175.5, 2.2, None),
        ("fig_2021_02_05", 183.94, 1.105, 465.3),
        ("fig_moi", 192.24, None, 474.7),
        ("fig_landing", 318.7, None, None),
        ("fig_2021_07_23", 377.8, None, None),
        ("fig_2021_11_08", 383.7, None, None),
        ("fig_2022_05_01", 243.6, None, None),
        ("fig_2022_06_29", 195.7, None, None),
    ],
)
def test_distances_computed_from_the_telemetry(
    mission: Mission,
    figure_id: str,
    earth_mkm: float,
    mars_mkm: float | None,
    flown_mkm: float | None,
) -> None:
    snapshot = mission.at(mission.figure(figure_id).utc)
    assert snapshot.distance_earth_km / 1e6 == pytest.approx(earth_mkm, abs=0.06)
    if mars_mkm is not None:
        assert snapshot.distance_mars_km / 1e6 == pytest.approx(mars_mkm, abs=0.01)
    if flown_mkm is not None:
        assert snapshot.path_flown_km / 1e6 == pytest.approx(flown_mkm, abs=0.06)
