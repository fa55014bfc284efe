"""What a rehearsal begins with: a fair whose agenda is out, and the moment at which its clock starts."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.clock import wall_clock
from bot.commands import agenda_import, content
from db.agenda import releases
from db.core.time import to_micros, to_moment
from fair.agenda import serialisation
from fair.agenda.model import Agenda
from fair.errors import PlainError

if TYPE_CHECKING:
    from pathlib import Path

    from db.core.engine import Tx
    from db.core.place import Place
    from fair.event.model import Event

MORNING = time(10)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PreparedFair:
    """What a rehearsal begins with; without a fair, if something is wrong with its folder."""

    moment: datetime
    event: Event | None = None
    sessions: tuple[str, ...] = ()


async def prepare_fair(folder: Path, database: Place, before: datetime | None = None) -> PreparedFair:
    """Release the agenda of a folder, so that there is one to ask for. What is wrong with it, the bot will say.

    The rehearsal begins where the one before ended, or at a moment that suits the fair.
    """

    async def work(tx: Tx) -> PreparedFair:
        now = before or first_moment(content.read(folder), wall_clock())
        event = (await content.load(tx, folder, to_micros(now))).event
        draft, _ = await agenda_import.keep(tx, event, folder, now)
        if draft is not None and draft.changes:
            await agenda_import.publish(tx, event, {}, now)
        return PreparedFair(now, event, await _sessions(tx, event))

    with contextlib.suppress(content.ContentError, PlainError):
        return await content.alter(database, work)
    return PreparedFair(before or wall_clock())


async def _sessions(tx: Tx, event: Event) -> tuple[str, ...]:
    """Return the sessions that people may choose: those that are not for everybody anyway."""
    latest = await releases.latest(tx, event.id)
    agenda = serialisation.from_json(latest.agenda, event.zone) if latest else Agenda()
    return tuple(session.id for session in agenda.sessions if not session.for_all)


def first_moment(event: Event, now: datetime) -> datetime:
    """Return the moment at which a rehearsal begins: a week before the fair, or now if that is nearer.

    People can register then, whatever the calendar says.
    """
    if max(event.starts - WEEK, event.registration_opens) <= now < event.registration_closes:
        return now
    morning = datetime.combine((event.starts - WEEK).date(), MORNING, event.zone)
    latest = event.registration_closes - timedelta(days=1)
    return max(event.registration_opens, min(morning, latest)).astimezone(UTC)


def saved_moment(file: Path) -> datetime | None:
    """Return the moment at which the last rehearsal in this folder ended."""
    with contextlib.suppress(OSError, ValueError):
        return to_moment(int(file.read_text()))
    return None
