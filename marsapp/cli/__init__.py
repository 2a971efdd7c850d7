"""The commands: ``marsapp`` opens the app, ``marsapp at TIME`` prints a moment, and so on."""

import argparse
import sys
from collections.abc import Sequence

from marsapp.cli.parser import language_of, make_parser
from marsapp.content.problem import ContentError


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


def _command(options: argparse.Namespace) -> int:
    """Import only what the command needs, so that ``marsapp at`` starts without Qt."""
    if options.command == "at":
        from marsapp.cli import at

        return at.run(options)
    if options.command == "check":
        from marsapp.cli import check

        return check.run_command(options)
    if options.command == "tour":
        from marsapp.cli import tour

        return tour.run(options)
    if options.command == "bench":
        from marsapp.cli import bench

        return bench.run(options)
    if options.command == "self-test":
        from marsapp.cli import selftest

        return selftest.run(options)
    if options.command == "pin":
        from marsapp.cli import pin

        return pin.run(options)
    from marsapp.cli import start

    return start.run(options)
