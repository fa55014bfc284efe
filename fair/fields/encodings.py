"""Bytes of a file become text: UTF-8, UTF-16, or what old programs on a Russian Windows write."""

import re
from dataclasses import dataclass
from typing import Final

DAMAGED: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands where bytes were no letter."""
_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
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
    if content.startswith(_WIDE):
        return Decoded(content.decode("utf-16").removeprefix(_MARK))
    try:
        return Decoded(content.decode().removeprefix(_MARK))
    except UnicodeDecodeError:
        text = content.decode(errors="replace")
    if sum(character > "\x7f" for character in text) > 2 * text.count(DAMAGED):
        return Decoded(text.removeprefix(_MARK), is_damaged=True)
    old = content.decode("cp1251")
    found = _LOST.search(old)
    return Decoded(old, lost=found[0] if found else "")
