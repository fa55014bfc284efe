"""The languages of a fair, and organisers' words in all of them."""

from collections.abc import Mapping
from typing import Final, TypeAlias

Language: TypeAlias = str
"""A code of `LANGUAGES`."""

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru", "en")
"""Equal languages, Kazakh first where a text stands in several (law 151-I, art. 21)."""

Words: TypeAlias = Mapping[Language, str]
"""One text of the organiser's in every language, plain (it is escaped where it is shown)."""


def language_of(code: str | None) -> Language:
    """Return the language to begin with for a Telegram `language_code` such as `ru-RU`; Kazakh where it is unknown."""
    prefix = (code or "").lower().split("-")[0]
    return prefix if prefix in LANGUAGES else LANGUAGES[0]
