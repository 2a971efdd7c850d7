"""The page of the energy: which stage of the landing took away how much of it, until now."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap

from marsapp.mission.descent.cases import sources_of
from marsapp.mission.descent.energy import WATER_J_KG, Energy, Taken
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.descent import energy_stage, energy_words, share_words
from marsapp.ui.widgets import label, line_button
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.energy_bar import TOKENS, EnergyBar
from marsapp.ui.workbench.result import Result

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

translate = QCoreApplication.translate

_RATE: Final = 6.0
_LEAD_S: Final = 20.0
_NEAR_S: Final = 0.5
_SWATCH_PX: Final = 14
_LOOK: Final = ("mdi6.fire", "burn")


class EnergyPage(WorkbenchPage):
    """Follows the time: how much of the energy has gone, and who took it."""

    scene = "landing"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[str, QLabel] = {}
        landing = self.workbench.landing
        self.result = Result(theme, lines=3)
        self.keep_in_sight(self.result)
        if landing is None:
            words = translate("Landing", "This mission's file does not say how it lands.")
            self.result.show_words("", words)
            return
        self._landing = landing
        self.energy = Energy(landing.real)
        self.bar = EnergyBar(theme, formatter)
        self.left = label("", "small")
        self.column.addWidget(self.bar)
        self.column.addWidget(self.left)
        self._add_rows()
        self._add_buttons()
        self._add_notes()
        self.show_snapshot(session.snapshot)

    def begin(self) -> None:
        """Show the end, when all of it is gone."""
        super().begin()
        if self.workbench.landing is not None:
            self.go(self._time_s("touchdown"))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what has been taken away until now."""
        if self.workbench.landing is None:
            return
        t_plus_s = -1.0 if snapshot.descent is None else snapshot.descent.t_plus_s
        if snapshot.descent is None and snapshot.time_s > self._time_s("entry"):
            t_plus_s = self.energy.flight.end_s
        taken = self.energy.at(t_plus_s)
        gone = sum(one.so_far for one in taken)
        write = self.formatter
        words = translate("Landing", "{share} of the energy is gone")
        verdict = words.format(share=share_words(min(max(gone, 0.0), 1.0), write))
        self.result.show_words(verdict, self._sentence(t_plus_s), _LOOK)
        self.bar.show_taken(taken)
        motion_j, height_j = self.energy.left_j(t_plus_s)
        left = translate("Landing", "Left now: {motion} of motion, {height} of height")
        self.left.setText(
            left.format(motion=energy_words(motion_j, write), height=energy_words(height_j, write))
        )
        now_s = snapshot.time_s
        near = (key for key in self.choices if abs(self._time_s(key) - now_s) < _NEAR_S)
        self.mark_choice(next(near, ""))
        for one in taken:
            said = self._so_far(one)
            if self.cells[one.stage].text() != said:
                self.cells[one.stage].setText(said)
        said = translate("Landing", "{stage}: {energy}")
        self.bar.setAccessibleDescription(
            "; ".join(
                said.format(
                    stage=energy_stage(one.stage, self.formatter),
                    energy=energy_words(one.so_far_j, write),
                )
                for one in taken
            )
        )

    def _so_far(self, one: Taken) -> str:
        words = translate("Landing", "{part} of {whole} so far")
        return words.format(
            part=energy_words(one.so_far_j, self.formatter),
            whole=energy_words(one.energy_j, self.formatter),
        )

    def _sentence(self, t_plus_s: float) -> str:
        moments = self.energy.flight.moments
        if t_plus_s < 0:
            return translate("Landing", "It comes in with all of it: motion and height.")
        if t_plus_s < moments["parachute"]:
            return translate(
                "Landing", "The shield pushes the air aside. Speed turns into heat and glow."
            )
        if t_plus_s < moments["engine_on"]:
            return translate("Landing", "The parachute pulls at what is left.")
        if t_plus_s < self.energy.flight.end_s:
            return translate(
                "Landing", "The engine takes away the little that is left. Here it has to be exact."
            )
        return self._motion_words()

    def _motion_words(self) -> str:
        words = translate(
            "Landing", "The air took {share} of the energy of motion before the parachute opened."
        )
        return words.format(share=share_words(self.energy.kinetic_by_air, self.formatter))

    def _time_s(self, moment: str) -> float:
        start_s = self._landing.begin_s
        return start_s + self.energy.flight.moments[moment]

    def _add_rows(self) -> None:
        grid = self.table()
        grid.setColumnStretch(1, 1)
        for number, one in enumerate(self.energy.at(0.0)):
            self.cells[one.stage] = label("", "small")
            share = label(f"{share_words(one.share, self.formatter)} {MARKS['illustrative']}")
            share.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._swatch(one.stage), 2 * number, 0)
            grid.addWidget(label(energy_stage(one.stage, self.formatter)), 2 * number, 1)
            grid.addWidget(share, 2 * number, 2)
            grid.addWidget(self.cells[one.stage], 2 * number + 1, 1, 1, 2)
        self.column.addLayout(grid)

    def _swatch(self, stage: str) -> "QLabel":
        picture = QPixmap(self.theme.px(_SWATCH_PX), self.theme.px(_SWATCH_PX))
        picture.fill(self.theme.colour(TOKENS[stage]))
        made = label()
        made.setPixmap(picture)
        return made

    def _add_buttons(self) -> None:
        moments = {
            "entry": translate("Landing", "At entry"),
            "parachute": translate("Landing", "At the parachute"),
            "engine_on": translate("Landing", "At the engine"),
            "touchdown": translate("Landing", "At touchdown"),
        }
        play = line_button(translate("Landing", "Play the landing"), self._play, "primary")
        play.setObjectName("play")
        self.column.addWidget(play)
        self.add_choices(moments, lambda key: self.go(self._time_s(key)), columns=2)

    def _play(self) -> None:
        self.go(self._time_s("entry") - _LEAD_S)
        self.session.clock.set_rate(_RATE)
        self.session.clock.play()

    def _add_notes(self) -> None:
        taken = {one.stage: one for one in self.energy.at(self.energy.flight.end_s)}
        words = translate(
            "Landing",
            "For comparison: what the air took would bring {air} of water from 20 °C to the boil, "
            "what the parachute took {parachute}, what the engine took {engine}.",
        )
        self.column.addWidget(label(translate("Landing", "How much is that?"), "heading"))
        self.column.addWidget(
            label(
                words.format(
                    air=self._water(taken["heat_shield"]),
                    parachute=self._water(taken["parachute"]),
                    engine=self._water(taken["engine"]),
                )
            )
        )
        notes = (
            self._motion_words(),
            translate(
                "Landing",
                "Counted are motion and height together, against standing on the ground: "
                "{whole} for the whole capsule. The energy becomes heat; nearly all of it stays "
                "in the air that streams past, a small part heats the shield.",
            ).format(whole=energy_words(self.energy.whole_j, self.formatter)),
            translate("Landing", "Teaching model; speeds at entry and parachute are known."),
        )
        sources = sources_of(self._landing)
        for widget in self.basis(notes, ("illustrative", "published"), sources):
            self.column.addWidget(widget)

    def _water(self, taken: Taken) -> str:
        kg = taken.energy_j / WATER_J_KG
        if kg >= 1000:
            return self.formatter.value(float(f"{kg / 1000:.2g}"), "t")
        return self.formatter.value(float(f"{kg:.2g}"), "kg")
