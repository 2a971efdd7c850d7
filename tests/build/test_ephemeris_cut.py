import hashlib
import sys
from pathlib import Path

import pytest
from jplephem.spk import SPK

from marsapp.build import ephemeris
from marsapp.physics.ephemeris import Ephemeris, EphemerisError


def test_the_shipped_excerpt_has_the_targets_and_years(ephemeris_file: Path) -> None:
    with SPK.open(str(ephemeris_file)) as kernel:
        assert sorted(segment.target for segment in kernel.segments) == sorted(ephemeris.TARGETS)
        for segment in kernel.segments:
            assert segment.start_jd == 2_458_849.5  # 1 January 2020
            assert segment.end_jd == 2_461_771.5  # 1 January 2028


def test_another_kernel_is_refused(
    ephemeris_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = tmp_path / "out.bsp"
    monkeypatch.setattr(sys, "argv", ["ephemeris", str(ephemeris_file), str(output)])
    assert ephemeris.main() == 1
    assert "not the expected DE440" in capsys.readouterr().err
    assert not output.exists()


def test_cutting_the_excerpt_again_changes_only_the_comment(
    ephemeris_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # the full kernel is not here: the excerpt stands in for it, so that only copying is tested
    digest = hashlib.sha256(ephemeris_file.read_bytes()).hexdigest()
    monkeypatch.setattr(ephemeris, "KERNEL_SHA256", digest)
    output = tmp_path / "out.bsp"
    monkeypatch.setattr(sys, "argv", ["ephemeris", str(ephemeris_file), str(output)])
    assert ephemeris.main() == 0
    assert "SHA-256" in capsys.readouterr().out
    with SPK.open(str(ephemeris_file)) as old, SPK.open(str(output)) as new:
        for pair in old.pairs:
            assert (
                old[pair].compute(2_459_300.25).tolist() == new[pair].compute(2_459_300.25).tolist()
            )


def test_an_excerpt_without_the_sun_is_of_no_use(
    ephemeris_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = hashlib.sha256(ephemeris_file.read_bytes()).hexdigest()
    monkeypatch.setattr(ephemeris, "KERNEL_SHA256", digest)
    monkeypatch.setattr(ephemeris, "TARGETS", (3, 4))
    ephemeris.cut(ephemeris_file, tmp_path / "dark.bsp")
    with pytest.raises(EphemerisError, match="no Sun"):
        Ephemeris.load(tmp_path / "dark.bsp")
