"""Can a window be shown here? Asked before Qt is, because Qt ends the process when it cannot."""

import contextlib
import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path
from typing import Final

_X11_SOCKETS: Final = "/tmp/.X11-unix"  # noqa: S108 - where X listens
_X11_PORT: Final = 6000
_PATIENCE_S: Final = 3.0


def display_reachable() -> bool:
    """Say whether a window could be shown: a platform chosen by hand, or a display that answers."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return _wayland_answers(os.environ.get("WAYLAND_DISPLAY", "")) or _x11_answers(
        os.environ.get("DISPLAY", "")
    )


def missing_library() -> str | None:
    """Return what the system's loader says if Qt's X11 part cannot be loaded, else None."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return None
    if _wayland_answers(os.environ.get("WAYLAND_DISPLAY", "")):
        return None
    spec = importlib.util.find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    plugin = folder / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.is_file():
        return None  # Qt of the system: its packages bring what they need
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).partition(":")[0]
    return None


def _wayland_answers(display: str) -> bool:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(display) and _answers(str(Path(folder) / display))


def _x11_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdecimal():
        return False
    if host in ("", "unix"):
        local = f"{_X11_SOCKETS}/X{number}"
        return _answers(local) or _answers(f"\0{local}")
    with contextlib.suppress(OSError, OverflowError, UnicodeError):
        address = (host.strip("[]"), _X11_PORT + int(number))
        with socket.create_connection(address, timeout=_PATIENCE_S):
            return True
    return False


def _answers(path: str) -> bool:
    """Connect: a socket file can be there long after its server has died."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(_PATIENCE_S)
        try:
            client.connect(path)
        except (OSError, ValueError):
            return False
        return True
