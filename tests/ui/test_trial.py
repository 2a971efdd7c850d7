"""The tried burn in the picture of Mars: where it is drawn, and what is written beside it."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from marsapp.physics.frames import icrf_to_mars_equator
from marsapp.ui.render.eye import Eye, look_along
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.scenes.mars.picture import Options, Picture, Style
from marsapp.ui.scenes.mars.trial import (
    describe_trial,
    paint_trial,
    trial_legend,
    trial_requests,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter
    from marsapp.ui.theme import Theme

SIZE = (800, 600)


class Studio:
    """Makes pictures of what is tried, seen from far over the north pole."""

    def __init__(self, session: "Session", theme: "Theme", formatter: "Formatter") -> None:
        self.session = session
        self.style = Style(theme=theme, formatter=formatter, sprites=Sprites(theme))
        session.workbench.open("insertion")

    def ask(self, **changes: float) -> None:
        """Try something else."""
        self.session.workbench.insertion.ask(**changes)

    def picture(
        self, after_s: float = -300.0, width_km: float = 60_000.0, camera: str = "pole"
    ) -> Picture:
        """Return the picture some time after the real ignition."""
        braking = self.session.workbench.braking
        assert braking is not None
        self.session.clock.seek(braking.start_s + after_s)
        snapshot = self.session.snapshot
        to_frame = icrf_to_mars_equator(snapshot.tdb_s)
        place = np.array([0.0, 0.0, width_km])
        eye = Eye(
            place_km=place,
            axes=look_along(-place, np.array([0.0, 1.0, 0.0])),
            scale=float(SIZE[0]),
            size_px=SIZE,
            middle_px=(SIZE[0] / 2, SIZE[1] / 2),
        )
        return Picture(
            mission=self.session.mission,
            snapshot=snapshot,
            eye=eye,
            style=self.style,
            options=Options(),
            workbench=self.session.workbench,
            to_frame=to_frame,
            turn_rad=0.0,
            sun=-to_frame @ snapshot.craft.position_km / snapshot.distance_sun_km,
            craft_km=to_frame @ snapshot.craft.relative_position_km,
            camera=camera,
        )

    def paint(self, picture: Picture) -> QImage:
        """Return what the painter paints on black."""
        image = QImage(*SIZE, QImage.Format.Format_RGB32)
        image.fill(0xFF000000)
        with QPainter(image) as painter:
            paint_trial(painter, picture)
        return image

    def count(self, picture: Picture, token: str) -> int:
        """Count the pixels that are purely of a colour of the theme."""
        colour = self.style.theme.colour(token).rgb()
        pixels = np.frombuffer(self.paint(picture).constBits(), np.uint32)
        return int(np.count_nonzero(pixels == colour))


@pytest.fixture
def studio(
    qapp: "QApplication", session: "Session", theme: "Theme", formatter: "Formatter"
) -> Studio:
    """A studio with the announced burn on the bench."""
    return Studio(session, theme, formatter)


def _texts(picture: Picture) -> dict[str, str]:
    return {one.id: one.text for one in trial_requests(picture)}


def test_nothing_is_painted_while_something_else_is_in_front(studio: Studio) -> None:
    studio.session.workbench.open("relay")
    picture = studio.picture()
    assert studio.count(picture, "accent") == 0
    assert trial_requests(picture) == []
    assert trial_legend(picture) == []
    assert describe_trial(picture) == ""


def test_the_eye_of_the_craft_sees_no_lines(studio: Studio) -> None:
    assert studio.count(studio.picture(camera="craft"), "accent") == 0


def test_burn_and_path_are_painted_and_explained(studio: Studio) -> None:
    picture = studio.picture()
    assert studio.count(picture, "accent") > 100
    assert studio.count(picture, "burn") > 20
    assert len(trial_legend(picture)) == 1
    assert "Your burn of 15 min: In orbit." in describe_trial(picture)


def test_a_flyby_ends_in_an_arrow_at_the_edge(studio: Studio) -> None:
    studio.ask(duration_s=0.0)
    picture = studio.picture()
    assert _texts(picture) == {"trial_away": "flies on"}
    at = trial_requests(picture)[0]
    edge = min(at.x_px, at.y_px, SIZE[0] - at.x_px, SIZE[1] - at.y_px)
    assert 30 < edge < 120
    assert studio.count(picture, "burn") == 0


def test_an_impact_is_marked_on_the_ground(studio: Studio) -> None:
    studio.ask(duration_s=1500.0, start_s=480.0)
    picture = studio.picture()
    marks = {one.id: one for one in trial_requests(picture)}
    assert marks["trial_hit"].text == "strikes here"
    away_px = np.hypot(marks["trial_hit"].x_px - 400, marks["trial_hit"].y_px - 300)
    assert away_px < picture.radius_px * 1.01
    assert studio.count(picture, "bad") > 20


def test_an_orbit_shows_its_lowest_and_highest_point(studio: Studio) -> None:
    studio.ask(duration_s=1500.0)
    assert _texts(studio.picture()) == {
        "trial_low": "lowest: 135 km",
        "trial_high": "highest: 10,890 km",
    }
    assert set(_texts(studio.picture(width_km=600_000.0))) == {"trial_high"}


def test_the_tried_craft_leaves_the_real_one_and_is_gone_once_it_has_struck(
    studio: Studio,
) -> None:
    studio.ask(duration_s=1500.0, start_s=480.0)
    assert "trial_craft" not in _texts(studio.picture(-300.0))
    assert _texts(studio.picture(3600.0))["trial_craft"] == "with your burn"
    assert "trial_craft" not in _texts(studio.picture(24 * 3600.0, 200_000.0))
    assert studio.count(studio.picture(3600.0), "craft") > 10  # its box
    assert studio.count(studio.picture(-300.0), "craft") == 0


def test_a_burn_that_begins_late_shows_the_way_flown_till_then(studio: Studio) -> None:
    on_time = studio.count(studio.picture(), "accent")
    studio.ask(start_s=600.0, duration_s=0.0)
    late = studio.count(studio.picture(), "accent")
    assert late > 0
    assert on_time != late
