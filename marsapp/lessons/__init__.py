"""Lessons without a window: model, loader, goals, questions, progress, authoring checks."""
