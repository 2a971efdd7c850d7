"""A trajectory that a teacher brings: a .csv of knots, one row a moment.

Columns ``utc, centre, x_km, y_km, z_km, vx_km_s, vy_km_s, vz_km_s`` (ICRF axes, relative to
the centre); ``branch``, ``class`` and ``sigma_km`` may follow. Rows of one branch are in order
of time. Two rows of one moment make a jump (a burn, or a change of centre). A new segment
starts where the branch, the centre or the class changes.
"""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final, get_args

import numpy as np
from numpy.typing import NDArray

from marsapp.content.problem import ContentError, Problem
from marsapp.content.words import Text, words
from marsapp.mission.stretch import PathData, Segment, Stretch
from marsapp.mission.terms import Confidence, Provenance
from marsapp.mission.utc import parse_utc
from marsapp.physics.time import tdb_seconds

Array = NDArray[np.float64]
STATE_COLUMNS: Final = ("x_km", "y_km", "z_km", "vx_km_s", "vy_km_s", "vz_km_s")
NEEDED: Final = ("utc", "centre", *STATE_COLUMNS)
OPTIONAL: Final = ("branch", "class", "sigma_km")
_CONFIDENCE: Final[dict[str, Confidence]] = {"illustrative": "low"}


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    branch: str
    centre: str
    provenance: Provenance
    sigma_km: float
    time_s: float
    state: tuple[float, ...]


def read_csv(path: Path, launch_tdb_s: float, default_branch: str) -> PathData:
    """Read a teacher's knots.

    Raises
    ------
    ContentError
        With every row that cannot be used.
    """
    problems: list[Problem] = []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError((_unreadable(path, error),)) from error
    reader = csv.DictReader(text.splitlines())
    found = tuple(name.strip() for name in reader.fieldnames or ())
    reader.fieldnames = list(found)
    problems += _column_problems(path, found)
    if problems:
        raise ContentError(tuple(problems))
    rows: list[_Row] = []
    for raw in reader:
        row = _row(path, reader.line_num, raw, (launch_tdb_s, default_branch))
        if isinstance(row, Problem):
            problems.append(row)
        else:
            rows.append(row)
    places = dict.fromkeys([default_branch, *(row.branch for row in rows)])  # the craft first
    rows.sort(key=lambda row: list(places).index(row.branch))  # keeps the order within a branch
    if not problems:  # rows that are left out would only cause more complaints
        problems += _order_problems(path, rows)
    if not rows and not problems:
        problems.append(
            Problem(
                path,
                None,
                words("there are no rows", "文件中没有数据行"),
                words("give at least two moments", "请至少给出两个时刻"),
            )
        )
    if problems:
        raise ContentError(tuple(sorted(problems, key=lambda problem: problem.line or 0)))
    stretches = tuple(_stretches(rows))
    return PathData(
        stretches=stretches,
        arc=_arc(stretches),
        periapsis_s=np.empty(0),
        launch_tdb_s=launch_tdb_s,
    )


def _unreadable(path: Path, error: Exception) -> Problem:
    return Problem(
        path,
        None,
        words(f"cannot be read: {error}", f"无法读取：{error}"),
        words(
            "save it as UTF-8 text beside the mission file", "请存为 UTF-8 文本，放在任务文件旁边"
        ),
    )


def _column_problems(path: Path, found: tuple[str, ...]) -> Iterator[Problem]:
    columns = ", ".join(NEEDED)
    for name in NEEDED:
        if name not in found:
            yield Problem(
                path,
                1,
                words(f"the column '{name}' is missing", f"缺少列 '{name}'"),
                words(f"the first line must name {columns}", f"首行必须包含 {columns}"),
            )
    for name in found:
        if name not in NEEDED + OPTIONAL:
            also = ", ".join(OPTIONAL)
            yield Problem(
                path,
                1,
                words(f"unknown column '{name}'", f"未知的列 '{name}'"),
                words(f"remove it; only {also} may be added", f"请删除；只能另加 {also}"),
            )


