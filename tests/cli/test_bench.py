"""The bench measures what the README promises, as numbers that can be compared."""

import json

import pytest

from marsapp.cli import bench, main
from marsapp.ui import probe


def test_every_promise_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bare_application: object
) -> None:
    monkeypatch.setattr(bench, "_STARTS", 1)
    monkeypatch.setattr(bench, "_SIZES", ((640, 360),))
    monkeypatch.setattr(bench, "_MOMENTS", {"cruise": 140.0})
    monkeypatch.setattr(probe, "spin", lambda run_ms, spin=probe.spin: spin(run_ms // 20))
    assert main(["bench", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert 0 < report["snapshot"]["at_p50_ms"] <= report["snapshot"]["at_p95_ms"]
    assert report["start"]["ratio"] > 0
    assert report["scenes"]["journey_cruise_360p"]["ratio_to_blit"] > 0
    assert report["scenes"]["journey_360p_fps"] > 0
    assert report["paused"]["ticks"] == report["paused"]["repaints"] == 0
    assert 0 < report["memory_1080p"]["rss_mb"] <= report["memory_1080p"]["peak_mb"]


def test_the_report_can_be_read_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    bench._print_tree({"start": {"ratio": 2.5}})
    assert capsys.readouterr().out.split() == ["start", "ratio", "2.500"]
