"""The page of the global survey: run the months, watch the gauges, change the assumed rule."""

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from marsapp.content.words import Text
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.sourced import Value
from marsapp.mission.survey import Survey, rule_of
from marsapp.mission.values import MARKS
from marsapp.physics.time import DAY_S
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.survey import (
    announced_words,
    camera_words,
    every_words,
    outcome_words,
    share_words,
)
from marsapp.ui.widgets import announce, button, card, label, line_button
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.gauge import Gauge
from marsapp.ui.workbench.tuner import Dial

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

translate = QCoreApplication.translate

_RATE: Final = 5 * DAY_S  # nine months in a minute
_FASTEST: Final = 600.0  # mission seconds a second at which the camera can be watched
_SPAN_KM: Final = 9_500.0
_LAT_DEG: Final = 15.0
_HAND_MS: Final = 120  # the rule is worked out when the hand rests
_SHARES: Final = (0.1, 0.5, 0.9)
_TUNED: Final = ("greatest_altitude_km", "least_sun_deg", "every")


class SurveyPage(WorkbenchPage):
    """Shows how far the survey has come, and what another rule would have brought."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.gauges: dict[str, Gauge] = {}
        self.jumps: dict[str, QPushButton] = {}
        self._wanted: dict[str, Any] = {}
        self._shown_s = session.snapshot.time_s
        self._hand = QTimer(self)
        self._hand.setSingleShot(True)
        self._hand.setInterval(_HAND_MS)
        self._hand.timeout.connect(self._ask)
        survey = self.workbench.survey.answer
        if survey is None:
            self.column.addWidget(
                label(translate("SurveyPage", "This mission has no survey on file."))
            )
            return
        self._add_head()
        self._add_run()
        self._add_gauges(survey)
        self._add_rule(survey)
        self._add_notes(survey)
        self.show_answer()

    def begin(self) -> None:
        """Go to the first day of the survey and look at the sunlit side."""
        survey = self.workbench.survey.answer
        if survey is not None:
            self._go(survey.start_s)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show how far the survey is; stop time when it passes the end of the survey."""
        survey = self.workbench.survey.answer
        if survey is None:
            return
        before_s, self._shown_s = self._shown_s, snapshot.time_s
        clock = self.session.clock
        if clock.playing and before_s < survey.end_s <= snapshot.time_s < survey.end_s + _RATE:
            clock.pause()
        self._show_state(survey, snapshot)

    def show_answer(self) -> None:
        """Show the rule and what comes of it."""
        survey = self.workbench.survey.answer
        if survey is None:
            return
        for key in _TUNED:
            self.tuners[key].show_value(float(getattr(survey.rule, key)))
        self.outcome.setText(outcome_words(survey, self.formatter))
        self.reset.setEnabled(not self.workbench.survey.is_first)
        self._show_state(survey, self.session.snapshot)

    def _add_head(self) -> None:
        self.coverage = Gauge(translate("SurveyPage", "Mars imaged so far"), self.theme, "mars")
        below = self.coverage.below
        below.setMinimumHeight(2 * below.fontMetrics().lineSpacing())
        below.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.head = card(self.coverage)

    def _add_run(self) -> None:
        self.run = line_button(translate("SurveyPage", "Play nine months"), self._run, "primary")
        self.run.setObjectName("run")
        self.column.addWidget(self.run)
        names = {
            "start": translate("SurveyPage", "Start"),
            **{f"share-{share:g}": share_words(share, self.formatter, 0) for share in _SHARES},
            "end": translate("SurveyPage", "End"),
        }
        for key, name in names.items():
            made = button(name, partial(self._jump, key), "choice")
            made.setObjectName(key)
            made.setAccessibleName(translate("SurveyPage", "Go to: {name}").format(name=name))
            self.jumps[key] = made
        self.column.addLayout(self.in_rows(self.jumps.values(), len(names)))

    def _add_gauges(self, survey: Survey) -> None:
        names = {
            "laps": translate("SurveyPage", "Laps flown round Mars"),
            "passes": translate("SurveyPage", "Laps with pictures"),
            "data": translate("SurveyPage", "Data brought home"),
        }
        for key, name in names.items():
            self.gauges[key] = Gauge(name, self.theme)
            self.gauges[key].below.setText(announced_words(key, survey, self.formatter))
            self.column.addWidget(self.gauges[key])

    def _add_rule(self, survey: Survey) -> None:
        self.column.addWidget(label(translate("SurveyPage", "When is the camera on?"), "heading"))
        self.column.addWidget(
            label(
                translate(
                    "SurveyPage",
                    "Nobody published the rule. Change ours: low enough for sharp pictures, in "
                    "sunlight, and only as often as data can be sent home.",
                )
            )
        )
        self.add_tuners(self._dials(survey), self._want)
        self.outcome = label()
        self.outcome.setMinimumHeight(4 * self.outcome.fontMetrics().lineSpacing())
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(card(self.outcome))
        self.reset = line_button(
            translate("SurveyPage", "As we assume"), self.workbench.survey.reset
        )
        self.reset.setObjectName("reset")
        self.column.addWidget(self.reset)

    def _dials(self, survey: Survey) -> dict[str, Dial]:
        write, first = self.formatter, rule_of(survey.plan)
        return {
            "greatest_altitude_km": Dial(
                name=translate("SurveyPage", "Not higher than"),
                low=min(300.0, first.greatest_altitude_km),
                high=max(1000.0, first.greatest_altitude_km),
                step=50.0,
                page=100.0,
                write=partial(write.distance, figures=3),
                real=first.greatest_altitude_km,
            ),
            "least_sun_deg": Dial(
                name=translate("SurveyPage", "Sun at least so high"),
                low=min(0.0, first.least_sun_deg),
                high=max(40.0, first.least_sun_deg),
                step=5.0,
                page=10.0,
                write=partial(write.angle, digits=0),
                real=first.least_sun_deg,
            ),
            "every": Dial(
                name=translate("SurveyPage", "How often"),
                low=1.0,
                high=max(6.0, float(first.every)),
                step=1.0,
                page=1.0,
                write=every_words,
                real=float(first.every),
            ),
        }

    def _add_notes(self, survey: Survey) -> None:
        plan, language = survey.plan, self.formatter.language
        values = plan.values.values()
        notes = [] if plan.note is None else [plan.note.text_in(language)]
        notes += [self._noted(value, value.note) for value in values if value.note is not None]
        codes = [code for value in values for code in value.source]
        for event in (plan.announced, plan.published):
            codes.extend(self.session.mission.event(event).source)
        self.column.addWidget(label(translate("SurveyPage", "What this rests on"), "heading"))
        used = dict.fromkeys(value.provenance for value in values)
        for widget in self.basis(notes, used, dict.fromkeys(codes)):
            self.column.addWidget(widget)

    def _noted(self, value: Value, note: Text) -> str:
        words = translate("SurveyPage", "{value} {mark}: {note}")
        return words.format(
            value=self._written(value),
            mark=MARKS[value.provenance],
            note=note.text_in(self.formatter.language),
        )

    def _written(self, value: Value) -> str:
        if value.unit == "km":
            return self.formatter.distance(float(value.value), 3)
        if value.unit == "count":
            return every_words(float(value.value))
        return self.formatter.value(float(value.value), value.unit)

    def _show_state(self, survey: Survey, snapshot: Snapshot) -> None:
        state, write = survey.at(snapshot.time_s), self.formatter
        said = f"{share_words(state.coverage, write)} {MARKS['illustrative']}"
        self.coverage.show_value(said, state.coverage)
        clock = self.session.clock
        if clock.playing and abs(clock.rate) > _FASTEST:
            self.coverage.below.setText(write.date(snapshot.utc))
        else:
            self.coverage.below.setText(camera_words(survey, snapshot, write))
        self._show_gauges(survey, snapshot.time_s)

    def _show_gauges(self, survey: Survey, time_s: float) -> None:
        state, write, told = survey.at(time_s), self.formatter, survey.announced
        whole = max(survey.laps(survey.end_s), told.orbits or 1)
        laps = survey.laps(time_s)
        mark = told.orbits / whole if told.orbits else None
        self.gauges["laps"].show_value(
            f"{write.number(laps)} {MARKS['computed']}", laps / whole, mark
        )
        most = max(survey.passes, told.imaging_orbits or 0, 1)
        mark = told.imaging_orbits / most if told.imaging_orbits else None
        self.gauges["passes"].show_value(
            f"{write.number(state.passes)} {MARKS['illustrative']}", state.passes / most, mark
        )
        self._show_data(survey, time_s)

    def _show_data(self, survey: Survey, time_s: float) -> None:
        state, whole = survey.at(time_s), survey.announced.data_gb
        if state.data_gb is None or not whole:
            self.gauges["data"].hide()
            return
        mark = MARKS["published" if state.announced else "illustrative"]
        told = self.formatter.value(round(state.data_gb), "GB")
        if not state.announced:
            told = translate("SurveyPage", "about {amount}").format(amount=told)
        self.gauges["data"].show_value(f"{told} {mark}", state.data_gb / whole, 1.0)

    def _run(self) -> None:
        survey = self.workbench.survey.answer
        if survey is None:
            return
        self._go(survey.start_s)
        self.session.clock.set_rate(_RATE)
        self.session.clock.play()

    def _jump(self, key: str) -> None:
        survey = self.workbench.survey.answer
        if survey is None:
            return
        ends_s = {"start": survey.start_s, "end": survey.end_s}
        time_s = ends_s[key] if key in ends_s else survey.when(float(key.removeprefix("share-")))
        if time_s is None:
            announce(self, translate("SurveyPage", "Under this rule it never gets so far."))
            return
        self._go(time_s)

    def _go(self, time_s: float) -> None:
        view = View(camera="outside", span_km=_SPAN_KM, tilt_deg=_LAT_DEG, turn_deg=0.0)
        self.go(time_s, view)

    def _want(self, key: str, value: float) -> None:
        self._wanted[key] = round(value) if key == "every" else value
        self._hand.start()

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, {}
        self.workbench.survey.ask(**wanted)
        announce(self, self.outcome.text())
