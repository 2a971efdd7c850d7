"""Memory that is free goes back to the system."""

import ctypes
import sys


def hand_back() -> None:
    """Give back what nothing uses: after large pictures glibc keeps a hundred megabytes at hand."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
