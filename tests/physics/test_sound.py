"""Sound in the air of Earth and of Mars, against published values."""

import numpy as np
import pytest

from marsapp.physics.gas import AIR, MARS_AIR
from marsapp.physics.sound import (
    ATMOSPHERE_PA,
    REFERENCE,
    Air,
    absorption_db_m,
    level_db,
    loudness_db,
    reach_m,
    relaxation_hz,
    speed_m_s,
    through_air,
)

RATE_HZ = 22_050.0
MARS = Air(pressure_pa=636.0, temperature_k=240.0, gas=MARS_AIR)


def click(seconds: float = 0.2) -> np.ndarray:
    """A short, broad sound in the middle of silence: a Gaussian with all tones up to 4 kHz."""
    time_s = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return np.exp(-(((time_s - seconds / 4) / 8e-5) ** 2))


def lateness_s(sound: np.ndarray, heard: np.ndarray) -> float:
    """How much later a sound is heard, by the best match of the two."""
    size = len(heard)
    match = np.fft.irfft(np.fft.rfft(heard, 2 * size) * np.conj(np.fft.rfft(sound, 2 * size)))
    return int(np.argmax(match)) / RATE_HZ


def test_sound_in_warm_air_on_earth_has_its_textbook_speed() -> None:
    assert REFERENCE.fast_m_s == pytest.approx(343.2, abs=0.3)  # 20 °C
    icy = Air(pressure_pa=ATMOSPHERE_PA, temperature_k=273.15, gas=AIR)
    assert icy.slow_m_s == pytest.approx(331.4, abs=0.3)


def test_carbon_dioxide_at_room_pressure_has_its_textbook_speed() -> None:
    # 0 °C, low frequencies: 259 m/s (CRC Handbook); our mixture is a little lighter
    gas = Air(pressure_pa=ATMOSPHERE_PA, temperature_k=273.15, gas=MARS_AIR)
    assert gas.slow_m_s == pytest.approx(260.5, abs=2.5)


def test_mars_has_two_speeds_some_ten_metres_a_second_apart() -> None:
    # Maurice et al. 2022, Nature 605, 653: about 240 and 250 m/s, above and below 240 Hz
    day = Air(pressure_pa=636.0, temperature_k=235.0, gas=MARS_AIR)
    deep, high = speed_m_s([20.0, 5000.0], day)
    assert deep == pytest.approx(240, abs=6)
    assert high == pytest.approx(250, abs=6)
    assert high - deep == pytest.approx(10, abs=4)


def test_the_two_speeds_part_at_the_relaxation_frequency() -> None:
    tones_hz = np.geomspace(20, 10_000, 400)
    speeds = speed_m_s(tones_hz, MARS)
    assert np.all(np.diff(speeds) > 0)
    middle = (MARS.slow_m_s + MARS.fast_m_s) / 2
    assert np.interp(middle, speeds, tones_hz) == pytest.approx(240, rel=0.15)
    lost = absorption_db_m(tones_hz, MARS) * speeds / tones_hz  # on one wavelength
    below_1_khz = tones_hz < 1000
    assert tones_hz[below_1_khz][np.argmax(lost[below_1_khz])] == pytest.approx(240, rel=0.1)


def test_a_source_is_about_twenty_decibels_quieter_on_mars() -> None:
    assert loudness_db(MARS) == pytest.approx(-20, abs=1.5)  # Maurice et al. 2022
    assert loudness_db(REFERENCE) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("tone_hz", "db_km"),
    [(125, 0.5), (250, 1.2), (500, 2.2), (1000, 4.2), (2000, 10.8), (4000, 36.2), (8000, 129)],
)
def test_air_on_earth_swallows_what_the_standard_says(tone_hz: float, db_km: float) -> None:
    air = Air(pressure_pa=ATMOSPHERE_PA, temperature_k=288.15, gas=AIR)
    ours = 1000 * float(absorption_db_m(tone_hz, air))
    assert ours == pytest.approx(db_km, rel=0.02, abs=0.05)  # ISO 9613-2, table 2: 15 °C, 50 %


def test_mars_swallows_a_thousand_times_what_earth_does() -> None:
    # vibration of CO₂ first: more than 1 dB/m at 1 kHz, where Earth has a few dB/km; at 8 kHz
    # friction in the thin gas adds as much again (Bass and Chambers 2001, figure 2: 1 to 3 dB/m)
    at_1_khz, at_8_khz = absorption_db_m([1000.0, 8000.0], MARS)
    assert 1.0 < at_1_khz < 2.0
    assert 2.0 < at_8_khz < 4.0
    earth_1_khz = float(absorption_db_m(1000.0, REFERENCE))
    assert 100 < at_1_khz / earth_1_khz < 1000


