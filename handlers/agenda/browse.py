"""/agenda and /now: the agenda, leafed through by edits of one message."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from fair.agenda.model import SessionKind
from handlers.agenda import calendar
from handlers.agenda.callbacks import AgendaCallback
from handlers.agenda.screens.browse import (
    CLOCK,
    MOMENT,
    day_screen,
    hall_screen,
    halls_screen,
    kind_screen,
    moment_screen,
    my_agenda_screen,
    nearest_day_screen,
    no_agenda_screen,
    part_screen,
    search_screen,
    section_screen,
    sections_screen,
    slides_screen,
)
from handlers.agenda.screens.now import now_screen
from handlers.agenda.screens.speakers import speakers_screen
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, Screen, screens
from services import calendar_links
from services.agenda_view import AgendaView, load, with_lines
from services.turn import Turn

AgendaHandler: TypeAlias = Callable[[Turn, AgendaView, AgendaCallback], Awaitable[Screen | Reply]]


def router() -> Router:
    """Take buttons that lead around the agenda."""
    router = Router(name="agenda.browse")
    router.callback_query.filter(AnyPress(AgendaCallback))
    router.callback_query.register(browse, AgendaCallback.filter())
    return router


async def show_agenda(turn: Turn) -> Reply:
    """Show the day of the fair that is on, or comes next."""
    return await open_view(turn, AgendaCallback(action="home"))


async def show_now(turn: Turn) -> Reply:
    """Show what runs and what comes next."""
    return await open_view(turn, AgendaCallback(action="now"))


async def browse(_event: CallbackQuery, turn: Turn, callback_data: AgendaCallback) -> Reply:
    """Take a button that leads around the agenda."""
    return await open_view(turn, callback_data)


async def open_view(turn: Turn, wanted: AgendaCallback) -> Reply:
    """Show a view of the agenda, if there is one yet."""
    guide = await load(turn)
    if guide is None:
        return screens(no_agenda_screen(turn.t))
    return await view(turn, guide, wanted)


async def view(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Reply:
    """Show a view of an agenda."""
    shown = await ACTIONS[wanted.action](turn, guide, wanted)
    return shown if isinstance(shown, Reply) else screens(shown)


async def _home(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    return day_screen(turn.t, guide, guide.day, wanted.page)


async def _day(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        return nearest_day_screen(turn.t, guide, date.fromisoformat(wanted.of), wanted.page)
    return await _home(turn, guide, wanted)


async def _now(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    return now_screen(turn.t, guide, wanted.page)


async def _mine(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    linked = await calendar_links.has_own(turn)
    return my_agenda_screen(turn.t, await with_lines(turn, guide), wanted.page, linked=linked)


async def _halls(turn: Turn, guide: AgendaView, _wanted: AgendaCallback) -> Screen:
    return halls_screen(turn.t, guide)


async def _hall(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    hall = guide.event.hall(wanted.of)
    return hall_screen(turn.t, guide, hall, wanted.page) if hall else halls_screen(turn.t, guide)


async def _sections(turn: Turn, guide: AgendaView, _wanted: AgendaCallback) -> Screen:
    return sections_screen(turn.t, guide)


async def _section(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    section = guide.event.section(wanted.of)
    return section_screen(turn.t, guide, section, wanted.page) if section else sections_screen(turn.t, guide)


async def _search(turn: Turn, guide: AgendaView, _wanted: AgendaCallback) -> Screen:
    return search_screen(turn.t, guide)


async def _at(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        moment = datetime.strptime(wanted.of, MOMENT).replace(tzinfo=guide.event.zone)
        return moment_screen(turn.t, guide, moment, wanted.page)
    return await _home(turn, guide, wanted)


async def _part(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        day, _, clocks = wanted.of.partition("T")
        begins, ends = (datetime.strptime(clock, CLOCK).time() for clock in clocks.split("-"))  # noqa: DTZ007 - of the day
        return part_screen(turn.t, guide, date.fromisoformat(day), begins, ends, wanted.page)
    return await _home(turn, guide, wanted)


async def _speakers(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    return speakers_screen(turn.t, guide, wanted.page)


async def _slides(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    return slides_screen(turn.t, guide, wanted.page)


async def _kind(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Screen:
    with suppress(ValueError):
        kind = SessionKind(wanted.of)
        sessions = tuple(session for session in guide.agenda.sessions if session.kind is kind)
        return kind_screen(turn.t, guide, kind, sessions, wanted.page)
    return await _home(turn, guide, wanted)


ACTIONS: Final[Actions[AgendaHandler]] = Actions(
    AgendaCallback,
    {
        "home": _home,
        "day": _day,
        "now": _now,
        "mine": _mine,
        "halls": _halls,
        "hall": _hall,
        "sections": _sections,
        "section": _section,
        "search": _search,
        "at": _at,
        "part": _part,
        "kind": _kind,
        "speakers": _speakers,
        "slides": _slides,
        "file": calendar.whole,
        "file_mine": calendar.mine,
        "replace_link": calendar.replace_link,
    },
)
