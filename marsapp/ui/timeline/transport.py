"""The buttons that make time run: back, play, on, slower, faster, and the rate in words."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marsapp.state.clock import RATES, MissionClock
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.timeline.pieces import dress, remeasure, set_text
from marsapp.ui.widgets import icon_button, label

_HALF: Final = 0.58  # of the rate in words: what the longer of two lines takes


class Transport(QWidget):
    """Play controls for a clock. ``previous`` and ``following`` go to events."""

    def __init__(
        self, clock: MissionClock, previous: Callable[[], object], following: Callable[[], object]
    ) -> None:
        super().__init__()
        self._clock = clock
        theme = Theme()
        self.previous_button = icon_button("mdi6.skip-previous", "-", previous, theme)
        self.reverse_button = icon_button("mdi6.rotate-left", "-", clock.reverse, theme)
        self.play_button = icon_button("mdi6.play", "-", clock.toggle, theme)
        self.next_button = icon_button("mdi6.skip-next", "-", following, theme)
        self.slower_button = icon_button("mdi6.minus", "-", clock.slower, theme)
        self.faster_button = icon_button("mdi6.plus", "-", clock.faster, theme)
        self.rate_label = label()
        self.rate_label.setWordWrap(False)
        self.rate_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reverse_button.setCheckable(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (
            self.previous_button,
            self.reverse_button,
            self.play_button,
            self.next_button,
            self.slower_button,
            self.rate_label,
            self.faster_button,
        ):
            layout.addWidget(part)
        clock.playing_changed.connect(self._show_playing)
        clock.rate_changed.connect(self._show_rate)

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes or words."""
        self._theme, self._formatter = theme, formatter
        for made, icon, name in (
            (self.previous_button, "mdi6.skip-previous", self.tr("Previous event")),
            (self.reverse_button, "mdi6.step-backward-2", self.tr("Run backwards")),
            (self.next_button, "mdi6.skip-next", self.tr("Next event")),
            (self.slower_button, "mdi6.minus", self.tr("Slower")),
            (self.faster_button, "mdi6.plus", self.tr("Faster")),
        ):
            dress(made, icon, name, theme)
        font = theme.small
        self.rate_label.setFont(font)
        self.rate_label.setProperty("role", "small")
        self.rate_label.ensurePolished()
        self.break_rate(on=False)
        self._show_playing(self._clock.playing)
        self._show_rate(self._clock.rate)
        remeasure(self)

    def break_rate(self, *, on: bool) -> None:
        """Write the rate on one line, or on two where there is little room."""
        measure = self.rate_label.fontMetrics().horizontalAdvance
        widest = max(measure(self._formatter.rate(rate)) for rate in RATES)
        share = _HALF if on else 1.0
        self.rate_label.setWordWrap(on)
        self.rate_label.setMinimumWidth(round(share * widest) + self._theme.px(8))
        remeasure(self)

    def _show_playing(self, playing: bool) -> None:
        icon, name = ("mdi6.pause", self.tr("Pause")) if playing else ("mdi6.play", self.tr("Play"))
        dress(self.play_button, icon, name, self._theme)

    def _show_rate(self, rate: float) -> None:
        self.reverse_button.setChecked(rate < 0)
        set_text(self.rate_label, self._formatter.rate(abs(rate)))
        self.rate_label.setAccessibleName(self._formatter.rate(rate))
        self.slower_button.setEnabled(abs(rate) > RATES[0])
        self.faster_button.setEnabled(abs(rate) < RATES[-1])
