"""A joint that moves in a share of the opening only."""

import pytest

from marsapp.mission.shapes import Joint


def test_a_joint_moves_all_the_time_unless_told_otherwise() -> None:
    joint = Joint(open_deg=90)
    assert [joint.moved(opened) for opened in (0.0, 0.25, 1.0)] == [0.0, 0.25, 1.0]


def test_a_joint_waits_before_its_share_and_rests_after_it() -> None:
    joint = Joint(open_deg=90, moves=(0.5, 0.75))
    assert joint.moved(0.0) == joint.moved(0.5) == 0.0
    assert joint.moved(0.625) == pytest.approx(0.5)
    assert joint.moved(0.75) == joint.moved(1.0) == 1.0


@pytest.mark.parametrize("moves", [(0.5, 0.5), (0.8, 0.2), (-0.1, 1.0), (0.0, 1.1)])
def test_a_share_runs_forward_between_0_and_1(moves: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="moves"):
        Joint(open_deg=90, moves=moves)
