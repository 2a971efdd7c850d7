"""The sound booth: one sound in the air of Earth and of Mars, to see, to read and to hear."""

from typing import Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy

from marsapp.mission.model import Event, Payload
from marsapp.mission.sound.booth import (
    COLDEST_K,
    FARTHEST_M,
    HIGH_HZ,
    NEAREST_M,
    PUBLISHED_WEAKER_DB,
    WARMEST_K,
    Booth,
    Heard,
)
from marsapp.mission.sound.recreation import RATE_HZ, SOUNDS
from marsapp.mission.terms import Provenance
from marsapp.mission.values import MARKS
from marsapp.physics.sound import RELAXATION_HZ, absorption_db_m
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.sound import (
    CELSIUS_K,
    air_name,
    decibels,
    in_other_air,
    is_mars,
    milliseconds,
    on_earth,
    pressure_words,
    sentence,
    sound_name,
    verdict,
)
from marsapp.ui.widgets import button, card, label
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.sound_player import EARTH, LARGE, LOUDER, OTHER, SoundPlayer
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_HAND_MS: Final = 60  # the sound is worked out when the hand rests
_REAL: Final = "ev_driveoff"  # when the real recording was made
_RELEASE: Final = "ev_media_release"
_MICROPHONE: Final = "inst_mcs"
_SPEEDS: Final = ("const_mars_sound_deep", "const_mars_sound_high")
_CODES: Final = ("MAURICE_2022", "BASS_CHAMBERS", "ISO_9613", "TUFTS")
_CLASSES: Final[tuple[Provenance, ...]] = ("computed", "published", "illustrative")


