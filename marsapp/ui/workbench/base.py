"""What every page of the workbench is: the controls and the plain results of one topic."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.mission.terms import Provenance
from marsapp.mission.values import MARKS
from marsapp.state.session import Session, View
from marsapp.ui.facts.rows import source_view
from marsapp.ui.facts.words import class_meaning
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import label
from marsapp.ui.workbench.tuner import Dial, Tuner

_LARGE = 1.5  # of the scale of text


class WorkbenchPage(QWidget):
    """One topic. Built anew in each look and language; its subject lives in `Workbench`.

    A subclass adds its widgets to ``column`` in ``__init__``, top to bottom, and
    keeps nothing that a new page could not find again in the session. The panel above it
    shows the title and scrolls; ``head``, if a subclass sets it, stays in sight meanwhile.
    ``scene`` is where what is tried is drawn.
    """

    scene: ClassVar[str] = "mars"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self.session = session
        self.workbench = session.workbench
        self.theme = theme
        self.formatter = formatter
        self.head: QWidget | None = None
        self.tuners: dict[str, Tuner] = {}
        self.choices: dict[str, WideButton] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))

    def begin(self) -> None:
        """Bring scene, time and view to where the topic can be seen; the person has opened it."""
        self.session.open_scene(self.scene)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment, where the topic depends on it."""

    def show_answer(self) -> None:
        """Show what the workbench has worked out; something was asked."""

    def go(self, time_s: float, view: View | None = None) -> None:
        """Show a moment in the scene of the topic, standing still."""
        session = self.session
        session.open_scene(self.scene)
        session.clock.pause()
        session.clock.seek(time_s)
        if view is not None:
            session.ask_view(view)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Keep a widget above the page while that scrolls; very large words need the room."""
        if self.theme.scale > _LARGE:
            self.column.addWidget(widget)
        else:
            self.head = widget

    # --- pieces that most pages have

    def add_tuners(self, dials: Mapping[str, Dial], act: Callable[[str, float], None]) -> None:
        """Add a tuner for each dial; ``act`` gets the key and the value that is set."""
        for key, dial in dials.items():
            self.tuners[key] = Tuner(key, dial, self.theme)
            self.tuners[key].tuned.connect(partial(act, key))
            self.column.addWidget(self.tuners[key])

    def add_choices(
        self, names: Mapping[str, str], act: Callable[[str], object], columns: int
    ) -> None:
        """Add buttons, some in a row, one of which can be on; ``act`` gets the key.

        Very large words need the room of two.
        """
        columns = max(columns // 2, 1) if self.theme.scale > _LARGE else columns
        grid = QGridLayout()
        grid.setSpacing(self.theme.px(6))
        for number, (key, name) in enumerate(names.items()):
            made = self.choice(name, partial(act, key))
            made.setObjectName(f"choice-{key}")
            self.choices[key] = made
            grid.addWidget(made, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)

    def choice(self, name: str, act: Callable[[], object]) -> WideButton:
        """Return a button whose words wrap, in the middle."""
        words = label(name, "small")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made = WideButton(self.theme, words)
        made.setProperty("role", "choice")
        made.setProperty("framed", True)  # many of them in a grid: each is seen to be a button
        made.setCheckable(True)
        made.setAccessibleName(name)
        made.clicked.connect(lambda: act())
        return made

    def mark_choice(self, chosen: str) -> None:
        """Show which of the buttons is on."""
        for key, made in self.choices.items():
            made.setChecked(key == chosen)

    def in_pairs(self, buttons: Mapping[str, QPushButton]) -> QGridLayout:
        """Return buttons, two beside each other if words allow it, each called by its key."""
        for name, made in buttons.items():
            made.setObjectName(name)
        return self.in_rows(buttons.values(), 2)

    def in_rows(self, buttons: Iterable[QPushButton], columns: int) -> QGridLayout:
        """Return buttons, some in a row; very large words need the room of two."""
        columns = max(columns // 2, 1) if self.theme.scale > _LARGE else columns
        grid = QGridLayout()
        grid.setSpacing(self.theme.px(8 if columns <= 2 else 4))
        for number, made in enumerate(buttons):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(made, number // columns, number % columns)
        return grid

    def table(self, heads: Sequence[str] = ()) -> QGridLayout:
        """Return an empty table; its first column is for the names of the rows."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(6 if self.theme.scale > _LARGE else 12))
        grid.setVerticalSpacing(self.theme.px(4))
        for column, words in enumerate(heads, 1):
            grid.addWidget(label(words, self.cell_role("muted")), 0, column)
        return grid

    def cell_role(self, role: str = "body") -> str:
        """Return how words of a table are written: very large ones are kept a little smaller."""
        return "small" if self.theme.scale > _LARGE else role

    def basis(
        self, paragraphs: Iterable[str], classes: Iterable[Provenance], codes: Iterable[str]
    ) -> Iterator[QWidget]:
        """Yield what a page rests on: remarks, what the marks mean, and the sources by number."""
        for paragraph in paragraphs:
            yield label(paragraph, "small")
        for name in classes:
            yield label(f"{MARKS[name]} {class_meaning(name)}", "small")
        known = {source.id: source for source in self.session.mission.data.sources}
        for number, code in enumerate(codes, 1):
            yield source_view(number, known.get(code), code, opens=self.session.mode.opens_links)
