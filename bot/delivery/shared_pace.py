"""The pace of several processes that send for one bot: slots in the database, by its clock."""

import asyncio
import math
import time
from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from db.core.engine import Tx
from db.core.time import SECOND
from db.delivery import outbox, pace
from db.delivery.outbox import Delivery
from fair.delivery import slots
from fair.delivery.rate_limits import RateLimits
from fair.delivery.slots import LATE, NOBODY, Slots

FIRST_PLAN: Final = 0.02
"""Seconds from the question for the time to the end of the commit, before it was ever measured."""
LONGEST_PLAN: Final = 0.5
MEASURED: Final = 8


@dataclass(frozen=True, slots=True)
class SlotTime:
    """Between which moments a message may leave, in seconds of this process's clock that never goes back."""

    earliest: float
    latest: float

    async def comes(self) -> bool:
        """Wait for the moment; False: it was missed, and the message must not leave."""
        wait = self.earliest - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        return time.monotonic() <= self.latest


class SharedPace:
    """Gives slots. What concerns single chats and shares is told to `limits`, also what others have let go."""

    def __init__(self, limits: RateLimits) -> None:
        self._limits = limits
        self._slots = self._loaded = Slots()
        self._seen: int | None = None
        """How many slots of all have been told to the limits; None: what went before the start was told to them."""
        self._pauses: dict[int, int] = {}
        self._asked_at = 0.0
        self._plans: deque[float] = deque([FIRST_PLAN], maxlen=MEASURED)
        self._slot = 0
        self._ahead = 0
        """By how many microseconds a slot that is given now is ahead of the clock of this process."""
        self.leaving = SlotTime(-math.inf, math.inf)
        self.over: Collection[int] = ()
        """The deliveries whose ends are noted in the transaction under way."""

    async def begin(self, tx: Tx, now: int) -> int:
        """Learn what others have let go and were told; return the slot of what is chosen now."""
        loaded = slots.from_json(await pace.load(tx))
        paused = await outbox.pauses(tx, now)
        before = time.monotonic()
        clock = await tx.clock()
        self._asked_at = time.monotonic()
        plan = min(LONGEST_PLAN, 1.5 * max(self._plans))
        slot = loaded.next(clock + round(plan * SECOND))
        if self._slot - slot <= slots.FORGOTTEN:
            slot = max(slot, self._slot)  # of what was undone the limits know all the same
        until = (slot - clock) / SECOND
        self.leaving = SlotTime(self._asked_at + until, before + until + LATE / SECOND)
        self._slots, self._loaded = loaded.over(self.over, slot), loaded
        self._slot, self._ahead = slot, slot - now
        for each in loaded.since(self._seen) if self._seen is not None else ():
            if each.chat != NOBODY:
                self._limits.spend(min(each.at, slot), each.chat, bulk=each.bulk)
        self._seen = loaded.number
        for chat, end in paused.items():
            if self._pauses.get(chat, 0) < end:
                self._limits.pause(slot, chat or None, end + self._ahead)
        self._pauses = paused
        return slot

    def moment(self, now: int) -> int:
        """Return a moment as the limits count it: never before a slot that was given."""
        return max(self._slot, now + self._ahead)

    def wait(self, slot: int) -> int:
        """Return microseconds until one more may leave; 0: it may leave now."""
        return self._slots.wait(slot)

    def take(self, delivery: Delivery) -> None:
        """Give the slot to a message."""
        self._slots = self._slots.take(delivery.chat, self._slot, delivery.id, bulk=delivery.delivery_class.bulk)

    async def keep(self, tx: Tx) -> None:
        """Let the others know."""
        kept = self._slots.at(self._slot, erased=tx.erased)
        if kept != self._loaded:
            await pace.keep(tx, kept.to_json())

    def stored(self, claimed: Sequence[Delivery]) -> None:
        """Learn from a commit that has ended well how long one takes."""
        self._seen = self._slots.number
        if claimed:
            self._plans.append(time.monotonic() - self._asked_at)
