"""Checks that path and ephemeris cover a mission from launch to end."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from marsapp.content.problem import Problem
from marsapp.content.words import Text, words
from marsapp.mission.model import MissionData
from marsapp.mission.observation import SURVEYED
from marsapp.mission.trajectory import Trajectory
from marsapp.physics.ephemeris import Ephemeris, EphemerisError
from marsapp.physics.time import TimeScaleError, tdb_seconds

_SLACK_S: Final = 1.0
"""A path may start or end this much late or early: published times are rounded."""


def ephemeris_problems(data: MissionData, path: Path, ephemeris: Ephemeris) -> Iterator[Problem]:
    """Yield what the mission wants of the ephemeris and does not get."""
    header = data.mission
    for body in dict.fromkeys((header.home, header.target, SURVEYED)):
        if body not in ephemeris.bodies:
            yield _no_body(path, body, ephemeris)
    for moment in (header.launch, header.end):
        try:
            ephemeris.state("sun", tdb_seconds(moment))
        except (EphemerisError, TimeScaleError):
            yield Problem(
                path,
                None,
                words(
                    f"the positions of the planets are not known for {moment:%Y-%m-%d}",
                    f"没有{moment:%Y-%m-%d}的行星位置数据",
                ),
                words(
                    "choose a launch and an end between 2020 and 2027",
                    "请把发射和结束时间选在2020年至2027年之间",
                ),
            )
    if header.trajectory is None:
        yield Problem(
            path,
            None,
            words("the mission has no path", "任务没有飞行轨迹"),
            words(
                "name a file of knots: trajectory: path.csv",
                "请指定轨迹点文件，例如 trajectory: path.csv",
            ),
        )


def path_problems(
    data: MissionData, path: Path, trajectory: Trajectory, ephemeris: Ephemeris
) -> Iterator[Problem]:
    """Yield bodies that the path needs and does not have, and times without a path."""
    header = data.mission
    for centre in trajectory.centres:
        if centre not in ephemeris.bodies:
            yield _no_body(path, centre, ephemeris)
        elif centre not in [body.id for body in data.bodies]:
            yield Problem(
                path,
                None,
                words(f"'{centre}' is not among the bodies", f"天体列表中没有“{centre}”"),
                words("add it to 'bodies' in mission.yaml", "请添加到 mission.yaml 的“bodies”"),
            )
    span_s = (header.end - header.launch).total_seconds()
    for first_s, last_s in _gaps(trajectory, header.craft, span_s):
        first, last = (header.launch + timedelta(seconds=time) for time in (first_s, last_s))
        yield Problem(path, None, *_no_path(header.craft, first, last))


def _gaps(trajectory: Trajectory, craft: str, span_s: float) -> Iterator[tuple[float, float]]:
    """Yield stretches of the mission without a path of the craft."""
    reached_s = 0.0
    own = [segment for segment in trajectory.segments if segment.branch == craft]
    for segment in sorted(own, key=lambda segment: segment.start_s):
        if segment.start_s > reached_s + _SLACK_S:
            yield reached_s, min(segment.start_s, span_s)
        reached_s = max(reached_s, segment.end_s)
    if reached_s < span_s - _SLACK_S:
        yield reached_s, span_s


def _no_body(path: Path, body: str, ephemeris: Ephemeris) -> Problem:
    known = ", ".join(ephemeris.bodies)
    return Problem(
        path,
        None,
        words(f"the position of '{body}' is not known", f"没有“{body}”的位置数据"),
        words(f"choose one of {known}", f"请从这些天体中选择：{known}"),
    )


def _no_path(craft: str, first: datetime, last: datetime) -> tuple[Text, Text]:
    span = f"{first:%Y-%m-%dT%H:%MZ}", f"{last:%Y-%m-%dT%H:%MZ}"
    return (
        words(
            f"the path of '{craft}' has a gap from {span[0]} to {span[1]}",
            f"“{craft}”的轨迹缺少{span[0]}至{span[1]}这一段",
        ),
        words(
            "add knots there, or change launch or end of the mission",
            "请补充这一段的轨迹点，或修改任务的发射或结束时间",
        ),
    )
