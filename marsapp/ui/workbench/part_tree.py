"""The tree of all vehicles, their parts and instruments, with big lines, as high as it is long."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QScrollArea,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from marsapp.content.words import LANGUAGES
from marsapp.ui.theme import TARGET_PX, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marsapp.mission.mission import Mission
    from marsapp.mission.model import Part, Payload, Vehicle

translate = QCoreApplication.translate

_ID: Final = Qt.ItemDataRole.UserRole
_SOUGHT: Final = Qt.ItemDataRole.UserRole + 1
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PartTree(QTreeWidget):
    """Emits ``chosen`` with the id of what is pressed, or has the focus when Enter is pressed."""

    chosen = Signal(str)

    def __init__(self, mission: "Mission", theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setAccessibleName(translate("Craft", "All parts"))
        self.setIndentation(theme.px(22))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        for vehicle in mission.data.vehicles:
            own = [one for one in mission.data.payloads if one.vehicle == vehicle.id]
            self._add_vehicle(vehicle, own)
        self.itemClicked.connect(self._press)
        self.itemExpanded.connect(self._fit)
        self.itemCollapsed.connect(self._fit)
        self.currentItemChanged.connect(self._keep_in_sight)
        self._fit()

    @property
    def shown(self) -> list[str]:
        """Ids of the lines that can be seen, from top to bottom."""
        return [str(item.data(0, _ID)) for item in self._lines()]

    def show_choice(self, thing: str) -> None:
        """Mark a thing, without telling anybody; open what it belongs to."""
        item = self._items.get(thing)
        if item is None:
            self.clearSelection()
            return
        above = item.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()
        self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_matching(self, text: str) -> int:
        """Show only what has a text in its name, with what it belongs to; return how many have."""
        sought = text.strip().casefold()
        found = 0
        for item in self._items.values():
            item.setHidden(bool(sought))
        for item in self._items.values():
            if sought and sought in str(item.data(0, _SOUGHT)):
                found += 1
                self._reveal(item)
        self._fit()
        return found if sought else len(self._items)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space; arrows move through the tree."""
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self._tell(item)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of all lines that can be seen."""
        return QSize(self._theme.px(200), self._height_px())

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._theme.px(100), self._height_px())

    def _add_vehicle(self, vehicle: "Vehicle", payloads: "Iterable[Payload]") -> None:
        top = self._line(vehicle, vehicle.name.text_in(self._language), None)
        waiting = list(vehicle.parts)
        for part in waiting:  # a part may stand before the one it belongs to
            if part.parent is None or part.parent in self._items:
                self._add_part(part, self._items.get(part.parent or "", top))
            elif any(one.id == part.parent for one in vehicle.parts):
                waiting.append(part)
        for payload in payloads:
            name = payload.name.text_in(self._language)
            said = translate("Craft", "{short}: {name}").format(short=payload.short, name=name)
            self._line(payload, said, top)

    def _add_part(self, part: "Part", above: QTreeWidgetItem) -> None:
        self._line(part, part.name.text_in(self._language), above)

    def _line(
        self, record: "Vehicle | Part | Payload", said: str, above: QTreeWidgetItem | None
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([said])
        names = [said, *(record.name.text_in(language) for language in LANGUAGES)]
        item.setData(0, _ID, record.id)
        item.setData(0, _SOUGHT, " ".join(names).casefold())
        item.setToolTip(0, said)
        item.setSizeHint(0, QSize(0, self._line_px()))
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)
        self._items[record.id] = item
        return item

    def _line_px(self) -> int:
        text_px = QFontMetrics(self._theme.body).height() + self._theme.px(10)
        return max(self._theme.px(TARGET_PX), text_px)

    def _reveal(self, item: QTreeWidgetItem) -> None:
        item.setHidden(False)
        above = item.parent()
        while above is not None:
            above.setHidden(False)
            above.setExpanded(True)
            above = above.parent()

    def _lines(self) -> list[QTreeWidgetItem]:
        lines = []
        walk = QTreeWidgetItemIterator(self, QTreeWidgetItemIterator.IteratorFlag.NotHidden)
        while (item := walk.value()) is not None:
            above, open_ = item.parent(), True
            while above is not None:
                open_ = open_ and above.isExpanded()
                above = above.parent()
            if open_:
                lines.append(item)
            walk += 1
        return lines

    def _height_px(self) -> int:
        return len(self._lines()) * self._line_px() + 2 * self._theme.px(8)

    def _fit(self) -> None:
        self.setFixedHeight(self._height_px())
        self.updateGeometry()

    def _press(self, item: QTreeWidgetItem) -> None:
        """Choose a line; one that holds others opens or closes as well, for large fingers."""
        self._tell(item)
        if item.childCount():
            item.setExpanded(not item.isExpanded())

    def _tell(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(str(item.data(0, _ID)))

    def _keep_in_sight(self, item: QTreeWidgetItem | None) -> None:
        """Have the page scroll to the line that the keys have come to."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if item is None or not isinstance(area, QScrollArea) or not self.hasFocus():
            return
        inside = area.widget()
        if inside is not None:
            at = self.viewport().mapTo(inside, self.visualItemRect(item).center())
            area.ensureVisible(at.x(), at.y(), 0, self._line_px())
