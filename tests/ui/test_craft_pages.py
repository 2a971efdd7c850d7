"""The pages about the craft in the hand: parts, senses, size, attached or gone."""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from marsapp.mission.loader import load_mission
from marsapp.mission.model import Payload
from marsapp.mission.moments import moments_of
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session
from marsapp.state.settings import Settings
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.topics.craft import moment_words, times_words
from marsapp.ui.workbench.attached import AttachedPage
from marsapp.ui.workbench.craft_page import CraftPage
from marsapp.ui.workbench.parts import PartsPage
from marsapp.ui.workbench.senses import SensesPage
from marsapp.ui.workbench.size import SizePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY_S = 86_400.0
Page = TypeVar("Page", bound=CraftPage)
TOPICS = ("parts", "senses", "size", "attached")


@pytest.fixture
def panel(
    session: Session, theme: Theme, formatter: Formatter, qtbot: "QtBot", qapp: QApplication
) -> Iterator[WorkbenchPanel]:
    """The panel at its usual width."""
    qapp.setStyleSheet(style_sheet(theme))
    made = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(made)
    made.resize(400, 700)
    session.snapshot_changed.connect(made.show_snapshot)
    made.show()
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def parts(panel: WorkbenchPanel) -> PartsPage:
    return opened(panel, "parts", PartsPage)


@pytest.fixture
def senses(panel: WorkbenchPanel) -> SensesPage:
    return opened(panel, "senses", SensesPage)


@pytest.fixture
def size(panel: WorkbenchPanel) -> SizePage:
    return opened(panel, "size", SizePage)


@pytest.fixture
def attached(panel: WorkbenchPanel) -> AttachedPage:
    return opened(panel, "attached", AttachedPage)


def opened(panel: WorkbenchPanel, topic: str, kind: type[Page]) -> Page:
    panel.buttons[topic].click()
    assert isinstance(panel.page, kind)
    return panel.page


def payloads(session: Session) -> list[Payload]:
    return list(session.mission.data.payloads)


# ---- all pages


@pytest.mark.parametrize("topic", TOPICS)
def test_opening_brings_the_craft_in_sight(panel: WorkbenchPanel, topic: str) -> None:
    panel.buttons[topic].click()
    assert panel.session.scene == "spacecraft"


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_page_fits_the_width_of_the_panel(
    panel: WorkbenchPanel, topic: str, scale: float, qapp: QApplication
) -> None:
    theme = Theme("dark", scale)
    qapp.setStyleSheet(style_sheet(theme))
    panel.resize(round(400 * scale), 700)
    panel.restyle(theme, Formatter("zh"))
    panel.buttons[topic].click()
    QApplication.processEvents()
    bar = panel.findChildren(QScrollArea)[0].horizontalScrollBar()
    assert bar.maximum() == 0


@pytest.mark.parametrize("topic", TOPICS)
def test_no_words_of_a_page_are_cut_off(panel: WorkbenchPanel, topic: str) -> None:
    panel.buttons[topic].click()
    for _ in range(4):
        QApplication.processEvents()
    assert panel.page is not None
    for one in panel.page.findChildren(QLabel):
        if one.isVisible() and one.text():
            assert one.height() >= one.heightForWidth(one.width()), one.text()


@pytest.mark.parametrize("topic", TOPICS)
def test_what_was_set_by_hand_survives_another_language(panel: WorkbenchPanel, topic: str) -> None:
    panel.buttons[topic].click()
    before = panel.session.workshop.handling
    panel.restyle(panel.theme, Formatter("zh"))
    assert panel.session.workshop.handling == before


def test_a_mission_without_forms_says_so(
    mission_folder: Path, ephemeris_file: Path, tmp_path: Path, settings: Settings, theme: Theme
) -> None:
    folder = shutil.copytree(mission_folder, tmp_path / "own")
    for file in folder.glob("shapes*.yaml"):
        file.unlink()
    session = Session(load_mission(folder, ephemeris_file), settings, EXPLORE)
    for kind in (PartsPage, SizePage):
        page = kind(session, theme, Formatter())
        page.begin()
        page.show_handling()
        words = [one.text() for one in page.findChildren(QLabel)]
        assert words == ["This mission has no drawings of its craft on file."]


