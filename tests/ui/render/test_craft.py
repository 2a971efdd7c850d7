from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, qAlpha

from marsapp.mission.posture import Placed
from marsapp.mission.shapes import Kind, Material, Shape, Solid
from marsapp.ui.render.mesh.craft import CraftPainter, CraftPicture, draw_layer, framed, reach_m
from marsapp.ui.render.mesh.materials import KEY
from marsapp.ui.render.mesh.picture import halved
from marsapp.ui.render.mesh.posed import Posed
from marsapp.ui.render.mesh.solids import mesh_of
from marsapp.ui.render.mesh.tiles import CELL_M, MOST_TILT, TILE_PX, tile
from marsapp.ui.render.mesh.turntable import TurntableView, distance_for
from marsapp.ui.render.pixels import pixels_of

SIZE = 320, 240
KINDS: dict[Kind, dict[str, object]] = {
    "box": {"size_m": (1.0, 2.0, 0.5)},
    "prism": {"size_m": (1.0, 2.0), "sides": 6, "top": 0.5},
    "dish": {"size_m": (2.0, 0.4, 0.03)},
    "sphere": {"size_m": (1.5,)},
    "lathe": {"profile_m": ((0, 0), (1, 0.2), (0.6, 1.0), (0, 1.2))},
    "tube": {"points_m": ((0, 0, 0), (0, 0, 1), (1, 0, 1.5)), "thick_m": 0.2},
    "truss": {"points_m": ((0, 0, 0), (0, 0, 3)), "thick_m": 0.5},
    "plate": {"points_m": ((0, 0, 0), (2, 0, 0), (2, 1, 0), (0, 1, 0)), "thick_m": 0.05},
}
WAYS = [(0.0, 0.0), (0.7, 0.4), (2.4, -0.6), (4.0, 1.2), (5.5, -1.3)]


def solid(kind: Kind, **more: object) -> Solid:
    return Solid.model_validate({"kind": kind, **KINDS[kind], **more})


def shape(name: str, *solids: Solid) -> Shape:
    return Shape(id=name, of=name, solids=solids)


def at(one: Shape, x: float = 0.0, y: float = 0.0, z: float = 0.0, scale: float = 1.0) -> Placed:
    matrix = np.eye(4) * scale
    matrix[:, 3] = x, y, z, 1.0
    return Placed(shape=one, vehicle="craft", part=one.of, matrix=matrix, opened=1.0)


def posed(*placed: Placed) -> Posed:
    return CraftPainter([one.shape for one in placed]).pose(placed)


def picture(craft: Posed, view: TurntableView, **options: object) -> CraftPicture:
    return CraftPainter([]).picture(craft, view, SIZE, **options)  # type: ignore[arg-type]


def dots(image: QImage) -> np.ndarray:
    return pixels_of(image).copy()


def alpha(image: QImage) -> np.ndarray:
    return dots(image) >> 24


def fleet() -> list[Placed]:
    """Eight bodies of all kinds in all materials, some before others."""
    materials: tuple[Material, ...] = get_args(Material)
    return [
        at(shape(f"part_{i}", solid(kind, material=materials[i])), (i % 3) * 1.6, i // 3 * 1.2)
        for i, kind in enumerate(KINDS)
    ]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_is_closed_and_faces_outwards(kind: Kind) -> None:
    mesh = mesh_of(solid(kind))
    a, b, c = (mesh.points[mesh.faces[:, i]] for i in range(3))
    across = np.cross(b - a, c - a)
    assert np.einsum("ij,ij->i", across, mesh.normals[mesh.faces].mean(axis=1)).min() > 0
    assert across.sum(axis=0) == pytest.approx(np.zeros(3), abs=1e-9)  # a closed skin
    volume = np.einsum("ij,ij->", a, np.cross(b, c)) / 6
    assert volume > 0  # turned inside out it would be less


def test_a_box_and_a_ball_have_their_volumes() -> None:
    def volume(one: Solid) -> float:
        mesh = mesh_of(one)
        a, b, c = (mesh.points[mesh.faces[:, i]] for i in range(3))
        return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)

    assert volume(solid("box")) == pytest.approx(1.0)
    assert volume(solid("sphere", sides=64)) == pytest.approx(np.pi * 1.5**3 / 6, rel=0.01)
    assert volume(solid("sphere", mirror="x", at_m=(3, 0, 0), sides=64)) == pytest.approx(
        2 * np.pi * 1.5**3 / 6, rel=0.01
    )


