"""Before anything has landed: the way to the landing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.ui.offer import Proposal

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def way_to_landing(
    session: "Session", snapshot: "Snapshot", formatter: "Formatter"
) -> Proposal | None:
    """Propose the landing; nothing where a rover has landed, or never will."""
    mission = session.mission
    landing = mission.data.mission.landing_event
    if snapshot.drive is not None or landing is None or mission.drive is None:
        return None
    rover = mission.find(mission.drive.route.vehicle)
    name = getattr(rover, "name", None)
    date = formatter.date(mission.event(landing).utc)
    if name is None:
        return None
    text = translate("Surface", "{rover} lands on {date}: go there")
    return Proposal(
        text.format(rover=name.text_in(formatter.language), date=date),
        partial(session.go_to_event, landing),
        translate("Surface", "To the landing: {date}").format(date=date),
    )
