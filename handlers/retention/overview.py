"""Data and terms: what will be deleted when, what was, and the way to the files before."""

from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from db.retention import register
from fair.access import Permission
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from handlers.retention.callbacks import RetentionCallback
from handlers.retention.screens import overview
from services import retention
from services.turn import Turn

SHOWN: Final = 10
"""Past deletions."""


def router() -> Router:
    """Take the button that leads here."""
    router = Router(name="retention.overview")
    router.callback_query.filter(AnyPress(RetentionCallback))
    router.callback_query.register(press, RetentionCallback.filter(), Requires(Permission.RETENTION))
    return router


async def press(_event: CallbackQuery, turn: Turn) -> Reply:
    """Show it; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    coming = await retention.coming(turn.tx, turn.event, turn.now)
    past = [one for one in await register.latest(turn.tx, turn.event.id, SHOWN) if retention.number(one)]
    return screens(overview.overview(turn.t, turn.event, coming, past))
