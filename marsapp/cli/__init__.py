"""The commands: ``marsapp`` opens the app, ``marsapp at TIME`` prints a moment, and so on."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from marsapp.cli.parser import language_of, make_parser
from marsapp.content.problem import ContentError

_MODULES: Final = {
    None: "start",
    "at": "at",
    "check": "check",
    "tour": "tour",
    "bench": "bench",
    "self-test": "selftest",
    "pin": "pin",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 when not, 2 for a wrong command line."""
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
    except BrokenPipeError:  # the reader has seen enough: marsapp at … | head
        sys.stdout = None
        return 0


def _command(options: argparse.Namespace) -> int:
    """Import only what the command needs, so that ``marsapp at`` starts without Qt."""
    module = import_module(f"marsapp.cli.{_MODULES[options.command]}")
    code: int = module.run(options)
    return code
