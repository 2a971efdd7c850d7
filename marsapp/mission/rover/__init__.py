"""A rover at work: the energy of a sol, and what its published distances tell."""
