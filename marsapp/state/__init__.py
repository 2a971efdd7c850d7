"""What is true right now: the clock, the session, the mode and the settings (QtCore only)."""
