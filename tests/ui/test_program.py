"""The whole window: modes, languages, place, faults, keys."""

import gc
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread, current_thread, main_thread
from typing import cast, get_args
from weakref import finalize

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.mission.mission import Mission
from marsapp.mission.model import Scene
from marsapp.mission.quantities import QUANTITIES
from marsapp.physics.time import DAY_S
from marsapp.state.modes import CLASSROOM, EXPLORE, KIOSK, LESSON, MODES, Mode
from marsapp.state.place import read_place
from marsapp.state.settings import LANGUAGES, TEXT_SCALES, THEMES
from marsapp.ui.application import Program, Start, credit_lines
from marsapp.ui.compose import SCENES
from marsapp.ui.faults import Faults
from marsapp.ui.rail import Rail
from marsapp.ui.theme import TARGET_PX

MakeProgram = Callable[..., Program]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def make_program(qtbot: QtBot, mission: Mission, home: Path) -> Iterator[MakeProgram]:
    made: list[Program] = []

    def make(mode: Mode = EXPLORE, **more: object) -> Program:
        start = Start(mission=mission, lessons=paths.shipped("lessons"), mode=mode, **more)  # type: ignore[arg-type]
        program = Program(start)
        made.append(program)
        program.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        program.show()
        return program

    yield make
    for program in made:
        program.window.setProperty("released", True)
        program.window.close()
        program.languages.use("en")
        if program.kiosk:
            cast("QApplication", QApplication.instance()).removeEventFilter(program.kiosk)
        program.window.deleteLater()
        program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_content_may_name_every_scene_and_no_other() -> None:
    assert set(get_args(Scene)) == set(SCENES)


