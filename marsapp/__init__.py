"""marsapp: fly Tianwen-1, China's first Mars mission, and learn from it."""

__version__ = "0.1.0"
