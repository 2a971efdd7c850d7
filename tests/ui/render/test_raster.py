import numpy as np
import pytest

from marsapp.ui.render.mesh.raster import Triangles, Visible, nearest, on_grid, spans

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


def faces(seen: Visible) -> np.ndarray:
    out = np.full(SIZE[0] * SIZE[1], -1)
    out[seen.at] = seen.face
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
        seen = faces(nearest(of(order), np.tile(inverse, (3, 1)), *SIZE))
        assert seen[8, 8] == front
        assert seen[3, 20] == 1 - front


def test_two_triangles_that_cross_are_seen_to_either_side_of_their_line() -> None:
    # both fill the upper left; one comes nearer to the right, the other goes away
    corners = [(0, 0), (40, 0), (0, 30)]
    inverse = np.array([(0.2, 0.6), (0.6, 0.2), (0.2, 0.6)])
    seen = faces(nearest(of([corners, corners]), inverse, *SIZE))
    assert np.all(seen[2, :20] == 1)  # they are equally near at column 20
    assert np.all(seen[2, 21:36] == 0)


def test_values_between_corners_lie_on_a_plane() -> None:
    triangle = of([(1, 1), (39, 3), (4, 28)])
    x, y = triangle.x, triangle.y
    seen = nearest(triangle, np.full((3, 1), 0.5), *SIZE)
    values = seen.values(2.0 + 0.25 * x - 0.5 * y, slice(0, 1))
    rows, columns = np.divmod(seen.at, SIZE[0])
    assert values == pytest.approx(2.0 + 0.25 * (columns + 0.5) - 0.5 * (rows + 0.5), abs=1e-4)


def test_values_of_a_range_of_triangles_are_those_of_its_own_pixels() -> None:
    triangles = of(
        [[(1, 1), (12, 1), (1, 12)], [(14, 1), (30, 1), (14, 14)], [(2, 15), (30, 16), (2, 28)]]
    )
    seen = nearest(triangles, np.full((3, 3), 0.5), *SIZE)
    part = slice(1, 2)
    values = seen.values(np.full((3, 1), 7.0), part)
    assert values == pytest.approx(7.0)
    assert len(values) == np.count_nonzero(faces(seen) == 1)


def test_nothing_covers_nothing() -> None:
    seen = nearest(of(np.zeros((0, 3, 2))), np.zeros((3, 0)), *SIZE)
    assert not len(seen.at)
