"""Make the small map of Earth: ``python -m marsapp.build earth --land world-atlas-2.0.2.tgz``.

The outlines of the land are those of Natural Earth (public domain). Deserts, forests, ice and
thin clouds are our own hand: they make Earth look like Earth and say nothing of a certain day.
"""

import json
import math
import tarfile
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF  # noqa: TID251

from marsapp.build.harmonics import latitudes, noise
from marsapp.build.pictures import write_picture
from marsapp.build.regions import Stroke, covered, directions, smooth, warped

Array = NDArray[np.float64]

WIDTH: Final = 1024
_QUALITY: Final = 75
_MEMBER: Final = "package/land-110m.json"
_DRY: Final[tuple[Stroke, ...]] = (
    (1.0, ((24, 350, 6), (23, 10, 9), (23, 28, 8))),  # Sahara
    (1.0, ((25, 42, 6), (20, 50, 5), (30, 55, 5))),  # Arabia and Iran
    (0.8, ((40, 62, 5), (39, 82, 5), (43, 104, 6))),  # Turan, Taklamakan, Gobi
    (0.9, ((-25, 122, 6), (-26, 134, 7))),  # Australia
    (0.7, ((-23, 17, 4), (-24, 21, 4))),  # Namib and Kalahari
    (0.7, ((-22, 291, 3), (-40, 291, 3))),  # Atacama and Patagonia
    (0.6, ((32, 247, 5), (38, 244, 4))),  # the west of North America
)
_ICE: Final[tuple[Stroke, ...]] = (
    (1.0, ((64, 314, 4), (70, 318, 6), (77, 318, 7))),  # Greenland
    (1.0, ((-90, 0, 26),)),  # Antarctica
)


def build(source: Path, output: Path) -> None:
    """Write the map as a JPEG; longitude 0 is its left edge, north is up."""
    write_picture(colour(land(outlines(source), WIDTH)), output, _QUALITY)


def outlines(source: Path) -> list[Array]:
    """Return the rings of all land: arrays of longitude and latitude in degrees.

    Notes
    -----
    The TopoJSON Format Specification (M. Bostock and C. Metcalf), sections 2.1.2 and 2.1.4.
    """
    if source.suffix == ".json":
        text = source.read_bytes()
    else:
        with tarfile.open(source) as package:
            member = package.extractfile(_MEMBER)
            text = member.read() if member else b"{}"
    topology: dict[str, Any] = json.loads(text)
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]
    rings = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                parts = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring]
                rings.append(np.concatenate(parts))
    return rings


def land(rings: list[Array], width: int) -> Array:
    """Return how much of each pixel is land, 0 to 1, shape (width / 2, width)."""
    image = QImage(width, width // 2, QImage.Format.Format_Grayscale8)
    image.fill(0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        whole = _unwrapped(ring)
        for turn in (-360, 0, 360):  # a ring may cross the edge of the map
            path.addPolygon(_polygon(whole + np.array([turn, 0]), width))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, Qt.GlobalColor.white)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(width // 2, -1)[:, :width]
    return pixels / 255


def _unwrapped(ring: Array) -> Array:
    """Return a ring without jumps from 180 to -180; one round a pole is closed along the pole."""
    lon = np.degrees(np.unwrap(np.radians(ring[:, 0])))
    out = np.stack([lon, ring[:, 1]], axis=1)
    if abs(lon[-1] - lon[0]) < 180:
        return out
    pole = math.copysign(90, ring[0, 1])
    return np.concatenate([out, [[lon[-1], pole], [lon[0], pole]]])


def _polygon(ring: Array, width: int) -> QPolygonF:
    scale = width / 360
    points = [QPointF(lon * scale, (90 - lat) * scale) for lon, lat in ring]
    return QPolygonF([*points, points[0]])


def colour(ground: Array) -> NDArray[np.uint8]:
    """Return red, green and blue of a map of land (1) and water (0)."""
    rows, columns = ground.shape
    size = (columns, rows)
    places = warped(directions(size), size)
    lat = np.degrees(latitudes(rows))[:, None]
    dry = covered(places, _DRY, np.float32(0.16))[..., None]
    ice = covered(places, _ICE, np.float32(0.08)) * ground
    grain = noise(size, (8, 200), 1.4, 3)
    cold = smooth((np.abs(lat) - 42 + 4 * grain) / 24)[..., None]
    green = _mix((58, 92, 42), (96, 104, 72), cold)
    soil = _mix(green, (190, 158, 108), dry) * (1 + 0.05 * grain[..., None])
    water = _mix((14, 46, 92), (26, 64, 108), cold) * (1 + 0.03 * grain[..., None])
    rgb = _mix(water, soil, ground[..., None])
    frozen = smooth((lat - 78 + 2.5 * grain) / 5)  # the ice of the Arctic Ocean
    rgb = _mix(rgb, (236, 240, 244), np.maximum(ice, 0.85 * frozen)[..., None])
    cloud = smooth((noise(size, (5, 160), 1.7, 11) + 0.35 * np.cos(np.radians(6 * lat)) - 0.5) / 2)
    rgb = _mix(rgb, (246, 248, 250), 0.62 * cloud[..., None])
    return np.clip(np.rint(rgb), 0, 255).astype(np.uint8)


def _mix(first: Any, second: Any, part: Any) -> Array:
    return np.asarray(np.asarray(first) * (1 - part) + np.asarray(second) * part, np.float64)