# ---- parts


def test_the_tree_holds_every_vehicle_part_and_payload(parts: PartsPage) -> None:
    data = parts.session.mission.data
    wanted = {one.id for one in (*data.vehicles, *data.payloads)}
    wanted |= {part.id for vehicle in data.vehicles for part in vehicle.parts}
    parts.tree.expandAll()
    assert set(parts.tree.shown) == wanted
    assert len(parts.tree.shown) == len(wanted)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("heat shield", {"heat_shield"}),
        ("  PARACHUTE ", {"parachute"}),
        ("防热大底", {"heat_shield"}),
        ("moric", {"inst_moric"}),
    ],
)
def test_the_search_finds_names_in_both_languages(
    parts: PartsPage, text: str, found: set[str]
) -> None:
    parts.field.setText(text)
    assert found <= set(parts.tree.shown)
    assert len(parts.tree.shown) <= 4
    assert parts.none.isHidden()


def test_a_search_for_nonsense_says_so_and_an_empty_one_shows_all(parts: PartsPage) -> None:
    parts.field.setText("qqq")
    assert not parts.none.isHidden()
    assert parts.tree.isHidden()
    parts.field.setText("")
    assert parts.none.isHidden()
    assert "orbiter" in parts.tree.shown


def test_every_line_chosen_by_key_is_selected_with_its_vehicle_in_the_hand(
    parts: PartsPage,
) -> None:
    session, home = parts.session, parts.session.mission.build.assembly.home
    for thing in ("zhurong_mast", "inst_minpa", "parachute", "drop_camera"):
        parts.tree.show_choice(thing)
        session.select("earth")
        parts.tree.show_choice(thing)
        QTest.keyClick(parts.tree, Qt.Key.Key_Return)
        assert session.selection == thing
        assert session.workshop.handling.subject == home[thing]


def test_arrows_alone_choose_nothing(parts: PartsPage) -> None:
    parts.tree.show_choice("orbiter")
    before = parts.session.selection
    parts.tree.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(parts.tree, key)
    assert parts.session.selection == before


def test_what_lies_inside_is_shown_by_taking_the_craft_apart(parts: PartsPage) -> None:
    assert parts.handling.apart == 0.0
    shapes = parts.session.mission.data.shapes
    seen = {shape.of for shape in shapes if not shape.inside}
    inside = next(shape.of for shape in shapes if shape.inside and shape.of not in seen)
    parts._choose(inside)
    assert parts.handling.apart == 1.0


def test_the_card_tells_what_the_selected_part_is_for(parts: PartsPage) -> None:
    parts.session.select("heat_shield")
    assert parts.name.text() == "Heat shield"
    assert "took the heat" in parts.purpose.text()
    assert parts.where.text().startswith("Fixed to: Entry capsule")
    parts.session.clock.seek(parts.session.clock.end_s)
    assert parts.where.text().startswith("Gone from: Entry capsule")
    parts.session.select("ev_launch")
    assert parts.told.isHidden()
    parts.session.clock.seek(0.0)


def test_a_press_on_a_line_opens_what_it_holds(parts: PartsPage) -> None:
    item = parts.tree._items["lander"]
    assert not item.isExpanded()
    parts.tree.itemClicked.emit(item, 0)
    assert item.isExpanded()
    assert parts.session.selection == "lander"
    parts.tree.itemClicked.emit(item, 0)
    assert not item.isExpanded()


def test_sliders_take_apart_and_fold_and_follow_other_hands(parts: PartsPage) -> None:
    parts.tuners["apart"].slider.setValue(10)
    assert parts.handling.apart == pytest.approx(0.5)
    parts.tuners["unfolded"].slider.setValue(0)
    assert parts.handling.unfolded == 0.0
    assert parts.as_then.isEnabled()
    parts.as_then.click()
    assert parts.handling.unfolded is None
    assert not parts.as_then.isEnabled()
    parts.session.workshop.take(apart=0.25)
    assert parts.tuners["apart"].value.text() == "25 %"


