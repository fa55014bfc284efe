"""Of whom messages in other people's chats tell, for as long as these say it.

A screen says so itself; of one that says nothing, everybody is assumed of whom something was read in that turn
(`Tx.registrations_read`). So no handler has to think of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)

PURGED: Final = 500
"""Old rows that go in one transaction: some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class ToldOf:
    """Whom a message tells of, by their registrations or themselves. The chat's own person is left out."""

    registrations: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()
    file: bool = False
    """It is a file, and no edit changes what is in it."""

    def __bool__(self) -> bool:
        return bool(self.registrations or self.people)

    def __or__(self, other: "ToldOf") -> "ToldOf":
        return ToldOf(self.registrations | other.registrations, self.people | other.people)

    def __sub__(self, other: "ToldOf") -> "ToldOf":
        return ToldOf(self.registrations - other.registrations, self.people - other.people)

    @classmethod
    def read_in(cls, tx: Tx) -> "ToldOf":
        """Return of whom something was read in a transaction, and let it count from here on."""
        read = cls(frozenset(tx.registrations_read), frozenset(tx.people_read))
        tx.registrations_read.clear()
        tx.people_read.clear()
        return read


NOBODY: Final = ToldOf()


@dataclass(frozen=True, slots=True)
class ToldElsewhere:
    """A message in somebody else's chat that tells of a person."""

    outbox_id: int
    chat: int
    event_id: str | None
    """The event for which that chat's person came."""
    file: bool
    alone: bool
    """It tells of nobody else."""
    message_id: int | None
    """None: it has not arrived."""
    arrived_at: int | None
    state: str | None
    """Of the delivery; None: that is not kept any more."""


async def keep(tx: Tx, outbox_id: int, chat: int, told: ToldOf) -> None:
    """Keep whom a delivery tells of. What is told in a group goes with its topics."""
    row = {"outbox_id": outbox_id, "chat": chat, "file": told.file}
    await tx.many(SQL.of_registration, [row | {"id": one} for one in told.registrations])
    await tx.many(SQL.of_person, [row | {"id": one} for one in told.people])


async def arrived(tx: Tx, messages: Iterable[tuple[int, int]], now: int) -> None:
    """Note as which messages deliveries have arrived."""
    rows = [{"outbox_id": one, "message_id": message, "now": now} for one, message in messages]
    await tx.many(SQL.arrived, rows)


async def written_over(tx: Tx, messages: Iterable[tuple[int, int]]) -> None:
    """Note that messages say what these deliveries have put there, and no longer what they said before."""
    await tx.many(SQL.written_over, [{"outbox_id": one, "message_id": message} for one, message in messages])


async def never_arrived(tx: Tx, deliveries: Iterable[int]) -> None:
    """Note that deliveries have come to nothing."""
    await tx.many(SQL.never_arrived, [{"outbox_id": one} for one in deliveries])


async def move(tx: Tx, before: int, person_id: int) -> None:
    """Let somebody be told of under another id: they have taken over what the team had registered."""
    await tx.run(SQL.move, before=before, person_id=person_id)


async def in_chats(tx: Tx, person_id: int) -> list[ToldElsewhere]:
    """Return what other people's chats tell of a person, the oldest first."""
    return [_told_of(row) for row in await tx.all(SQL.in_chats, person_id=person_id)]


async def gone(tx: Tx, limit: int) -> list[ToldElsewhere]:
    """Return some of what is told of people of whom nothing is stored any more, and count it as taken back."""
    found = [_told_of(row) for row in await tx.all(SQL.gone, limit=limit)]
    await tx.many(SQL.part, [{"outbox_id": told.outbox_id} for told in found])
    return found


def _told_of(row: StoredRow) -> ToldElsewhere:
    return ToldElsewhere(
        outbox_id=row["outbox_id"],
        chat=row["chat"],
        event_id=row["event_id"],
        file=bool(row["file"]),
        alone=bool(row["alone"]),
        message_id=row["message_id"],
        arrived_at=row["arrived_at"],
        state=row["state"],
    )


async def forget(tx: Tx, person_id: int) -> None:
    """Note that no chat tells of a person any more, or soon will not."""
    await tx.run(SQL.forget, person_id=person_id)


async def purge(tx: Tx, before: int) -> bool:
    """Forget what was told before a moment, or some of it, and what never arrived; return whether that was all."""
    await tx.run(SQL.purge_unsent)
    return len(await tx.all(SQL.purge, before=before, limit=PURGED)) < PURGED
