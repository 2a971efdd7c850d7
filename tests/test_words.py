"""What the program says below Qt: every sentence in English and in Chinese."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HAN = re.compile(r"[\u4e00-\u9fff]")


def said(node: ast.expr) -> str | None:
    """The literal parts of a text; None where it is made elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(said(part) or "{}" for part in parts)
        case _:
            return None


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted((ROOT / "marsapp").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "words":
                continue
            if not any(isinstance(argument, ast.Starred) for argument in node.args):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


CALLS = dict(calls())


def test_the_program_says_more_than_a_few_sentences() -> None:
    assert len(CALLS) > 100


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_every_sentence_is_in_english_and_in_chinese(call: ast.Call) -> None:
    assert len(call.args) == 2
    assert call.keywords == []
    english, chinese = (said(argument) for argument in call.args)
    if english is not None:
        assert english.strip()
        assert not HAN.search(english)
    if chinese is not None and (english is None or any(map(str.isalpha, english))):
        assert HAN.search(chinese), chinese


def test_no_english_only_text_is_made_in_code() -> None:
    # Text("…") would be English alone; words(en, zh) is how code speaks
    single = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "marsapp").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Text"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    assert single == []
