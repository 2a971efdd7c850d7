"""Outside the landing: the way to the entry, and when that was."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.ui.offer import Proposal
from marsapp.ui.scenes.landing.course import ENTRY, Course

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def proposal_of(
    session: "Session", course: Course | None, snapshot: "Snapshot", formatter: "Formatter"
) -> Proposal | None:
    """Propose the entry, or nothing while the landing is under way or the mission has none."""
    if course is None or course.is_on(snapshot.time_s):
        return None
    entry_s = course.at(ENTRY)
    date = formatter.date(session.mission.utc(entry_s))
    return Proposal(
        translate("Landing", "To the landing: entry into the air on {date}").format(date=date),
        partial(_go, session, entry_s),
        translate("Landing", "To the landing: {date}").format(date=date),
    )


def _go(session: "Session", time_s: float) -> None:
    session.clock.pause()
    session.clock.seek(time_s)
