"""Scene four: the landing, from the parting of the two craft to the dust that settles."""

from marsapp.ui.scenes.landing.scene import LandingScene

__all__ = ["LandingScene"]
