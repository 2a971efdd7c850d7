import numpy as np
import pytest
from numpy.typing import NDArray

from marsapp.mission.mission import Mission
from marsapp.ui.render.mesh.craft import CraftPainter, framed
from marsapp.ui.render.pixels import Pixels, pixels_of

SIZE = 320, 240
CRUISE_S = 30 * 86400.0


@pytest.mark.parametrize("way", [(0.6, 0.3), (2.2, -0.4), (4.0, 0.7)])
def test_every_part_of_the_craft_is_picked_where_it_is_seen(
    mission: Mission, way: tuple[float, float], qapp: object
) -> None:
    placed = mission.build.standing("", mission.at(CRUISE_S), apart=1.0).placed
    painter = CraftPainter(mission.data.shapes)
    craft = painter.pose(placed)
    view = framed(craft, *way, fill=1.2)
    whole = painter.picture(craft, view, SIZE, shadows=False)
    pixels = pixels_of(whole.image).copy()
    assert len(whole.centre_px) > 50
    for i, one in enumerate(placed):
        if one.shape.id not in whole.centre_px:
            continue
        x, y = whole.centre_px[one.shape.id]
        assert whole.owner_at(x, y) == one.shape.id
        # without the part another picture is there, and only there
        rest = painter.pose([*placed[:i], *placed[i + 1 :]])
        other = painter.picture(rest, view, SIZE, shadows=False)
        assert other.owner_at(x, y) != one.shape.id
        image = other.image
        changed = np.argwhere(_apart(pixels, pixels_of(image)) > 16).tolist()
        foreign = [1 for y, x in changed if whole.owner_at(x + 0.5, y + 0.5) != one.shape.id]
        # the last digit decides between two surfaces that lie in one plane
        assert len(foreign) <= 2


def _apart(one: Pixels, other: Pixels) -> NDArray[np.int64]:
    """Return how far colours are apart in the channel that differs most."""
    channels = [(one >> k & 255).astype(np.int64) - (other >> k & 255) for k in (0, 8, 16)]
    return np.asarray(np.abs(np.stack(channels)).max(axis=0))


def test_white_is_never_burnt_out_and_the_whole_craft_can_be_told_from_the_dark(
    mission: Mission, qapp: object
) -> None:
    painter = CraftPainter(mission.data.shapes)
    for subject in ("", "orbiter", "entry_capsule", "lander", "zhurong"):
        craft = painter.pose(mission.build.standing(subject, mission.at(CRUISE_S)).placed)
        image = painter.picture(craft, framed(craft, 0.6, 0.3), SIZE, scale=2.0).image
        colours = pixels_of(image)
        solid = colours[colours >> 24 == 255]
        rgb = np.stack([solid >> 16 & 255, solid >> 8 & 255, solid & 255])
        assert rgb.min(axis=0).max() < 254
        assert np.mean(rgb.max(axis=0) < 24) < 0.05
