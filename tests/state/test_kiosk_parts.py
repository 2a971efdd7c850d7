"""The parts of the exhibit that need no window: the idle watch and the staff PIN."""

from pathlib import Path

import pytest

from marsapp.state.idle import IdleWatch, Stage
from marsapp.state.modes import KIOSK, MODES
from marsapp.state.staff_pin import StaffPin


class Hours:
    """A clock that tests turn."""

    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def pin(tmp_path: Path, hours: Hours) -> StaffPin:
    made = StaffPin(tmp_path / "staff.json", hours)
    made.choose("135790")
    return made


def test_the_first_touch_wakes_the_exhibit_and_the_next_one_acts(qapp: object) -> None:
    watch = IdleWatch(60, 20)
    assert watch.touch()
    assert not watch.touch()
    assert watch.stage is Stage.VISIT


def test_an_idle_visitor_is_warned_and_then_the_exhibit_starts_again(qapp: object) -> None:
    watch = IdleWatch(60, 20)
    left: list[float] = []
    stages: list[object] = []
    watch.seconds_left_changed.connect(left.append)
    watch.stage_changed.connect(stages.append)
    watch.touch()
    for _ in range(80):
        watch.pass_seconds(1.0)
    assert left == list(range(20, 0, -1))
    assert stages == ["visit", "warning", "attract"]


def test_any_touch_during_the_warning_keeps_the_visit(qapp: object) -> None:
    watch = IdleWatch(60, 20)
    for _ in range(12):  # WCAG 2.2.1: at least ten extensions
        watch.touch()
        watch.pass_seconds(79.0)
        assert watch.stage is Stage.WARNING
    watch.touch()
    assert watch.stage is Stage.VISIT


def test_nothing_is_counted_while_nobody_is_there(qapp: object) -> None:
    watch = IdleWatch(60, 20)
    watch.pass_seconds(1e6)
    assert watch.stage is Stage.ATTRACT
    watch.touch()
    watch.attract()
    assert watch.stage is Stage.ATTRACT


def test_only_the_right_pin_opens(pin: StaffPin) -> None:
    assert pin.is_set
    assert not pin.check("000000")
    assert pin.check("135790")


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    pin = StaffPin(tmp_path / "none.json")
    assert not pin.is_set
    assert not pin.check("")


def test_the_right_pin_opens_though_the_disk_fills_up_meanwhile(
    pin: StaffPin, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[object] = []

    def write_once(path: Path, content: object) -> None:
        if written:
            raise OSError
        written.append(content)

    monkeypatch.setattr("marsapp.state.staff_pin.write_json", write_once)
    assert pin.check("135790")


@pytest.mark.parametrize("bad", ["12345", "12345a", "", "１２３４５６", "1" * 17])
def test_a_pin_has_six_to_sixteen_plain_digits(pin: StaffPin, bad: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        pin.choose(bad)


def test_guessing_locks_the_pad_longer_and_longer_also_after_a_restart(
    pin: StaffPin, hours: Hours, tmp_path: Path
) -> None:
    for _ in range(5):
        pin.check("000000")
    waits = []
    for _ in range(10):
        waits.append(StaffPin(tmp_path / "staff.json", hours).locked_s())
        hours.now_s += waits[-1]
        pin.check("000000")
    assert waits[:4] == [15, 30, 60, 120]
    assert waits[-1] == 3600
    assert not pin.check("135790"), "a locked pad opens for nobody"
    hours.now_s += 3600
    assert pin.check("135790")


def test_a_clock_turned_back_cannot_lock_for_ever(pin: StaffPin, hours: Hours) -> None:
    for _ in range(6):
        pin.check("000000")
        hours.now_s += 30
    hours.now_s -= 10 * 365 * 86_400
    assert pin.locked_s() <= 60


def test_a_try_that_cannot_be_counted_is_no_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin = StaffPin(tmp_path / "staff.json")
    pin.choose("135790")

    def read_only(*_arguments: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("marsapp.state.staff_pin.write_json", read_only)
    assert not pin.check("135790")


def test_modes_are_distinct_and_only_the_kiosk_keeps_people_in() -> None:
    assert set(MODES) == {"explore", "lesson", "classroom", "kiosk"}
    assert [mode.id for mode in MODES.values() if not mode.may_quit] == ["kiosk"]
    assert not KIOSK.keeps_place
    assert not KIOSK.keeps_progress
    assert not KIOSK.opens_links
