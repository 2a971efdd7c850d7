"""When the vehicle in the hand is no more: the way to when it was last whole."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.ui.offer import Proposal

if TYPE_CHECKING:
    from marsapp.mission.posture import Standing
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def way_to_whole(
    standing: "Standing", session: "Session", formatter: "Formatter"
) -> Proposal | None:
    """Propose the moment as which a vehicle is shown, or nothing where it is so now."""
    if not standing.since_gone:
        return None
    date = formatter.date(session.mission.utc(standing.at))
    words = translate("Craft", "To when it was whole: {date}").format(date=date)
    return Proposal(words, partial(_go, session, max(standing.at, 0.0)))


def _go(session: "Session", time_s: float) -> None:
    session.clock.pause()
    session.clock.seek(time_s)
