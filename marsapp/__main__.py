"""Lets ``python -m marsapp`` do what ``marsapp`` does."""

import sys

from marsapp.cli import main

sys.exit(main())
