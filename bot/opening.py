"""What is done before anybody is served: the content is read, promises are kept, a copy that was put back is found."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from bot.clock import Clock
from bot.commands import content
from bot.commands.check import sentences
from bot.commands.content import ContentError
from bot.commands.copies import is_behind
from bot.context import Context
from bot.forgotten import ForgottenList
from bot.schedule.retention import Retention
from bot.settings import Settings
from bot.telegram.last_heard import LAST_HEARD
from bot.updates import alerts
from db.core import key_values, moving
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.core.time import DAY, to_micros
from db.delivery.parked import PUT_BACK, ParkedWork
from db.people import people, tombstones
from db.retention import plans
from fair.errors import PlainError
from fair.event.model import Event
from services import put_back
from services.erasure import erase_person


class UnfinishedMoveError(PlainError):
    """Not all has come from another database."""

    def __init__(self) -> None:
        super().__init__(
            "A move into this database was begun and is not finished: give the command again (migrate --from …)."
        )


LOGGED: Final = 20
"""Mistakes in the content that are written into the log; `check` names all."""

log = logging.getLogger("jarmenke.app")


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found at the start that the owners have to hear of."""

    event: Event
    content_fault: str | None = None
    """Where the first mistake in the content folder is, if the stored content stays because of it."""
    parked: ParkedWork | None = None
    """What waited in a backup, if one was put back."""


async def load_content(tx: Tx, folder: Path, now: datetime) -> Opened:
    """Take the content of the folder, or go on with the stored one where that can't be used. Raises without either."""
    if await moving.is_unfinished(tx):
        raise UnfinishedMoveError
    try:
        return Opened((await content.load(tx, folder, to_micros(now))).event)
    except (ContentError, PlainError, OSError) as error:
        stored = await content.all_events(tx)
        if not stored:
            raise
        lines = (
            list(sentences(folder, error.findings[:LOGGED], "en")) if isinstance(error, ContentError) else [f"{error}"]
        )
        log.error("the content folder can't be used, the bot goes on with the stored content")  # noqa: TRY400 - a mistake of people
        for line in lines:
            log.error("content: %s", line)  # noqa: TRY400 - as above
        return Opened(next(iter(stored.values())), _place(error))


def _place(error: Exception) -> str:
    """Return where to look first, without a path of the server's."""
    if isinstance(error, ContentError) and error.findings:
        first = error.findings[0]
        return f"{first.file}:{first.line}"
    return type(error).__name__


def list_of_forgotten(settings: Settings) -> ForgottenList:
    """Return the list of who was forgotten; of PostgreSQL's each process that serves has one."""
    shared = isinstance(settings.place, PostgresPlace)
    return ForgottenList.beside(settings.database, settings.token, shared=shared)


async def keep_promises(
    database: Database, events: Mapping[str, Event], forgotten: ForgottenList, clock: Clock
) -> None:
    """Delete what must not be there, before anybody is served: a backup may have been put back, or the bot was away."""
    forgotten.follow(await database.read(tombstones.everything))
    for person_id in forgotten.among(await database.read(people.met)):
        log.warning("somebody was in the database who had been forgotten")
        again = partial(erase_person, events=events, person_id=person_id, event_id=None, why="again", now=clock())
        await database.write(again)
    # From now on: those were noted when they asked.
    database.fingerprint, database.remember_forgotten = forgotten.fingerprint, forgotten.add
    overdue = Retention(database.beside)
    while not await database.write(lambda tx: overdue.delete(tx, clock())):
        pass
    if all(kept.plan.over_at <= to_micros(clock()) for kept in await database.read(plans.everything)):
        await database.write(tombstones.clear)
        forgotten.clear()


async def park(tx: Tx, path: Path, now: datetime) -> ParkedWork | None:
    """Let nothing go out by itself that waited in a backup, if one was put back since the last start, whatever by."""
    mark = await key_values.get(tx, LAST_HEARD)
    worked_at = int(mark) if mark else None
    is_copy = await key_values.get(tx, PUT_BACK) is not None
    if not is_copy and (worked_at is None or not is_behind(path, worked_at)):
        return None
    log.warning("a backup was put back: what waited in it is parked")
    return await put_back.park(tx, worked_at, now)


async def tell(tx: Tx, context: Context, opened: Opened) -> None:
    """Tell the owners of what was found."""
    now = context.clock()
    if (parked := opened.parked) is not None:
        numbers = {"messages": parked.messages, "stopped": parked.announcements}
        await alerts.raise_alarm(tx, context, "alert-put-back", "put-back", now, **numbers)
    if (place := opened.content_fault) is not None:
        await alerts.raise_alarm(tx, context, "alert-content", "content", now, DAY, place=place)
