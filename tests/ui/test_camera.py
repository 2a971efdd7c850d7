"""The camera: projection, its inverse, smooth flights, and lines cut to the picture."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from marsapp.ui.render.camera import Camera, ease, pan_and_zoom, ramp, view_axes
from marsapp.ui.render.paths import clip_runs, pieces_between, thin
from marsapp.ui.render.scalebar import round_length_km

SPANS = st.floats(2e4, 2.4e9)
ANGLES = st.floats(-math.pi, math.pi)
TILTS = st.floats(0.0, math.radians(85))


def _camera(
    span_km: float, azimuth: float = 0.0, tilt: float = 0.0, heights: float = 1.0
) -> Camera:
    return Camera(
        centre_km=np.array([1.9e8, -7.7e7, 4.1e6]),
        span_km=span_km,
        width_px=1280,
        height_px=720,
        azimuth_rad=azimuth,
        tilt_rad=tilt,
        heights=heights,
    )


@given(SPANS, ANGLES, TILTS, st.floats(0, 1280), st.floats(0, 720))
def test_a_pixel_projected_back_is_the_same_pixel(
    span: float, azimuth: float, tilt: float, x: float, y: float
) -> None:
    camera = _camera(span, azimuth, tilt)
    assert camera.project(camera.unproject(x, y)) == pytest.approx([x, y], abs=0.01)


@given(SPANS)
def test_a_thousandth_of_the_picture_is_seen_at_every_zoom(span: float) -> None:
    camera = _camera(span)
    beside = camera.centre_km + np.array([span / 1000, 0, 0])
    step = camera.project(beside) - camera.project(camera.centre_km)
    assert step == pytest.approx([1.28, 0.0], abs=1e-3)


def test_without_tilt_north_is_towards_the_viewer_and_heights_do_not_show() -> None:
    camera = _camera(1e9, heights=10.0)
    above = camera.project_depth(camera.centre_km + np.array([0, 0, 1e7]))
    assert above == pytest.approx([640, 360, 1e8])


def test_tilting_shows_heights_and_taller_heights_show_more() -> None:
    plain, tall = (_camera(1e9, tilt=math.radians(80), heights=h) for h in (1.0, 10.0))
    above = plain.centre_km + np.array([0, 0, 1e7])
    rise = [360 - camera.project(above)[1] for camera in (plain, tall)]
    assert rise[0] == pytest.approx(12.8 * math.sin(math.radians(80)), abs=0.01)
    assert rise[1] == pytest.approx(10 * rise[0])


@given(ANGLES, TILTS)
def test_the_axes_of_a_view_are_square_to_each_other(azimuth: float, tilt: float) -> None:
    axes = view_axes(azimuth, tilt)
    assert axes @ axes.T == pytest.approx(np.eye(3), abs=1e-12)
    assert np.linalg.det(axes) == pytest.approx(1.0)


@example(distance=29.0, span_a=149_494_668.0, span_b=20_000.0)
@given(st.floats(0, 1e9), SPANS, SPANS)
def test_a_flight_begins_and_ends_where_it_should(
    distance: float, span_a: float, span_b: float
) -> None:
    assert pan_and_zoom(distance, span_a, span_b, 0.0) == pytest.approx((0.0, span_a))
    assert pan_and_zoom(distance, span_a, span_b, 1.0) == pytest.approx((1.0, span_b))
    part, span = pan_and_zoom(distance, span_a, span_b, 0.5)
    assert 0 <= part <= 1
    assert span > 0


def test_a_flight_between_far_places_zooms_out_to_show_both() -> None:
    _, span = pan_and_zoom(2e8, 1e6, 1e6, 0.5)
    assert span > 1e8


def test_easing_starts_and_stops_without_speed() -> None:
    assert ease(0.01) < 1e-4
    assert ease(0.99) > 1 - 1e-4
    assert (ease(-1), ease(0.5), ease(2)) == (0.0, 0.5, 1.0)
    assert (ramp(0, 1, 2), ramp(1.5, 1, 2), ramp(3, 1, 2)) == (0.0, 0.5, 1.0)


def test_a_line_across_the_picture_is_cut_at_its_edges() -> None:
    far = np.array([[-1e9, 100.0], [1e9, 100.0]])
    (run,) = clip_runs(far, 800, 600)
    assert run == pytest.approx(np.array([[-60, 100], [860, 100]]))


def test_a_line_that_leaves_and_returns_becomes_two_pieces() -> None:
    line = np.array([[100.0, 100.0], [100.0, 5000.0], [300.0, 5000.0], [300.0, 100.0]])
    runs = clip_runs(line, 800, 600)
    assert [run[[0, -1], 0].tolist() for run in runs] == [[100, 100], [300, 300]]
    assert [float(run[:, 1].max()) for run in runs] == pytest.approx([660, 660])


@pytest.mark.parametrize(
    "line", [[[5.0, 5.0]], [[-500.0, -500.0], [-400.0, -900.0]], [[-500.0, 10.0], [-500.0, 90.0]]]
)
def test_nothing_is_left_of_a_line_outside(line: list[list[float]]) -> None:
    assert clip_runs(np.array(line), 800, 600) == []


@given(st.integers(2, 5000))
def test_thinning_keeps_both_ends_of_a_straight_line_and_little_else(count: int) -> None:
    line = np.stack([np.arange(count), np.zeros(count)], axis=1).astype(float)
    kept = thin(line)
    assert len(kept) <= max(count / 100, 12)
    assert kept[0, 0] == 0
    assert kept[-1, 0] == count - 1


@given(st.floats(5.0, 2000.0), st.integers(300, 3000))
def test_a_thinned_arc_stays_an_arc(radius_px: float, count: int) -> None:
    angle = np.linspace(0.0, 5.0, count)
    kept = thin(radius_px * np.stack([np.cos(angle), np.sin(angle)], axis=1))
    middles = (kept[1:] + kept[:-1]) / 2
    bow_px = radius_px - np.hypot(middles[:, 0], middles[:, 1])
    assert bow_px.max() < max(0.2, 2 * radius_px * (5.0 / count) ** 2)


def test_thinning_keeps_the_tip_of_a_corner() -> None:
    there = np.linspace((0.0, 0.0), (50.0, 0.0), 40)
    kept = thin(np.vstack([there, there[-2::-1] + np.array([0.0, 0.5])]))
    assert (50.0, 0.0) in [tuple(point) for point in kept.tolist()]


def test_stretches_of_one_value_share_their_end_points() -> None:
    assert pieces_between(np.array([3, 3, 5])) == [(0, 2, 3), (2, 3, 5)]
    assert pieces_between(np.array([], dtype=np.intp)) == []


@given(st.floats(1e-7, 10.0))
def test_the_scale_bar_has_a_round_length_that_fits(px_per_km: float) -> None:
    length = round_length_km(px_per_km, 170)
    assert 170 / 2.5 - 1e-6 <= length * px_per_km <= 170 * (1 + 1e-9)
    mantissa = length / 10 ** math.floor(math.log10(length) + 1e-9)
    assert min(abs(mantissa - digit) for digit in (1, 2, 5)) < 1e-6
