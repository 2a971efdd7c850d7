import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsapp.content.markdown import (
    MAX_BLOCKS,
    MAX_CHARACTERS,
    Block,
    Span,
    parse_markdown,
)

FILE = Path("lesson.md")


def blocks_of(text: str) -> tuple[Block, ...]:
    blocks, problems = parse_markdown(text, FILE)
    assert problems == ()
    return blocks


def problems_of(text: str, language: str = "en") -> list[tuple[int | None, str]]:
    _, problems = parse_markdown(text, FILE, 10)
    return [(problem.line, problem.what.text_in(language)) for problem in problems]


def test_a_paragraph_keeps_its_line_in_the_file() -> None:
    blocks, _ = parse_markdown("One.\n\nTwo.", FILE, first_line=7)
    assert [(block.kind, block.line, block.text) for block in blocks] == [
        ("paragraph", 7, "One."),
        ("paragraph", 9, "Two."),
    ]


def test_bold_and_italic_nest() -> None:
    (block,) = blocks_of("a **b *c*** d")
    assert block.spans == (
        Span("a "),
        Span("b ", bold=True),
        Span("c", bold=True, italic=True),
        Span(" d"),
    )


def test_a_value_name_is_plain_text() -> None:
    (block,) = blocks_of("It is {at.ev_tcm4.distance_earth} away.")
    assert block.spans == (Span("It is {at.ev_tcm4.distance_earth} away."),)


def test_lists_know_their_depth_and_numbers() -> None:
    blocks = blocks_of("3. three\n4. four\n   - inside\n\nAfter.\n\n- bullet")
    assert [(b.kind, b.level, b.number, b.text) for b in blocks] == [
        ("item", 1, 3, "three"),
        ("item", 1, 4, "four"),
        ("item", 2, None, "inside"),
        ("paragraph", 0, None, "After."),
        ("item", 1, None, "bullet"),
    ]


def test_headings_and_quotes_end_where_they_end() -> None:
    blocks = blocks_of("## Title\n\n> said\n\nText")
    assert [(b.kind, b.level, b.text) for b in blocks] == [
        ("heading", 2, "Title"),
        ("quote", 0, "said"),
        ("paragraph", 0, "Text"),
    ]


def test_a_table_has_rows_of_cells() -> None:
    (table,) = blocks_of("| a | b |\n|---|---|\n| 1 | **2** |")
    assert table.kind == "table"
    assert table.rows[1] == ((Span("1"),), (Span("2", bold=True),))
    assert table.text == "a\tb\n1\t2"


def test_a_line_break_is_a_space_except_between_chinese() -> None:
    assert blocks_of("one\ntwo")[0].text == "one two"
    assert blocks_of("天问\n一号")[0].text == "天问一号"
    assert blocks_of("one\\\ntwo")[0].text == "one\ntwo"


def test_an_image_is_no_picture_and_html_is_text() -> None:
    assert blocks_of("<b>x</b> <script>")[0].text == "<b>x</b> <script>"


def test_a_link_keeps_only_the_id_of_a_thing() -> None:
    (block,) = blocks_of("[the burn](ev_moi_start)")
    assert block.spans == (Span("the burn", link="ev_moi_start"),)


@pytest.mark.parametrize("target", ["http://a.b", "//server/share", "file:///etc/passwd", "a.png"])
def test_a_link_to_anywhere_else_is_dropped_and_told(target: str) -> None:
    blocks, problems = parse_markdown(f"[x]({target})", FILE, 3)
    assert all(span.link is None for block in blocks for span in block.spans)
    assert len(problems) <= 1  # file: is refused by the parser and stays text
    if problems:
        assert problems[0].text_in("en") == (
            f"lesson.md:3: the link leads to '{target}'\n    How to fix: write the id of a thing "
            "of the mission, for example [the burn](ev_moi_start)"
        )


def test_a_script_link_stays_text() -> None:
    (block,) = blocks_of("[x](javascript:alert(1))")
    assert block.spans == (Span("[x](javascript:alert(1))"),)


def test_stars_that_do_not_pair_are_told() -> None:
    assert problems_of("**文字，**后面", "zh") == [(10, "“*”或“**”会原样显示出来")]
    assert problems_of("half *open") == []
    assert problems_of("x\n\nhalf **open") == [(12, "'*' or '**' would be shown as it is")]


def test_a_sum_needs_no_escape() -> None:
    assert blocks_of("3 * 4 = 12")[0].text == "3 * 4 = 12"


def test_invisible_and_reordering_characters_vanish() -> None:
    assert blocks_of("a\x07b\u202ec")[0].text == "abc"


def test_what_would_hang_the_layout_is_told() -> None:
    assert problems_of("a" * 61) == [(10, "a word has more than 60 letters")]
    assert problems_of("字" * 61) == []
    assert problems_of("字" * 2001) == [(10, "the paragraph has more than 2000 characters")]


def test_at_most_so_many_blocks_are_read() -> None:
    blocks, problems = parse_markdown("x\n\n" * (MAX_BLOCKS + 50), FILE)
    assert len(blocks) == MAX_BLOCKS
    assert [p.line for p in problems] == [2 * MAX_BLOCKS + 1]


def test_a_text_beyond_all_measure_is_not_parsed() -> None:
    assert problems_of("x " * MAX_CHARACTERS) == [
        (10, f"the text is too long: at most {MAX_BLOCKS} paragraphs are read")
    ]


@pytest.mark.parametrize("piece", ["*", "[", "> ", "- ", "|a", "![", "**a"])
def test_hostile_text_is_read_quickly(piece: str) -> None:
    began = time.perf_counter()
    parse_markdown(piece * (MAX_CHARACTERS // len(piece)), FILE)
    assert time.perf_counter() - began < 5


@given(st.text(alphabet="ab *_#>-|[]()\n12.\\{}<!字", max_size=80))
def test_no_text_breaks_the_parser(text: str) -> None:
    blocks, _ = parse_markdown(text, FILE, 5)
    assert all(5 <= block.line <= 5 + text.count("\n") for block in blocks)
