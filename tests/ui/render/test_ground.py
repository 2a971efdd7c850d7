import numpy as np
import pytest
from PySide6.QtGui import QImage

from marsapp.mission.mission import Mission
from marsapp.mission.relief import Relief
from marsapp.ui.render.ground.camera import GroundCamera, Sunlight
from marsapp.ui.render.ground.lighting import Lighting
from marsapp.ui.render.ground.painter import GroundPainter, GroundPicture, sky

SIZE = (320, 180)
DAY = Sunlight(42.0, 250.0)
LOW = Sunlight(8.0, 280.0)
NIGHT = Sunlight(-35.0, 330.0)


@pytest.fixture(scope="module")
def relief(mission: Mission) -> Relief:
    return Relief.of(mission)


@pytest.fixture
def painter(relief: Relief) -> GroundPainter:
    return GroundPainter(relief)


def rgb(image: QImage) -> np.ndarray:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[..., 2::-1].astype(float)


def test_places_are_projected_as_a_pinhole_does() -> None:
    camera = GroundCamera(10.0, 20.0, 2.0, azimuth_deg=90.0, pitch_deg=0.0, field_deg=90.0)
    px, ahead = camera.project([[20.0, 20.0, 2.0], [20.0, 10.0, 2.0], [0.0, 20.0, 2.0]], (200, 100))
    assert px[0] == pytest.approx([100, 50])
    assert px[1] == pytest.approx([200, 50])  # south is to the right of east, at half the field
    assert np.isnan(px[2]).all()
    assert ahead == pytest.approx([10, 10, -10])


def test_a_camera_that_looks_straight_down_has_its_azimuth_upwards() -> None:
    camera = GroundCamera(0.0, 0.0, 10.0, azimuth_deg=0.0, pitch_deg=-90.0, field_deg=90.0)
    px, ahead = camera.project([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], (100, 100))
    assert px[0] == pytest.approx([50, 45])
    assert px[1] == pytest.approx([55, 50])
    assert ahead == pytest.approx([10, 10])


@pytest.mark.parametrize("pitch_deg", [-20.0, 0.0, 8.0])
def test_sky_is_over_the_horizon_and_ground_under_it(
    painter: GroundPainter, pitch_deg: float
) -> None:
    found = painter.picture(GroundCamera(0, 0, 1.6, 180.0, pitch_deg, 60.0), SIZE, DAY)
    picture = rgb(found.image)
    row = found.horizon_px
    above, below = picture[: max(int(row) - 6, 0)], picture[int(row) + 12 :]
    assert picture.shape == (180, 320, 3)
    if len(above) > 5:
        assert above.std(axis=(0, 1)).max() < 20  # smooth
        assert above.mean() > below.mean()
    assert below[..., 0].mean() > below[..., 1].mean() > below[..., 2].mean()  # ochre


def test_the_quick_picture_is_like_the_fine_one(painter: GroundPainter) -> None:
    camera = GroundCamera(0, -8, 1.6, 200.0, 0.0, 60.0)
    fine = rgb(painter.picture(camera, SIZE, DAY).image)
    quick = rgb(painter.picture(camera, SIZE, DAY, fine=False).image)
    assert quick.shape == fine.shape
    assert np.abs(quick - fine).mean() < 12


def test_the_last_picture_is_kept_until_it_is_forgotten(painter: GroundPainter) -> None:
    camera = GroundCamera(0, -8, 1.6, 200.0)
    first = painter.picture(camera, SIZE, DAY)
    assert painter.picture(camera, SIZE, DAY) is first
    painter.forget()
    again = painter.picture(camera, SIZE, DAY)
    assert again is not first
    assert again.image == first.image


def test_it_gets_dark_at_night_but_not_black(painter: GroundPainter) -> None:
    camera = GroundCamera(0, -8, 1.6, 200.0, 5.0)
    day, low, night = (rgb(painter.picture(camera, SIZE, sun).image) for sun in (DAY, LOW, NIGHT))
    assert day.mean() > low.mean() > night.mean()
    assert 8 < np.median(night[-20:]) < 60
    assert night[:90].max() > 80  # a star


def test_the_sky_is_blue_round_a_low_sun_and_not_by_day(painter: GroundPainter) -> None:
    def beside_the_sun(sun: Sunlight) -> np.ndarray:
        camera = GroundCamera(0, 0, 1.6, sun.azimuth_deg, sun.elevation_deg, 30.0)
        return np.asarray(rgb(sky(camera, SIZE, sun))[90, 160 + 40])

    low, high = beside_the_sun(Sunlight(3.0, 280.0)), beside_the_sun(Sunlight(55.0, 200.0))
    assert low[2] > low[0]
    assert high[0] > high[2]


def test_the_sky_has_no_bands() -> None:
    camera = GroundCamera(0, 0, 1.6, 100.0, 20.0, 40.0)
    picture = rgb(sky(camera, (640, 360), LOW))
    # the mean of a row goes down by less than one step from row to row, and no row is of one tone
    assert np.abs(np.diff(picture.mean(axis=1), axis=0)).max() < 0.9
    assert picture.std(axis=1).min() > 0.2


