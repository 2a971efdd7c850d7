"""The Markdown of lesson texts: a small subset, parsed into plain blocks, never into HTML.

Paragraphs, headings, lists, quotes, tables, **bold**, *italic*, and links to ids of
the mission (``[the burn](ev_moi_start)``). Whatever draws the blocks decides how
they look; nothing of a text reaches Qt as markup.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Final, Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from marsapp.content.problem import Problem
from marsapp.content.words import Text, words

MAX_CHARACTERS: Final = 100_000
MAX_BLOCKS: Final = 200
MAX_BLOCK_CHARACTERS: Final = 2_000
MAX_WORD_CHARACTERS: Final = 60
"""Without spaces a text layout needs minutes for a megabyte; Chinese may break anywhere."""

BlockKind = Literal["paragraph", "heading", "item", "quote", "table"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; ``link`` is an id of the mission."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text.

    ``level`` is the depth of a heading or list item, from 1; ``number`` the number
    of an item of a numbered list. A table has ``rows`` of cells, the first row its
    heading, and no ``spans``.
    """

    kind: BlockKind
    line: int
    spans: tuple[Span, ...] = ()
    level: int = 0
    number: int | None = None
    rows: tuple[tuple[tuple[Span, ...], ...], ...] = ()

    @property
    def text(self) -> str:
        """The words without their style; cells are separated by tabs, rows by lines."""
        if self.kind == "table":
            rows = ("\t".join(_plain(cell) for cell in row) for row in self.rows)
            return "\n".join(rows)
        return _plain(self.spans)


