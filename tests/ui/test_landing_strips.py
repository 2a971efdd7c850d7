"""The strips under the landing: what they show, when they are painted anew, what a finger finds."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from marsapp.mission.descent import Descent, DescentFlight
from marsapp.mission.descent.cases import CASES, wish_of
from marsapp.mission.mission import Mission
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Scale, round_step
from marsapp.ui.scenes.landing.strip_labels import densely, place_words
from marsapp.ui.scenes.landing.strip_layout import LONGEST_S, READINGS, scales
from marsapp.ui.scenes.landing.strip_marks import bands_of, gate_marks
from marsapp.ui.scenes.landing.strip_painting import spread
from marsapp.ui.scenes.landing.strips import Strips
from marsapp.ui.theme import Theme

WIDE, LOW, TALL = (1448, 240), (808, 150), (330, 520)


@dataclass(frozen=True)
class Looks:
    """What the strips want of a scene."""

    theme: Theme
    formatter: Formatter


@pytest.fixture(scope="module")
def descent(mission: Mission) -> Descent:
    assert mission.descent is not None
    return mission.descent


def painted(
    session: Session,
    t_plus_s: float,
    size: tuple[int, int] = WIDE,
    looks: Looks | None = None,
    strips: Strips | None = None,
) -> tuple[Strips, QImage]:
    descent = session.workbench.landing
    assert descent is not None
    strips = strips or Strips(session.workbench)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0)
    snapshot = session.mission.at(descent.begin_s + t_plus_s)
    with QPainter(image) as painter:
        rect = QRectF(0, 0, *size)
        strips.paint(painter, rect, snapshot, descent.real, looks or Looks(Theme(), Formatter()))
    return strips, image


def test_stages_follow_each_other_to_the_ground(descent: Descent) -> None:
    bands = bands_of(descent.real)
    assert [band.stage for band in bands] == ["entry", "parachute", "powered", "hover", "lowering"]
    assert bands[0].start_s == 0
    assert bands[-1].end_s == descent.real.end_s
    for before, after in pairwise(bands):
        assert before.end_s == after.start_s > before.start_s


def test_firm_gates_lie_on_the_curve_and_plans_where_they_were_planned(descent: Descent) -> None:
    marks = gate_marks(descent, descent.real)
    flight = descent.real
    speeds = [mark for mark in marks if mark.firm and mark.reading == "speed"]
    assert {round(mark.value) for mark in speeds} >= {4800, 460, 95}
    for mark in speeds:
        flown = float(np.interp(mark.t_plus_s, flight.t_plus_s, flight.speed_m_s))
        assert flown == pytest.approx(mark.value, abs=mark.tolerance)  # m/s
    planned = {(mark.t_plus_s, mark.value) for mark in marks if not mark.firm}
    assert (284.0, 10_000.0) in planned  # T+ s, m
    assert any(mark.tolerance_s == 30 for mark in marks)  # the touchdown
    assert gate_marks(None, flight) == ()


@pytest.mark.parametrize("size", [WIDE, LOW, TALL])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("look", ["dark", "light", "contrast"])
def test_three_plots_share_the_room_and_their_time(
    session: Session, size: tuple[int, int], scale: float, look: str
) -> None:
    strips, image = painted(session, 120.0, size, Looks(Theme(look, scale), Formatter()))
    plots = strips.plots()
    assert len(plots) == len(READINGS)
    whole = QRectF(0, 0, *size)
    for number, plot in enumerate(plots):
        assert whole.contains(plot)
        assert plot.height() > 0
        assert not any(plot.intersects(other) for other in plots[number + 1 :])
    assert image.pixelColor(2, size[1] // 2) == Theme(look).colour("surface")


@pytest.mark.parametrize("size", [WIDE, TALL])
@pytest.mark.parametrize("t_plus_s", [0.0, 60.0, 300.0, 540.0])
def test_a_finger_on_the_head_finds_its_time(
    session: Session, size: tuple[int, int], t_plus_s: float
) -> None:
    strips, _ = painted(session, t_plus_s, size)
    for x, plot in zip(strips.x_px(t_plus_s), strips.plots(), strict=True):
        assert strips.t_plus_s(x, plot.center().y()) == pytest.approx(t_plus_s, abs=0.01)  # s
    assert strips.t_plus_s(-50, -50) is None


def test_before_they_are_painted_there_is_nothing_to_find(session: Session) -> None:
    strips = Strips(session.workbench)
    assert strips.t_plus_s(10, 10) is None
    assert strips.x_px(0.0) == ()
    assert strips.plots() == ()


def test_the_head_moves_and_the_rest_is_kept(session: Session) -> None:
    strips, first = painted(session, 100.0)
    kept = strips._kept
    _, later = painted(session, 101.0, strips=strips)
    assert strips._kept is kept
    assert first != later
    _, again = painted(session, 100.0, strips=strips)
    assert again == first
    painted(session, 100.0, LOW, strips=strips)
    assert strips._kept is not kept
    strips.forget()
    assert strips._kept is None


def test_earths_own_present_is_marked_when_the_signals_arrive(session: Session) -> None:
    heard_s = 1063.0  # s after entry: the entry is heard
    _, silent = painted(session, heard_s - 60)
    _, hearing = painted(session, heard_s + 60)
    assert silent != hearing
    blue = Theme().colour("earth")
    columns = {
        x
        for x in range(hearing.width())
        for y in range(60, 200, 3)
        if hearing.pixelColor(x, y) == blue
    }
    assert columns


def test_a_tried_flight_is_drawn_while_its_topic_is_open(
    session: Session, descent: Descent
) -> None:
    wish = wish_of("no_parachute", descent.nominal)
    _, plain = painted(session, 120.0)
    session.workbench.descent.ask(parachute_m_s=wish.parachute_m_s)
    _, closed = painted(session, 120.0)
    assert closed == plain
    session.workbench.open("descent")
    strips, tried = painted(session, 120.0)
    assert tried != plain
    assert strips.tried is session.workbench.descent.answer
    session.workbench.descent.reset()
    assert strips.tried is None


@pytest.mark.parametrize("case", CASES)
def test_every_case_can_be_drawn(session: Session, case: str, descent: Descent) -> None:
    wish = wish_of(case, descent.nominal)
    session.workbench.open("descent")
    session.workbench.descent.ask(
        **{name: getattr(wish, name) for name in ("entry_angle_deg", "hover_s", "parachute_m_s")}
    )
    strips, _ = painted(session, 250.0)
    assert strips.plots()


def test_scales_hold_both_flights_and_end_in_time(descent: Descent) -> None:
    flown: list[DescentFlight] = [
        descent.real,
        descent.fly(wish_of("too_shallow", descent.nominal)),
    ]
    time, readings = scales(flown)
    assert time.high <= LONGEST_S
    for flight in flown:
        assert flight.deceleration_g.max() <= readings["deceleration"].high
        assert flight.height_m.max() <= readings["height"].high


def test_words_in_a_row_never_touch_and_the_least_goes_first() -> None:
    wanted = [
        ("air", 20.0, 0.0, 200.0),
        ("parachute", 60.0, 200.0, 230.0),
        ("up", 30.0, 230.0, 250.0),
    ]
    placed = spread(wanted, (0.0, 250.0), 6.0)
    assert [word for word, _ in placed] == ["air", "parachute", "up"]
    edges = [(x, x + width) for (_, x), (_, width, _, _) in zip(placed, wanted, strict=True)]
    for (_, end), (start, _) in pairwise(edges):
        assert start - end >= 6.0 - 1e-9
    assert edges[-1][1] <= 250.0
    assert [word for word, _ in spread(wanted, (0.0, 95.0), 6.0)] == ["air", "parachute"]


@pytest.mark.parametrize("scale", [Scale(2.0, 12.0), Scale(1.0, 1e5, log=True)])
def test_a_scale_goes_both_ways(scale: Scale) -> None:
    for part in (0.0, 0.25, 1.0):
        assert scale.part(scale.value(part)) == pytest.approx(part)
    values = np.array([scale.low, scale.value(0.4), scale.high])
    assert scale.parts(values) == pytest.approx([0.0, 0.4, 1.0])


@pytest.mark.parametrize(
    ("span", "most", "step"), [(9.0, 10, 1.0), (9.0, 4, 5.0), (30.0, 3, 10.0), (0.7, 5, 0.2)]
)
def test_steps_are_round(span: float, most: int, step: float) -> None:
    assert round_step(span, most) == pytest.approx(step)


def test_words_at_gates_cover_neither_curves_nor_each_other() -> None:
    plot = QRectF(0, 0, 400, 120)
    curve = densely(np.array([[0.0, 20.0], [200.0, 60.0], [400.0, 118.0]]))
    marks = [QPointF(60, 32), QPointF(200, 60), QPointF(215, 63), QPointF(399, 118)]
    sizes = [QSizeF(50, 14)] * len(marks)
    placed = place_words(marks, sizes, plot, [curve])
    boxes = [box for box in placed if box is not None]
    assert len(boxes) >= 3
    for number, box in enumerate(boxes):
        assert plot.contains(box)
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
        assert not any(box.contains(QPointF(x, y)) for x, y in curve)


def test_a_word_without_room_is_left_out() -> None:
    plot = QRectF(0, 0, 30, 16)
    curve = np.array([[0.0, 8.0], [30.0, 8.0]])
    assert place_words([QPointF(15, 8)], [QSizeF(50, 14)], plot, [curve]) == [None]
