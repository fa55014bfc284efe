"""Registrations that the team made by hand: for somebody who is not in Telegram yet, and may take theirs over later.

Such a person has a negative id, which Telegram never gives to anybody, and can't be reached.
"""

import hashlib
import secrets

from db.core.engine import Tx, statements
from db.delivery import about
from db.registration.registrations import Registration

SQL = statements(__file__)


def new_token() -> str:
    """Return a token that nobody guesses: 128 bits."""
    return secrets.token_urlsafe(16)


async def offer(tx: Tx, registration_id: int, token: str) -> None:
    """Make `token` the way to take a registration over; only its hash is stored, an earlier one ends."""
    await tx.run(SQL.make_claim, registration_id=registration_id, token_hash=_hash(token))


async def find(tx: Tx, token: str) -> int | None:
    """Return the registration that a token leads to, as long as nobody has taken it over."""
    row = await tx.one(SQL.find, token_hash=_hash(token))
    return row["registration_id"] if row else None


async def take_over(tx: Tx, registration: Registration, person_id: int, now: int) -> None:
    """Make a registration somebody's own, in the place of one that they had withdrawn."""
    await tx.run(SQL.discard_own, event_id=registration.event_id, person_id=person_id)
    await tx.run(SQL.hand_over, registration_id=registration.id, person_id=person_id, now=now)
    await tx.run(SQL.hand_over_card, person_id=person_id, placeholder=registration.person_id)
    await tx.run(SQL.end, registration_id=registration.id)
    await about.move(tx, registration.person_id, person_id)
    await tx.run(SQL.forget_placeholder, placeholder=registration.person_id)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