def parse_markdown(
    text: str, path: Path, first_line: int = 1
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Parse a text; the blocks are usable even when there are problems.

    Parameters
    ----------
    text
        The text as its author wrote it.
    path, first_line
        The file that holds it, and the line in it where the text begins.
    """
    reading = _Reading(path, first_line)
    if len(text) > MAX_CHARACTERS:
        reading.report(0, _TOO_LONG, _SHORTEN)
        return (), tuple(reading.problems)
    for block in _Walk(reading).blocks(_PARSER.parse(_INVISIBLE.sub("", text))):
        if len(reading.blocks) == MAX_BLOCKS:
            reading.report(block.line - first_line, _TOO_LONG, _SHORTEN)
            break
        reading.check(block)
        reading.blocks.append(block)
    return tuple(reading.blocks), tuple(reading.problems)


_PARSER: Final = (
    MarkdownIt("zero", {"html": False, "maxNesting": 12})
    .enable(["heading", "list", "blockquote", "table", "paragraph"])
    .enable(["emphasis", "link", "escape", "newline", "balance_pairs", "fragments_join"])
)
_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_INVISIBLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]")
_CHINESE: Final = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’…—]")
_LONG_WORD: Final = re.compile(rf"[!-~\u00c0-\u024f]{{{MAX_WORD_CHARACTERS + 1},}}")
_LEFTOVER: Final = re.compile(r"\*\*|(?<![\w\s])\*(?=\w)|(?<=\w)\*(?![\w\s*])")


@dataclass
class _Reading:
    """What one text has given so far."""

    path: Path
    first_line: int
    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, line: int, what: Text, fix: Text) -> None:
        self.problems.append(Problem(self.path, self.first_line + line, what, fix))

    def check(self, block: Block) -> None:
        line, text = block.line - self.first_line, block.text
        if len(text) > MAX_BLOCK_CHARACTERS:
            self.report(line, _LONG_BLOCK, _SPLIT_BLOCK)
        if _LONG_WORD.search(text):
            self.report(line, _WORD, _BREAK_WORD)
        if _LEFTOVER.search(text):
            self.report(line, _STARS, _PAIR_STARS)


class _Walk:
    """Flattens the parser's tokens: what a text is nested in becomes kind, level and number."""

    def __init__(self, reading: _Reading) -> None:
        self._reading = reading
        self._lists: list[int | None] = []  # the next number of each open list, None for bullets
        self._rows: list[list[tuple[Span, ...]]] = []
        self._quotes = 0
        self._heading = 0
        self._line = reading.first_line

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield a block for every run of text and every table."""
        for token in tokens:
            if token.map and token.nesting >= 0:
                self._line = self._reading.first_line + token.map[0]
            if token.type == "inline":
                yield from self._text(tuple(_spans(token, self._reading)))
            elif token.type == "table_close":
                yield Block("table", self._line, rows=tuple(tuple(row) for row in self._rows))
                self._rows = []
            else:
                self._enter_or_leave(token)

    def _text(self, spans: tuple[Span, ...]) -> Iterator[Block]:
        if self._rows:
            self._rows[-1].append(spans)
        elif self._heading:
            yield Block("heading", self._line, spans, level=self._heading)
        elif self._lists:
            level, number = len(self._lists), self._lists[-1]
            yield Block("item", self._line, spans, level=level, number=number)
        else:
            yield Block("quote" if self._quotes else "paragraph", self._line, spans)

    def _enter_or_leave(self, token: Token) -> None:
        kind, entering = token.type, token.nesting > 0
        if kind in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrGet("start") or 1)
            self._lists.append(start if kind == "ordered_list_open" else None)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_close" and self._lists[-1] is not None:
            self._lists[-1] += 1
        elif kind.startswith("blockquote"):
            self._quotes += token.nesting
        elif kind.startswith("heading"):
            self._heading = int(token.tag[1]) if entering else 0
        elif kind == "tr_open":
            self._rows.append([])


def _spans(inline: Token, reading: _Reading) -> Iterator[Span]:
    """Yield the runs of one style; neighbours alike in style are one run."""
    run: Span | None = None
    for span in _pieces(inline, reading):
        if run is not None and replace(run, text=span.text) == span:
            run = replace(run, text=run.text + span.text)
            continue
        if run is not None:
            yield run
        run = span
    if run is not None:
        yield replace(run, text=run.text.rstrip(" "))


def _pieces(inline: Token, reading: _Reading) -> Iterator[Span]:
    styles = Counter[str]()
    link: str | None = None
    before = ""
    for token, following in zip_longest(inline.children or (), (inline.children or ())[1:]):
        text = token.content
        if token.type == "softbreak":
            after = following.content if following else ""
            # no space where a line of Chinese goes on in the next
            text = "" if _CHINESE.match(before[-1:]) and _CHINESE.match(after[:1]) else " "
        elif token.type == "hardbreak":
            text = "\n"
        elif token.type in ("link_open", "link_close"):
            target = token.attrGet("href")
            link = None if target is None else _link(str(target), inline, reading)
        else:
            styles[token.tag] += token.nesting
        if text and token.nesting == 0:
            yield Span(text, styles["strong"] > 0, styles["em"] > 0, link)
            before = text


def _link(target: str, inline: Token, reading: _Reading) -> str | None:
    if _ID.fullmatch(target):
        return target
    what = words(f"the link leads to '{target}'", f"链接指向“{target}”")
    reading.report(inline.map[0] if inline.map else 0, what, _LINK_TO_ID)
    return None


def _plain(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans)


_TOO_LONG: Final = words(
    f"the text is too long: at most {MAX_BLOCKS} paragraphs are read",
    f"文字太长：最多读取 {MAX_BLOCKS} 段",
)
_SHORTEN: Final = words("shorten it, or make two of it", "请缩短，或分成两篇")
_LONG_BLOCK: Final = words(
    f"the paragraph has more than {MAX_BLOCK_CHARACTERS} characters",
    f"这一段超过 {MAX_BLOCK_CHARACTERS} 个字符",
)
_SPLIT_BLOCK: Final = words("split it with an empty line", "请用空行把它分开")
_WORD: Final = words(
    f"a word has more than {MAX_WORD_CHARACTERS} letters",
    f"有一个单词超过 {MAX_WORD_CHARACTERS} 个字母",
)
_BREAK_WORD: Final = words("put a space into it", "请在中间加空格")
_STARS: Final = words("'*' or '**' would be shown as it is", "“*”或“**”会原样显示出来")
_PAIR_STARS: Final = words(
    "mark both ends, and leave punctuation outside: **word**, not **word,**",
    "请在两端都写上，并把标点放到外面：写成 **文字**，不写成 **文字，**",
)
_LINK_TO_ID: Final = words(
    "write the id of a thing of the mission, for example [the burn](ev_moi_start)",
    "请写任务里某一项的编号，例如 [制动捕获](ev_moi_start)",
)
