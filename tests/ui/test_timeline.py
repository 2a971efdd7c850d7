"""The timeline: what it shows, and what a hand on it does."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.panels.timeline import TimelinePanel
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.timeline.bands import place
from marsapp.ui.timeline.shapes import TOKENS, kind_word, shape
from marsapp.ui.timeline.view import ZOOM_STEP

if TYPE_CHECKING:
    from marsapp.state.session import Session

DAY_S = 86_400.0
_NONE = Qt.KeyboardModifier.NoModifier


class Stage(QWidget):
    """A window with the timeline at its bottom, fed by the session as in the program."""

    def __init__(self, session: "Session", frames: Frames, theme: Theme) -> None:
        super().__init__()
        self.panel = TimelinePanel(session, frames, theme, Formatter())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.panel)
        session.snapshot_changed.connect(self._show)

    def _show(self, snapshot: Snapshot) -> None:
        self.panel.show_snapshot(snapshot)


@pytest.fixture
def stage(session: "Session", frames: Frames, theme: Theme, qapp: QApplication) -> Iterator[Stage]:
    session.settings.choose(reduced_motion=True)
    made = Stage(session, frames, theme)
    made.setStyleSheet(style_sheet(theme))
    made.resize(1280, 720)
    made.show()
    qapp.processEvents()
    yield made
    made.close()


@pytest.fixture
def panel(stage: Stage) -> TimelinePanel:
    return stage.panel


def at(panel: TimelinePanel, time_s: float, y: float | None = None) -> QPointF:
    """Return the point of a time, on the bands unless told otherwise."""
    zones = panel.view.picture.look.zones
    return QPointF(panel.view.axis.x(time_s), zones.bands_top + 3 if y is None else y)


def drag(panel: TimelinePanel, start: QPointF, *ways: float, fine: bool = False) -> None:
    panel.view.press(start)
    for x in ways:
        panel.view.drag(QPointF(x, start.y()), fine=fine)
    panel.view.release(QPointF(ways[-1], start.y()))


def press_key(
    panel: TimelinePanel, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    held = modifier or Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(panel.view, QKeyEvent(QEvent.Type.KeyPress, key, held))


# --- what is shown ----------------------------------------------------------------


def test_it_opens_with_launch_to_landing_in_sight(panel: TimelinePanel) -> None:
    mission = panel.session.mission
    axis = panel.view.axis
    assert axis.shows(0.0)
    assert axis.shows(mission.event_times_s["ev_touchdown"])
    assert axis.span_s < mission.end_s / 4  # the flight is not squeezed into a corner


def test_events_before_launch_are_not_on_the_axis(panel: TimelinePanel) -> None:
    ids = {mark.id for mark in panel.view.content.marks}
    assert "ev_approval" not in ids
    assert "ev_launch" in ids
    assert all(mark.time_s >= 0 for mark in panel.view.content.marks)


def test_the_landing_zoom_shows_the_steps_of_the_landing(panel: TimelinePanel) -> None:
    times_s = panel.session.mission.event_times_s
    panel.session.clock.seek(times_s["ev_edl_entry"] + 300)
    panel.fit_phase()
    named = {flag.mark.id for flag in panel.view.picture.flags}
    assert "ev_touchdown" in named
    assert any(name.startswith("edl_") for name in named)
    assert panel.view.axis.span_s < 20 * 60


def test_this_phase_asked_again_shows_the_phase_around_it(panel: TimelinePanel) -> None:
    panel.session.clock.seek(panel.session.mission.event_times_s["ev_edl_entry"] + 300)
    panel.fit_phase()
    inner_s = panel.view.axis.span_s
    panel.fit_phase()
    assert panel.view.axis.span_s > inner_s


def test_children_of_a_phase_appear_when_there_is_room(panel: TimelinePanel) -> None:
    panel.fit_mission()
    far = {band.band.phase.id for band in panel.view.picture.bands}
    panel.session.clock.seek(panel.session.mission.event_times_s["ev_edl_entry"] + 300)
    panel.fit_phase()
    near = {band.band.phase.id for band in panel.view.picture.bands}
    assert near - far


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_bands_of_one_row_never_overlap(panel: TimelinePanel, rows: int) -> None:
    view = panel.view
    for factor in (1.0, 10.0, 1000.0):
        axis = view.axis.zoomed(factor, view.content.end_s / 8)
        placed = sorted(place(view.content.bands, axis, rows), key=lambda band: band.left)
        for row in range(rows):
            line = [one for one in placed if one.row == row]
            for before, after in itertools.pairwise(line):
                assert before.right <= after.left + 1e-6  # px


def test_dates_do_not_touch_at_any_zoom(panel: TimelinePanel) -> None:
    for _ in range(20):
        dates = panel.view.picture.dates
        assert dates
        for before, after in itertools.pairwise(dates):
            assert before.rect.right() < after.rect.left()
        panel.zoom_in()


def test_the_end_of_a_stretched_mission_can_be_seen_in_both_directions(
    panel: TimelinePanel,
) -> None:
    panel.fit_mission()
    assert panel.view.axis.is_whole
    for _ in range(30):
        panel.zoom_in()
    assert panel.view.axis.span_s == pytest.approx(60.0)  # s
    for _ in range(40):
        panel.zoom_out()
    assert panel.view.axis.is_whole


def test_every_kind_of_event_has_its_own_shape_and_word() -> None:
    outlines = {kind: shape(kind).toFillPolygon().toList() for kind in TOKENS}
    assert len({str(outline) for outline in outlines.values()}) == len(TOKENS)
    assert len({kind_word(kind) for kind in TOKENS}) == len(TOKENS)


def test_both_clocks_differ_by_the_light_time(panel: TimelinePanel) -> None:
    session = panel.session
    session.clock.seek(session.mission.event_times_s["ev_touchdown"])
    craft, earth = panel.clocks.at_craft.value.text(), panel.clocks.known.value.text()
    assert craft.startswith(("14 May 2021 23:18", "14 May 2021 23:17"))
    assert earth.startswith(("14 May 2021 23:00", "14 May 2021 22:59"))
    assert "17 min" in panel.clocks.light.value.text()
    assert "Sol 1" in panel.clocks.day.caption.text()


def test_the_clocks_change_to_beijing_and_back(panel: TimelinePanel) -> None:
    session = panel.session
    session.clock.seek(session.mission.event_times_s["ev_touchdown"])
    panel.clocks.zone_button.click()
    assert panel.clocks.at_craft.value.text().startswith("15 May 2021 07:1")
    assert panel.view.clock_zone.utcoffset(None).total_seconds() == 8 * 3600  # type: ignore[union-attr]
    panel.clocks.zone_button.click()
    assert panel.clocks.at_craft.value.text().startswith("14 May 2021 23:1")


def test_a_reset_goes_back_to_universal_time(panel: TimelinePanel) -> None:
    panel.session.clock.seek(1e6)
    panel.clocks.zone_button.click()
    panel.session.reset()
    assert panel.clocks.zone_button.text() == "UTC"


def test_the_rate_is_said_in_words(panel: TimelinePanel) -> None:
    panel.session.clock.set_rate(DAY_S)
    assert panel.transport.rate_label.text() == "1 second = 1 day"
    panel.transport.faster_button.click()
    assert panel.transport.rate_label.text() == "1 second = 2 days"
    panel.transport.reverse_button.click()
    assert "backwards" in panel.transport.rate_label.accessibleName()
    assert panel.transport.reverse_button.isChecked()


def test_the_fastest_rate_cannot_be_made_faster(panel: TimelinePanel) -> None:
    panel.session.clock.set_rate(30 * DAY_S)
    assert not panel.transport.faster_button.isEnabled()
    assert panel.transport.slower_button.isEnabled()


def test_words_follow_the_language(panel: TimelinePanel) -> None:
    panel.restyle(Theme(), Formatter("zh"))
    names = {flag.mark.title.text_in("zh") for flag in panel.view.picture.flags}
    assert any("\u4e00" <= name[0] <= "\u9fff" for name in names)
    assert "年" in panel.view.describe()


@pytest.mark.parametrize("theme_id", ["dark", "light", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_fits_into_a_small_window(
    stage: Stage, theme_id: str, scale: float, qapp: QApplication
) -> None:
    theme = Theme(theme_id, scale)
    stage.setStyleSheet(style_sheet(theme))
    stage.panel.restyle(theme, Formatter())
    stage.resize(1280, 720)
    qapp.processEvents()
    limit = 0.26 if scale == 1.0 else 0.34
    assert stage.panel.height() <= limit * 720
    assert stage.panel.width() <= 1280 or scale == 2.0
    assert not stage.panel.grab().isNull()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_upper_row_fits_an_old_projector(
    stage: Stage, scale: float, qapp: QApplication
) -> None:
    theme = Theme("dark", scale)
    stage.setStyleSheet(style_sheet(theme))
    stage.panel.restyle(theme, Formatter())
    stage.resize(1024, 768)
    qapp.processEvents()
    parts = (stage.panel.transport, stage.panel.clocks, stage.panel.show_button)
    sizes = [(part.width(), part.minimumSizeHint().width()) for part in parts[:2]]
    assert all(given >= needed for given, needed in sizes), sizes
    edges = [edge for part in parts for edge in (part.geometry().left(), part.geometry().right())]
    assert edges == sorted(edges)
    assert edges[-1] < stage.panel.width() == 1024


def test_more_height_gives_more_rows(stage: Stage, qapp: QApplication) -> None:
    stage.resize(1280, 560)
    qapp.processEvents()
    low = stage.panel.view.height()
    stage.resize(1280, 1080)
    qapp.processEvents()
    assert stage.panel.view.height() > low
    assert stage.panel.view.picture.look.zones.flag_rows == 2


# --- a hand on it -----------------------------------------------------------------


def test_a_click_seeks(panel: TimelinePanel) -> None:
    goal_s = 150 * DAY_S
    point = at(panel, goal_s)
    panel.view.press(point)
    panel.view.release(point)
    assert panel.session.clock.time_s == pytest.approx(goal_s, abs=panel.view.axis.seconds_per_px)


def test_a_click_on_a_name_goes_to_the_event_and_selects_it(panel: TimelinePanel) -> None:
    flag = next(f for f in panel.view.picture.flags if f.mark.id == "ev_dsm")
    point = QPointF(flag.left + 5, panel.view.picture.look.zones.flag_y(flag.row) + 4)
    panel.view.press(point)
    panel.view.release(point)
    assert panel.session.clock.time_s == panel.session.mission.event_times_s["ev_dsm"]
    assert panel.session.selection == "ev_dsm"


def test_dragging_the_play_head_seeks_once_a_move_without_echo(panel: TimelinePanel) -> None:
    clock = panel.session.clock
    clock.seek(100 * DAY_S)
    seen: list[float] = []
    clock.time_changed.connect(seen.append)
    start = at(panel, clock.time_s)
    drag(panel, start, start.x() + 40, start.x() + 61)
    assert len(seen) == 2
    assert clock.time_s == seen[-1]
    assert not clock.playing


def test_scrubbing_catches_an_event_and_says_its_name(panel: TimelinePanel) -> None:
    clock, times_s = panel.session.clock, panel.session.mission.event_times_s
    clock.seek(60 * DAY_S)
    start = at(panel, clock.time_s)
    panel.view.press(start)
    panel.view.drag(QPointF(panel.view.axis.x(times_s["ev_dsm"]) + 3, start.y()))
    assert clock.time_s == times_s["ev_dsm"]
    assert panel.view.pointed is not None
    assert panel.view.pointed.id == "ev_dsm"
    panel.view.release(start)
    assert panel.view.pointed is None


def test_fine_scrubbing_moves_a_tenth_and_catches_nothing(panel: TimelinePanel) -> None:
    clock = panel.session.clock
    clock.seek(100 * DAY_S)
    start = at(panel, clock.time_s)
    drag(panel, start, start.x() + 100, fine=True)
    moved_s = clock.time_s - 100 * DAY_S
    assert moved_s == pytest.approx(10 * panel.view.axis.seconds_per_px, rel=0.01)


def test_play_goes_on_after_scrubbing(panel: TimelinePanel) -> None:
    clock = panel.session.clock
    clock.seek(100 * DAY_S)
    clock.play()
    start = at(panel, clock.time_s)
    panel.view.press(start)
    assert not clock.playing
    panel.view.release(start)
    assert clock.playing


def test_dragging_the_calendar_scrubs_too(panel: TimelinePanel) -> None:
    y = panel.view.picture.look.zones.ticks_top + 4
    drag(panel, QPointF(300, y), 320.0)
    assert panel.view.axis.x(panel.session.clock.time_s) == pytest.approx(
        320, abs=7
    )  # px, may snap


def test_dragging_the_background_pans_and_leaves_time_alone(panel: TimelinePanel) -> None:
    panel.zoom_in()
    clock, axis = panel.session.clock, panel.view.axis
    clock.seek(0.0)
    y = panel.view.picture.look.zones.bands_top + 4
    drag(panel, QPointF(800, y), 700.0, 600.0)
    assert panel.view.axis.start_s == pytest.approx(axis.start_s + 200 * axis.seconds_per_px)
    assert clock.time_s == 0.0


def test_the_overview_moves_the_view(panel: TimelinePanel) -> None:
    panel.view.press(QPointF(640, panel.view.picture.look.zones.overview.center().y()))
    assert panel.view.axis.shows(panel.view.content.end_s / 2)


def test_the_wheel_zooms_about_the_pointer(panel: TimelinePanel) -> None:
    view = panel.view
    anchor_s = view.axis.time(500)
    wheel = QWheelEvent(
        QPointF(500, 40), view.mapToGlobal(QPointF(500, 40)), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    span_s = view.axis.span_s
    QApplication.sendEvent(view, wheel)
    assert view.axis.span_s == pytest.approx(span_s / 1.5**2)
    assert view.axis.x(anchor_s) == pytest.approx(500, abs=0.01)  # px


def test_a_sideways_wheel_pans(panel: TimelinePanel) -> None:
    view = panel.view
    panel.zoom_in()
    before = view.axis
    wheel = QWheelEvent(
        QPointF(500, 40), view.mapToGlobal(QPointF(500, 40)), QPoint(), QPoint(-120, 0),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    assert view.axis.span_s == before.span_s
    assert view.axis.start_s > before.start_s


def test_two_fingers_zoom(panel: TimelinePanel) -> None:
    view, span_s = panel.view, panel.view.axis.span_s
    begin, update, end = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd
    view.touch([QPointF(500, 40)], begin)
    view.touch([QPointF(500, 40), QPointF(600, 40)], update)
    view.touch([QPointF(450, 40), QPointF(650, 40)], update)
    view.touch([QPointF(450, 40)], end)
    assert view.axis.span_s == pytest.approx(span_s / 2)
    assert panel.session.clock.time_s == 0.0  # a pinch is no click


def test_one_finger_taps_like_a_click(panel: TimelinePanel) -> None:
    point = at(panel, 150 * DAY_S)
    panel.view.touch([point], QEvent.Type.TouchBegin)
    panel.view.touch([point], QEvent.Type.TouchEnd)
    per_px = panel.view.axis.seconds_per_px
    assert panel.session.clock.time_s == pytest.approx(150 * DAY_S, abs=per_px)


def test_showing_a_phase_fills_the_view_with_it(panel: TimelinePanel) -> None:
    view = panel.view
    placed = max(
        view.picture.bands, key=lambda band: band.band.level * 1e4 + band.right - band.left
    )
    zones = view.picture.look.zones
    point = QPointF(
        (placed.left + placed.right) / 2, zones.bands_top + placed.row * zones.band_px + 4
    )
    assert view.phase_under(point) == placed.band.phase
    view.show_phase(placed.band.phase)
    assert view.axis.start_s < placed.band.start_s < placed.band.end_s < view.axis.stop_s
    assert view.axis.span_s < 1.1 * (placed.band.end_s - placed.band.start_s)


def test_the_keys_do_what_the_buttons_do(panel: TimelinePanel) -> None:
    clock, view = panel.session.clock, panel.view
    clock.seek(100 * DAY_S)
    step_s = view.picture.step.about_s
    press_key(panel, Qt.Key.Key_Right)
    assert clock.time_s == pytest.approx(100 * DAY_S + step_s)
    press_key(panel, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert clock.time_s == pytest.approx(100 * DAY_S + 0.9 * step_s)
    press_key(panel, Qt.Key.Key_Home)
    assert clock.time_s == 0.0
    press_key(panel, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert panel.session.selection == panel.session.snapshot.last_event.id  # type: ignore[union-attr]
    press_key(panel, Qt.Key.Key_End)
    assert clock.time_s == clock.end_s
    press_key(panel, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert clock.time_s < clock.end_s
    press_key(panel, Qt.Key.Key_Space)
    assert clock.playing
    rate = clock.rate
    press_key(panel, Qt.Key.Key_Up)
    assert clock.rate > rate
    span_s = view.axis.span_s
    press_key(panel, Qt.Key.Key_Z)
    assert view.axis.span_s == pytest.approx(span_s / ZOOM_STEP)
    press_key(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert view.axis.span_s == pytest.approx(span_s)


def test_keys_of_the_lesson_clicker_are_left_to_the_window(panel: TimelinePanel) -> None:
    before = (panel.session.clock.time_s, panel.view.axis)
    press_key(panel, Qt.Key.Key_PageDown)
    assert (panel.session.clock.time_s, panel.view.axis) == before


def test_the_slots_for_the_window_work(panel: TimelinePanel) -> None:
    clock = panel.session.clock
    panel.next_event()
    first_s = clock.time_s
    assert first_s > 0
    panel.next_event()
    assert clock.time_s > first_s
    panel.previous_event()
    assert clock.time_s == first_s
    panel.fit_now()
    assert panel.view.axis.span_s == pytest.approx(3600, rel=0.1)  # s
    panel.fit_flight()
    assert panel.view.axis.shows(0.0)


def test_the_mouse_clicks_drags_and_names_what_it_points_at(panel: TimelinePanel) -> None:
    view, clock = panel.view, panel.session.clock
    left = Qt.MouseButton.LeftButton
    dsm = next(flag for flag in view.picture.flags if flag.mark.id == "ev_dsm")
    mark = QPoint(round(dsm.x), round(view.picture.look.zones.marks_y))
    QTest.mouseMove(view, mark)
    assert view.pointed is not None
    assert view.pointed.id == "ev_dsm"
    assert not view.grab().isNull()  # with its name in a bubble
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(view, left, _NONE, mark)
    assert panel.session.selection == "ev_dsm"
    ruler = QPoint(700, round(view.picture.look.zones.ticks_top + 4))
    QTest.mouseMove(view, ruler)
    assert view.pointed is None
    assert view.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mousePress(view, left, _NONE, ruler)
    QTest.mouseMove(view, ruler + QPoint(60, 0))
    QTest.mouseRelease(view, left, _NONE, ruler + QPoint(60, 0))
    assert view.axis.x(clock.time_s) == pytest.approx(760, abs=7)  # px, may snap
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.pointed is None


def test_a_double_click_of_the_mouse_zooms_to_the_phase(panel: TimelinePanel) -> None:
    point = at(panel, 150 * DAY_S).toPoint()
    span_s = panel.view.axis.span_s
    phase = panel.view.phase_under(QPointF(point))
    assert phase is not None
    QTest.mouseDClick(panel.view, Qt.MouseButton.LeftButton, _NONE, point)
    assert panel.view.axis.span_s < span_s


@pytest.mark.parametrize(("by", "factor"), [(1.0, 0.5), (-1.0, 10.0)])
def test_a_touch_pad_pinch_zooms(panel: TimelinePanel, by: float, factor: float) -> None:
    panel.view.show_axis(panel.view.axis.zoomed(20.0, 0.0))
    view, span_s = panel.view, panel.view.axis.span_s
    spot = QPointF(400, 40)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        spot, spot, view.mapToGlobal(spot), by, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(view, pinch)
    assert view.axis.span_s == pytest.approx(span_s * factor)


def test_the_selected_event_is_drawn_differently(panel: TimelinePanel) -> None:
    panel.session.clock.seek(DAY_S)
    before = panel.view.grab().toImage()
    panel.session.select("ev_dsm")
    assert panel.view.grab().toImage() != before


# --- following ----------------------------------------------------------------------


def test_play_keeps_the_head_at_seventy_percent(panel: TimelinePanel) -> None:
    clock = panel.session.clock
    panel.fit_now()
    clock.set_rate(60.0)
    panel.session.settings.choose(pause_at_events=False)
    clock.play()
    for _ in range(100):
        clock.advance(1.0)
    share = panel.view.axis.x(clock.time_s) / panel.view.axis.width_px
    assert share == pytest.approx(0.7, abs=0.01)


def test_play_does_not_fight_a_hand_that_looks_elsewhere(panel: TimelinePanel) -> None:
    clock = panel.session.clock
    clock.seek(10 * DAY_S)
    clock.set_rate(60.0)
    panel.fit_now()
    clock.play()
    panel.view.pan(-3000)
    axis = panel.view.axis
    clock.advance(0.1)
    assert panel.view.axis == axis
    clock.pause()
    clock.play()  # asked again: now the head is wanted
    assert panel.view.axis.shows(clock.time_s)


def test_a_jump_out_of_sight_brings_the_view_along(panel: TimelinePanel) -> None:
    panel.session.clock.seek(1200 * DAY_S)
    assert panel.view.axis.shows(1200 * DAY_S)


def test_a_zoom_flies_in_frames_and_gives_them_back(panel: TimelinePanel, frames: Frames) -> None:
    panel.session.settings.choose(reduced_motion=False)
    span_s = panel.view.axis.span_s
    panel.zoom_in()
    assert frames.running
    frames.tick.emit(0.1)
    assert span_s / ZOOM_STEP < panel.view.axis.span_s < span_s
    frames.tick.emit(0.5)
    assert panel.view.axis.span_s == pytest.approx(span_s / ZOOM_STEP)
    assert not frames.running


def test_reduced_motion_zooms_at_once(panel: TimelinePanel, frames: Frames) -> None:
    span_s = panel.view.axis.span_s
    panel.zoom_in()
    assert panel.view.axis.span_s == pytest.approx(span_s / ZOOM_STEP)
    assert not frames.running


def test_a_playing_frame_reuses_the_still_picture(panel: TimelinePanel) -> None:
    picture = panel.view.picture
    panel.session.clock.play()
    panel.session.clock.advance(0.5)
    panel.view.grab()
    assert panel.view.picture is picture


# --- for everybody -------------------------------------------------------------------


def test_every_button_has_a_name_and_room_for_a_finger(panel: TimelinePanel) -> None:
    buttons = [one for one in panel.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) >= 8  # where fonts are wide, zooming moves into the menu
    for one in buttons:
        assert one.accessibleName() not in ("", "-")
        assert one.height() >= TARGET_PX


def test_a_screen_reader_finds_a_slider_with_the_events_in_sight(panel: TimelinePanel) -> None:
    QAccessible.setActive(True)
    try:
        panel.session.clock.seek(100 * DAY_S)
        found = QAccessible.queryAccessibleInterface(panel.view)
        assert found.role() == QAccessible.Role.Slider
        assert found.text(QAccessible.Text.Name) == "Timeline of the mission"
        value = found.text(QAccessible.Text.Value)
        assert value.startswith("31 October 2020")
        assert panel.session.snapshot.phase.title.text_in("en") in value
        names = {
            found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())
        }
        assert panel.session.mission.event("ev_dsm").title.text_in("en") in names
        slider = found.valueInterface()
        assert slider.maximumValue() == panel.session.clock.end_s
        slider.setCurrentValue(5 * DAY_S)
        assert panel.session.clock.time_s == 5 * DAY_S
        child = found.child(0)
        assert found.indexOfChild(child) == 0
        assert child.rect().width() >= TARGET_PX
        assert child.role() == QAccessible.Role.ListItem
    finally:
        QAccessible.setActive(False)
