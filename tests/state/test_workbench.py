"""The workbench: one topic at a time, one answer for every wish."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from marsapp.state.workbench import TOPICS, Tryout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from marsapp.state.session import Session


@dataclass(frozen=True)
class Wish:
    """One setting."""

    size: int = 1


def test_an_answer_is_worked_out_once_and_only_when_looked_at() -> None:
    worked: list[int] = []

    def work_out(wish: Wish) -> int:
        worked.append(wish.size)
        return wish.size * 2

    told: list[str] = []
    tryout = Tryout(Wish(), work_out, lambda: told.append("changed"))
    tryout.ask(size=2)
    tryout.ask(size=3)
    assert worked == []
    assert tryout.answer == tryout.answer == 6
    assert worked == [3]
    assert len(told) == 2


def test_asking_for_the_same_tells_nobody() -> None:
    told: list[str] = []
    tryout = Tryout(Wish(), lambda wish: wish.size, lambda: told.append("changed"))
    tryout.ask(size=1)
    tryout.reset()
    assert told == []
    assert tryout.is_first
    tryout.ask(size=5)
    assert not tryout.is_first
    tryout.reset()
    assert tryout.is_first
    assert tryout.answer == 1


def test_a_wish_that_does_not_exist_is_refused() -> None:
    tryout = Tryout(Wish(), lambda wish: wish.size, lambda: None)
    with pytest.raises(TypeError):
        tryout.ask(colour="red")


def test_the_topic_and_every_change_are_told(session: "Session", qtbot: "QtBot") -> None:
    bench = session.workbench
    with qtbot.waitSignal(bench.topic_changed) as opened:
        bench.open("insertion")
    assert opened.args == ["insertion"]
    with qtbot.assertNotEmitted(bench.topic_changed):
        bench.open("insertion")
    with qtbot.waitSignal(bench.changed):
        bench.insertion.ask(duration_s=600.0)
    assert bench.insertion.answer is not None
    assert bench.insertion.answer.outcome == "flyby"


def test_the_next_visitor_finds_nothing_of_the_last(session: "Session") -> None:
    bench = session.workbench
    bench.open(TOPICS[0])
    bench.insertion.ask(duration_s=60.0)
    session.reset()
    assert bench.topic == ""
    assert bench.insertion.is_first
