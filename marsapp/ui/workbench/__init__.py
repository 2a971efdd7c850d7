"""The pages of the workbench: one topic each, to be tried out."""
