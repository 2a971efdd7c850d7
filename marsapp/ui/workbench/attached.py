"""The page “Attached or gone?”: what still hangs together at the moment, and how heavy it is."""

from bisect import bisect_right
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from marsapp.mission.masses import MassBook, Share
from marsapp.mission.moments import Moment, moments_of
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.terms import Provenance
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.craft import counted_words, moment_words, share_words
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import label, theme_icon
from marsapp.ui.workbench.craft_page import CraftPage
from marsapp.ui.workbench.mass_bar import MassBar, Piece

translate = QCoreApplication.translate

_TOKENS: Final = {"craft": "craft", "aboard": "earth", "burnt": "burn"}
_CARRIED: Final = ("mars", "link", "moon", "venus")
_SWATCH_PX: Final = 14
_ICON_PX: Final = 24


class Entry(QWidget):
    """One thing: where it is now, and a button that goes to when it leaves."""

    def __init__(self, thing: str, name: str, theme: Theme) -> None:
        super().__init__()
        self.thing = thing
        self.gone: bool | None = None
        self._theme = theme
        self.where = label("", "small")
        self.lead = label()
        self.show_it = WideButton(theme, label(name, "heading"), self.where, lead=self.lead)
        self.show_it.setObjectName(f"show-{thing}")
        self.show_it.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(2))
        self.column.addWidget(self.show_it)

    def show_state(self, *, gone: bool, where: str) -> None:
        """Show whether the thing has gone, and where it is."""
        if where != self.where.text():
            self.where.setText(where)
            self.show_it.setAccessibleDescription(where)
        if gone != self.gone:
            self.gone = gone
            size = self._theme.px(_ICON_PX)
            icon = "mdi6.link-variant-off" if gone else "mdi6.link-variant"
            colour = "muted" if gone else "good"
            self.lead.setPixmap(theme_icon(icon, self._theme, colour).pixmap(size, size))


