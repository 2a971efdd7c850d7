"""Sounds in the air of Earth and of Mars: made here, and changed as the air changes them."""
