"""Making the files in assets/ from public figures, at developer time."""
