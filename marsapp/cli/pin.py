"""``marsapp pin``: choose the staff PIN of the kiosk."""

import argparse
import getpass
import sys
from typing import Final

from marsapp import paths
from marsapp.content.words import words
from marsapp.state.staff_pin import LEAST_DIGITS, MOST_DIGITS, StaffPin

_ASK = words(
    "New staff PIN ({least} to {most} digits): ", "新的工作人员密码（{least} 至 {most} 位数字）："
)
_AGAIN = words("Once more: ", "再输入一次：")
_DIFFERENT = words("The two are different; nothing was changed.", "两次输入不同，未作更改。")
_UNFIT = words(
    "A staff PIN has {least} to {most} digits, and nothing else.",
    "密码须为 {least} 至 {most} 位数字。",
)
_NOT_WRITTEN = words("The PIN cannot be saved: {why}", "密码无法保存：{why}")
_LENGTHS: Final = {"least": LEAST_DIGITS, "most": MOST_DIGITS}
_DONE = words("The PIN is set.", "密码已设置。")


def run(options: argparse.Namespace) -> int:
    """Ask twice and save; exit 1 when that fails."""
    language = options.language

    def fail(text: str) -> int:
        print(text, file=sys.stderr)
        return 1

    try:
        first = getpass.getpass(_ASK.text_in(language).format(**_LENGTHS))
        second = getpass.getpass(_AGAIN.text_in(language))
    except EOFError:
        return fail(_DIFFERENT.text_in(language))
    if first != second:
        return fail(_DIFFERENT.text_in(language))
    try:
        StaffPin(paths.data_dir() / "staff.json").choose(first)
    except ValueError:
        return fail(_UNFIT.text_in(language).format(**_LENGTHS))
    except OSError as error:
        return fail(_NOT_WRITTEN.text_in(language).format(why=error))
    print(_DONE.text_in(language))
    return 0
