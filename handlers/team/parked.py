"""What was parked when a backup was put back: somebody of the team decides whether it goes out."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.delivery import parked
from fair.access import Permission
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from handlers.team import desk
from handlers.team.callbacks import ParkedCallback
from handlers.team.screens import parked as shown
from services import audit
from services.turn import Turn


def router() -> Router:
    """Take the buttons under it."""
    router = Router(name="team.parked")
    router.callback_query.filter(AnyPress(ParkedCallback))
    router.callback_query.register(press, ParkedCallback.filter(), Requires(Permission.ANNOUNCEMENTS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ParkedCallback) -> Reply:
    """Show what there is, let it go out or withdraw it; the desk, where a colleague was quicker."""
    await permissions.close(turn)
    found = await parked.found(turn.tx)
    if found is None:
        return await desk.show(turn)
    if not callback_data.action:
        return screens(shown.overview(turn.t, turn.event, found))
    decide = parked.let_go if callback_data.action == "send" else parked.withdraw
    await decide(turn.tx, turn.micros)
    await audit.note(turn, f"parked-{callback_data.action}", "parked")
    return await desk.show(turn)
