"""What one person may have dealt with in a day: whoever goes on for hours costs nothing any more.

The 24 hours begin with the first update. They are counted in memory, and kept with the person now and then, so that a
restart forgets a few at most. The team has no limit: nobody may be locked out of the door on the day.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db.core.engine import Tx
from db.core.time import DAY, to_micros
from db.people import daily_updates
from db.people.daily_updates import CountedDay
from db.team import members

KEPT_EVERY: Final = 50
"""After so many updates the count is kept; as often it is asked whether somebody has come into the team."""
PEOPLE: Final = 10_000
"""How many people are counted at once; who did nothing for longest is forgotten first, but for what was kept."""


@dataclass(frozen=True, slots=True)
class DailyDecision:
    """Whether to drop an update, and whether to say so: once."""

    drop: bool = False
    tell: bool = False
    until: int = 0
    """When the day is over, UTC microseconds."""


@dataclass(slots=True)
class _OngoingDay:
    """The day of one person, by a clock that is never set back."""

    began: int
    updates: int = 0
    told: bool = False
    team: bool = False


class DailyLimit:
    """Counts the updates of people over 24 hours. A limit of 0 switches it off."""

    def __init__(self, limit: int, owners: Collection[int], *, shared: bool = False) -> None:
        self.limit = limit
        self._owners = owners
        self._shared = shared
        """Others count, too: each count is kept at once, and looked up before the next."""
        self._days: dict[int, _OngoingDay] = {}
        self._decided: dict[int, DailyDecision] = {}
        """Of the updates of the batch under way, so that a second attempt counts nobody twice."""
        self._latest = 0
        self._behind = 0
        """By how much the clock has been set back so far."""

    def forget_batch(self) -> None:
        """Let what comes now be counted anew."""
        self._decided.clear()

    async def decide(self, tx: Tx, position: int, person_id: int, now: datetime) -> DailyDecision:
        """Count an update, by its place in the inbox, and say what to do with it."""
        if not self.limit or person_id in self._owners:
            return DailyDecision()
        found = self._decided.get(position)
        if found is None:
            found = self._decided[position] = await self._count(tx, person_id, to_micros(now))
        if found.tell:  # also when the transaction that said so was undone
            await self._keep(tx, person_id, to_micros(now))
        return found

    async def _count(self, tx: Tx, person_id: int, now: int) -> DailyDecision:
        ahead = self._follow(now)
        day = await self._day(tx, person_id, now)
        day.updates += 1
        if self._shared:
            await self._keep(tx, person_id, now)
        if day.updates % KEPT_EVERY == 1:
            day.team = day.updates > 1 and await members.role_anywhere(tx, person_id) is not None
            if not day.told and day.updates > 1:
                await self._keep(tx, person_id, now)
        if day.updates <= self.limit or day.team:
            return DailyDecision()
        if not day.told and await members.role_anywhere(tx, person_id) is not None:
            day.team = True
            return DailyDecision()
        tell, day.told = not day.told, True
        return DailyDecision(drop=True, tell=tell, until=now + day.began + DAY - ahead)

    def _follow(self, now: int) -> int:
        """Return a time that only goes forward: a clock that is set back makes no day longer."""
        self._behind += max(0, self._latest - (now + self._behind))
        self._latest = now + self._behind
        return self._latest

    async def _day(self, tx: Tx, person_id: int, now: int) -> _OngoingDay:
        """Return the day of a person, a new one where the last is over."""
        day = self._days.pop(person_id, None)
        if day is not None and self._shared and (others := await daily_updates.find(tx, person_id)):
            day.updates, day.told = max(day.updates, others.updates), day.told or others.told
        if day is None:
            kept = await daily_updates.find(tx, person_id)
            day = (
                _OngoingDay(min(kept.began, now) + self._behind, kept.updates, kept.told)
                if kept
                else _OngoingDay(self._latest)
            )
        if self._latest - day.began >= DAY:
            day = _OngoingDay(self._latest)
        self._days[person_id] = day
        if len(self._days) > PEOPLE:
            del self._days[next(iter(self._days))]
        return day

    async def _keep(self, tx: Tx, person_id: int, now: int) -> None:
        day = self._days[person_id]
        began = now + day.began - self._latest
        await daily_updates.keep(tx, person_id, CountedDay(began, day.updates, day.told))