def test_lines_of_the_tree_are_big_enough_for_a_finger(parts: PartsPage) -> None:
    parts.tree.expandAll()
    QApplication.processEvents()
    heights = {
        parts.tree.visualItemRect(item).height()
        for item in parts.tree._items.values()
        if not item.isHidden()
    }
    assert min(heights) >= TARGET_PX
    assert parts.tree.height() >= len(parts.tree.shown) * min(heights)


# ---- senses


def test_every_instrument_has_a_paragraph_a_number_and_a_comparison(
    senses: SensesPage,
) -> None:
    told = set()
    for payload in payloads(senses.session):
        reach = payload.reach
        assert reach is not None
        assert reach.number in payload.values
        senses.session.workshop.take(senses="")
        senses.choices[payload.id].click()
        assert senses.handling.senses == payload.id
        assert senses.handling.subject == payload.vehicle
        assert senses.number.text()
        told.add((senses.text.text(), senses.compare.text()))
    assert len(told) == 13


def test_opening_shows_the_first_instrument_and_a_second_press_puts_it_away(
    senses: SensesPage,
) -> None:
    assert senses.handling.senses == "inst_moric"
    assert senses.choices["inst_moric"].isChecked()
    senses.choices["inst_moric"].click()
    assert senses.handling.senses == ""
    assert not senses.choices["inst_moric"].isChecked()
    assert senses.told.isHidden()


def test_the_camera_with_published_strips_says_its_number_with_its_mark(
    senses: SensesPage,
) -> None:
    senses.choices["inst_hiric"].click()
    assert senses.number.text() == "about 0.7 m ◇"
    senses.choices["inst_mcs"].click()
    assert senses.number.text() == "-120 °C ◇"
    senses.choices["inst_mepa"].click()
    assert senses.number.text().endswith("△")
    QApplication.processEvents()
    words = [one.text() for one in senses.told.findChildren(QLabel) if one.isVisibleTo(senses)]
    assert "No source gives this number; it is no fact." in words


def test_an_instrument_that_is_still_folded_is_unfolded_to_be_seen(senses: SensesPage) -> None:
    session = senses.session
    session.clock.seek(100 * DAY_S)
    senses.choices["inst_natecam"].click()
    assert senses.handling.unfolded == 1.0
    session.clock.seek(session.mission.event_times_s["ev_driveoff"] + DAY_S)
    senses.choices["inst_mscam"].click()
    assert senses.handling.unfolded is None


def test_leaving_the_page_puts_its_reach_away_but_not_that_of_a_lesson(
    panel: WorkbenchPanel, senses: SensesPage
) -> None:
    session = senses.session
    session.workbench.open("")
    assert session.workshop.handling.senses == ""
    again = opened(panel, "senses", SensesPage)
    again.session.workshop.take(senses="inst_momag")  # as a lesson does
    session.workbench.open("")
    assert session.workshop.handling.senses == "inst_momag"


# ---- size


def test_opening_sets_a_child_beside_the_craft(size: SizePage) -> None:
    assert size.handling.beside == "child"
    assert size.handling.subject == "orbiter"
    assert size.choices["child"].isChecked()


def test_the_rover_is_compared_by_its_published_height(size: SizePage) -> None:
    size.choices["zhurong"].click()
    assert "1.85 m ◇" in size.said.text()
    assert "1.5 times the height of a child" in size.said.text()
    size.choices["bus"].click()
    assert "62 % of the height of a bus" in size.said.text()
    size.choices["bus"].click()
    assert size.handling.beside == ""
    assert not size.alone.isEnabled()


def test_a_craft_without_a_published_size_is_said_to_be_drawn(size: SizePage) -> None:
    size.choices["entry_capsule"].click()
    assert "No source of ours gives the size" in size.said.text()
    assert "3.4" not in size.said.text() + size.sizes.text()


def test_the_sizes_of_things_beside_carry_the_mark_of_illustration(size: SizePage) -> None:
    for name, number in (("child", "1.2"), ("adult", "1.7"), ("bus", "12"), ("perseverance", "3")):
        if size.handling.beside != name:
            size.choices[name].click()
        assert f"{number} m △" in size.sizes.text()


def test_words_for_about_the_same_height(size: SizePage) -> None:
    adult = size._things["adult"]
    assert "about the height of an adult" in times_words(1.72, adult, Formatter())
    assert "34 times" in times_words(57.0, adult, Formatter())


