"""Light and shade of the plain: the same for the same place, and something at every height."""

import numpy as np
import pytest
from PySide6.QtGui import QImage

from marsapp.ui.render.ground.camera import Sunlight
from marsapp.ui.render.ground.plain import LevelEye, beheld, below

SIZE = 320, 200
NOON = Sunlight(64.0, 260.0)


def _eye(up_m: float, east_m: float = 0.0) -> LevelEye:
    return LevelEye(east_m, 0.0, up_m, 0.0, 275.0, 160.0, 70.0)


def _shade(image: QImage | None) -> np.ndarray:
    """Return how opaque the veil is, (rows, columns), 0 to 255."""
    assert image is not None
    shape = image.height(), image.width(), 4
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[..., 3].astype(float)


@pytest.mark.parametrize("up_m", [200.0, 1_000.0, 4_000.0, 12_000.0, 25_000.0])
def test_from_every_height_there_is_something_to_be_seen(up_m: float) -> None:
    near = _shade(beheld(_eye(up_m), SIZE, NOON, 1))[-60:]
    assert near.mean() > 4.0  # of 255
    assert near.max() < 200.0


def test_above_the_limb_there_is_nothing() -> None:
    up_m = 20_000.0
    shade = _shade(beheld(_eye(up_m), SIZE, NOON, 1))
    limb = 275.0 * np.sqrt(2 * up_m / 3_389_500.0)  # rows below the level line
    assert not shade[: int(limb) - 2].any()


def test_the_ground_slides_by_and_does_not_jump() -> None:
    up_m = 2_000.0
    at_once = _shade(beheld(_eye(up_m), SIZE, NOON, 1))[-40:]
    later = _shade(beheld(_eye(up_m, east_m=3.0), SIZE, NOON, 1))[-40:]
    far = _shade(beheld(_eye(up_m, east_m=3_000.0), SIZE, NOON, 1))[-40:]
    assert np.abs(later - at_once).mean() < 0.5 * np.abs(far - at_once).mean()


def test_the_same_place_looks_the_same_again() -> None:
    first = _shade(beheld(_eye(900.0), SIZE, NOON, 2))
    beheld(_eye(12_000.0), SIZE, Sunlight(20.0, 100.0), 2)
    assert np.array_equal(first, _shade(beheld(_eye(900.0), SIZE, NOON, 2)))


def test_where_no_ground_is_in_view_there_is_no_picture() -> None:
    eye = LevelEye(0.0, 0.0, 500.0, 0.0, 275.0, 160.0, 400.0)
    assert beheld(eye, SIZE, NOON, 1) is None


def test_from_above_a_place_keeps_its_shade_when_the_view_moves() -> None:
    metres = 20.0
    one = _shade(below((0.0, 0.0), metres, SIZE, NOON))
    moved = _shade(below((40 * metres, 25 * metres), metres, SIZE, NOON))
    assert np.array_equal(one[:-25, 40:], moved[25:, :-40])
    assert one.mean() > 4.0


def test_a_rougher_picture_is_as_many_times_smaller() -> None:
    rough = below((0.0, 0.0), 20.0, SIZE, NOON, 4)
    assert (rough.width(), rough.height()) == (80, 50)
