"""What keys and buttons may ask of the surface scene."""

from typing import Protocol

from marsapp.ui.scenes.surface.picture import Options


class Orders(Protocol):
    """The scene as its keys and buttons see it; `SurfaceScene` says what each order does."""

    @property
    def camera(self) -> str:
        """Which of ``CAMERAS`` is chosen."""

    @property
    def options(self) -> Options:
        """What is switched on."""

    def choose_camera(self, camera: str) -> None:
        """Look from beside, from the rover, from above, back at the lander; or as a story."""

    def next_camera(self) -> None:
        """Choose the next camera."""

    def go_home(self) -> None:
        """Look as the camera looks at first."""

    def zoom(self, factor: float) -> None:
        """Come nearer or go back."""

    def turn(self, right: float, up: float) -> None:
        """Turn the view, or move the map, by steps."""

    def set_options(self, options: Options) -> None:
        """Switch marks on and off."""
