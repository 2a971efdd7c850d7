"""The orbit staircase, which stands in the place of the globe while it is tried."""
