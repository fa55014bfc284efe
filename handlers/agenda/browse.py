"""/agenda and /now: the programme, leafed through by edits of one message."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda.releases import changed_in
from fair.agenda.model import SessionKind
from handlers.agenda.callbacks import AgendaCallback
from handlers.agenda.screens import browse as browse_screens
from handlers.agenda.screens import now as now_screens
from handlers.agenda.screens.calendar_file import everything, my_agenda
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, Screen, screens
from services.agenda_view import AgendaView, load
from services.turn import Turn
from texts.translator import Translator

View: TypeAlias = Callable[[Translator, AgendaView, AgendaCallback], Screen]


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="agenda")
    router.callback_query.filter(AnyPress(AgendaCallback))
    router.callback_query.register(browse, AgendaCallback.filter())
    return router


async def show(turn: Turn) -> Reply:
    """Show the day of the fair that is on, or comes next."""
    return await open_view(turn, AgendaCallback(view="home"))


async def now(turn: Turn) -> Reply:
    """Show what runs and what comes next."""
    return await open_view(turn, AgendaCallback(view="now"))


async def browse(_event: CallbackQuery, turn: Turn, callback_data: AgendaCallback) -> Reply:
    """Take a button that leads around the programme."""
    return await open_view(turn, callback_data)


async def open_view(turn: Turn, wanted: AgendaCallback) -> Reply:
    """Show a view of the programme, if there is one yet; a view that nobody knows is the day's."""
    guide = await load(turn)
    if guide is None:
        return screens(browse_screens.none(turn.t))
    if wanted.view in FILES:
        revisions = await changed_in(turn.tx, turn.event.id)
        return screens(FILES[wanted.view](turn.t, guide, revisions))
    return screens(VIEWS.get(wanted.view, _home)(turn.t, guide, wanted))


def _home(t: Translator, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    return browse_screens.day(t, guide, guide.day, wanted.page)


def _day(t: Translator, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        return browse_screens.day(t, guide, date.fromisoformat(wanted.of), wanted.page)
    return _home(t, guide, wanted)


def _hall(t: Translator, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    hall = guide.event.hall(wanted.of)
    return browse_screens.hall(t, guide, hall, wanted.page) if hall else browse_screens.halls(t, guide)


def _section(t: Translator, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    section = guide.event.section(wanted.of)
    return browse_screens.section(t, guide, section, wanted.page) if section else browse_screens.sections(t, guide)


def _at(t: Translator, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        moment = datetime.strptime(wanted.of, browse_screens.HERE).replace(tzinfo=guide.event.zone)
        return browse_screens.at(t, guide, moment, wanted.page)
    return _home(t, guide, wanted)


def _kind(t: Translator, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        kind = SessionKind(wanted.of)
        sessions = tuple(session for session in guide.agenda.sessions if session.kind is kind)
        return browse_screens.kind(t, guide, kind, sessions, wanted.page)
    return _home(t, guide, wanted)


VIEWS: Final[Mapping[str, View]] = {
    "home": _home,
    "day": _day,
    "now": lambda t, guide, wanted: now_screens.now(t, guide, wanted.page),
    "mine": lambda t, guide, wanted: browse_screens.mine(t, guide, wanted.page),
    "halls": lambda t, guide, _: browse_screens.halls(t, guide),
    "hall": _hall,
    "sections": lambda t, guide, _: browse_screens.sections(t, guide),
    "section": _section,
    "search": lambda t, guide, _: browse_screens.search(t, guide),
    "at": _at,
    "kind": _kind,
}
"""What `AgendaCallback.view` opens; the calendar files are `FILES`."""
FILES: Final[Mapping[str, Callable[[Translator, AgendaView, Mapping[str, int]], Screen]]] = {
    "file": everything,
    "file_mine": my_agenda,
}
