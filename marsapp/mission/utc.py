"""Times as mission files write them: UTC, as a whole moment, a day or a month."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from marsapp.content.problem import UnfitError
from marsapp.content.words import words


def parse_utc(text: object) -> datetime:
    """Read ``2021-02-10T11:52Z``, ``2021-02-10`` (taken at noon) or ``2016-01`` (mid-month).

    Raises
    ------
    UnfitError
        (a ValueError) If the text is no such time, or names another time zone than UTC.
    """
    if isinstance(text, datetime):
        return text.astimezone(UTC)
    if not isinstance(text, str):
        raise _not_a_time(text)
    try:
        if len(text) == 7:
            return datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC) + timedelta(days=14.5)
        if len(text) == 10:
            return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC) + timedelta(hours=12)
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise _not_a_time(text) from None
    if moment.utcoffset() != timedelta(0):
        raise UnfitError(
            words(f"'{text}' does not end in Z", f"“{text}”没有以 Z 结尾"),
            words(
                "times are UTC, so write them like 2021-02-10T11:52Z",
                "时间一律用世界时，写法如 2021-02-10T11:52Z",
            ),
        )
    return moment


def _not_a_time(text: object) -> UnfitError:
    return UnfitError(
        words(f"'{text}' is not a time", f"“{text}”不是时间"),
        words("write it like 2021-02-10T11:52Z", "写法如 2021-02-10T11:52Z"),
    )


Utc = Annotated[
    datetime,
    BeforeValidator(parse_utc),
    PlainSerializer(lambda moment: moment.isoformat().replace("+00:00", "Z"), return_type=str),
]
