"""The workbench: what a person is trying out, with what settings, and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, get_args

from PySide6.QtCore import QObject, Signal

from marsapp.lessons.goals import Topic
from marsapp.mission.descent import Descent, DescentFlight, DescentWish
from marsapp.mission.fieldwork import FieldKit, Fieldwork, FieldworkWish
from marsapp.mission.group_photo import Framing, GroupPhoto, PhotoWish
from marsapp.mission.insertion import Insertion, InsertionWish, Trial
from marsapp.mission.rover.day import RoverDay
from marsapp.mission.rover.sol import SolDay, SolWish
from marsapp.mission.sound.booth import Booth, BoothWish, booth_of
from marsapp.mission.staircase import StaircaseAnswer, StaircaseWish, climb
from marsapp.mission.survey import Survey, assumed_rule, survey_of

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.survey_strips import Rule

TOPICS: Final[tuple[str, ...]] = get_args(Topic)
"""Everything that can be tried, in the order in which it is offered."""

NO_LANDING: Final = DescentWish(
    entry_angle_deg=0.0, parachute_m_s=0.0, engine_height_m=0.0, hover_s=0.0, propellant_kg=0.0
)
"""What is asked of a mission that does not land."""

Wish = TypeVar("Wish")  # a frozen dataclass of settings
Answer = TypeVar("Answer")


class Tryout(Generic[Wish, Answer]):
    """One subject: the settings that are asked for, and the answer of the model to them.

    The answer is worked out when somebody first looks at it, and then kept.
    """

    def __init__(
        self, first: Wish, work_out: Callable[[Wish], Answer], on_change: Callable[[], object]
    ) -> None:
        self._first = self._wish = first
        self._work_out = work_out
        self._on_change = on_change
        self._known: tuple[Answer] | None = None

    @property
    def wish(self) -> Wish:
        """The settings."""
        return self._wish

    @property
    def answer(self) -> Answer:
        """What the model says to them."""
        if self._known is None:
            self._known = (self._work_out(self._wish),)
        return self._known[0]

    @property
    def is_first(self) -> bool:
        """Whether nothing has been changed yet."""
        return self._wish == self._first

    def ask(self, **changes: Any) -> None:
        """Change settings; what does not change anything tells nobody."""
        self._take(replace(self._wish, **changes))  # type: ignore[type-var]  # a dataclass

    def reset(self) -> None:
        """Go back to the first settings."""
        self._take(self._first)

    def _take(self, wish: Wish) -> None:
        if wish != self._wish:
            self._wish = wish
            self._known = None
            self._on_change()


class Workbench(QObject):
    """Holds the open topic and, for each topic that has settings, a `Tryout`: ``tryouts``.

    Panel and scene show the same answer; it is worked out once, when something is asked.
    """

    topic_changed = Signal(str)  # '' when put away
    changed = Signal()  # a setting, and with it an answer

    def __init__(self, mission: "Mission", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mission = mission
        self._topic = ""
        self.braking = Insertion.of(mission)  # None: the file does not say enough about it
        self.insertion: Tryout[InsertionWish, Trial | None] = Tryout(
            self.braking.announced if self.braking else InsertionWish(),
            lambda wish: self.braking.try_out(wish) if self.braking else None,
            self.changed.emit,
        )
        self.landing: Descent | None = mission.descent  # None: the file has no numbers for it
        self.descent: Tryout[DescentWish, DescentFlight | None] = Tryout(
            self.landing.nominal if self.landing else NO_LANDING,
            lambda wish: self.landing.fly(wish) if self.landing else None,
            self.changed.emit,
        )
        self.staircase: Tryout[StaircaseWish, StaircaseAnswer | None] = Tryout(
            StaircaseWish(), lambda wish: climb(mission, wish), self.changed.emit
        )
        self.survey: Tryout[Rule, Survey | None] = Tryout(
            assumed_rule(mission), lambda rule: survey_of(mission, rule), self.changed.emit
        )
        self.field_kit = FieldKit.of(mission)  # None: no findings that could be tried out
        self.fieldwork: Tryout[FieldworkWish, Fieldwork | None] = Tryout(
            FieldworkWish(),
            lambda wish: self.field_kit.try_out(wish) if self.field_kit else None,
            self.changed.emit,
        )
        self.portrait = GroupPhoto.of(mission)  # None: nothing to take a picture of, or with
        self.photo: Tryout[PhotoWish, Framing | None] = Tryout(
            PhotoWish(),
            lambda wish: self.portrait.frame(wish) if self.portrait else None,
            self.changed.emit,
        )
        self.booth: Tryout[BoothWish, Booth | None] = Tryout(
            BoothWish(), lambda wish: booth_of(mission, wish), self.changed.emit
        )
        self.energy = RoverDay.of(mission)  # None: no rover, or too little is known of it
        self.sol: Tryout[SolWish, SolDay | None] = Tryout(
            SolWish(),
            lambda wish: self.energy.day(wish) if self.energy else None,
            self.changed.emit,
        )
        self.tryouts: Final[Mapping[str, Tryout[Any, Any]]] = {
            "insertion": self.insertion,
            "staircase": self.staircase,
            "survey": self.survey,
            "descent": self.descent,
            "sol": self.sol,
            "photo": self.photo,
            "instruments": self.fieldwork,
            "sound": self.booth,
        }

    @property
    def topic(self) -> str:
        """Id of the open topic, or ''."""
        return self._topic

    def open(self, topic: str) -> None:
        """Take up a topic, or '' for none."""
        if topic != self._topic:
            self._topic = topic
            self.topic_changed.emit(topic)

    def put_away(self) -> None:
        """Forget everything that was tried."""
        self.open("")
        for tryout in self.tryouts.values():
            tryout.reset()
