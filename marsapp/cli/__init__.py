"""The commands: ``marsapp`` opens the app, ``marsapp at TIME`` prints a moment, and so on."""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import Final

from marsapp import paths
from marsapp.cli.parser import language_of, make_parser
from marsapp.content.problem import ContentError
from marsapp.content.words import Text, words

_NO_IMPORT: Final = words(
    "marsapp cannot start, because something it needs is not installed: {why}\nmake run installs it; the README says how to do it by hand.",
    "marsapp 无法启动，缺少所需的组件：{why}\n运行 make run 可自动安装；手动安装方法见 README。",
)
_BROKEN: Final = words(
    "marsapp cannot go on: {why}\nIf this happens again, please install marsapp anew. Details: {details}",
    "marsapp 无法继续：{why}\n如果再次出现，请重新安装 marsapp。详细信息：{details}",
)
_LONGEST_REASON: Final = 300

_MODULES: Final = {
    None: "start",
    "at": "at",
    "landing": "landing",
    "check": "check",
    "tour": "tour",
    "bench": "bench",
    "self-test": "selftest",
    "pin": "pin",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 when not, 2 for a wrong command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Chinese shows question marks
    arguments = list(sys.argv[1:] if argv is None else argv)
    language = language_of(arguments)
    options = make_parser(language).parse_args(arguments)
    options.language = language
    try:
        return _command(options)
    except ContentError as error:
        for problem in error.problems:
            print(problem.text_in(language), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except ImportError as error:
        return _tell(_NO_IMPORT, language, error)
    except BrokenPipeError:  # the reader has seen enough: marsapp at … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at the end
        return 0
    except Exception as error:  # noqa: BLE001 - the last place where a person can be told
        return _tell(_BROKEN, language, error)


def _tell(text: Text, language: str, error: Exception) -> int:
    """Say in one sentence that nothing works, and keep the details for who can mend it."""
    details = paths.log_file()
    try:
        details.parent.mkdir(parents=True, exist_ok=True)
        trace = "".join(traceback.format_exception(error))
        with details.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {trace}")
    except OSError:
        traceback.print_exception(error)
    why = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
    print(text.text_in(language).format(why=why, details=details), file=sys.stderr)
    return 1


def _command(options: argparse.Namespace) -> int:
    """Import only what the command needs, so that ``marsapp at`` starts without Qt."""
    module = import_module(f"marsapp.cli.{_MODULES[options.command]}")
    code: int = module.run(options)
    print(end="", flush=True)  # here, where a closed pipe is expected
    return code
