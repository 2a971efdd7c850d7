"""Fonts: the system's, and a Chinese one from the optional package where the system has none."""

import importlib.util
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from marsapp.ui.theme import has_chinese_font

_LATIN: Final = ("Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Arial")
_CHINESE: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
_FONT_PACKAGE: Final = "pylopdf_fonts_zh_cn"  # the extra [cjk]


def choose_families() -> tuple[str, ...]:
    """Return the font families to use; load the extra if needed.

    The Chinese family also writes the Latin letters: two families side by side never have
    the same weight. The Latin one stands in for what the Chinese one lacks.
    """
    if not has_chinese_font():
        _load_font_package()
    present = set(QFontDatabase.families())
    latin = next((name for name in _LATIN if name in present), None)
    chinese = [name for name in _CHINESE if name in present] or QFontDatabase.families(
        QFontDatabase.WritingSystem.SimplifiedChinese
    )[:1]
    return tuple(name for name in (*chinese[:1], latin) if name)


def _load_font_package() -> None:
    spec = importlib.util.find_spec(_FONT_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for file in sorted(Path(folder).rglob("NotoSansSC*.otf")):
            QFontDatabase.addApplicationFont(str(file))