# ---- attached or gone


def test_every_thing_that_leaves_stands_once_in_order_of_leaving(attached: AttachedPage) -> None:
    mission = attached.session.mission
    ends = [
        moment.time_s
        for thing in attached.entries
        if (moment := attached._things[thing]) is not None
    ]
    assert ends == sorted(ends)
    snapshot = mission.at(0.0)
    pieces = {piece.id for piece in (*snapshot.attached, *snapshot.gone)}
    assert pieces <= set(attached.entries)


def test_the_list_follows_the_clock_also_backwards(attached: AttachedPage) -> None:
    session, entry = attached.session, attached.entries["heat_shield"]
    events = session.mission.event_times_s
    session.clock.seek(events["ev_edl_entry"] - 60)
    assert entry.gone is False
    assert entry.where.text().startswith("Fixed to: Entry capsule")
    session.clock.seek(events["ev_touchdown"] + DAY_S)
    assert entry.gone is True
    assert "our model" in entry.where.text()
    session.clock.seek(0.0)
    assert entry.gone is False
    assert attached.count.text().endswith("Gone: 0.")


@pytest.mark.parametrize("thing", ["tdc1", "heat_shield", "zhurong", "drop_camera"])
def test_a_button_leads_to_when_a_thing_leaves(attached: AttachedPage, thing: str) -> None:
    attached.jumps[thing].click()
    session = attached.session
    assert not session.clock.playing
    assert attached.entries[thing].gone is True
    session.clock.seek(session.clock.time_s - 1.0)
    assert attached.entries[thing].gone is False


def test_a_thing_is_taken_into_the_hand_from_the_list(attached: AttachedPage) -> None:
    attached.entries["parachute"].show_it.click()
    assert attached.session.selection == "parachute"
    assert attached.handling.subject == "entry_capsule"


def test_a_time_by_the_model_is_called_so_on_the_button(attached: AttachedPage) -> None:
    assert "by our model" in attached.jumps["heat_shield"].accessibleName()
    assert "model" not in attached.jumps["zhurong"].accessibleName()
    moments = moments_of(attached.session.mission.data, attached.session.mission.event_times_s)
    planned = replace(moments["edl_heat_shield_off"], modelled=False, planned=True)
    assert "time from a plan" in moment_words(planned, attached.formatter)


def test_the_mass_bar_follows_the_date_and_is_always_whole(attached: AttachedPage) -> None:
    session = attached.session
    for day in (0, 100, 250, 300, 1000):
        session.clock.seek(day * DAY_S)
        assert sum(piece.share for piece in attached.bar.pieces) == pytest.approx(1.0, abs=1e-9)
    gone = {piece.key for piece in attached.bar.pieces if piece.gone}
    assert gone == {"burnt-orbiter", "carried-entry_capsule", "carried-zhurong"}
    session.clock.seek(0.0)
    assert attached.together.text().startswith("Flying together: 5,000 kg ○ of 5,000 kg ◇")
    words = [row.text() for row in attached.rows]
    assert "Propellant burnt so far: 0 kg ○" in words
    assert "Zhurong: 240 kg ◇" in words


def test_the_bar_paints_what_is_aboard_fuller_than_what_has_gone(attached: AttachedPage) -> None:
    session = attached.session
    attached.bar.resize(400, 34)

    def strength(share: float) -> int:
        image = attached.bar.grab().toImage()
        x = round(share * image.width())
        return sum(image.pixelColor(x + i, 16).lightness() for i in range(-6, 7))

    session.clock.seek(0.0)
    rover = 1 - 0.024
    before = strength(rover)
    session.clock.seek(session.clock.end_s)
    assert strength(rover) < before


def test_pages_that_were_left_are_gone(panel: WorkbenchPanel) -> None:
    session = panel.session

    def visit() -> int:
        for topic in TOPICS:
            session.workbench.open(topic)
            session.workshop.take(apart=0.5)
            session.workshop.take(apart=0.0)
        session.workbench.open("")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(panel.findChildren(QWidget))

    first = visit()
    assert visit() == visit() == first
