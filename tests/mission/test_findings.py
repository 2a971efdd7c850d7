"""Findings: the six of the facts, and what the check says to wrong ones."""

import pytest

from marsapp.mission.checks.findings import finding_faults
from marsapp.mission.mission import Mission
from marsapp.mission.model import Finding

PAYLOADS = ("inst_roper", "inst_romag")


def finding(mission: Mission, **changes: object) -> Finding:
    return mission.data.findings[0].model_copy(update=changes)


def test_all_six_findings_are_told_in_both_languages_with_source_and_status(
    mission: Mission,
) -> None:
    findings = {one.id: one for one in mission.data.findings}
    assert {name: one.status for name, one in findings.items()} == {
        "sci_layered_ground": "result",
        "sci_hydrated_minerals": "interpretation",
        "sci_weak_magnetic_field": "result",
        "sci_dunes_and_wind": "result",
        "sci_shoreline": "debated",
        "sci_buried_polygons": "interpretation",
    }
    for one in findings.values():
        assert one.source
        assert set(one.result.root) == {"en", "zh"} == set(one.topic.root)
        assert all(mission.find(name) is not None for name in one.instruments)


@pytest.mark.parametrize(
    ("name", "value", "number", "unit"),
    [
        ("sci_layered_ground", "track_length", 1171, "m"),
        ("sci_layered_ground", "searched_depth", 80, "m"),
        ("sci_weak_magnetic_field", "stations", 16, "count"),
        ("sci_weak_magnetic_field", "track_length", 1089, "m"),
        ("sci_dunes_and_wind", "turn_angle", 70, "deg"),
        ("sci_dunes_and_wind", "years_ago", 400_000, "a"),
        ("sci_buried_polygons", "depth", 35, "m"),
    ],
)
def test_numbers_are_those_published(
    mission: Mission, name: str, value: str, number: float, unit: str
) -> None:
    found = mission.find(name)
    assert isinstance(found, Finding)
    assert (found.values[value].value, found.values[value].unit) == (number, unit)


def test_sound_findings_have_no_faults(mission: Mission) -> None:
    payloads = tuple(one.id for one in mission.data.payloads)
    assert not list(finding_faults(mission.data, payloads))


def test_an_unknown_instrument_is_named_with_the_nearest_one(mission: Mission) -> None:
    wrong = finding(mission, instruments=("inst_ropper",))
    data = mission.data.model_copy(update={"findings": (wrong,)})
    (fault,) = finding_faults(data, PAYLOADS)
    assert fault.location == ("findings", 0, "instruments", 0)
    assert "inst_roper" in fault.fix.text_in("en")


def test_a_result_cannot_rest_on_low_confidence(mission: Mission) -> None:
    doubtful = finding(mission, confidence="low")
    data = mission.data.model_copy(update={"findings": (doubtful,)})
    (fault,) = finding_faults(data, PAYLOADS)
    assert fault.location == ("findings", 0, "status")
    read = doubtful.model_copy(update={"status": "debated"})
    data = mission.data.model_copy(update={"findings": (read,)})
    assert not list(finding_faults(data, PAYLOADS))
