"""The workbench: what a person is trying out, with what settings, and what comes of it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

TOPICS: Final = ("insertion", "staircase", "survey", "relay")
"""Everything that can be tried, in the order in which it is offered."""


class Workbench(QObject):
    """Holds the open topic and, for each topic, what is asked and the answer of the model.

    Panel and scene show the same answer; it is worked out once, when something is asked.
    """

    topic_changed = Signal(str)  # '' when put away
    changed = Signal()  # a setting, and with it an answer

    def __init__(self, mission: "Mission", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mission = mission
        self._topic = ""

    @property
    def topic(self) -> str:
        """Id of the open topic, or ''."""
        return self._topic

    def open(self, topic: str) -> None:
        """Take up a topic, or '' for none."""
        if topic != self._topic:
            self._topic = topic
            self.topic_changed.emit(topic)

    def put_away(self) -> None:
        """Forget everything that was tried."""
        self.open("")
