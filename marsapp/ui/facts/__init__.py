"""What the facts panel tells: sheets of words and numbers about one thing, and their widgets."""
