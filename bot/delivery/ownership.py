"""Whose calls are under way, where several processes send: what one of them leaves is settled by another."""

import logging
from collections.abc import Iterable, Sequence

from bot.delivery.attempts import EndedCall, forgive_crash, updates_of
from db.core.engine import Tx
from db.delivery import outbox, under_way
from db.delivery.outbox import Delivery
from fair.delivery.policy import NotSent, Reason, Unknown

log = logging.getLogger("jarmenke.courier")


class Ownership:
    """The deliveries whose calls this process makes, whichever replica it was when it claimed them.

    With each connection that was lost a process becomes another replica, and may still hear how its calls end.
    """

    def __init__(self) -> None:
        self._calls: set[int] = set()
        """The deliveries whose calls are under way, or have ended and are not recorded."""
        self._been: set[int] = set()
        """The replicas that this process is and was."""

    def add(self, claimed: Iterable[Delivery]) -> None:
        """Take deliveries whose calls begin."""
        for each in claimed:
            self._calls.add(each.id)
            if each.owner is not None:
                self._been.add(each.owner)

    def give_up(self, ended: Iterable[EndedCall]) -> None:
        """Let go of deliveries whose ends are recorded."""
        self._calls.difference_update(each.delivery.id for each in ended)

    async def still_ours(self, tx: Tx, ended: Sequence[EndedCall]) -> tuple[list[EndedCall], bool]:
        """Return the ends that may be recorded, and whether others have calls under way, too.

        An end is recorded unless somebody else has taken this process for dead meanwhile, and settled the delivery.
        """
        calls = await under_way.calls(tx)
        self._been.add(tx.replica)
        mine = {each.id: each.attempts for each in calls if each.owner in self._been}
        ours = [each for each in ended if mine.get(each.delivery.id) == each.delivery.attempts]
        if len(ours) < len(ended):
            log.warning("settled by others=%d", len(ended) - len(ours))
        await under_way.adopt(
            tx, [each.id for each in calls if each.id in self._calls & mine.keys() and each.owner != tx.replica]
        )
        return ours, any(each.owner not in self._been for each in calls)

    async def left_behind(self, tx: Tx) -> list[EndedCall]:
        """Return what nobody will tell the end of.

        What this process has claimed in a transaction that seemed to fail was never sent; of what replicas that are
        gone had claimed, nobody knows.
        """
        stalled = [each for each in await outbox.stalled(tx) if each.id not in self._calls]
        self._been.add(tx.replica)
        gone = await tx.gone({each.owner for each in stalled if each.owner is not None} - self._been)
        never = [EndedCall(each, NotSent(Reason.NEVER_CONNECTED)) for each in stalled if each.owner in self._been]
        dead = [
            EndedCall(forgive_crash(each), Unknown()) for each in stalled if each.owner is None or each.owner in gone
        ]
        for name, found in (("orphans", never), ("recovered", dead)):
            if found:
                log.warning("%s=%d updates=%s", name, len(found), updates_of(found))
        return never + dead

    async def left_at_start(self, tx: Tx) -> list[EndedCall]:
        """Return the same before the first call: whatever bears the number of this replica is of another life."""
        found = await self.left_behind(tx)
        return [
            each if isinstance(each.outcome, Unknown) else EndedCall(forgive_crash(each.delivery), Unknown())
            for each in found
        ]