def test_a_ring_stands_evenly_round_the_axis() -> None:
    mesh = mesh_of(solid("sphere", ring=4, at_m=(5, 0, 1)))
    balls = mesh.points.reshape(4, -1, 3).mean(axis=1)
    expected = [(5, 0, 1), (0, 5, 1), (-5, 0, 1), (0, -5, 1)]
    assert balls == pytest.approx(np.array(expected), abs=0.2)


def test_round_bodies_are_smooth_and_bodies_of_few_sides_keep_their_edges() -> None:
    def directions(sides: int) -> int:
        mesh = mesh_of(solid("prism", sides=sides, top=1.0))
        upright = np.abs(mesh.normals[:, 2]) < 0.5
        return len(np.unique(np.round(mesh.normals[upright], 6), axis=0))

    assert directions(6) == 6
    smooth = mesh_of(solid("prism", sides=32, top=1.0))
    side = smooth.points[np.abs(smooth.normals[:, 2]) < 0.5]
    facing = smooth.normals[np.abs(smooth.normals[:, 2]) < 0.5]
    assert facing[:, :2] == pytest.approx(side[:, :2] / 0.5, abs=1e-9)


def test_an_open_skin_is_seen_from_inside_too() -> None:
    bowl = shape("bowl", solid("lathe", profile_m=((0.0, 0.0), (1.0, 0.8))))
    craft = posed(at(bowl))
    above, below = framed(craft, 0.3, 1.2), framed(craft, 0.3, -1.2)
    assert picture(craft, above).owner_at(160, 120) == "bowl"
    assert picture(craft, below).owner_at(160, 120) == "bowl"


def test_a_lathe_turned_part_of_the_way_fills_only_that() -> None:
    half = mesh_of(solid("lathe", arc_deg=180))
    assert half.points[:, 1].min() == pytest.approx(0.0, abs=1e-9)
    assert half.points[:, 1].max() == pytest.approx(1.0)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("truss", "tube", "dish")])
def test_no_silhouette_has_a_hole(kind: Kind, way: tuple[float, float], qapp: object) -> None:
    craft = posed(at(shape("one", solid(kind))))
    image = picture(craft, framed(craft, *way)).image
    covered = alpha(image) == 255
    assert covered.sum() > 300
    for row in covered:  # these bodies are convex: every row is one run of pixels
        columns = np.flatnonzero(row)
        assert len(columns) == 0 or columns[-1] - columns[0] + 1 == len(columns)


@pytest.mark.parametrize("material", get_args(Material))
def test_every_material_is_lit_neither_black_nor_burnt_out(
    material: Material, qapp: object
) -> None:
    craft = posed(at(shape("ball", solid("sphere", material=material))))
    image = picture(craft, framed(craft, 0.4, 0.3)).image
    colours = dots(image)[alpha(image) == 255]
    rgb = np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255])
    assert rgb.max() < 255
    assert rgb.max(axis=0).min() > 8
    assert np.ptp(rgb.max(axis=0)) > 25  # it has a light and a dark side


def owners(shown: CraftPicture, step: float = 1.0) -> np.ndarray:
    rows, columns = (np.arange(0, side, step) + step / 2 for side in (SIZE[1], SIZE[0]))
    return np.array([[shown.owner_at(x, y) for x in columns] for y in rows])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("scale", [0.5, 1.0])
def test_the_part_under_a_pixel_is_the_one_that_coloured_it(
    way: tuple[float, float], scale: float, qapp: object
) -> None:
    placed = fleet()
    craft = posed(*placed)
    view = framed(craft, *way)
    whole = picture(craft, view, scale=scale, shadows=False)
    owner = owners(whole, 1 / scale)
    for i, one in enumerate(placed):
        # the same craft without this part: where the picture changes, the part was seen
        rest = posed(*[other for k, other in enumerate(placed) if k != i])
        without = picture(rest, view, scale=scale, shadows=False)
        changed = dots(whole.image) != dots(without.image)
        assert np.array_equal(changed, owner == one.shape.id)


