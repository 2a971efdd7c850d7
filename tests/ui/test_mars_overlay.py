"""What is drawn over the globe: places where the gazetteer says, orbits as published, words."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp.mission.ways import Ways
from marsapp.physics.frames import icrf_to_mars_equator, mars_equator_to_fixed
from marsapp.ui.render.eye import Eye, look_along
from marsapp.ui.render.paths import polygon
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.mars.corners import Corner
from marsapp.ui.scenes.mars.cut import covered, cut
from marsapp.ui.scenes.mars.overlay import Overlay
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Options, Picture, Style
from marsapp.ui.scenes.mars.places import Places, grid_step_deg

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter
    from marsapp.ui.theme import Theme

Array = NDArray[np.float64]
Make = Callable[..., Picture]

SIZE = (960, 640)
GAZETTEER = {
    "glb_olympus_mons": (18.65, 226.20),
    "glb_elysium_mons": (25.02, 147.21),
    "glb_gale": (-5.37, 137.81),
    "glb_gusev": (-14.53, 175.52),
    "glb_jezero": (18.41, 77.69),
    "glb_schiaparelli": (-2.71, 16.77),
    "glb_huygens": (-13.88, 55.58),
    "glb_hellas_planitia": (-42.43, 70.50),
    "glb_valles_marineris": (-14.01, 301.41),
    "glb_lyot": (50.47, 29.34),
}
"""IAU Gazetteer of Planetary Nomenclature: planetocentric latitude and east longitude, degrees."""


@pytest.fixture
def make(session: "Session", theme: "Theme", formatter: "Formatter") -> Make:
    """Make the picture of a moment seen straight at the centre from a latitude and a longitude.

    ``side_deg`` is the longitude east of the Sun's, ``far_km`` the distance from the centre.
    """

    def picture(
        utc: str,
        lat_deg: float = 20.0,
        side_deg: float = -30.0,
        far_km: float = 20_000.0,
        **changes: object,
    ) -> Picture:
        snapshot = session.mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
        to_frame = icrf_to_mars_equator(snapshot.tdb_s)
        fixed = mars_equator_to_fixed(snapshot.tdb_s)
        mars = snapshot.bodies["mars"].position_km
        sun = to_frame @ -mars / np.linalg.norm(mars)
        lat, lon = math.radians(lat_deg), math.atan2(sun[1], sun[0]) + math.radians(side_deg)
        out = np.array(
            [math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)]
        )
        made = Picture(
            mission=session.mission,
            snapshot=snapshot,
            eye=_eye(out * far_km),
            style=Style(theme=theme, formatter=formatter, sprites=Sprites(theme)),
            options=Options(),
            workbench=session.workbench,
            to_frame=to_frame,
            turn_rad=math.atan2(fixed[0, 1], fixed[0, 0]),
            sun=sun,
            craft_km=to_frame @ (snapshot.craft.position_km - mars),
        )
        return replace(made, **changes)  # type: ignore[arg-type]

    return picture


def _eye(place_km: Array, *, scale: float = 900.0, straight: bool = False) -> Eye:
    return Eye(
        place_km=place_km,
        axes=look_along(-place_km, np.array([0.0, 0.0, 1.0])),
        scale=scale,
        size_px=SIZE,
        middle_px=(SIZE[0] / 2, SIZE[1] / 2),
        straight=straight,
    )


def _paint(overlay: Overlay, picture: Picture) -> QImage:
    image = QImage(*picture.size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(picture.style.theme.colour("ground"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overlay.paint_ground(painter, picture)
        overlay.paint_space(painter, picture)
        overlay.paint_words(painter, picture)
    return image


def _ids(things: list[Thing]) -> list[str]:
    return [thing.id for thing in things]


@pytest.mark.parametrize("place", GAZETTEER)
def test_ten_places_stand_straight_on_where_the_gazetteer_says(
    make: Make, mission: "Mission", place: str
) -> None:
    lat_deg, lon_deg = GAZETTEER[place]
    lat0_deg, lon0_deg = 10.0, lon_deg - 35.0  # the picture's middle
    picture = make("2022-03-01T00:00")
    middle = picture.on_planet(lat0_deg, lon0_deg % 360)
    picture = replace(picture, eye=_eye(middle * 3, scale=0.08, straight=True))
    # J. P. Snyder, Map Projections: A Working Manual (1987), eq. 20-3 and 20-4
    lat, lat0, east = (math.radians(x) for x in (lat_deg, lat0_deg, lon_deg - lon0_deg))
    x = RADIUS_KM * math.cos(lat) * math.sin(east)
    y = RADIUS_KM * (
        math.cos(lat0) * math.sin(lat) - math.sin(lat0) * math.cos(lat) * math.cos(east)
    )
    found = _on_screen(mission, picture, place)
    assert found == pytest.approx((480 + 0.08 * x, 320 - 0.08 * y), abs=1.0)  # px


@pytest.mark.parametrize("place", GAZETTEER)
def test_ten_places_stand_in_the_view_from_the_craft_where_the_gazetteer_says(
    make: Make, mission: "Mission", place: str
) -> None:
    picture = make("2021-02-09T12:00")
    near = picture.snapshot.near
    assert near is not None
    # the planet turns on until the place is in view; the craft stays above the same latitude
    lat_deg, lon_deg = GAZETTEER[place]
    turn = math.radians(near.subpoint_lon_deg - lon_deg + 25.0)
    picture = replace(
        picture,
        eye=_eye(picture.craft_km, scale=30_000.0),
        turn_rad=picture.turn_rad + turn,
        camera="craft",
    )
    # Snyder, eq. 5-3, 23-3 and 22-4, 22-5: vertical perspective from above the sub-craft point
    lat, lat0, east = (math.radians(v) for v in (lat_deg, near.subpoint_lat_deg, 25.0))
    height = float(np.linalg.norm(picture.craft_km)) / RADIUS_KM
    cos_c = math.sin(lat0) * math.sin(lat) + math.cos(lat0) * math.cos(lat) * math.cos(east)
    factor = (height - 1) / (height - cos_c) * 30_000.0 / (height - 1)
    x = factor * math.cos(lat) * math.sin(east)
    y = factor * (math.cos(lat0) * math.sin(lat) - math.sin(lat0) * math.cos(lat) * math.cos(east))
    found = _on_screen(mission, picture, place)
    assert found == pytest.approx((480 + x, 320 - y), abs=1.0)  # px


def _on_screen(mission: "Mission", picture: Picture, place: str) -> tuple[float, float]:
    places = Places(mission)
    index = [one.id for one in places.all].index(place)
    xyz, faces = places.on_screen(picture)
    assert faces[index] > 0
    return float(xyz[index, 0]), float(xyz[index, 1])


def test_a_path_is_cut_exactly_at_the_limb() -> None:
    turn = np.linspace(0, 2 * np.pi, 181)
    ring = 2 * RADIUS_KM * np.stack([np.cos(turn), np.sin(turn), 0 * turn], axis=1)
    eye = _eye(np.array([90_000.0, 0.0, 0.0]), scale=0.05, straight=True)
    points, values, seen = cut(eye, ring, np.arange(180))
    assert len(points) == 183
    assert len(values) == len(seen) == 182
    ends = points[1:-1][np.diff(seen.astype(int)) != 0]
    assert np.abs(ends[:, 1]) == pytest.approx([RADIUS_KM] * 2, abs=1.5)  # km
    assert (ends[:, 0] < 0).all()


def test_a_path_through_the_eye_is_cut_before_it() -> None:
    eye = _eye(np.array([10_000.0, 0.0, 0.0]))
    line = np.array([[x, 4000.0, 0.0] for x in np.linspace(0, 20_000, 30)])
    points, _, seen = cut(eye, line, np.zeros(29))
    drawn = points[:-1][seen]
    assert drawn[:, 0].max() < 10_000
    assert drawn[:, 0].min() == 0.0


@pytest.mark.parametrize("straight", [False, True])
@pytest.mark.parametrize("tilt_deg", [3.0, 35.0, 80.0, 120.0, 179.0])
def test_a_plane_is_hidden_where_the_planet_is_in_front_of_it(
    *, tilt_deg: float, straight: bool
) -> None:
    eye = _eye(np.array([9000.0, -4000.0, 2500.0]), scale=0.05 if straight else 600.0)
    eye = replace(eye, straight=straight)
    tilt = math.radians(tilt_deg)
    normal = eye.axes[2] * math.cos(tilt) + eye.axes[1] * math.sin(tilt)
    outline = polygon(eye.project(covered(eye, normal))[:, :2])
    across = np.cross(normal, eye.axes[0])
    for x_km in np.linspace(-9000, 9000, 19):
        for y_km in np.linspace(-9000, 9000, 19):
            place = x_km * eye.axes[0] + y_km * across
            x, y, depth = (float(part) for part in eye.project(place))
            if depth > 0 and np.linalg.norm(place) > 1.01 * RADIUS_KM:
                hides = outline.containsPoint(QPointF(x, y), Qt.FillRule.OddEvenFill)
                assert hides == bool(eye.hidden(place[None], RADIUS_KM)[0])


def test_everything_in_view_can_be_picked(make: Make, mission: "Mission") -> None:
    overlay = Overlay(mission)
    picture = make("2021-07-01T00:00", far_km=60_000.0)
    ids = _ids(overlay.things(picture))
    assert {"orbiter", "mars", "periapsis", "apoapsis", "place_zhurong_landing_site"} <= set(ids)
    assert len(ids) == len(set(ids))
    close = make("2021-07-01T00:00", far_km=9000.0)
    named = set(_ids(overlay.things(close))) - set(ids)
    assert len([one for one in named if one.startswith("glb_")]) >= 6
    bare = replace(close, options=Options(names=False))
    assert not [one for one in _ids(overlay.things(bare)) if one.startswith("glb_")]


def test_labels_do_not_overlap_and_can_be_picked(make: Make, mission: "Mission") -> None:
    overlay = Overlay(mission)
    for far_km in (8000.0, 15_000.0, 60_000.0):
        picture = make("2021-07-01T00:00", far_km=far_km, options=Options(grid=True))
        _paint(overlay, picture)
        rects = [one.rect for one in overlay.placed]
        assert len(rects) >= 4
        assert not [(a, b) for i, a in enumerate(rects) for b in rects[i + 1 :] if a.intersects(b)]
        ids = set(_ids(overlay.things(picture)))
        for placed in overlay.placed:
            centre = placed.rect.center()
            picked = overlay.label_at(centre.x(), centre.y())
            assert picked == "" if placed.request.id.startswith("grid_") else picked in ids
    assert overlay.label_at(-50.0, -50.0) == ""


def test_names_fade_towards_the_limb_and_each_name_stands_once(
    make: Make, mission: "Mission"
) -> None:
    names = Places(mission).names(make("2021-07-01T00:00", far_km=11_000.0))
    assert all(0 <= name.alpha <= 1 for name in names)
    assert min(name.alpha for name in names) < 1
    texts = [one.name.text_in("en") for one in Places(mission).all]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("side_deg", range(-180, 180, 45))
def test_the_name_of_a_region_lies_on_the_planet(
    make: Make, mission: "Mission", side_deg: float
) -> None:
    overlay = Overlay(mission)
    picture = make("2021-07-01T00:00", side_deg=side_deg, far_km=15_000.0)
    _paint(overlay, picture)
    names = [one.rect for one in overlay.placed if one.request.wide]
    assert names
    for rect in names:
        middle = rect.center().y()
        assert picture.on_disc(rect.left() + 6, middle)
        assert picture.on_disc(rect.right() - 6, middle)


def test_a_burn_is_painted_in_its_colour_along_its_arc(make: Make, mission: "Mission") -> None:
    picture = make("2021-02-10T12:00", side_deg=-170.0, far_km=25_000.0)
    way = Ways(mission).way(picture.snapshot, picture.to_frame)
    assert way is not None
    push = way.pushes[0]
    seen = push.arc_km[~picture.hidden(push.arc_km)]
    spots = picture.eye.project(seen)[:, :2]
    x, y = spots[len(spots) // 2]
    image = _paint(Overlay(mission), picture)
    ring = [
        image.pixelColor(round(x) + dx, round(y) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)
    ]
    burn = picture.style.theme.colour("burn")
    assert min(_apart(one, burn) for one in ring) < 40  # of 765


def _apart(one: QColor, other: QColor) -> int:
    red, green, blue = (
        one.red() - other.red(),
        one.green() - other.green(),
        one.blue() - other.blue(),
    )
    return abs(red) + abs(green) + abs(blue)


def test_the_lander_is_a_thing_of_its_own_only_while_it_flies_alone(
    make: Make, mission: "Mission"
) -> None:
    overlay = Overlay(mission)
    times = ("2021-05-14T20:00", "2021-05-14T22:40", "2021-05-15T00:30")
    shown = ["lander" in _ids(overlay.things(make(utc, far_km=150_000.0))) for utc in times]
    assert shown == [False, True, False]
    _paint(overlay, make(times[1], far_km=150_000.0))


def test_what_was_not_burned_is_drawn_and_named(make: Make, mission: "Mission") -> None:
    overlay = Overlay(mission)
    _paint(overlay, make("2021-02-10T06:00", lat_deg=60.0, far_km=400_000.0))
    labels = {one.request.id: one.request.text for one in overlay.placed}
    assert labels["without_burn_insertion"] == "without this burn"
    assert labels["orb_arrival"] == "Approach"  # the mission file names the path without a burn
    assert labels["orb_capture"] == "Capture orbit"


def test_the_legend_says_how_well_the_path_is_known(make: Make, mission: "Mission") -> None:
    overlay = Overlay(mission)
    told = [text for text, _ in overlay.legend(make("2022-03-01T00:00", far_km=60_000.0))]
    assert told[0] == "path, assumed"
    assert told[-1].startswith("a tick every ")
    told = [text for text, _ in overlay.legend(make("2021-03-20T00:00", far_km=250_000.0))]
    assert told[:2] == ["path, computed", "still to fly"]
    hidden = make("2021-03-20T00:00", far_km=250_000.0, options=Options(orbits=False))
    assert overlay.legend(hidden) == []


def test_the_view_from_the_craft_shows_neither_the_craft_nor_its_path(
    make: Make, mission: "Mission"
) -> None:
    overlay = Overlay(mission)
    picture = make("2021-02-10T12:30", camera="craft")
    picture = replace(picture, eye=_eye(picture.craft_km))
    assert "orbiter" not in _ids(overlay.things(picture))
    assert overlay.legend(picture) == []
    _paint(overlay, picture)
    assert not [one for one in overlay.placed if one.request.id.startswith(("orb_", "without_"))]


def test_a_whirling_craft_gives_way_to_its_orbit(make: Make, mission: "Mission") -> None:
    overlay = Overlay(mission)
    picture = make("2022-03-01T00:00", far_km=60_000.0, whirl=1.0, rate=86_400.0)
    assert "orbiter" not in _ids(overlay.things(picture))
    assert [text for text, _ in overlay.legend(picture)] == ["path, assumed"]
    _paint(overlay, picture)


def test_far_from_mars_there_is_only_mars(make: Make, mission: "Mission") -> None:
    overlay = Overlay(mission)
    picture = make("2020-09-01T00:00", far_km=800_000.0)
    assert _ids(overlay.things(picture)) == ["mars"]
    _paint(overlay, picture)
    assert [one.request.id for one in overlay.placed] == ["mars"]


def test_a_craft_behind_mars_is_said_to_be_there(make: Make, mission: "Mission") -> None:
    picture = make("2022-03-01T03:15")
    picture = replace(picture, eye=_eye(-picture.craft_km / 3600 * 20_000))
    overlay = Overlay(mission)
    craft = overlay.things(picture)[0]
    assert (craft.id, craft.name) == ("orbiter", "Tianwen-1 (behind Mars)")
    _paint(overlay, picture)


def test_the_description_names_what_is_in_view(make: Make, mission: "Mission") -> None:
    said = Overlay(mission).describe(make("2021-07-01T00:00", far_km=60_000.0))
    assert "In view: Tianwen-1, Mars, Periapsis, Apoapsis" in said
    nothing = make("2020-09-01T00:00", far_km=800_000.0)
    nothing = replace(nothing, eye=replace(nothing.eye, middle_px=(9000.0, 9000.0)))
    assert "In view" not in Overlay(mission).describe(nothing)


def test_the_graticule_is_finer_the_nearer_the_eye(make: Make, mission: "Mission") -> None:
    steps = [
        grid_step_deg(make("2021-07-01T00:00", far_km=far_km))
        for far_km in (60_000.0, 12_000.0, 6000.0, 4000.0)
    ]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] == 30.0
    assert steps[-1] <= 5.0
    overlay = Overlay(mission)
    _paint(
        overlay, make("2021-07-01T00:00", lat_deg=5.0, far_km=12_000.0, options=Options(grid=True))
    )
    texts = {one.request.text for one in overlay.placed if one.request.id.startswith("grid_")}
    assert "equator" in texts
    assert any(text.endswith("E") for text in texts)
    straight = make("2021-07-01T00:00")
    straight = replace(straight, eye=_eye(straight.eye.place_km, scale=0.05, straight=True))
    _paint(overlay, replace(straight, options=Options(grid=True)))
    over_pole = make("2021-07-01T00:00", lat_deg=89.0, options=Options(grid=True))
    _paint(overlay, over_pole)
    texts = {one.request.text for one in overlay.placed if one.request.id.startswith("grid_")}
    assert "60° N" in texts


def test_the_selected_place_is_named_in_the_colour_of_the_selection(
    make: Make, mission: "Mission"
) -> None:
    overlay = Overlay(mission)
    picture = make("2021-07-01T00:00", far_km=9000.0)
    place = next(name.place.id for name in Places(mission).names(picture))
    _paint(overlay, replace(picture, selected=place, focused=place))
    chosen = next(one.request for one in overlay.placed if one.request.id == place)
    assert chosen.token == "accent"  # noqa: S105 - a colour of the theme
    assert chosen.alpha == 1.0
    overlay.restyle()


@pytest.mark.parametrize("utc", ["2021-02-10T11:58", "2022-03-01T00:00"])
def test_an_eye_at_the_craft_that_looks_away_from_mars_breaks_nothing(
    make: Make, mission: "Mission", utc: str
) -> None:
    picture = make(utc)
    overlay, up = Overlay(mission), np.array([0.0, 0.0, 1.0])
    eye = replace(_eye(picture.craft_km), axes=look_along(picture.craft_km, up))
    picture = replace(picture, eye=eye)
    image = _paint(overlay, picture)
    with QPainter(image) as painter:
        corner = Corner().paint(painter, picture)
        assert not corner.isEmpty()
        turned_back = replace(picture, eye=_eye(picture.craft_km * 3))
        assert Corner().paint(painter, turned_back).height() > corner.height()  # by the scale bar
