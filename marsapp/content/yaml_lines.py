"""YAML that people write, read safely, with the line of everything that it holds.

A file is walked event by event, never handed to a recursive reader: libyaml
kills the process on a megabyte of ``[``. Text stays text: ``No``, ``12:30`` and
``2021-02-10`` are words, and only numbers, ``true``, ``false`` and ``null`` of
YAML 1.2 are anything else.
"""

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from marsapp.content.problem import Problem
from marsapp.content.words import Text, words

MAX_BYTES: Final = 1 << 20
MAX_DEPTH: Final = 20
MAX_NODES: Final = 100_000

Location = tuple[str | int, ...]
"""Keys and list positions from the top of a document down to one thing in it."""
_Lines = int | tuple[int, "dict[str, _Lines] | list[_Lines]"]

_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it was built in
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,30}")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("null", "Null", "NULL", "~", "")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True, slots=True)
class Document:
    """One file: what it says, and on which line."""

    path: Path
    data: Any
    lines: _Lines

    def line(self, location: Location) -> int:
        """Return the line of a key or list item, or of the nearest thing around it."""
        here = self.lines
        for step in location:
            if isinstance(here, int):
                break
            children = here[1]
            if isinstance(children, dict):
                if step not in children:
                    break
                here = children[str(step)]
            else:
                if not isinstance(step, int) or step >= len(children):
                    break
                here = children[step]
        return _first_line(here)


def reach(data: Any, location: Location) -> Location:
    """Return the part of a location that exists in the data.

    Union types add names to a validator's locations that no file contains.
    """
    here = data
    for depth, step in enumerate(location):
        inside = (isinstance(here, dict) and step in here) or (
            isinstance(here, list) and isinstance(step, int) and step < len(here)
        )
        if not inside:
            return location[:depth]
        here = here[step]
    return location


