"""Small pictures of the craft: what is in them, which way they point, when they are made."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marsapp.ui.render.figurines import LEAST_PX, Figurines

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot

SIDE = 120
HALF = 50.0


@pytest.fixture
def figurines(mission: "Mission", qtbot: "QtBot") -> Figurines:
    return Figurines(mission)


def at(mission: "Mission", event: str, later_s: float = 0.0) -> "Snapshot":
    return mission.at(mission.event_times_s[event] + later_s)


def drawn(draw: Callable[[QPainter], bool]) -> "NDArray[np.uint8]":
    """Return the pixels (rows, columns, blue green red alpha) of what is drawn."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        assert draw(painter)
    return np.array(image.constBits()).reshape(SIDE, SIDE, 4)


def craft(
    figurines: Figurines, snapshot: "Snapshot", sun_deg: float = 90.0, half_px: float = HALF
) -> "NDArray[np.uint8]":
    middle = SIDE / 2, SIDE / 2
    sun = math.radians(sun_deg)
    return drawn(lambda painter: figurines.craft(painter, middle, half_px, snapshot, sun))


def lander(figurines: Figurines, snapshot: "Snapshot", nose_deg: float) -> "NDArray[np.uint8]":
    ways = math.radians(nose_deg), 0.0
    middle = SIDE / 2, SIDE / 2
    return drawn(lambda painter: figurines.lander(painter, middle, HALF, snapshot, ways))


def covered(pixels: "NDArray[np.uint8]") -> "NDArray[np.intp]":
    """Return the rows and columns (2, n) of what is not see-through."""
    return np.array(np.nonzero(pixels[..., 3] > 128))


def test_the_craft_fills_its_room_and_no_more(mission: "Mission", figurines: Figurines) -> None:
    found = covered(craft(figurines, at(mission, "ev_tcm1")))
    away = np.hypot(*(found - SIDE / 2))
    assert HALF * 0.8 < away.max() < HALF + 2


def test_what_has_left_is_not_in_the_picture(mission: "Mission", figurines: Figurines) -> None:
    before = craft(figurines, at(mission, "ev_edl_separation", -3600))
    after = craft(figurines, at(mission, "ev_edl_separation", 3600))
    assert covered(after).shape[1] < 0.8 * covered(before).shape[1]


def test_on_the_rocket_it_is_long_and_thin(mission: "Mission", figurines: Figurines) -> None:
    def slenderness(snapshot: "Snapshot") -> float:
        thin, long = np.linalg.eigvalsh(np.cov(covered(craft(figurines, snapshot))))
        return float(np.sqrt(long / thin))

    assert slenderness(mission.at(60.0)) > 3
    assert slenderness(at(mission, "ev_tcm1")) < 3


def test_it_turns_with_the_sun(mission: "Mission", figurines: Figurines) -> None:
    snapshot = at(mission, "ev_relay_orbit")
    up, left = (craft(figurines, snapshot, angle) for angle in (90.0, 180.0))
    turned = np.rot90(up)  # to the left
    same = np.mean((turned[..., 3] > 128) == (left[..., 3] > 128))
    assert same > 0.98


def test_the_side_towards_the_sun_is_brighter(mission: "Mission", figurines: Figurines) -> None:
    pixels = lander(figurines, at(mission, "ev_edl_separation", 3600), nose_deg=-90.0)
    bright = pixels[..., :3].sum(axis=-1)
    _, columns = covered(pixels)
    middle = int(columns.mean())
    right, left = bright[:, middle:], bright[:, :middle]
    assert right[right > 0].mean() > 1.2 * left[left > 0].mean()


def test_the_blunt_nose_of_the_capsule_points_along_its_flight(
    mission: "Mission", figurines: Figurines
) -> None:
    down = covered(lander(figurines, at(mission, "ev_edl_entry", -60), nose_deg=-90.0))
    rows, columns = down
    upper, lower = (np.ptp(columns[rows == row]) for row in np.percentile(rows, (10, 80)).round())
    assert lower > 1.4 * upper  # the shield is wide, the tip with the parachute narrow


def test_nothing_is_drawn_where_no_form_could_be_told(
    mission: "Mission", figurines: Figurines
) -> None:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(image) as painter:
        assert not figurines.craft(painter, (60, 60), LEAST_PX / 2, at(mission, "ev_tcm1"), 0.0)


class Window(QWidget):
    """Paints a figurine and counts."""

    def __init__(self, figurines: Figurines, snapshot: "Snapshot") -> None:
        super().__init__()
        self.figurines, self.snapshot = figurines, snapshot
        self.drawn: list[bool] = []
        figurines.ready.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.drawn.append(self.figurines.craft(painter, (50, 50), 20, self.snapshot, 0.0))


def test_people_are_not_kept_waiting_for_the_first_one(
    mission: "Mission", figurines: Figurines, qtbot: "QtBot"
) -> None:
    window = Window(figurines, at(mission, "ev_tcm1"))
    qtbot.addWidget(window)
    window.resize(100, 100)
    with qtbot.waitSignal(figurines.ready, timeout=20_000), qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.drawn[-1])
    assert not window.drawn[0]
