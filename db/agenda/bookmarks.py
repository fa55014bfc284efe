"""Bookmarks: "my agenda". For a session with a limit of places, a bookmark is a place."""

from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """That a person wants to attend a session, known to them as of a release."""

    session_id: str
    known_release: int
    bookmarked_at: int


@dataclass(frozen=True, slots=True)
class Told:
    """As of which release a person knows the sessions for all, and the own talks."""

    release: int
    talks_release: int


async def of_person(tx: Tx, person_id: int, event_id: str) -> list[Bookmark]:
    """Return what is on somebody's agenda."""
    rows = await tx.all(SQL.of_person, person_id=person_id, event_id=event_id)
    return [Bookmark(row["session_id"], row["known_release"], row["bookmarked_at"]) for row in rows]


async def taken(tx: Tx, event_id: str, session_id: str) -> int:
    """Return how many people bookmarked a session."""
    row = await tx.one(SQL.taken, event_id=event_id, session_id=session_id)
    assert row is not None
    count: int = row["taken"]
    return count


async def add(tx: Tx, person_id: int, event_id: str, session_id: str, release: int, now: int) -> bool:
    """Bookmark a session; False if it has no place left. A second time changes nothing."""
    if await tx.one(SQL.find, person_id=person_id, event_id=event_id, session_id=session_id) is not None:
        return True
    row = await tx.one(SQL.add, person_id=person_id, event_id=event_id, session_id=session_id, release=release, now=now)
    return row is not None


async def remove(tx: Tx, person_id: int, event_id: str, session_id: str) -> None:
    """Take a bookmark away; its place is free again."""
    await tx.run(SQL.remove, person_id=person_id, event_id=event_id, session_id=session_id)


async def clear(tx: Tx, person_id: int, event_id: str) -> None:
    """Take everything off somebody's agenda; the places are free again."""
    await tx.run(SQL.clear, person_id=person_id, event_id=event_id)


async def know(tx: Tx, person_id: int, event_id: str, release: int) -> None:
    """Note that a person now knows what is on their agenda as of a release."""
    await tx.run(SQL.know, person_id=person_id, event_id=event_id, release=release)


async def tell(tx: Tx, person_id: int, event_id: str, told: Told) -> None:
    """Note as of which release a person knows what is not on their agenda."""
    await tx.run(
        SQL.tell, person_id=person_id, event_id=event_id, release=told.release, talks_release=told.talks_release
    )


async def told(tx: Tx, person_id: int, event_id: str) -> Told | None:
    """Return as of which release a person knows what is not on their agenda; None: no registration yet."""
    row = await tx.one(SQL.told, person_id=person_id, event_id=event_id)
    return Told(row["release"], row["talks_release"]) if row else None


async def choose_lead(tx: Tx, person_id: int, event_id: str, lead: str, now: int) -> None:
    """Keep how long before a session somebody wants to be reminded ('none': not at all)."""
    await tx.run(SQL.choose_lead, person_id=person_id, event_id=event_id, lead=lead, now=now)


async def lead(tx: Tx, person_id: int, event_id: str) -> str | None:
    """Return the chosen lead, None where the event's own applies."""
    row = await tx.one(SQL.lead, person_id=person_id, event_id=event_id)
    return row["lead"] if row else None


async def leads(tx: Tx, event_id: str) -> frozenset[str]:
    """Return the leads that people have chosen."""
    return frozenset(row["lead"] for row in await tx.all(SQL.leads, event_id=event_id))
