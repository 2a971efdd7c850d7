"""One run through a lesson: which step, what has been answered, what may come next.

A `Run` is a value. Each act returns the next one; nothing here knows of clocks,
windows or files.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from marsapp.lessons.model import Lesson, Question, Step, Task
from marsapp.lessons.quiz.base import Verdict

SKIPPED: Final = ""
"""The answer of somebody who would rather not guess."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer and its verdict; predictions have a verdict too, shown only later."""

    answer: str
    verdict: Verdict | None

    @property
    def skipped(self) -> bool:
        """Whether nothing was answered on purpose."""
        return self.answer == SKIPPED


@dataclass(frozen=True, slots=True)
class Recalled:
    """A question of an earlier lesson that comes back."""

    lesson: str
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Where somebody is in a lesson.

    ``free`` lets steps be skipped. The prediction is the exception: what happens stays
    hidden until it has been given, or declined.
    """

    lesson: Lesson
    recalled: tuple[Recalled, ...] = ()
    free: bool = True
    index: int = 0
    given: Mapping[str, Given] = field(default_factory=dict)
    reached: frozenset[str] = frozenset()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All screens: recalled questions first."""
        recall = tuple(
            Step("recall", recall_id(one), one.question.title, one.question)
            for one in self.recalled
        )
        return recall + self.lesson.steps

    @property
    def step(self) -> Step:
        """The present screen."""
        return self.steps[self.index]

    @property
    def is_last(self) -> bool:
        """Whether this is the last screen."""
        return self.index == len(self.steps) - 1

    @property
    def prediction(self) -> Given | None:
        """What was predicted, None before."""
        return self.given.get(self.lesson.file.predict.id)

    @property
    def may_go_back(self) -> bool:
        """Whether there is a screen before this one."""
        return self.index > 0

    @property
    def may_go_on(self) -> bool:
        """Whether the next screen may be opened."""
        if self.is_last:
            return False
        if self.step.kind == "predict":
            return self.prediction is not None
        return self.free or self.is_done

    @property
    def is_done(self) -> bool:
        """Whether everything that this screen asks for has been done."""
        content = self.step.content
        if isinstance(content, Question):
            return answer_id(self.step) in self.given
        if isinstance(content, Task):
            return all(goal_id(content, goal.id) in self.reached for goal in content.goals)
        return True

    def on(self) -> "Run":
        """Go to the next screen, if allowed."""
        return replace(self, index=self.index + 1) if self.may_go_on else self

    def past(self) -> "Run":
        """Go to the next screen; where steps may be skipped, so may the prediction."""
        return (self.skip() if self.free else self).on()

    def back(self) -> "Run":
        """Go to the screen before, if there is one."""
        return replace(self, index=self.index - 1) if self.may_go_back else self

    def at_step(self, step_id: str) -> "Run":
        """Go to a screen by id, as far as the run has earned it; stay if there is none."""
        ids = [step.id for step in self.steps]
        if step_id not in ids:
            return self
        run = replace(self, index=0)
        while run.step.id != step_id and (further := run.past()) is not run:
            run = further
        return run

    def answer(self, answer: str, verdict: Verdict | None) -> "Run":
        """Take an answer to the question of this screen.

        A prediction can be given once. Another question may be tried again until it is right.
        """
        before = self.given.get(answer_id(self.step))
        if not isinstance(self.step.content, Question) or (before and self._is_settled(before)):
            return self
        return replace(self, given={**self.given, answer_id(self.step): Given(answer, verdict)})

    def skip(self) -> "Run":
        """Decline to predict."""
        if self.step.kind != "predict" or self.prediction is not None:
            return self
        return self.answer(SKIPPED, None)

    def reach(self, goal: str) -> "Run":
        """Tick a goal (see `goal_id`) for good."""
        return self if goal in self.reached else replace(self, reached=self.reached | {goal})

    def _is_settled(self, given: Given) -> bool:
        return self.step.kind == "predict" or (given.verdict is not None and given.verdict.right)


def answer_id(step: Step) -> str:
    """Return under which id a step's answer is kept."""
    return (
        step.content.id if step.kind != "recall" and isinstance(step.content, Question) else step.id
    )


def recall_id(recalled: Recalled) -> str:
    """Return the id of the step that asks an earlier question again."""
    return f"{recalled.lesson}/{recalled.question.id}"


def goal_id(task: Task, goal: str) -> str:
    """Return the id of a goal within its lesson."""
    return f"{task.id}.{goal}"
