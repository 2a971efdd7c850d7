"""The widget for each kind of question."""

from collections.abc import Callable, Mapping
from typing import Final

from marsapp.lessons.model import Question
from marsapp.ui.lesson.quiz.base import QuizWidget
from marsapp.ui.lesson.quiz.choice import ChoiceWidget
from marsapp.ui.lesson.quiz.clock import ClockWidget
from marsapp.ui.lesson.quiz.number import NumberWidget
from marsapp.ui.lesson.quiz.order import OrderWidget
from marsapp.ui.lesson.stage import Stage

WIDGETS: Final[Mapping[str, Callable[[Question, Stage], QuizWidget]]] = {
    "options": ChoiceWidget,
    "number": NumberWidget,
    "order": OrderWidget,
    "clock": ClockWidget,
}
