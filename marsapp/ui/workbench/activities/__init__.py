"""The instruments at work: one small activity each, shown by the page of that name."""