def _row(
    path: Path, line: int, raw: dict[str, str | None], defaults: tuple[float, str]
) -> _Row | Problem:
    launch_tdb_s, default_branch = defaults

    def problem(what: Text, fix: Text) -> Problem:
        return Problem(path, line, what, fix)

    text = {name: (value or "").strip() for name, value in raw.items() if isinstance(name, str)}
    if None in raw:
        return problem(
            words("there are more values than columns", "数值多于列数"),
            words("look for a stray comma", "请检查是否多了逗号"),
        )
    try:
        moment = parse_utc(text["utc"])
    except ValueError as error:
        return problem(
            words(str(error), f"时间 '{text['utc']}' 无法识别"),
            words("write UTC like 2021-02-10T11:52Z", "请写成世界时，如 2021-02-10T11:52Z"),
        )
    provenance = text.get("class") or "computed"
    if provenance not in get_args(Provenance):
        choices = ", ".join(get_args(Provenance))
        return problem(
            words(f"'{provenance}' is no class", f"'{provenance}' 不是可用的类别"),
            words(f"use one of {choices}", f"请用 {choices} 之一"),
        )
    numbers = []
    for name in (*STATE_COLUMNS, "sigma_km"):
        value = _number(text.get(name) or ("0" if name == "sigma_km" else ""))
        if value is None:
            return problem(
                words(f"{name} is '{text.get(name)}', not a number", f"{name} 的值不是数字"),
                words("write a plain number like -1234.5", "请写普通数字，如 -1234.5"),
            )
        numbers.append(value)
    return _Row(
        line,
        text.get("branch") or default_branch,
        text["centre"],
        provenance,  # type: ignore[arg-type]
        numbers[6],
        round(float(tdb_seconds(moment)) - launch_tdb_s, 6),
        tuple(numbers[:6]),
    )


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _order_problems(path: Path, rows: list[_Row]) -> Iterator[Problem]:
    for before, after in pairwise(rows):
        if after.branch != before.branch:
            continue
        if after.time_s < before.time_s:
            yield Problem(
                path,
                after.line,
                words("this moment is earlier than the row above", "此时刻早于上一行"),
                words("put the rows in order of time", "请按时间先后排列"),
            )
        elif _opens(before, after) and after.time_s > before.time_s:
            yield Problem(
                path,
                after.line,
                words(
                    f"nothing joins the path round {before.centre} to this row",
                    f"绕 {before.centre} 的路径与此行之间没有衔接",
                ),
                words(
                    "where the centre or the class changes, give two rows of one moment",
                    "在中心天体或类别改变处，请为同一时刻给出两行",
                ),
            )
    for _, group in groupby(rows, key=lambda row: row.branch):
        members = list(group)
        if members[0].time_s == members[-1].time_s:
            yield Problem(
                path,
                members[0].line,
                words(
                    f"the branch '{members[0].branch}' has only one moment",
                    f"分支 '{members[0].branch}' 只有一个时刻",
                ),
                words("give at least two moments", "请至少给出两个时刻"),
            )


def _opens(before: _Row, after: _Row) -> bool:
    """Return whether a new segment starts with the row ``after``."""
    return (before.branch, before.centre, before.provenance) != (
        after.branch,
        after.centre,
        after.provenance,
    )


def _stretches(rows: list[_Row]) -> Iterator[Stretch]:
    groups: list[list[_Row]] = [[rows[0]]]
    for before, after in pairwise(rows):
        if _opens(before, after):
            groups.append([])
        groups[-1].append(after)
    for number, group in enumerate(groups, start=1):
        first = group[0]
        if len(group) < 2:  # a lone row between two changes has no length
            continue
        yield Stretch(
            segment=Segment(
                id=f"{first.branch}_{number}",
                branch=first.branch,
                centre=first.centre,
                start_s=first.time_s,
                end_s=group[-1].time_s,
                provenance=first.provenance,
                confidence=_CONFIDENCE.get(first.provenance, "medium"),
                sigma_km=max(row.sigma_km for row in group),
                assumed=first.provenance == "illustrative",
            ),
            times_s=np.array([row.time_s for row in group]),
            states=np.array([row.state for row in group]),
        )


def _arc(stretches: tuple[Stretch, ...]) -> Array:
    """Return time, path flown and speed of the first branch, seen from its centres.

    Away from the Sun the speed of the nearest Sun-centred moment stands in, because
    a table of knots alone does not say how fast the planet moves.
    """
    branch = [s for s in stretches if s.segment.branch == stretches[0].segment.branch]
    times, speeds = [], []
    for stretch in branch:
        assert stretch.times_s is not None  # noqa: S101 - made above
        assert stretch.states is not None  # noqa: S101
        speed = np.linalg.norm(stretch.states[:, 3:], axis=1)
        times.append(stretch.times_s)
        speeds.append(speed if stretch.segment.centre == "sun" else np.full_like(speed, np.nan))
    time, speed = np.concatenate(times), np.concatenate(speeds)
    known = np.flatnonzero(np.isfinite(speed))
    if known.size:
        nearest = known[np.abs(time[:, None] - time[known]).argmin(axis=1)]
        speed = speed[nearest]
    length = np.concatenate([[0.0], np.cumsum(np.diff(time) * (speed[1:] + speed[:-1]) / 2)])
    return np.column_stack([time, length, speed])