class SoundPage(WorkbenchPage):
    """Asks the booth for another sound, air or distance; plays only when a button is pressed."""

    scene: ClassVar[str] = "surface"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[tuple[str, str], QLabel] = {}
        self._wanted: dict[str, Any] = {}
        self._hand = QTimer(self)
        self._hand.setSingleShot(True)
        self._hand.setInterval(_HAND_MS)
        self._hand.timeout.connect(self._ask)
        if self.workbench.booth.answer is None:
            words = translate("Sound", "This mission does not say what the air is like.")
            self.column.addWidget(label(words))
            return
        self.result = Result(theme, lines=3)
        large = theme.scale >= LARGE  # then it would take all the room if it stayed in sight
        if large:
            self.column.addWidget(self.result)
        else:
            self.head = self.result
        names: dict[str, str] = {sound: sound_name(sound) for sound in SOUNDS}
        self.add_choices(
            names, lambda sound: self._want("sound", sound), 1 if large else len(names)
        )
        self._add_player()
        self._add_pictures()
        self._add_air()
        self._add_table()
        self._add_real()
        self._add_notes()
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the drive down the ramp, unless the rover is at work already."""
        super().begin()
        driveoff_s = self.session.mission.event_times_s.get(_REAL)
        if driveoff_s is not None and self.session.snapshot.time_s < driveoff_s:
            self.go(driveoff_s)

    def show_answer(self) -> None:
        """Show what the air does to the sound."""
        booth = self.workbench.booth.answer
        if booth is None:
            return
        wish = booth.wish
        self.result.show_words(verdict(booth), sentence(booth, self.formatter))
        self.mark_choice(wish.sound)
        for key in ("distance_m", "thinness", "temperature_k"):
            self.tuners[key].show_value(float(getattr(wish, key)))
        self.enlarge.setChecked(wish.enlarged)
        self.reset.setEnabled(not self.workbench.booth.is_first)
        self._name_air(booth)
        self._show_pictures(booth)
        for place, heard in (("earth", booth.earth), ("mars", booth.mars)):
            for row, text in self._cells_of(heard).items():
                self.cells[row, place].setText(f"{text} {self._mark(row, heard)}")
        self.result.announcing.start()

    def _add_player(self) -> None:
        words = translate("Sound", "Listen to the recreation {mark}")
        self.column.addWidget(label(words.format(mark=MARKS["illustrative"]), "heading"))
        self.player = SoundPlayer(self.theme, self._samples, RATE_HZ)
        self.column.addWidget(self.player)

    def _samples(self, place: str) -> NDArray[np.float32]:
        booth = self.workbench.booth.answer
        if booth is None:
            return np.zeros(1, np.float32)
        return booth.to_play("earth" if place == EARTH else "mars", louder=place == LOUDER)

    # --- seeing and reading

    def _add_pictures(self) -> None:
        # plotting is loaded when the page opens, not with the program
        from marsapp.ui.workbench.sound_plots import CurveLegend, TonePlot, WavePlot  # noqa: PLC0415

        self.legend = CurveLegend(self.theme)
        self.wave = WavePlot(self.theme, self.formatter)
        self.tones = TonePlot(self.theme, self.formatter)
        self.enlarge = self.choice(
            translate("Sound", "Draw the quieter wave as large"),
            lambda: self._want("enlarged", self.enlarge.isChecked()),
        )
        self.enlarge.setObjectName("enlarge")
        self.on_earth, self.in_other = label(), label()
        self.column.addWidget(label(translate("Sound", "What arrives"), "heading"))
        told = card(self.on_earth, self.in_other)
        told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column.addWidget(told)
        for widget in (self.legend, self.wave, self.enlarge, self.tones):
            self.column.addWidget(widget)

    def _show_pictures(self, booth: Booth) -> None:
        self.on_earth.setText(on_earth(booth.wish.sound))
        self.in_other.setText(in_other_air(booth))
        self.wave.show_booth(booth)
        self.tones.show_booth(booth)
        name = sound_name(booth.wish.sound)
        told = f"{on_earth(booth.wish.sound)} {in_other_air(booth)}"
        self.wave.setAccessibleName(
            translate("Sound", "Waves of the recreation: {name}").format(name=name)
        )
        self.wave.setAccessibleDescription(sentence(booth, self.formatter))
        self.tones.setAccessibleName(
            translate("Sound", "Tones of the recreation: {name}").format(name=name)
        )
        self.tones.setAccessibleDescription(told)

    def _name_air(self, booth: Booth) -> None:
        wish = booth.wish
        mars = is_mars(wish)
        names = {
            EARTH: translate("Sound", "On Earth"),
            OTHER: translate("Sound", "On Mars") if mars else translate("Sound", "In your air"),
            LOUDER: translate("Sound", "Mars, louder")
            if mars
            else translate("Sound", "Your air, louder"),
        }
        self.player.name_places(names)
        words = translate("Sound", "{air}, wave drawn {times} times larger")
        times = self.formatter.number(float(f"{booth.louder:.2g}"))
        larger = words.format(air=air_name(wish), times=times)
        self.legend.name_other(larger if wish.enlarged else air_name(wish))
        self.columns["mars"].setText(air_name(wish))

    # --- setting

    def _add_air(self) -> None:
        self.column.addWidget(label(translate("Sound", "Change distance and air"), "heading"))
        self.add_tuners(self._dials(), self._want)
        words = translate(
            "Sound",
            "The other air is always carbon dioxide, as on Mars. Its pressure you can change up "
            "to that of Earth.",
        )
        self.column.addWidget(label(words, "small"))
        self.reset = button(translate("Sound", "Back to Mars"), self._reset)
        self.reset.setObjectName("reset")
        self.column.addWidget(self.reset)

    def _dials(self) -> dict[str, Dial]:
        write = self.formatter
        return {
            "distance_m": Dial(
                name=translate("Sound", "Distance"),
                low=NEAREST_M,
                high=FARTHEST_M,
                step=1.0,
                page=5.0,
                write=lambda metres: write.value(metres, "m"),
            ),
            "thinness": Dial(
                name=translate("Sound", "How thin the other air is"),
                low=0.0,
                high=1.0,
                step=0.05,
                page=0.25,
                write=self._pressure,
                ends=(translate("Sound", "as on Earth"), translate("Sound", "as on Mars")),
            ),
            "temperature_k": Dial(
                name=translate("Sound", "Its temperature"),
                low=COLDEST_K,
                high=WARMEST_K,
                step=5.0,
                page=10.0,
                write=lambda kelvin: write.value(round(kelvin - CELSIUS_K), "degC"),
            ),
        }

    def _pressure(self, thinness: float) -> str:
        booth = self.workbench.booth.answer
        return "" if booth is None else pressure_words(booth.pressure_pa(thinness), self.formatter)

    def _want(self, key: str, value: object) -> None:
        self._wanted[key] = value
        self._hand.start()

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, {}
        self.workbench.booth.ask(**wanted)
        self.show_answer()  # a choice that was pressed twice has switched itself

    def _reset(self) -> None:
        self._wanted = {}
        self.workbench.booth.reset()

    # --- numbers

    def _add_table(self) -> None:
        self.column.addWidget(label(translate("Sound", "Side by side"), "heading"))
        grid = self.table()
        self.columns = {"earth": label(translate("Sound", "Earth"), "muted")}
        self.columns["mars"] = label("", "muted")
        for column, head in enumerate(self.columns.values(), 1):
            grid.addWidget(head, 0, column)
        for number, (row, name) in enumerate(self._row_names().items(), 1):
            grid.addWidget(label(name, "muted"), number, 0)
            for column, place in enumerate(self.columns, 1):
                self.cells[row, place] = label()
                grid.addWidget(self.cells[row, place], number, column)
        grid.setColumnStretch(0, 1)
        self.column.addLayout(grid)
        words = translate(
            "Sound",
            "Levels are against the same source at {near} on Earth. {step} less is about the step "
            "from talking to whispering.",
        )
        near = self.formatter.value(NEAREST_M, "m")
        self.column.addWidget(
            label(words.format(near=near, step=decibels(20, self.formatter)), "small")
        )

    def _row_names(self) -> dict[str, str]:
        high = self.formatter.value(HIGH_HZ, "Hz")
        return {
            "pressure": translate("Sound", "Pressure"),
            "fast": translate("Sound", "Speed of high tones"),
            "slow": translate("Sound", "Speed of deep tones"),
            "way": translate("Sound", "Under way"),
            "level": translate("Sound", "Level of all of it"),
            "lost": translate("Sound", "Lost on a metre, at {tone}").format(tone=high),
        }

    def _cells_of(self, heard: Heard) -> dict[str, str]:
        write, air = self.formatter, heard.air
        return {
            "pressure": pressure_words(air.pressure_pa, write),
            "fast": write.value(round(air.fast_m_s), "m/s"),
            "slow": write.value(round(air.slow_m_s), "m/s"),
            "way": milliseconds(heard.high_s, write),
            "level": decibels(heard.level_db, write),
            "lost": decibels(float(absorption_db_m(HIGH_HZ, air)), write, 2),
        }

    def _mark(self, row: str, heard: Heard) -> str:
        """Return how a number is known: the two pressures are published, the rest follows."""
        booth = self.workbench.booth.answer
        published = booth is not None and heard.air.pressure_pa in booth.ends_pa
        return MARKS["published" if row == "pressure" and published else "computed"]

    # --- what is real

    def _add_real(self) -> None:
        language, mission = self.formatter.language, self.session.mission
        microphone, release = mission.find(_MICROPHONE), mission.find(_RELEASE)
        if not isinstance(microphone, Payload) or not isinstance(release, Event):
            return
        name, purpose = microphone.name, microphone.purpose
        words = translate(
            "Sound",
            "To be heard in it: motors, and wheels on the ramp and on the ground. It belongs to "
            "China's space agency and is not in this program.",
        )
        released = translate("Sound", "Released on {day} {mark}").format(
            day=self.formatter.date(release.utc), mark=MARKS["published"]
        )
        self.column.addWidget(label(translate("Sound", "The real recording"), "heading"))
        told = [label(name.text_in(language), "muted"), label(purpose.text_in(language))]
        box = card(*told, label(words), label(released, "small"))
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column.addWidget(box)

    def _add_notes(self) -> None:
        booth = self.workbench.booth.answer
        if booth is None:
            return
        write = self.formatter
        words = (
            translate(
                "Sound",
                "The sounds are recreations: this program makes them from tones that a motor, a "
                "ramp and two hands may have. Nobody measured them.",
            ),
            translate(
                "Sound",
                "What the air does is computed. In both airs the source gives off the same power. "
                "Earth has a mild day of {warm} with half its moisture. Molecules of carbon "
                "dioxide vibrate; below about {tone} they follow the sound, above they do not. So "
                "there are two speeds on Mars, and sound is swallowed.",
            ).format(
                warm=write.value(round(booth.earth.air.temperature_k - CELSIUS_K), "degC"),
                tone=write.value(RELAXATION_HZ, "Hz"),
            ),
            *self._measured(),
            translate(
                "Sound",
                "Left out: wind, echoes from the ground, and what a microphone does. Temperature "
                "and distance are yours to choose.",
            ),
        )
        self.column.addWidget(label(translate("Sound", "What this rests on"), "heading"))
        release = self.session.mission.find(_RELEASE)
        codes = dict.fromkeys((*_CODES, *getattr(release, "source", ())))
        for widget in self.basis(words, _CLASSES, codes):
            self.column.addWidget(widget)

    def _measured(self) -> tuple[str, ...]:
        """Return what another rover measured, if the mission file holds it."""
        known = {record.id: record for record in self.session.mission.data.constants}
        if not known.keys() >= set(_SPEEDS):
            return ()
        deep, high = (known[name].values["value"] for name in _SPEEDS)
        words = translate(
            "Sound",
            "The rover Perseverance measured on Mars: about {slow} below and {fast} above that "
            "tone {mark}. At the same power, sound there is about {level} weaker {mark}.",
        )
        write = self.formatter
        return (
            words.format(
                slow=write.value(float(deep.value), deep.unit),
                fast=write.value(float(high.value), high.unit),
                level=decibels(PUBLISHED_WEAKER_DB, write),
                mark=MARKS[deep.provenance],
            ),
        )
