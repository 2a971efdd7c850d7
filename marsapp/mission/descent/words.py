"""What became of a landing that was flown, in words: for the pages, the picture, the command."""

from collections.abc import Mapping
from typing import Final

from marsapp.content.words import Text, words
from marsapp.mission.descent.log import Outcome, Reason

VERDICTS: Final[Mapping[Outcome, Text]] = {
    "landed": words("Lands gently", "平稳着陆"),
    "hard": words("Comes down too hard", "落地太重"),
    "crashed": words("Crashes", "坠毁"),
    "torn": words("The parachute tears", "降落伞撕裂"),
    "skipped": words("Flies out of the air again", "又飞出了大气"),
}
REASONS: Final[Mapping[Reason, Text]] = {
    "gentle": words(
        "Air, parachute and engine each did their part in time.",
        "大气、降落伞和发动机依次及时完成了减速。",
    ),
    "legs": words(
        "The legs can take up a little speed, but not this much.",
        "着陆腿只能缓冲很小的速度，这次太快了。",
    ),
    "too_steep": words(
        "It fell so steeply that the air braked it harder than it could bear.",
        "下落太陡，大气让它减速得太猛，进入舱承受不住。",
    ),
    "too_shallow": words(
        "It only grazed the thin upper air, which could not hold it.",
        "只擦过稀薄的高层大气，没能被拦住。",
    ),
    "no_parachute": words(
        "The thin air alone cannot brake it enough for the engine.",
        "火星大气太稀薄，只靠它减速，发动机来不及刹住。",
    ),
    "parachute_early": words(
        "The parachute opened so fast that the wind tore it.",
        "开伞时速度太快，气流把伞撕裂了。",
    ),
    "parachute_late": words(
        "The parachute came too late and too low to slow it down.",
        "开伞太晚、太低，来不及减速。",
    ),
    "engine_low": words(
        "The engine started too low, or not at all: there was no room left to stop.",
        "点火太低或没有点火，没有足够的距离停下来。",
    ),
    "engine_high": words(
        "The engine started so high that the tanks ran empty on the way down.",
        "点火太高，下降途中推进剂就用完了。",
    ),
    "hover_long": words(
        "It hovered until the tanks were empty, and fell.",
        "悬停太久，推进剂用完后坠落。",
    ),
    "propellant_low": words(
        "The tanks held too little, and ran empty in the air.",
        "带的推进剂太少，在空中就用完了。",
    ),
    "out_of_propellant": words(
        "The tanks ran empty before it reached the ground.",
        "还没到地面，推进剂就用完了。",
    ),
}
ENERGY: Final[Mapping[str, Text]] = {
    "heat_shield": words("Heat shield and air", "防热大底和大气"),
    "parachute": words("Parachute", "降落伞"),
    "engine": words("Engine", "发动机"),
    "legs": words("Legs", "着陆腿"),
    "dropped": words("With what was dropped", "随抛掉的部件带走"),
    "kept": words("Not taken away", "没有消去"),
}
"""What takes energy away."""
