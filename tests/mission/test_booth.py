"""The sound booth: recreated sounds, and what the air makes of them."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from marsapp.mission.sound.booth import (
    BANDS_HZ,
    COLDEST_K,
    FARTHEST_M,
    NEAREST_M,
    WARMEST_K,
    Booth,
    BoothWish,
    booth_of,
)
from marsapp.mission.sound.recreation import RATE_HZ, SOUNDS, Sound, recreate
from marsapp.physics.gas import MARS_AIR
from marsapp.physics.sound import REFERENCE, loudness_db

if TYPE_CHECKING:
    from pathlib import Path

    from marsapp.mission.mission import Mission


@pytest.fixture
def booth(mission: "Mission") -> Booth:
    """As the booth is found."""
    return heard(mission, BoothWish())


def heard(mission: "Mission", wish: BoothWish) -> Booth:
    found = booth_of(mission, wish)
    assert found is not None
    return found


@pytest.mark.parametrize("sound", SOUNDS)
def test_a_recreation_is_short_full_and_ends_in_silence(sound: Sound) -> None:
    made = recreate(sound)
    assert 0.3 * RATE_HZ < len(made) < 2 * RATE_HZ
    assert np.max(np.abs(made)) == pytest.approx(1.0)
    assert abs(made[0]) < 1e-6
    assert abs(made[-1]) < 1e-6


@pytest.mark.parametrize("sound", SOUNDS)
def test_a_recreation_is_the_same_at_every_call(sound: Sound) -> None:
    assert np.array_equal(recreate.__wrapped__(sound), recreate.__wrapped__(sound))
    with pytest.raises(ValueError, match="read-only"):
        recreate(sound)[0] = 1.0


@pytest.mark.parametrize("sound", SOUNDS)
def test_a_recreation_has_deep_and_high_tones(mission: "Mission", sound: Sound) -> None:
    bands_db = heard(mission, BoothWish(sound=sound, distance_m=1.0)).earth.bands_db
    assert bands_db[BANDS_HZ < 240].max() > -25
    assert bands_db[BANDS_HZ > 3000].max() > -25


def test_the_airs_are_those_of_the_mission_file(booth: Booth) -> None:
    assert booth.earth.air == REFERENCE
    assert booth.mars.air.pressure_pa == pytest.approx(636)
    assert booth.mars.air.gas is MARS_AIR


def test_the_gas_is_mixed_as_the_mission_file_says(mission: "Mission") -> None:
    record = next(c for c in mission.data.constants if c.id == "const_mars_atmosphere")
    assert record.values["value"].value == "95.3 % CO2, 2.7 % N2, 1.6 % Ar"
    per_mole = (0.953 * 44.0095 + 0.027 * 28.0134 + 0.016 * 39.948) / 0.996
    assert MARS_AIR.molar_mass_kg_mol * 1000 == pytest.approx(per_mole, abs=0.001)


def test_thinness_goes_from_the_pressure_of_earth_to_that_of_mars(mission: "Mission") -> None:
    pressures = [
        heard(mission, BoothWish(thinness=share)).mars.air.pressure_pa for share in (0, 0.5, 1)
    ]
    assert pressures == pytest.approx([101_325, np.sqrt(101_325 * 636), 636])


def thin_db(booth: Booth) -> float:
    """What the thin air does at the source, before the way."""
    return loudness_db(booth.earth.air) - loudness_db(booth.mars.air)


def test_mars_is_quieter_duller_and_later_and_its_high_tones_come_first(booth: Booth) -> None:
    assert thin_db(booth) == pytest.approx(20.7, abs=0.3)
    assert booth.quieter_db > thin_db(booth)
    assert booth.duller_db == pytest.approx(6, abs=2)  # over 4 m
    assert booth.later_s == pytest.approx(5 / 253.6 - 5 / 343.2, abs=1e-4)
    assert booth.ahead_s == pytest.approx(0.0006, abs=2e-4)


def test_close_by_only_the_thin_air_at_the_source_matters(mission: "Mission") -> None:
    near = heard(mission, BoothWish(distance_m=NEAREST_M))
    assert near.quieter_db == pytest.approx(thin_db(near), abs=0.1)
    assert near.duller_db == 0.0


@pytest.mark.parametrize("sound", SOUNDS)
def test_the_farther_the_quieter_and_the_duller(mission: "Mission", sound: Sound) -> None:
    booths = [heard(mission, BoothWish(sound=sound, distance_m=away)) for away in (2, 10, 50)]
    assert np.all(np.diff([booth.quieter_db for booth in booths]) > 1)
    assert np.all(np.diff([booth.duller_db for booth in booths]) > 5)


def test_thick_carbon_dioxide_is_nearly_as_loud_as_air_but_slower(mission: "Mission") -> None:
    thick = heard(mission, BoothWish(thinness=0.0, distance_m=1.0))
    assert abs(thick.quieter_db) < 2
    assert thick.later_s > 0


def test_far_away_on_mars_only_deep_tones_are_left(mission: "Mission") -> None:
    far = heard(mission, BoothWish(sound="ramp", distance_m=FARTHEST_M))
    lost_db = far.earth.bands_db - far.mars.bands_db
    assert lost_db[BANDS_HZ < 80].max() < 35
    assert lost_db[BANDS_HZ > 1000].min() > 60


def test_warmth_makes_sound_faster(mission: "Mission") -> None:
    cold, warm = (
        heard(mission, BoothWish(temperature_k=kelvin)) for kelvin in (COLDEST_K, WARMEST_K)
    )
    assert warm.mars.high_s < cold.mars.high_s
    assert warm.earth.high_s == cold.earth.high_s


def test_what_is_played_keeps_the_proportion_unless_asked_otherwise(booth: Booth) -> None:
    earth, mars = booth.to_play("earth"), booth.to_play("mars")
    assert np.max(np.abs(earth)) == pytest.approx(0.5, abs=1e-6)
    assert np.max(np.abs(earth)) / np.max(np.abs(mars)) == pytest.approx(booth.louder, rel=1e-5)
    raised = booth.to_play("mars", louder=True)
    assert np.max(np.abs(raised)) == pytest.approx(0.5, abs=1e-6)
    assert earth.dtype == np.float32
    assert np.array_equal(booth.to_play("earth", louder=True), earth)


@pytest.mark.parametrize("sound", SOUNDS)
def test_what_is_played_lasts_no_longer_than_two_seconds(mission: "Mission", sound: Sound) -> None:
    far = heard(mission, BoothWish(sound=sound, distance_m=FARTHEST_M, temperature_k=COLDEST_K))
    assert far.until_s <= 2.0


def test_an_outline_holds_every_peak(booth: Booth) -> None:
    time_s, low, high = booth.earth.outline(300, booth.until_s)
    assert len(time_s) == len(low) == len(high) == 300
    assert high.max() == pytest.approx(booth.earth.samples.max())
    assert low.min() == pytest.approx(booth.earth.samples.min())
    assert 0 < time_s[0] < time_s[-1] < booth.until_s


def test_an_outline_longer_than_the_sound_ends_in_silence(booth: Booth) -> None:
    _, low, high = booth.earth.outline(100, 2 * booth.until_s)
    assert not low[60:].any()
    assert not high[60:].any()


def test_a_mission_that_says_nothing_about_air_has_no_booth(
    tiny_folder: "Path", ephemeris_file: "Path"
) -> None:
    from marsapp.mission.loader import load_mission

    assert booth_of(load_mission(tiny_folder, ephemeris_file), BoothWish()) is None