def test_the_sky_is_black_from_space() -> None:
    def brightness(up_m: float) -> float:
        return float(rgb(sky(GroundCamera(0, 0, up_m, 90.0, 25.0, 40.0), SIZE, DAY)).mean())

    heights = [brightness(up_m) for up_m in (2.0, 10_000.0, 40_000.0, 125_000.0)]
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] < 12


def on_dune(relief: Relief) -> tuple[float, float]:
    random = np.random.default_rng(1)
    east, north = random.uniform(-400, 400, (2, 8000)).astype(np.float32)
    best = int(np.argmax(relief.lie(east, north).dust * (np.hypot(east, north) > 60)))
    return float(east[best]), float(north[best])


def before_dune(relief: Relief, painter: GroundPainter) -> tuple[GroundPicture, np.ndarray]:
    """Return a picture towards a dune from 25 m, and the ground behind it and before it."""
    east, north = on_dune(relief)
    eye = relief.height_m(east, north - 25) + 0.6
    picture = painter.picture(GroundCamera(east, north - 25, float(eye), 0.0), SIZE, DAY)
    norths = np.array([north - 18, north + 14])
    up = relief.height_m(np.full(2, east), norths)
    return picture, np.column_stack([np.full(2, east), norths, up])


def test_what_stands_behind_a_dune_is_hidden(relief: Relief, painter: GroundPainter) -> None:
    picture, points = before_dune(relief, painter)
    assert picture.hidden(points).tolist() == [False, True]
    assert picture.hidden(points + np.array([0, 0, 30.0])).tolist() == [False, False]


def test_nothing_hides_anything_from_straight_above(painter: GroundPainter) -> None:
    picture = painter.picture(GroundCamera(0, 0, 60.0, 0.0, -90.0, 60.0), SIZE, DAY)
    assert not picture.hidden([[5.0, 5.0, 0.0]]).any()
    assert rgb(picture.image).std() > 3


def test_things_on_the_ground_are_not_hidden_by_what_they_stand_on(
    relief: Relief, painter: GroundPainter
) -> None:
    picture = painter.picture(GroundCamera(0, 12, 1.7, 180.0, -3.0), SIZE, DAY)
    away = np.array([2.0, -4.0, -10.0])
    points = np.column_stack([0 * away, away, relief.height_m(0 * away, away) + 0.3])
    assert not picture.hidden(points).any()


def test_the_eye_never_is_in_the_ground(relief: Relief, painter: GroundPainter) -> None:
    east, north = on_dune(relief)
    low = float(relief.height_m(east, north)) - 3.0
    picture = painter.picture(GroundCamera(east, north, low, 0.0), SIZE, DAY)
    assert rgb(picture.image).min() > 0


def test_rocks_throw_shadows_away_from_the_sun(mission: Mission) -> None:
    stony = Relief(seed=3, rock_share=0.03)
    bare = Relief(seed=3, rock_share=0.0)
    camera = GroundCamera(0, -8, 1.5, 200.0, -20.0)
    with_rocks = rgb(GroundPainter(stony).picture(camera, SIZE, LOW).image)
    without = rgb(GroundPainter(bare).picture(camera, SIZE, LOW).image)
    change = (with_rocks - without).mean(axis=2)
    assert (change < -20).mean() > 0.005
    assert (change > 10).mean() > 0.001


@pytest.mark.parametrize("m_per_px", [0.05, 0.2, 2.0, 20.0, 60.0])
def test_the_plan_shows_something_at_every_scale(painter: GroundPainter, m_per_px: float) -> None:
    picture = rgb(painter.plan((0.0, -200.0), m_per_px, SIZE, DAY))
    assert picture.shape == (180, 320, 3)
    assert 1.5 < picture.mean(axis=2).std() < 40
    assert picture[..., 0].mean() > picture[..., 2].mean()


def test_the_plan_does_not_flicker_as_its_scale_changes(painter: GroundPainter) -> None:
    for m_per_px in (0.3, 1.0, 4.0, 15.0, 50.0):
        one, other = (
            rgb(painter.plan((0.0, -200.0), m_per_px * part, SIZE, DAY, fine=False)).mean(axis=2)
            for part in (1.0, 1.01)
        )
        middle = (slice(70, 110), slice(130, 190))
        assert abs(one.mean() - other.mean()) < 0.5
        assert np.abs(one[middle] - other[middle]).mean() < 4.0


def test_north_is_up_and_east_is_right_in_the_plan(relief: Relief, painter: GroundPainter) -> None:
    east, north = on_dune(relief)
    picture = rgb(painter.plan((east - 20, north + 12), 0.5, SIZE, Sunlight(70, 180)))
    # a dune is brighter than the ground: it is 40 px right of the middle and 24 px under it
    dune = picture[112:116, 198:202].mean()
    assert dune > np.median(picture.mean(axis=2)) + 5


def test_light_is_a_matter_of_the_suns_height() -> None:
    levels = [Lighting(Sunlight(height, 0.0)).level for height in (-30, -2, 5, 30, 80)]
    assert levels == sorted(levels)
    faces, level, away = Lighting(LOW).slant(np.array([-0.2, 0.0, 0.2], np.float32))
    assert faces > level > away > 0
    clear, dusty = Lighting(Sunlight(50, 0, 0.4)).ambient, Lighting(Sunlight(50, 0, 4.0)).ambient
    assert dusty > clear + 0.3
