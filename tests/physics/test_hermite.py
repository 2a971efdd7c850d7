"""Curves through knots."""

import numpy as np
import pytest

from marsapp.physics.hermite import HermiteCurve

TIMES = np.array([0.0, 1.5, 4.0, 9.0])
BETWEEN = np.linspace(0, 9, 50)


def test_a_cubic_is_drawn_exactly_through_values_and_slopes() -> None:
    cubic = np.polynomial.Polynomial([3, -2, 0.5, 0.25])
    curve = HermiteCurve.through(TIMES, cubic(TIMES)[:, None], cubic.deriv()(TIMES)[:, None])
    value, slope = curve.at(BETWEEN)
    assert value[:, 0] == pytest.approx(cubic(BETWEEN), abs=1e-12)
    assert slope[:, 0] == pytest.approx(cubic.deriv()(BETWEEN), abs=1e-12)


def test_degree_five_is_drawn_exactly_where_curvatures_are_known() -> None:
    five = np.polynomial.Polynomial([3, -2, 0.5, 0.25, -0.125, 0.01])
    data = [five.deriv(n)(TIMES)[:, None] if n else five(TIMES)[:, None] for n in range(3)]
    value, slope = HermiteCurve.through(TIMES, *data).at(BETWEEN)
    assert value[:, 0] == pytest.approx(five(BETWEEN), abs=1e-10)
    assert slope[:, 0] == pytest.approx(five.deriv()(BETWEEN), abs=1e-10)


def test_a_piece_with_an_unknown_curvature_is_a_cubic() -> None:
    cubic = np.polynomial.Polynomial([3, -2, 0.5, 0.25])
    bend = cubic.deriv(2)(TIMES)[:, None]
    bend[0] = np.nan
    curve = HermiteCurve.through(TIMES, cubic(TIMES)[:, None], cubic.deriv()(TIMES)[:, None], bend)
    assert curve.at(BETWEEN)[0][:, 0] == pytest.approx(cubic(BETWEEN), abs=1e-12)


def test_at_a_jump_the_later_value_holds() -> None:
    curve = HermiteCurve.through([0, 1, 1, 2], [[0.0], [1], [5], [6]], [[1.0], [1], [1], [1]])
    assert curve.at([0.999, 1.0, 1.5])[0][:, 0] == pytest.approx([0.999, 5, 5.5])
