"""``marsapp landing``: the nine minutes flown as they were, or otherwise; steps, end and reason."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from marsapp.cli.columns import padded, width
from marsapp.cli.missions import Refused, find_mission, refuse
from marsapp.content.words import Text, words
from marsapp.mission.descent.energy import Energy
from marsapp.mission.descent.settings import SETTINGS
from marsapp.mission.descent.words import ENERGY, REASONS, VERDICTS

if TYPE_CHECKING:
    from marsapp.mission.descent import Descent, DescentFlight, DescentWish
    from marsapp.mission.mission import Mission

_NO_LANDING = words(
    "This mission has no landing that could be worked out.", "该任务没有可以推算的着陆过程。"
)
_NOT_AN_ASSIGNMENT = words(
    "{text!r} is not NAME=VALUE, such as entry_angle_deg=-12",
    "{text!r} 不是“名称=数值”的形式，例如 entry_angle_deg=-12",
)
_UNKNOWN = words("There is no setting {name!r}.", "没有名为 {name!r} 的设置。")
_NO_NUMBER = words("{name}: {value!r} is not a number.", "{name}：{value!r} 不是数字。")
_OUTSIDE = words(
    "{name}: {value} is outside {low} to {high} {unit}.",
    "{name}：{value} 超出范围 {low} 至 {high} {unit}。",
)
_KNOWN = words("Settings:", "可用的设置：")
_RANGE = words("{low} to {high} {unit}, flown {real}", "{low} 至 {high} {unit}，实际 {real}")
_HEADS: Final = (
    words("step", "步骤"),
    words("after entry", "进入后"),
    words("height", "高度"),
    words("speed", "速度"),
    words("Mach", "马赫"),
    words("braking", "减速"),
)
_LOWERING = words("Last metres", "最后下降")
_END = words(
    "{verdict}: {speed} m/s at the end. {reason}", "{verdict}：结束时 {speed} m/s。{reason}"
)
_ENERGY = words(
    "Of {whole} MJ of motion and height were taken away by",
    "动能和势能共 {whole} MJ，消耗如下",
)
_MOTION = words(
    "Of the motion alone the air took {share} % before the parachute opened.",
    "其中单看动能，开伞前大气就消耗了{share}%。",
)
_MODEL = words(
    "Teaching model: its parts are chosen so that the known values of the landing come out. "
    "It is no record of the flight.",
    "教学模型：参数按已知的着陆数据选取，不是飞行记录。",
)
_NEVER: Final = "never"


def run(options: argparse.Namespace) -> int:
    """Fly the landing and print what happens; exit 2 when a setting makes no sense."""
    language = options.language
    try:
        mission = find_mission(options.mission, language)
        descent = _landing_of(mission, language)
        flight = descent.fly(read_wish(options.set, descent.nominal, language))
    except Refused as error:
        return refuse(error)
    if options.json:
        print(json.dumps(as_json(descent, flight), ensure_ascii=False))
    else:
        _print_words(mission, flight, language)
    return 0


def _landing_of(mission: "Mission", language: str) -> "Descent":
    if mission.descent is None:
        raise Refused(_NO_LANDING.text_in(language))
    return mission.descent


def read_wish(texts: Sequence[str], nominal: "DescentWish", language: str) -> "DescentWish":
    """Read settings over the nominal ones.

    Raises
    ------
    Refused
        With everything that is wrong about them at once, and all that could be set.
    """
    wrong: list[str] = []
    changes: dict[str, float] = {}
    for text in texts:
        name, sign, value = (part.strip() for part in text.partition("="))
        if not sign or not name:
            wrong.append(_NOT_AN_ASSIGNMENT.text_in(language).format(text=text))
            continue
        key = _known_name(name)
        if key is None:
            wrong.append(_UNKNOWN.text_in(language).format(name=name))
            continue
        number = _read(key, value)
        if isinstance(number, Text):
            setting = SETTINGS[key]
            wrong.append(
                number.text_in(language).format(
                    name=key, value=value, low=f"{setting.low:g}", high=f"{setting.high:g}",
                    unit=setting.unit,
                )
            )  # fmt: skip
        else:
            changes[key] = number
    if wrong:
        raise Refused("\n".join([*wrong, *_all_settings(nominal, language)]))
    return replace(nominal, **changes)


def _known_name(name: str) -> str | None:
    """Return the setting that is meant; its unit may be left out."""
    return next(
        (key for key in SETTINGS if name == key or (key.startswith(f"{name}_") and len(name) > 4)),
        None,
    )


def _read(key: str, text: str) -> float | Text:
    """Return the number, or what is wrong with it."""
    setting = SETTINGS[key]
    if text == _NEVER and setting.never is not None:
        return setting.never
    try:
        number = float(text)
    except ValueError:
        return _NO_NUMBER
    return number if setting.allows(number) else _OUTSIDE


def _all_settings(nominal: "DescentWish", language: str) -> list[str]:
    """List every setting with its range, and what was flown."""
    widest = max(len(key) for key in SETTINGS)
    reach = _RANGE.text_in(language)
    return [
        _KNOWN.text_in(language),
        *(
            f"  {key:<{widest}}  "
            + reach.format(
                low=f"{setting.low:g}",
                high=f"{setting.high:g}",
                unit=setting.unit,
                real=f"{getattr(nominal, key):.4g}",
            )
            for key, setting in SETTINGS.items()
        ),
    ]


def as_json(descent: "Descent", flight: "DescentFlight") -> dict[str, Any]:
    """Return a flight for other programs: units are in the keys."""
    return {
        "wish": asdict(flight.wish),
        "flown": asdict(descent.nominal),
        "model": "teaching model",
        "outcome": flight.outcome,
        "reason": flight.reason,
        "end_s": flight.end_s,
        "end_speed_m_s": flight.end_speed_m_s,
        "off_m": flight.off_m,
        "peak_deceleration_g": flight.peak_g,
        "peak_heat_rate_w_m2": flight.peak_heat_w_m2,
        "propellant_left_kg": flight.propellant_left_kg,
        "steps": [_step(flight, name, time_s) for name, time_s in _moments(flight)],
        "motion_taken_by_air": Energy(flight).kinetic_by_air,
        "energy_j": flight.energy_j,
        "energy": [
            {"stage": share.stage, "energy_j": share.energy_j, "share": share.share}
            for share in flight.energy
        ],
    }


def _moments(flight: "DescentFlight") -> list[tuple[str, float]]:
    """Return the moments of a flight in the order in which they came about."""
    return sorted(flight.moments.items(), key=lambda moment: moment[1])


def _step(flight: "DescentFlight", name: str, time_s: float) -> dict[str, Any]:
    row = int(np.searchsorted(flight.t_plus_s, time_s - 1e-9))  # as it is felt just then
    row = min(row, len(flight.t_plus_s) - 1)
    return {
        "step": name,
        "t_plus_s": time_s,
        "height_m": max(float(flight.height_m[row]), 0.0),
        "speed_m_s": float(flight.speed_m_s[row]),
        "mach": float(flight.mach[row]),
        "deceleration_g": float(flight.deceleration_g[row]),
        "dynamic_pressure_pa": float(flight.dynamic_pressure_pa[row]),
        "heat_rate_w_m2": float(flight.heat_rate_w_m2[row]),
        "mass_kg": float(flight.mass_kg[row]),
        "to_go_m": float(flight.to_go_m[row]),
    }


def _print_words(mission: "Mission", flight: "DescentFlight", language: str) -> None:
    print(f"{mission.data.mission.name.text_in(language)}   {_MODEL.text_in(language)}")
    _print_steps(mission, flight, language)
    verdict, reason = VERDICTS[flight.outcome], REASONS[flight.reason]
    end = _END.text_in(language).format(
        verdict=verdict.text_in(language),
        speed=f"{flight.end_speed_m_s:,.1f}",
        reason=reason.text_in(language),
    )
    print(end)
    print(_ENERGY.text_in(language).format(whole=f"{flight.energy_j / 1e6:,.0f}"))
    names = {stage: said.text_in(language) for stage, said in ENERGY.items()}
    widest = max(width(name) for name in names.values())
    for share in flight.energy:
        number = f"{share.energy_j / 1e6:>12,.1f} MJ {100 * share.share:>8.2f} %"
        print(f"  {padded(names[share.stage], widest)} {number}")
    if "parachute" in flight.moments:
        print(_MOTION.text_in(language).format(share=f"{100 * Energy(flight).kinetic_by_air:.1f}"))


def _print_steps(mission: "Mission", flight: "DescentFlight", language: str) -> None:
    titles = {step.id: step.title.text_in(language) for step in mission.data.landing}
    plan = mission.descent.plan.steps if mission.descent is not None else {}
    rows = []
    for name, time_s in _moments(flight):
        numbers = _step(flight, name, time_s)
        title = titles.get(plan.get(name, ""), _LOWERING.text_in(language))
        rows.append(
            (
                title,
                f"{time_s:.0f} s",
                f"{numbers['height_m']:,.0f} m",
                f"{numbers['speed_m_s']:,.1f} m/s",
                f"{numbers['mach']:.2f}",
                f"{numbers['deceleration_g']:.1f} g",
            )
        )
    heads = tuple(head.text_in(language) for head in _HEADS)
    table = [heads, *rows]
    widths = [max(width(row[column]) for row in table) for column in range(len(heads))]
    for row in table:
        cells = [padded(row[0], widths[0])]
        cells += [
            padded(cell, wide, right=True) for cell, wide in zip(row[1:], widths[1:], strict=True)
        ]
        print("  " + "  ".join(cells))
