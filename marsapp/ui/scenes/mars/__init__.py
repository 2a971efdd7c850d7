"""The scene of Mars, close up: the planet, the orbits round it, and the view from the craft."""
