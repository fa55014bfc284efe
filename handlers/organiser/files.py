"""Files for the team: lists to work with, to print and to hand on."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.jobs import Order
from fair.access import Permission
from handlers.callbacks import Pressed
from handlers.organiser import gate, journal
from handlers.organiser.gate import Needs
from handlers.screen import Reply, screens
from handlers.screens.organiser import files as views
from handlers.team_callbacks import Export
from handlers.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="organiser.files")
    router.callback_query.filter(Pressed(Export))
    router.callback_query.register(press, Export.filter(), Needs(Permission.FILES))
    return router


async def show(turn: Turn) -> Reply:
    """Show what can be had as a file."""
    await gate.close(turn)
    return screens(views.files(turn.t, turn.event))


async def press(_event: CallbackQuery, turn: Turn, callback_data: Export) -> Reply:
    """Show what there is, ask in which form, or have the file made."""
    table, form, status = callback_data.table, callback_data.form, callback_data.status
    if table not in views.TABLES or status not in views.STATUSES:
        return await show(turn)
    if form not in views.FORMS:
        return screens(views.form(turn.t, table, status))
    return await order(turn, table, form, status)


async def order(turn: Turn, table: str, form: str, status: str) -> Reply:
    """Have a file made; it comes as a message."""
    chosen = {"table": table, "form": form, "status": status}
    await journal.note(turn, "export", f"export:{table}", after={"form": form, "status": status or "all"})
    wanted = Order(turn.event.id, "export", chosen, tells=True)
    return Reply((views.ordered(turn.t, table),), orders=(wanted,))
