"""A text as it is read once, for everything that may be meant by it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from fair.agenda.search.dates_in_text import DateInText, read
from fair.agenda.search.index import KEY_MAX, TEXT_MAX, Index
from fair.fields.phonetics import Script, keys, scripts
from fair.fields.vocabulary import Fits, meant
from fair.notions.negation import Denial, denials

_KAZAKH: Final = re.compile("[\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456]", re.IGNORECASE)
WORDS_MAX: Final = 24
"""Words that are looked at; who writes more tells a story."""


@dataclass(frozen=True, slots=True)
class TextReading:
    """The words of a text as they sound, what each may mean, and the date and time that are said beside them."""

    when: DateInText
    words: tuple[str, ...]
    fits: Mapping[str, Fits]
    meant: Mapping[str, frozenset[str]]
    """What each word certainly means: not what it only begins."""
    is_kazakh: bool = False
    """There are letters that only Kazakh has."""
    denied: Mapping[str, Denial] = field(default_factory=dict)
    """Words that are denied."""
    scripts: Mapping[str, Script] = field(default_factory=dict)
    """In which letters each word is written."""


def read_text(text: str, index: Index, today: date) -> TextReading:
    """Read a text with the words of an index; the agenda's days tell what a part of a date means."""
    when = read(text[:TEXT_MAX], index.days, today)
    words = tuple(word[:KEY_MAX] for word in keys(when.rest))[:WORDS_MAX]
    fits = {word: index.fits(word) for word in words}
    sure = {word: meant(word, fit) for word, fit in fits.items()}
    return TextReading(
        when, words, fits, sure, _KAZAKH.search(text) is not None, denials(text[:TEXT_MAX]), scripts(text[:TEXT_MAX])
    )
