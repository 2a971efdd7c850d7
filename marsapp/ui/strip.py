"""The strip of buttons under a scene.

It is always one row: words go first where it is narrow, then the buttons needed least move into a
menu.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import icon_button, theme_icon

translate = QCoreApplication.translate

_EDGE_PX, _GAP_PX, _GROUP_PX = 8, 2, 14
MORE: Final = "more"
"""The button that opens the menu."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripPlan:
    """What stands in a strip, from left to right, and what gives way first where it is narrow.

    ``kept_words`` are the forms between all words and none: the buttons that keep theirs.
    ``wordless`` buttons never have one.
    """

    groups: tuple[tuple[str, ...], ...]
    icons: Mapping[str, str]
    wordless: tuple[str, ...]
    kept_words: tuple[tuple[str, ...], ...]
    first_to_go: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything in the strip, in order."""
        return tuple(name for group in self.groups for name in group)


@dataclass(frozen=True, slots=True)
class Said:
    """What a button is called: a sentence for tool tips and menus, its key, a word on itself.

    ``always`` is the sentence without what is true only now, where that differs.
    """

    sentence: str
    key: str = ""
    word: str = ""
    always: str = ""


class Strip(QWidget):
    """Buttons in a row; each has a key too, in its tool tip.

    A subclass says what they are called and which are on, and may stand other widgets among them:
    their names are in the plan and in ``others``.
    """

    def __init__(
        self,
        plan: StripPlan,
        acts: Mapping[str, Callable[[], object]],
        theme: Theme,
        others: Mapping[str, QWidget] | None = None,
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._plan = plan
        self._theme = theme
        self._others = dict(others or {})
        for other in self._others.values():
            other.setParent(self)
        self._buttons = {
            name: self._make_button(name, acts[name])
            for name in plan.names
            if name not in self._others
        }
        self._more = self._make_button(MORE, self._open_menu)
        self._menu = QMenu(self)
        self._hidden: tuple[str, ...] = ()
        self.restyle(theme)

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The buttons by name."""
        return self._buttons

    @property
    def in_menu(self) -> tuple[str, ...]:
        """What has no room in the row and stands in the menu."""
        return self._hidden

    def said(self) -> Mapping[str, Said]:
        """Return what each button is called in the present language, that of the menu too."""
        raise NotImplementedError

    @property
    def keys(self) -> Sequence[tuple[str, str]]:
        """What the keys do; one key may stand for several buttons."""
        found: dict[str, list[str]] = {}
        for said in self.said().values():
            if said.key:
                found.setdefault(said.key, []).append(said.always or said.sentence)
        return [(key, " · ".join(acts)) for key, acts in found.items()]

    def states(self) -> Mapping[str, bool]:
        """Return which of the buttons that can be on are on."""
        raise NotImplementedError

    def size_others(self, theme: Theme) -> None:
        """Give the other widgets their words and sizes."""

    def show_others(self) -> None:
        """Show the state of the other widgets."""

    def add_other(self, menu: QMenu, name: str) -> None:
        """Add what stands for another widget to the menu."""

    def restyle(self, theme: Theme) -> None:
        """Say names and tool tips again, in the present language, look and size."""
        self._theme = theme
        icon = theme.px(20)
        for name, button in (*self._buttons.items(), (MORE, self._more)):
            said = self.said()[name]
            button.setAccessibleName(said.sentence)
            tip = translate("Strip", "{action} (key {key})").format(
                action=said.sentence, key=said.key
            )
            button.setToolTip(tip if said.key else said.sentence)
            button.setIcon(theme_icon(self._icon(name), theme))
            button.setIconSize(QSize(icon, icon))
            button.setFont(theme.small)
        self.size_others(theme)
        self._arrange()
        self.show_state()

    def show_state(self) -> None:
        """Show what is chosen and switched on."""
        for name, on in self.states().items():
            self._buttons[name].setChecked(on)
        self.show_others()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the words, the icons or the menu as the room allows."""
        super().resizeEvent(event)
        self._arrange()

    def _icon(self, name: str) -> str:
        return "mdi6.dots-horizontal" if name == MORE else self._plan.icons[name]

    def _make_button(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = icon_button(self._icon(name), "", act, self._theme)
        button.setParent(self)
        button.setProperty("role", "choice")
        button.setCheckable(name in self.states())
        return button

    def _arrange(self) -> None:
        """Find the form with most words that fits, then put everything in its place."""
        room = self.width() - 2 * _EDGE_PX
        plan = self._plan
        named = tuple(one for one in self._buttons if one not in plan.wordless)
        forms: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
            (words, ()) for words in (named, *plan.kept_words, ())
        ]
        forms += [((), plan.first_to_go[:count]) for count in range(2, len(plan.first_to_go) + 1)]
        for worded, hidden in forms:
            widths = self._widths(worded)
            if self._length(widths, hidden) <= room:
                break
        self._hidden = hidden
        self._place(widths, worded, hidden)

    def _widths(self, worded: tuple[str, ...]) -> dict[str, int]:
        """Return how wide everything is if some of the buttons show their word."""
        theme = self._theme
        side, metrics = theme.px(TARGET_PX), QFontMetrics(theme.small)
        found = {name: other.width() for name, other in self._others.items()} | {MORE: side}
        said = self.said()
        for name in self._buttons:
            word = metrics.horizontalAdvance(said[name].word) if name in worded else 0
            found[name] = max(side, word + theme.px(20 + 24) if word else 0)
        return found

    def _length(self, widths: dict[str, int], hidden: tuple[str, ...]) -> int:
        length = widths[MORE] if hidden else 0
        for group in self._plan.groups:
            shown = [widths[name] + _GAP_PX for name in group if name not in hidden]
            length += sum(shown) + (_GROUP_PX if shown else 0)
        return length

    def _place(
        self, widths: dict[str, int], worded: tuple[str, ...], hidden: tuple[str, ...]
    ) -> None:
        side = self._theme.px(TARGET_PX)
        x, top = _EDGE_PX, _EDGE_PX // 2
        said = self.said()
        for group in self._plan.groups:
            for name in group:
                widget = self._others.get(name) or self._buttons[name]
                widget.setVisible(name not in hidden)
                if isinstance(widget, QPushButton):
                    widget.setText(said[name].word if name in worded else "")
                widget.setFixedSize(widths[name], side)
                if name not in hidden:
                    widget.move(x, top)
                    x += widths[name] + _GAP_PX
            x += _GROUP_PX if any(name not in hidden for name in group) else 0
        self._more.setVisible(bool(hidden))
        self._more.setFixedSize(side, side)
        self._more.move(x, top)
        self.setFixedHeight(side + 2 * top)

    def _open_menu(self) -> None:
        """Open the menu of what has no room in the row, with words."""
        self._menu.clear()
        for name in [one for one in self._plan.names if one in self._hidden]:
            if name in self._others:
                self.add_other(self._menu, name)
                continue
            button = self._buttons[name]
            action = self._menu.addAction(button.icon(), self.said()[name].sentence, button.click)
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
        self._menu.popup(self._more.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))
