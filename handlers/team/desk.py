"""The desk: one screen from which a member of the team reaches everything."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from db.core.time import MINUTE
from db.team.desk import attention
from fair.access import Permission
from handlers.base import permissions
from handlers.base.callbacks import AnyPress, DeskCallback
from handlers.base.home import home
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from handlers.team.screens import desk
from services import places
from services.retention import next_deletion
from services.turn import Turn


def router() -> Router:
    """Take the buttons that lead to the desk, and out of it."""
    router = Router(name="team.desk")
    router.callback_query.filter(AnyPress(DeskCallback))
    router.callback_query.register(press, DeskCallback.filter(), Requires(Permission.DESK))
    return router


async def show(turn: Turn) -> Reply:
    """Show the desk; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    found = await turn.tx.for_screen(attention, turn.event.id, turn.micros // MINUTE * MINUTE)
    if turn.may(Permission.APPLICATIONS):
        found = replace(found, stranded=await places.count_stranded(turn.tx, turn.event))
    if coming := await next_deletion(turn.tx, turn.event, turn.now):
        found = replace(found, deletion_at=coming.due_at)
    return screens(desk.desk(turn.t, turn.event, turn.team_role, found, turn.now))


async def press(_event: CallbackQuery, turn: Turn, callback_data: DeskCallback) -> Reply:
    """Show the desk, or the bot as everybody else sees it."""
    return await (home(turn) if callback_data.action == "guest" else show(turn))
