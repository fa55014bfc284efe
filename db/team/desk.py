"""What the desk counts, in one question to the database."""

from dataclasses import dataclass
from typing import Final

from db.core.engine import Tx, statements
from db.core.time import DAY
from db.delivery import parked
from db.delivery.parked import ParkedWork
from db.topics.groups import GroupRefusal, Trouble
from db.topics.topics import NOTHING, Unshown

SQL = statements(__file__)

DISK: Final = "disk_free"
"""The mark of how many bytes are free where the database lies."""
BACKUP: Final = "backed_up_at"
"""The mark of the moment of the last backup, in microseconds."""
ELSEWHERE: Final = "elsewhere"
"""In the place of a moment: whoever operates the database's server makes its backups, and we know nothing of them."""
RECENT: Final = 2 * DAY
"""As long as a backup is no older, somebody makes them."""

TRIAL: Final = "backup_trial"
"""The mark of the last backup that was opened on trial: the moment in microseconds, and how many people were in it."""


@dataclass(frozen=True, slots=True)
class Attention:
    """What may need somebody of the team."""

    waiting: int
    """Applications that nobody has decided on and that wait for the team."""
    failed: int
    """Messages of the last day that were not delivered, or may not have been; those of announcements count there."""
    coming: int
    """Moments of the next day at which reminders go out by themselves."""
    disk_free: int | None
    """Bytes; None: not looked at yet."""
    backed_up_at: int | None
    """None: never, as far as we know."""
    trial: tuple[int, int] | None = None
    """When the last backup was opened on trial, and how many people were in it."""
    unanswered: int = 0
    """Questions of people to which the bot had no answer."""
    forum: Trouble | GroupRefusal | None = None
    """What is wrong with the group that is connected, if anything is."""
    refused: Unshown = NOTHING
    """What Telegram has refused to show there."""
    enquiries: int = 0
    """People who have written to the organisers and wait for an answer."""
    asked_since: int | None = None
    """When the first of them has written; None: nobody waits."""
    to_change: int = 0
    """Applications that wait for their applicants, who were asked to change answers."""
    decided: int = 0
    """Decisions that nobody was told of."""
    backed_up_elsewhere: bool = False
    """Backups are not the bot's business."""
    stranded: int = 0
    """Those on the waiting list for whom there is a place, and whom no offer will reach: not counted by this store."""
    parked: ParkedWork | None = None
    """What was parked when a backup was put back; None: nothing, or somebody has decided on it."""
    deletion_at: int | None = None
    """When something is deleted next; None: nothing will be, or nobody has looked."""


async def attention(tx: Tx, event_id: str, now: int) -> Attention:
    """Count what is there now."""
    marks = {"disk": DISK, "backup": BACKUP, "trial": TRIAL}
    row = await tx.one(SQL.attention, event_id=event_id, since=now - DAY, until=now + DAY, **marks)
    assert row is not None
    return Attention(
        waiting=row["waiting"],
        to_change=row["to_change"],
        decided=row["decided"],
        failed=row["failed"],
        coming=row["coming"],
        disk_free=_number(row["disk_free"]),
        backed_up_at=None if row["backed_up_at"] == ELSEWHERE else _number(row["backed_up_at"]),
        backed_up_elsewhere=row["backed_up_at"] == ELSEWHERE,
        trial=_trial(row["trial"]),
        unanswered=row["unanswered"],
        forum=row["forum"],
        refused=Unshown(row["topics_refused"], row["unsaid"]),
        enquiries=row["enquiries"],
        asked_since=row["asked_since"],
        parked=await parked.found(tx),
    )


def latest_backup(known: str | None, own: int | None, now: int, *, elsewhere: bool) -> str | None:
    """Return what the desk is to know of backups where several processes may make them; None: nothing new.

    `known` is the mark as it is, `own` when this process has made its last one; `elsewhere` says that it makes none.
    """
    moments = [own, None if known == ELSEWHERE else _number(known)]
    latest = max((min(one, now) for one in moments if one is not None), default=None)
    if elsewhere and (latest is None or now - latest > RECENT):
        return ELSEWHERE
    return None if latest is None else str(latest)


def _number(mark: str | None) -> int | None:
    return int(mark) if mark is not None else None


def _trial(mark: str | None) -> tuple[int, int] | None:
    if mark is None:
        return None
    at, people = mark.split()
    return int(at), int(people)
