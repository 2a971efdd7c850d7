"""The Chinese interface: complete, up to date, and in the file that the program reads."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from marsapp.build import translations

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "assets" / "i18n"
FILES = sorted(FOLDER.glob("*.ts"))


def messages(ts_file: Path) -> Iterator[tuple[str, str, str]]:
    for context in ET.parse(ts_file).getroot().iter("context"):
        for message in context.iter("message"):
            yield (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("translation") or "",
            )


def literals(source: Path) -> Iterator[tuple[str, str]]:
    """Context and words of every call that names both."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            first = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant)]
            if node.func.id in ("translate", "QT_TRANSLATE_NOOP") and len(first) == 2:
                yield str(first[0]), str(first[1])


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def ts_file(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_the_interface_speaks_chinese() -> None:
    assert [path.name for path in FILES] == ["marsapp_zh.ts"]


def test_nothing_is_untranslated(ts_file: Path) -> None:
    assert translations.untranslated(ts_file) == []
    assert all(context for context, _, _ in messages(ts_file))


def test_the_file_has_exactly_the_words_of_the_source(ts_file: Path, tmp_path: Path) -> None:
    # if this fails: python -m marsapp.build translations, then translate what is new
    shutil.copy(ts_file, tmp_path)
    made = translations.update(tmp_path, ts_file.stem.rpartition("_")[2])
    assert sorted(messages(made)) == sorted(messages(ts_file))


def test_no_words_stand_where_the_collector_does_not_look(ts_file: Path) -> None:
    # lupdate does not look into f-strings
    collected = {(context, source) for context, source, _ in messages(ts_file)}
    written = {words for path in (ROOT / "marsapp").rglob("*.py") for words in literals(path)}
    assert written
    assert written <= collected


def test_the_program_reads_every_translation(ts_file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(ts_file.with_suffix(".qm")))
    found = [
        (context, source, translator.translate(context, source))
        for context, source, _ in messages(ts_file)
    ]
    assert found == list(messages(ts_file))


def test_a_translation_fills_in_the_same_names(ts_file: Path) -> None:
    def names(text: str) -> set[str]:
        return set(re.findall(r"\{\w*", text))

    assert [source for _, source, said in messages(ts_file) if names(source) != names(said)] == []


def test_a_word_without_translation_is_named(tmp_path: Path) -> None:
    shutil.copy(FILES[0], tmp_path)
    made = tmp_path / FILES[0].name
    tree = ET.parse(made)
    tree.getroot().find(".//message/translation").set("type", "unfinished")  # type: ignore[union-attr]
    tree.write(made, encoding="utf-8")
    assert len(translations.untranslated(made)) == 1
