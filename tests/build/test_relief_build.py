import math

import numpy as np
import pytest

from marsapp import paths
from marsapp.build.relief import rise_deg
from marsapp.mission.mission import Mission
from marsapp.ui.render import tiles


def test_the_plain_rises_as_our_own_heights_do(mission: Mission) -> None:
    site = mission.site
    assert site is not None
    heights_m = tiles.read_heights(paths.shipped("assets") / "mars" / "height.png")
    east_deg, north_deg = rise_deg(heights_m, site.lat_deg, site.lon_deg)
    written = next(each for each in mission.data.constants if each.id == "relief").values
    assert written["rise_east"].value == pytest.approx(east_deg, abs=0.001)
    assert written["rise_north"].value == pytest.approx(north_deg, abs=0.001)
    assert written["rise_north"].provenance == "computed"


def test_a_known_plane_is_found_again() -> None:
    rows, columns = 720, 1440
    lat = 90 - (np.arange(rows) + 0.5) * 180 / rows
    heights_m = np.broadcast_to((lat * 100)[:, None], (rows, columns))  # 100 m for each degree
    east_deg, north_deg = rise_deg(heights_m, 10.0, 359.9)
    degree_m = math.radians(1) * 3396.19e3
    assert east_deg == pytest.approx(0.0, abs=1e-6)
    assert math.tan(math.radians(north_deg)) == pytest.approx(100 / degree_m, rel=1e-4)
