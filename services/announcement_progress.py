"""How an announcement stands: all that is counted of it, read together."""

from dataclasses import dataclass, replace
from typing import Final, Self

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.announcements.ledger import Progress
from db.core.engine import Tx
from db.core.time import MINUTE
from fair.delivery.policy import DeliveryState

MANY: Final = 10_000
"""More copies than this are never counted while others wait to write."""


async def resendable(tx: Tx, announcement: Announcement, state: DeliveryState) -> int:
    """Return how many of a fate can be reached, of very many as it was a moment before."""
    if (announcement.size or 0) > MANY:
        return await tx.ahead(ledger.resendable, announcement.id, state)
    return await ledger.resendable(tx, announcement.id, state)


@dataclass(frozen=True, slots=True)
class AnnouncementProgress:
    """An announcement and all that is counted of it."""

    announcement: Announcement
    progress: Progress
    replies: tuple[int, int] = (0, 0)
    unknown_again: int = 0
    failed_again: int = 0
    deletable: int = 0

    @classmethod
    async def glance(cls, tx: Tx, announcement: Announcement, now: int) -> Self:
        """Count while others write; what was changed in this transaction is not counted."""
        found = await tx.ahead(cls._find, announcement.event_id, announcement.id, now // MINUTE * MINUTE)
        return replace(found, announcement=announcement)

    @classmethod
    async def shown(cls, tx: Tx, announcement: Announcement, now: int) -> Self:
        """Count for whoever looks, or has changed something in this transaction.

        Of very many copies it is told how they stood a moment before: the planner shows the rest in a few seconds.
        """
        if (announcement.size or 0) > MANY:
            return await cls.glance(tx, announcement, now)
        found = await tx.for_screen(cls._find, announcement.event_id, announcement.id, now // MINUTE * MINUTE)
        return replace(found, announcement=announcement)

    @classmethod
    async def _find(cls, tx: Tx, event_id: str, announcement_id: int, now: int) -> Self:
        announcement = await announcements.get(tx, event_id, announcement_id)
        assert announcement is not None
        return await cls.read(tx, announcement, now)

    @classmethod
    async def read(cls, tx: Tx, announcement: Announcement, now: int) -> Self:
        """Count."""
        return cls(
            announcement=announcement,
            progress=await ledger.progress(tx, announcement),
            replies=await announcements.replies(tx, announcement),
            unknown_again=await ledger.resendable(tx, announcement.id, DeliveryState.UNKNOWN),
            failed_again=await ledger.resendable(tx, announcement.id, DeliveryState.FAILED),
            deletable=await ledger.deletable(tx, announcement.id, now),
        )
