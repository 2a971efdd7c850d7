"""The scene of Mars, close up: the planet, the orbits round it, and the view from the craft."""

from marsapp.ui.scenes.mars.scene import MarsScene

__all__ = ["MarsScene"]
