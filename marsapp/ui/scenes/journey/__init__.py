"""The journey scene: the flight from Earth to Mars among the true places of the planets."""

from marsapp.ui.scenes.journey.scene import JourneyScene

__all__ = ["JourneyScene"]
