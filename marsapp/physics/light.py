"""How long light takes, and how old the news is that it brings."""

from collections.abc import Callable
from typing import Final

from marsapp.physics.constants import LIGHT_KM_S

_ENOUGH_S: Final = 0.05  # a round gains a factor of c / v: the result is then good to 10 µs
_ROUNDS: Final = 20


def light_time_s(distance_km: float) -> float:
    """Return the one-way light time over a distance, s.

    Notes
    -----
    SI Brochure, 9th edition, §2.2.

    Examples
    --------
    >>> round(light_time_s(149_597_870.7), 3)  # one astronomical unit
    499.005
    """
    return distance_km / LIGHT_KM_S


def retarded_time(now_s: float, guess_s: float, distance_km_at: Callable[[float], float]) -> float:
    """Return when the light that arrives now was sent, to 10 µs.

    Parameters
    ----------
    now_s
        Time of arrival, on any clock of seconds.
    guess_s
        When it may have been sent; ``now_s`` will do, a better one saves rounds.
    distance_km_at
        Distance between the sender at a time and the receiver *now*, km.

    Raises
    ------
    ValueError
        If the sender is so fast that the search does not settle.

    Notes
    -----
    P. K. Seidelmann (ed.), *Explanatory Supplement to the Astronomical Almanac* (1992), §3.26:
    each round gains a factor of c / v, ten thousand for spacecraft.
    """
    sent_s = guess_s
    for _ in range(_ROUNDS):
        earlier_s = now_s - light_time_s(distance_km_at(sent_s))
        if abs(earlier_s - sent_s) <= _ENOUGH_S:
            return earlier_s
        sent_s = earlier_s
    raise ValueError("no moment found at which this light was sent")
