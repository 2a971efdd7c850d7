"""The interface's other languages: ``.ts`` files from the source, ``.qm`` files for the program."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

_PACKAGE = Path(__file__).parent.parent


def sources() -> list[Path]:
    """Return the files whose words are translated."""
    return sorted(path for path in (_PACKAGE / "ui").rglob("*.py"))


def update(folder: Path, language: str) -> Path:
    """Bring the ``.ts`` file of a language up to date with the source; keep its translations."""
    path = folder / f"marsapp_{language}.ts"
    names = [str(source.relative_to(_PACKAGE.parent)) for source in sources()]
    _tool("lupdate", *names, "-no-obsolete", "-locations", "none", "-ts", str(path))
    return path


def release(ts_file: Path) -> Path:
    """Make the ``.qm`` file that the program reads."""
    qm_file = ts_file.with_suffix(".qm")
    _tool("lrelease", "-silent", str(ts_file), "-qm", str(qm_file))
    return qm_file


def untranslated(ts_file: Path) -> list[str]:
    """Return the English texts that a ``.ts`` file has no translation for."""
    missing = []
    for message in ET.parse(ts_file).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None or translation.get("type") or not (translation.text or "").strip():
            missing.append(message.findtext("source") or "")
    return missing


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's Linguist tools, which come with PySide6."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run(  # noqa: S603 - a fixed program with our own file names
        [str(program), *arguments], check=True, cwd=_PACKAGE.parent, stdout=subprocess.DEVNULL
    )
