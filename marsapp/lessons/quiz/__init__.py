"""The kinds of question: one file a kind, and the one place that lists them."""
