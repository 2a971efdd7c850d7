"""The sound booth: one sound, heard in the air of Earth and in that of Mars.

The sounds are recreations; what the air does to them is computed. The air of Earth is that of a
mild day. The other air is carbon dioxide as on Mars, at a pressure between that of Earth and that
of Mars, so that one can hear what the gas does and what its thinness does.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.sound.recreation import RATE_HZ, Sound, recreate
from marsapp.physics.gas import AIR, MARS_AIR
from marsapp.physics.sound import (
    REFERENCE,
    Air,
    absorption_db_m,
    through_air,
)

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]
Samples = NDArray[np.float32]

Place = Literal["earth", "mars"]

NEAREST_M, FARTHEST_M = 1.0, 50.0
COLDEST_K, WARMEST_K = 210.0, 250.0
DEEP_HZ, HIGH_HZ = 125.0, 4_000.0
"""A deep tone, as of a hum, and a high one, as of a hiss, that are compared."""
BANDS_HZ: Final = 1_000.0 * 10.0 ** (np.arange(-13, 11) / 10)
"""Centres of the third octaves from 50 Hz to 10 kHz (ISO 266)."""
PUBLISHED_WEAKER_DB: Final = 20.0
"""So much weaker is sound of the same power on Mars: S. Maurice et al. 2022, Nature 605, 653."""

_SILENT_DB: Final = -140.0
_PEAK: Final = 0.5  # of what a loudspeaker can give: no ear is hurt
_PRESSURES: Final = ("const_earth_surface_pressure", "const_mars_surface_pressure_mean")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoothWish:
    """What is listened to.

    ``thinness`` sets the pressure of the other air: 0 is that of Earth, 1 that of Mars, and equal
    steps divide it by equal numbers.
    """

    sound: Sound = "motor"
    thinness: float = 1.0
    distance_m: float = 5.0
    temperature_k: float = 240.0
    enlarged: bool = False  # whether the quieter curve is drawn as high as the other


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Heard:
    """What arrives of the sound in one air.

    Attributes
    ----------
    air
        What it came through.
    samples
        The sound from the moment on when it leaves its source, shape (n,), 1 for the loudest
        close to the source on Earth.
    bands_db
        Level in each of `BANDS_HZ`, shape (24,).
    high_s, deep_s
        How long high and deep tones are under way.
    level_db
        Of the whole sound, against 1 m away on Earth.
    """

    air: Air
    samples: Samples
    bands_db: Array
    high_s: float
    deep_s: float
    level_db: float

    @property
    def peak(self) -> float:
        """Largest sample."""
        return float(np.max(np.abs(self.samples)))

    def outline(self, pieces: int, until_s: float) -> tuple[Array, Array, Array]:
        """Return middle time, smallest and largest sample of equal pieces, each of shape (k,)."""
        step = max(round(until_s * RATE_HZ / pieces), 1)
        whole = np.zeros(step * pieces)
        taken = self.samples[: len(whole)]
        whole[: len(taken)] = taken
        parts = whole.reshape(pieces, step)
        return (np.arange(pieces) + 0.5) * step / RATE_HZ, parts.min(axis=1), parts.max(axis=1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Booth:
    """The same sound in both airs."""

    wish: BoothWish
    earth: Heard
    mars: Heard
    ends_pa: tuple[float, float]  # pressures of Earth and of Mars

    @property
    def quieter_db(self) -> float:
        """How much quieter the whole sound is in the other air."""
        return self.earth.level_db - self.mars.level_db

    @property
    def later_s(self) -> float:
        """How much later the first of it arrives."""
        return self.mars.high_s - self.earth.high_s

    @property
    def ahead_s(self) -> float:
        """How much earlier than the deepest tones the highest arrive, in the other air."""
        return self.mars.deep_s - self.mars.high_s

    @property
    def duller_db(self) -> float:
        """How much more of a high tone than of a deep one the other air swallows, beyond Earth."""
        way_m = self.wish.distance_m - NEAREST_M
        tones_hz = [DEEP_HZ, HIGH_HZ]
        mars = np.diff(absorption_db_m(tones_hz, self.mars.air))[0]
        earth = np.diff(absorption_db_m(tones_hz, self.earth.air))[0]
        return float(way_m * (mars - earth))

    @property
    def louder(self) -> float:
        """By which number Mars is multiplied when it is made as loud as Earth."""
        return self.earth.peak / self.mars.peak

    def pressure_pa(self, thinness: float) -> float:
        """Return the pressure of the other air for a setting of it."""
        return _pressure_pa(self.ends_pa, thinness)

    @property
    def until_s(self) -> float:
        """When both sounds are over."""
        return max(len(self.earth.samples), len(self.mars.samples)) / RATE_HZ

    def to_play(self, place: Place, *, louder: bool = False) -> Samples:
        """Return what a loudspeaker is given: Earth always as loud, Mars in proportion to it."""
        heard = self.earth if place == "earth" else self.mars
        times = self.louder if louder and place == "mars" else 1.0
        return np.asarray(heard.samples * np.float32(times * _PEAK / self.earth.peak))


def booth_of(mission: "Mission", wish: BoothWish) -> Booth | None:
    """Return what is heard; None for a mission that does not say how thick the airs are."""
    known = {record.id: record for record in mission.data.constants}
    if not known.keys() >= set(_PRESSURES) or mission.data.mission.target != "mars":
        return None
    earth_pa, mars_pa = (float(known[name].values["value"].value) for name in _PRESSURES)
    ends_pa = earth_pa, mars_pa
    other_pa = _pressure_pa(ends_pa, wish.thinness)
    earth = Air(pressure_pa=earth_pa, temperature_k=REFERENCE.temperature_k, gas=AIR)
    mars = Air(pressure_pa=other_pa, temperature_k=wish.temperature_k, gas=MARS_AIR)
    return Booth(wish=wish, earth=_heard(wish, earth), mars=_heard(wish, mars), ends_pa=ends_pa)


def _pressure_pa(ends_pa: tuple[float, float], thinness: float) -> float:
    earth_pa, mars_pa = ends_pa
    return float(earth_pa * (mars_pa / earth_pa) ** thinness)


def _heard(wish: BoothWish, air: Air) -> Heard:
    sound = recreate(wish.sound)
    samples = through_air(sound, RATE_HZ, air, wish.distance_m)
    energy, source = np.sum(samples**2), np.sum(sound**2)
    return Heard(
        air=air,
        samples=samples.astype(np.float32),
        bands_db=_bands_db(samples) - _bands_db(sound).max(),
        high_s=wish.distance_m / air.fast_m_s,
        deep_s=wish.distance_m / air.slow_m_s,
        level_db=float(10 * np.log10(energy / source)),
    )


def _bands_db(samples: Array) -> Array:
    """Return the level in third octaves, shape (24,)."""
    power = np.abs(np.fft.rfft(samples)) ** 2
    tones_hz = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    edges = np.searchsorted(tones_hz, np.append(BANDS_HZ, BANDS_HZ[-1] * 1.2589) / 1.122)
    sums = np.array([np.sum(power[a:b]) for a, b in pairwise(edges)])
    # divided by the length, for the two sounds are not equally long
    return np.asarray(10 * np.log10(sums / len(samples) + 10 ** (_SILENT_DB / 10)))
