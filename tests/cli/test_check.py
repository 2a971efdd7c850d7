import argparse
import io
import shutil
from pathlib import Path

import pytest

from marsapp import paths
from marsapp.cli.check import check_content, run
from marsapp.mission.schema import schema_text

DATA = Path(__file__).parent.parent / "data" / "missions"
LESSONS = paths.shipped("lessons")


@pytest.fixture
def tiny(tiny_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_folder, tmp_path / "tiny"))


def check(*wanted: Path, language: str = "en", lacks: str | None = None) -> tuple[int, list[str]]:
    out = io.StringIO()
    code = check_content(wanted, language, lacks, out)
    return code, out.getvalue().splitlines()


def options(**given: object) -> argparse.Namespace:
    usual: dict[str, object] = {"language": "en", "paths": [], "check_language": None}
    return argparse.Namespace(**{**usual, "schema": None, "mission": "tianwen-1", **given})


def test_everything_shipped_is_sound() -> None:
    code, lines = check()
    assert lines[-1].endswith("Nothing to mend.")
    assert code == 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_shipped_lacks_a_language(language: str) -> None:
    assert check(lacks=language)[1][-1].endswith("Nothing to mend.")


def test_a_sound_mission_is_praised(tiny: Path) -> None:
    assert check(tiny) == (0, ["Mission tiny: all is well", "Checked: 1. Nothing to mend."])
    assert check(tiny, language="zh")[1] == ["任务 tiny：没有问题", "共检查 1 项，没有问题。"]


def test_a_file_stands_for_its_folder(tiny: Path) -> None:
    assert check(tiny / "events.yaml")[1][0] == "Mission tiny: all is well"


def test_a_folder_of_missions_is_looked_through(tiny: Path) -> None:
    assert check(tiny.parent)[1][0] == "Mission tiny: all is well"


def test_all_problems_are_printed_and_counted() -> None:
    code, lines = check(DATA, language="zh")
    assert code == 1
    assert lines[-1] == "共检查 2 项，其中 1 项有问题，共 39 处要修改。"
    assert "任务 faulty：有 39 处要修改" in lines
    assert sum("修改方法：" in line for line in lines) == 39


def test_files_are_named_from_where_one_stands(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tiny / "path.csv").unlink()
    monkeypatch.chdir(tiny.parent)
    assert check(tiny)[1][0] == "tiny/mission.yaml:14: there is no file 'path.csv'"


def test_a_spoilt_path_is_told_too(tiny: Path) -> None:
    (tiny / "path.csv").write_text("utc,centre\n")
    assert check(tiny)[0] == 1


def test_a_text_without_chinese_is_listed(tiny: Path) -> None:
    path = tiny / "events.yaml"
    text = path.read_text(encoding="utf-8").replace("{en: Arrival, zh: 到达}", "{en: Arrival}")
    path.write_text(text, encoding="utf-8")
    assert check(tiny)[0] == 0
    code, lines = check(tiny, lacks="zh")
    assert code == 1
    assert lines[0].endswith("events.yaml:28: no 'zh' for: Arrival")


def test_a_folder_with_neither_is_told(tmp_path: Path) -> None:
    code, lines = check(tmp_path)
    assert code == 1
    assert "there is neither a mission.yaml nor a lesson.yaml here" in lines[0]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert check(tmp_path / "nowhere")[0] == 1


def test_a_lesson_about_an_unusable_mission_says_so(tmp_path: Path) -> None:
    (tmp_path / "lesson.yaml").write_text("title: x\n")
    out = io.StringIO()
    assert check_content([tmp_path], "en", None, out, mission=str(DATA / "faulty")) == 1
    assert "its mission cannot be used" in out.getvalue()


def test_a_faulty_lesson_is_told(tmp_path: Path) -> None:
    (tmp_path / "lesson.yaml").write_text("titel: x\n")
    code, lines = check(tmp_path, lacks="zh")
    assert code == 1
    assert "lesson.yaml:1: unknown field 'titel'" in lines[0]


def test_the_command_checks_what_it_is_given(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(options(paths=[tiny], language="zh")) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "共检查 1 项，没有问题。"


def test_the_command_writes_the_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mission.schema.json"
    assert run(options(schema=path)) == 0
    assert path.read_text(encoding="utf-8") == schema_text()
    assert capsys.readouterr().out == f"Wrote {path}.\n"


def test_a_schema_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(options(schema=tmp_path)) == 1
    assert capsys.readouterr().err == f"{tmp_path} cannot be written: Is a directory\n"


def test_a_stop_of_the_tour_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    stop = "mission: tianwen-1\nstops:\n  - {id: a, cue: {at: ev_moi_strat}}\n"
    (tmp_path / "tour.yaml").write_text(stop, encoding="utf-8")
    code, lines = check(tmp_path)
    assert code == 1
    assert "tour.yaml:3" in lines[0]
    assert "ev_moi_start" in "".join(lines)
