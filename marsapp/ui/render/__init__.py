"""Pixels from numpy and QPainter: sky, sprites, labels; no widgets."""
