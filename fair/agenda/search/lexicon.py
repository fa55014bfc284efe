"""The word lists as they are looked up: by how the words sound."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from fair.agenda.model import SessionKind
from fair.agenda.search import wordlists
from fair.fields.phonetics import keys
from fair.notions.notions import IDLE


class TimeHint(StrEnum):
    """What one word says about the time."""

    NOW = "now"
    NEXT = "next"
    TODAY = "today"
    TOMORROW = "tomorrow"
    YESTERDAY = "yesterday"
    OVERMORROW = "overmorrow"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class KindPhrases:
    """A kind of session with the phrases for it."""

    kind: SessionKind
    phrases: tuple[frozenset[str], ...]
    part: bool
    """It is some of the kind's sessions: lunch is a break, but not every break."""


def _numbered(lines: Iterable[str], first: int) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines, first) for word in keys(line)}


AGENDA: Final = frozenset(keys(wordlists.AGENDA))
HALL: Final = frozenset(keys(wordlists.HALL))
SECTION: Final = frozenset(keys(wordlists.SECTION))
HINTS: Final[Mapping[str, TimeHint]] = {word: hint for hint in TimeHint for word in keys(getattr(wordlists, hint.name))}
AFTER: Final = frozenset(keys(wordlists.AFTER))
WEEKDAYS: Final[Mapping[str, int]] = _numbered(wordlists.WEEKDAYS, 0)
"""Monday is 0."""
MONTHS: Final[Mapping[str, int]] = _numbered(wordlists.MONTHS, 1)
ORDINALS: Final[Mapping[str, int]] = _numbered(wordlists.ORDINALS, 1)
_OF_TIME_AND_PLACE: Final = AGENDA.union(HALL, SECTION, HINTS, WEEKDAYS, ORDINALS)
_LINES: Final = (*wordlists.PARTS, *wordlists.KINDS.items())
STOP: Final = frozenset(keys(wordlists.STOP)) | IDLE.difference(_OF_TIME_AND_PLACE, *(keys(line) for _, line in _LINES))
"""Too common to be looked for."""


def _phrases(line: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(keys(phrase)) - STOP for phrase in line.split("|"))


TOPICS: Final = (
    *(KindPhrases(kind, _phrases(line), part=True) for kind, line in wordlists.PARTS),
    *(KindPhrases(kind, _phrases(line), part=False) for kind, line in wordlists.KINDS.items()),
)
_OF_TOPICS: Final = frozenset(chain.from_iterable(chain.from_iterable(topic.phrases for topic in TOPICS)))
KNOWN: Final = (_OF_TOPICS | _OF_TIME_AND_PLACE) - STOP
"""Words that mean something even if the agenda does not have them."""
