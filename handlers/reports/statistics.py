"""The numbers: at a glance, by whatever one may ask, as a picture."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from db.delivery.jobs import Order
from db.reports.statistics import base, glance, tally
from fair.access import Permission
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from handlers.reports.callbacks import StatisticsCallback
from handlers.reports.screens import statistics
from services.turn import Turn


def router() -> Router:
    """Take the buttons of the numbers."""
    router = Router(name="reports.statistics")
    router.callback_query.filter(AnyPress(StatisticsCallback))
    router.callback_query.register(press, StatisticsCallback.filter(), Requires(Permission.NUMBERS))
    return router


async def show(turn: Turn, page: int = 0) -> Reply:
    """Show the numbers at a glance."""
    await permissions.close(turn)
    found = await turn.tx.for_screen(glance, turn.event, _minute(turn))
    return screens(statistics.glance(turn.t, turn.event, found, turn.now, page))


def _minute(turn: Turn) -> datetime:
    return turn.now.replace(second=0, microsecond=0)


async def press(_event: CallbackQuery, turn: Turn, callback_data: StatisticsCallback) -> Reply:
    """Count by something, or have it drawn."""
    by = callback_data.by
    counts = await turn.tx.for_screen(tally, turn.event, by, _minute(turn))
    if counts is None:
        return await show(turn, callback_data.page)
    if callback_data.picture and counts:
        return Reply(toast=turn.t.plain("numbers-drawing"), orders=(Order(turn.event.id, "chart", {"by": by}),))
    total = await base(turn.tx, turn.event, by, counts)
    return screens(statistics.by(turn.t, turn.event, by, counts, total))
