"""Put things in order."""

import random

from pydantic import Field

from marsapp.content.strict import Strict
from marsapp.content.words import Text
from marsapp.lessons.quiz.base import UnreadableAnswerError, Verdict
from marsapp.mission.terms import Identifier


class Item(Strict):
    """One thing to put in its place."""

    id: Identifier
    text: Text


class Order(Strict):
    """Items, written in the right order; the learner gets them mixed."""

    items: tuple[Item, ...] = Field(min_length=3, max_length=6)
    right: Text
    wrong: Text
    misconception: str | None = None

    def mixed(self, seed: str) -> tuple[Item, ...]:
        """Return the items in an order that is not the right one, the same for the same seed."""
        mixer = random.Random(seed)  # noqa: S311 - no secret
        items = list(self.items)
        while tuple(items) == self.items:
            mixer.shuffle(items)
        return tuple(items)

    def judge(self, answer: str) -> Verdict:
        """Judge item ids with commas between them."""
        given = answer.split(",")
        correct = [item.id for item in self.items]
        if sorted(given) != sorted(correct):
            raise UnreadableAnswerError(answer)
        if given == correct:
            return Verdict(right=True, because=self.right)
        return Verdict(right=False, because=self.wrong, misconception=self.misconception)
