"""What is done to an announcement's copies, for very many people in parts: a transaction each.

The first part is done with what asked for it; how far the rest has come is a row of `announcement_parts`, and the
planner goes on with it. So others are answered in between, and after a crash nothing is lost or done twice.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from db.announcements import audience
from db.announcements.announcements import Announcement, get
from db.announcements.audience import Recipient
from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.core.time import HOUR, MINUTE
from db.delivery.outbox import PARKED
from fair.announcements.announcement import AnnouncementPhase
from fair.delivery.policy import DeliveryClass, DeliveryState
from fair.words import Language

SQL = statements(__file__)

PART: Final = 1_000
"""People in one transaction: some hundredths of a second."""
NOBODY: Final = -(2**63)
EVERYBODY: Final = 2**63 - 1

DELETABLE: Final = 48 * HOUR
"""For so long a message can be deleted (Bot API, deleteMessage)."""
ON_ITS_WAY: Final = 1 * MINUTE
"""After so long it is known what became of a call: it takes 20 seconds at most."""


class LedgerDeed(StrEnum):
    """What is done to many copies."""

    BEGIN = "begin"
    PARK = "park"
    UNPARK = "unpark"
    WITHDRAW = "withdraw"
    WITHDRAW_CORRECTIONS = "withdraw_corrections"
    AGAIN = "again"
    CORRECT = "correct"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class LedgerPart:
    """What is left of a deed: for those behind the person who was reached."""

    id: int
    deed: LedgerDeed
    asked_at: int
    reached: int
    state: DeliveryState | None = None
    language: Language | None = None
    round: int | None = None


DoPart: TypeAlias = Callable[[Tx, Announcement, LedgerPart, int, int], Awaitable[None]]
"""Does it to the copies of those behind whom it has reached, up to a person, at a moment."""


async def add(
    tx: Tx,
    announcement: Announcement,
    deed: LedgerDeed,
    now: int,
    *,
    reached: int = NOBODY,
    state: DeliveryState | None = None,
    language: Language | None = None,
    round_: int | None = None,
) -> None:
    """Leave a deed to be done."""
    await tx.run(
        SQL.add,
        id=announcement.id,
        deed=deed,
        state=state,
        language=language,
        round=round_,
        now=now,
        reached=reached,
    )


async def start(
    tx: Tx,
    announcement: Announcement,
    deed: LedgerDeed,
    now: int,
    *,
    state: DeliveryState | None = None,
    language: Language | None = None,
    round_: int | None = None,
) -> None:
    """Do the first part of a deed, and leave the rest, if there is any, to be done."""
    part = LedgerPart(0, deed, now, NOBODY, state, language, round_)
    upto = await _do(tx, announcement, part, now)
    if upto is not None:
        await add(tx, announcement, deed, now, reached=upto, state=state, language=language, round_=round_)


async def go_on(tx: Tx, now: int) -> bool:
    """Do the next part of what was left; return whether nothing is."""
    row = await tx.one(SQL.next)
    if row is None:
        return True
    announcement = await get(tx, row["event_id"], row["announcement_id"])
    assert announcement is not None
    upto = await _do(tx, announcement, _part_of(row), now)
    await (tx.run(SQL.done, part=row["id"]) if upto is None else tx.run(SQL.reach, part=row["id"], upto=upto))
    return False


async def left(tx: Tx, announcement_id: int) -> bool:
    """Tell whether something of an announcement is left to do."""
    return await tx.one(SQL.left, id=announcement_id) is not None


async def drop(tx: Tx, announcement: Announcement, *deeds: LedgerDeed) -> None:
    """Leave undone what is left of deeds."""
    await tx.many(SQL.drop, [{"id": announcement.id, "deed": deed} for deed in deeds])


async def annul(tx: Tx, announcement: Announcement) -> None:
    """Let what is on its way not be sent again when it comes back from there."""
    await tx.run(SQL.annul, id=announcement.id)


async def queue(tx: Tx, announcement: Announcement, people: Collection[Recipient], now: int) -> None:
    """Queue a copy for each of these, or note why they get none."""
    common = {"id": announcement.id, "event_id": announcement.event_id, "priority": _priority(announcement), "now": now}
    await tx.many(
        SQL.queue,
        [
            {
                **common,
                "chat": one.id,
                "key": f"a:{announcement.id}:{one.id}",
                "why": one.why,
                "state": _STATES.get(one.why, DeliveryState.FAILED),
                "finished_at": None if one.why is None else now,
            }
            for one in people
        ],
    )


_STATES: Final[Mapping[str | None, DeliveryState]] = {None: DeliveryState.QUEUED, "muted": DeliveryState.WITHDRAWN}


def _priority(announcement: Announcement) -> int:
    return PARKED if announcement.phase is AnnouncementPhase.PAUSED else DeliveryClass.ANNOUNCEMENT.priority


async def _do(tx: Tx, announcement: Announcement, part: LedgerPart, now: int) -> int | None:
    """Do a part; return the last person whom it has reached, None: everybody."""
    if part.deed is LedgerDeed.BEGIN:
        row = await tx.one(SQL.part_of_people, after=part.reached, people=PART - 1)
    else:
        act, state = _WALKS.get(part.deed, ("send", part.state))
        row = await tx.one(
            SQL.part_of_copies, id=announcement.id, act=act, state=state, after=part.reached, people=PART - 1
        )
    upto: int | None = row["person_id"] if row else None
    await _DO[part.deed](tx, announcement, part, EVERYBODY if upto is None else upto, now)
    return upto


def _part_of(row: StoredRow) -> LedgerPart:
    return LedgerPart(
        row["id"], LedgerDeed(row["deed"]), row["asked_at"], row["reached"], row["state"], row["language"], row["round"]
    )


def _range(announcement: Announcement, part: LedgerPart, upto: int) -> dict[str, int]:
    return {"id": announcement.id, "after": part.reached, "upto": upto}


async def _begin(tx: Tx, announcement: Announcement, part: LedgerPart, upto: int, now: int) -> None:
    """Queue it for those of the next people whom its audience includes by now."""
    people = await audience.find(tx, announcement.event_id, announcement.audience, "", part.reached, upto)
    await queue(tx, announcement, people, now)
    await tx.run(SQL.grow, id=announcement.id, people=len(people))


async def _park(tx: Tx, announcement: Announcement, part: LedgerPart, upto: int, _now: int) -> None:
    await tx.run(SQL.park, **_range(announcement, part, upto), priority=_priority(announcement))


async def _withdraw(tx: Tx, announcement: Announcement, part: LedgerPart, upto: int, now: int) -> None:
    act, _ = _WALKS[part.deed]
    await tx.run(SQL.withdraw, **_range(announcement, part, upto), act=act, now=now)


async def _again(tx: Tx, announcement: Announcement, part: LedgerPart, upto: int, now: int) -> None:
    await tx.run(
        SQL.again,
        **_range(announcement, part, upto),
        state=part.state,
        asked_at=part.asked_at,
        priority=_priority(announcement),
        now=now,
    )


async def _correct(tx: Tx, announcement: Announcement, part: LedgerPart, upto: int, now: int) -> None:
    given = {
        "id": announcement.id,
        "event_id": announcement.event_id,
        "language": part.language,
        "round": part.round,
        "arrived": now + ON_ITS_WAY,
        "priority": DeliveryClass.REMINDER.priority,
        "now": now,
    }
    if part.reached == NOBODY:  # they are few
        await tx.run(SQL.correct, **given, state="sending", after=NOBODY, upto=EVERYBODY)
    await tx.run(SQL.correct, **given, state="sent", after=part.reached, upto=upto)


async def _delete(tx: Tx, announcement: Announcement, part: LedgerPart, upto: int, now: int) -> None:
    await tx.run(
        SQL.delete,
        **_range(announcement, part, upto),
        event_id=announcement.event_id,
        span=DELETABLE,
        priority=DeliveryClass.REMINDER.priority,
        now=now,
    )


_WALKS: Final[Mapping[LedgerDeed, tuple[str, DeliveryState]]] = {
    LedgerDeed.PARK: ("send", DeliveryState.QUEUED),
    LedgerDeed.UNPARK: ("send", DeliveryState.QUEUED),
    LedgerDeed.WITHDRAW: ("send", DeliveryState.QUEUED),
    LedgerDeed.WITHDRAW_CORRECTIONS: ("correct", DeliveryState.QUEUED),
    LedgerDeed.CORRECT: ("send", DeliveryState.SENT),
    LedgerDeed.DELETE: ("send", DeliveryState.SENT),
}
"""Along which copies a deed goes; `AGAIN` along those of a fate."""

_DO: Final[Mapping[LedgerDeed, DoPart]] = {
    LedgerDeed.BEGIN: _begin,
    LedgerDeed.PARK: _park,
    LedgerDeed.UNPARK: _park,
    LedgerDeed.WITHDRAW: _withdraw,
    LedgerDeed.WITHDRAW_CORRECTIONS: _withdraw,
    LedgerDeed.AGAIN: _again,
    LedgerDeed.CORRECT: _correct,
    LedgerDeed.DELETE: _delete,
}
