"""Small files that survive a crash: written whole or not at all, read whatever they hold."""

import contextlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any


def read_json(path: Path) -> dict[str, Any]:
    """Return the object in a JSON file, or in its ``.bak``, or ``{}``. Never raises.

    A damaged file is set aside beside itself as ``.damaged``, not deleted.
    """
    for candidate in (path, _backup(path)):
        try:
            found = json.loads(candidate.read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError):
            with contextlib.suppress(OSError):
                candidate.replace(candidate.with_suffix(".damaged"))
            continue
        if isinstance(found, dict):
            return found
    return {}


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Replace a JSON file atomically and durably, keeping the old one as ``.bak``.

    Raises
    ------
    OSError
        If the folder cannot be made or written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)  # ASCII: half a character is no obstacle
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):
            path.replace(_backup(path))
        Path(name).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _backup(path: Path) -> Path:
    return path.with_suffix(path.suffix + ".bak")
