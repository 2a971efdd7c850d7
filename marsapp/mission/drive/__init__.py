"""The way of a rover over the ground: when and how far it drives, and where it is at any time."""

from marsapp.mission.drive.drive import RAMP_S, Checkpoint, Drive

__all__ = ["RAMP_S", "Checkpoint", "Drive"]
