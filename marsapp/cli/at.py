"""``marsapp at TIME``: one Snapshot, in words or as JSON."""

import argparse
import json

from marsapp.cli.missions import Refused, find_mission, find_time, refuse
from marsapp.mission.quantities import QUANTITIES, as_json


def run(options: argparse.Namespace) -> int:
    """Print where everything was; exit 2 when the time or mission makes no sense."""
    try:
        mission = find_mission(options.mission, options.language)
        time_s = find_time(options.time, mission, options.language)
    except Refused as error:
        return refuse(error)
    snapshot = mission.at(time_s)
    if options.json:
        print(json.dumps(as_json(mission, snapshot), ensure_ascii=False))
        return 0
    language = options.language
    print(f"{mission.data.mission.name.text_in(language)}   {snapshot.utc:%Y-%m-%d %H:%M:%S} UTC")
    print(" › ".join(phase.title.text_in(language) for phase in snapshot.phases))
    for quantity in QUANTITIES.values():
        number = quantity.get(snapshot)
        if number is not None:
            print(f"  {quantity.label.text_in(language):<32} {number:>20,.3f} {quantity.unit}")
    return 0
