"""The page of the group picture: set the camera down, roll back, frame, press."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from marsapp.mission.group_photo import (
    FARTHEST_M,
    HOURS,
    NARROWEST_DEG,
    NEAREST_M,
    WIDEST_DEG,
    Framing,
)
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.photo import (
    PHOTOGRAPHERS,
    explanation,
    photographer_words,
    reply_words,
    sitter_words,
    sun_words,
    turn_words,
    verdict,
)
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import announce, bring_into_sight, button, label
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.lightbox import Lightbox
from marsapp.ui.workbench.plan_view import PlanView
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.tuner import Dial
from marsapp.ui.workbench.viewfinder import SAVED_PX, Viewfinder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from marsapp.mission.terms import Provenance

translate = QCoreApplication.translate

_EVENT: Final = "ev_drop_camera"
_POINT: Final = "trav_sol_018"
_BESIDE_M: Final = 10.5  # back from the camera, the rover stands beside the lander
_TURN_DEG: Final = 40.0
_FILE: Final = "tianwen-1-recreation.png"
_LOOKS: Final = {
    "ready": ("mdi6.check-circle", "good"),
    "small": ("mdi6.magnify-plus-outline", "burn"),
    "cut": ("mdi6.crop", "burn"),
    "hidden": ("mdi6.eye-off-outline", "burn"),
    "missing": ("mdi6.image-off-outline", "bad"),
}
_ABOARD: Final = ("mdi6.camera-outline", "link")


class PhotoPage(WorkbenchPage):
    """Asks the workbench for another framing, and shows what the little camera takes."""

    scene = "surface"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[str, QLabel] = {}
        self.guesses: dict[str, WideButton] = {}
        if self.workbench.portrait is None:
            self.column.addWidget(
                label(translate("Surface", "This mission took no group picture."))
            )
            return
        self._photo = self.workbench.portrait
        self._add_finder()
        self.result = Result(theme, lines=2)
        self.column.addWidget(self.result)
        self._add_steps()
        self._add_sizes()
        self._add_question()
        self._add_notes()
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the sol of the picture, on the ground."""
        super().begin()
        framing = self.workbench.photo.answer
        if framing is not None:
            self.go(framing.time_s)

    def show_answer(self) -> None:
        """Show what the camera takes in."""
        framing = self.workbench.photo.answer
        if framing is None:
            return
        wish = framing.wish
        looks = _LOOKS[framing.outcome] if wish.placed else _ABOARD
        self.result.show_words(verdict(framing), explanation(framing, self.formatter), looks)
        self.finder.show_framing(framing)
        self.plan.show_framing(framing)
        self.caption.setText(self._caption(framing))
        for key, value in (
            ("back_m", wish.back_m),
            ("turn_deg", wish.turn_deg),
            ("field_deg", wish.field_deg),
            ("hour_h", wish.hour_h),
        ):
            self.tuners[key].show_value(value)
            self.tuners[key].setEnabled(wish.placed)
        self.set_down.setEnabled(not wish.placed)
        self.large.setEnabled(wish.taken)  # first: the focus goes on to it
        self.press.setEnabled(wish.placed and not wish.taken)
        self.save.setVisible(wish.taken and self.session.mode.saves_files)
        self.again.setEnabled(not self.workbench.photo.is_first)
        cells = {
            "rover": sitter_words(framing.rover, self.formatter),
            "lander": sitter_words(framing.lander, self.formatter),
            "sun": sun_words(framing, self.formatter),
        }
        for name, cell in self.cells.items():
            cell.setText(
                f"{cells[name]}\u00a0{MARKS['illustrative' if name != 'sun' else 'computed']}"
            )
        self._show_guess(framing)
        self.result.announcing.start()

    def save_to(self, path: Path) -> bool:
        """Write the picture to a file; return whether that worked."""
        image = self.finder.picture(SAVED_PX)
        saved = image is not None and image.save(str(path), "PNG")  # type: ignore[call-overload]
        said = translate("Surface", "Saved: {name}") if saved else _not_saved()
        self.saved.setText(said.format(name=path.name))
        self.saved.setVisible(True)
        announce(self, self.saved.text())
        return bool(saved)

    # --- what can be done

    def _ask(self, key: str, value: float) -> None:
        self.workbench.photo.ask(taken=False, **{key: value})
        framing = self.workbench.photo.answer
        if key == "hour_h" and framing is not None:
            self.session.clock.pause()
            self.session.clock.seek(framing.time_s)

    def _place(self) -> None:
        self.workbench.photo.ask(placed=True)
        self.tuners["back_m"].slider.setFocus()
        bring_into_sight(self.tuners["back_m"])

    def _press(self) -> None:
        self.workbench.photo.ask(taken=True)
        self.result.announcing.stop()
        announce(self, f"{self.result.verdict.text()}. {self.finder.accessibleDescription()}")

    def _show_large(self) -> None:
        image = self.finder.picture(SAVED_PX)
        if image is not None:
            words = f"{self.finder.words}. {self.finder.accessibleDescription()}"
            box = Lightbox(self.window(), image, words, self.theme)
            self.destroyed.connect(box.close)
            self.session.begun_anew.connect(box.close)

    def _save(self) -> None:
        """Ask for a name; the program goes on meanwhile."""
        places = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(places) or QDir.homePath()
        words = translate("Surface", "Save the picture")
        dialog = QFileDialog(self, words, f"{folder}/{_FILE}", "PNG (*.png)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.selectFile(_FILE)
        dialog.fileSelected.connect(self._save_as)
        dialog.open()

    def _save_as(self, name: str) -> None:
        self.save_to(Path(name))

    def _guess(self, who: str) -> None:
        self.workbench.photo.ask(guess=who)

    def _show_guess(self, framing: Framing) -> None:
        guess = framing.wish.guess
        for who, made in self.guesses.items():
            made.setChecked(who == guess)
        self.reply.setVisible(guess != "")
        if guess:
            self.reply.setText(reply_words(guess))

    def _caption(self, framing: Framing) -> str:
        if framing.wish.taken:
            return translate("Surface", "Recreation by this program, not the real picture.")
        if framing.wish.placed:
            return translate("Surface", "What the small camera sees now (recreation).")
        return translate("Surface", "The viewfinder is dark: the camera hangs under the rover.")

    # --- pieces

    def _add_finder(self) -> None:
        """Put the viewfinder where it is seen whatever is turned, and below it what it shows."""
        self.finder = Viewfinder(self.session.mission, self._photo, self.theme, self.formatter)
        self.caption = label("", "small")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(4))
        column.addWidget(self.finder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.caption)
        self.keep_in_sight(frame)

    def _add_story(self) -> None:
        words = translate(
            "Surface",
            "{day}, sol {sol}. The rover sets a small camera on the ground, about 10 m south of "
            "the lander. Then it rolls back, stands beside the lander, and the camera takes both.",
        )
        day = self.formatter.date(self._photo.snapshot.utc)
        self.column.addWidget(label(words.format(day=day, sol=self._photo.sol)))

    def _add_steps(self) -> None:
        self.plan = PlanView(self.theme)
        self._step(1, translate("Surface", "Set down the camera"))
        self.set_down = self._line(translate("Surface", "Set it down"), self._place, "set-down")
        self._add_story()
        self._step(2, translate("Surface", "Roll back"))
        self.add_tuners({"back_m": self._back()}, self._ask)
        self.column.addWidget(label(translate("Surface", "▼ beside the lander"), "small"))
        self.column.addWidget(self.plan)
        self._step(3, translate("Surface", "Frame the picture"))
        self.add_tuners(self._dials(), self._ask)
        self._step(4, translate("Surface", "Press"))
        self.press = self._line(translate("Surface", "Take the picture"), self._press, "press")
        self.large = self._line(
            translate("Surface", "Show it large"), self._show_large, "large", "quiet"
        )
        self.save = self._line(
            translate("Surface", "Save the picture as a file"), self._save, "save", "quiet"
        )
        self.saved = label("", "small")
        self.saved.hide()
        self.column.addWidget(self.saved)
        self.again = self._line(
            translate("Surface", "Start again"), self.workbench.photo.reset, "again", "quiet"
        )

    def _step(self, number: int, words: str) -> None:
        said = translate("Surface", "{number}. {step}")
        self.column.addWidget(label(said.format(number=number, step=words), "heading"))

    def _line(self, words: str, act: object, name: str, role: str = "primary") -> QPushButton:
        made = button(words, act, role)  # type: ignore[arg-type]
        made.setObjectName(name)
        self.column.addWidget(made)
        return made

    def _back(self) -> Dial:
        return Dial(
            name=translate("Surface", "The rover rolls back"),
            low=NEAREST_M,
            high=FARTHEST_M,
            step=0.5,
            page=2.0,
            write=lambda value: self.formatter.value(value, "m"),
            real=_BESIDE_M,
        )

    def _dials(self) -> dict[str, Dial]:
        return {
            "turn_deg": Dial(
                name=translate("Surface", "The camera looks"),
                low=-_TURN_DEG,
                high=_TURN_DEG,
                step=1.0,
                page=5.0,
                write=lambda value: turn_words(value, self.formatter),
                ends=(translate("Surface", "left"), translate("Surface", "right")),
            ),
            "field_deg": Dial(
                name=translate("Surface", "Field of view"),
                low=NARROWEST_DEG,
                high=WIDEST_DEG,
                step=1.0,
                page=10.0,
                write=lambda value: self.formatter.angle(value, 0),
                ends=(translate("Surface", "near"), translate("Surface", "wide")),
            ),
            "hour_h": Dial(
                name=translate("Surface", "Hour (true solar time)"),
                low=HOURS[0],
                high=HOURS[1],
                step=0.25,
                page=1.0,
                write=self.formatter.hours,
            ),
        }

    def _add_sizes(self) -> None:
        grid = self.table()
        grid.setColumnStretch(1, 1)
        names = {
            "rover": translate("Surface", "Rover"),
            "lander": translate("Surface", "Lander"),
            "sun": translate("Surface", "Sun"),
        }
        for row, (key, name) in enumerate(names.items()):
            self.cells[key] = label()
            grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.cells[key], row, 1)
        self.column.addLayout(grid)

    def _add_question(self) -> None:
        words = translate("Surface", "Who took the picture of rover and lander together?")
        self.column.addWidget(label(words, "heading"))
        for who in PHOTOGRAPHERS:
            made = WideButton(self.theme, label(photographer_words(who)))
            made.setProperty("role", "choice")
            made.setProperty("framed", True)
            made.setCheckable(True)
            made.setObjectName(f"guess-{who}")
            made.setAccessibleName(photographer_words(who))
            made.clicked.connect(partial(self._guess, who))
            self.guesses[who] = made
            self.column.addWidget(made)
        self.reply = label()
        self.column.addWidget(self.reply)

    def _add_notes(self) -> None:
        self.column.addWidget(label(translate("Surface", "What this rests on"), "heading"))
        paragraphs = (
            translate(
                "Surface",
                "Published: the day, and that the camera was set down about 10 m south of the "
                "lander. The hour, where the rover stood, how wide the lens saw, stones and dunes "
                "are chosen or drawn for illustration. The Sun stands where it stood at that hour.",
            ),
        )
        codes: list[str] = []
        for name in (_EVENT, _POINT):
            record = self.session.mission.find(name)
            codes += getattr(record, "source", ())
        classes: tuple[Provenance, ...] = ("computed", "published", "illustrative")
        for widget in self.basis(paragraphs, classes, dict.fromkeys(codes)):
            self.column.addWidget(widget)


def _not_saved() -> str:
    return translate("Surface", "The file could not be written: {name}")
