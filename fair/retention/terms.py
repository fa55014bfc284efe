"""How long what people said is kept: a fair's terms in the order in which they end.

A term is told to people as its last day, which counts ("until 12 May 2028 inclusive"). So it is over at the midnight
that ends that day in the fair's zone, and what it is about must be gone from then on (law 94-V, article 12: no longer
than the purpose asks for).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from fair.agenda.moments import at
from fair.event.model import Event
from fair.forms.model import Form, Question, QuestionKind

NOTICE_DAYS: Final = (7, 1)
"""So many days before something is deleted, those hear of it who may want to have it as a file."""
NOTICE_CLOCK: Final = time(10)
"""When on that day, in the zone of the fair."""

KNOWN_BY: Final = frozenset({QuestionKind.ORGANISATION, QuestionKind.BIN})
"""The kinds of question by whose answers an organisation is found."""


class TermKind(StrEnum):
    """What is deleted at the end of a term."""

    ANSWERS = "answers"
    """The answers to some questions, wherever they are repeated."""
    UNFINISHED = "unfinished"
    """Applications that nobody comes with: drafts, those withdrawn and those rejected."""
    EVERYTHING = "everything"
    """All that is left of people; numbers of them stay."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term. `last_day` is the last day on which the data is there, `over` the first moment at which it is not."""

    kind: TermKind
    days: int
    """After the last day of the fair."""
    last_day: date
    over: datetime
    """Aware, UTC."""
    questions: tuple[str, ...] = ()
    """Whose answers are deleted, if it is about answers."""


def terms(event: Event) -> tuple[Term, ...]:
    """Return the terms of a fair. What ends together with the consent is no term of its own."""
    whole = event.consent.term_days
    by_days: dict[int, list[str]] = {}
    for question, days in kept_days(event.form, whole).items():
        if days < whole:
            by_days.setdefault(days, []).append(question)
    found = [_term(event, TermKind.ANSWERS, days, tuple(questions)) for days, questions in by_days.items()]
    unfinished = event.consent.unfinished_days
    if unfinished is not None and unfinished < whole:
        found.append(_term(event, TermKind.UNFINISHED, unfinished))
    found.append(_term(event, TermKind.EVERYTHING, whole))
    return tuple(sorted(found, key=lambda term: (term.over, term.kind)))


def kept_days(form: Form, whole: int) -> Mapping[str, int]:
    """Return for how many days after the fair the answer to each question is kept, at most `whole`.

    An answer that was asked for because of another one tells that other one: it goes no later. What an organisation is
    known by is no answer that can go alone: its card and its delegates hang on it.
    """
    kept: dict[str, int] = {}
    for question in form.questions:
        own, asked_for = own_days(question), question.when
        before = kept.get(asked_for.question, whole) if asked_for else whole
        kept[question.id] = min(whole if own is None else own, before)
    return kept


def own_days(question: Question) -> int | None:
    """Return the term that a question has of its own; it takes one that asks for personal data."""
    return question.keep_days if question.personal and question.kind not in KNOWN_BY else None


def last_day(event: Event, days: int) -> date:
    """Return the last day of a term of so many days after the fair."""
    return event.ends.astimezone(event.zone).date() + timedelta(days=days)


def over_at(event: Event, days: int) -> datetime:
    """Return the midnight at which a term of so many days is over; aware, UTC."""
    return at(last_day(event, days) + timedelta(days=1), time(), event.zone).astimezone(UTC)


def notices(event: Event, term: Term) -> tuple[datetime, ...]:
    """Return when it is told that a term will be over, the earliest first; aware, UTC."""
    midnight = term.last_day + timedelta(days=1)
    days = (midnight - timedelta(days=before) for before in NOTICE_DAYS)
    return tuple(sorted(at(day, NOTICE_CLOCK, event.zone).astimezone(UTC) for day in days))


def _term(event: Event, kind: TermKind, days: int, questions: tuple[str, ...] = ()) -> Term:
    return Term(kind, days, last_day(event, days), over_at(event, days), questions)
