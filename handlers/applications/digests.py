"""How often a member hears of new applications: seen and chosen at the desk."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.team import digests
from db.topics import groups
from fair.access import Permission
from fair.digests import Pace, usual_pace
from handlers.applications.callbacks import DigestCallback
from handlers.applications.screens import notices
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from services.turn import Turn


def router() -> Router:
    """Take the choice of how often."""
    router = Router(name="applications.digests")
    router.callback_query.filter(AnyPress(DigestCallback))
    router.callback_query.register(press, DigestCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: DigestCallback) -> Reply:
    """Show how often the member hears of new applications, or keep another choice."""
    if not callback_data.action:
        return await show(turn)
    pace = Pace(callback_data.action)
    await digests.choose(turn.tx, turn.event.id, turn.person.id, pace)
    return await show(turn, turn.t.plain("leads-saved"))


async def show(turn: Turn, toast: str = "") -> Reply:
    """Show the choices."""
    chosen = await digests.chosen(turn.tx, turn.event.id, turn.person.id)
    grouped = await groups.of_event(turn.tx, turn.event.id) is not None
    pace = chosen or usual_pace(turn.team_role, grouped=grouped)
    return screens(notices.paces(turn.t, turn.event, pace), toast=toast)
