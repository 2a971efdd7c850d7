"""Choose one of a few options; each has its own explanation."""

from pydantic import Field, model_validator

from marsapp.content.problem import UnfitError
from marsapp.content.strict import Strict
from marsapp.content.words import Text, words
from marsapp.lessons.quiz.base import UnreadableAnswerError, Verdict
from marsapp.mission.terms import Identifier


class Option(Strict):
    """One answer to choose; ``because`` is said to whoever chose it."""

    id: Identifier
    text: Text
    because: Text
    right: bool = False
    misconception: str | None = Field(default=None, description="an id of misconceptions.yaml")


class Choice(Strict):
    """Two to four options, exactly one of them right."""

    options: tuple[Option, ...] = Field(min_length=2, max_length=4)

    @model_validator(mode="after")
    def _one_is_right(self) -> "Choice":
        right = [option.id for option in self.options if option.right]
        if len(right) != 1:
            raise UnfitError(
                words(
                    f"{len(right)} options are marked as right", f"有 {len(right)} 个选项标为正确"
                ),
                words("mark exactly one with 'right: true'", "请只给一个选项写“right: true”"),
            )
        return self

    def option(self, option_id: str) -> Option:
        """Return an option by id.

        Raises
        ------
        UnreadableAnswerError
            If there is none.
        """
        for option in self.options:
            if option.id == option_id:
                return option
        raise UnreadableAnswerError(option_id)

    def judge(self, answer: str) -> Verdict:
        """Judge the id of an option."""
        option = self.option(answer)
        return Verdict(option.right, option.because, option.misconception)
