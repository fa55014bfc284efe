"""What stays of people who are deleted: how many they were, by whatever is counted.

A number is taken over in the very transaction that deletes what it counts: what is still there and what was taken
over are the same total at every moment, however the deletion is cut into parts.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from fair.forms.model import Value

COUNTING: Final = frozenset({"submitted", "approved", "waitlisted", "offered"})
"""The statuses of those who are registered: handed in, neither rejected nor withdrawn."""

Counts: TypeAlias = Counter[tuple[str, str]]
"""How many, by what is counted (`TallyName`, or one of its families with a colon and a name) and of which kind."""


class TallyName(StrEnum):
    """What is counted."""

    STATUS = "status"
    DAY = "day"
    """On which day they were handed in, in the zone of the fair."""
    ROLE = "role"
    LANGUAGE = "language"
    SOURCE = "source"
    PRESENT = "present"
    """Who came to the fair itself, by role."""
    CAME = "came"
    """The same: `approved` with a place, `ever` altogether."""
    ORGANISATIONS = "organisations"
    CONSENTS = "consents"
    """By the version of the text."""
    BOOKMARKS = "bookmarks"
    """By session."""
    VISITS = "visits"
    """Who was let into a session, by its id."""
    ANSWER = "answer"
    """A family: by question."""
    LEDGER = "ledger"
    """A family, by announcement: what became of its copies, as `fate` puts it."""
    REPLIES = "replies"
    """A family, by announcement: yes and no."""


def of(family: TallyName, name: str | int) -> str:
    """Return the name of one tally of a family."""
    return f"{family}:{name}"


def fate(state: str, reason: str | None) -> str:
    """Return what became of a copy of an announcement as one word, to be counted by."""
    return f"{state}|{reason or ''}"


def fate_of(kind: str) -> tuple[str, str | None]:
    """Return state and reason of such a word."""
    state, _, reason = kind.partition("|")
    return state, reason or None


@dataclass(frozen=True, slots=True)
class Leaving:
    """A registration that is about to be deleted, as far as it is counted."""

    status: str
    role: str
    language: str
    source: str | None
    day: str | None
    """ISO, in the zone of the fair; None: never handed in."""
    answers: Mapping[str, Value] = field(default_factory=dict)
    """To the questions that are counted, those of the organisation's card among them."""
    came: bool = False
    sessions: frozenset[str] = frozenset()
    """Into which it was let."""


def counts_of(leaving: Iterable[Leaving]) -> Counts:
    """Count registrations."""
    counts: Counts = Counter()
    for one in leaving:
        counts[TallyName.STATUS, one.status] += 1
        for session in one.sessions:
            counts[TallyName.VISITS, session] += 1
        if one.came:
            counts[TallyName.PRESENT, one.role] += 1
            counts[TallyName.CAME, "ever"] += 1
            counts[TallyName.CAME, "approved"] += one.status == "approved"
        if one.status in COUNTING:
            _count_registered(counts, one)
    return +counts


def _count_registered(counts: Counts, one: Leaving) -> None:
    counts[TallyName.ROLE, one.role] += 1
    counts[TallyName.LANGUAGE, one.language] += 1
    counts[TallyName.SOURCE, one.source or ""] += 1
    counts[TallyName.DAY, one.day or ""] += 1
    for question, value in one.answers.items():
        counts.update(answer_counts(question, value))


def answer_counts(question: str, value: Value, people: int = 1) -> Counts:
    """Count an answer to a choice, of as many people as it stands for."""
    return Counter({(of(TallyName.ANSWER, question), option): people for option in options(value)})


def options(value: Value) -> tuple[str, ...]:
    """Return the options that an answer to a choice names."""
    match value:
        case str():
            return (value,)
        case list():
            return tuple(value)
        case _:
            return ()
