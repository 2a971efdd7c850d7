"""The command line: what can be asked for, and help worth reading, in both languages."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from marsapp import __version__
from marsapp.content.words import LANGUAGES, Text, words
from marsapp.mission.descent.settings import SETTINGS

MODES: Final = ("explore", "lesson", "classroom", "kiosk")

_ABOUT = words(
    "Fly Tianwen-1, China's first Mars mission. Without a command the app opens.",
    "驾驭天问一号，飞向火星。不带命令时打开程序。",
)
_EXAMPLES = words(
    """examples:
  marsapp                                     open the app where you left it
  marsapp --at 2021-02-10T11:52Z              open it at the insertion burn
  marsapp --mode classroom --lang zh          for a class, in Chinese
  marsapp at 2021-02-05T12:00Z                where everything was, in words
  marsapp at 2021-02-05T12:00Z --json         the same for other programs
  marsapp landing --set parachute=never       the landing, flown otherwise
  marsapp check lessons/my-lesson             is my lesson right?
  marsapp tour --out pictures                 a picture for every event
times are UTC and end in Z; a day alone (2021-02-10) means its noon""",
    """例子：
  marsapp                                     打开程序，回到上次的位置
  marsapp --at 2021-02-10T11:52Z              从火星制动捕获开始
  marsapp --mode classroom --lang zh          中文课堂模式
  marsapp at 2021-02-05T12:00Z                用文字说明这一刻的位置
  marsapp at 2021-02-05T12:00Z --json         同上，供其他程序使用
  marsapp landing --set parachute=never       换一种方式着陆
  marsapp check lessons/my-lesson             检查我写的课程
  marsapp tour --out pictures                 为每个事件生成一张图片
时间用世界时（UTC），以 Z 结尾；只写日期（2021-02-10）表示当天正午""",
)
_HELP: Final[dict[str, Text]] = {
    "lang": words("language of window and messages", "界面和消息的语言"),
    "mission": words("id of a shipped mission, or a folder with one", "任务名称，或任务文件夹"),
    "mode": words(
        "explore: look around freely; lesson: one learner, step by step; classroom: large text "
        "and the teacher's notes; kiosk: full screen for a museum, starts again by itself",
        "explore：自由探索；lesson：逐步学习；classroom：大字并显示教师备注；"
        "kiosk：展厅全屏，无人时自动重新开始",
    ),
    "start_at": words("start at this time", "从这一时刻开始"),
    "full": words("fill the screen", "全屏显示"),
    "at": words(
        "say where everything was at a time: distances, speeds, orbit, light time",
        "说明某一时刻的位置：距离、速度、轨道、光行时间",
    ),
    "at_more": words(
        """examples:
  marsapp at 2021-02-10T11:52Z          the engine starts to brake at Mars
  marsapp at 2021-02-10                 the same day at noon
  marsapp at 2021-02-05T12:00Z --json   for other programs; the units are in the keys
times are UTC and end in Z; a time outside the mission is refused, and the nearest one named""",
        """例子：
  marsapp at 2021-02-10T11:52Z          火星制动捕获点火
  marsapp at 2021-02-10                 同一天的正午
  marsapp at 2021-02-05T12:00Z --json   供其他程序使用；单位写在键名里
时间用世界时（UTC），以 Z 结尾；超出任务时间时会说明最近的时刻""",
    ),
    "landing": words(
        "fly the landing, as it was or otherwise: steps, end, reason, energy",
        "推算着陆过程，可更改设置：步骤、结局、原因、能量",
    ),
    "landing_more": words(
        """examples:
  marsapp landing                                  as it was flown
  marsapp landing --set entry_angle=-20            too steep
  marsapp landing --set parachute=never --json     for other programs; the units are in the keys
settings (the unit at the end of a name may be left out):""",
        """例子：
  marsapp landing                                  按实际情况
  marsapp landing --set entry_angle=-20            进入角太大
  marsapp landing --set parachute=never --json     供其他程序使用；单位写在键名里
