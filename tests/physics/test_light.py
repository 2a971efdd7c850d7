import pytest

from marsapp.physics.light import light_time_s, retarded_time


def test_light_needs_499_seconds_for_an_astronomical_unit() -> None:
    assert light_time_s(149_597_870.7) == pytest.approx(499.004_784, abs=1e-6)  # IAU 2009


def test_light_from_orbit_insertion() -> None:
    # 10 Feb 2021: 192.24 million km, announced as 10.7 minutes
    assert light_time_s(192.24e6) / 60 == pytest.approx(10.69, abs=0.005)


@pytest.mark.parametrize("guess_s", [1000.0, 400.0, 0.0])
def test_a_sender_that_recedes_evenly(guess_s: float) -> None:
    # distance 1e8 km + 20 km/s · t: sent + distance(sent) / c = now can be solved by hand
    exact = (1000.0 - 1e8 / 299_792.458) / (1 + 20 / 299_792.458)
    found = retarded_time(1000.0, guess_s, lambda sent_s: 1e8 + 20 * sent_s)
    assert found == pytest.approx(exact, abs=1e-5)  # s


def test_a_sender_faster_than_light_is_never_seen() -> None:
    with pytest.raises(ValueError, match="no moment"):
        retarded_time(0.0, 0.0, lambda sent_s: 1e6 - 600_000.0 * sent_s)
