"""Registrations and their answers: the state of every conversation is here and nowhere else."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from fair.forms.model import Value

SQL = statements(__file__)

Status: TypeAlias = Literal["draft", "submitted", "approved", "rejected", "waitlisted", "offered", "withdrawn"]
Verdict: TypeAlias = Literal["approved", "rejected", "waitlisted"]
Coming: TypeAlias = Literal["asked", "yes"]
Delegate: TypeAlias = Literal["first", "asked", "confirmed"]


@dataclass(frozen=True, slots=True)
class PartOfPeople:
    """Those behind one person and up to another, whose rows are dealt with in one transaction."""

    after: int
    upto: int

    @property
    def reached(self) -> int | None:
        """The last one; None: there is nobody behind."""
        return None if self.upto == EVERYBODY.upto else self.upto


EVERYBODY: Final = PartOfPeople(-(2**63), 2**63 - 1)


@dataclass(frozen=True, slots=True)
class Registration:
    """One person at one event. `cursor` is the question that is open; None: no question is."""

    id: int
    event_id: str
    person_id: int
    role: str
    status: Status
    number: int | None
    cursor: str | None
    organisation_id: int | None
    delegate: Delegate | None
    """How this person belongs to the organisation: made its card, asked to join, was let in."""
    own_organisation: bool
    """The person said: mine is another organisation than the one of the same name or BIN."""
    created_at: int
    changed_at: int
    submitted_at: int | None
    verdict: Verdict | None = None
    """What the team has decided and this person was not told yet."""
    opened: str = ""
    """Ids of the questions whose answers the team asked to change, with blanks between them."""
    coming: Coming | None = None
    """Whether the person was asked to come, and agreed."""
    username: str | None = None
    """By what name Telegram knew the person when they last wrote, without its @; a draft has none."""

    @property
    def to_change(self) -> frozenset[str]:
        """The questions whose answers the team asked to change."""
        return frozenset(self.opened.split())

    @property
    def by_hand(self) -> bool:
        """Whether the team made it, and nobody has taken it over: nobody in Telegram has a negative id."""
        return self.person_id < 0

    @property
    def takes_part(self) -> bool:
        """Whether the person is registered, and neither rejected nor withdrawn."""
        return self.status in {"submitted", "approved", "waitlisted", "offered"}

    @property
    def holds(self) -> bool:
        """Whether a place is taken by it."""
        return self.status in {"approved", "offered"} or self.verdict == "approved"


def registration_of(row: StoredRow, prefix: str = "") -> Registration:
    """Return the registration of a row with the columns of `registrations`, whose names may have a prefix."""
    return Registration(
        id=row[f"{prefix}id"],
        event_id=row[f"{prefix}event_id"],
        person_id=row[f"{prefix}person_id"],
        role=row[f"{prefix}role"],
        status=row[f"{prefix}status"],
        number=row[f"{prefix}number"],
        cursor=row[f"{prefix}cursor"],
        organisation_id=row[f"{prefix}organisation_id"],
        delegate=row[f"{prefix}delegate"],
        own_organisation=bool(row[f"{prefix}own_organisation"]),
        created_at=row[f"{prefix}created_at"],
        changed_at=row[f"{prefix}changed_at"],
        submitted_at=row[f"{prefix}submitted_at"],
        verdict=row[f"{prefix}verdict"],
        opened=row[f"{prefix}opened"],
        coming=row[f"{prefix}coming"],
        username=row[f"{prefix}username"],
    )


async def find(tx: Tx, event_id: str, person_id: int) -> Registration | None:
    """Return the registration of a person for an event; there is one at most."""
    row = await tx.one(SQL.find, event_id=event_id, person_id=person_id)
    return registration_of(row) if row else None


async def get(tx: Tx, registration_id: int) -> Registration | None:
    """Return a registration by its id."""
    row = await tx.one(SQL.get, id=registration_id)
    return registration_of(row) if row else None


async def get_own(tx: Tx, person_id: int, registration_id: int) -> Registration | None:
    """Return a registration, if it is this person's: it may have been taken over by somebody else."""
    registration = await get(tx, registration_id)
    return registration if registration and registration.person_id == person_id else None


async def begin(tx: Tx, event_id: str, person_id: int, role: str, now: int) -> Registration:
    """Open a draft (or reopen a withdrawn registration as one, in a role that may be another).

    The person's sources are copied. A registration that is not withdrawn stays as it is.
    """
    row = await tx.one(SQL.begin, event_id=event_id, person_id=person_id, role=role, now=now)
    if row is None:
        row = await tx.one(SQL.find, event_id=event_id, person_id=person_id)
    assert row is not None
    return registration_of(row)


