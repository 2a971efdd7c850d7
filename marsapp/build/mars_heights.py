"""Heights of Mars above the areoid, from harmonics of its shape and of its gravity.

Shape: MarsTopo719 (M. Wieczorek 2015, from the MOLA gridded data of the NASA PDS). Gravity:
GMM-3 (A. Genova et al. 2016, Icarus 272, 228). Both are files of the source distribution of
pyshtools 4.14.1.
"""

import hashlib
import tarfile
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build.harmonics import Complex, latitudes, read_coefficients, synthesise
from marsapp.physics.frames import EQUATORIAL_RADIUS_KM, POLAR_RADIUS_KM

Array = NDArray[np.float64]

SHAPE_FILE: Final = "MarsTopo719.shape"
GRAVITY_FILE: Final = "gmm3_120_sha.tab"
CHECKSUMS: Final = {
    SHAPE_FILE: "f9fcf24518ab5b1d6330cdc092677bbf12481ee83af738f8876ce95590603594",
    GRAVITY_FILE: "c8d01d54142d9681607c201f08e385e7cfedd0f2518313c29949eb2681f9ace4",
}
_FOLDER: Final = "pyshtools-4.14.1/examples/ExampleDataFiles"
_SHAPE_DEGREE: Final = 719
_GRAVITY_DEGREE: Final = 60  # finer waves of the areoid are a few metres high
# of the first line of the gravity file
_GM_M3_S2: Final = 4.282_837_285_418_775e13
_REFERENCE_M: Final = 3.396e6
_SPIN_RAD_S: Final = np.radians(350.891_982_26) / 86_400  # IAU report 2009, as in physics.frames
_EQUATOR_M: Final = 3.396e6  # the areoid's mean radius at the equator: D. Smith et al. 2001 (MOLA)


def unpack(archive: Path, folder: Path) -> tuple[Path, Path]:
    """Take the two tables out of the archive; refuse them unless they are the known ones."""
    found = []
    with tarfile.open(archive) as package:
        for name, checksum in CHECKSUMS.items():
            member = package.extractfile(f"{_FOLDER}/{name}")
            content = member.read() if member else b""
            if hashlib.sha256(content).hexdigest() != checksum:
                raise ValueError(f"{archive.name}: {name} is not the file this map is made from")
            (folder / name).write_bytes(content)
            found.append(folder / name)
    return found[0], found[1]


def read_tables(shape: Path, gravity: Path) -> tuple[Complex, Complex]:
    """Return the harmonics of the shape (m) and of the potential (times GM / r)."""
    field = read_coefficients(gravity, _GRAVITY_DEGREE, delimiter=",")
    field[0, 0] = 1.0  # the sphere itself, which the table leaves out
    return read_coefficients(shape, _SHAPE_DEGREE), field


def heights(shape: Complex, gravity: Complex, width: int) -> Array:
    """Return heights above the areoid (m), shape (width / 2, width), left edge at 0 deg east.

    The shape is cut off at the finest wave that so wide a map can show.
    """
    rows = width // 2
    degree = min(len(shape), rows) - 1
    radius_m = synthesise(shape[: degree + 1, : degree + 1], width, rows)
    return radius_m - areoid(gravity, width)


def areoid(gravity: Complex, width: int) -> Array:
    """Return the radius (m) of the level surface that heights are counted from.

    One step of Newton's method from the ellipsoid; what is left is about 2 m.
    """
    rows = width // 2
    lat = latitudes(rows)
    a, b = EQUATORIAL_RADIUS_KM * 1000, POLAR_RADIUS_KM * 1000
    start = a * b / np.hypot(b * np.cos(lat), a * np.sin(lat))
    centrifugal = 0.5 * (_SPIN_RAD_S * start * np.cos(lat)) ** 2
    waves = synthesise(gravity, width, rows, _REFERENCE_M / start)
    potential = (_GM_M3_S2 / start)[:, None] * waves + centrifugal[:, None]
    pull = _GM_M3_S2 / start**2 - 2 * centrifugal / start
    middle = slice(rows // 2 - 1, rows // 2 + 1)  # the two rows beside the equator
    at_equator = potential[middle].mean(axis=1) - pull[middle] * (_EQUATOR_M - start[middle])
    return np.asarray(start[:, None] + (potential - at_equator.mean()) / pull[:, None])
