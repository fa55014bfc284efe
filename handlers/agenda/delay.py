"""A delay in a hall: how long, how far it goes, and what would overlap then, which is said before anything moves."""

from aiogram import Router
from aiogram.types import CallbackQuery

from fair.access import Permission
from fair.agenda.release import edits
from fair.agenda.release.warnings import WarningKind, warnings_added
from handlers.agenda.callbacks import DelayCallback
from handlers.agenda.edit_draft import card, edit, gone, home, load, subject
from handlers.agenda.screens import delay
from handlers.agenda.screens.delay import DelayView
from handlers.base import permissions, typed_labels
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from services import audit
from services.turn import Turn


def router() -> Router:
    """Take buttons of a delay."""
    router = Router(name="agenda.delay")
    router.callback_query.filter(AnyPress(DelayCallback))
    router.callback_query.register(press, DelayCallback.filter(), Requires(Permission.AGENDA))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: DelayCallback) -> Reply:
    """Ask how long a delay is; with what would overlap, ask again; else move what is late."""
    await permissions.close(turn)
    bench = await load(turn)
    if bench is None:
        return await home(turn)
    session = bench.session(callback_data.session)
    if session is None:
        return await gone(turn)
    if session.cancelled or session.hall is None:
        return await card(turn, bench, session)
    return await _carry_out(turn, DelayView(bench, session, callback_data))


async def _carry_out(turn: Turn, view: DelayView) -> Reply:
    bench, session, data = view.bench, view.session, view.data
    if not data.minutes:
        return await typed_labels.offer(turn, delay.choose(turn.t, view))
    agenda = edits.delayed(
        bench.draft.agenda,
        turn.event,
        session,
        int(data.minutes),
        only_until_break=data.until_break,
        with_breaks=data.with_breaks,
    )
    found = warnings_added(bench.draft.agenda, agenda, turn.event)
    if any(one.sort is WarningKind.OUTSIDE for one in found):
        return await card(turn, bench, session, said=turn.t("programme-outside"))
    if found and data.seen != bench.draft.mark:
        return screens(delay.warn(turn.t, view, found))
    await audit.note(turn, "programme-late", subject(session), None, int(data.minutes))
    return await edit(turn, session, agenda)
