"""Blanks at which no line may end: numbers stay with their signs, units and months, dashes with what they follow."""

import re
from collections.abc import Iterable
from typing import Final

NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_APART: Final = re.compile(r"(<pre\b.*?</pre>|<code\b.*?</code>|<[^>]*>)", re.DOTALL)
"""What is copied or followed: it stays as it is."""


class Binder:
    """Binds what belongs together in texts of one language. `behind` are the words that stay with the number before."""

    def __init__(self, behind: Iterable[str]) -> None:
        after_digit = rf"(?<=\d) (?=(?:{'|'.join(map(re.escape, behind))})(?!\w))"
        self._breakable = re.compile(rf"(?<=№) (?=\S)|(?<=\bNo\.) (?=\d)|{after_digit}|(?<=\d) (?=\d)| (?=– )")

    def bind(self, text: str) -> str:
        """Return the text, which may have tags, with non-breaking spaces in the place of some blanks."""
        if "<" not in text:
            return self._breakable.sub(NO_BREAK, text)
        parts = _APART.split(text)
        parts[::2] = [self._breakable.sub(NO_BREAK, part) for part in parts[::2]]
        return "".join(parts)


def loose(text: str) -> str:
    """Return the text with plain blanks: for what is compared, and for what other programs read."""
    return text.replace(NO_BREAK, " ")
