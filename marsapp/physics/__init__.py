"""Physics in plain numpy: numbers in, numbers out, every function with its source."""