async def answers(tx: Tx, registration_id: int) -> dict[str, Value]:
    """Return the answers of a registration by question id (those of its organisation's card not included)."""
    rows = await tx.all(SQL.answers, registration_id=registration_id)
    tx.registrations_read.add(registration_id)
    return {row["question_id"]: json.loads(row["value"]) for row in rows}


async def answer(tx: Tx, registration_id: int, question_id: str, value: Value, now: int) -> None:
    """Store one answer, in place of an earlier one."""
    await tx.run(
        SQL.answer,
        registration_id=registration_id,
        question_id=question_id,
        value=json.dumps(value, ensure_ascii=False),
        now=now,
    )


async def drop_answers(tx: Tx, registration_id: int, question_ids: Iterable[str]) -> None:
    """Delete answers, such as those whose question is no longer asked."""
    await tx.many(SQL.drop_answer, [{"registration_id": registration_id, "question_id": q} for q in question_ids])


async def call(tx: Tx, registration_id: int, username: str | None) -> None:
    """Note by what name Telegram knows the person now; None: by none."""
    await tx.run(SQL.call, id=registration_id, username=username)


async def move(tx: Tx, registration_id: int, cursor: str | None, now: int) -> None:
    """Open a question, or none."""
    await tx.run(SQL.move, id=registration_id, cursor=cursor, now=now)


async def submit(tx: Tx, registration: Registration, now: int) -> int:
    """Hand a draft in and return its number. A number is given once and kept for ever, also over a withdrawal."""
    number = registration.number
    if number is None:
        row = await tx.one(SQL.next_number, event_id=registration.event_id)
        assert row is not None
        number = row["last"]
    await tx.run(SQL.submit, id=registration.id, number=number, now=now)
    return number


async def by_hand(
    tx: Tx, event_id: str, role: str, status: Status, answers: Mapping[str, Value], language: str, now: int
) -> Registration:
    """Register somebody who does not talk to the bot: who called, or came to the door.

    Such a person has a negative id, which is nobody's in Telegram, and counts as unreachable.
    """
    person = await tx.one(SQL.placeholder, language=language, event_id=event_id, now=now)
    assert person is not None
    registration = await begin(tx, event_id, person["id"], role, now)
    await tx.many(
        SQL.answer,
        [
            {
                "registration_id": registration.id,
                "question_id": question,
                "value": json.dumps(value, ensure_ascii=False),
                "now": now,
            }
            for question, value in answers.items()
        ],
    )
    await submit(tx, registration, now)
    row = await tx.one(SQL.settle, id=registration.id, status=status, now=now)
    assert row is not None
    return registration_of(row)


async def withdraw(tx: Tx, registration_id: int, now: int) -> None:
    """Take a registration back; the answers stay, for the case that the person returns."""
    await tx.run(SQL.withdraw, id=registration_id, now=now)


async def close_opened(tx: Tx, registration: Registration, question_id: str) -> None:
    """Note that an answer which the team asked for was changed."""
    opened = " ".join(sorted(registration.to_change - {question_id}))
    await tx.run(SQL.close_opened, id=registration.id, opened=opened)


async def discard(tx: Tx, registration_id: int) -> None:
    """Delete a draft with all its answers."""
    await tx.run(SQL.discard, id=registration_id)


async def join(tx: Tx, registration_id: int, organisation_id: int | None, delegate: Delegate | None, now: int) -> None:
    """Make a registration a delegate's of an organisation, or of none."""
    await tx.run(SQL.join, id=registration_id, organisation_id=organisation_id, delegate=delegate, now=now)


async def insist(tx: Tx, registration_id: int, now: int) -> None:
    """Keep that this person's organisation is another one than that of the same name or BIN."""
    await tx.run(SQL.insist, id=registration_id, now=now)


async def part_of_event(tx: Tx, event_id: str, reached: int | None, people: int) -> PartOfPeople:
    """Return the next so many people who are registered for an event, behind those who were reached."""
    after = EVERYBODY.after if reached is None else reached
    row = await tx.one(SQL.part_of_event, event_id=event_id, after=after, people=people - 1)
    return PartOfPeople(after, row["person_id"] if row else EVERYBODY.upto)


async def everybody(
    tx: Tx, event_id: str, people: PartOfPeople = EVERYBODY
) -> list[tuple[Registration, Mapping[str, Value]]]:
    """Return all registrations of an event with their answers, the organisation's card among them, by number.

    `people`: or those of a part.
    """
    rows = await tx.all(SQL.everybody, event_id=event_id, after=people.after, upto=people.upto)
    tx.registrations_read.update(row["id"] for row in rows)
    found: dict[int, tuple[Registration, dict[str, Value]]] = {}
    for row in rows:
        if row["id"] not in found:
            card = json.loads(row["card"]) if row["card"] else {}
            found[row["id"]] = (registration_of(row), card)
        if row["question_id"] is not None:
            found[row["id"]][1][row["question_id"]] = json.loads(row["value"])
    return list(found.values())
