"""Checks that phases fill the mission without gap or overlap."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from marsapp.content.validation import Fault
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Location
from marsapp.mission.model import MissionData, Phase


def phase_faults(data: MissionData) -> Iterator[Fault]:
    """Yield every gap and overlap, of the phases and of those inside them."""
    span = (data.mission.launch, data.mission.end)
    if span[1] <= span[0]:
        yield Fault(
            ("mission", "end"),
            words("the mission ends before it starts", "任务的结束早于开始"),
            words("set 'end' to a time after 'launch'", "请把 end 改为 launch 之后的时间"),
        )
        return
    if not data.phases:
        return
    names = (words("the launch", "发射"), words("the mission", "任务"))
    yield from _row(data.phases, ("phases",), span, names)


def _row(
    phases: Sequence[Phase],
    location: Location,
    span: tuple[datetime, datetime],
    owner: tuple[Text, Text],
) -> Iterator[Fault]:
    """Check one row of phases against the span it must fill; ``owner`` names both its ends."""
    expected, before = span[0], owner[0]
    for index, phase in enumerate(phases):
        here: Location = (*location, index)
        if phase.start != expected:
            yield _wrong_start(phase, (*here, "start"), expected, before, first=index == 0)
        if phase.end <= phase.start:
            yield _backwards(phase, (*here, "end"))
        elif phase.phases:
            name = _phase_name(phase)
            yield from _row(phase.phases, (*here, "phases"), (phase.start, phase.end), (name, name))
        expected, before = phase.end, _phase_name(phase)
    if expected != span[1]:
        yield _wrong_end(phases[-1], (*location, len(phases) - 1, "end"), span[1], owner[1])


def _phase_name(phase: Phase) -> Text:
    return words(f"'{phase.id}'", f"“{phase.id}”")


def _wrong_start(
    phase: Phase, location: Location, expected: datetime, before: Text, *, first: bool
) -> Fault:
    span = duration_words((phase.start - expected).total_seconds())
    en, zh = span.text_in("en"), span.text_in("zh")
    before_en, before_zh = before.text_in("en"), before.text_in("zh")
    end_en, end_zh = ("begins", "开始") if first else ("ends", "结束")
    if phase.start > expected:
        what = words(
            f"'{phase.id}' starts {en} after {before_en} {end_en}: a gap",
            f"“{phase.id}”在{before_zh}{end_zh} {zh}后才开始：中间有空档",
        )
    else:
        what = words(
            f"'{phase.id}' starts {en} before {before_en} {end_en}: an overlap",
            f"“{phase.id}”在{before_zh}{end_zh}前 {zh}就开始：时间重叠",
        )
    return Fault(location, what, _set("start", expected))


def _wrong_end(phase: Phase, location: Location, expected: datetime, owner: Text) -> Fault:
    span = duration_words((phase.end - expected).total_seconds())
    late = phase.end > expected
    en = f"{span.text_in('en')} {'after' if late else 'before'} {owner.text_in('en')}"
    zh = f"{owner.text_in('zh')}结束{'后' if late else '前'} {span.text_in('zh')}"
    return Fault(
        location,
        words(f"'{phase.id}', the last one, ends {en} ends", f"最后的“{phase.id}”在{zh}结束"),
        _set("end", expected),
    )


def _backwards(phase: Phase, location: Location) -> Fault:
    return Fault(
        location,
        words(f"'{phase.id}' does not end after its start", f"“{phase.id}”的结束不晚于开始"),
        words("set 'end' to a later time", "请把 end 改为更晚的时间"),
    )


def _set(name: str, moment: datetime) -> Text:
    text = moment.isoformat().replace("+00:00", "Z")
    return words(
        f"set {name} to {text}, or move the other one", f"请把 {name} 改为 {text}，或者改另一个时间"
    )


def duration_words(seconds: float) -> Text:
    """Return a duration in its two largest units.

    >>> duration_words(93_600).text_in("en")
    '1 d 2 h'
    """
    rest = round(abs(seconds))
    parts: list[tuple[int, str, str]] = []
    for size, en, zh in (
        (86_400, "d", "天"),
        (3600, "h", "小时"),
        (60, "min", "分"),
        (1, "s", "秒"),
    ):
        count, rest = divmod(rest, size)
        if count:
            parts.append((count, en, zh))
    parts = parts[:2] or [(0, "s", "秒")]
    return words(
        " ".join(f"{count} {en}" for count, en, _ in parts),
        " ".join(f"{count} {zh}" for count, _, zh in parts),
    )
