"""People: Telegram users who have talked to the bot, and what they do not want to hear."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has talked to the bot. Nothing here tells who it is but Telegram's id."""

    id: int
    language: str
    language_chosen: bool
    event_id: str | None
    first_source: str | None
    last_source: str | None
    unreachable: bool
    missed: bool = False
    """Something did not reach them, because of Telegram's trouble, and they don't know yet."""


def person_of(row: StoredRow, prefix: str = "") -> Person:
    """Return the person of a row with the columns of `people`, whose names may have a prefix."""
    return Person(
        id=row[f"{prefix}id"],
        language=row[f"{prefix}language"],
        language_chosen=bool(row[f"{prefix}language_chosen"]),
        event_id=row[f"{prefix}event_id"],
        first_source=row[f"{prefix}first_source"],
        last_source=row[f"{prefix}last_source"],
        unreachable=row[f"{prefix}unreachable_at"] is not None,
        missed=row[f"{prefix}missed_at"] is not None,
    )


def unknown_person(person_id: int, language: str) -> Person:
    """Return somebody who is not stored: whoever acts in a group, or only passes by; or a group that reads."""
    return Person(
        id=person_id,
        language=language,
        language_chosen=False,
        event_id=None,
        first_source=None,
        last_source=None,
        unreachable=False,
    )


async def find(tx: Tx, person_id: int) -> Person | None:
    """Return a person, if we have met."""
    row = await tx.one(SQL.find, id=person_id)
    return person_of(row) if row else None


async def find_all(tx: Tx, ids: Iterable[int]) -> dict[int, Person]:
    """Return those of these people whom we have met."""
    rows = await tx.all(SQL.find_all, ids=json.dumps(list(ids)))
    return {row["id"]: person_of(row) for row in rows}


async def met(tx: Tx) -> list[tuple[int, int]]:
    """Return everybody with the moment at which we met."""
    return [(row["id"], row["met_at"]) for row in await tx.all(SQL.met)]


async def register(tx: Tx, person_id: int, language: str, event_id: str | None, now: int) -> Person:
    """Store a person seen for the first time (or return the one we know)."""
    row = await tx.one(SQL.meet, id=person_id, language=language, event_id=event_id, now=now)
    assert row is not None
    return person_of(row)


async def choose_language(tx: Tx, person_id: int, language: str) -> None:
    """Keep the language a person chose: it wins over Telegram's from now on."""
    await tx.run(SQL.choose_language, id=person_id, language=language)


async def come_by(tx: Tx, person_id: int, event_id: str, source: str | None) -> None:
    """Remember the event a link led to and the link's source: the first touch stays, the last one changes."""
    await tx.run(SQL.come_by, id=person_id, event_id=event_id, source=source)


async def mark_unreachable(tx: Tx, person_id: int, why: str, now: int) -> None:
    """Note that Telegram no longer delivers to this person; the registration stays."""
    await tx.run(SQL.lose, id=person_id, why=why, now=now)


async def mark_reachable(tx: Tx, person_id: int) -> None:
    """Note that this person can be reached again."""
    await tx.run(SQL.revive, id=person_id)


async def miss(tx: Tx, person_id: int, now: int) -> None:
    """Note that something did not reach somebody; the first moment stays."""
    await tx.run(SQL.miss, id=person_id, now=now)


async def missed_at(tx: Tx, person_id: int) -> int | None:
    """Return since when messages did not reach somebody, and forget it: they are told now."""
    row = await tx.one(SQL.missed, id=person_id)
    await tx.run(SQL.told_of_missed, id=person_id)
    return row["missed_at"] if row else None


async def mutes(tx: Tx, person_id: int) -> frozenset[str]:
    """Return the categories of messages this person switched off."""
    return frozenset(row["category"] for row in await tx.all(SQL.mutes, id=person_id))


async def mute(tx: Tx, person_id: int, category: str, now: int) -> None:
    """Switch a category of messages off."""
    await tx.run(SQL.mute, id=person_id, category=category, now=now)


async def unmute(tx: Tx, person_id: int, category: str) -> None:
    """Switch a category of messages on again."""
    await tx.run(SQL.unmute, id=person_id, category=category)


async def how_many(tx: Tx) -> int:
    """Return how many people have ever written."""
    row = await tx.one(SQL.how_many)
    assert row is not None
    count: int = row["count"]
    return count
