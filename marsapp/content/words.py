"""Text in several languages: ``{"en": "Mars", "zh": "火星"}``, below Qt.

Words of the interface go through Qt's translator. Words of *content* (missions,
lessons) and of the messages that content can cause carry their languages with
them, because they must be readable without a window.
"""

from collections.abc import Mapping
from typing import Final

from pydantic import RootModel, model_validator

LANGUAGES: Final = ("en", "zh")
"""The languages that shipped content must have. A teacher's content may have more or fewer."""


class Text(RootModel[dict[str, str]], frozen=True):
    """One text in one or more languages, keyed by language code (``en``, ``zh``)."""

    @model_validator(mode="before")
    @classmethod
    def _plain_text_is_english(cls, value: object) -> object:
        return {"en": value} if isinstance(value, str) else value

    def text_in(self, language: str) -> str:
        """Return the text in a language, or in English, or in whatever there is."""
        return pick(self.root, language)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.root.items())))


def pick(texts: Mapping[str, str], language: str) -> str:
    """Choose from texts by language: the exact one, English, or the first."""
    if language in texts:
        return texts[language]
    if "en" in texts:
        return texts["en"]
    return next(iter(texts.values()), "")


def words(en: str, zh: str) -> Text:
    """Return a text that our own code says in both shipped languages."""
    return Text({"en": en, "zh": zh})
