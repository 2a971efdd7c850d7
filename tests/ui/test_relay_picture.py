"""The lines of sight in the picture of Mars: when they are drawn, where, and with what words."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from marsapp.mission.passes import Pass, first_known_pass
from marsapp.physics.frames import icrf_to_mars_equator, mars_equator_to_fixed
from marsapp.ui.render.eye import Eye, look_along
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.scenes.mars.picture import Options, Picture, Style
from marsapp.ui.scenes.mars.relay import (
    describe_relay,
    paint_relay,
    relay_legend,
    relay_requests,
)

if TYPE_CHECKING:
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter
    from marsapp.ui.theme import Theme

SIZE = (800, 600)
BESIDE_RAD = 0.9


class Studio:
    """Makes pictures of the landing place, seen from beside it."""

    def __init__(self, session: "Session", theme: "Theme", formatter: "Formatter") -> None:
        self.session = session
        self.style = Style(theme=theme, formatter=formatter, sprites=Sprites(theme))
        session.workbench.open("relay")
        known = first_known_pass(session.mission)
        assert known is not None
        self.known: Pass = known

    def picture(
        self, time_s: float, camera: str = "outside", whirl: float = 0.0, behind: bool = False
    ) -> Picture:
        """Return the picture of a moment; from behind, the planet hides the landing place."""
        mission = self.session.mission
        self.session.clock.seek(time_s)
        snapshot, site = self.session.snapshot, mission.site
        assert site is not None
        to_frame = icrf_to_mars_equator(snapshot.tdb_s)
        fixed = mars_equator_to_fixed(snapshot.tdb_s)
        turn_rad = float(np.arctan2(fixed[0, 1], fixed[0, 0]))
        lon = turn_rad + np.radians(site.lon_deg) + (np.pi if behind else BESIDE_RAD)
        place = 16_000.0 * np.array([np.cos(lon), np.sin(lon), 0.0])
        eye = Eye(
            place_km=place,
            axes=look_along(-place, np.array([0.0, 0.0, 1.0])),
            scale=float(SIZE[0]),
            size_px=SIZE,
            middle_px=(SIZE[0] / 2, SIZE[1] / 2),
        )
        return Picture(
            mission=mission,
            snapshot=snapshot,
            eye=eye,
            style=self.style,
            options=Options(),
            workbench=self.session.workbench,
            to_frame=to_frame,
            turn_rad=turn_rad,
            sun=-to_frame @ snapshot.craft.position_km / snapshot.distance_sun_km,
            craft_km=to_frame @ snapshot.craft.relative_position_km,
            camera=camera,
            whirl=whirl,
        )

    def up(self) -> float:
        """Return a moment at which the orbiter has risen."""
        return (self.known.rise_s + self.known.highest_s) / 2


@pytest.fixture
def studio(session: "Session", theme: "Theme", formatter: "Formatter") -> Studio:
    """A studio with the dark theme."""
    return Studio(session, theme, formatter)


def painted(picture: Picture) -> np.ndarray:
    """Return where something was painted, (height, width)."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        paint_relay(painter, picture)
    data = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE[1], -1, 4)
    return np.asarray(data[:, : SIZE[0], 3] > 100)


def test_the_line_runs_from_the_landing_place_to_the_orbiter(studio: Studio) -> None:
    picture = studio.picture(studio.up())
    site = studio.session.mission.site
    assert site is not None
    ends = (picture.on_planet(site.lat_deg, site.lon_deg), picture.craft_km)
    shown = painted(picture)
    for part in (0.1, 0.5, 0.9):
        x, y = picture.on_screen(ends[0] + part * (ends[1] - ends[0]))
        assert shown[round(y), round(x)]


def test_words_tell_delay_and_range(studio: Studio, formatter: "Formatter") -> None:
    picture = studio.picture(studio.up())
    wanted = {one.id: one.text for one in relay_requests(picture)}
    assert formatter.duration(picture.snapshot.light_time_s) in wanted["relay_orbiter"]
    relay = picture.snapshot.relay
    assert relay is not None
    assert wanted["relay_range"] == formatter.distance(relay.orbiter_range_km or 0.0, 3)
    assert "words can go through" in describe_relay(picture)
    assert len(relay_legend(picture)) == 1


def test_the_arrow_points_to_earth(studio: Studio) -> None:
    picture = studio.picture(studio.up())
    tip = next(one for one in relay_requests(picture) if one.id == "relay_orbiter")
    foot = np.array(picture.on_screen(picture.craft_km))
    bodies = picture.snapshot.bodies
    way = picture.to_frame @ (bodies["earth"].position_km - picture.snapshot.craft.position_km)
    right, up, _ = picture.eye.axes @ (way / np.linalg.norm(way))
    drawn = np.array([tip.x_px, tip.y_px]) - foot
    cosine = drawn @ [right, -up] / np.linalg.norm(drawn) / np.hypot(right, up)
    assert cosine > 0.98  # perspective bends it a little


def test_no_line_while_the_orbiter_is_below_the_horizon(studio: Studio) -> None:
    picture = studio.picture(studio.known.set_s + 300)
    assert "relay_range" not in {one.id for one in relay_requests(picture)}
    assert "below" in describe_relay(picture)


def test_when_mars_hides_earth_from_the_orbiter_it_has_no_arrow(studio: Studio) -> None:
    start_s = studio.session.mission.seconds(studio.session.mission.launch) + 597 * 86_400.0
    for step in range(480):
        now = studio.session.mission.at(start_s + 180.0 * step)
        if now.relay and now.relay.orbiter_visible and not now.relay.through:
            break
    else:
        pytest.fail("the orbit of that day leads behind Mars")
    picture = studio.picture(now.time_s)
    assert "relay_orbiter" not in {one.id for one in relay_requests(picture)}
    assert "Mars hides Earth" in describe_relay(picture)


def test_what_the_planet_hides_is_not_drawn(studio: Studio) -> None:
    picture = studio.picture(studio.known.highest_s, behind=True)
    assert not painted(picture).any()
    assert relay_requests(picture) == []


@pytest.mark.parametrize("case", ["other topic", "craft", "whirl", "before landing", "cruise"])
def test_otherwise_nothing_is_drawn(studio: Studio, case: str) -> None:
    if case == "other topic":
        studio.session.workbench.open("survey")
    time_s = {"before landing": studio.known.rise_s - 60 * 86_400.0, "cruise": 1e7}.get(
        case, studio.up()
    )
    camera = "craft" if case == "craft" else "outside"
    picture = studio.picture(time_s, camera=camera, whirl=1.0 if case == "whirl" else 0.0)
    assert not painted(picture).any()
    assert relay_requests(picture) == []
    assert relay_legend(picture) == []
    assert describe_relay(picture) == ""
