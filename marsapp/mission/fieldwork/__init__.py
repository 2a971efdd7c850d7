"""The instruments of a rover at work, each on the finding that it led to."""

from marsapp.mission.fieldwork.fieldwork import (
    FINDINGS,
    INSTRUMENTS,
    Activity,
    FieldKit,
    Fieldwork,
    FieldworkWish,
)

__all__ = ["FINDINGS", "INSTRUMENTS", "Activity", "FieldKit", "Fieldwork", "FieldworkWish"]
