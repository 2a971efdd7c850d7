"""The scene of the spacecraft: every vehicle of the mission, in the hand and taken apart."""

from marsapp.ui.scenes.spacecraft.scene import SpacecraftScene

__all__ = ["SpacecraftScene"]
