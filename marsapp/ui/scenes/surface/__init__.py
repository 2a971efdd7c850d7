"""The scene of the rover on the ground: its year, its route, the lander it came with."""

from marsapp.ui.scenes.surface.scene import SurfaceScene

__all__ = ["SurfaceScene"]
