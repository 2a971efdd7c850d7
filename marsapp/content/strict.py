"""The base of every model that is read from a file: unknown fields refused, values frozen."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        populate_by_name=True,
        defer_build=True,  # most models are only parts of others and need no validator of their own
    )