def test_deep_tones_come_through_better_than_high_ones() -> None:
    deep, high = absorption_db_m([60.0, 1000.0], MARS)
    assert deep < high / 10


def test_denser_carbon_dioxide_swallows_audible_tones_less() -> None:
    dense = Air(pressure_pa=ATMOSPHERE_PA, temperature_k=240.0, gas=MARS_AIR)
    assert relaxation_hz(dense.pressure_pa) == pytest.approx(38_000, rel=0.02)
    assert float(absorption_db_m(1000.0, dense)) < float(absorption_db_m(1000.0, MARS)) / 5


def test_a_voice_that_carries_sixty_metres_on_earth_carries_a_few_on_mars() -> None:
    # press briefing on Maurice et al. 2022: 65 m on Earth, 8 m on Mars
    margin_db = -float(level_db(500.0, REFERENCE, 65.0))
    assert reach_m(500.0, REFERENCE, margin_db) == pytest.approx(65, rel=0.01)
    assert reach_m(500.0, MARS, margin_db) == pytest.approx(8, abs=5)


def test_what_is_too_faint_is_heard_nowhere() -> None:
    assert reach_m(500.0, MARS, 10.0) == 0.0


@pytest.mark.parametrize("distance_m", [5.0, 20.0, 50.0])
def test_sound_arrives_when_its_speed_says(distance_m: float) -> None:
    sound = click()
    on_earth = lateness_s(sound, through_air(sound, RATE_HZ, REFERENCE, distance_m))
    assert on_earth == pytest.approx(distance_m / 343.2, abs=2 / RATE_HZ)
    on_mars = lateness_s(sound, through_air(sound, RATE_HZ, MARS, distance_m))
    assert distance_m / MARS.fast_m_s - 1e-3 < on_mars < distance_m / MARS.slow_m_s + 1e-3


def test_high_tones_arrive_first_on_mars_and_together_on_earth() -> None:
    time_s = np.arange(round(0.6 * RATE_HZ)) / RATE_HZ
    window = np.exp(-(((time_s - 0.1) / 0.03) ** 2))
    deep, high = (window * np.cos(2 * np.pi * tone * time_s) for tone in (60.0, 700.0))

    def middle_s(sound: np.ndarray, air: Air) -> float:
        heard = through_air(sound, RATE_HZ, air, 40.0) ** 2
        return float(np.sum(heard * np.arange(len(heard))) / np.sum(heard) / RATE_HZ)

    assert middle_s(deep, MARS) - middle_s(high, MARS) > 0.003
    assert middle_s(deep, REFERENCE) == pytest.approx(middle_s(high, REFERENCE), abs=2e-4)


def test_a_tone_loses_what_the_formula_says() -> None:
    time_s = np.arange(round(RATE_HZ)) / RATE_HZ
    tone = np.sin(2 * np.pi * 2000 * time_s)
    heard = through_air(tone, RATE_HZ, MARS, 5.0)
    steady = heard[6000:16_000]
    ours_db = 20 * np.log10(np.sqrt(2) * np.std(steady))
    assert ours_db == pytest.approx(float(level_db(2000.0, MARS, 5.0)), abs=0.1)


def test_at_arms_length_on_earth_nothing_is_changed_but_the_time() -> None:
    sound = click()
    heard = through_air(sound, RATE_HZ, REFERENCE, 0.2)  # nearer than the place of the sound
    assert np.max(np.abs(heard)) == pytest.approx(1.0, rel=0.03)


def test_nothing_is_heard_before_it_can_have_arrived() -> None:
    heard = through_air(click(), RATE_HZ, MARS, 50.0)
    first = round((0.05 - 0.001 + 50 / (1.02 * MARS.fast_m_s)) * RATE_HZ)
    assert np.max(np.abs(heard[:first])) < 0.01 * np.max(np.abs(heard))


def test_above_the_relaxation_absorption_levels_off_before_friction_takes_over() -> None:
    # Bass and Chambers 2001, figure 2: a plateau, then growth with the square of the tone
    tones_hz = np.array([2000.0, 4000.0, 20_000.0, 40_000.0])
    lost = absorption_db_m(tones_hz, MARS)
    assert lost[1] / lost[0] < 1.3
    assert lost[3] / lost[2] > 3.0
