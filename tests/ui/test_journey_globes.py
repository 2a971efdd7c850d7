"""The globes in the journey stand as the planets stand at the moment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from marsapp.physics.frames import fixed_direction, latitude_longitude
from marsapp.state.session import Session, View
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.journey import JourneyScene
from marsapp.ui.scenes.journey.corners import surface_note
from marsapp.ui.scenes.journey.globes import body_to_view, stands_still
from marsapp.ui.theme import Theme

NEAR_MARS = View(follow="mars", span_km=4e4)


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[JourneyScene]:
    session.settings.choose(reduced_motion=True, save=False)
    made = JourneyScene(session, frames, replace(theme, families=choose_families()), formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    yield made
    frames.done(made)


def seek(scene: JourneyScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))


@pytest.mark.parametrize("view", [NEAR_MARS, replace(NEAR_MARS, tilt_deg=60, fixed_frame=True)])
def test_the_globe_shows_below_the_craft_what_lies_below_it(
    scene: JourneyScene, view: View
) -> None:
    scene.look(view)
    seek(scene, "2021-02-10T11:40")
    picture = scene.picture()
    near = picture.snapshot.near
    assert near is not None
    below = fixed_direction(near.subpoint_lat_deg, near.subpoint_lon_deg)
    way = picture.camera.axes @ (picture.craft - picture.bodies["mars"])
    assert body_to_view(picture, "mars") @ below == pytest.approx(
        way / np.linalg.norm(way), abs=2e-3
    )


def test_wenchang_lies_under_the_noon_sun_at_launch(scene: JourneyScene) -> None:
    seek(scene, "2020-07-23T04:41:15")  # 12:41 in China, whose clocks show 120° east
    picture = scene.picture()
    fixed = body_to_view(picture, "earth").T @ picture.sun_light("earth")
    lat_deg, lon_deg = latitude_longitude(fixed)
    # the Sun stands 20° north in late July and 6.5 min late (USNO, declination, equation of time)
    assert lat_deg == pytest.approx(20.1, abs=0.3)
    assert lon_deg == pytest.approx((12 - (4 + 41.25 / 60)) * 15 + 6.5 / 4, abs=0.5)


def test_a_planet_does_not_whirl_when_time_runs_fast(scene: JourneyScene) -> None:
    scene.look(NEAR_MARS)
    seek(scene, "2021-02-12T00:00")
    picture = scene.picture()
    assert not stands_still(picture, "mars")
    assert "relief" in surface_note(picture, "mars")
    fast = replace(picture, rate=-10 * 86_400.0)
    assert "Mars" in surface_note(fast, "mars")
    seek(scene, "2021-02-12T07:00")
    later = scene.picture()
    first, second = body_to_view(fast, "mars"), body_to_view(replace(later, rate=1e6), "mars")
    assert first == pytest.approx(second, abs=1e-9)
    assert body_to_view(later, "mars") != pytest.approx(body_to_view(picture, "mars"), abs=0.1)
    assert "clouds" in surface_note(picture, "earth")


def test_no_map_is_read_until_a_planet_is_large(scene: JourneyScene) -> None:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))
    globes = scene.picture().style.globes
    assert globes._globes == {}
    scene.look(NEAR_MARS)
    seek(scene, "2021-02-12T00:00")
    scene.render(image, QPoint(0, 0))
    assert set(globes._globes) == {"mars"}