可用的设置（名称末尾的单位可以省略）：""",
    ),
    "set": words("change a setting; may be repeated", "更改一项设置，可多次使用"),
    "time": words("a time in UTC, such as 2021-02-10T11:52Z", "世界时，例如 2021-02-10T11:52Z"),
    "json": words("print one JSON object, units in the keys", "输出一个 JSON 对象，单位写在键名里"),
    "check": words("check missions and lessons", "检查任务和课程文件"),
    "paths": words(
        "folders of missions or lessons; none: all shipped", "任务或课程文件夹；不写则检查全部"
    ),
    "check_lang": words("also list texts that lack this language", "同时列出缺少该语言的文字"),
    "schema": words(
        "write the JSON Schema for editors to this file", "把编辑器用的 JSON Schema 写入此文件"
    ),
    "tour": words(
        "draw a picture for every event, no display needed", "为每个事件画一张图片，无需显示器"
    ),
    "out": words("folder for the pictures", "图片文件夹"),
    "size": words("size of a picture, such as 1920x1080", "图片大小，例如 1920x1080"),
    "bench": words("measure speed, memory and start-up", "测量速度、内存和启动时间"),
    "self_test": words(
        "load everything, open every scene in every mode, quit",
        "加载全部内容，逐一打开场景和模式，然后退出",
    ),
    "pin": words("choose the staff PIN that ends a kiosk", "设置退出展厅模式的工作人员密码"),
    "version": words("print the version", "显示版本"),
    "help": words("show this help", "显示帮助"),
}
_WRONG = words(
    "marsapp cannot follow that: {why}\nTry: marsapp --help",
    "marsapp 无法理解：{why}\n请试：marsapp --help",
)


_RANGE = words("{low} to {high} {unit}: {about}", "{low} 至 {high} {unit}：{about}")
_USAGE = words("usage: ", "用法：")
_COMMANDS = words("commands (each explains itself with --help)", "命令（加 --help 查看说明）")
_ARGUMENTS = words("arguments", "参数")
_OPTIONS = words("options", "选项")
_FAULTS: Final = (  # argparse itself speaks English only
    (r"argument COMMAND: invalid choice: (.+) \(choose from (.+)\)", r"没有命令 \1，可用的有 \2"),
    (r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", r"\1 不能是 \2，可以是 \3"),
    (r"argument (\S+): expected .*argument.*", r"\1 后面缺少内容"),
    (r"unrecognized arguments: (.+)", r"不认识 \1"),
    (r"the following arguments are required: (.+)", r"缺少 \1"),
)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the person's language, without the wall of usage text."""

    language = "en"

    def format_help(self) -> str:
        """Speak the language in the first word too."""
        return _USAGE.text_in(self.language) + super().format_help().removeprefix("usage: ")

    def error(self, message: str) -> NoReturn:
        if self.language == "zh":
            for pattern, said in _FAULTS:
                message = re.sub(f"^{pattern}$", said, message)
        print(_WRONG.text_in(self.language).format(why=message), file=sys.stderr)
        raise SystemExit(2)


def language_of(arguments: Sequence[str]) -> str:
    """Find the language before parsing: ``--lang``, or the environment's."""
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1] if arguments[place + 1] in LANGUAGES else "en"
        if argument.startswith("--lang="):
            return argument[7:] if argument[7:] in LANGUAGES else "en"
    system = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return "zh" if system.startswith("zh") else "en"


def setting_lines(language: str) -> list[str]:
    """List what can be set about the landing, with ranges and units."""
    between = _RANGE.text_in(language)
    widest = max(len(key) for key in SETTINGS)
    return [
        f"  {key:<{widest}}  "
        + between.format(
            about=setting.about.text_in(language),
            low=f"{setting.low:g}",
            high=f"{setting.high:g}",
            unit=setting.unit,
        )
        for key, setting in SETTINGS.items()
    ]


def make_parser(language: str) -> argparse.ArgumentParser:
    """Build the command line in one language."""
    say = {key: text.text_in(language) for key, text in _HELP.items()}

    class Parser(_Parser):
        """The options that every command has."""

        def __init__(self, **more: Any) -> None:
            super().__init__(add_help=False, allow_abbrev=False, **more)
            self.language = language
            self._positionals.title = _ARGUMENTS.text_in(language)
            self._optionals.title = _OPTIONS.text_in(language)
            self.add_argument("-h", "--help", action="help", help=say["help"])
            unset = argparse.SUPPRESS  # so that a command keeps what stood before its name
            self.add_argument("--lang", choices=LANGUAGES, default=unset, help=say["lang"])
            self.add_argument("--mission", default=unset, help=say["mission"])

    top = Parser(
        prog="marsapp",
        description=_ABOUT.text_in(language),
        epilog=_EXAMPLES.text_in(language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument(
        "--version", action="version", version=f"marsapp {__version__}", help=say["version"]
    )
    top.add_argument("--mode", choices=MODES, default="explore", help=say["mode"])
    top.add_argument("--at", metavar="TIME", dest="start_at", help=say["start_at"])
    top.add_argument("--full-screen", action="store_true", help=say["full"])
    top.set_defaults(lang=None, mission=None)
    top.usage = (
        "marsapp [--mode MODE] [--lang LANGUAGE] [--at TIME] [--mission M] [--full-screen]\n"
        "       marsapp COMMAND …"
    )
    commands = top.add_subparsers(
        dest="command",
        metavar="COMMAND",
        title=_COMMANDS.text_in(language),
        parser_class=Parser,
        prog="marsapp",
    )

    at = commands.add_parser(
        "at",
        help=say["at"],
        description=say["at"],
        epilog=say["at_more"],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    at.add_argument("time", metavar="TIME", help=say["time"])
    at.add_argument("--json", action="store_true", help=say["json"])
    landing = commands.add_parser(
        "landing",
        help=say["landing"],
        description=say["landing"],
        epilog="\n".join([say["landing_more"], *setting_lines(language)]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    landing.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help=say["set"]
    )
    landing.add_argument("--json", action="store_true", help=say["json"])
    check = commands.add_parser("check", help=say["check"], description=say["check"])
    check.add_argument("paths", metavar="PATH", nargs="*", type=Path, help=say["paths"])
    check.add_argument("--language", dest="check_language", metavar="X", help=say["check_lang"])
    check.add_argument("--schema", type=Path, metavar="FILE", help=say["schema"])
    tour = commands.add_parser("tour", help=say["tour"], description=say["tour"])
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help=say["out"])
    tour.add_argument("--size", default="1280x720", metavar="WxH", help=say["size"])
    bench = commands.add_parser("bench", help=say["bench"], description=say["bench"])
    bench.add_argument("--json", action="store_true", help=say["json"])
    commands.add_parser("self-test", help=say["self_test"], description=say["self_test"])
    commands.add_parser("pin", help=say["pin"], description=say["pin"])
    return top
