"""What hands, keys and buttons may ask of the journey scene."""

from typing import Protocol

from marsapp.ui.scenes.journey.picture import Options
from marsapp.ui.scenes.journey.rig import Pose


class Orders(Protocol):
    """The scene as those see it who order it about; `JourneyScene` says what each order does."""

    @property
    def pose(self) -> Pose:
        """Where the camera is, or is going to."""

    @property
    def followed(self) -> str:
        """What is followed: ``story``, ``sun``, ``earth``, ``mars``, ``craft`` or another."""

    @property
    def options(self) -> Options:
        """What is switched on."""

    @property
    def craft_id(self) -> str:
        """Id of the vehicle that 'the craft' means."""

    def follow(self, thing: str) -> None:
        """Follow ``sun``, ``earth``, ``mars`` or ``craft``."""

    def follow_next(self) -> None:
        """Follow the next of them."""

    def go_home(self) -> None:
        """Show the whole journey."""

    def zoom(self, factor: float) -> None:
        """Come nearer or go back."""

    def pan(self, dx_px: float, dy_px: float) -> None:
        """Move the picture."""

    def turn(self, azimuth_rad: float, tilt_rad: float, *, at_once: bool = False) -> None:
        """Turn and tilt."""

    def set_tilt(self, tilt_rad: float) -> None:
        """Tilt to an angle."""

    def set_fixed(self, fixed: bool) -> None:
        """Hold Earth and Mars still, or the stars."""

    def set_true_scale(self, true: bool) -> None:
        """Show real sizes, or enlarged ones."""

    def set_options(self, options: Options) -> None:
        """Switch lines and heights."""
