"""What keys and buttons may ask of the spacecraft scene."""

from collections.abc import Sequence
from typing import Protocol

from marsapp.state.workshop import Handling
from marsapp.ui.scenes.spacecraft.picture import Options


class Orders(Protocol):
    """The scene as its keys and buttons see it; `SpacecraftScene` says what each order does."""

    @property
    def handling(self) -> Handling:
        """How the craft is held."""

    @property
    def options(self) -> Options:
        """What is switched on."""

    @property
    def subjects(self) -> Sequence[str]:
        """What can be taken into the hand: '' for all together, then vehicles."""

    def subject_name(self, subject: str) -> str:
        """Return the word for what can be taken into the hand."""

    def take_up(self, subject: str) -> None:
        """Take something into the hand."""

    def next_subject(self) -> None:
        """Take the next one into the hand."""

    def take_apart(self, apart: float) -> None:
        """Take the craft apart, from 0 to 1."""

    def unfold(self, unfolded: float | None) -> None:
        """Fold or unfold the craft, from 0 to 1; None for as it was at the moment."""

    def next_fold(self) -> None:
        """Show it as it was at the moment, then folded, then open."""

    def next_beside(self) -> None:
        """Set the next thing beside the craft to compare it with; after the last, nothing."""

    def go_home(self) -> None:
        """Show the whole craft again."""

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back."""

    def turn(self, right_rad: float, up_rad: float) -> None:
        """Turn the craft."""

    def set_options(self, options: Options) -> None:
        """Switch marks on and off."""
