"""Make the bright-star background: ``python -m marsapp.build stars --stars FILE``.

The file is ``stars.6.json`` of the npm package d3-celestial (its ``data`` folder), or
the package itself as it is published (a .tgz). Its stars come from the Extended
Hipparcos Compilation XHIP (Anderson & Francis 2012), equator and equinox of J2000.
"""

import json
import tarfile
from pathlib import Path
from typing import Any, Final

import numpy as np

FAINTEST: Final = 6.0  # magnitudes; about what the eye sees from a dark place
COLUMNS: Final = ("ra_rad", "dec_rad", "magnitude", "bv")
_WHITE: Final = 0.3  # colour index for the few stars without one
_MEMBER: Final = "package/data/stars.6.json"


def build(source: Path, output: Path) -> None:
    """Write right ascension, declination (radians), magnitude and colour index B-V.

    The brightest star comes first. All columns are float32.
    """
    rows = [_row(feature) for feature in _features(source)]
    rows = sorted(row for row in rows if row[0] <= FAINTEST)
    table = np.array(rows, dtype=np.float64)
    columns: dict[str, Any] = {
        "ra_rad": np.radians(np.mod(table[:, 1], 360)).astype(np.float32),
        "dec_rad": np.radians(table[:, 2]).astype(np.float32),
        "magnitude": table[:, 0].astype(np.float32),
        "bv": table[:, 3].astype(np.float32),
    }
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("wb") as file:
        np.savez(file, **{name: columns[name] for name in COLUMNS})
    print(f"{output.name}: {len(rows)} stars, {output.stat().st_size / 1000:.1f} kB")


def _features(source: Path) -> list[dict[str, Any]]:
    if source.suffix == ".json":
        text = source.read_bytes()
    else:
        with tarfile.open(source) as package:
            member = package.extractfile(_MEMBER)
            if member is None:
                raise ValueError(f"{source} holds no file {_MEMBER}")
            text = member.read()
    features: list[dict[str, Any]] = json.loads(text)["features"]
    return features


def _row(feature: dict[str, Any]) -> tuple[float, float, float, float]:
    """Return magnitude, longitude, latitude (degrees) and B-V of one star."""
    longitude, latitude = feature["geometry"]["coordinates"]
    facts = feature["properties"]
    bv = facts["bv"]
    return (
        float(facts["mag"]),
        float(longitude),
        float(latitude),
        float(bv) if bv not in ("", None) else _WHITE,
    )
