"""The facts panel: what is selected, its numbers with unit, class and source."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.facts.chooser import Chooser
from marsapp.ui.facts.rows import RowView, source_view
from marsapp.ui.facts.sheet import Section, Sheet
from marsapp.ui.facts.sheets import SheetWriter
from marsapp.ui.facts.words import class_meaning
from marsapp.ui.format import Formatter
from marsapp.ui.panels.base import Panel
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import button, label

_PAUSE_MS: Final = 100  # between two writings of the numbers while time runs


class FactsPanel(Panel):
    """Tells about the selected thing; its live numbers follow the time, ten times a second."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.chooser = Chooser()
        self.chooser.chosen.connect(session.select)
        self.sheet = Sheet(kind="", title="")
        self.rows: list[RowView] = []
        self._shown = ""
        self._since = QElapsedTimer()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.chooser)
        self._column.addWidget(self._area, 1)
        session.selection_changed.connect(self._open)
        session.clock.playing_changed.connect(self._follow_now)
        self.rebuild()

    def rebuild(self) -> None:
        """Say every word again, in the present language and look, and show the present state."""
        margin = self.theme.px(12)
        self._column.setContentsMargins(margin, margin, margin, 0)
        self.chooser.fill(self.session.mission, self.formatter.language)
        self._area.setAccessibleName(self.tr("Facts"))
        self._open(self.session.selection)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment; while time runs, not more often than an eye can read."""
        waits = self._since.isValid() and self._since.elapsed() < _PAUSE_MS
        if not (self.session.clock.playing and waits):
            self._follow(snapshot)

    def _follow_now(self) -> None:
        self._follow(self.session.snapshot)

    def _follow(self, snapshot: Snapshot) -> None:
        self._since.start()
        for row in self.rows:
            row.follow(snapshot)

    def _open(self, thing: str) -> None:
        """Put the sheet of a thing into the panel."""
        self.chooser.show_choice(thing)
        session = self.session
        writer = SheetWriter(session.mission, self.formatter, session.snapshot)
        self.sheet = writer.write(thing)
        self.rows = []
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self.theme.px(6), self.theme.px(12))
        column.setSpacing(self.theme.px(6))
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)
        stays = thing == self._shown
        height = self._area.verticalScrollBar().value() if stays else 0
        self._area.setWidget(page)  # the old page is deleted by the area
        self._area.verticalScrollBar().setValue(height)
        self._shown = thing

    def _parts(self) -> list[QWidget]:
        sheet = self.sheet
        parts: list[QWidget] = [label(sheet.kind, "small"), label(sheet.title, "title")]
        parts += [label(paragraph) for paragraph in sheet.about]
        if sheet.time_s is not None:
            parts.append(button(self.tr("Go to this moment"), self._go_there))
        for section in sheet.sections:
            parts += self._section(section)
        parts += self._legend()
        parts += self._sources()
        return parts

    def _section(self, section: Section) -> list[QWidget]:
        rows = [RowView(row, self._numbers, self.theme) for row in section.rows]
        self.rows += rows
        return [label(section.heading, "heading"), *rows]

    def _legend(self) -> list[QWidget]:
        classes = self.sheet.classes
        if not classes:
            return []
        lines = [label(f"{MARKS[name]} {class_meaning(name)}", "small") for name in classes]
        return [label(self.tr("How we know"), "heading"), *lines]

    def _sources(self) -> list[QWidget]:
        known = {source.id: source for source in self.session.mission.data.sources}
        opens = self.session.mode.opens_links
        lines = [
            source_view(number, known.get(code), code, opens=opens)
            for number, code in enumerate(self.sheet.sources, 1)
        ]
        return [label(self.tr("Sources"), "heading"), *lines] if lines else []

    def _numbers(self, codes: Sequence[str]) -> str:
        """Write the numbers of sources behind a mark: [1][3]."""
        order = self.sheet.sources
        return "".join(f" [{order.index(code) + 1}]" for code in codes)

    def _go_there(self) -> None:
        if self.sheet.time_s is not None:
            self.session.clock.seek(self.sheet.time_s)
