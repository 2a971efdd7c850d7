"""The rules of good lesson writing, as far as a program can hold them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from marsapp.content.problem import Problem
from marsapp.content.validation import Fault, located
from marsapp.content.wording import did_you_mean
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Document, Location
from marsapp.lessons.model import LessonFile, Question, questions_with_places
from marsapp.lessons.texts import Place, Said

EXPLANATION_WORDS: Final = (8, 45)
TAKEAWAY_WORDS: Final = 20
TITLE_WORDS: Final = 8
SCREEN_WORDS: Final = 90
LONGEST_TO_SHORTEST: Final = 1.5

_CHINESE_PER_WORD: Final = 1.7  # characters of Chinese that say as much as one English word
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")
_BARE_NUMBER: Final = re.compile(r"(?<![\w-])\d[\d,.]*")
_YEAR: Final = re.compile(r"(19|20)\d\d[,.]?$")
_NOT: Final = re.compile(r"\b(not|never|except)\b")
_NO_SENTENCE: Final = re.compile(r"\b(all|none) of the above\b|以上(都|皆|全)", re.IGNORECASE)


def style_problems(
    file: LessonFile,
    document: Document,
    places: Iterable[Place],
    misconceptions: Mapping[str, Text],
) -> tuple[Problem, ...]:
    """Return what breaks the authoring rules; the lesson can be taught all the same."""
    faults = (*_misconception_faults(file, misconceptions), *_question_faults(file))
    return (*located(faults, document), *(p for place in places for p in _text_rules(place)))


def count_words(text: str) -> float:
    """Return the number of words; Chinese characters count as parts of words.

    >>> count_words("It flew a curved path"), round(count_words("它飞的是一条弯曲的路"), 1)
    (5.0, 5.9)
    """
    chinese = len(_CHINESE.findall(text))
    rest = _CHINESE.sub(" ", _PLACEHOLDER.sub("number", text))
    return chinese / _CHINESE_PER_WORD + len(_WORD.findall(rest))


def _text_rules(place: Place) -> Iterator[Problem]:
    for language, said in place.said.items():
        yield from _numbers(said)
        yield from _length(place.location, said)
        if language == "en" and "!" in said.text:
            yield said.problem(
                words("an exclamation mark", "用了感叹号"), words("say it calmly", "请平静地说")
            )


def _numbers(said: Said) -> Iterator[Problem]:
    plain = _PLACEHOLDER.sub("", said.text)
    for number in _BARE_NUMBER.findall(plain):
        if not _YEAR.fullmatch(number):
            yield said.problem(
                words(
                    f"the number {number} is typed into the text", f"文字里直接写了数字 {number}"
                ),
                words(
                    "name a value in braces, such as {at.ev_tcm4.distance_earth}, or use a word",
                    "请用花括号写数值名称，例如 {at.ev_tcm4.distance_earth}，或改用汉字",
                ),
            )


def _length(location: Location, said: Said) -> Iterator[Problem]:
    count = count_words(said.text)
    name = location[-1]
    least, most = 0.0, float(SCREEN_WORDS)
    if name == "because" or name in ("right", "wrong"):
        least, most = EXPLANATION_WORDS
    elif location == ("title",):
        most = TITLE_WORDS
    elif location == ("takeaway", "text"):
        most = TAKEAWAY_WORDS
    elif name in ("notes", "teacher") or location[0] == "deeper":
        return
    if not least <= count <= most:
        yield said.problem(
            words(
                f"{name}: {count:.0f} words, allowed are {least:.0f} to {most:.0f}",
                f"{name}：约 {count:.0f} 词，应为 {least:.0f} 到 {most:.0f} 词",
            ),
            words("say it shorter, or explain more", "请写得更短些，或解释得更充分些"),
        )


def _misconception_faults(file: LessonFile, known: Mapping[str, Text]) -> Iterator[Fault]:
    named: list[tuple[str, Location]] = [
        (name, ("misconceptions", index)) for index, name in enumerate(file.misconceptions)
    ]
    named += [
        (card.misconception, ("explain", index, "misconception"))
        for index, card in enumerate(file.explain)
    ]
    used = {card.misconception for card in file.explain}
    for question, here in questions_with_places(file):
        treated = list(_treated(question, here))
        named += treated
        used |= {name for name, _ in treated}
    for name, place in named:
        if name not in known:
            yield Fault(
                place,
                words(f"there is no misconception '{name}'", f"没有编号为“{name}”的误解"),
                did_you_mean(name, tuple(known)),
            )
    for index, name in enumerate(file.misconceptions):
        if name not in used:
            yield Fault(
                ("misconceptions", index),
                words(f"no option and no card treats {name}", f"没有选项或卡片涉及 {name}"),
                words("give it to a wrong option, or remove it", "请把它写进一个错误选项，或删去"),
            )


def _treated(question: Question, here: Location) -> Iterator[tuple[str, Location]]:
    """Yield the misconceptions that wrong answers to a question show, and where they are named."""
    wrong: list[tuple[str | None, Location]] = [
        (option.misconception, ("options", index))
        for index, option in enumerate(question.options or ())
    ]
    if question.order is not None:
        wrong.append((question.order.misconception, ("order",)))
    for kind, entry in (("number", question.number), ("clock", question.clock)):
        if entry is not None:
            named = [mistake.misconception for mistake in entry.mistakes]
            wrong += [(name, (kind, "mistakes", index)) for index, name in enumerate(named)]
    for name, place in wrong:
        if name is not None:
            yield name, (*here, *place, "misconception")


def _question_faults(file: LessonFile) -> Iterator[Fault]:
    for question, here in questions_with_places(file):
        for language, ask in question.ask.root.items():
            yield from _stem(ask, language, (*here, "ask"))
        if question.options is not None:
            yield from _options(question, here)


def _stem(ask: str, language: str, here: Location) -> Iterator[Fault]:
    if not ask.rstrip('”’"').endswith(("?", "？", "…", "……")):
        yield Fault(
            here,
            words("the question does not end as a question", "题干不是问句"),
            words("end it with '?' or '…'", "请以“？”或“……”结尾"),
        )
    if language == "en" and _NOT.search(ask):
        yield Fault(
            here,
            words("the question asks by a negation", "题干用了否定句"),
            words("ask for what is so, or write NOT", "请改成肯定的问法"),
        )


def _options(question: Question, here: Location) -> Iterator[Fault]:
    options = question.options or ()
    here = (*here, "options")
    if len(options) != 3 and question.few_options is None:
        yield Fault(
            here,
            words(
                f"{len(options)} options instead of three", f"有 {len(options)} 个选项，应为三个"
            ),
            words(
                "give three, or say why in 'few_options'",
                "请给三个选项，或在“few_options”里说明理由",
            ),
        )
    for language in question.ask.root:
        texts = [option.text.text_in(language) for option in options]
        lengths = [max(count_words(text), 1.0) for text in texts]
        if max(lengths) > LONGEST_TO_SHORTEST * min(lengths) and max(lengths) - min(lengths) > 3:
            yield Fault(
                here,
                words(
                    f"the longest option is much longer than the shortest ({language})",
                    f"最长的选项比最短的长太多（{language}）",
                ),
                words("make them about equally long", "请让选项长短相近"),
            )
        if any(_NO_SENTENCE.search(text) for text in texts):
            yield Fault(
                here,
                words("an option refers to the others", "有选项指代其他选项"),
                words("let each option stand for itself", "请让每个选项独立成立"),
            )
    for index, option in enumerate(options):
        asked = here[0] == "questions"  # a prediction may offer what nobody believes
        if asked and not option.right and option.misconception is None:
            yield Fault(
                (*here, index),
                words("a wrong option without a misconception", "错误选项没有注明误解"),
                words("add 'misconception: M…'", "请加上“misconception: M…”"),
            )
