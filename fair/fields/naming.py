"""How somebody is named in what others have written, so that they can be taken out of it. Pure."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from fair.fields.names import fold

GONE: Final = "…"
"""What stands in the place of a name."""
_WORD: Final = 4
"""Letters of a word of a name that is looked for by itself; of fewer, too many other words begin so."""
_DIGITS: Final = 10
"""Digits of a phone number without its country."""
_BETWEEN: Final = r"[\s\-–.()]*"


@dataclass(frozen=True)
class Naming:
    """What somebody is called, and where they are reached."""

    names: frozenset[str] = frozenset()
    """Whole names as they were given."""
    words: frozenset[str] = frozenset()
    """Words of these that nobody else is called by."""
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = field(default=frozenset())

    @cached_property
    def _whole(self) -> re.Pattern[str] | None:
        spelled = {way for name in self.names for way in _ways(name)} | self.emails
        said = [_spelled(one) for one in sorted(spelled, key=len, reverse=True)]
        said += [_dialled(phone) for phone in sorted(self.phones) if len(phone) >= _DIGITS]
        return re.compile("|".join(said), re.IGNORECASE) if said else None

    @cached_property
    def _single(self) -> re.Pattern[str] | None:
        said = [_spelled(one) for one in sorted(self.words, key=len, reverse=True)]
        return re.compile("|".join(said), re.IGNORECASE) if said else None

    def taken_out(self, text: str, *, words: bool = False) -> str:
        """Return a text without whole names, phone numbers and addresses; and without single words of the names.

        Single words are right for notes: in what was published one of them may mean somebody or something else.
        """
        for pattern in (self._whole, self._single if words else None):
            text = pattern.sub(GONE, text) if pattern else text
        return text

    def taken_out_of(self, value: Any, *, words: bool = False) -> Any:
        """Return a value of JSON without them, wherever a text stands in it."""
        match value:
            case str():
                return self.taken_out(value, words=words)
            case list():
                return [self.taken_out_of(one, words=words) for one in value]
            case dict():
                return {name: self.taken_out_of(one, words=words) for name, one in value.items()}
            case _:
                return value

    def is_sought(self, text: str) -> bool:
        """Tell whether somebody who looks for a text may mean them: it is part of a name, a number or an address."""
        wanted, digits = fold(text), "".join(filter(str.isdigit, text))
        known = (*map(fold, self.names), *map(fold, self.emails))
        in_words = len(wanted) >= _WORD and any(wanted in one for one in known)
        return in_words or (len(digits) >= _WORD and any(digits[-_DIGITS:] in phone for phone in self.phones))


def naming(names: Iterable[str], phones: Iterable[str], emails: Iterable[str], others: Iterable[str]) -> Naming:
    """Return how somebody is named, where others are called as given."""
    whole = frozenset(name for name in names if " " in name.strip())
    taken = {fold(word) for name in others for word in name.split()}
    words = {word for name in names for word in name.split() if len(word) >= _WORD and fold(word) not in taken}
    return Naming(
        whole,
        frozenset(words),
        frozenset("".join(filter(str.isdigit, phone)) for phone in phones),
        frozenset(emails),
    )


def _ways(name: str) -> set[str]:
    """Return a whole name, and its first two words in either order."""
    first, second, *_ = name.split()
    return {" ".join(name.split()), f"{first} {second}", f"{second} {first}"}


def _spelled(text: str) -> str:
    """Return a pattern for words as they stand in a text or in HTML, not within longer words."""
    spellings = {
        r"\s+".join(map(re.escape, way.split())) for way in (text, html.escape(text), html.escape(text, quote=False))
    }
    return rf"(?<!\w)(?:{'|'.join(sorted(spellings, key=len, reverse=True))})(?!\w)"


def _dialled(phone: str) -> str:
    """Return a pattern for a phone number, with or without its country, however it is grouped."""
    return r"(?<!\d)(?:\+?[78]" + _BETWEEN + ")?" + _BETWEEN.join(phone[-_DIGITS:]) + r"(?!\d)"
