"""The house itself: what may import what, how long a file may be, what the wheel holds."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "marsapp").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("package", ["physics", "content", "mission", "lessons"])
def test_the_core_can_be_used_without_qt(package: str) -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "marsapp" / package).rglob("*.py")
        if path.name != "__init__.py"
    ]
    code = f"import sys, {', '.join(modules)}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_this_pyside_keeps_its_reference_counts() -> None:
    # PySide6 6.12.0 on Python 3.11 loses a reference to None with each such call, and then aborts.
    code = (
        "import sys; from PySide6.QtCore import QTimer; timer = QTimer()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(1000): timer.setInterval(5)\n"
        "sys.exit(before - sys.getrefcount(None) > 500)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_wheel_holds_assets_and_lessons(tmp_path: Path) -> None:
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    made = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)],
        check=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    with zipfile.ZipFile(tmp_path / made.stdout.strip().splitlines()[-1]) as wheel:
        names = set(wheel.namelist())
    shipped = {
        f"marsapp/_{path.relative_to(ROOT)}"
        for folder in ("assets", "lessons")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    assert shipped <= names
    assert "marsapp/ui/application.py" in names


def test_nothing_committed_names_a_registry_or_a_machine_path() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    texts = [
        ROOT / name
        for name in listed.stdout.split()
        if not name.endswith((".bsp", ".npz", ".qm", ".png", ".jpg", ".gz"))
    ]
    forbidden = (
        "files.python" + "hosted",
        "pypi" + ".org",
        "registry.npm" + "js",
        "/wo" + "rk/",
        "/ro" + "ot/",
    )
    bad = [
        path.name
        for path in texts
        if path.is_file() and any(word in path.read_text(encoding="utf-8") for word in forbidden)
    ]
    assert bad == []
