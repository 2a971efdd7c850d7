"""Names with leader lines: near their part, on free ground, never on each other."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, QSizeF

from marsapp.ui.scenes.spacecraft.callouts import (
    CELL_PX,
    Callout,
    Callouts,
    Ground,
    PlacedCallout,
    Room,
)

WIDTH, HEIGHT = 600, 420
NAME = QSizeF(90.0, 20.0)


def _room(*obstacles: QRectF, craft: QRectF | None = None) -> Room:
    taken = np.zeros((HEIGHT // CELL_PX + 1, WIDTH // CELL_PX + 1), np.bool_)
    if craft is not None:
        rows = slice(int(craft.top()) // CELL_PX, int(craft.bottom()) // CELL_PX + 1)
        columns = slice(int(craft.left()) // CELL_PX, int(craft.right()) // CELL_PX + 1)
        taken[rows, columns] = True
    return Room(
        bounds=QRectF(0, 0, WIDTH, HEIGHT),
        obstacles=obstacles,
        ground=Ground(taken),
        middle_px=(WIDTH / 2, HEIGHT / 2),
    )


def _wanted(name: str, x: float, y: float, rank: float = 1.0, *, must: bool = False) -> Callout:
    return Callout(id=name, text=name, x_px=x, y_px=y, rank=rank, must=must)


def _place(wanted: list[Callout], room: Room) -> list[PlacedCallout]:
    return Callouts().place(wanted, [NAME] * len(wanted), room)


def test_a_name_stands_beside_its_part_away_from_the_middle() -> None:
    (one,) = _place([_wanted("wing", 120.0, 210.0)], _room())
    assert one.rect.right() < 120.0
    assert 120.0 - one.rect.right() < 30.0  # px
    assert abs(one.rect.center().y() - 210.0) < 15.0  # px


def test_names_keep_off_the_craft_if_there_is_free_ground() -> None:
    craft = QRectF(200, 120, 200, 180)
    (one,) = _place([_wanted("deck", 300.0, 150.0)], _room(craft=craft))
    assert not one.rect.intersects(craft)
    assert one.head.y() < craft.top()  # the nearest way out


def test_names_of_many_parts_do_not_touch_and_their_leaders_do_not_cross() -> None:
    random = np.random.default_rng(4)
    craft = QRectF(220, 150, 160, 120)
    parts = [
        _wanted(f"part{n}", *(float(v) for v in random.uniform((230, 160), (370, 260))), float(n))
        for n in range(14)
    ]
    placed = _place(parts, _room(QRectF(0, 0, 200, 90), craft=craft))
    assert len(placed) > 6
    for number, one in enumerate(placed):
        assert QRectF(0, 0, WIDTH, HEIGHT).contains(one.rect)
        for other in placed[number + 1 :]:
            assert not one.rect.intersects(other.rect)
            assert not _cross(one, other)


def _cross(one: PlacedCallout, other: PlacedCallout) -> bool:
    from PySide6.QtCore import QLineF

    kind, _ = QLineF(one.foot, one.head).intersects(QLineF(other.foot, other.head))
    return kind == QLineF.IntersectionType.BoundedIntersection


def test_what_matters_more_gets_the_place() -> None:
    blocked = [QRectF(0, 0, WIDTH, 180), QRectF(0, 240, WIDTH, 180), QRectF(0, 180, 290, 60)]
    parts = [_wanted("small", 300.0, 210.0, 1.0), _wanted("large", 300.0, 211.0, 9.0)]
    placed = _place(parts, _room(*blocked))
    assert placed[0].callout.id == "large"


def test_a_name_without_free_ground_is_left_out_unless_it_must_be_there() -> None:
    everywhere = QRectF(0, 0, WIDTH, HEIGHT)
    assert not _place([_wanted("deck", 300.0, 200.0)], _room(craft=everywhere))
    (one,) = _place([_wanted("deck", 300.0, 200.0, must=True)], _room(craft=everywhere))
    assert everywhere.contains(one.rect)


def test_a_name_far_beyond_the_craft_is_left_out() -> None:
    craft = QRectF(20, 20, WIDTH - 40, HEIGHT - 40)
    assert not _place([_wanted("deck", 300.0, 210.0)], _room(craft=craft))


def test_a_name_stays_when_its_part_moves_a_little() -> None:
    callouts, room = Callouts(), _room()
    (first,) = callouts.place([_wanted("mast", 300.0, 100.0)], [NAME], room)
    (then,) = callouts.place([_wanted("mast", 303.0, 102.0)], [NAME], room)
    moved = then.rect.topLeft() - first.rect.topLeft()
    assert (moved.x(), moved.y()) == (3.0, 2.0)


def test_on_the_move_names_go_along_and_new_ones_wait() -> None:
    callouts, room = Callouts(), _room()
    (first,) = callouts.place([_wanted("mast", 300.0, 100.0)], [NAME], room)
    wanted = [_wanted("mast", 310.0, 100.0), _wanted("wheel", 200.0, 300.0)]
    (then,) = callouts.keep(wanted, [NAME, NAME], room)
    assert then.callout.id == "mast"
    assert then.rect.left() - first.rect.left() == 10.0
    off = [_wanted("mast", -300.0, 100.0)]
    assert not callouts.keep(off, [NAME], room)
    callouts.forget()
    assert not callouts.keep(wanted, [NAME, NAME], room)


def test_what_is_selected_is_named_even_where_no_place_is_near() -> None:
    """Its name is moved in from the edge, and may stand far away; others are left out."""
    near = QRectF(0, 0, WIDTH, 300)
    wide = QSizeF(560.0, 60.0)
    for strong in (True, False):
        one = replace(_wanted("camera", 590.0, 12.0, must=True), strong=strong)
        placed = Callouts().place([one], [wide], _room(near))
        assert bool(placed) == strong
        for found in placed:
            assert QRectF(0, 0, WIDTH, HEIGHT).contains(found.rect)
            assert not found.rect.intersects(near)