def read_yaml(path: Path) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a YAML file; None where it cannot be used at all.

    A document can come with problems (a key given twice): go on checking it, so
    that its author sees everything at once, but do not use it.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "unreadable"
        return None, (
            Problem(
                path,
                None,
                words(f"the file cannot be read ({reason})", f"无法读取这个文件（{reason}）"),
                words(
                    "check that it exists and that you may open it",
                    "请确认文件存在，并且你有权打开它",
                ),
            ),
        )
    if len(raw) > MAX_BYTES:
        return None, (Problem(path, None, _TOO_BIG, _SPLIT),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, (Problem(path, line, _NOT_UTF8, _SAVE_AS_UTF8),)
    return parse_yaml(text, path)


def parse_yaml(text: str, path: Path) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read YAML text; ``path`` is what the problems name."""
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except _RefusedError:
        return None, tuple(builder.problems)
    except yaml.YAMLError as error:
        builder.problems.append(_syntax_problem(error, text, path))
        return None, tuple(builder.problems)
    return Document(path, builder.root, builder.root_lines), tuple(builder.problems)


def scalar(text: str) -> Any:
    """Return what an unquoted YAML word means.

    >>> scalar("12"), scalar("1.5e3"), scalar("No"), scalar("12:30"), scalar("true")
    (12, 1500.0, 'No', '12:30', True)
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


class _RefusedError(Exception):
    """The file is not read any further."""


class _Frame:
    """A mapping or list that is being read."""

    __slots__ = ("children", "data", "key", "key_line", "line")

    def __init__(self, data: Any, line: int) -> None:
        self.data = data
        self.children: Any = {} if isinstance(data, dict) else []
        self.line = line
        self.key: str | None = None
        self.key_line = line


class _Builder:
    """Turns YAML events into data and lines, without recursion."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root: Any = None
        self.root_lines: _Lines = 1
        self._stack: list[_Frame] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._check_node(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_node(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = self._stack.pop()
            self._place(frame.data, (frame.line, frame.children))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, _ALIAS, _WRITE_OUT)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, _TWO_DOCUMENTS, _ONE_DOCUMENT)

    def _check_node(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse(event, _TOO_BIG, _SPLIT)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._report(event, _tag_text(tag), _NO_TAG)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        line = _line(event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.key is None and isinstance(frame.data, dict):
            if event.value in frame.data:
                self._report(event, *_twice(event.value, _first_line(frame.children[event.value])))
            frame.key = event.value
            frame.key_line = line
            return
        plain = event.implicit[0] and not event.style
        self._place(scalar(event.value) if plain else event.value, line)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._refuse(event, _TOO_DEEP, _FLATTEN)
        parent = self._stack[-1] if self._stack else None
        if parent is not None and isinstance(parent.data, dict) and parent.key is None:
            self._refuse(event, _ODD_KEY, _PLAIN_KEY)
        data: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._stack.append(_Frame(data, _line(event)))

    def _place(self, value: Any, lines: _Lines) -> None:
        if not self._stack:
            self.root, self.root_lines = value, lines
            return
        frame = self._stack[-1]
        if isinstance(frame.data, list):
            frame.data.append(value)
            frame.children.append(lines)
            return
        # a value is found where its key stands
        frame.data[frame.key] = value
        frame.children[frame.key] = (
            frame.key_line if isinstance(lines, int) else (frame.key_line, lines[1])
        )
        frame.key = None

    def _report(self, event: yaml.Event, what: Text, fix: Text) -> None:
        self.problems.append(Problem(self.path, _line(event), what, fix))

    def _refuse(self, event: yaml.Event, what: Text, fix: Text) -> None:
        self._report(event, what, fix)
        raise _RefusedError


def _first_line(lines: _Lines) -> int:
    return lines if isinstance(lines, int) else lines[0]


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark is not None else 1


def _twice(key: str, line: int) -> tuple[Text, Text]:
    return (
        words(
            f"'{key}' is given twice; the first one is in line {line}",
            f"“{key}”写了两次；第一次在第 {line} 行",
        ),
        words("keep one of the two", "只保留其中一处"),
    )


def _tag_text(tag: str) -> Text:
    tag = tag[:40]
    return words(
        f"'{tag}' is a YAML tag; tags are not read", f"“{tag}”是 YAML 标签，本程序不读标签"
    )


def _syntax_problem(error: yaml.YAMLError, text: str, path: Path) -> Problem:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        line = error.problem_mark.line + 1
        return Problem(path, line, *_explain(error.problem or "", _line_text(text, line)))
    position = getattr(error, "position", 0)
    line = text.encode("utf-8").count(b"\n", 0, position) + 1
    return Problem(path, line, _STRANGE_CHARACTER, _RETYPE)


def _line_text(text: str, line: int) -> str:
    lines = text.split("\n")
    return lines[line - 1] if line <= len(lines) else ""


def _explain(problem: str, line: str) -> tuple[Text, Text]:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _TAB, _SPACES
    for part, what, fix in _SYNTAX:
        if part in problem:
            return what, fix
    return (
        words(f"this line is not YAML ({problem})", f"这一行不是 YAML（{problem}）"),
        words(
            "compare indentation and punctuation with the lines above",
            "请与上面几行对照缩进和标点",
        ),
    )


_TOO_BIG: Final = words(
    "the file is too big: at most 1 MiB and 100,000 entries are read",
    "文件太大：最多读取 1 MiB、10 万个条目",
)
_SPLIT: Final = words("split it into several files", "请把它拆成几个文件")
_TOO_DEEP: Final = words(
    f"lists and fields are nested more than {MAX_DEPTH} deep", f"嵌套超过 {MAX_DEPTH} 层"
)
_FLATTEN: Final = words("look for a stray '[', '{' or '- '", "请检查是否多写了“[”“{”或“- ”")
_ALIAS: Final = words(
    "'*' repeats another part of the file; that is not read",
    "“*”表示引用文件的另一部分，本程序不读这种写法",
)
_WRITE_OUT: Final = words(
    "write the part out again, or put quotes around the text",
    "请把内容再写一遍，或者给文字加上引号",
)
_TWO_DOCUMENTS: Final = words("'---' begins a second document", "“---”开始了第二个文档")
_ONE_DOCUMENT: Final = words(
    "remove the line '---', or use two files", "请删去“---”这一行，或分成两个文件"
)
_ODD_KEY: Final = words(
    "a list or a group stands where a field name belongs", "字段名的位置上是一个列表或一组内容"
)
_PLAIN_KEY: Final = words(
    "write 'name: value'; put quotes around text that begins with '[' or '{'",
    "请写成“名称: 值”；以“[”或“{”开头的文字要加引号",
)
_NO_TAG: Final = words("remove it, or put quotes around the text", "请删去它，或给文字加上引号")
_NOT_UTF8: Final = words("the file is not saved as UTF-8", "文件不是用 UTF-8 保存的")
_SAVE_AS_UTF8: Final = words("save it again with the encoding UTF-8", "请用 UTF-8 编码重新保存")
_STRANGE_CHARACTER: Final = words(
    "there is an invisible control character here", "这里有一个看不见的控制字符"
)
_RETYPE: Final = words("delete the line and type it again", "请删去这一行，重新输入")
_TAB: Final = words("this line begins with a tab", "这一行以制表符开头")
_SPACES: Final = words("indent with spaces only", "缩进只能用空格")
_SYNTAX: Final = (
    (
        "mapping values are not allowed",
        words("there is a ': ' too many, or the indentation is off", "多了一个“: ”，或者缩进不对"),
        words(
            "put quotes around text that contains ': ', and indent fields of one group alike",
            "含有“: ”的文字要加引号；同一组字段的缩进要一致",
        ),
    ),
    (
        "could not find expected ':'",
        words(
            "a field name without ':' stands here or just above", "这里或上一行的字段名后面缺少“:”"
        ),
        words(
            "write 'name: value' with a space after the colon", "请写成“名称: 值”，冒号后要有空格"
        ),
    ),
    (
        "did not find expected key",
        words(
            "the indentation is off, or a quotation mark is missing or too many",
            "缩进不对，或者引号少了、多了",
        ),
        words(
            "indent fields of one group alike; inside '…' write '' for an apostrophe",
            "同一组字段的缩进要一致；在 '…' 里用 '' 表示撇号",
        ),
    ),
    (
        "did not find expected '-' indicator",
        words("an item of a list must begin with '- '", "列表的每一项都要以“- ”开头"),
        words("indent all items of the list alike", "列表各项的缩进要一致"),
    ),
    (
        "unexpected end of stream",
        words("a quotation mark is opened but not closed", "引号打开后没有关闭"),
        words("close it at the end of the text", "请在文字末尾补上引号"),
    ),
    (
        "did not find expected ',' or",
        words(
            "a '[' or '{' is not closed, or a comma is missing", "“[”或“{”没有关闭，或者缺少逗号"
        ),
        words(
            "close it with ']' or '}' and separate items by ', '",
            "请用“]”或“}”关闭，各项之间用“, ”分开",
        ),
    ),
    (
        "did not find expected node content",
        words("a value is missing, or a '[' or '{' is not closed", "缺少值，或者“[”“{”没有关闭"),
        words("close it with ']' or '}'", "请用“]”或“}”关闭"),
    ),
    (
        "cannot start any token",
        words("text must not begin with '@', '`' or '%'", "文字不能以“@”“`”或“%”开头"),
        words("put quotes around it", "请给它加上引号"),
    ),
)