@pytest.mark.parametrize("way", WAYS)
def test_a_picture_with_soft_edges_has_the_parts_of_the_plain_one(
    way: tuple[float, float], qapp: object
) -> None:
    craft = posed(*fleet())
    view = framed(craft, *way)
    soft = picture(craft, view, scale=2.0)
    plain, fine = owners(picture(craft, view)), owners(soft)
    assert np.mean(plain != fine) < 0.02  # only at edges
    assert np.all((fine != "") <= (alpha(soft.image) > 0))
    assert np.all((alpha(soft.image) == 255) <= (fine != ""))


def test_a_pixel_has_an_owner_where_and_only_where_it_has_colour(qapp: object) -> None:
    craft = posed(*fleet())
    shown = picture(craft, framed(craft, 0.7, 0.4))
    cover = alpha(shown.image)
    for row in range(0, SIZE[1], 5):
        for column in range(0, SIZE[0], 5):
            owner = shown.owner_at(column + 0.5, row + 0.5)
            assert (owner != "") == (cover[row, column] == 255)


@pytest.mark.parametrize("way", WAYS)
def test_the_middle_of_a_part_lies_on_it(way: tuple[float, float], qapp: object) -> None:
    craft = posed(*fleet())
    shown = picture(craft, framed(craft, *way), scale=2.0)
    assert shown.centre_px
    for name, (x, y) in shown.centre_px.items():
        assert shown.owner_at(x, y) == name
        point = shown.point_of(name)
        assert point is not None
        assert (point.x(), point.y()) == (x, y)
    assert shown.point_of("nobody") is None


def test_a_finger_beside_a_part_finds_the_nearest(qapp: object) -> None:
    ball = shape("ball", solid("sphere"))
    craft = posed(at(ball))
    shown = picture(craft, TurntableView(distance_m=30.0))
    radius = 0.75 * TurntableView(distance_m=30.0).px_per_m(SIZE)
    x = 160 + radius + 6
    assert shown.owner_at(x, 120) == ""
    assert shown.owner_at(x, 120, 3) == ""
    assert shown.owner_at(x, 120, 10) == "ball"
    assert shown.owner_at(-50, -50, 10) == ""
    assert shown.owner_at(1000, 1000, 10) == ""


def test_a_hidden_part_is_not_seen_and_a_free_one_is_seen_whole(qapp: object) -> None:
    screen, ball = shape("screen", solid("box", size_m=(3, 0.1, 3))), shape("ball", solid("sphere"))
    craft = posed(at(screen, y=-2), at(ball))
    front = TurntableView(azimuth_rad=0.0, elevation_rad=0.0)
    side = TurntableView(azimuth_rad=np.pi / 2)
    hidden = picture(craft, front, scale=2.0)
    assert "ball" not in hidden.centre_px
    assert hidden.share("ball") == 0.0
    assert hidden.share("screen") == pytest.approx(1.0, abs=0.02)
    assert picture(craft, side, scale=2.0).share("ball") == pytest.approx(1.0, abs=0.02)


def test_lit_parts_are_brighter_inside_an_outline(qapp: object) -> None:
    one, two = shape("one", solid("sphere")), shape("two", solid("sphere"))
    painter = CraftPainter([one, two], QColor("#FF00FF"))
    craft = painter.pose([at(one, x=-1), at(two, x=1)])
    view = TurntableView(azimuth_rad=0.0, distance_m=15)
    plain = painter.picture(craft, view, SIZE)
    lit = painter.picture(craft, view, SIZE, lit=frozenset({"one"}))
    x, y = (int(part) for part in plain.centre_px["one"])
    assert lit.image.pixelColor(x, y).lightness() > plain.image.pixelColor(x, y).lightness()
    x, y = (int(part) for part in plain.centre_px["two"])
    assert lit.image.pixel(x, y) == plain.image.pixel(x, y)
    line = np.count_nonzero(dots(lit.image) == QColor("#FF00FF").rgba())
    around = 2 * np.pi * 0.75 * view.px_per_m(SIZE)
    assert around < line < 4 * around
    unseen = painter.picture(craft, view, SIZE, lit=frozenset({"somebody else"}))
    assert unseen.image == plain.image


