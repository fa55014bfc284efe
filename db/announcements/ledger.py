"""The ledger: what became of each person's copy of an announcement. It is the outbox itself.

Each act is done to people's rows in parts, the first of them at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, TypeAlias

from db.announcements import parts
from db.announcements.announcements import Announcement, get, save, text_of
from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.retention import retained
from fair.announcements.announcement import AnnouncementPhase
from fair.announcements.ledger import FollowUp, Ledger
from fair.delivery.policy import DeliveryState
from fair.retention.tallies import TallyName, fate_of, of
from fair.words import Language

SQL = statements(__file__)


CopyFate: TypeAlias = tuple[str, str | None, int]
"""State, reason, and how many copies ended so."""


@dataclass(frozen=True, slots=True)
class Unreached:
    """Somebody who did not get it, or may not have."""

    chat: int
    state: DeliveryState
    error: str | None
    number: int | None
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """The ledger, and how far the last correction of each copy and the deletions have come."""

    ledger: Ledger
    corrected: FollowUp = field(default_factory=FollowUp)
    deleted: FollowUp = field(default_factory=FollowUp)

    @property
    def at_rest(self) -> bool:
        """Whether nothing of it is under way."""
        return not self.ledger.waiting and self.corrected.at_rest and self.deleted.at_rest


async def begin(tx: Tx, announcement: Announcement, now: int) -> Announcement:
    """Queue an announcement for everybody whom its audience includes, each once; how many they are, is kept.

    Where there are very many people, whoever is behind the first part is looked at a moment later.
    """
    begun = replace(announcement, phase=AnnouncementPhase.RUNNING, size=0, started_at=now, ended_at=None)
    await save(tx, begun)
    await parts.start(tx, begun, parts.LedgerDeed.BEGIN, now)
    found = await get(tx, announcement.event_id, announcement.id)
    assert found is not None
    return found


async def pause(tx: Tx, announcement: Announcement) -> Announcement:
    """Let nothing more of it go; what comes back from the way is parked too (see outbox.record)."""
    paused = await save(tx, replace(announcement, phase=AnnouncementPhase.PAUSED))
    await parts.drop(tx, announcement, parts.LedgerDeed.UNPARK, parts.LedgerDeed.PARK)
    await parts.start(tx, paused, parts.LedgerDeed.PARK, 0)
    return paused


async def resume(tx: Tx, announcement: Announcement) -> Announcement:
    """Go on."""
    resumed = await save(tx, replace(announcement, phase=AnnouncementPhase.RUNNING))
    await parts.drop(tx, announcement, parts.LedgerDeed.UNPARK, parts.LedgerDeed.PARK)
    await parts.start(tx, resumed, parts.LedgerDeed.UNPARK, 0)
    return resumed


async def cancel(tx: Tx, announcement: Announcement, now: int) -> Announcement:
    """Withdraw what has not gone yet; what comes back from the way is not sent again (see outbox.record).

    Those for whom it was not queued yet get none.
    """
    cancelled = await save(tx, replace(announcement, phase=AnnouncementPhase.CANCELLED, ended_at=None))
    await parts.drop(tx, announcement, *parts.LedgerDeed)
    await parts.annul(tx, announcement)
    for deed in (parts.LedgerDeed.WITHDRAW, parts.LedgerDeed.WITHDRAW_CORRECTIONS):
        await parts.start(tx, cancelled, deed, now)
    return cancelled


async def again(tx: Tx, announcement: Announcement, state: DeliveryState, now: int) -> Announcement:
    """Send once more to those of a fate (unknown or failed) who can be reached: an organiser has decided it."""
    assert state in (DeliveryState.UNKNOWN, DeliveryState.FAILED)
    going = await save(tx, replace(announcement, phase=AnnouncementPhase.RUNNING, ended_at=None))
    await parts.start(tx, going, parts.LedgerDeed.AGAIN, now, state=state)
    return going


async def correct(tx: Tx, announcement: Announcement, language: Language, now: int) -> Announcement:
    """Queue an edit of every copy of a version that was sent, or is on its way; what waits goes as it is now."""
    corrected = replace(announcement, corrections=announcement.corrections + 1, ended_at=None)
    await save(tx, corrected)
    await parts.start(tx, corrected, parts.LedgerDeed.CORRECT, now, language=language, round_=corrected.corrections)
    return corrected


async def delete(tx: Tx, announcement: Announcement, now: int) -> Announcement:
    """Cancel an announcement and queue the deletion of every copy that can still be deleted."""
    cancelled = await cancel(tx, announcement, now)
    deleted = await save(tx, replace(cancelled, deleted_at=now))
    await parts.start(tx, deleted, parts.LedgerDeed.DELETE, now)
    return deleted


async def at_rest(tx: Tx, announcement_id: int) -> bool:
    """Tell whether nothing of an announcement waits or is on its way, and nothing of it is left to do."""
    return not await parts.left(tx, announcement_id) and await tx.one(SQL.under_way, id=announcement_id) is None


async def progress(tx: Tx, announcement: Announcement) -> Progress:
    """Count what became of an announcement."""
    counts: dict[str, list[tuple[str, str | None, int]]] = {"send": [], "correct": [], "delete": []}
    for row in await tx.all(SQL.counts, id=announcement.id):
        counts[row["act"]].append((row["state"], row["error"], row["count"]))
    gone = await retained.of_tally(tx, announcement.event_id, of(TallyName.LEDGER, announcement.id))
    counts["send"] += [(*fate_of(kind), count) for kind, count in gone.items()]
    sent = Ledger.of(announcement.size or 0, counts["send"])
    return Progress(sent, FollowUp.of(counts["correct"]), FollowUp.of(counts["delete"]))


async def of_event(tx: Tx, event_id: str) -> dict[int, Ledger]:
    """Return the ledgers of all announcements that have begun, the newest first."""
    gone = await without_copies(tx, event_id)
    return {
        one: Ledger.of(size, [*_counted(there), *gone.get(one, ())])
        for (one, size), there in groupby(
            await tx.all(SQL.fates, event_id=event_id), lambda row: (row["id"], row["size"])
        )
    }


async def without_copies(tx: Tx, event_id: str) -> dict[int, list[CopyFate]]:
    """Return by announcement what became of copies of people whose term is over."""
    families = await retained.of_family(tx, event_id, TallyName.LEDGER)
    return {int(one): [(*fate_of(kind), count) for kind, count in kinds.items()] for one, kinds in families.items()}


def _counted(rows: Iterable[StoredRow]) -> Iterable[CopyFate]:
    return ((row["state"], row["error"], row["count"]) for row in rows if row["state"])


async def resendable(tx: Tx, announcement_id: int, state: DeliveryState) -> int:
    """Return how many of a fate can be reached."""
    return await _count(tx, SQL.resendable, id=announcement_id, state=state)


async def correctable(tx: Tx, announcement_id: int, language: Language) -> int:
    """Return how many copies of a version can be edited."""
    return await _count(tx, SQL.correctable, id=announcement_id, language=language)


async def deletable(tx: Tx, announcement_id: int, now: int) -> int:
    """Return how many copies can still be deleted."""
    return await _count(tx, SQL.deletable, id=announcement_id, span=parts.DELETABLE, now=now)


async def _count(tx: Tx, statement: Any, **parameters: Any) -> int:
    row = await tx.one(statement, **parameters)
    assert row is not None
    return int(row["count"])


async def unreached(tx: Tx, announcement: Announcement) -> list[Unreached]:
    """Return those who did not get it, or may not have, by the number of their registration."""
    rows = await tx.all(SQL.unreached, id=announcement.id, event_id=announcement.event_id)
    tx.people_read.update(row["chat"] for row in rows)
    return [
        Unreached(row["chat"], DeliveryState(row["state"]), row["error"], row["number"], row["organisation"])
        for row in rows
    ]


async def answers_of_unreached(tx: Tx, announcement: Announcement, question: str) -> dict[int, str | None]:
    """Return what those people answered to one question that is answered with a text."""
    rows = await tx.all(SQL.answers_of_unreached, id=announcement.id, event_id=announcement.event_id, question=question)
    tx.people_read.update(row["person_id"] for row in rows)
    return {row["person_id"]: text_of(row["value"]) for row in rows}
