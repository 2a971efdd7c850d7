"""Make the map of Mars: ``python -m marsapp.build mars --shape pyshtools-4.14.1.tar.gz``.

Heights come from harmonics that were derived from the laser altimeter MOLA, colours from
our own hand: relief, a ramp of ochre, albedo regions and both polar caps.
"""

import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import yaml
from numpy.typing import NDArray

from marsapp.build import mars_colour, mars_heights
from marsapp.build.pictures import write_numbers, write_picture

COLOUR_WIDTH: Final = 2048
HEIGHT_WIDTH: Final = 1440
ZERO_M: Final = 10_000
"""What is added to a height in metres to give the number in ``height.png``."""
_QUALITY: Final = 88


def build(archive: Path, places_yaml: Path, folder: Path) -> None:
    """Write the maps; longitude 0 is their left edge, north is up.

    ``colour.jpg`` has light and shade painted in, ``ground.jpg`` is the bare colour of the ground.
    """
    with tempfile.TemporaryDirectory() as space:
        shape, gravity = mars_heights.read_tables(*mars_heights.unpack(archive, Path(space)))
    metres = mars_heights.heights(shape, gravity, HEIGHT_WIDTH)
    write_numbers(as_numbers(metres), folder / "height.png")
    metres = mars_heights.heights(shape, gravity, COLOUR_WIDTH)
    lit, bare = mars_colour.colours(metres, _toned_places(places_yaml))
    write_picture(lit, folder / "colour.jpg", _QUALITY)
    write_picture(bare, folder / "ground.jpg", _QUALITY)


def as_numbers(metres: NDArray[np.float64]) -> NDArray[np.uint16]:
    """Return heights as they stand in ``height.png``: whole metres, counted from -10 km."""
    return np.rint(metres + ZERO_M).astype(np.uint16)


def _toned_places(places_yaml: Path) -> list[tuple[float, float, float, str]]:
    places = yaml.safe_load(places_yaml.read_text(encoding="utf-8"))["places"]
    return [
        (place["lat_deg"], place["lon_deg"], place.get("diameter_km", 0.0), place["albedo"])
        for place in places
        if "albedo" in place
    ]
