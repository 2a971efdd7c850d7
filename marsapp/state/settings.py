"""What a person has chosen: language, units, text size, theme, motion."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from marsapp.state.storage import read_json, write_json

LANGUAGE_NAMES: Final = {"en": "English", "zh": "简体中文"}  # each in its own script
LANGUAGES: Final = tuple(LANGUAGE_NAMES)
THEMES: Final = ("dark", "light", "contrast")
UNITS: Final = ("auto", "km", "au", "light")  # auto: km or million km, 万公里 in Chinese
TEXT_SCALES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """One set of settings; every field has a value that works everywhere."""

    language: str = "en"
    theme: str = "dark"
    units: str = "auto"
    text_scale: float = 1.0
    reduced_motion: bool = False
    pause_at_events: bool = True


_ALLOWED: Final[Mapping[str, tuple[object, ...]]] = {
    "language": LANGUAGES,
    "theme": THEMES,
    "units": UNITS,
    "text_scale": TEXT_SCALES,
    "reduced_motion": (False, True),
    "pause_at_events": (False, True),
}


class Settings(QObject):
    """The settings of this run; ``changed`` carries the name of the field.

    With a ``path`` every change is saved at once, atomically. Unknown keys of the
    file are kept; unknown values are ignored. A file that cannot be written costs
    the memory of the choice, never the choice.
    """

    changed = Signal(str)

    def __init__(
        self,
        path: Path | None = None,
        defaults: Choices | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._stored: dict[str, Any] = read_json(path) if path else {}
        known = {key: value for key, value in self._stored.items() if _is_allowed(key, value)}
        self._choices = replace(defaults or Choices(), **known)

    @property
    def choices(self) -> Choices:
        """All settings as one value."""
        return self._choices

    @property
    def language(self) -> str:
        """Language code of the interface and the content."""
        return self._choices.language

    @property
    def theme(self) -> str:
        """Id of the colour theme."""
        return self._choices.theme

    @property
    def units(self) -> str:
        """How distances are written, one of `UNITS`."""
        return self._choices.units

    @property
    def text_scale(self) -> float:
        """Text size, 1.0 to 2.0."""
        return self._choices.text_scale

    @property
    def reduced_motion(self) -> bool:
        """Whether camera flights and easing are left out."""
        return self._choices.reduced_motion

    @property
    def pause_at_events(self) -> bool:
        """Whether play slows down near events."""
        return self._choices.pause_at_events

    def choose(self, *, save: bool = True, **choices: Any) -> None:
        """Change settings by name, tell everybody, and save them unless told not to.

        Raises
        ------
        ValueError
            If a name or value is not allowed.
        """
        for name, value in choices.items():
            if not _is_allowed(name, value):
                raise ValueError(f"{value!r} is not allowed for the setting {name!r}")
        before = self._choices
        self._choices = replace(before, **choices)
        for name in choices:
            if getattr(before, name) != getattr(self._choices, name):
                self.changed.emit(name)
        if save and self._choices != before:
            self._save(choices)

    def _save(self, choices: Mapping[str, Any]) -> None:
        if self._path is None:
            return
        self._stored = {**self._stored, **choices}
        with contextlib.suppress(OSError):
            write_json(self._path, self._stored)


def _is_allowed(name: str, value: object) -> bool:
    # 1 == True == 1.0 to Python, but not to a text size or a check box
    return any(
        value == allowed and type(value) is type(allowed) for allowed in _ALLOWED.get(name, ())
    )
