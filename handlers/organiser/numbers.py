"""The numbers: at a glance, by whatever one may ask, as a picture."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.delivery.jobs import Order
from db.reports.statistics import glance, tally
from fair.access import Permission
from handlers.callbacks import Pressed
from handlers.organiser import gate
from handlers.organiser.gate import Needs
from handlers.screen import Reply, screens
from handlers.screens.organiser import numbers
from handlers.team_callbacks import Numbers
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="organiser.numbers")
    router.callback_query.filter(Pressed(Numbers))
    router.callback_query.register(press, Numbers.filter(), Needs(Permission.NUMBERS))
    return router


async def show(turn: Turn) -> Reply:
    """Show the numbers at a glance."""
    await gate.close(turn)
    found = await glance(turn.tx, turn.event, turn.now)
    return screens(numbers.glance(turn.t, turn.event, found, turn.now))


async def press(_event: CallbackQuery, turn: Turn, callback_data: Numbers) -> Reply:
    """Count by something, or have it drawn."""
    by = callback_data.by
    counts = await tally(turn.tx, turn.event, by, turn.now)
    if counts is None:
        return await show(turn)
    if callback_data.picture and counts:
        return Reply(toast=turn.t.plain("numbers-drawing"), orders=(Order(turn.event.id, "chart", {"by": by}),))
    return screens(numbers.by(turn.t, turn.event, by, counts))
