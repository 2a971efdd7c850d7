"""A small lesson that tests change in one place."""

from collections.abc import Callable
from pathlib import Path

import pytest

# ruff: noqa: E501 - a lesson's lines are as long as its sentences
LESSON = """\
title: A small lesson
summary: It has one of each.
ages: [9, 12]
minutes: {kiosk: 1, self_paced: 5, classroom: 10}
objectives: [Explain a thing., Tell another.]
misconceptions: [M04]
claims: [C06]
sources: [GCH_5FEB]
hook:
  title: Hear this
  text: It was {figure.fig_2021_02_05.distance_mars} away.
predict:
  id: guess
  ask: What does it do?
  options:
    - {id: stops, text: It stops at once., misconception: M04, because: Nothing in space rubs against it and brings it to rest.}
    - {id: goes, text: It goes on., right: true, because: Nothing brakes it and so it keeps its speed for ever.}
    - {id: waits, text: It waits there., misconception: M04, because: Nothing can wait in space while the Sun pulls at it.}
observe:
  - id: watch
    title: Watch
    text: Flown {path_flown} by now.
    cue: {at: ev_launch, rate: {value: 1, unit: d}, select: orbiter}
    goals:
      - id: week
        text: Let a week go by.
        when: {quantity: days_since_launch, at_least: {value: 7, unit: d}}
        cue: {at: ev_launch, plus: {value: 8, unit: d}}
notice:
  id: seen
  ask: What happened?
  options:
    - {id: went, text: It went on., right: true, because: Yes it went on as you could see in the picture.}
    - {id: stood, text: It stood still., because: Look again at the path that it has left behind itself.}
    - {id: left, text: It went away., because: Look again at the path that it has left behind itself.}
explain:
  - misconception: M04
    claim: A craft needs its engine to go on.
    refutation: It does not.
    mechanism: Nothing brakes it.
    evidence: Its speed was measured as {at.ev_tcm1.speed_sun}.
questions:
  - id: why
    ask: Why does it go on?
    options:
      - {id: engine, text: Its engine runs., misconception: M04, because: The engine was silent nearly all of the time during the flight.}
      - {id: free, text: Nothing brakes it., right: true, because: Without a force that brakes it the craft keeps its speed.}
      - {id: wind, text: A wind blows., misconception: M04, because: There is no air out there that could push a craft.}
takeaway:
  text: Things keep moving unless something brakes them.
"""
CHINESE = """\
title: 一堂小课
summary: 每样都有一个。
objectives: [解释一件事。, 说出另一件。]
hook: {title: 听一听, text: "它在{figure.fig_2021_02_05.distance_mars}以外。"}
predict:
  id: guess
  ask: 它会怎样？
  options:
    - {id: waits, text: 它等在那里, because: 太阳一直在拉着它，太空里没有东西能停着等。}
    - {id: stops, text: 它停下来, because: 太空里没有摩擦，没有什么能让它停下来。}
    - {id: goes, text: 它继续前进, because: 没有东西让它减速，所以它一直保持速度。}
observe:
  - id: watch
    title: 看一看
    text: 已飞{path_flown}。
    goals: [{id: week, text: 让一个星期过去。}]
notice:
  id: seen
  ask: 发生了什么？
  options:
    - {id: went, text: 它继续前进, because: 对，从画面上可以看到它一直在前进。}
    - {id: stood, text: 它停住了, because: 再看看它身后留下的路径，它并没有停。}
    - {id: left, text: 它飞走了, because: 再看看它身后留下的路径，它并没有走。}
explain:
  - {claim: 飞船要靠发动机前进。, refutation: 并不需要。, mechanism: 没有东西让它减速。, evidence: "测得的速度是{at.ev_tcm1.speed_sun}。"}
questions:
  - id: why
    ask: 它为什么能继续前进？
    options:
      - {id: engine, text: 发动机开着, because: 飞行途中发动机几乎一直是关着的，不是它。}
      - {id: free, text: 没有东西减速, because: 没有力让它减速，飞船就一直保持速度。}
      - {id: wind, text: 有风吹着, because: 那里没有空气，也就没有风能推动飞船。}
takeaway: {text: 没有东西让它减速，它就一直前进。}
"""


@pytest.fixture
def lesson_folder(tmp_path: Path) -> Path:
    """A folder with the small lesson in English and Chinese."""
    home = tmp_path / "lessons" / "small"
    home.mkdir(parents=True)
    (home / "lesson.yaml").write_text(LESSON, encoding="utf-8")
    (home / "zh.yaml").write_text(CHINESE, encoding="utf-8")
    return home


@pytest.fixture
def change() -> Callable[[Path, str, str], int]:
    """Replace a text in a file; return the line where it stands."""

    def replace(path: Path, old: str, new: str) -> int:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace
