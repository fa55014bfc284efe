"""Long texts in several messages."""

from collections.abc import Iterator
from typing import Final

from fair.fields.text import utf16_length
from texts.translator import Safe

LIMIT: Final = 4_096
"""UTF-16 units of a message (Bot API, sendMessage)."""


def parts(text: Safe, limit: int = LIMIT) -> list[Safe]:
    """Split a text without tags between its lines, so that each part fits into one message.

    What is measured is the escaped text: never shorter than what Telegram counts.
    """
    found = [""]
    for line in _lines(text, limit):
        if utf16_length(found[-1]) + utf16_length(line) > limit:
            found.append("")
        found[-1] += line
    return [Safe(part.strip("\n")) for part in found if part.strip()] or [Safe()]


def _lines(text: Safe, limit: int) -> Iterator[str]:
    """Yield the lines; one that is too long for any message comes in pieces, cut at blanks."""
    for line in text.splitlines(keepends=True):
        if utf16_length(line) <= limit:
            yield line
        else:
            yield from (f"{word} " for word in line.split(" "))
