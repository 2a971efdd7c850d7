"""The widgets of a sheet: a row with its number, mark, note and rivals; the list of sources."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from marsapp.mission.model import Source
from marsapp.mission.snapshot import Snapshot
from marsapp.ui.facts.sheet import Row
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import label, line_button

translate = QCoreApplication.translate

_WIDE_SCALE: Final = 1.25  # with larger letters name and mark do not fit on one line


class RowView(QWidget):
    """One row: its name, the number and how it is known; below, a note and what others say."""

    def __init__(self, row: Row, numbers: Callable[[Sequence[str]], str], theme: Theme) -> None:
        super().__init__()
        self._numbers = numbers
        self.name = label(row.label, "small")
        self.value = label(role="number")
        self.sign = label(role="small")
        font = theme.body
        font.setWeight(QFont.Weight.DemiBold)
        self.value.setFont(font)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        wide = theme.scale <= _WIDE_SCALE
        self.sign.setWordWrap(not wide)
        if wide:
            self.sign.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(6))
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.value)
        if wide:
            top.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        else:
            column.addWidget(self.sign)
        for text in (row.warning, row.note, *(self._rival(rival) for rival in _shown(row))):
            if text:
                column.addWidget(label(text, "small"))
        self._row = row
        self._empty = False
        self._show(row)

    def follow(self, snapshot: Snapshot) -> None:
        """Write the row again if it follows the time; touch nothing that stays the same."""
        if self._row.live is not None:
            row = self._row.live(snapshot)
            if (row.text, row.sign) != (self._row.text, self._row.sign):
                self._show(row)

    def _show(self, row: Row) -> None:
        self._row = row
        if self.value.text() != row.text:
            self.value.setText(row.text)
        sign = row.sign + self._numbers(row.sources)
        if self.sign.text() != sign:
            self.sign.setText(sign)
        if self._empty != (row.text == ""):  # a number without a value now is not shown
            self._empty = row.text == ""
            self.setHidden(self._empty)
        said = translate("Facts", "{name}: {value} {sign}")
        self.value.setAccessibleName(
            said.format(name=row.label, value=row.text, sign=row.sign).strip()
        )

    def _rival(self, rival: Row) -> str:
        said = translate("Facts", "Another source says {value} {sign}")
        sign = f"{rival.sign}{self._numbers(rival.sources)}"
        text = said.format(value=rival.text, sign=sign)
        return f"{text}. {rival.note}" if rival.note else text


def _shown(row: Row) -> list[Row]:
    """Return the rivals that may be shown: those of low confidence are no statement of fact."""
    return [rival for rival in row.rivals if rival.confidence != "low"]


def source_view(number: int, source: Source | None, code: str, *, opens: bool) -> QWidget:
    """Return a line that names a source; its address is plain text, with a button if allowed."""
    title = source.title if source else code
    words = label(
        translate("Facts", "[{number}] {title}").format(number=number, title=title), "small"
    )
    if source is None or source.address is None:
        return words
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(words)
    address = source.address
    column.addWidget(_address(address))
    if opens and address.startswith("https://"):
        go = line_button(
            translate("Facts", "Open in the browser"),
            lambda: QDesktopServices.openUrl(QUrl(address)),
        )
        go.setAccessibleDescription(title)
        column.addWidget(go)
    return made


def _address(address: str) -> QLabel:
    """Return an address that can break anywhere, since it has no spaces."""
    made = label("\u200b".join(address), "small")
    made.setAccessibleName(address)
    return made
