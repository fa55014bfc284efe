"""Bytes of a file become text: UTF-8, UTF-16, or what old programs write in Russian and Kazakh."""

import re
from dataclasses import dataclass
from typing import Final

DAMAGED: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands where bytes were no letter."""
_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_ZEROS: Final = 16
"""One of so many bytes is 0 where digits and delimiters have two."""
_OLD: Final = ("kz1048", "koi8-r", "cp866")
"""The first is Windows-1251 with Kazakh letters where that has Ukrainian and Serbian ones."""
_ODD: Final = re.compile(r"[а-яёәғқңөұүһі](?=[А-ЯЁӘҒҚҢӨҰҮҺІ])|[^\x00-\x7fа-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ«»“”„’‘–—…№•·°\xa0]")
"""What a text has seldom, and another encoding's bytes often: a capital behind a small letter, strange signs."""
_ENOUGH: Final = 4
"""Of so many letters one may be odd."""
_LOST: Final = re.compile(r"\w*(?:[а-яёА-ЯЁ]\?|\?[а-яёА-ЯЁ])[\w?]*")
"""A word whose Kazakh letters were saved as question marks: an old encoding has none."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file."""

    text: str
    is_damaged: bool = False
    """Some bytes were no letters; `DAMAGED` stands in their place."""
    lost: str = ""
    """The first word, if any, that has lost letters in an old encoding."""


def decoded(content: bytes) -> Decoded:
    """Return the text of a file. Raises ValueError where there is none.

    A file that is UTF-8 but for a few bytes stays UTF-8: one bad byte must not turn every name into gibberish.
    """
    if wide := _wide(content):
        return Decoded(content.decode(wide).removeprefix(_MARK))
    try:
        return Decoded(content.decode().removeprefix(_MARK))
    except UnicodeDecodeError:
        text = content.decode(errors="replace")
    if sum(character > "\x7f" for character in text) > 2 * text.count(DAMAGED):
        return Decoded(text.removeprefix(_MARK), is_damaged=True)
    old = _old(content)
    found = _LOST.search(old)
    return Decoded(old, lost=found[0] if found else "")


def _old(content: bytes) -> str:
    """Return the text of a file in the old encoding that makes most sense of it. Raises ValueError where none does."""
    texts = [content.decode(each, errors="replace") for each in _OLD]
    text = min(texts, key=_oddness)
    if _ENOUGH * _oddness(text) > sum(character > "\x7f" for character in text):
        raise ValueError("no letters")
    return text


def _oddness(text: str) -> int:
    return len(_ODD.findall(text))


def _wide(content: bytes) -> str:
    """Return which UTF-16 a file is in, if any: where nothing says so, half of its commas' and digits' bytes are 0."""
    if content.startswith(_WIDE):
        return "utf-16"
    if len(content) % 2 or content.count(0) < len(content) // _ZEROS:
        return ""
    little, big = content[1::2].count(0), content[::2].count(0)
    return "utf-16-le" if little > big else "utf-16-be" if big else ""
