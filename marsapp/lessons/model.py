"""The lesson as it is written: one fixed shape, so that nothing can stand in the wrong order.

hook → predict → observe → notice → explain → questions → take-away → go deeper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import Field, model_validator

from marsapp.content.problem import UnfitError
from marsapp.content.strict import Strict
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Location
from marsapp.lessons.goals import Cue, Goal
from marsapp.lessons.quiz.choice import Choice, Option
from marsapp.lessons.quiz.clock import ClockReading
from marsapp.lessons.quiz.number import NumberEntry
from marsapp.lessons.quiz.order import Order
from marsapp.mission.terms import Identifier

QUIZ_FIELDS: Final = ("options", "number", "order", "clock")
"""The field of a question that says of which kind it is: the quiz registry's keys."""
StepKind = Literal[
    "recall", "hook", "predict", "observe", "notice", "explain", "question", "takeaway"
]


class Hook(Strict):
    """A claim from the news, in our words, that makes one want to know."""

    title: Text
    text: Text
    cue: Cue | None = None
    notes: Text | None = Field(default=None, description="for the teacher; discussion prompts")


class Question(Strict):
    """A question of one of four kinds: ``options``, ``number``, ``order`` or ``clock``."""

    id: Identifier
    title: Text | None = None
    ask: Text
    options: tuple[Option, ...] | None = Field(default=None, min_length=2, max_length=4)
    number: NumberEntry | None = None
    order: Order | None = None
    clock: ClockReading | None = None
    few_options: Text | None = Field(default=None, description="why not three options")
    notes: Text | None = None

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> "Question":
        kinds = [name for name in QUIZ_FIELDS if getattr(self, name) is not None]
        if len(kinds) != 1:
            raise UnfitError(
                words(
                    f"a question is of one kind, this one of {len(kinds)}",
                    f"一道题只能有一种题型，这里有 {len(kinds)} 种",
                ),
                words(f"use one of: {', '.join(QUIZ_FIELDS)}", f"请只用：{', '.join(QUIZ_FIELDS)}"),
            )
        if self.options is not None:
            Choice(options=self.options)  # exactly one is right
        return self

    @property
    def kind(self) -> str:
        """Which of `QUIZ_FIELDS` it is."""
        return next(name for name in QUIZ_FIELDS if getattr(self, name) is not None)


class Task(Strict):
    """Something to do in the simulation until all its goals have been reached."""

    id: Identifier
    title: Text
    text: Text
    cue: Cue
    goals: tuple[Goal, ...] = Field(min_length=1, max_length=4)
    notes: Text | None = None


class Card(Strict):
    """A refutation: what many think, that it is not so, what happens instead, how we know."""

    title: Text | None = None
    misconception: str
    claim: Text
    refutation: Text
    mechanism: Text
    evidence: Text
    notes: Text | None = None


class Reading(Strict):
    """A closing text."""

    text: Text
    notes: Text | None = None


class Minutes(Strict):
    """How long the lesson takes."""

    kiosk: float = Field(gt=0)
    self_paced: float = Field(gt=0)
    classroom: float = Field(gt=0)


class LessonFile(Strict):
    """Everything that stands in a ``lesson.yaml``."""

    title: Text
    summary: Text
    ages: tuple[int, int]
    minutes: Minutes
    objectives: tuple[Text, ...] = Field(min_length=2, max_length=4)
    standards: tuple[str, ...] = ()
    misconceptions: tuple[str, ...] = Field(min_length=1)
    claims: tuple[str, ...] = Field(default=(), description="claims of the mission it treats")
    sources: tuple[str, ...] = Field(min_length=1, description="source codes of the mission")
    recall: tuple[str, ...] = Field(default=(), description="earlier questions: lesson/question")
    teacher: Text | None = Field(default=None, description="what a teacher should know first")
    hook: Hook
    predict: Question
    observe: tuple[Task, ...] = Field(min_length=1)
    notice: Question
    explain: tuple[Card, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)
    takeaway: Reading
    deeper: Reading | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of a lesson."""

    kind: StepKind
    id: str
    title: Text | None
    content: Hook | Question | Task | Card | Reading


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson that can be taught: its id (the folder's name), its file and its steps."""

    id: str
    file: LessonFile
    steps: tuple[Step, ...]

    @property
    def title(self) -> Text:
        """The title."""
        return self.file.title

    def step_index(self, step_id: str) -> int | None:
        """Return where a step stands, None if there is no such step."""
        return next((i for i, step in enumerate(self.steps) if step.id == step_id), None)

    def question(self, question_id: str) -> Question | None:
        """Return a question by id, the prediction and the noticing included."""
        return next((q for q in questions_of(self.file) if q.id == question_id), None)


def questions_of(file: LessonFile) -> Iterator[Question]:
    """Return every question of a lesson in order."""
    return (question for question, _ in questions_with_places(file))


def questions_with_places(file: LessonFile) -> Iterator[tuple[Question, Location]]:
    """Yield every question of a lesson in order, with where it stands in the file."""
    yield file.predict, ("predict",)
    yield file.notice, ("notice",)
    for index, question in enumerate(file.questions):
        yield question, ("questions", index)


def steps_of(file: LessonFile) -> tuple[Step, ...]:
    """Return the screens of a lesson in order; recalled questions are put in when it runs."""
    return (
        Step("hook", "hook", file.hook.title, file.hook),
        Step("predict", "predict", file.predict.title, file.predict),
        *(Step("observe", task.id, task.title, task) for task in file.observe),
        Step("notice", "notice", file.notice.title, file.notice),
        *(Step("explain", f"card_{n}", card.title, card) for n, card in enumerate(file.explain, 1)),
        *(Step("question", question.id, question.title, question) for question in file.questions),
        Step("takeaway", "takeaway", None, file.takeaway),
    )