class AttachedPage(CraftPage):
    """Follows the clock: all things that join or leave, in the order in which they leave."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        mission = session.mission
        self._moments = moments_of(mission.data, mission.event_times_s)
        self._edges_s = sorted({moment.time_s for moment in self._moments.values()})
        self._shown_at = -1
        self.entries: dict[str, Entry] = {}
        self.jumps: dict[str, WideButton] = {}
        self._things = self._things_that_leave()
        if not self._things:
            self.column.addWidget(
                label(translate("Craft", "Nothing of this mission joins or leaves."))
            )
            return
        self.date = label("", "heading")
        self.count = label("", "muted")
        self.head = self.tall_card(self.date, self.count)
        self._add_masses()
        self.column.addWidget(
            label(translate("Craft", "All that leaves, in the order of leaving"), "heading")
        )
        for thing, leaves in self._things.items():
            self._add_entry(thing, leaves)
        self._add_notes()
        self.show_snapshot(session.snapshot)

    def begin(self) -> None:
        """Show all that flies together."""
        super().begin()
        if self._things:
            self.hold(subject="", apart=0.0, unfolded=None, senses="", beside="")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the time."""
        if not self._things:
            return
        self.date.setText(self.formatter.date(snapshot.utc))
        self._show_masses(snapshot.time_s)
        at = bisect_right(self._edges_s, snapshot.time_s)
        if at == self._shown_at:
            return
        self._shown_at = at
        mission, language = self.session.mission, self.formatter.language
        gone = {piece.id for piece in snapshot.gone}
        here = {piece.id for piece in snapshot.attached}
        for thing, entry in self.entries.items():
            where = mission.where_now(thing, snapshot).text_in(language)
            entry.show_state(gone=thing in gone, where=where)
        self.count.setText(counted_words(len(here), len(gone)))

    def _things_that_leave(self) -> dict[str, Moment | None]:
        """Return all that is ever fixed to something, with when it leaves, in that order."""
        vehicles = self.session.mission.data.vehicles
        bonds = {vehicle.id: vehicle.attached for vehicle in vehicles}
        bonds |= {part.id: part.attached for vehicle in vehicles for part in vehicle.parts}
        found = {
            thing: self._moments.get(attached[-1].until or "")
            for thing, attached in bonds.items()
            if attached
        }
        ends = {thing: float("inf") if m is None else m.time_s for thing, m in found.items()}
        return {thing: found[thing] for thing in sorted(found, key=lambda thing: ends[thing])}

    def _add_entry(self, thing: str, leaves: Moment | None) -> None:
        entry = Entry(thing, self.name_of(thing), self.theme)
        entry.show_it.clicked.connect(lambda: self._show_thing(thing))
        self.entries[thing] = entry
        if leaves is not None:
            said = moment_words(leaves, self.formatter)
            jump = WideButton(self.theme, label(said, "small"))
            jump.setProperty("role", "choice")
            jump.clicked.connect(lambda: self._go(leaves.time_s))
            jump.setObjectName(f"jump-{thing}")
            jump.setAccessibleName(
                translate("Craft", "{thing}. {moment}").format(
                    thing=self.name_of(thing), moment=said
                )
            )
            self.jumps[thing] = jump
            entry.column.addWidget(jump)
        self.column.addWidget(entry)

    def _show_thing(self, thing: str) -> None:
        """Take a thing into the hand, and select it."""
        home = self.session.mission.build.assembly.home[thing]
        self.hold(subject=home, senses="")
        self.session.select(thing)

    def _go(self, time_s: float) -> None:
        """Go to a moment, and show all that flies together then."""
        self.go(min(max(time_s, 0.0), self.session.mission.end_s))
        self.hold(subject="", unfolded=None)

    # --- masses

    def _add_masses(self) -> None:
        self._book = MassBook.of(self.session.mission)
        self.rows: list[QLabel] = []
        if self._book is None:
            return
        masses = self._book.at(self.session.snapshot.time_s)
        self.column.addWidget(label(translate("Craft", "How heavy is it?"), "heading"))
        self.together = label()
        self.bar = MassBar(self.theme)
        self.column.addWidget(self.together)
        self.column.addWidget(self.bar)
        for share, token in zip(masses.shares, _tokens(masses.shares), strict=True):
            row = QHBoxLayout()
            row.setSpacing(self.theme.px(8))
            row.addWidget(self._swatch(token))
            words = label("", "small")
            words.setObjectName(f"mass-{share.kind}-{share.vehicle}")
            self.rows.append(words)
            row.addWidget(words, 1)
            self.column.addLayout(row)

    def _add_notes(self) -> None:
        """Say what the masses rest on."""
        if self._book is None:
            return
        masses = self._book.at(self.session.snapshot.time_s)
        notes = (
            translate(
                "Craft",
                "What burns took is worked out from how much they changed the speed. What holding "
                "the craft steady took is not in our sources and left out.",
            ),
            translate(
                "Craft",
                "How heavy shield, back shell, parachute and lander are one by one is not in our "
                "sources, nor what the lander burnt.",
            ),
        )
        self.column.addWidget(label(translate("Craft", "What this rests on"), "heading"))
        for widget in self.basis(notes, _classes(masses.shares), masses.sources):
            self.column.addWidget(widget)

    def _swatch(self, token: str) -> QLabel:
        side = self.theme.px(_SWATCH_PX)
        pixmap = QPixmap(side, side)
        pixmap.fill(self.theme.colour(token))
        made = label()
        made.setPixmap(pixmap)
        made.setFixedWidth(side)
        return made

    def _show_masses(self, time_s: float) -> None:
        if self._book is None:
            return
        masses, write = self._book.at(time_s), self.formatter
        self.together.setText(
            translate("Craft", "Flying together: {mass} of {whole} at launch").format(
                mass=f"{write.value(round(masses.together_kg), 'kg')} {MARKS['computed']}",
                whole=f"{write.value(masses.launch_kg, 'kg')} {MARKS['published']}",
            )
        )
        tokens = _tokens(masses.shares)
        self.bar.show_pieces(
            [
                Piece(
                    key=f"{share.kind}-{share.vehicle}",
                    share=share.kg / masses.launch_kg,
                    token=token,
                    gone=share.gone,
                )
                for share, token in zip(masses.shares, tokens, strict=True)
            ]
        )
        for words, share in zip(self.rows, masses.shares, strict=True):
            mass = f"{write.value(round(share.kg), 'kg')} {MARKS[share.provenance]}"
            said = share_words(share, self.name_of(share.vehicle), mass)
            if said != words.text():
                words.setText(said)


def _tokens(shares: tuple[Share, ...]) -> list[str]:
    """Return the colour of each share."""
    carried = [share.vehicle for share in shares if share.kind == "carried"]
    return [
        _TOKENS.get(share.kind) or _CARRIED[carried.index(share.vehicle) % len(_CARRIED)]
        for share in shares
    ]


def _classes(shares: tuple[Share, ...]) -> list[Provenance]:
    return [name for name in MARKS if any(share.provenance == name for share in shares)]
