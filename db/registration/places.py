"""Places: how many are taken, who waits for one in which order, and to whom one is offered."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.delivery.payloads import details
from db.registration import place_counts
from db.registration.registrations import PartOfPeople
from fair.forms.model import Answers, Value
from fair.offers import LineEntry
from fair.places import ALL, Applicant, Claim, chosen, of_option, of_organisation, of_role

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class LinePosition:
    """Where somebody stands in the line: at which place, and until when one is kept for them."""

    place: int
    offer_ends_at: int | None
    rests: bool = False
    """They let an offer run out, and are asked again when they say that they still want a place."""


@dataclass(frozen=True, slots=True)
class LinePart:
    """Some of the line, one after the other."""

    FRONT: ClassVar[int] = -1
    """Before everybody."""
    entries: list[LineEntry]
    last: int | None
    """The position of the last one; None: nobody is behind them."""


async def taken(tx: Tx, event_id: str, questions: Iterable[str], *, organisations: bool = True) -> Counter[Claim]:
    """Return how many places of each kind are held: by approval, told or not, or by an offer.

    `organisations`: those of each organisation, too.
    """
    found: Counter[Claim] = Counter()
    for role, number in (await place_counts.held(tx, event_id, "role")).items():
        found[ALL] += number
        found[of_role(role)] += number
    if organisations:
        for organisation, number in (await place_counts.held(tx, event_id, "organisation")).items():
            found[of_organisation(int(organisation))] += number
    wanted = tuple(questions)
    counted = await place_counts.counted_questions(tx, event_id) if wanted else frozenset()
    for question in wanted:
        for value, number in (await _held_by_answer(tx, event_id, question, counted)).items():
            for option in chosen(json.loads(value)):
                found[of_option(question, option)] += number
    return found


async def _held_by_answer(tx: Tx, event_id: str, question: str, counted: Collection[str]) -> Mapping[str, int]:
    """Return how many places are held with each answer to a question."""
    if question in counted:
        return await place_counts.held(tx, event_id, "answer", question)
    rows = await tx.all(SQL.held_by_answer, event_id=event_id, question_id=question)
    return {row["value"]: row["places"] for row in rows}


async def somebody_waits(tx: Tx, event_id: str) -> bool:
    """Tell whether anybody at all is in the line."""
    return await tx.one(SQL.waits, event_id=event_id) is not None


async def line(tx: Tx, event_id: str, questions: Iterable[str]) -> list[LineEntry]:
    """Return who waits for an offer, in order, with the answers that places depend on."""
    return (await part_of_line(tx, event_id, questions, LinePart.FRONT, 2**31 - 1)).entries


async def part_of_line(tx: Tx, event_id: str, questions: Iterable[str], after: int, most: int) -> LinePart:
    """Return the next ones of the line behind a position."""
    rows = await tx.all(SQL.line, event_id=event_id, after=after, most=most)
    return await _part_of(tx, event_id, questions, rows, most)


async def resting_behind(tx: Tx, event_id: str, questions: Iterable[str], after: int) -> list[LineEntry]:
    """Return who rests of those behind a position."""
    rows = await tx.all(SQL.resting_behind, event_id=event_id, after=after)
    return (await _part_of(tx, event_id, questions, rows, len(rows) + 1)).entries


async def _part_of(tx: Tx, event_id: str, questions: Iterable[str], rows: Sequence[StoredRow], most: int) -> LinePart:
    if not rows:
        return LinePart([], None)
    positions = [row["position"] for row in rows]
    first, last = positions[0], positions[-1]
    answers = await _answers(tx, event_id, questions, first, last)
    entries = [_waiting(row, answers.get(row["registration_id"], {})) for row in rows]
    return LinePart(entries, last if len(rows) == most else None)


def _waiting(row: StoredRow, answers: Answers) -> LineEntry:
    applicant = Applicant(row["registration_id"], row["role"], row["organisation_id"], answers)
    return LineEntry(applicant, row["ignored"], bool(row["rests"]), bool(row["reachable"]))


async def queue(tx: Tx, event_id: str, registration_ids: Iterable[int], now: int) -> None:
    """Put registrations at the end of the line, also such as stand further ahead."""
    rows = [
        {"registration_id": one, "event_id": event_id, "status": "waitlisted", "now": now} for one in registration_ids
    ]
    for statement in (SQL.set_status, SQL.queue):
        await tx.many(statement, rows)


async def leave(tx: Tx, registration_ids: Iterable[int]) -> None:
    """Take registrations out of the line."""
    await tx.many(SQL.leave, [{"registration_id": one} for one in registration_ids])


async def offer(tx: Tx, registration_ids: Iterable[int], ends_at: int, now: int) -> None:
    """Keep a place for each of these until a moment, and tell them."""
    common = {"ends_at": ends_at, "details": details(ends=ends_at), "now": now, "status": "offered"}
    rows = [{"registration_id": one, **common} for one in registration_ids]
    for statement in (SQL.set_status, SQL.offer, SQL.tell_offer) if rows else ():
        await tx.many(statement, rows)


async def expired(tx: Tx, now: int) -> Mapping[str, list[int]]:
    """Return the registrations whose offers have run out, by event, in the order in which they did."""
    found: dict[str, list[int]] = {}
    for row in await tx.all(SQL.expired, now=now):
        found.setdefault(row["event_id"], []).append(row["registration_id"])
    return found


async def ignore(tx: Tx, registration_ids: Sequence[int], now: int) -> None:
    """Send those who let an offer run out to the end of the line, where they rest, and tell them."""
    rows = [{"registration_id": one, "status": "waitlisted", "now": now} for one in registration_ids]
    await tx.many(SQL.set_status, rows)
    await tx.many(SQL.ignore, [{"registration_id": one} for one in registration_ids])
    await tx.many(SQL.tell_expired, [{"registration_id": one, "now": now} for one in registration_ids])


async def wake(tx: Tx, registration_ids: Iterable[int]) -> None:
    """Let these be offered something again."""
    await tx.many(SQL.wake, [{"registration_id": one} for one in registration_ids])


async def rest(tx: Tx, event_id: str, registration_ids: Sequence[int]) -> bool:
    """Tell whether any of these is offered nothing at the moment, because the place that they let go is still free."""
    rows = await tx.all(SQL.resting, event_id=event_id)
    return not {row["registration_id"] for row in rows}.isdisjoint(registration_ids)


async def insist(tx: Tx, registration_id: int) -> None:
    """Note that somebody still wants a place, whatever they have not answered."""
    await tx.run(SQL.insist, registration_id=registration_id)


async def offer_later(tx: Tx, event_id: str, due_at: int) -> None:
    """Have places offered at a moment, when the night is over."""
    await tx.run(SQL.offer_later, event_id=event_id, due_at=due_at)


async def rounds_due(tx: Tx, now: int) -> list[str]:
    """Take the events whose places are to be offered now, each once."""
    return [row["event_id"] for row in await tx.all(SQL.rounds_due, now=now)]


async def line_position(tx: Tx, registration_id: int) -> LinePosition | None:
    """Return where a registration stands in the line, if it does."""
    row = await tx.one(SQL.line_position, registration_id=registration_id)
    return LinePosition(row["place"], row["offer_ends_at"], bool(row["rests"])) if row else None


async def ask_whether_coming(
    tx: Tx, event_id: str, people: PartOfPeople, asked_from: int, ends_at: int, now: int
) -> None:
    """Ask everybody of a part who has a place whether they will come."""
    whom = {"event_id": event_id, "after": people.after, "upto": people.upto}
    await tx.run(SQL.ask_whether_coming, **whom, asked_from=asked_from, ends_at=ends_at, now=now)
    await tx.run(SQL.asked_whether_coming, **whom)


async def comes(tx: Tx, registration_id: int, now: int) -> None:
    """Note that somebody said that they will come."""
    await tx.run(SQL.comes, registration_id=registration_id, now=now)


async def _answers(
    tx: Tx, event_id: str, questions: Iterable[str], first: int, last: int
) -> Mapping[int, Mapping[str, Value]]:
    """Return the answers of those between two positions of the line by registration and question."""
    found: dict[int, dict[str, Value]] = {}
    for question in questions:
        for row in await tx.all(SQL.answers_of_line, event_id=event_id, question_id=question, first=first, last=last):
            found.setdefault(row["registration_id"], {})[question] = json.loads(row["value"])
    return found
