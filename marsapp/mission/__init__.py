"""The mission data model: what is known about a mission, and where everything is at a time."""