def test_what_is_behind_the_lens_or_too_near_is_cut_off(qapp: object) -> None:
    beam = shape("beam", solid("box", size_m=(0.4, 40.0, 0.4)))
    craft = posed(at(beam))
    inside = TurntableView(azimuth_rad=0.02, elevation_rad=0.03, distance_m=10.0)
    assert picture(craft, inside).image.size().width() == SIZE[0]  # the eye is in the beam
    beside = TurntableView(
        azimuth_rad=0.0, elevation_rad=0.0, distance_m=10.0, target_m=np.array((0.0, 0.0, 0.6))
    )
    shown = picture(craft, beside)
    cover = alpha(shown.image) > 0
    assert cover[-1].any()  # it runs out of the picture below, past the eye
    assert not cover[: SIZE[1] // 2].any()
    rows = np.flatnonzero(cover.any(axis=1))
    assert np.array_equal(rows, np.arange(rows[0], SIZE[1]))


def test_an_empty_list_is_an_empty_picture(qapp: object) -> None:
    craft = posed()
    shown = picture(craft, framed(craft, 0.0, 0.0), scale=2.0)
    assert (shown.image.width(), shown.image.height()) == SIZE
    assert not alpha(shown.image).any()
    assert shown.owner_at(10, 10, 20) == ""
    assert not shown.centre_px
    assert reach_m(craft) == 0.0


def test_what_lies_beside_the_picture_is_an_empty_picture(qapp: object) -> None:
    craft = posed(at(shape("ball", solid("sphere")), x=100.0))
    shown = picture(craft, TurntableView(azimuth_rad=0.0, distance_m=20.0))
    assert not alpha(shown.image).any()


@pytest.mark.parametrize(("scale", "size"), [(0.5, (160, 120)), (1.0, SIZE), (2.0, SIZE)])
def test_light_and_full_pictures_show_the_same_at_the_same_place(
    scale: float, size: tuple[int, int], qapp: object
) -> None:
    craft = posed(*fleet())
    view = framed(craft, 0.9, 0.5, fill=2.0)
    shown = picture(craft, view, scale=scale)
    assert (shown.image.width(), shown.image.height()) == size
    assert shown.size_px == SIZE
    reference = picture(craft, view)
    for name, (x, y) in reference.centre_px.items():
        assert shown.centre_px[name] == pytest.approx((x, y), abs=4.0)
        assert shown.pixels[name] == pytest.approx(reference.pixels[name], rel=0.15)


def test_points_are_projected_to_where_the_picture_shows_them(qapp: object) -> None:
    ball = shape("ball", solid("sphere", size_m=(0.3,)))
    craft = posed(at(ball, 1.0, 2.0, 0.5))
    view = TurntableView(azimuth_rad=0.8, elevation_rad=0.3, distance_m=12.0, shift=(0.1, -0.05))
    pixels, away = view.project(np.array((1.0, 2.0, 0.5)), SIZE)
    assert picture(craft, view).centre_px["ball"] == pytest.approx(tuple(pixels[0]), abs=1.0)
    assert away[0] == pytest.approx(12.0, abs=2.5)
    assert np.isnan(view.project(np.array((100.0, -100.0, 0.0)), SIZE)[0]).all()


def test_front_right_and_above_are_where_the_view_says() -> None:
    def right_up(
        azimuth: float, elevation: float, point: tuple[float, float, float]
    ) -> list[float]:
        view = TurntableView(azimuth_rad=azimuth, elevation_rad=elevation)
        x, y = view.project(np.array(point), (200, 200))[0][0] - 100
        return [float(np.sign(np.round(x, 6))), float(np.sign(np.round(-y, 6)))]

    assert right_up(0.0, 0.0, (1, 0, 0)) == [1, 0]
    assert right_up(0.0, 0.0, (0, 0, 1)) == [0, 1]
    assert right_up(np.pi / 2, 0.0, (0, 1, 0)) == [1, 0]
    assert right_up(0.0, np.pi / 2, (0, 1, 0)) == [0, 1]


def test_a_framed_craft_fills_the_shorter_side_from_everywhere(qapp: object) -> None:
    craft = posed(at(shape("ball", solid("sphere", sides=64))))
    for way in WAYS:
        rows = np.flatnonzero(
            alpha(picture(craft, framed(craft, *way, fill=0.8)).image).any(axis=1)
        )
        assert len(rows) == pytest.approx(0.8 * SIZE[1], abs=4)
    assert distance_for(2.0, 0.5) > distance_for(2.0, 0.9) > 2.0


def test_a_smaller_or_mirrored_shape_is_still_seen_from_outside(qapp: object) -> None:
    one = shape("one", solid("prism"))
    mirrored = at(one)
    mirrored.matrix[0, 0] = -1
    for placed, size in ((at(one, scale=0.5), 0.25), (mirrored, 1.0)):
        craft = posed(placed)
        view = TurntableView(azimuth_rad=0.3, elevation_rad=0.4, distance_m=15.0)
        whole = picture(posed(at(one)), view)
        part = picture(craft, view)
        ratio = part.pixels["one"] / whole.pixels["one"]
        assert ratio == pytest.approx(size, rel=0.1)


@pytest.mark.parametrize("size", [16, 24, 48, 96, 160])
def test_a_sprite_is_square_soft_edged_and_lit_from_where_the_sun_stands(
    size: int, qapp: object
) -> None:
    painter = CraftPainter([])
    craft = posed(at(shape("ball", solid("sphere", material="white"))))
    view = framed(craft, 0.2, 0.2)
    left = painter.sprite(craft, view, size, light=(-1.0, 0.0, 0.3))
    right = painter.sprite(craft, view, size, light=(1.0, 0.0, 0.3))
    assert (left.width(), left.height()) == (size, size)
    cover = alpha(left)
    assert np.any((cover > 0) & (cover < 255))
    assert qAlpha(left.pixel(size // 2, size // 2)) == 255
    edge = round(size * 0.2), size // 2
    assert left.pixelColor(*edge).lightness() > right.pixelColor(*edge).lightness() + 20


def test_a_part_between_the_light_and_another_throws_a_shadow(qapp: object) -> None:
    floor = shape("floor", solid("box", size_m=(6, 6, 0.2), material="white"))
    hat = shape("hat", solid("box", size_m=(1, 1, 0.2), material="white"))
    view = TurntableView(azimuth_rad=0.0, elevation_rad=1.0, distance_m=25.0)
    bare = picture(posed(at(floor)), view, scale=2.0).image
    shaded = picture(posed(at(floor), at(hat, z=1.5)), view, scale=2.0).image
    # upper left is where the light stands: the shadow lies lower right of the hat's own place
    size = np.array(SIZE)
    place = view.project(np.array((1.0, 0.2, 0.1)), SIZE)[0][0].astype(int)
    assert np.all((place > 0) & (place < size))
    lights = [image.pixelColor(*place.tolist()).lightness() for image in (bare, shaded)]
    assert lights[1] < 0.75 * lights[0]
    away = view.project(np.array((-2.5, 0.0, 0.1)), SIZE)[0][0].astype(int).tolist()
    assert shaded.pixel(*away) == bare.pixel(*away)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["sphere", "box", "prism"])
def test_a_body_without_hollows_throws_no_shadow_on_itself(
    kind: Kind, way: tuple[float, float], qapp: object
) -> None:
    craft = posed(at(shape("one", solid(kind, material="white"))))
    view = framed(craft, *way)
    shaded, plain = (
        halved(draw_layer(craft, view, (640, 480), KEY, step=step)).colour & 0xFF for step in (2, 0)
    )
    lost = plain.astype(int) - shaded
    assert np.mean(lost > 0.4 * plain) < 0.01  # seams take less


def test_no_shadow_falls_on_what_is_lit(qapp: object) -> None:
    floor = shape("floor", solid("box", size_m=(6, 6, 0.2), material="white"))
    hat = shape("hat", solid("box", size_m=(1, 1, 0.2), material="white"))
    view = TurntableView(azimuth_rad=0.0, elevation_rad=1.0, distance_m=25.0)
    craft = posed(at(floor), at(hat, z=1.5))
    place = view.project(np.array((1.0, 0.2, 0.1)), SIZE)[0][0].astype(int).tolist()
    away = view.project(np.array((-2.0, 0.0, 0.1)), SIZE)[0][0].astype(int).tolist()
    lit = picture(craft, view, scale=2.0, lit=frozenset({"floor"})).image
    assert lit.pixelColor(*place).lightness() == pytest.approx(
        lit.pixelColor(*away).lightness(), abs=12
    )


def test_small_things_have_finer_crinkles() -> None:
    large = mesh_of(solid("box", size_m=(2, 2, 2), material="foil"))
    small = mesh_of(solid("box", size_m=(0.1, 0.1, 0.1), material="foil"))
    assert np.ptp(large.uv) == pytest.approx(2.0)
    assert np.ptp(small.uv) == pytest.approx(0.8)


def test_solar_cells_are_whole_to_the_edge_of_a_panel() -> None:
    panel = mesh_of(solid("box", size_m=(2.2, 0.03, 1.63), material="cells"))
    across, along = np.unique(np.round(panel.uv[:, 0] / CELL_M[0], 6)), panel.uv[:, 1] / CELL_M[1]
    assert np.all(across == np.rint(across))
    assert np.all(np.abs(along - np.rint(along)) < 1e-6)


def test_meshes_are_kept_and_can_be_prepared() -> None:
    one = shape("one", solid("box"))
    painter = CraftPainter([one])
    painter.prepare()
    assert painter.pose([at(one)]).ids == ("one",)
    assert len(painter.pose([at(one), at(one, x=2)]).faces) == 24


def test_a_pattern_is_coarser_from_afar_and_keeps_its_tint() -> None:
    for material in get_args(Material):
        fine, coarse = tile(material), tile(material, 3)
        assert (fine is None) == (coarse is None)
        if fine is not None and coarse is not None:
            assert coarse.tint.shape == (TILE_PX // 8, TILE_PX // 8)
            assert coarse.tint.mean() == pytest.approx(fine.tint.mean(), abs=1e-9)
            assert np.abs(fine.tilt_x).max() <= MOST_TILT


def test_a_picture_drawn_in_bands_has_no_joints(
    monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    craft = posed(*fleet())
    view = framed(craft, 0.7, 0.4)
    whole = picture(craft, view, scale=2.0)
    monkeypatch.setattr("marsapp.ui.render.mesh.craft._BAND_PX", 4000)
    banded = picture(craft, view, scale=2.0)
    assert np.mean(dots(whole.image) != dots(banded.image)) < 0.001  # by the last digit only
    assert np.mean(owners(whole) != owners(banded)) < 0.001


def test_a_picture_from_very_near_is_worked_out_less_finely_and_shows_the_same(
    monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    craft = posed(*fleet())
    view = framed(craft, 0.7, 0.4)
    fine = picture(craft, view, scale=2.0)
    monkeypatch.setattr("marsapp.ui.render.mesh.craft._MOST_WORK", 10_000)
    less = picture(craft, view, scale=2.0)
    assert (less.image.width(), less.image.height()) == SIZE
    assert less.size_px == SIZE
    assert less.piece_px[2] > fine.piece_px[2] / 1.01
    assert np.mean(owners(fine) != owners(less)) < 0.02
    assert np.mean(np.abs((dots(less.image) & 0xFF) - (dots(fine.image) & 0xFF).astype(int))) < 3


@pytest.mark.parametrize("fine", [1.2, 1.5, 1.7])
def test_a_picture_worked_out_less_finely_does_not_move(
    fine: float, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    craft = posed(*fleet())
    view = replace(framed(craft, 0.7, 0.4), shift=(0.13, -0.07))
    best = picture(craft, view, scale=2.0)
    monkeypatch.setattr("marsapp.ui.render.mesh.craft._fineness", lambda *_: fine)
    less = picture(craft, view, scale=2.0)
    for shape_id, (x, y) in best.centre_px.items():
        if best.pixels[shape_id] > 400:
            assert less.share(shape_id) == pytest.approx(best.share(shape_id), abs=0.12)
            assert less.centre_px[shape_id] == pytest.approx((x, y), abs=1.5)
    covers = [alpha(one.image).astype(float) for one in (best, less)]
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    for along in (rows, columns):  # the middle of all that is drawn
        middles = [float((cover * along).sum() / cover.sum()) for cover in covers]
        assert middles[0] == pytest.approx(middles[1], abs=0.25)