@pytest.mark.parametrize("mode", MODES.values(), ids=lambda mode: mode.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mode_opens_in_every_language(
    make_program: MakeProgram, mode: Mode, language: str
) -> None:
    program = make_program(mode, language=language)
    assert program.settings.language == language
    assert not program.window.grab().isNull()


def test_closing_leaves_no_window_behind(make_program: MakeProgram) -> None:
    program = make_program()
    program.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []


def test_a_paused_program_makes_no_frames(make_program: MakeProgram) -> None:
    program = make_program()
    assert not program.frames.running
    program.session.clock.play()
    assert program.frames.running
    program.session.clock.pause()
    assert not program.frames.running


def test_widgets_that_nobody_holds_end_before_another_thread_could_end_them(
    make_program: MakeProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[Thread] = []
    gc.disable()
    try:
        make_program()
        held = QLabel()
        held.itself = held  # type: ignore[attr-defined]  # only a look through all finds it
        finalize(held, lambda: ended.append(current_thread()))
        del held
        qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    finally:
        gc.enable()
    assert ended == [main_thread()]


def test_what_works_beside_the_interface_does_not_hold_the_program(
    make_program: MakeProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Thread] = []

    def begin(self: Thread) -> None:
        begun.append(self)

    monkeypatch.setattr(Thread, "start", begin)
    program = make_program()
    qtbot.waitUntil(lambda: bool(begun), timeout=10_000)
    held = [one for thread in begun for one in gc.get_referents(vars(thread))]
    assert program not in [getattr(one, "__self__", one) for one in held]


def test_only_the_open_panel_and_scene_get_the_snapshot(make_program: MakeProgram) -> None:
    program = make_program()
    program.session.open_panel("")
    program.session.clock.seek(50 * DAY_S)
    assert program.window.scene.snapshot is program.session.snapshot


@pytest.mark.parametrize(
    ("key", "changed"),
    [
        (Qt.Key.Key_Space, lambda s: s.clock.playing),
        (Qt.Key.Key_End, lambda s: s.clock.time_s == s.clock.end_s),
        (Qt.Key.Key_N, lambda s: s.clock.time_s > 0),
        (Qt.Key.Key_B, lambda s: s.clock.rate < 0),
        (Qt.Key.Key_L, lambda s: s.panel == "lesson"),
        (Qt.Key.Key_S, lambda s: s.panel == "settings"),
        (Qt.Key.Key_I, lambda s: s.panel == ""),
    ],
)
def test_keys_work_wherever_the_focus_is(
    make_program: MakeProgram, qtbot: QtBot, key: Qt.Key, changed: Callable[..., bool]
) -> None:
    program = make_program()
    qtbot.keyClick(program.window, key)
    assert changed(program.session)


def test_no_two_shortcuts_share_a_key(make_program: MakeProgram) -> None:
    keys = [
        QKeySequence(one.key).toString() for one in make_program(CLASSROOM).window._shortcuts.all
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_themes_and_text_sizes_change_while_it_runs(
    make_program: MakeProgram, theme: str, scale: float
) -> None:
    program = make_program()
    program.settings.choose(theme=theme, text_scale=scale)
    assert program.window.scene.theme.id == theme
    assert program.window.scene.theme.scale == scale
    assert not program.window.grab().isNull()


@pytest.mark.parametrize("scale", TEXT_SCALES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_the_rail_never_lie_on_each_other(
    make_program: MakeProgram, language: str, scale: float
) -> None:
    program = make_program()
    program.settings.choose(language=language, text_scale=scale)
    QApplication.processEvents()
    rail = program.window.findChild(Rail)
    assert rail is not None
    buttons = rail.findChildren(QToolButton)
    for index, one in enumerate(buttons):
        assert not [b.text() for b in buttons[:index] if b.geometry().intersects(one.geometry())]
        assert rail.rect().contains(one.geometry())
        assert one.accessibleName()
        if one.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
            room_px = one.height() - one.iconSize().height()
            assert room_px >= 0.8 * one.fontMetrics().height()


def test_language_and_theme_chosen_at_once_speak_one_language(make_program: MakeProgram) -> None:
    program = make_program()
    program.settings.choose(theme="contrast", language="zh")
    rail = program.window.findChild(Rail)
    assert rail is not None
    words = [one.text() for one in rail.findChildren(QToolButton)]
    assert "火星" in words
    assert "Mars" not in words


class Pseudo(QTranslator):
    """Marks and doubles every text, so that one without a translation shows."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source} {source}⟧"

    def isEmpty(self) -> bool:
        return False


def test_no_words_of_the_window_escape_translation(make_program: MakeProgram) -> None:
    program = make_program()
    program.session.open_lesson(sorted(program.views.lesson_ids)[0])
    content = _content(program)
    pseudo = Pseudo()
    QApplication.installTranslator(pseudo)
    try:
        escaped: set[str] = set()
        for selected in ("orbiter", "mars", "ev_tcm1"):
            program.session.select(selected)
            for panel in program.window.parts.panels:
                program.session.open_panel(panel)
                program._restyle()
                escaped |= {
                    f"{panel}: {said}"
                    for said in _said(program.window)
                    if "⟦" not in said and not _comes_from(content, said)
                }
    finally:
        QApplication.removeTranslator(pseudo)
    assert escaped == set()


def _said(window: QWidget) -> Iterator[str]:
    """Everything that widgets say: on them, in tool tips and to screen readers."""
    for widget in (one for one in window.findChildren(QWidget) if one.isVisibleTo(window)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        yield from (action.text() for action in widget.actions())
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()


def _comes_from(content: set[str], said: str) -> bool:
    """Say whether a text is content with its values filled in, a number, a date or an address."""
    said = said.replace("\u200b", "").strip().lower()
    if said in content or not any(map(str.isalpha, said)):
        return True
    if said[0].isdigit() or said.startswith(("http://", "https://")):
        return True
    fixed = (re.split(r"\{[^}]*\}", text) for text in content if "{" in text)
    return any(len(parts) > 1 and all(part in said for part in parts) for parts in fixed)


def _content(program: Program) -> set[str]:
    """Everything that mission, lessons, quantities and credits say in English."""
    lessons = [entry.lesson for entry in program.views.lessons.entries if entry.lesson]
    texts = set(_texts(program.session.mission.data.model_dump(mode="json")))
    for lesson in lessons:
        texts |= set(_texts(lesson.file.model_dump(mode="json"))) | {lesson.title.text_in("en")}
    texts |= {quantity.label.text_in("en") for quantity in QUANTITIES.values()}
    texts |= {"简体中文", "English", *credit_lines("en")}
    return {text.strip().lower() for text in texts}


def _texts(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for part in tree.values() if isinstance(tree, dict) else tree:
            yield from _texts(part)


def test_every_focusable_thing_has_a_name_for_screen_readers(make_program: MakeProgram) -> None:
    program = make_program()
    nameless = []
    for panel in program.window.parts.panels:
        program.session.open_panel(panel)
        for widget in program.window.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(
                program.window
            ):
                interface = QAccessible.queryAccessibleInterface(widget)
                if not interface.text(QAccessible.Text.Name) and not isinstance(
                    widget, QScrollArea
                ):
                    nameless.append(f"{panel}: {type(widget).__name__} {widget.objectName()}")
    assert nameless == [], "\n".join(nameless)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_buttons_are_big_enough_for_a_finger(make_program: MakeProgram, scale: float) -> None:
    program = make_program()
    program.settings.choose(text_scale=scale)
    small: list[str] = []
    for panel in program.window.parts.panels:
        program.session.open_panel(panel)
        program.window.grab()
        small += [
            f"{panel}: {button.text() or button.accessibleName()} {button.size().toTuple()}"
            for button in program.window.findChildren(QAbstractButton)
            if button.isVisibleTo(program.window)
            and min(button.width(), button.height()) < TARGET_PX
        ]
    assert small == [], "\n".join(small)


def test_the_next_start_is_where_this_one_ended(make_program: MakeProgram) -> None:
    first = make_program()
    lesson = sorted(first.views.lesson_ids)[0]
    first.session.open_lesson(lesson)
    first.session.clock.seek(150 * DAY_S)
    first.session.select("mars")
    first.save_place()
    second = make_program()
    assert second.session.clock.time_s == pytest.approx(150 * DAY_S)
    assert (second.session.panel, second.session.selection) == ("lesson", "mars")
    assert second.session.lesson == lesson


@pytest.mark.parametrize("mode", [EXPLORE, LESSON, CLASSROOM], ids=lambda mode: mode.id)
def test_the_next_start_after_a_crash_is_at_the_same_lesson_step(
    make_program: MakeProgram, qtbot: QtBot, home: Path, mode: Mode
) -> None:
    first = make_program(mode)
    first.session.open_lesson(first.views.lessons.lesson_ids[0])
    first.views.lessons.next_step()
    first.views.lessons.decline()
    first.views.lessons.next_step()
    qtbot.waitUntil(lambda: (home / "place.json").exists(), timeout=5000)
    second = make_program(mode)
    assert second.views.lessons.run is not None
    assert second.views.lessons.run.step.id == "coast"


def test_the_next_start_shows_the_scene_and_topic_of_this_one(make_program: MakeProgram) -> None:
    first = make_program()
    first.session.open_scene("mars")
    first.session.open_panel("workbench")
    first.session.workbench.open("relay")
    first.save_place()
    second = make_program()
    assert (second.session.scene, second.session.panel) == ("mars", "workbench")
    assert second.session.workbench.topic == "relay"
    assert not second.window.grab().isNull()


def test_a_changed_place_is_saved_a_moment_later(
    make_program: MakeProgram, qtbot: QtBot, home: Path
) -> None:
    program = make_program()
    program.session.clock.seek(42 * DAY_S)
    qtbot.waitUntil(lambda: (home / "place.json").exists(), timeout=5000)
    place = read_place(home / "place.json")
    assert place is not None
    assert place.time_s == pytest.approx(42 * DAY_S)


def test_the_kiosk_remembers_nothing(make_program: MakeProgram, home: Path) -> None:
    program = make_program(KIOSK)
    program.session.clock.seek(42 * DAY_S)
    program.save_place()
    assert list(home.rglob("*.json")) == []
    assert list(home.rglob("*.sqlite*")) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"mission": "tianwen-1", "time_s": 1e999}',
        '{"mission": "x"}',
        '{"mission": "tianwen-1", "scene": "moon", "lesson": "gone", "geometry": "@@@"}',
        '{"mission": "tianwen-1", "selection": "nobody"}',
        '{"mission": "tianwen-1", "panel": "workbench", "topic": "alchemy"}',
    ],
)
def test_a_nonsense_place_file_does_not_matter(
    make_program: MakeProgram, home: Path, content: str
) -> None:
    (home / "place.json").write_text(content, encoding="utf-8")
    program = make_program()
    assert program.session.scene == "journey"
    assert program.session.selection == program.session.mission.data.mission.craft


@pytest.mark.skipif(os.name == "nt", reason="folders are made read-only by a file in their place")
def test_an_unwritable_home_does_not_stop_the_start(
    make_program: MakeProgram, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = home / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("MARSAPP_HOME", str(blocked / "inside"))
    program = make_program()
    program.settings.choose(theme="light")
    program.session.clock.seek(DAY_S)
    program.save_place()
    assert program.settings.theme == "light"


def test_a_message_is_shown_once_and_can_be_closed(make_program: MakeProgram) -> None:
    program = make_program(messages=("Nothing is remembered.",))
    program.views.tell("Nothing is remembered.")
    assert program.views.notice.text == "Nothing is remembered."
    program.views.notice.dismiss()
    assert program.views.notice.isHidden()


def test_a_fault_stops_time_and_is_told_once(make_program: MakeProgram) -> None:
    program = make_program()
    faults = Faults(program.take_fault)
    program.session.clock.play()
    for _ in range(2):
        faults.handle(RuntimeError, RuntimeError("test"), None)
    assert not program.session.clock.playing
    assert program.views.notice.text.count("marsapp.log") == 1


def test_lesson_mode_opens_the_lessons(make_program: MakeProgram) -> None:
    assert make_program(LESSON).session.panel == "lesson"


def test_classroom_text_is_large_and_the_clicker_steps(
    make_program: MakeProgram, qtbot: QtBot
) -> None:
    program = make_program(CLASSROOM)
    assert program.settings.text_scale == 1.5
    lessons = program.views.lessons
    program.window.activateWindow()
    program.session.open_lesson(sorted(program.views.lesson_ids)[0])
    assert lessons.run is not None

    def click(key: Qt.Key) -> int:
        qtbot.keyClick(program.window.focusWidget(), key)  # into the lesson's page
        return lessons.run.index if lessons.run else -1

    steps = len(lessons.run.steps)
    assert [click(Qt.Key.Key_PageDown) for _ in range(steps)] == [*range(1, steps), -1]
    program.session.open_lesson(lessons.lesson_ids[0])
    assert [click(Qt.Key.Key_PageDown), click(Qt.Key.Key_PageUp)] == [1, 0]


def test_whom_a_mission_credits_stands_in_the_settings(
    make_program: MakeProgram, mission: Mission
) -> None:
    program = make_program(language="zh")
    program.session.open_panel("settings")
    said = [made.text() for made in program.window.parts.panels["settings"].findChildren(QLabel)]
    assert mission.data.mission.credits is not None
    assert mission.data.mission.credits.text_in("zh") in said


def test_credits_are_shown_in_both_languages() -> None:
    assert any("Daniel Est" in line for line in credit_lines("en"))
    assert len(credit_lines("zh")) == len(credit_lines("en"))


def test_the_kiosk_flies_by_itself_until_touched(make_program: MakeProgram, qtbot: QtBot) -> None:
    program = make_program(KIOSK)
    assert program.session.clock.playing
    assert program.kiosk is not None
    assert "火星" in program.kiosk.banner.text
    qtbot.mouseClick(program.window.scene, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert not program.session.clock.playing
    assert program.kiosk.banner.text == ""


def test_the_kiosk_warns_and_then_forgets_the_visitor(
    make_program: MakeProgram, qtbot: QtBot
) -> None:
    program = make_program(KIOSK)
    kiosk = program.kiosk
    assert kiosk is not None
    qtbot.keyClick(program.window, Qt.Key.Key_Home)
    program.settings.choose(language="zh", theme="light")
    program.session.open_panel("lesson")
    program.session.clock.seek(100 * DAY_S)
    kiosk.watch.pass_seconds(65)
    assert "15" in kiosk.banner.text
    kiosk.watch.pass_seconds(20)
    assert (program.settings.language, program.settings.theme) == ("en", "dark")
    assert (program.session.panel, program.session.lesson) == ("", "")
    assert program.session.clock.playing
    assert program.session.clock.time_s == 0.0


@pytest.mark.parametrize(
    "key", ["Alt+F4", "Ctrl+Q", "Ctrl+W", "Esc", "F11", "Ctrl+P", "Ctrl+O", "Menu"]
)
def test_no_key_leads_out_of_the_kiosk(make_program: MakeProgram, qtbot: QtBot, key: str) -> None:
    program = make_program(KIOSK)
    qtbot.keyClick(program.window, Qt.Key.Key_Home)
    qtbot.keySequence(program.window, QKeySequence(key))
    program.window.close()
    assert program.window.isVisible()


def test_only_the_staff_pin_ends_the_kiosk(
    make_program: MakeProgram, qtbot: QtBot, home: Path
) -> None:
    from marsapp.state.staff_pin import StaffPin

    StaffPin(home / "staff.json").choose("246802")
    program = make_program(KIOSK)
    kiosk = program.kiosk
    assert kiosk is not None
    qtbot.keyClick(program.window, Qt.Key.Key_Home)
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(program.window, Qt.Key.Key_S, chord | Qt.KeyboardModifier.ShiftModifier)
    assert kiosk.pad.isVisible()
    for digit in "111111":
        kiosk.pad.type_digit(digit)
    kiosk.pad.enter()
    assert program.window.isVisible()
    qtbot.keyClicks(kiosk.pad, "246802")
    qtbot.keyClick(kiosk.pad, Qt.Key.Key_Return)
    assert not program.window.isVisible()
