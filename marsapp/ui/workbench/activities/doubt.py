"""How sure are we? Three findings to be judged: a result, an interpretation, or debated."""

from functools import partial
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QCoreApplication

from marsapp.mission.fieldwork import FieldKit, Fieldwork
from marsapp.mission.model import Finding, Settled
from marsapp.state.session import Session
from marsapp.ui.facts.findings import settled_meaning, settled_word
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import label
from marsapp.ui.workbench.activities.base import ActivityView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

translate = QCoreApplication.translate


class DoubtActivity(ActivityView):
    """Says what was found, asks how settled it is, and answers."""

    def __init__(self, session: Session, kit: FieldKit, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, kit, theme, formatter)
        self.choices: dict[tuple[str, Settled], WideButton] = {}
        self.replies: dict[str, QLabel] = {}
        words = translate(
            "Surface",
            "Data show something. People read something into them. Others may disagree. Which is "
            "which?",
        )
        self.column.addWidget(label(words))
        for finding in kit.known("doubt"):
            self._add(finding)

    def show_work(self, work: Fieldwork) -> None:  # noqa: ARG002 - only the judgements count
        """Show what was judged, and what is right."""
        judged = self.wish.judged
        for (name, status), made in self.choices.items():
            made.setChecked(judged.get(name) == status)
        for name, reply in self.replies.items():
            guess = judged.get(name)
            reply.setVisible(guess is not None)
            if guess is not None:
                reply.setText(_reply(self.kit.findings[name], guess))

    def _add(self, finding: Finding) -> None:
        language = self.formatter.language
        topic = finding.topic.text_in(language)
        self.column.addWidget(label(topic, "heading"))
        self.column.addWidget(label(_plain(finding, language)))
        for status in get_args(Settled):
            made = WideButton(self.theme, label(_choice(status)))
            made.setProperty("role", "choice")
            made.setProperty("framed", True)
            made.setCheckable(True)
            made.setObjectName(f"{finding.id}-{status}")
            said = translate("Surface", "{topic}: {status}")
            made.setAccessibleName(said.format(topic=topic, status=settled_word(status)))
            made.clicked.connect(partial(self._judge, finding.id, status))
            self.choices[(finding.id, status)] = made
            self.column.addWidget(made)
        self.replies[finding.id] = label()
        self.column.addWidget(self.replies[finding.id])

    def _judge(self, name: str, status: Settled) -> None:
        self.ask(judged={**self.wish.judged, name: status})
        self.choices[(name, status)].setChecked(True)  # pressed again, it stays


def _choice(status: Settled) -> str:
    """Return the word for a status as it stands on a button."""
    word = settled_word(status)
    return word[:1].upper() + word[1:]


def _plain(finding: Finding, language: str) -> str:
    """Return the finding without the last sentence, where that gives the answer away."""
    text = finding.result.text_in(language)
    stop = "。" if language == "zh" else ". "
    parts = [part for part in text.split(stop) if part.strip()]
    if finding.status == "result" or len(parts) < 2:
        return text
    return stop.join(parts[:-1]).strip() + stop.strip()


def _reply(finding: Finding, guess: Settled) -> str:
    right = guess == finding.status
    said = translate("Surface", "Yes: {status}. {meaning}")
    if not right:
        said = translate("Surface", "Not quite: {status}. {meaning}")
    return said.format(status=settled_word(finding.status), meaning=settled_meaning(finding.status))
