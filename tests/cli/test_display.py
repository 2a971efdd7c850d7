"""Is there a display? A wrong yes would let Qt end the process."""

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsapp.cli import display

ROOT = Path(__file__).parent.parent.parent
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server


@pytest.mark.parametrize(
    "address",
    ["", ":", ":x", ":4711", "unix:4711.0", "localhost:59535", "localhost:99999999", "::"],
)
def test_an_address_where_nobody_answers_is_no_display(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DISPLAY", address)
    assert not display.display_reachable()


@linux_only
def test_a_socket_file_left_by_a_dead_server_is_no_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "X7"))
    monkeypatch.setattr(display, "_X11_SOCKETS", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "X7")
    assert not display.display_reachable()


@linux_only
def test_a_server_that_answers_is_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "X7"))
        server.listen()
        monkeypatch.setattr(display, "_X11_SOCKETS", str(tmp_path))
        monkeypatch.setenv("DISPLAY", ":7.0")
        assert display.display_reachable()
        monkeypatch.delenv("DISPLAY")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        monkeypatch.setenv("WAYLAND_DISPLAY", "X7")
        assert display.display_reachable()
        assert display.missing_library() is None, "X11's libraries do not matter to Wayland"


def test_a_display_on_another_machine_is_asked_too(
    monkeypatch: pytest.MonkeyPatch, listener: socket.socket
) -> None:
    monkeypatch.setattr(display, "_X11_PORT", listener.getsockname()[1] - 10)
    monkeypatch.setenv("DISPLAY", "localhost:10.0")
    assert display.display_reachable()


def test_a_platform_chosen_by_hand_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.display_reachable()
    assert display.missing_library() is None


def test_other_systems_always_have_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert display.display_reachable()
    assert display.missing_library() is None


@linux_only
def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str) -> None:
        raise OSError("libxcb-icccm.so.4: cannot open shared object file: No such file")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert display.missing_library() == "libxcb-icccm.so.4"


@linux_only
@pytest.mark.parametrize("address", [None, ":4711"])
def test_without_a_display_the_tour_is_drawn_instead(tmp_path: Path, address: str | None) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MARSAPP_HOME": str(tmp_path / "home")}
    if address:
        environment["DISPLAY"] = address
    tiny = ROOT / "tests" / "data" / "missions" / "tiny"
    done = subprocess.run(
        [sys.executable, "-m", "marsapp", "--mission", str(tiny), "--lang", "en"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "There is no display here" in done.stdout
    assert list((tmp_path / "marsapp-tour").glob("*.png"))
