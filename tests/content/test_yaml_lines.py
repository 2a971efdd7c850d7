import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsapp.content.yaml_lines import (
    MAX_BYTES,
    MAX_NODES,
    Document,
    parse_yaml,
    reach,
    read_yaml,
    scalar,
)

FILE = Path("mission.yaml")


def document_of(text: str) -> Document:
    document, problems = parse_yaml(text, FILE)
    assert problems == ()
    assert document is not None
    return document


def told(text: str, language: str = "en") -> list[str]:
    _, problems = parse_yaml(text, FILE)
    return [problem.text_in(language) for problem in problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("No", "No"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2021-02-10", "2021-02-10"),
        ("2021-02-10T11:52Z", "2021-02-10T11:52Z"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("010", 10),
        ("-3", -3),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("9" * 31, float("9" * 31)),
    ],
)
def test_a_plain_word_means_what_it_looks_like(written: str, meant: object) -> None:
    found = document_of(f"a: {written}").data["a"]
    assert found == meant
    assert type(found) is type(meant)


def test_quoted_numbers_are_text() -> None:
    assert document_of("a: '12'\nb: \"true\"").data == {"a": "12", "b": "true"}


def test_names_of_fields_are_text() -> None:
    assert document_of("on: 1\n12: 2\nnull: 3\n<<: 4").data == {
        "on": 1,
        "12": 2,
        "null": 3,
        "<<": 4,
    }


def test_everything_knows_its_line() -> None:
    text = "a:\n  - x: 1\n    y: |\n      long\n      text\n  -\n    x: 2\nb: {c: 1,\n  d: 2}\n"
    document = document_of(text)
    lines = {
        (): 1,
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "x"): 2,
        ("a", 0, "y"): 3,
        ("a", 1): 7,
        ("a", 1, "x"): 7,
        ("b", "d"): 9,
    }
    assert {place: document.line(place) for place in lines} == lines


def test_what_is_not_there_has_the_line_of_what_is_around_it() -> None:
    document = document_of("a:\n  b: 1\nc: [1,\n  2]")
    assert document.line(("a", "missing")) == 1
    assert document.line(("a", "b", "deeper")) == 2
    assert document.line(("c", 7)) == 3
    assert document.line(("c", "x")) == 3
    assert document.line(("gone",)) == 1


def test_reach_stops_where_the_data_ends() -> None:
    data = {"a": [{"b": 1}]}
    assert reach(data, ("a", 0, "b")) == ("a", 0, "b")
    assert reach(data, ("a", 0, "b", "float")) == ("a", 0, "b")
    assert reach(data, ("a", 3)) == ("a",)
    assert reach(data, ("a", "x")) == ("a",)


def test_an_empty_file_holds_nothing() -> None:
    document, problems = parse_yaml("# only a comment\n", FILE)
    assert problems == ()
    assert document is not None
    assert document.data is None
    assert document.line(("a",)) == 1


def test_a_file_may_hold_a_single_word() -> None:
    assert document_of("hello").data == "hello"


def test_a_field_given_twice_is_told_with_both_lines() -> None:
    assert told("a: 1\nb:\n  c: 1\n  d: 2\n  c: [3]\n") == [
        (
            "mission.yaml:5: 'c' is given twice; the first one is in line 3\n"
            "    How to fix: keep one of the two"
        )
    ]
    assert told("a: {x: 1}\na: 2", "zh") == [
        "mission.yaml:2: “a”写了两次；第一次在第 1 行\n    修改方法： 只保留其中一处"
    ]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a:\n\t- b", 2, "this line begins with a tab"),
        ("a: b: c", 1, "there is a ': ' too many, or the indentation is off"),
        ("a: 'b", 1, "a quotation mark is opened but not closed"),
        ("x: 1\na: [1\nb: 2", 3, "a '[' or '{' is not closed, or a comma is missing"),
        ("a: @x", 1, "text must not begin with '@', '`' or '%'"),
        ("- a\nb: c", 2, "an item of a list must begin with '- '"),
        ("a: 'it's'", 1, "the indentation is off, or a quotation mark is missing or too many"),
        ("a: 1\nbc\nd: 1", 3, "a field name without ':' stands here or just above"),
        ("%x", 1, "this line is not YAML (found unknown directive name)"),
        ("a: 1\nb: \x07", 2, "there is an invisible control character here"),
        ("a: &x [1]\nb: *x", 2, "'*' repeats another part of the file; that is not read"),
        ("a: 1\n---\nb: 2", 2, "'---' begins a second document"),
        ("? [a]\n: b", 1, "a list or a group stands where a field name belongs"),
        ("[" * 21, 1, "lists and fields are nested more than 20 deep"),
    ],
)
def test_what_is_no_yaml_is_told_in_plain_words(text: str, line: int, what: str) -> None:
    document, problems = parse_yaml(text, FILE)
    assert document is None
    assert [(problem.line, problem.what.text_in("en")) for problem in problems] == [(line, what)]
    assert problems[0].what.text_in("zh") != what


def test_tags_are_not_obeyed() -> None:
    document, problems = parse_yaml("a: !!python/object/apply:os.system [ls]", FILE)
    assert document is not None
    assert document.data == {"a": ["ls"]}
    assert "is a YAML tag; tags are not read" in problems[0].text_in("en")


@pytest.mark.parametrize("piece", ["[", "- ", "? ", "{", "a: {", "[a,", "'", "&a ", "!", "a,"])
def test_a_hostile_megabyte_is_refused_at_once(piece: str) -> None:
    text = ("[" if piece == "a," else "") + piece * (MAX_BYTES // len(piece) - 1)
    began = time.perf_counter()
    _, problems = parse_yaml(text, FILE)
    assert problems
    assert len(problems[0].text_in("en")) < 300
    assert time.perf_counter() - began < 3


def test_too_many_entries_are_refused() -> None:
    assert "100,000 entries" in told("[" + "1," * MAX_NODES + "]")[0]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    document, problems = read_yaml(path)
    assert document is None
    assert "at most 1 MiB" in problems[0].what.text_in("en")


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a: 1 #" + b"x" * (MAX_BYTES - 6))
    document, _ = read_yaml(path)
    assert document is not None
    assert document.data == {"a": 1}


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    document, problems = read_yaml(tmp_path / "none.yaml")
    assert document is None
    assert problems[0].line is None
    assert "cannot be read (No such file or directory)" in problems[0].text_in("en")


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gbk.yaml"
    path.write_bytes("a: 1\nb: 火星\n".encode("gbk"))
    document, problems = read_yaml(path)
    assert document is None
    assert (problems[0].line, problems[0].what.text_in("zh")) == (2, "文件不是用 UTF-8 保存的")


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    document, _ = read_yaml(path)
    assert document is not None
    assert document.data == {"a": 1}


TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)
JSON_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@given(JSON_LIKE)
def test_json_is_yaml(data: object) -> None:
    assert document_of(json.dumps(data, ensure_ascii=False)).data == data


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    document, problems = parse_yaml(text.encode("utf-8", "replace").decode("utf-8"), FILE)
    assert document is not None or problems


@given(st.text(alphabet="[]{}:,-?&*!|>'\"#%@ \n\tab1", max_size=60))
def test_no_punctuation_breaks_the_reader(text: str) -> None:
    document, problems = parse_yaml(text, FILE)
    assert document is not None or problems
    assert all(1 <= (problem.line or 1) <= text.count("\n") + 2 for problem in problems)


@given(st.integers(-(10**20), 10**20))
def test_integers_keep_their_value(number: int) -> None:
    assert scalar(str(number)) == number
