"""The bench measures what the README promises, as numbers that can be compared."""

import json

import pytest

from marsapp.cli import bench, bench_scenes, main
from marsapp.ui import probe


def test_every_promise_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bare_application: object
) -> None:
    monkeypatch.setattr(bench, "_STARTS", 1)
    monkeypatch.setattr(bench, "_SIZES", ((640, 360),))
    monkeypatch.setattr(probe, "_FRAMES", 6)
    monkeypatch.setattr(probe, "spin", lambda run_ms, spin=probe.spin: spin(run_ms // 4))
    assert main(["bench", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert 0 < report["snapshot"]["at_p50_ms"] <= report["snapshot"]["at_p95_ms"]
    assert report["start"]["ratio"] > 0
    for case in bench_scenes.CASES:
        cost = report["scenes"][f"{case}_360p"]
        assert 0 < cost["p50_ms"] <= cost["p95_ms"]
        assert cost["ratio_to_blit"] > 0
    for scene in ("journey", "mars", "spacecraft", "landing", "surface"):
        assert report["scenes"][f"{scene}_360p_fps"] > 0
        assert report["paused"][scene]["ticks"] == report["paused"][scene]["repaints"] == 0
    assert report["mars_first_frame_ms"] > 0
    for memory in (report["memory_1080p"], report["memory_opened_1080p"]):
        assert 0 < memory["rss_mb"] <= memory["peak_mb"]
    assert report["memory_1080p"]["peak_mb"] <= report["memory_opened_1080p"]["peak_mb"]


def test_the_report_can_be_read_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    bench._print_tree({"start": {"ratio": 2.5}})
    assert capsys.readouterr().out.split() == ["start", "ratio", "2.500"]
