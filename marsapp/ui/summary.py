"""How much of a picture is said to people who cannot see it: no more than one listens to."""

import re
from collections.abc import Callable, Sequence
from typing import Final

MOST_WORDS: Final = 40
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_SIGNS_A_WORD: Final = 2  # of Chinese, on average


def word_count(text: str) -> float:
    """Count words; Chinese, which has no spaces, by its signs."""
    signs = len(_CHINESE.findall(text))
    return len(_CHINESE.sub(" ", text).split()) + signs / _SIGNS_A_WORD


def summary(
    sentences: Sequence[str], names: Sequence[str], in_view: Callable[[Sequence[str]], str]
) -> str:
    """Return the sentences, and the names of what is in view as far as there is room.

    The first sentence is the most important one and always said; ``in_view`` makes a sentence
    of names.
    """
    said: list[str] = []
    for sentence in filter(None, sentences):
        if not said or word_count(_joined([*said, sentence])) <= MOST_WORDS:
            said.append(sentence)
    for count in range(len(names), 0, -1):
        whole = _joined([*said, in_view(names[:count])])
        if word_count(whole) <= MOST_WORDS:
            return whole
    return _joined(said)


def _joined(sentences: Sequence[str]) -> str:
    """Put sentences one after another; Chinese ones stand close."""
    return " ".join(sentences).replace("。 ", "。")
