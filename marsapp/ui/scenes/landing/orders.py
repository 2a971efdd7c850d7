"""What keys and buttons may ask of the landing scene."""

from typing import Protocol

from marsapp.ui.scenes.landing.picture import Options


class Orders(Protocol):
    """The scene as its keys and buttons see it; `LandingScene` says what each order does."""

    @property
    def camera(self) -> str:
        """Which of ``CAMERAS`` is chosen."""

    @property
    def options(self) -> Options:
        """What is switched on."""

    @property
    def pace(self) -> str:
        """In which time the landing runs: ``real``, ``short``, or '' while it does not."""

    def choose_camera(self, camera: str) -> None:
        """Look from the side, from above, down from the lander, or let the story choose."""

    def next_camera(self) -> None:
        """Choose the next camera."""

    def run(self, pace: str) -> None:
        """Let the landing run in real time or in a minute and a half; again: pause."""

    def go_to_entry(self) -> None:
        """Go to the moment of entry."""

    def go_home(self) -> None:
        """Look as the camera looks at first."""

    def zoom(self, factor: float) -> None:
        """Come nearer or go back."""

    def turn(self, right_rad: float) -> None:
        """Go round the craft."""

    def set_options(self, options: Options) -> None:
        """Switch names and strips on and off."""
