"""What is wrong in a file that somebody wrote, and how to mend it."""

from dataclasses import dataclass
from pathlib import Path

from marsapp.content.words import Text, words


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one content file; all faults of a file are reported together.

    ``line`` counts from 1; ``None`` means the file as a whole.
    """

    path: Path
    line: int | None
    what: Text
    fix: Text

    def text_in(self, language: str) -> str:
        """Return ``file:line: what`` and, on a second line, how to fix it."""
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        hint = _HOW_TO_FIX.text_in(language)
        return f"{where}: {self.what.text_in(language)}\n    {hint} {self.fix.text_in(language)}"


_HOW_TO_FIX = words("How to fix:", "修改方法：")


class ContentError(Exception):
    """A mission or lesson cannot be used; ``problems`` says all that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.text_in("en") for problem in problems))
        self.problems = problems


class UnfitError(ValueError):
    """A value that does not fit, said in every language; for validators of models."""

    def __init__(self, what: Text, fix: Text) -> None:
        super().__init__(what.text_in("en"))
        self.what = what
        self.fix = fix
