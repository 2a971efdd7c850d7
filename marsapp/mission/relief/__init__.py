"""The ground round the landing place: a plain, dunes, craters and rocks, in metres."""

from marsapp.mission.relief.relief import SANDY, Relief

__all__ = ["SANDY", "Relief"]
