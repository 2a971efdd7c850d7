import numpy as np
import pytest

from marsapp.ui.render.mesh.raster import Scan, Triangles, on_grid, spans

SIZE = 40, 30


def of(corners: object) -> Triangles:
    points = np.array(corners, float).reshape(-1, 3, 2)
    return Triangles(points[..., 0].T.copy(), points[..., 1].T.copy())


def cover(triangles: Triangles) -> np.ndarray:
    """How often every pixel is covered, height by width."""
    cut = spans(triangles, *SIZE)
    count = np.zeros(SIZE[::-1], int)
    for row, first, length in zip(cut.row, cut.first, cut.length, strict=True):
        count[row, first : first + length] += 1
    return count


def scan_of(triangles: Triangles, inverse: object, rows: int = 7) -> Scan:
    wide = np.broadcast_to(np.asarray(inverse, float), triangles.x.shape)
    return Scan(triangles, wide, SIZE, rows)


def faces(scan: Scan) -> np.ndarray:
    """Which triangle is seen at every pixel, height by width; -1 for none."""
    out = np.full(SIZE[0] * SIZE[1], -1)
    for seen in scan.bands():
        out[seen.at + seen.top * SIZE[0]] = scan.spans.face[seen.span]
    return out.reshape(SIZE[::-1])


def test_a_known_triangle_covers_the_pixels_whose_middles_lie_in_it() -> None:
    triangle = of([(4, 2), (14, 2), (4, 12)])
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]] + 0.5
    inside = (columns > 4) & (rows > 2) & (columns + rows < 16)
    assert np.array_equal(cover(triangle) == 1, inside)


def test_a_triangle_that_turns_left_is_seen_from_behind_and_left_out() -> None:
    assert not cover(of([(4, 2), (4, 12), (14, 2)])).any()


def test_what_reaches_beyond_the_picture_is_cut_at_its_edges() -> None:
    assert np.all(cover(of([(-100, -100), (300, -100), (-100, 300)])) == 1)


@pytest.mark.parametrize("seed", range(8))
def test_triangles_that_share_edges_leave_no_pixel_out_and_draw_none_twice(seed: int) -> None:
    rng = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.linspace(0, 40, 9), np.linspace(0, 30, 7)), axis=-1)
    grid[1:-1, 1:-1] += rng.uniform(-2, 2, (5, 7, 2))
    grid = on_grid(grid)
    pieces = []
    for row in range(6):
        for column in range(8):
            a, b = grid[row, column], grid[row, column + 1]
            c, d = grid[row + 1, column + 1], grid[row + 1, column]
            halves = ((a, b, c), (a, c, d)) if rng.random() < 0.5 else ((a, b, d), (b, c, d))
            # each triangle begins anywhere: the rule must not depend on it
            pieces += [np.roll(half, rng.integers(3), axis=0) for half in halves]
    assert np.all(cover(of(pieces)) == 1)


def test_a_fan_about_a_pixel_middle_covers_it_once() -> None:
    angles = np.linspace(0, 2 * np.pi, 13)
    rim = on_grid(np.stack([20.5 + 9 * np.cos(angles), 15.5 + 9 * np.sin(angles)], axis=1))
    rim[-1] = rim[0]
    fan = of([((20.5, 15.5), rim[i], rim[i + 1]) for i in range(12)])
    counted = cover(fan)
    assert counted[15, 20] == 1
    assert counted.max() == 1
    assert counted.sum() == pytest.approx(np.pi * 81, rel=0.06)


def test_the_nearer_of_two_triangles_is_seen_whichever_comes_first() -> None:
    near, far = [(5, 5), (30, 5), (5, 25)], [(2, 2), (38, 2), (2, 28)]
    for order, inverse, front in (((near, far), (0.5, 0.1), 0), ((far, near), (0.1, 0.5), 1)):
        seen = faces(scan_of(of(order), inverse))
        assert seen[8, 8] == front
        assert seen[3, 20] == 1 - front


def test_two_triangles_that_cross_are_seen_to_either_side_of_their_line() -> None:
    # both fill the upper left; one comes nearer to the right, the other goes away
    corners = [(0, 0), (40, 0), (0, 30)]
    inverse = np.array([(0.2, 0.6), (0.6, 0.2), (0.2, 0.6)])
    seen = faces(scan_of(of([corners, corners]), inverse))
    assert np.all(seen[2, :20] == 1)  # they are equally near at column 20
    assert np.all(seen[2, 21:36] == 0)


def test_values_between_corners_lie_on_a_plane() -> None:
    triangle = of([(1, 1), (39, 3), (4, 28)])
    x, y = triangle.x, triangle.y
    scan = scan_of(triangle, 0.5)
    plane = scan.plane(2.0 + 0.25 * x - 0.5 * y)
    shown = 0
    for seen in scan.bands():
        rows, columns = np.divmod(seen.at, SIZE[0])
        wanted = 2.0 + 0.25 * (columns + 0.5) - 0.5 * (rows + seen.top + 0.5)
        assert seen.values(plane) == pytest.approx(wanted, abs=1e-4)
        assert seen.depth == pytest.approx(0.5)
        some = np.arange(0, len(seen.at), 3)
        assert seen.values(plane, some) == pytest.approx(wanted[some], abs=1e-4)
        shown += len(seen.at)
    assert shown == np.count_nonzero(cover(triangle))


@pytest.mark.parametrize("rows", [1, 4, 30, 100])
def test_bands_of_any_height_show_the_same(rows: int) -> None:
    rng = np.random.default_rng(5)
    triangles = of(on_grid(rng.uniform(-5, 45, (60, 3, 2))))
    inverse = rng.uniform(0.1, 0.9, (3, 60))
    whole = faces(scan_of(triangles, inverse, SIZE[1]))
    assert np.array_equal(faces(scan_of(triangles, inverse, rows)), whole)
    assert len(np.unique(whole)) > 10


def test_of_two_triangles_equally_near_the_later_is_seen() -> None:
    corners = [(4, 2), (34, 2), (4, 22)]
    seen = faces(scan_of(of([corners, corners]), 0.5))
    assert set(np.unique(seen)) == {-1, 1}


def test_nothing_covers_nothing() -> None:
    assert np.all(faces(scan_of(of(np.zeros((0, 3, 2))), 0.5)) == -1)
