"""The place that is kept: back to the craft in the hand, as it was held."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from marsapp.mission.mission import Mission
from marsapp.state.modes import EXPLORE
from marsapp.state.place import PlaceKeeper, read_place, restore
from marsapp.state.session import Session
from marsapp.state.settings import Settings
from marsapp.state.workshop import Handling

MakeSession = Callable[[], Session]
SCENES = frozenset({"journey", "spacecraft"})


@pytest.fixture
def make_session(mission: Mission, settings: Settings) -> MakeSession:
    return lambda: Session(mission, settings, EXPLORE)


def _restored(session: Session, file: Path) -> Session:
    place = read_place(file)
    assert place is not None
    restore(session, place, SCENES, frozenset({"", "workbench"}), frozenset())
    return session


@pytest.mark.parametrize(
    "held",
    [
        Handling(),
        Handling(subject="zhurong", apart=0.35, unfolded=0.0, beside="bus"),
        Handling(subject="orbiter", apart=1, unfolded=1, senses="inst_hiric"),
    ],
)
@pytest.mark.parametrize("topic", ["", "parts", "senses"])
def test_the_craft_is_in_the_hand_as_it_was_before_the_crash(
    make_session: MakeSession, tmp_path: Path, held: Handling, topic: str
) -> None:
    file = tmp_path / "place.json"
    first = make_session()
    keeper = PlaceKeeper(first, file, "tianwen-1")
    first.open_scene("spacecraft")
    first.workbench.open(topic)
    first.workshop.take(subject="lander")
    first.workshop.take(**{name: getattr(held, name) for name in Handling.__slots__})
    keeper.save()
    second = _restored(make_session(), file)
    assert second.scene == "spacecraft"
    assert second.workshop.handling == held


def test_another_craft_in_the_hand_is_a_change_worth_keeping(
    make_session: MakeSession, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "place.json"
    session = make_session()
    keeper = PlaceKeeper(session, file, "tianwen-1")
    session.workshop.take(subject="zhurong")
    qtbot.waitUntil(file.exists, timeout=5000)
    place = read_place(file)
    assert place is not None
    assert place.subject == "zhurong"
    keeper.deleteLater()


@pytest.mark.parametrize(
    "nonsense",
    [
        {"subject": "moon_base", "senses": "inst_crystal_ball", "beside": "dragon"},
        {"subject": "inst_hiric", "senses": "zhurong"},
        {"apart": 7.0, "unfolded": -0.5},
        {"apart": "wide", "unfolded": None, "beside": 4},
        {"apart": float("nan"), "unfolded": float("inf")},
    ],
)
def test_a_nonsense_craft_in_the_hand_is_none(
    make_session: MakeSession, tmp_path: Path, nonsense: dict[str, object]
) -> None:
    file = tmp_path / "place.json"
    file.write_text(json.dumps({"mission": "tianwen-1", **nonsense}), encoding="utf-8")
    assert _restored(make_session(), file).workshop.handling == Handling()
