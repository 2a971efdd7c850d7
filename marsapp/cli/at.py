"""``marsapp at TIME``: one Snapshot, in words or as JSON; before the launch how all is put together."""

import argparse
import json
from typing import Final

from marsapp.cli.columns import padded, width
from marsapp.cli.missions import Refused, find_mission, outside, read_time, refuse
from marsapp.content.words import words
from marsapp.mission.flags import FLAGS
from marsapp.mission.mission import Mission
from marsapp.mission.prelude import prelude_at, prelude_json
from marsapp.mission.quantities import QUANTITIES, as_json
from marsapp.mission.snapshot import Prelude, Snapshot
from marsapp.physics.time import DAY_S

_CLASSES: Final = {
    "measured": words("measured", "实测"),
    "computed": words("computed from measured states", "由实测状态推算"),
    "published": words("published", "公布"),
    "illustrative": words("illustrative, not a fact", "示意，并非事实"),
}
_LANDING: Final = words(
    "The numbers of the landing are those of a teaching model; it meets what is known.",
    "着陆过程的数值出自教学模型，模型符合已知数据。",
)
_ASSUMED: Final = words("assumed: no numbers are public here", "假定：此段没有公开数据")
_ATTACHED: Final = words("Attached", "仍连接")
_GONE: Final = words("Gone", "已离开")
_AHEAD: Final = words(
    "{days} days before the launch nothing flies, so there are no numbers of a flight. This is how "
    "all goes together for the launch; since when is not in our sources.",
    "距发射还有 {days} 天，没有飞行数据。以下是发射时的连接状态，何时组装完成没有查到。",
)
_COLON: Final = words(": ", "：")
_PATH: Final = words(
    "The path here is {how}; good to about {sigma} km.", "此处轨迹：{how}；误差约 {sigma} 公里。"
)


def run(options: argparse.Namespace) -> int:
    """Print where everything was; exit 2 when the time or mission makes no sense."""
    language = options.language
    try:
        mission = find_mission(options.mission, language)
        time_s = read_time(options.time, mission, language)
        prelude = prelude_at(mission, time_s)
        if prelude is None and not 0.0 <= time_s <= mission.end_s:
            raise outside(options.time, time_s, mission, language)
    except Refused as error:
        return refuse(error)
    if prelude is not None:
        _print_prelude(mission, prelude, language, as_object=options.json)
        return 0
    snapshot = mission.at(time_s)
    if options.json:
        print(json.dumps(as_json(mission, snapshot), ensure_ascii=False))
    else:
        _print_words(mission, snapshot, language)
    return 0


def _print_prelude(mission: Mission, prelude: Prelude, language: str, *, as_object: bool) -> None:
    """Print how things are put together before the launch."""
    if as_object:
        print(json.dumps(prelude_json(mission, prelude), ensure_ascii=False))
        return
    _print_heading(mission, prelude, language)
    print(_AHEAD.text_in(language).format(days=f"{-prelude.time_s / DAY_S:,.1f}"))
    _print_pieces(mission, prelude, language)


def _print_heading(mission: Mission, moment: Snapshot | Prelude, language: str) -> None:
    print(f"{mission.data.mission.name.text_in(language)}   {moment.utc:%Y-%m-%d %H:%M:%S} UTC")


def _print_words(mission: Mission, snapshot: Snapshot, language: str) -> None:
    craft = snapshot.craft
    _print_heading(mission, snapshot, language)
    print(" › ".join(phase.title.text_in(language) for phase in snapshot.phases))
    known = {q: number for q in QUANTITIES.values() if (number := q.get(snapshot)) is not None}
    flags = {flag: said for flag in FLAGS.values() if (said := flag.say(snapshot)) is not None}
    labels = [*(quantity.label for quantity in known), *(flag.label for flag in flags)]
    widest = max(width(label.text_in(language)) for label in labels)
    for quantity, number in known.items():
        label = quantity.label.text_in(language)
        unit = "" if quantity.unit in ("1", "count") else quantity.unit
        whole = quantity.unit == "count" or abs(number) >= 1e5
        shown = f"{number:>14,.0f}    " if whole else f"{number:>18,.3f}"
        print(f"  {padded(label, widest)}  {shown} {unit}")
    for flag, said in flags.items():
        print(f"  {padded(flag.label.text_in(language), widest)}  {said.text_in(language)}")
    if snapshot.descent is not None and snapshot.descent.stage not in ("coast", "landed"):
        print(_LANDING.text_in(language))
    _print_pieces(mission, snapshot, language)
    how = (_ASSUMED if craft.assumed else _CLASSES[craft.provenance]).text_in(language)
    print(_PATH.text_in(language).format(how=how, sigma=f"{craft.sigma_km:,.0f}"))


def _print_pieces(mission: Mission, snapshot: Snapshot | Prelude, language: str) -> None:
    """Print what is still attached, and what has gone, with since when and where it is."""
    for heading, pieces in ((_ATTACHED, snapshot.attached), (_GONE, snapshot.gone)):
        if pieces:
            print(heading.text_in(language))
        for piece in pieces:
            name = getattr(mission.find(piece.id), "name", words(piece.id, piece.id))
            said = mission.where_now(piece.id, snapshot)
            print(f"  {name.text_in(language)}{_COLON.text_in(language)}{said.text_in(language)}")
