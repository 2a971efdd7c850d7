"""The buttons of the sound booth that play, and a line that says how far it is or why not."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from marsapp.ui.audio.loudspeaker import Loudspeaker
from marsapp.ui.theme import Theme
from marsapp.ui.topics.sound import ended_words, playing_words
from marsapp.ui.widgets import announce, label, line_button
from marsapp.ui.workbench.gauge import Bar

translate = QCoreApplication.translate

EARTH, OTHER, LOUDER = "earth", "mars", "louder"
PLACES: Final = (EARTH, OTHER, LOUDER)
LARGE: Final = 1.6
"""Text scale from which on buttons stand below each other."""


class SoundPlayer(QWidget):
    """Plays what ``samples`` gives for `EARTH`, `OTHER` or `LOUDER`, once a button is pressed."""

    def __init__(
        self, theme: Theme, samples: Callable[[str], NDArray[np.float32]], rate_hz: int
    ) -> None:
        super().__init__()
        self._samples = samples
        self._rate_hz = rate_hz
        self._played = ""
        self.loudspeaker = Loudspeaker(self)
        self.loudspeaker.progressed.connect(self._show_progress)
        self.loudspeaker.ended.connect(self._show_end)
        self.plays: dict[str, QPushButton] = {}
        self.silence = line_button(translate("Sound", "Stop"), self.loudspeaker.stop)
        self.silence.setObjectName("stop")
        self.silence.setEnabled(False)
        self.bar = Bar(theme, "link")
        self.said = label(translate("Sound", "Silent until you press a button."), "small")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        for place in PLACES:
            self.plays[place] = line_button("", partial(self.play, place))
            self.plays[place].setObjectName(f"play-{place}")
        columns = 1 if theme.scale >= LARGE else 2
        for number, made in enumerate((*self.plays.values(), self.silence)):
            grid.addWidget(made, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.bar, grid.rowCount(), 0, 1, columns)
        grid.addWidget(self.said, grid.rowCount(), 0, 1, columns)

    def name_places(self, names: Mapping[str, str]) -> None:
        """Write on the buttons what they play."""
        for place, name in names.items():
            words = translate("Sound", "Play the recreation: {where}")
            if place == LOUDER:
                words = translate(
                    "Sound",
                    "Play the recreation: {where}, so that one hears how it differs from Earth",
                )
            self.plays[place].setText(name)
            self.plays[place].setAccessibleName(words.format(where=name))
            self.plays[place].setToolTip(words.format(where=name))

    def play(self, place: str) -> None:
        """Play the sound as it is heard in a place."""
        self._played = place
        self.loudspeaker.play(self._samples(place), self._rate_hz)
        if self.loudspeaker.playing:
            self.silence.setEnabled(True)
            self._show_progress(0.0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent when nobody sees the page any more."""
        self.loudspeaker.stop()
        super().hideEvent(event)

    def _show_progress(self, share: float) -> None:
        self.bar.fill(share, None)
        self.said.setText(playing_words(self._played, share))

    def _show_end(self, reason: str) -> None:
        self.silence.setEnabled(False)
        self.bar.fill(1.0 if reason == "done" else 0.0, None)
        self.said.setText(ended_words(reason))
        announce(self, ended_words(reason))
