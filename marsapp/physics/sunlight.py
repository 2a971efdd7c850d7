"""Sunlight on the ground of Mars: by distance, height of the Sun, dust in the air, and tilt."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.constants import AU_KM

Array = NDArray[np.float64]

SOLAR_CONSTANT_W_M2: Final = 1361.0
"""Sunlight at 1 au: IAU 2015 Resolution B3."""
OBLIQUITY_DEG: Final = 25.19
"""Of the equator of Mars to its orbit."""

# dust of Mars over all colours of sunlight, rounded: Ockert-Bell et al. 1997, J. Geophys. Res. 102
_SCATTERED: Final = 0.92
_FORWARD: Final = 0.65
_THICKNESS: Final = 11.1 / 3389.5  # scale height of the air, in radii of Mars


@dataclass(frozen=True, slots=True, eq=False)
class Daylight:
    """Sunlight on level ground, W/m², arrays of one shape.

    ``beam`` comes from the Sun and the glow close round it, ``sky`` from all over the sky.
    """

    above: Array
    beam: Array
    sky: Array

    @property
    def level(self) -> Array:
        """All that falls on a level square metre."""
        return self.beam + self.sky


def flux_w_m2(distance_km: ArrayLike) -> Array:
    """Return the sunlight on a square metre that faces the Sun, above the air.

    Examples
    --------
    >>> round(float(flux_w_m2(1.5237 * 149_597_870.7)))  # the mean distance of Mars
    586
    """
    return np.asarray(SOLAR_CONSTANT_W_M2 / (np.asarray(distance_km) / AU_KM) ** 2)


def declination_deg(solar_longitude_deg: ArrayLike) -> Array:
    """Return the latitude of Mars over which the Sun stands.

    Notes
    -----
    M. Allison & M. McEwen 2000, Planet. Space Sci. 48, 215, without the small term.
    """
    sine = np.sin(np.radians(OBLIQUITY_DEG)) * np.sin(np.radians(solar_longitude_deg))
    return np.asarray(np.degrees(np.arcsin(sine)))


def sun_direction(lat_deg: float, declination: ArrayLike, true_solar_h: ArrayLike) -> Array:
    """Return the direction to the Sun along east, north and up, shape (…, 3).

    Parameters
    ----------
    lat_deg
        Latitude of the place.
    declination
        Latitude over which the Sun stands, degrees.
    true_solar_h
        Hours of the true Sun, 12 when it stands highest.
    """
    lat, dec = np.radians(lat_deg), np.radians(np.asarray(declination, dtype=np.float64))
    angle = np.radians(15.0 * (np.asarray(true_solar_h, dtype=np.float64) - 12.0))
    return np.stack(
        [
            -np.cos(dec) * np.sin(angle),
            np.sin(dec) * np.cos(lat) - np.cos(dec) * np.sin(lat) * np.cos(angle),
            np.sin(dec) * np.sin(lat) + np.cos(dec) * np.cos(lat) * np.cos(angle),
        ],
        axis=-1,
    )


def air_mass(sine_of_height: ArrayLike) -> Array:
    """Return how much more air a beam crosses than one from straight above.

    Notes
    -----
    An even shell as thick as the scale height round a ball, so that it stays finite at the
    horizon (E. Schoenberg 1929, *Theoretische Photometrie*).
    """
    sine = np.maximum(np.asarray(sine_of_height, dtype=np.float64), 0.0) / _THICKNESS
    return np.asarray(np.sqrt(sine**2 + 2 / _THICKNESS + 1) - sine)


def daylight(
    flux: ArrayLike, sine_of_height: ArrayLike, optical_depth: ArrayLike, albedo: float
) -> Daylight:
    """Return the sunlight that reaches level ground through dusty air.

    Dust takes little of the light away; it scatters it, most of it forwards. All arguments may
    be arrays that broadcast together; below the horizon there is no light (no twilight).

    Parameters
    ----------
    flux
        Sunlight above the air, W/m² facing the Sun.
    sine_of_height
        Sine of the Sun's height.
    optical_depth
        Of the dust, straight up: 0.3 is a clear sky, 1 a dusty one, 5 a great storm.
    albedo
        Share of the light that the ground sends back up.

    Notes
    -----
    Two-stream solution of W. E. Meador & W. R. Weaver 1980, J. Atmos. Sci. 37, 630, eq. 14-15, with
    the Eddington closure and the scaling of J. H. Joseph, W. J. Wiscombe & J. A. Weinman 1976,
    J. Atmos. Sci. 33, 2452: what is scattered straight forwards counts as beam.
    """
    sine = np.asarray(sine_of_height, dtype=np.float64)
    up = sine > 0.0
    slant = 1.0 / air_mass(sine)
    straight = _FORWARD**2
    depth = (1 - _SCATTERED * straight) * np.asarray(optical_depth, dtype=np.float64)
    above = np.where(up, np.asarray(flux) * sine, 0.0)
    beam_share = np.exp(-depth / slant)
    through, back = _through(depth, slant)
    total_share = np.maximum(through / (1 - albedo * back), beam_share)
    return Daylight(above, above * beam_share, above * (total_share - beam_share))


def _through(depth: Array, slant: Array) -> tuple[Array, Array]:
    """Return the share that reaches the ground, and that which the air sends back down."""
    straight = _FORWARD**2
    w = (1 - straight) * _SCATTERED / (1 - _SCATTERED * straight)
    g = _FORWARD / (1 + _FORWARD)
    g1, g2 = (7 - w * (4 + 3 * g)) / 4, -(1 - w * (4 - 3 * g)) / 4
    g3 = (2 - 3 * g * slant) / 4
    g4 = 1 - g3
    a1 = g1 * g4 + g2 * g3
    k = np.sqrt(g1**2 - g2**2)
    # where k times slant is 1 the formula is 0 / 0: half a thousandth beside it all is well
    slant = np.where(np.abs(k * slant - 1) < 5e-4, slant * 1.001, slant)
    gain, loss = np.exp(k * depth), np.exp(-k * depth)
    beam = np.exp(-depth / slant)
    below = (1 - (k * slant) ** 2) * ((k + g1) * gain + (k - g1) * loss)
    scattered = (
        (1 + k * slant) * (a1 + k * g4) * gain * beam
        - (1 - k * slant) * (a1 - k * g4) * loss * beam
        - 2 * k * (g4 + a1 * slant)
    )
    through = beam - w * scattered / below
    back = g2 * (1 - loss**2) / (k + g1 + (k - g1) * loss**2)
    return np.clip(through, 0.0, 1.0), np.asarray(back)


def on_panel_w_m2(light: Daylight, sun: Array, tilt_deg: float, albedo: float) -> Array:
    """Return the light on a panel that leans towards the Sun's noon side, W/m².

    Parameters
    ----------
    light
        On level ground.
    sun
        Directions to the Sun along east, north, up, shape (…, 3).
    tilt_deg
        How far the panel leans north; negative for south.
    albedo
        Share of the light that the ground sends back up.

    Notes
    -----
    Sky and ground equally bright all over: B. Liu & R. Jordan 1960, Solar Energy 4, 1.
    """
    tilt = np.radians(tilt_deg)
    facing = sun[..., 1] * np.sin(tilt) + sun[..., 2] * np.cos(tilt)
    height = np.maximum(sun[..., 2], 0.02)  # near the horizon the ratio would run away
    beam = light.beam * np.maximum(facing, 0.0) / height
    seen = (1 + np.cos(tilt)) / 2
    return np.asarray(beam + light.sky * seen + light.level * albedo * (1 - seen))
