"""A session of the agenda: its card, bookmark, calendar file, and where it is."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda.releases import changed_in
from fair.agenda.model import Session
from fair.deep_links import to_session
from handlers.agenda.callbacks import SessionCallback
from handlers.agenda.screens import calendar_file
from handlers.agenda.screens.browse import no_agenda_screen
from handlers.agenda.screens.session import no_session_screen, session_screen, way_screen
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from services import bookmarks, session_lines
from services.agenda_view import AgendaView, is_elsewhere, load, with_lines
from services.turn import Turn

SessionHandler: TypeAlias = Callable[[Turn, AgendaView, Session, str], Awaitable[Reply]]


def router() -> Router:
    """Take buttons of a session, wherever they are shown."""
    router = Router(name="agenda.session")
    router.callback_query.filter(AnyPress(SessionCallback))
    router.callback_query.register(press, SessionCallback.filter())
    return router


async def show(turn: Turn, session_id: str) -> Reply:
    """Open the card of a session that a link leads to."""
    guide = await load(turn)
    if guide is None:
        return screens(no_agenda_screen(turn.t))
    session = guide.session(session_id)
    return await card(turn, guide, session) if session else screens(no_session_screen(turn.t))


async def press(_event: CallbackQuery, turn: Turn, callback_data: SessionCallback) -> Reply:
    """Take a button of a session."""
    guide = await load(turn)
    session = guide.session(callback_data.session) if guide else None
    if guide is None or session is None:
        return screens(no_session_screen(turn.t))
    return await ACTIONS[callback_data.action](turn, guide, session, callback_data.view)


async def card(turn: Turn, guide: AgendaView, session: Session, view: str = "", toast: str = "") -> Reply:
    """Show everything about a session."""
    taken = await session_lines.spoken_for(turn, session.id) if session.capacity is not None else 0
    guide = await with_lines(turn, guide)
    link = to_session(turn.bot_username, session.id)
    elsewhere = await is_elsewhere(turn, session.starts)
    return screens(session_screen(turn.t, guide, session, taken, link, view, elsewhere=elsewhere), toast=toast)


async def add(turn: Turn, guide: AgendaView, session: Session, view: str) -> Reply:
    """Put a session on the person's agenda, if there is a place."""
    if guide.is_over(session):
        return await card(turn, guide, session, view, turn.t.plain("toast-over"))
    if await bookmarks.add(turn, session.id, guide.release.number):
        toast = turn.t.plain("toast-marked")
    else:
        toast = turn.t.plain("toast-cancelled" if session.cancelled else "toast-full")
    return await card(turn, guide, session, view, toast)


async def drop(turn: Turn, guide: AgendaView, session: Session, view: str) -> Reply:
    """Take a session off the person's agenda."""
    await bookmarks.remove(turn, session.id)
    return await card(turn, guide, session, view, turn.t.plain("toast-dropped"))


async def wait(turn: Turn, guide: AgendaView, session: Session, view: str) -> Reply:
    """Let the person wait for a place; where there is one by now, they get it."""
    if session.id in guide.marked or not await session_lines.join(turn, session):
        return await add(turn, guide, session, view)
    return await card(turn, guide, session, view, turn.t.plain("toast-waiting"))


async def stop_waiting(turn: Turn, guide: AgendaView, session: Session, view: str) -> Reply:
    """Let the person wait no more."""
    await session_lines.leave(turn, session.id)
    return await card(turn, guide, session, view, turn.t.plain("toast-not-waiting"))


async def file(turn: Turn, guide: AgendaView, session: Session, view: str) -> Reply:
    """Send a session for the calendar of a phone."""
    revisions = await changed_in(turn.tx, turn.event.id)
    return screens(calendar_file.one(turn.t, guide, session, revisions, view))


async def way(turn: Turn, guide: AgendaView, session: Session, view: str) -> Reply:
    """Tell how to find the hall of a session."""
    return screens(way_screen(turn.t, guide, session, view))


ACTIONS: Final[Actions[SessionHandler]] = Actions(
    SessionCallback,
    {"show": card, "add": add, "drop": drop, "wait": wait, "unwait": stop_waiting, "file": file, "way": way},
)
