"""Sums of spherical harmonics on maps: heights, gravity, and noise without seams or poles."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Complex = NDArray[np.complex128]
_NOTHING: Final = -600.0  # natural logarithm under which a start value counts as zero


def read_coefficients(path: Path, degree: int, *, delimiter: str | None = None) -> Complex:
    """Return C + iS of a table with rows l, m, C, S, as a complex triangle [l, m].

    4-pi-normalised, without the Condon-Shortley phase. Rows above ``degree`` are left out; a first
    line that is no row of this kind is a header and is left out too.
    """
    with path.open(encoding="ascii") as file:
        first = file.readline().replace(",", " ").split()
    skip = 0 if first[0].lstrip("-").isdigit() else 1
    rows = np.loadtxt(path, delimiter=delimiter, skiprows=skip, usecols=(0, 1, 2, 3))
    rows = rows[rows[:, 0] <= degree]
    out = np.zeros((degree + 1, degree + 1), dtype=np.complex128)
    out[rows[:, 0].astype(int), rows[:, 1].astype(int)] = rows[:, 2] + 1j * rows[:, 3]
    return out


def latitudes(height: int) -> Array:
    """Return the latitudes (rad) of the rows of a map, at the middle of the pixels."""
    return np.pi / 2 - (np.arange(height) + 0.5) * np.pi / height


def longitudes(width: int) -> Array:
    """Return the east longitudes (rad) of the columns; the left edge of the map is 0."""
    return (np.arange(width) + 0.5) * 2 * np.pi / width


def synthesise(
    coefficients: Complex, width: int, height: int, damping: Array | None = None
) -> Array:
    """Return the sum of the harmonics on a map, shape (height, width).

    Parameters
    ----------
    coefficients
        C + iS as from `read_coefficients`. The width must be more than twice the degree.
    damping
        For every row a factor that is applied l times, such as (R / r) of a gravity field.

    Notes
    -----
    S. A. Holmes and W. E. Featherstone, Journal of Geodesy 76, 279 (2002): the forward column
    method. The start values are kept as logarithms, or high orders would vanish near the poles.
    """
    degree = len(coefficients) - 1
    if width <= 2 * degree:
        raise ValueError(f"a map {width} wide cannot show degree {degree}")
    lat = latitudes(height)
    sin, log_cos = np.sin(lat), np.log(np.cos(lat))
    powers = np.ones(height) if damping is None else damping
    spectrum = np.zeros((height, width // 2 + 1), dtype=np.complex128)
    log_start = 0.0
    for order in range(degree + 1):
        if order:
            log_start += 0.5 * np.log((2 * order + 1) / (2 * order))
        log_first = log_start + (0.5 * np.log(2) if order else 0.0) + order * log_cos
        log_first = log_first + order * np.log(powers)
        first = np.where(log_first > _NOTHING, np.exp(np.maximum(log_first, _NOTHING)), 0.0)
        column = _column(coefficients[:, order].conj(), order, sin, (first, powers))
        half = 1.0 if order == 0 else 0.5
        shift = np.exp(1j * order * np.pi / width)  # from the left edge to the middle of a pixel
        spectrum[:, order] = column * shift * half
    return np.asarray(np.fft.irfft(spectrum * width, width, axis=1))


def _column(values: Complex, order: int, sin: Array, start: tuple[Array, Array]) -> Complex:
    """Return the sum over all degrees of one order, for every latitude."""
    now, powers = start
    before = np.zeros_like(now)
    total = values[order] * now
    m = order
    for n in range(order + 1, len(values)):
        a = np.sqrt((2 * n - 1) * (2 * n + 1) / ((n - m) * (n + m)))
        b = np.sqrt((2 * n + 1) * (n + m - 1) * (n - m - 1) / ((n - m) * (n + m) * (2 * n - 3)))
        now, before = (a * sin * now - b * before * powers) * powers, now
        total = total + values[n] * now
    return np.asarray(total)


def noise(size: tuple[int, int], band: tuple[int, int], slope: float, seed: int) -> Array:
    """Return a random map of mean 0 and standard deviation 1, smooth across every edge.

    Parameters
    ----------
    size
        Width and height of the map.
    band
        Lowest and highest degree of the harmonics; 360 degrees over the degree is the wavelength.
    slope
        How fast the strength falls with the degree: 1 is rough, 3 is smooth.
    """
    low, high = band
    random = np.random.default_rng(seed)
    count = high + 1
    values = random.normal(size=(count, count)) + 1j * random.normal(size=(count, count))
    degrees = np.arange(count)
    strength = np.where(degrees >= low, np.maximum(degrees, 1.0) ** (-slope / 2 - 0.5), 0.0)
    values = np.tril(values) * strength[:, None]
    field = synthesise(values, *size)
    weight = np.cos(latitudes(size[1]))[:, None]
    return np.asarray(field / np.sqrt((field**2 * weight).sum() / weight.sum() / size[0]))
