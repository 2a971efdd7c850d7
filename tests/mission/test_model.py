from datetime import UTC, datetime, timedelta, timezone

import pytest

from marsapp.content.problem import UnfitError
from marsapp.mission.sourced import Value, inherit_provenance
from marsapp.mission.utc import parse_utc

BASE = {"source": ["A"], "confidence": "high", "class": "measured"}


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-02-10T11:52Z", datetime(2021, 2, 10, 11, 52, tzinfo=UTC)),
        ("2020-07-23T04:41:15Z", datetime(2020, 7, 23, 4, 41, 15, tzinfo=UTC)),
        ("2021-02-10T11:52+00:00", datetime(2021, 2, 10, 11, 52, tzinfo=UTC)),
        ("2021-02-10", datetime(2021, 2, 10, 12, tzinfo=UTC)),
        ("2016-01", datetime(2016, 1, 15, 12, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_as_its_author_meant_it(text: str, moment: datetime) -> None:
    assert parse_utc(text) == moment


def test_a_moment_of_another_zone_becomes_utc() -> None:
    beijing = timezone(timedelta(hours=8))
    moment = parse_utc(datetime(2021, 2, 10, 19, 52, tzinfo=beijing))
    assert moment.isoformat() == "2021-02-10T11:52:00+00:00"


@pytest.mark.parametrize(
    "text", ["", "soon", "2021", "2021-02-30", "2021-13", "10/02/2021", 2021, None]
)
def test_what_is_no_time_is_refused(text: object) -> None:
    with pytest.raises(UnfitError, match="is not a time"):
        parse_utc(text)


@pytest.mark.parametrize("text", ["2021-02-10T11:52", "2021-02-10T19:52+08:00"])
def test_a_time_without_z_is_refused(text: str) -> None:
    with pytest.raises(UnfitError, match="does not end in Z") as caught:
        parse_utc(text)
    assert caught.value.fix.text_in("zh") == "时间一律用世界时，写法如 2021-02-10T11:52Z"


def test_a_value_takes_from_its_record_what_it_leaves_out() -> None:
    record = inherit_provenance(
        {**BASE, "values": {"x": {"value": 1, "unit": "km", "confidence": "low"}}}, "values"
    )
    value = Value.model_validate(record["values"]["x"])
    assert (value.source, value.confidence, value.provenance) == (("A",), "low", "measured")


def test_a_rival_takes_unit_and_provenance_from_its_record() -> None:
    record = inherit_provenance(
        {**BASE, "values": {"x": {"value": 1, "unit": "km", "rivals": [{"value": 2}]}}}, "values"
    )
    (rival,) = Value.model_validate(record["values"]["x"]).rivals
    assert (rival.value, rival.unit, rival.provenance) == (2, "km", "measured")


def test_what_is_no_record_is_left_alone() -> None:
    assert inherit_provenance("text", "values") == "text"
    assert inherit_provenance({"values": 3}, "values") == {"values": 3}
