"""Keeping what the team does, and showing it."""

from typing import Any, Final

from aiogram import Router
from aiogram.types import CallbackQuery

from db import audit, team
from fair.access import Permission, TeamRole
from fair.cleaning import clean, cut, isolate
from handlers.callbacks import Pressed
from handlers.organiser.gate import Needs
from handlers.screen import Reply, screens
from handlers.screens.organiser import journal as views
from handlers.screens.organiser.journal import PAGE, Sheet
from handlers.team_callbacks import Journal
from handlers.turn import Turn

MANY: Final = 2_000
"""Deeds in a file that is made within a turn: some tenths of a megabyte, some hundredths of a second."""
NAME: Final = 60


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="organiser.journal")
    router.callback_query.filter(Pressed(Journal))
    router.callback_query.register(press, Journal.filter(), Needs(Permission.JOURNAL))
    return router


async def note(turn: Turn, action: str, subject: str, before: Any = None, after: Any = None) -> None:
    """Keep an action of the person who is asking, in the same transaction as its effect.

    `action` is one of `screens.organiser.deeds.ACTIONS`, said by the text `deed-<action>`; `subject` such as
    registration:42. `before` and `after` are JSON values without personal data: the row is never deleted.
    """
    await audit.add(turn.tx, turn.event.id, turn.person.id, action, subject, before, after, turn.micros)
    await introduce(turn)


async def introduce(turn: Turn) -> None:
    """Keep what the person is called now, for colleagues to read. Owners get a row when they first do something."""
    if turn.team_role is TeamRole.OWNER:
        await team.enlist(turn.tx, turn.event.id, turn.person.id, TeamRole.OWNER, called(turn), turn.micros)
    else:
        await team.rename(turn.tx, turn.event.id, turn.person.id, called(turn))


def called(turn: Turn) -> str:
    """Return the person's name in Telegram, which may be anything, as it can be shown beside others."""
    return isolate(cut(clean(turn.name), NAME)) or "—"


async def press(_event: CallbackQuery, turn: Turn, callback_data: Journal) -> Reply:
    """Show a page of the journal, or send it."""
    count = await audit.count(turn.tx, turn.event.id)
    if callback_data.file in {"csv", "json"}:
        sheet = await _sheet(turn, count, MANY, 0)
        return screens(views.file(turn.t, sheet, callback_data.file))
    page = min(callback_data.page, max(0, (count - 1) // PAGE))
    return screens(views.journal(turn.t, await _sheet(turn, count, PAGE, page)))


async def _sheet(turn: Turn, count: int, limit: int, page: int) -> Sheet:
    deeds = await audit.recent(turn.tx, turn.event.id, limit, page * PAGE)
    return Sheet(turn.event, deeds, await team.names(turn.tx, turn.event.id), count, page)
