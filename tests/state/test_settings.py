"""Settings and small files: saved at once and whole, read whatever they hold."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from marsapp.state.settings import Choices, Settings
from marsapp.state.storage import read_json, write_json


def test_a_choice_is_told_and_there_again_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(path)
    seen: list[str] = []
    settings.changed.connect(seen.append)
    settings.choose(language="zh", text_scale=1.5)
    settings.choose(language="zh")
    assert seen == ["language", "text_scale"]
    again = Settings(path)
    assert (again.language, again.text_scale, again.theme) == ("zh", 1.5, "dark")


@pytest.mark.parametrize("wrong", [{"language": "xx"}, {"colour": "red"}, {"text_scale": 9.0}])
def test_a_choice_that_does_not_exist_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not allowed"):
        Settings().choose(**wrong)


def test_defaults_hold_until_somebody_chooses(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.json", Choices(language="zh", units="au"))
    assert (settings.language, settings.units) == ("zh", "au")
    assert settings.pause_at_events
    assert not settings.reduced_motion


def test_a_choice_for_this_run_only_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    Settings(path).choose(save=False, theme="light")
    assert not path.exists()


def test_keys_of_another_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"future": [1, 2], "theme": "nonsense"}', encoding="utf-8")
    settings = Settings(path)
    settings.choose(language="zh")
    assert settings.theme == "dark"
    assert json.loads(path.read_text(encoding="utf-8"))["future"] == [1, 2]


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    settings = Settings(blocked / "s.json")
    settings.choose(theme="light")
    assert settings.theme == "light"


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"a": 1', "\x00\x01", "[" * 100_000])
def test_a_damaged_file_is_set_aside_and_the_backup_read(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "s.json"
    write_json(path, {"theme": "light"})
    write_json(path, {"theme": "contrast"})
    path.write_text(damage, encoding="utf-8")
    assert read_json(path) == {"theme": "light"}


def test_a_missing_file_reads_as_nothing(tmp_path: Path) -> None:
    assert read_json(tmp_path / "none.json") == {}


def test_a_failed_write_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "s.json"
    write_json(path, {"n": 1})

    def full_disk(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_json(path, {"n": 2})
    assert read_json(path) == {"n": 1}
    assert list(tmp_path.glob("*.new")) == []
