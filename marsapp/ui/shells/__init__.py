"""Which scenes and panels stand where, and what is allowed."""
