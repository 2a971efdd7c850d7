"""The strip of buttons under the spacecraft: which craft, taken apart, folded, names, zoom."""

import math
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QMenu, QSlider

from marsapp.ui.scenes.spacecraft.beside import beside_name
from marsapp.ui.scenes.spacecraft.orders import Orders
from marsapp.ui.strip import MORE, Said, Strip, StripPlan
from marsapp.ui.theme import TARGET_PX, Theme

translate = QCoreApplication.translate

_ZOOM: Final = 1.5
_TURN_RAD: Final = math.radians(30)
_WHOLE: Final = 100  # steps of the slider
_SWITCHES: Final = ("names", "scale")
_PLAN: Final = StripPlan(
    groups=(
        ("subject",),
        ("take", "apart", "fold"),
        ("out", "in", "left", "right", "home"),
        ("names", "beside", "scale"),
    ),
    wordless=("out", "in", "left", "right"),
    kept_words=(
        ("subject", "take", "fold", "names", "beside"),
        ("subject", "take", "fold"),
        ("subject", "take"),
        ("subject",),
    ),
    first_to_go=(
        *("left", "right", "scale", "home", "in", "out", "beside", "names"),
        *("fold", "apart", "take"),
    ),
    icons={
        "subject": "mdi6.satellite-variant",
        "take": "mdi6.arrow-expand-all",
        "fold": "mdi6.unfold-more-vertical",
        "out": "mdi6.magnify-minus-outline",
        "in": "mdi6.magnify-plus-outline",
        "left": "mdi6.rotate-left",
        "right": "mdi6.rotate-right",
        "home": "mdi6.fit-to-screen-outline",
        "names": "mdi6.label-multiple-outline",
        "beside": "mdi6.human-male-height-variant",
        "scale": "mdi6.ruler",
    },
)


class SpacecraftControls(Strip):
    """The buttons of the spacecraft scene, and the slider that takes it apart."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        self._scene = scene
        self._apart = QSlider(Qt.Orientation.Horizontal)
        self._apart.setRange(0, _WHOLE)
        self._apart.setPageStep(_WHOLE // 5)
        self._apart.valueChanged.connect(lambda step: scene.take_apart(step / _WHOLE))
        self._subjects = QMenu()
        acts = {**_acts(scene), "subject": self._choose_subject}
        super().__init__(_PLAN, acts, theme, {"apart": self._apart})

    @property
    def apart(self) -> QSlider:
        """The slider that takes the craft apart, in per cent."""
        return self._apart

    @property
    def subjects(self) -> QMenu:
        """The list of what can be taken into the hand, as it was opened last."""
        return self._subjects

    def size_others(self, theme: Theme) -> None:
        """Give the slider its words and size."""
        self._apart.setAccessibleName(translate("Craft", "Taken apart, per cent"))
        self._apart.setToolTip(translate("Craft", "Take apart (key A)"))
        self._apart.setFixedSize(theme.px(110), theme.px(TARGET_PX))

    def show_others(self) -> None:
        """Show how far the craft is taken apart."""
        with QSignalBlocker(self._apart):
            self._apart.setValue(round(_WHOLE * self._scene.handling.apart))

    def add_other(self, menu: QMenu, name: str) -> None:
        """Add nothing for the slider: the button before it does the same."""

    def show_state(self) -> None:
        """Show what is chosen; the craft in the hand and how it is folded stand on the buttons."""
        super().show_state()
        said = self.said()
        for name in ("subject", "fold", "beside"):
            button = self.buttons[name]
            button.setAccessibleName(said[name].sentence)
            if button.text() and button.text() != said[name].word:
                self._arrange()

    def said(self) -> dict[str, Said]:
        """Return what each button is called."""
        subject = self._scene.subject_name(self._scene.handling.subject)
        taken = translate("Craft", "Take another craft into the hand; now: {craft}")
        folded = translate("Craft", "Fold or unfold; now: {state}")
        return {
            "subject": Said(
                taken.format(craft=subject),
                "V",
                subject,
                translate("Craft", "Take another craft into the hand"),
            ),
            "take": Said(translate("Craft", "Take apart"), "A", translate("Craft", "Take apart")),
            "fold": Said(
                folded.format(state=self._fold_word()),
                "F",
                self._fold_word(),
                translate("Craft", "Fold or unfold"),
            ),
            "out": Said(translate("Craft", "Zoom out"), "−"),
            "in": Said(translate("Craft", "Zoom in"), "+"),
            "left": Said(translate("Craft", "Turn left"), "Q"),
            "right": Said(translate("Craft", "Turn right"), "E"),
            "home": Said(
                translate("Craft", "Show the whole craft"), "R", translate("Craft", "All")
            ),
            "names": Said(translate("Craft", "Names of parts"), "T", translate("Craft", "Names")),
            "beside": self._beside_said(),
            "scale": Said(translate("Craft", "Scale bar"), "X", translate("Craft", "Scale")),
            MORE: Said(translate("Craft", "More about the view")),
        }

    def states(self) -> dict[str, bool]:
        """Return what is chosen and switched on."""
        scene = self._scene
        return {
            "take": scene.handling.apart > 0.5,
            "fold": scene.handling.unfolded is not None,
            "beside": bool(scene.handling.beside),
            **{name: getattr(scene.options, name) for name in _SWITCHES},
        }

    def _fold_word(self) -> str:
        unfolded = self._scene.handling.unfolded
        if unfolded is None:
            return translate("Craft", "As then")
        return translate("Craft", "Folded") if unfolded < 0.5 else translate("Craft", "Unfolded")

    def _beside_said(self) -> Said:
        beside = self._scene.handling.beside
        whole = translate("Craft", "Set something beside the craft to compare it with")
        if not beside:
            return Said(whole, "C", translate("Craft", "Compare"))
        word = beside_name(beside)
        sentence = translate("Craft", "Compare with the next thing; now: {thing}").format(
            thing=word
        )
        return Said(sentence, "C", word, whole)

    def _choose_subject(self) -> None:
        """Open the list of everything that can be taken into the hand."""
        scene, menu = self._scene, self._subjects
        menu.clear()
        for subject in scene.subjects:
            action = menu.addAction(scene.subject_name(subject), partial(scene.take_up, subject))
            action.setCheckable(True)
            action.setChecked(subject == scene.handling.subject)
        button = self.buttons["subject"]
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _acts(scene: Orders) -> dict[str, Callable[[], object]]:
    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        **{name: partial(switch, name) for name in _SWITCHES},
        "take": lambda: scene.take_apart(0.0 if scene.handling.apart > 0.5 else 1.0),
        "fold": scene.next_fold,
        "beside": scene.next_beside,
        "out": lambda: scene.zoom(1 / _ZOOM),
        "in": lambda: scene.zoom(_ZOOM),
        "left": lambda: scene.turn(-_TURN_RAD, 0.0),
        "right": lambda: scene.turn(_TURN_RAD, 0.0),
        "home": scene.go_home,
    }
