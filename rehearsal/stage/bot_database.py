"""What the rehearsal reads of the bot's database: the moments of the fair, how far updates and messages have come."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from bot.commands import content
from db.agenda import releases
from db.core.time import MINUTE, to_micros
from db.reports import monitoring
from fair.agenda import serialisation
from fair.agenda.model import Agenda, SessionKind
from fair.agenda.release.release import days, opening
from fair.agenda.release.reminders import DayBeforeAt, due_at
from fair.errors import PlainError
from fair.retention.plan import plan_of

if TYPE_CHECKING:
    from db.core.engine import Tx
    from db.core.place import Place
    from fair.event.model import Event

PLENARY_MINUTES = 15
EVENING = time(18)


class Moment(NamedTuple):
    """A moment one may want to jump to; microseconds."""

    id: str
    at: int


class Counters(NamedTuple):
    """How many rows there are in each state."""

    inbox: dict[str, int]
    outbox: dict[str, int]


@dataclass(frozen=True, slots=True)
class BotDatabase:
    """Looks into the database while the bot writes there, or before there is one."""

    place: Place

    async def event(self) -> Event | None:
        """Return the fair, if the bot has one yet."""
        with contextlib.suppress(PlainError):
            return await content.look(self.place, lambda tx: content.event_of(tx, None))
        return None

    async def moments(self) -> list[Moment]:
        """Return the moments that matter, in their order, by the agenda as it is now."""
        with contextlib.suppress(PlainError):
            return await content.look(self.place, _moments)
        return []

    async def upcoming(self, now: int) -> int | None:
        """Return the next moment at which something is due."""
        with contextlib.suppress(PlainError):
            return await content.look(self.place, lambda tx: monitoring.upcoming(tx, now))
        return None

    async def counters(self) -> Counters:
        """Count updates and deliveries: nothing is lost."""
        with contextlib.suppress(PlainError):
            return await content.look(self.place, _counters)
        return Counters({}, {})


async def _counters(tx: Tx) -> Counters:
    return Counters(await monitoring.inbox_states(tx), await monitoring.outbox_states(tx))


async def _moments(tx: Tx) -> list[Moment]:
    event = await content.event_of(tx, None)
    latest = await releases.latest(tx, event.id)
    agenda = serialisation.from_json(latest.agenda, event.zone) if latest else Agenda()
    found = [
        Moment("eve", due_at(next(days(event)), DayBeforeAt(event.reminders.day_before or EVENING), event.zone)),
        Moment("opening", to_micros(opening(agenda, event))),
        Moment("after", to_micros(event.ends + timedelta(days=1))),
        Moment("term", plan_of(event).over_at + MINUTE),
    ]
    plenaries = [to_micros(s.starts) for s in agenda.sessions if s.kind is SessionKind.PLENARY and not s.cancelled]
    if plenaries:
        found.append(Moment("plenary", min(plenaries) - PLENARY_MINUTES * MINUTE))
    return sorted(found, key=lambda moment: moment.at)
