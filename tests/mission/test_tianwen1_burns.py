"""The burns against the path that they made."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from marsapp.content.strict import Strict
from marsapp.mission.model import Burn
from marsapp.mission.trajectory import Trajectory
from marsapp.mission.trajectory_table import read_description
from marsapp.physics.time import tdb_seconds


class Burns(Strict):
    burns: tuple[Burn, ...]


@pytest.fixture(scope="module")
def burns(mission_folder: Path) -> dict[str, Burn]:
    text = (mission_folder / "burns.yaml").read_text(encoding="utf-8")
    listed = Burns.model_validate(yaml.load(text, Loader=yaml.BaseLoader)).burns  # noqa: S506
    return {burn.id: burn for burn in listed}


@pytest.fixture(scope="module")
def joins(mission_folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_description(mission_folder / "trajectory" / "table.npz")[
        "joins"
    ]
    return found


def jump(
    burn: Burn, joins: list[dict[str, Any]], launch_tdb_s: float = 648_751_344.184
) -> np.ndarray:
    """Return the step in velocity, km/s, that the path makes during (or just around) a burn."""
    begin = tdb_seconds(burn.start) - launch_tdb_s
    middle = begin + burn.duration_s / 2
    nearest = min(joins, key=lambda join: abs(join["time_s"] - middle))
    assert begin - 60 <= nearest["time_s"] <= begin + burn.duration_s + 60, burn.id
    return np.array(nearest["step_m_s"]) / 1000


def test_all_burns_stand_in_order_of_time(burns: dict[str, Burn]) -> None:
    starts = [burn.start for burn in burns.values()]
    assert starts == sorted(starts)
    assert len(starts) == 15


@pytest.mark.parametrize(
    "name",
    ["tcm1", "tcm2", "dsm", "tcm3", "tcm4", "plane_change", "phasing", "parking", "deorbit",
     "climb", "relay", "remote_sensing"],
)  # fmt: skip
def test_a_burn_is_the_step_of_velocity_in_the_path(
    burns: dict[str, Burn], joins: list[dict[str, Any]], name: str
) -> None:
    burn = burns[f"burn_{name}"]
    assert burn.dv_icrf_km_s is not None
    assert np.linalg.norm(jump(burn, joins) - burn.dv_icrf_km_s) < 3e-4  # km/s


@pytest.mark.parametrize("name", ["tcm1", "tcm2", "dsm", "tcm3", "tcm4", "insertion",
                                  "plane_change", "phasing", "parking", "deorbit", "climb",
                                  "relay", "remote_sensing"])  # fmt: skip
def test_the_size_of_a_burn_is_the_length_of_its_arrow(burns: dict[str, Burn], name: str) -> None:
    burn = burns[f"burn_{name}"]
    assert burn.dv_icrf_km_s is not None
    size = np.linalg.norm(burn.dv_icrf_km_s) * 1000
    value = burn.values["delta_v"]
    assert value.unit == "m/s"
    loose = 0.04 if name == "relay" else 0.01  # the two orbits meet to 22 km there
    assert size == pytest.approx(float(value.value), rel=loose)


def test_the_capturing_burn_lasts_as_long_as_its_stretch_of_the_path(
    burns: dict[str, Burn], mission_folder: Path
) -> None:
    burn = burns["burn_insertion"]
    launch = burn.start - timedelta(seconds=tdb_seconds(burn.start) - 648_751_344.184)
    path = Trajectory.load(mission_folder / "trajectory" / "table.npz", launch)
    begin = tdb_seconds(burn.start) - 648_751_344.184
    segment = path.segment("orbiter", begin)
    assert segment is not None
    assert segment.id == "insertion"
    assert segment.end_s - segment.start_s == pytest.approx(burn.duration_s, abs=0.01)  # s


def test_every_burn_says_how_it_is_known(burns: dict[str, Burn]) -> None:
    for burn in burns.values():
        assert burn.provenance == "computed"
        assert burn.confidence in {"high", "medium"}
        assert {"en", "zh"} <= burn.title.root.keys()
