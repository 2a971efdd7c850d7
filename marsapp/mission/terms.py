"""What all records of a mission are written in: identifiers, vectors, how a thing is known."""

from typing import Annotated, Literal

from pydantic import Field

Provenance = Literal["measured", "computed", "published", "illustrative"]
"""How a number is known; see the README of ``assets/missions``."""
Confidence = Literal["high", "medium", "low"]
"""``low`` must never be shown as a fact."""
Identifier = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")]
Vector = tuple[float, float, float]
