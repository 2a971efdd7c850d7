"""Sounds that the program makes up itself: recreations, never recordings.

They have the tones that such things have, deep to high, so that one can hear which of them the
air lets through. Nobody measured them; the real recordings belong to those who made them.
"""

from functools import cache
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

Sound = Literal["motor", "ramp", "clap"]
"""The drive motor of a wheel, a wheel on a metal ramp, two hands."""
SOUNDS: Final[tuple[Sound, ...]] = get_args(Sound)
RATE_HZ: Final = 22_050
"""Samples a second: enough for tones up to 11 kHz."""

_SECONDS: Final = {"motor": 1.6, "ramp": 1.7, "clap": 0.5}
_EDGE_S: Final = 0.02  # no click where a sound begins and ends


@cache
def recreate(sound: Sound) -> Array:
    """Return a sound as it is 1 m from its source on Earth, the same at every call.

    Returns
    -------
    Array
        Shape (n,), `RATE_HZ` samples a second, loudest at 1; not to be written to.
    """
    time_s = np.arange(round(_SECONDS[sound] * RATE_HZ)) / RATE_HZ
    random = np.random.default_rng(SOUNDS.index(sound))
    raw = {"motor": _motor, "ramp": _ramp, "clap": _clap}[sound](time_s, random)
    ends = np.minimum(time_s, time_s[-1] - time_s) / _EDGE_S
    made = np.asarray(raw * np.clip(ends, 0.0, 1.0))
    made /= np.max(np.abs(made))
    made.flags.writeable = False
    return made


def _motor(time_s: Array, random: np.random.Generator) -> Array:
    """Return a hum, the whine of gears over it, and the hiss of brushes."""
    speed = np.clip(time_s / 0.25, 0.0, 1.0) * np.clip((time_s[-1] - time_s) / 0.2, 0.15, 1.0)
    speed = speed**0.5 * (1 + 0.006 * np.sin(2 * np.pi * 3.1 * time_s))
    turn = 2 * np.pi * np.cumsum(speed) / RATE_HZ
    hum = sum(np.sin(96 * step * turn) / step for step in (1, 2, 3))
    whine = sum(
        share * np.sin(610 * step * turn + step) for step, share in ((1, 0.5), (2, 0.35), (4, 0.25))
    )
    hiss = _noise(len(time_s), 2_500, 9_500, random) * (1 + 0.7 * np.sin(96 * turn))
    return np.asarray(speed**2 * (hum + whine + 0.35 * hiss))


def _ramp(time_s: Array, random: np.random.Generator) -> Array:
    """Return rumble, scraping, and a ring of the metal for every rib of the wheel."""
    rumble = _noise(len(time_s), 45, 170, random)
    scrape = _noise(len(time_s), 1_500, 8_000, random) * (0.6 + 0.4 * np.sin(11 * time_s) ** 2)
    made = 0.9 * rumble + 0.12 * scrape
    every_s = np.arange(0.12, time_s[-1] - 0.2, 0.19)
    for knock_s in every_s + random.uniform(-0.015, 0.015, len(every_s)):
        since_s = np.maximum(time_s - knock_s, 0.0)
        struck = (time_s >= knock_s) * random.uniform(0.7, 1.2)
        for tone_hz, share, fades_s in _RING:
            made += (
                struck * share * np.exp(-since_s / fades_s) * np.sin(2 * np.pi * tone_hz * since_s)
            )
    return np.asarray(made)


_RING: Final = (
    (118.0, 1.6, 0.06), (312.0, 1.0, 0.07), (868.0, 0.8, 0.05), (1_935.0, 0.6, 0.035),
    (3_640.0, 0.5, 0.02), (6_180.0, 0.4, 0.012),
)  # fmt: skip
"""Tone, share and how long it rings, s."""


def _clap(time_s: Array, random: np.random.Generator) -> Array:
    """Return a short burst with a hollow between the hands, and a little push of air."""
    since_s = np.maximum(time_s - 0.06, 0.0)
    begun = time_s >= 0.06
    burst = _noise(len(time_s), 500, 9_000, random) * np.exp(-since_s / 0.006)
    hollow = _noise(len(time_s), 700, 1_800, random) * np.exp(-since_s / 0.018)
    push = np.sin(2 * np.pi * 140 * since_s) * np.exp(-since_s / 0.012)
    return np.asarray(begun * (burst + 0.8 * hollow + 0.9 * push))


def _noise(size: int, low_hz: float, high_hz: float, random: np.random.Generator) -> Array:
    """Return noise between two tones, of size 1 on average."""
    tones_hz = np.fft.rfftfreq(size, 1 / RATE_HZ)
    inside = (tones_hz >= low_hz) & (tones_hz <= high_hz)
    made = np.fft.irfft(np.fft.rfft(random.standard_normal(size)) * inside, size)
    return np.asarray(made / np.std(made))
