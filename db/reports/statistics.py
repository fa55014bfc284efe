"""How many: registrations that count (handed in, neither refused nor taken back), by whatever one may ask.

Who has come is counted as well, whatever their registration says; and whom announcements have reached. Those whose
data was deleted because its term was over are counted with the others.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from db.announcements import ledger
from db.core.connection import Statement
from db.core.engine import Tx, statements
from db.core.time import to_moment
from db.door import checkins
from db.door.checkins import FAIR, DoorPlace
from db.retention import retained
from fair.announcements.ledger import Ledger
from fair.event.model import Event
from fair.forms.model import Question, QuestionKind
from fair.retention.tallies import TallyName, of, options

SQL = statements(__file__)
QUARTER: Final = 900_000_000
"""Microseconds of a quarter of an hour."""
DAYS: Final = 14
"""As many as a phone shows."""
ALWAYS: Final = ("day", "role", "language", "source", "present")
"""What there is to count, whatever the questions are; `present`: who has come, by role."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something: of a role, a language, a source (None: unknown), an option, a day (ISO)."""

    key: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Present:
    """Who was let in at the fair itself, each person once."""

    today: int = 0
    approved: int = 0
    """On any day, of those whose registration is approved."""
    ever: int = 0
    """On any day, whatever the registration says."""
    inside: int = 0
    """Today, and not gone out since."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What became of an announcement, by its number."""

    id: int
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Glance:
    """The numbers at a glance."""

    statuses: Mapping[str, int]
    organisations: int
    today: int
    week: int
    """In seven days, today among them."""
    present: Present = Present()
    reach: tuple[Reached, ...] = ()
    """The newest announcement first."""


def counted(event: Event) -> tuple[Question, ...]:
    """Return the questions whose answers can be counted."""
    return tuple(
        question for question in event.form.questions if question.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
    )


async def glance(tx: Tx, event: Event, now: datetime) -> Glance:
    """Count what is asked for first."""
    days, today = await _days(tx, event), now.astimezone(event.zone).date()
    week = sum(count for day, count in days.items() if today - timedelta(days=6) <= day <= today)
    found = await tx.one(SQL.organisations, event_id=event.id)
    assert found is not None
    statuses = await _statuses(tx, event.id)
    organisations = found["count"] + (await retained.of_tally(tx, event.id, TallyName.ORGANISATIONS)).get("", 0)
    present = await _present(tx, event.id, today)
    reach = tuple(Reached(one, found) for one, found in (await ledger.of_event(tx, event.id)).items())
    return Glance(statuses, organisations, days[today], week, present, reach)


async def _statuses(tx: Tx, event_id: str) -> Counter[str]:
    statuses = Counter({row["status"]: row["count"] for row in await tx.all(SQL.statuses, event_id=event_id)})
    statuses.update(await retained.of_tally(tx, event_id, TallyName.STATUS))
    return statuses


async def _present(tx: Tx, event_id: str, today: date) -> Present:
    row = await tx.one(SQL.present, event_id=event_id, today=today.isoformat())
    assert row is not None
    came = await retained.of_tally(tx, event_id, TallyName.CAME)
    roles = await checkins.present(tx, DoorPlace(event_id, FAIR, today))
    return Present(
        today=row["today"],
        approved=row["approved"] + came.get("approved", 0),
        ever=row["ever"] + came.get("ever", 0),
        inside=sum(role.inside for role in roles.values()),
    )


async def tally(tx: Tx, event: Event, by: str, now: datetime) -> tuple[Count, ...] | None:
    """Count by something: the most frequent first, days in their order. None: by that nothing can be counted."""
    if by == "day":
        return _last_days(await _days(tx, event), now.astimezone(event.zone).date())
    return await _tally(tx, event, by)


async def _tally(tx: Tx, event: Event, by: str) -> tuple[Count, ...] | None:
    if by in _BY:
        return _sorted(await _by(tx, by, event.id))
    question = next((one for one in counted(event) if one.id == by), None)
    return None if question is None else _sorted(await _answers(tx, event.id, question))


async def base(tx: Tx, event: Event, by: str, counts: Iterable[Count]) -> int | None:
    """Return of how many people the counts are parts; None, where one counts several times and only sums are left."""
    question = event.form.by_id.get(by)
    if question is None or question.kind is not QuestionKind.CHOICES:
        return sum(one.count for one in counts)
    if await retained.of_tally(tx, event.id, of(TallyName.ANSWER, question.id)):
        return None
    if question.card:
        rows = await tx.all(SQL.cards, event_id=event.id)
        said = [(json.loads(row["card"]).get(question.id), row["count"]) for row in rows]
    else:
        rows = await tx.all(SQL.answers, event_id=event.id, question=question.id)
        said = [(json.loads(row["value"]), row["count"]) for row in rows]
    return sum(int(count) for value, count in said if options(value))


async def totals(tx: Tx, event: Event) -> Mapping[str, tuple[Count, ...]]:
    """Return all that there is to count: applications by status; those who are registered by the rest."""
    found = {"status": _sorted(await _statuses(tx, event.id))}
    for by in (*ALWAYS, *(question.id for question in counted(event))):
        if by == "day":
            days = await _days(tx, event)
            found[by] = tuple(Count(day.isoformat(), days[day]) for day in sorted(days))
        else:
            found[by] = await _tally(tx, event, by) or ()
    return found


_BY: Final[Mapping[str, Statement]] = {
    "role": SQL.roles,
    "language": SQL.languages,
    "source": SQL.sources,
    "present": SQL.present_roles,
}


async def _by(tx: Tx, by: str, event_id: str) -> Counter[str | None]:
    counts: Counter[str | None] = Counter()
    for row in await tx.all(_BY[by], event_id=event_id):
        counts[row["value"]] += row["count"]
    counts.update({kind or None: count for kind, count in (await retained.of_tally(tx, event_id, by)).items()})
    return counts


async def _answers(tx: Tx, event_id: str, question: Question) -> Counter[str | None]:
    """Return how many gave each answer to a choice; an answer of the card counts for every delegate."""
    counts: Counter[str | None] = Counter()
    for option, count in (await retained.of_tally(tx, event_id, of(TallyName.ANSWER, question.id))).items():
        counts[option] += count
    if question.card:
        for row in await tx.all(SQL.cards, event_id=event_id):
            for chosen in options(json.loads(row["card"]).get(question.id)):
                counts[chosen] += row["count"]
        return counts
    for row in await tx.all(SQL.answers, event_id=event_id, question=question.id):
        for chosen in options(json.loads(row["value"])):
            counts[chosen] += row["count"]
    return counts


async def _days(tx: Tx, event: Event) -> Counter[date]:
    days: Counter[date] = Counter()
    for row in await tx.all(SQL.quarters, event_id=event.id):
        days[to_moment(row["quarter"] * QUARTER).astimezone(event.zone).date()] += row["count"]
    for day, count in (await retained.of_tally(tx, event.id, TallyName.DAY)).items():
        days[date.fromisoformat(day)] += count
    return days


def _last_days(days: Counter[date], today: date) -> tuple[Count, ...]:
    """Return the last days without a gap, from the first registration on."""
    if not days:
        return ()
    last = max(today, *days)
    first = max(min(days), last - timedelta(days=DAYS - 1))
    shown = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(Count(day.isoformat(), days[day]) for day in shown)


def _sorted(counts: Mapping[str, int] | Mapping[str | None, int]) -> tuple[Count, ...]:
    return tuple(Count(key, n) for key, n in sorted(counts.items(), key=lambda one: (-one[1], one[0] or "")))
