"""The panel “Try it”: a list of topics, or the page of the one that is open."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session
from marsapp.state.workbench import TOPICS
from marsapp.ui.format import Formatter
from marsapp.ui.panels.base import Panel
from marsapp.ui.theme import Theme
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import focusable_heading, icon_button, label, theme_icon
from marsapp.ui.workbench.registry import ICONS, PAGES, summary, title

if TYPE_CHECKING:
    from marsapp.ui.workbench.base import WorkbenchPage

translate = QCoreApplication.translate

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_MARGIN_PX: Final = 20  # large words need the width more than the margin


class WorkbenchPanel(Panel):
    """Shows the topic that the session's `Workbench` has open; pages come from the registry."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.page: WorkbenchPage | None = None
        self.buttons: dict[str, WideButton] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._header = QWidget()
        self._column.addWidget(self._header)
        self._head = QWidget()
        self._column.addWidget(self._head)
        self._column.addWidget(self._area, 1)
        self._listed: list[str] = []
        session.workbench.topic_changed.connect(self._turn_page)
        session.scene_changed.connect(self._follow_scene)
        session.workbench.changed.connect(self._show_answer)
        self.rebuild()

    def rebuild(self) -> None:
        """Say every word again, in the present language and look, with the focus where it was."""
        focused = self._focused_name()
        height = self._area.verticalScrollBar().value()
        self._build()
        self._area.verticalScrollBar().setValue(height)
        if focused and (widget := self.findChild(QWidget, focused)):
            widget.setFocus()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment."""
        if self.page is not None:
            self.page.show_snapshot(snapshot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list; Enter presses what has the focus."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.page is not None:
            self.session.workbench.open("")
        elif event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        topic = self.session.workbench.topic
        self.buttons = {}
        self.page = (
            PAGES[topic](self.session, self.theme, self.formatter) if topic in PAGES else None
        )
        body = self._listing() if self.page is None else self.page
        self._put_header(title(topic) if self.page is not None else "")
        self._put_head(None if self.page is None else self.page.head)
        frame = QWidget()
        column = QVBoxLayout(frame)
        px = self.theme.px
        side = min(px(16), _MOST_MARGIN_PX)
        column.setContentsMargins(side, px(8), side, px(16))
        column.addWidget(body)
        column.addStretch(1)
        old = self._area.takeWidget()
        self._area.setWidget(frame)
        if old is not None:
            old.hide()
            old.deleteLater()  # not at once: a button in it may be what was pressed
        self.show_snapshot(self.session.snapshot)

    def _put_header(self, name: str) -> None:
        """Put the heading into the panel, with a way back where there is a list to go back to."""
        px = self.theme.px
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(px(8) if name else px(16), px(8), px(16), px(4))
        if name:
            back = icon_button(
                "mdi6.arrow-left",
                translate("WorkbenchPanel", "Back to everything that can be tried"),
                partial(self.session.workbench.open, ""),
                self.theme,
            )
            back.setObjectName("back")
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self.heading = focusable_heading(name or translate("WorkbenchPanel", "Try it"))
        if name:
            self.heading.setProperty("role", "heading")  # the page needs the room
        self.heading.setMinimumHeight(px(44))
        row.addWidget(self.heading, 1)
        self._header = self._put(header, self._header)

    def _put_head(self, head: QWidget | None) -> None:
        """Put what stays in sight above the rest of the page."""
        px = self.theme.px
        frame = QWidget()
        if head is not None:
            column = QVBoxLayout(frame)
            column.setContentsMargins(px(16), 0, px(16), 0)
            column.addWidget(head)
        self._head = self._put(frame, self._head)
        self._head.setVisible(head is not None)

    def _put(self, new: QWidget, old: QWidget) -> QWidget:
        """Put a widget in the place of another, which goes."""
        self._column.replaceWidget(old, new)
        old.hide()
        old.deleteLater()
        return new

    def _listing(self) -> QWidget:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        self._listed = self._scenes()
        for scene in self._listed:
            column.addWidget(label(_invitation(scene)))
            for topic in TOPICS:
                if topic in PAGES and PAGES[topic].scene == scene:
                    self.buttons[topic] = self._topic_button(topic)
                    column.addWidget(self.buttons[topic])
        return listing

    def _scenes(self) -> list[str]:
        """Return the scenes that have topics, the one in front first."""
        scenes = dict.fromkeys(PAGES[topic].scene for topic in TOPICS if topic in PAGES)
        front = self.session.scene
        return sorted(scenes, key=lambda scene: scene != front)

    def _follow_scene(self) -> None:
        """Put the topics of the scene that came to the front first, if the list is open."""
        scenes = self._scenes()
        if self.page is None and scenes != self._listed:
            self.rebuild()

    def _topic_button(self, topic: str) -> WideButton:
        size = self.theme.px(32)
        picture = label()
        picture.setPixmap(theme_icon(ICONS[topic], self.theme, "accent").pixmap(size, size))
        made = WideButton(
            self.theme, label(title(topic), "heading"), label(summary(topic)), lead=picture
        )
        made.setObjectName(topic)
        made.setAccessibleName(title(topic))
        made.setAccessibleDescription(summary(topic))
        made.clicked.connect(lambda: self._take_up(topic))
        return made

    def _take_up(self, topic: str) -> None:
        self.session.workbench.open(topic)
        if self.page is not None:
            self.page.begin()

    def _turn_page(self) -> None:
        focus = self.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._build()
        self._area.verticalScrollBar().setValue(0)
        if had_focus or self.isVisible():
            self.heading.setFocus()

    def _show_answer(self) -> None:
        if self.page is not None:
            self.page.show_answer()

    def _focused_name(self) -> str:
        widget = self.focusWidget()
        return widget.objectName() if widget is not None and self.isAncestorOf(widget) else ""


def _invitation(scene: str) -> str:
    """Say what the topics of a scene are about."""
    if scene == "spacecraft":
        return translate("WorkbenchPanel", "Take the craft into your hands and look closely.")
    if scene == "surface":
        return translate("WorkbenchPanel", "Go to work on Mars: drive, plan, look and listen.")
    return translate(
        "WorkbenchPanel", "Change something and see what the laws of motion make of it."
    )
