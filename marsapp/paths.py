"""Where files live: what is shipped (checkout or wheel) and what belongs to the person."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the shipped ``assets`` or ``lessons``: in the wheel, or beside the package."""
    packed = _PACKAGE / f"_{name}"
    return packed if packed.is_dir() else _PACKAGE.parent / name


def missions() -> Path:
    """Return the folder that holds one folder a mission."""
    return shipped("assets") / "missions"


def ephemeris() -> Path:
    """Return the planetary ephemeris file."""
    return shipped("assets") / "ephemeris" / "de440_2020_2028.bsp"


def data_dir() -> Path:
    """Return the person's own folder (settings, progress, place); it may not exist yet.

    ``MARSAPP_HOME`` overrides it, for read-only machines and tests.
    """
    home = os.environ.get("MARSAPP_HOME")
    return Path(home) if home else platformdirs.user_data_path("marsapp", appauthor=False)


def settings_file() -> Path:
    """Return the file with the person's choices."""
    return data_dir() / "settings.json"


def place_file() -> Path:
    """Return the file that remembers where the person was."""
    return data_dir() / "place.json"


def progress_file() -> Path:
    """Return the database with the answers to lessons."""
    return data_dir() / "progress.sqlite"


def log_file() -> Path:
    """Return the log of faults."""
    return data_dir() / "marsapp.log"
