"""What keys and buttons may ask of the Mars scene."""

from collections.abc import Sequence
from typing import Protocol

from marsapp.mission.lenses import Lens
from marsapp.ui.scenes.mars.camera.rig import Pose
from marsapp.ui.scenes.mars.picture import Options


class Orders(Protocol):
    """The scene as its keys and buttons see it; `MarsScene` says what each order does."""

    @property
    def pose(self) -> Pose:
        """Where the camera is, or is going to."""

    @property
    def camera(self) -> str:
        """Which of ``CAMERAS`` is chosen."""

    @property
    def options(self) -> Options:
        """What is switched on."""

    @property
    def lenses(self) -> Sequence[Lens]:
        """The cameras of the craft."""

    @property
    def has_diagram(self) -> bool:
        """Whether a diagram stands in for the globe, and no camera is at work."""

    def choose_camera(self, camera: str) -> None:
        """Look from outside, over the pole, along, from the craft, or let the story choose."""

    def next_camera(self) -> None:
        """Choose the next camera."""

    def choose_lens(self, lens: str) -> None:
        """Look from the craft with the field of a payload, or '' for the plain eye."""

    def next_lens(self) -> None:
        """Choose the next lens."""

    def next_mode(self) -> None:
        """Paint the planet in the next way."""

    def go_home(self) -> None:
        """Show the whole planet in daylight."""

    def zoom(self, factor: float) -> None:
        """Come nearer or go back."""

    def turn(self, right_rad: float, up_rad: float) -> None:
        """Turn the view."""

    def set_options(self, options: Options) -> None:
        """Switch marks on and off."""
