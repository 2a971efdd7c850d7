"""The parts of the picture of the orbit staircase."""
