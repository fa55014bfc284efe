"""What was promised to be deleted is deleted, and those who may want it as a file hear of it before."""

from collections.abc import Container
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.commands.copies import discard_aside
from db.core.engine import Tx
from db.core.time import HOUR, to_micros
from db.delivery import outbox
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Reference
from db.retention import plans
from fair.delivery.policy import DeliveryClass
from services import retention
from services.retention import Notified

SWEEP: Final = HOUR
"""After so long it is looked again whether anything is overdue: somebody may have been written down since."""


class Retention:
    """Deletes what is overdue. In memory is only when it was looked last, and whether anything went since."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._swept_at: int | None = None
        self._deleted = False

    async def delete(self, tx: Tx, now: datetime) -> bool:
        """Delete some of what is overdue; return whether that was all.

        Then the copies beside the database go, too: they hold it still.
        """
        micros = to_micros(now)
        if self._swept_at is not None and abs(micros - self._swept_at) < SWEEP:
            due = await plans.upcoming(tx, self._swept_at)
            if due is None or due > micros:
                return True
        if not await retention.delete_overdue(tx, now):
            tx.afterwards(self._note_deletion)
            return False
        tx.afterwards(lambda: self._end_sweep(micros))
        return True

    def _note_deletion(self) -> None:
        self._deleted = True

    def _end_sweep(self, now: int) -> None:
        """Remember it only once it is stored: an attempt that is undone is made again."""
        if self._deleted:
            discard_aside(self._database)
        self._swept_at, self._deleted = now, False


async def tell(tx: Tx, events: Container[str], now: datetime) -> None:
    """Queue what tells owners and organisers of a deletion some days before; nobody is told of it any more after it."""
    micros = to_micros(now)
    for told in await retention.notices(tx, now):
        if told.event_id in events:
            chats = await plans.those_concerned(tx, told.event_id)
            await outbox.add(tx, (_notice(told, chat, micros) for chat in chats), micros)


def _notice(told: Notified, chat: int, now: int) -> NewDelivery:
    return NewDelivery(
        chat,
        DeliveryClass.REMINDER,
        Reference("retention", told.event_id, ends=told.due_at),
        now,
        expires_at=told.due_at,
        dedupe_key=f"retention:{told.event_id}:{told.due_at}:{told.since}:{chat}",
    )
