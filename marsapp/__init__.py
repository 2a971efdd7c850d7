"""marsapp: fly Tianwen-1, China's first Mars mission, and learn from it."""

import os

# we use none, and looking for them among all installed packages takes time at every start
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


__version__ = "0.1.0"
