"""What the pages of the spacecraft scene have in common: they change how the craft is held."""

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from marsapp.state.session import Session
from marsapp.state.workshop import Handling
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import card, label
from marsapp.ui.workbench.base import WorkbenchPage

translate = QCoreApplication.translate


class CraftPage(WorkbenchPage):
    """A page about the craft in the hand. What it sets lives in the session's `Workshop`."""

    scene: ClassVar[str] = "spacecraft"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        session.workshop.changed.connect(self.show_handling)

    @property
    def handling(self) -> Handling:
        """How the craft is held."""
        return self.session.workshop.handling

    def show_handling(self) -> None:
        """Show how the craft is held; somebody has taken it otherwise."""

    def hold(self, **changes: Any) -> None:
        """Hold the craft otherwise, in sight."""
        self.session.open_scene(self.scene)
        self.session.workshop.take(**changes)

    def say_nothing_known(self) -> None:
        """Say that the mission has no forms of its craft."""
        self.column.addWidget(
            label(translate("Craft", "This mission has no drawings of its craft on file."))
        )

    def name_of(self, thing: str) -> str:
        """Return the name of a vehicle, part or payload."""
        name = getattr(self.session.mission.find(thing), "name", None)
        return thing if name is None else name.text_in(self.formatter.language)

    def tall_card(self, *children: QWidget) -> QFrame:
        """Return a raised box as high as the words in it need, however often they change."""
        made = card(*children)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return made


def formed_vehicles(session: Session) -> tuple[str, ...]:
    """Return the vehicles that have a form, in the order of the file."""
    mission = session.mission
    home = mission.build.assembly.home
    formed = {home[shape.of] for shape in mission.data.shapes}
    return tuple(vehicle.id for vehicle in mission.data.vehicles if vehicle.id in formed)
