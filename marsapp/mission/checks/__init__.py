"""Checks of what a mission folder says: each record alone, and all of them together."""

from marsapp.mission.checks.whole import whole_faults, written_faults

__all__ = ["whole_faults", "written_faults"]
