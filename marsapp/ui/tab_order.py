"""Where Tab leads: area by area, and in each area in reading order, whatever was built first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from marsapp.ui.widgets import bring_into_sight

_ROW: Final = 0.5  # of a widget's height: what is lower than this stands in the next row


def step(window: QWidget, areas: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the focus on by one; return False where there is nothing to move from or to."""
    now = window.focusWidget()
    order = reading_order(window, areas)
    if now not in order or len(order) < 2:
        return False
    following = order[(order.index(now) + (1 if forward else -1)) % len(order)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    bring_into_sight(following)
    return True


def reading_order(window: QWidget, areas: Sequence[QWidget]) -> list[QWidget]:
    """Return what takes the focus by Tab: in the areas, and then what stands over them."""
    groups: list[list[QWidget]] = [[] for _ in (*areas, window)]
    # not by nextInFocusChain(): PySide would make each widget the child of the one before,
    # and take half the window for deleted when a page goes
    for widget in window.findChildren(QWidget):
        if _takes_focus(widget, window):
            within = (n for n, area in enumerate(areas) if area.isAncestorOf(widget))
            groups[next(within, len(areas))].append(widget)
    return [widget for group in groups for widget in _by_rows(group, window)]


def _takes_focus(widget: QWidget, window: QWidget) -> bool:
    by_tab = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    shown = widget.window() is window and widget.isVisibleTo(window)
    return by_tab and shown and widget.isEnabled()


def _by_rows(widgets: Sequence[QWidget], window: QWidget) -> list[QWidget]:
    """Sort from top to bottom, and from left to right what stands side by side."""
    middles = {widget: _middle(widget, window) for widget in widgets}
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda one: middles[one].y()):
        first = rows[-1][0] if rows else None
        if first is not None and _beside(middles[widget].y() - middles[first].y(), first, widget):
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return [one for row in rows for one in sorted(row, key=lambda each: middles[each].x())]


def _beside(lower_px: int, first: QWidget, other: QWidget) -> bool:
    return lower_px < _ROW * min(first.height(), other.height())


def _middle(widget: QWidget, window: QWidget) -> QPoint:
    """Return where the middle of a widget is in the window while no page is scrolled."""
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    inner: QWidget | None = widget
    while inner is not None and inner is not window:
        outer = inner.parentWidget()
        area = outer.parentWidget() if outer is not None else None
        if not (isinstance(area, QScrollArea) and area.widget() is inner):
            middle += inner.pos()
        inner = outer
    return middle
