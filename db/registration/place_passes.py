"""Places that people pass on to colleagues: links that wait for one, and who has got whose place."""

import hashlib
import json
from dataclasses import dataclass
from typing import Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)

Ended: TypeAlias = Literal["place-gone", "place-stays"]
"""What who registers by a link hears when it ends: the giver has the place no more, or keeps it."""


@dataclass(frozen=True, slots=True)
class PlacePass:
    """A place that is to be passed on, or was."""

    id: int
    event_id: str
    registration_id: int
    """Whose place it is, or was."""
    colleague_id: int | None
    """The registration that has it, or that was begun by the link."""
    passed_at: int | None


@dataclass(frozen=True, slots=True)
class PassableColleague:
    """Somebody of the same organisation who has registered and has no place."""

    registration_id: int
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class PassedPlace:
    """What the team sees of it on a card."""

    giver: int | None
    """The number of whose place it was; None: this card's."""
    colleague: int | None
    """The number of who has it; None: this card's, or somebody's who is gone."""
    passed_at: int


async def make(tx: Tx, event_id: str, registration_id: int, token: str, now: int) -> None:
    """Make `token` the way to somebody's place; an earlier link of theirs ends. Only its hash is stored."""
    await end(tx, registration_id, now, draw="place-stays")
    await tx.run(SQL.make, event_id=event_id, registration_id=registration_id, token_hash=_hash(token), now=now)


async def end(tx: Tx, registration_id: int, now: int, taken_by: int | None = None, draw: Ended = "place-gone") -> None:
    """End the link to somebody's place, if there is one; who registers by it is told, unless they have the place."""
    await tx.run(SQL.tell_ended, registration_id=registration_id, taken_by=taken_by, draw=draw, now=now)
    await tx.run(SQL.end, registration_id=registration_id)


async def open_of(tx: Tx, registration_id: int) -> PlacePass | None:
    """Return the link to somebody's place, as long as nobody has taken it."""
    return _pass_of(await tx.one(SQL.open_of, registration_id=registration_id))


async def by_token(tx: Tx, token: str) -> PlacePass | None:
    """Return the link of a token, as long as nobody has taken the place."""
    return _pass_of(await tx.one(SQL.by_token, token_hash=_hash(token)))


async def claimed_by(tx: Tx, registration_id: int) -> PlacePass | None:
    """Return the link by which a registration was begun, as long as it waits for that."""
    return _pass_of(await tx.one(SQL.claimed_by, registration_id=registration_id))


async def claim(tx: Tx, one: PlacePass, colleague_id: int) -> None:
    """Keep a link for the colleague who registers by it: it works once."""
    await tx.run(SQL.claim, id=one.id, colleague_id=colleague_id)


async def unclaim(tx: Tx, colleague_id: int) -> None:
    """Let the link work again by which somebody had begun to register who gave it up."""
    await tx.run(SQL.unclaim, colleague_id=colleague_id)


async def go_over(tx: Tx, event_id: str, registration_id: int, colleague_id: int, now: int) -> int:
    """Note that a place has gone over; a link to it ends. Return the row's id."""
    await end(tx, registration_id, now, taken_by=colleague_id)
    row = await tx.one(
        SQL.go_over, event_id=event_id, registration_id=registration_id, colleague_id=colleague_id, now=now
    )
    assert row is not None
    return int(row["id"])


async def get(tx: Tx, pass_id: int) -> PlacePass | None:
    """Return a place that is to be passed on, or was."""
    return _pass_of(await tx.one(SQL.get, id=pass_id))


async def tell(tx: Tx, pass_id: int, person_id: int, now: int) -> None:
    """Tell one of the two, in their language of then, that the place has gone over."""
    await tx.run(SQL.tell, id=pass_id, person_id=person_id, now=now)


async def colleagues(tx: Tx, registration_id: int, name_question: str) -> list[PassableColleague]:
    """Return who of the same organisation waits for a decision or a place, is let in by it and in Telegram."""
    rows = await tx.all(SQL.colleagues, registration_id=registration_id, question_id=name_question)
    tx.registrations_read.update(row["id"] for row in rows)
    return [_colleague_of(row) for row in rows]


async def colleague(tx: Tx, registration_id: int | None, name_question: str) -> PassableColleague | None:
    """Return one of the two as the other sees them; None: they are gone."""
    if registration_id is None:
        return None
    row = await tx.one(SQL.colleague, registration_id=registration_id, question_id=name_question)
    tx.registrations_read.add(registration_id)
    return _colleague_of(row) if row else None


async def passed_to(tx: Tx, registration_id: int, name_question: str) -> PassableColleague | None:
    """Return who has got somebody's place, if they gave it away and have taken none since."""
    row = await tx.one(SQL.passed_to, registration_id=registration_id)
    return await colleague(tx, row["colleague_id"], name_question) if row else None


async def of_registration(tx: Tx, registration_id: int) -> list[PassedPlace]:
    """Return what went over to or from somebody."""
    rows = await tx.all(SQL.of_registration, registration_id=registration_id)
    return [PassedPlace(row["giver"], row["colleague"], row["passed_at"]) for row in rows]


def _colleague_of(row: StoredRow) -> PassableColleague:
    return PassableColleague(row["id"], row["number"], json.loads(row["name"] or '""') or "")


def _pass_of(row: StoredRow | None) -> PlacePass | None:
    if row is None:
        return None
    return PlacePass(row["id"], row["event_id"], row["registration_id"], row["colleague_id"], row["passed_at"])


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
