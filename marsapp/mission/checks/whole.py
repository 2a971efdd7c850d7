"""What only the whole mission can tell: references, units, sources and times that must agree."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from marsapp.content.problem import UnfitError
from marsapp.content.templates import placeholders
from marsapp.content.validation import Fault
from marsapp.content.wording import closest, did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.checks.attachments import attachment_faults
from marsapp.mission.checks.bodies import body_faults
from marsapp.mission.checks.phases import phase_faults
from marsapp.mission.checks.plans import plan_faults
from marsapp.mission.checks.reach import reach_faults
from marsapp.mission.checks.shapes import Known, shape_faults
from marsapp.mission.model import EventKind, MissionData, Phase
from marsapp.mission.units import UNITS, dimension_of, symbols_of

_ID_LISTS: Final = (
    "bodies", "phases", "events", "burns", "vehicles", "payloads", "orbits", "surveys", "places",
    "figures", "findings", "reports", "claims", "landing", "descents", "traverse", "routes",
    "constants", "sources",
)  # fmt: skip
_INNER_LISTS: Final = ("phases", "parts", "elements")
_NEEDS_THE_CRAFT: Final[frozenset[EventKind]] = frozenset(
    ("launch", "burn", "separation", "landing", "observation", "drive")
)


def written_faults(raw: dict[str, Any]) -> Iterator[Fault]:
    """Yield the faults that every record shows by itself: ids, sources, units, empty texts.

    ``raw`` holds all records as they were written, whatever their shape.
    """
    ids = _Ids.of(raw)
    yield from ids.twice()
    yield from _group_faults(raw, ids.of_kind("sources"))


def whole_faults(
    data: MissionData, raw: dict[str, Any], quantities: Collection[str], folder: Path
) -> Iterator[Fault]:
    """Yield what does not fit together.

    Parameters
    ----------
    data
        The records of the right shape.
    raw
        All records as they were written, so that a record of the wrong shape
        still counts as something that others can refer to.
    quantities
        Names that a phase's ``now`` may use.
    folder
        Where the trajectory file must lie.
    """
    ids = _Ids.of(raw)
    yield from body_faults(ids.of_kind("bodies"))
    yield from phase_faults(data)
    yield from _now_faults(data.phases, ("phases",), quantities)
    yield from _event_faults(data)
    yield from _reference_faults(data, ids)
    moments = ids.of_kind("events", "landing")
    yield from attachment_faults(data, ids.of_kind("vehicles", "parts"), moments)
    carried = ids.of_kind("vehicles", "parts", "payloads")
    yield from shape_faults(data, Known.of(raw, carried, moments))
    yield from reach_faults(data, moments)
    yield from plan_faults(data, ids.of_kind)
    yield from _low_confidence_faults(data)
    yield from _trajectory_faults(data, folder)


@dataclass(frozen=True)
class _Ids:
    """Every id of a mission, with the kind of list and the place where it stands."""

    found: tuple[tuple[str, str, Location], ...]

    @classmethod
    def of(cls, raw: dict[str, Any]) -> "_Ids":
        found: list[tuple[str, str, Location]] = []
        for kind in _ID_LISTS:
            _collect_ids(raw.get(kind), kind, (kind,), found)
        return cls(tuple(found))

    def of_kind(self, *kinds: str) -> dict[str, None]:
        """Return the ids in some kinds of lists, in the order of the files."""
        return {id_: None for id_, kind, _ in self.found if kind in kinds}

    def all(self) -> dict[str, None]:
        """Return every id."""
        return {id_: None for id_, _, _ in self.found}

    def twice(self) -> Iterator[Fault]:
        """Yield a fault for every id that something else has already."""
        seen: dict[str, str] = {}
        for id_, kind, location in self.found:
            if id_ in seen:
                yield Fault(
                    (*location, "id"),
                    words(
                        f"the id '{id_}' is used twice; the first one is in '{seen[id_]}'",
                        f"编号“{id_}”用了两次；第一次在“{seen[id_]}”里",
                    ),
                    words("give one of the two another id", "请给其中一个换一个编号"),
                )
            seen.setdefault(id_, kind)


def _collect_ids(
    records: Any, kind: str, location: Location, found: list[tuple[str, str, Location]]
) -> None:
    for index, record in enumerate(records if isinstance(records, list) else ()):
        if not isinstance(record, dict):
            continue
        here: Location = (*location, index)
        if isinstance(record.get("id"), str):
            found.append((record["id"], kind, here))
        for inner in _INNER_LISTS:
            _collect_ids(record.get(inner), inner, (*here, inner), found)


def _group_faults(raw: dict[str, Any], sources: Collection[str]) -> Iterator[Fault]:
    """Check every group of fields for what can be seen in it alone."""
    for location, group in _groups(raw, ()):
        for name, value in group.items():
            if value == "":
                yield Fault(
                    (*location, name),
                    words(f"'{name}' is empty", f"“{name}”是空的"),
                    words("write something, or remove the line", "请填写内容，或删去这一行"),
                )
        codes = group.get("source")
        for index, code in enumerate(codes if isinstance(codes, list) else ()):
            if code not in sources:
                yield Fault(
                    (*location, "source", index),
                    words(f"unknown source '{code}'", f"不认识的来源“{code}”"),
                    _closest_or(
                        str(code),
                        sources,
                        "add it to 'sources', or correct it",
                        "请把它加到 sources 里，或改正它",
                    ),
                )
        if (group.get("class"), group.get("confidence")) == ("measured", "low"):
            yield Fault((*location, "confidence"), _DOUBTFUL_MEASUREMENT, _NOT_MEASURED)
        if "value" in group and "unit" in group:
            yield from _unit_faults(location, group)


_DOUBTFUL_MEASUREMENT: Final = words(
    "a measured value cannot have low confidence", "实测值（measured）的可信度不能是 low"
)
_NOT_MEASURED: Final = words(
    "use the class 'computed' or 'illustrative', or a higher confidence",
    "请把 class 改为 computed 或 illustrative，或提高可信度",
)


def _groups(data: Any, location: Location) -> Iterator[tuple[Location, dict[str, Any]]]:
    if isinstance(data, dict):
        yield location, data
        for key, value in data.items():
            if isinstance(value, dict | list):
                yield from _groups(value, (*location, key))
    else:
        for index, value in enumerate(data):
            if isinstance(value, dict | list):
                yield from _groups(value, (*location, index))


def _unit_faults(location: Location, group: dict[str, Any]) -> Iterator[Fault]:
    unit, value = str(group["unit"]), group["value"]
    name = next(step for step in reversed(location) if isinstance(step, str) and step != "rivals")
    if unit not in UNITS:
        yield Fault(
            (*location, "unit"),
            words(f"{name}: unknown unit '{unit}'", f"{name}：不认识的单位“{unit}”"),
            did_you_mean(unit, symbols_of(dimension_of(name) or "length")),
        )
        return
    has_text = isinstance(value, str)
    if has_text != (unit == "text"):
        yield Fault(
            (*location, "value"),
            words(
                f"{name}: '{value}' does not go with the unit '{unit}'",
                f"{name}：“{value}”与单位“{unit}”不相配",
            ),
            words(
                "a number needs a unit such as km, words need the unit 'text'",
                "数字要有 km 之类的单位，文字的单位写 text",
            ),
        )
        return
    expected = dimension_of(name)
    if expected not in (None, UNITS[unit].dimension) and not has_text:
        listed = ", ".join(symbols_of(str(expected)))
        yield Fault(
            (*location, "unit"),
            words(f"{name}: '{unit}' is not a unit for this", f"{name}：“{unit}”不是合适的单位"),
            words(f"use one of: {listed}", f"请从这些里选用：{listed}"),
        )


def _now_faults(
    phases: tuple[Phase, ...], location: Location, quantities: Collection[str]
) -> Iterator[Fault]:
    for index, phase in enumerate(phases):
        here: Location = (*location, index)
        for language, text in phase.now.root.items():
            yield from _template_faults(phase.id, text, (*here, "now", language), quantities)
        yield from _now_faults(phase.phases, (*here, "phases"), quantities)


def _template_faults(
    owner: str, text: str, location: Location, known: Collection[str]
) -> Iterator[Fault]:
    try:
        names = placeholders(text)
    except UnfitError as error:
        what = words(f"{owner}: {error.what.text_in('en')}", f"{owner}：{error.what.text_in('zh')}")
        yield Fault(location, what, error.fix)
        return
    for name in names:
        if _FIGURES.sub("", name) not in known:
            yield Fault(
                location,
                words(
                    f"{owner}: '{{{name}}}' is not a quantity of the model",
                    f"{owner}：“{{{name}}}”不是模型里的量",
                ),
                did_you_mean(name, sorted(known)),
            )


def _event_faults(data: MissionData) -> Iterator[Fault]:
    launch, end = data.mission.launch, data.mission.end
    for index, event in enumerate(data.events):
        inside = launch <= event.utc <= end or event.precision in ("day", "month")
        if not inside and event.kind in _NEEDS_THE_CRAFT and not event.context:
            yield Fault(
                ("events", index, "utc"),
                words(
                    f"'{event.id}' lies outside the mission ({launch:%Y-%m-%d} to {end:%Y-%m-%d})",
                    f"“{event.id}”不在任务时间之内（{launch:%Y-%m-%d} 至 {end:%Y-%m-%d}）",
                ),
                words(
                    "correct 'utc', or 'launch' and 'end' of the mission",
                    "请改正 utc，或任务的 launch 和 end",
                ),
            )


def _reference_faults(data: MissionData, ids: "_Ids") -> Iterator[Fault]:
    """Check that everything that is named exists."""
    known = {
        "event": ids.of_kind("events"),
        "body": ids.of_kind("bodies"),
        "vehicle": ids.of_kind("vehicles"),
        "vehicle or part": ids.of_kind("vehicles", "parts"),
        "place": ids.of_kind("places"),
        "report": ids.of_kind("reports"),
        "payload": ids.of_kind("payloads"),
        "id": ids.all(),
    }
    for kind, name, location in _references(data):
        if name is not None and name not in known[kind]:
            yield Fault(
                location,
                words(f"unknown {kind} '{name}'", f"不认识的{_KIND_ZH[kind]}“{name}”"),
                did_you_mean(name, tuple(known[kind])),
            )
    for index, figure in enumerate(data.figures):
        for field in ("independent", "mismatch"):
            for position, name in enumerate(getattr(figure, field)):
                if name not in figure.values:
                    yield Fault(
                        ("figures", index, field, position),
                        words(
                            f"{figure.id}: '{name}' is not among its values",
                            f"{figure.id}：values 里没有“{name}”",
                        ),
                        did_you_mean(name, tuple(figure.values)),
                    )


_FIGURES: Final = re.compile(r"\.f[1-9]$")  # {distance_mars.f2}: two significant figures
_KIND_ZH: Final = {
    "event": "事件",
    "body": "天体",
    "vehicle": "飞行器",
    "vehicle or part": "飞行器或部件",
    "place": "地点",
    "report": "报道",
    "payload": "载荷",
    "id": "编号",
}


def _references(data: MissionData) -> Iterator[tuple[str, str | None, Location]]:
    """Yield the kind, the name and the place of every reference, except attachments."""
    header = data.mission
    for field, kind in _HEADER_REFERENCES.items():
        yield kind, getattr(header, field), ("mission", field)
    for i, event in enumerate(data.events):
        for j, vehicle in enumerate(event.vehicles):
            yield "vehicle or part", vehicle, ("events", i, "vehicles", j)
    for list_name, field, kind in _RECORD_REFERENCES:
        for i, record in enumerate(getattr(data, list_name)):
            yield kind, getattr(record, field), (list_name, i, field)
    for i, claim in enumerate(data.claims):
        for j, report in enumerate(claim.reports):
            yield "report", report, ("claims", i, "reports", j)
        for j, related in enumerate(claim.related):
            yield "id", related, ("claims", i, "related", j)


_HEADER_REFERENCES: Final = {
    "home": "body",
    "target": "body",
    "craft": "vehicle",
    "lander": "vehicle",
    "landing_event": "event",
    "arrival_event": "event",
    "landing_place": "place",
}
_RECORD_REFERENCES: Final = (
    ("burns", "event", "event"),
    ("burns", "centre", "body"),
    ("payloads", "vehicle", "vehicle or part"),
    ("orbits", "centre", "body"),
    ("surveys", "payload", "payload"),
    ("surveys", "announced", "event"),
    ("surveys", "published", "event"),
    ("places", "body", "body"),
    ("landing", "event", "event"),
)


def _low_confidence_faults(data: MissionData) -> Iterator[Fault]:
    """Find what is called certain and doubtful at once."""
    for index, claim in enumerate(data.claims):
        if claim.confidence == "low" and claim.verdict in ("right", "wrong"):
            yield Fault(
                ("claims", index, "verdict"),
                words(
                    f"{claim.id}: the verdict '{claim.verdict}' rests on low confidence",
                    f"{claim.id}：结论“{claim.verdict}”的可信度却是 low",
                ),
                words(
                    "use 'unverified' or 'debated', or find a better source",
                    "请改用 unverified 或 debated，或寻找更好的来源",
                ),
            )
    for index, event in enumerate(data.events):
        if event.confidence == "low" and event.weight == 1:
            yield Fault(
                ("events", index, "weight"),
                words(
                    f"'{event.id}' has low confidence and is always shown (weight 1)",
                    f"“{event.id}”的可信度是 low，却总是显示（weight 1）",
                ),
                words("set weight to 2 or 3", "请把 weight 改为 2 或 3"),
            )


def _trajectory_faults(data: MissionData, folder: Path) -> Iterator[Fault]:
    name = data.mission.trajectory
    if name is None:
        return
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        yield Fault(
            ("mission", "trajectory"),
            words(f"'{name}' leads out of the mission's folder", f"“{name}”不在任务文件夹之内"),
            words("put the file beside mission.yaml", "请把文件放在 mission.yaml 旁边"),
        )
    elif not path.is_file():
        yield Fault(
            ("mission", "trajectory"),
            words(f"there is no file '{name}'", f"没有文件“{name}”"),
            words(
                "correct the name, or put the file beside mission.yaml",
                "请改正文件名，或把文件放在 mission.yaml 旁边",
            ),
        )


def _closest_or(word: str, choices: Collection[str], en: str, zh: str) -> Any:
    near = closest(word, choices)
    return words(f"did you mean '{near}'?", f"是不是想写“{near}”？") if near else words(en, zh)
