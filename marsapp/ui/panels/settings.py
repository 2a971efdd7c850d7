"""The settings panel: language, text size, colours, units, motion; keys and credits below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QScrollArea, QVBoxLayout, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session
from marsapp.state.settings import LANGUAGE_NAMES, LANGUAGES, TEXT_SCALES, THEMES, UNITS
from marsapp.ui.format import Formatter
from marsapp.ui.panels.base import Panel
from marsapp.ui.shortcuts import Shortcuts
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Help:
    """The keys: those that work everywhere, and those of the scene in front with their words."""

    everywhere: Shortcuts
    of_scene: Callable[[], Sequence[tuple[str, str]]]


class SettingsPanel(Panel):
    """Shows and changes `Settings`; every choice acts at once."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        formatter: Formatter,
        keys: Help,
        credit_lines: Sequence[str],
    ) -> None:
        super().__init__(session, theme, formatter)
        self._keys = keys
        self._credits = credit_lines
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        session.scene_changed.connect(lambda _scene: self.rebuild())
        self.rebuild()

    def rebuild(self) -> None:
        """Build all controls anew, in the present language, keeping the focus where it was."""
        focused = self._focused_name()
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(self.theme.px(6))
        layout.addWidget(label(self.tr("Settings"), "title"))
        self._add_choices(layout)
        self._add_switches(layout)
        layout.addSpacing(self.theme.px(12))
        self._add_keys(layout)
        layout.addSpacing(self.theme.px(12))
        self._add_credits(layout)
        layout.addStretch(1)
        page.setEnabled(True)
        self._area.setWidget(page)
        if focused and (widget := page.findChild(QWidget, focused)):
            widget.setFocus()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Nothing here depends on time."""

    def _focused_name(self) -> str:
        page, widget = self._area.widget(), self.focusWidget()
        return widget.objectName() if page and widget and page.isAncestorOf(widget) else ""

    def _add_choices(self, layout: QVBoxLayout) -> None:
        settings = self.session.settings
        themes = (self.tr("Dark"), self.tr("Light"), self.tr("High contrast"))
        units = (
            self.tr("As people say it"),
            self.tr("Kilometres"),
            self.tr("Astronomical units"),
            self.tr("Light travel time"),
        )
        sizes = [f"{scale:.0%}" for scale in TEXT_SCALES]
        names = list(LANGUAGE_NAMES.values())
        language = self.tr("Language")
        if self.formatter.language != "en":
            language = f"{language} · Language"  # so that nobody is lost in a foreign script
        for field, words, values, shown in (
            ("language", language, LANGUAGES, names),
            ("text_scale", self.tr("Text size"), TEXT_SCALES, sizes),
            ("theme", self.tr("Colours"), THEMES, themes),
            ("units", self.tr("Distances"), UNITS, units),
        ):
            caption = label(words, "muted")
            box = QComboBox()
            box.setObjectName(field)
            caption.setBuddy(box)
            box.setAccessibleName(words)
            box.addItems(list(shown))
            box.setCurrentIndex(list(values).index(getattr(settings, field)))
            box.activated.connect(
                lambda index, field=field, values=values: settings.choose(**{field: values[index]})
            )
            layout.addWidget(caption)
            layout.addWidget(box)

    def _add_switches(self, layout: QVBoxLayout) -> None:
        settings = self.session.settings
        for field, words in (
            ("reduced_motion", self.tr("Less motion")),
            ("pause_at_events", self.tr("Slow down near events")),
        ):
            box = QCheckBox(words)
            box.setObjectName(field)
            box.setChecked(getattr(settings, field))
            box.toggled.connect(lambda on, field=field: settings.choose(**{field: on}))
            layout.addWidget(box)

    def _add_keys(self, layout: QVBoxLayout) -> None:
        layout.addWidget(label(self.tr("Keys"), "heading"))
        everywhere = [(shortcut.key, shortcut.said) for shortcut in self._keys.everywhere.all]
        in_scene = [
            ("← ↑ ↓ →", self.tr("Move or turn the picture")),
            ("Tab", self.tr("To the next thing in the picture")),
            ("Enter", self.tr("Choose it")),
            *self._keys.of_scene(),
        ]
        for heading, keys in (("", everywhere), (self.tr("Keys of this scene"), in_scene)):
            if heading:
                layout.addWidget(label(heading, "heading"))
            for key, does in keys:
                layout.addWidget(label(f"{key}   {does}", "small"))

    def _add_credits(self, layout: QVBoxLayout) -> None:
        layout.addWidget(label(self.tr("Credits"), "heading"))
        own = self.session.mission.data.mission.credits
        mission = () if own is None else (own.text_in(self.formatter.language),)
        for line in (*mission, *self._credits):
            layout.addWidget(label(line, "small"))
