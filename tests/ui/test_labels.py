"""Labels never collide, do not flicker, and stay in the picture."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QFont

from marsapp.ui.render.caption import Caption, Words, keep_together
from marsapp.ui.render.labels import (
    Placer,
    Request,
    TextPictures,
    font_of,
    slots_away,
    slots_beside,
)
from marsapp.ui.theme import Theme

BOUNDS = QRectF(0, 0, 800, 600)
SIZE = QSizeF(90, 18)


def _request(name: str, x: float, y: float, rank: float = 1.0) -> Request:
    return Request(id=name, text=name, x_px=x, y_px=y, rank=rank)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 800), st.floats(0, 600)), min_size=2, max_size=25))
def test_placed_labels_never_touch_each_other_or_an_obstacle(
    points: list[tuple[float, float]],
) -> None:
    obstacle = QRectF(300, 200, 200, 120)
    requests = [_request(str(i), x, y, rank=i) for i, (x, y) in enumerate(points)]
    placed = Placer().place(requests, [SIZE] * len(requests), BOUNDS, [obstacle])
    rects = [one.rect for one in placed]
    for index, rect in enumerate(rects):
        assert BOUNDS.contains(rect)
        assert not rect.intersects(obstacle)
        assert not any(rect.intersects(other) for other in rects[index + 1 :])


def test_the_higher_rank_gets_the_place() -> None:
    both = [_request("low", 400, 300, 1), _request("high", 400, 300, 2)]
    first = Placer().place(both, [SIZE, SIZE], BOUNDS, [])
    assert first[0].request.id == "high"
    assert first[0].slot == 0


def test_a_label_keeps_its_place_until_a_better_one_is_free_by_a_margin() -> None:
    placer = Placer()
    thing = _request("thing", 400, 300)
    (moved,) = placer.place([thing], [SIZE], BOUNDS, [QRectF(405, 280, 100, 40)])
    assert moved.slot > 0
    near = QRectF(409 + 95, 280, 100, 40)  # the best place is free again, but only just
    (kept,) = placer.place([thing], [SIZE], BOUNDS, [near])
    assert kept.slot == moved.slot
    (back,) = placer.place([thing], [SIZE], BOUNDS, [])
    assert back.slot == 0


def test_a_label_moves_with_its_thing_without_changing_sides() -> None:
    placer = Placer()
    slots = {
        placer.place(
            [_request("a", 100 + x, 300), _request("b", 500, 300)], [SIZE] * 2, BOUNDS, []
        )[0].slot
        for x in np.linspace(0, 250, 200)
    }
    assert slots == {0}


def test_a_label_far_from_its_thing_gets_a_leader_that_ends_at_it() -> None:
    wall = QRectF(380, 270, 40, 60).adjusted(-20, -20, 20, 20)
    (placed,) = Placer().place([_request("thing", 400, 300)], [SIZE], BOUNDS, [wall])
    leader = placed.leader
    assert leader is not None
    assert placed.rect.adjusted(-1, -1, 1, 1).contains(leader.p2())


def test_a_label_without_any_place_is_left_out() -> None:
    assert Placer().place([_request("thing", 400, 300)], [SIZE], BOUNDS, [BOUNDS]) == []


def test_labels_of_lines_stand_off_the_line() -> None:
    level = slots_beside(100, 0)
    assert {level[0], level[1]} == {6, 7}  # above and below come first
    assert slots_beside(0, 100)[0] == 0


def test_labels_stand_away_from_lines_that_leave_their_things() -> None:
    size, bounds = QSizeF(40, 12), QRectF(0, 0, 200, 200)
    for ray in ((1.0, 0.0), (0.0, -1.0), (-1.0, 1.0)):
        request = Request(
            id="a", text="a", x_px=100, y_px=100, rank=1.0, slots=slots_away([ray, (-1.0, 0.0)])
        )
        (placed,) = Placer().place([request], [size], bounds, [])
        for part in (10.0, 20.0, 40.0):
            assert not placed.rect.contains(100 + ray[0] * part, 100 + ray[1] * part)
    assert slots_away(()) == Request.__dataclass_fields__["slots"].default


def test_the_name_of_a_region_stands_on_it_or_nowhere(theme: Theme, qapp: object) -> None:
    request = Request(id="a", text="a", x_px=100, y_px=100, rank=1.0, centred=True, wide=True)
    size, bounds = QSizeF(40, 12), QRectF(0, 0, 200, 200)
    (placed,) = Placer().place([request], [size], bounds, [])
    assert (placed.rect.center().x(), placed.rect.center().y()) == (100, 100)
    assert placed.leader is None
    assert Placer().place([request], [size], bounds, [QRectF(90, 90, 20, 20)]) == []
    assert font_of(theme, request).letterSpacing() > 0


def test_text_pictures_are_kept_and_hold_several_lines(qapp: object) -> None:
    pictures, font = TextPictures(), QFont()
    ink = (QColor("white"), QColor("black"))
    one = pictures.picture("Mars", font, ink, 1.0)
    assert pictures.picture("Mars", font, ink, 1.0).cacheKey() == one.cacheKey()
    assert pictures.size("Mars\nMars", font).height() > 1.7 * pictures.size("Mars", font).height()
    assert pictures.size("Mars\nMars", font).width() == pictures.size("Mars", font).width()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [640, 1280, 1920])
def test_the_caption_takes_at_most_about_45_percent_of_the_width(
    qapp: object, scale: float, width: int
) -> None:
    words = Words("A title", "10 February 2021 11:52 UTC", "Word after word after word. " * 12)
    rect = Caption().rect(words, Theme(scale=scale), (width, 2000))
    pad = 2 * 10 * scale
    assert rect.width() <= max(0.45 * width, 220 * scale) + pad
    assert rect.right() <= width


def test_numbers_stay_with_their_units() -> None:
    assert keep_together("1.105 million km off") == "1.105\u00a0million\u00a0km off"
    assert keep_together("距太阳1.696亿公里，") == "距太阳1.696\u2060亿\u2060公\u2060里，"
    assert keep_together("220.0 万公里") == "220.0\u00a0万公里"


def test_a_caption_leaves_room_in_a_low_picture(qapp: object) -> None:
    words = Words("Capture orbit", "12 February 2021 12:00 UTC", "Caught by Mars, it climbs. " * 4)
    high = Caption().rect(words, Theme(scale=2.0), (600, 1200))
    low = Caption().rect(words, Theme(scale=2.0), (600, 390))
    assert low.bottom() <= 0.62 * 390
    assert high.height() > low.height()


def test_no_word_stands_alone_on_the_last_line(qapp: object) -> None:
    caption = Caption()
    words = Words("", "", "Word after word after word goes on and on and on until the very end")
    for width in range(700, 1200, 25):
        caption.rect(words, Theme(), (width, 2000))
        layout = caption._lines[0][0]
        lines = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
        assert len(lines) == 1 or lines[-1] > 0.15 * max(lines), width
