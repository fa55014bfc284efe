"""Announcements as people meet them: the answers under them, and those that were sent before one came."""

from collections.abc import Sequence
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda import bookmarks
from db.announcements import announcements
from db.announcements.announcements import Announcement
from db.door import checkins
from fair.announcements.announcement import BEGUN
from fair.announcements.audience import UNREGISTERED, Facts
from handlers.announcements.callbacks import ResponseCallback
from handlers.announcements.deferred import screen_of
from handlers.announcements.screens import participant
from handlers.base.callbacks import AnyPress, PastAnnouncementCallback
from handlers.base.deferred import DrawingContext
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services.application import load
from services.turn import Turn

KEPT: Final = 20
"""Announcements that are looked through for somebody."""


def router() -> Router:
    """Take buttons under announcements, and of the list of those there were."""
    router = Router(name="announcements.participant")
    router.callback_query.filter(AnyPress(ResponseCallback, PastAnnouncementCallback))
    router.callback_query.register(respond, ResponseCallback.filter())
    router.callback_query.register(show, PastAnnouncementCallback.filter())
    return router


async def respond(_event: CallbackQuery, turn: Turn, callback_data: ResponseCallback) -> Reply:
    """Count an answer; the message stays, for one may change one's mind."""
    found = await announcements.get(turn.tx, turn.event.id, callback_data.announcement)
    asked = found is not None and any(extra.kind == "question" for extra in found.buttons)
    if found is None or not asked or found.phase not in BEGUN or not await _concerning(turn, [found]):
        return await stale_button(turn)
    await announcements.reply(turn.tx, found.id, turn.person.id, yes=callback_data.yes, now=turn.micros)
    return Reply(toast=turn.t.plain("letter-yes" if callback_data.yes else "letter-no"))


async def show(_event: CallbackQuery, turn: Turn, callback_data: PastAnnouncementCallback) -> Reply:
    """Show what there was for this person, or one of it."""
    if not callback_data.announcement:
        return await show_earlier(turn)
    found = await _earlier(turn)
    chosen = next((one for one in found if one.id == callback_data.announcement), None)
    if chosen is None:
        return await stale_button(turn)
    person, name = turn.person, turn.event.name_question_id
    copy = await announcements.letter(turn.tx, turn.event.id, chosen.id, person.id, person.language, name)
    if copy is None:
        return await stale_button(turn)
    desk = DrawingContext(turn.texts, turn.events, turn.agendas)
    return screens(await screen_of(turn.tx, desk, person.language, turn.event, chosen.id, copy))


async def show_earlier(turn: Turn) -> Reply:
    """List what there was for this person."""
    return screens(participant.earlier(turn.t, turn.event, await _earlier(turn)))


async def _earlier(turn: Turn) -> tuple[Announcement, ...]:
    return await _concerning(turn, await announcements.begun(turn.tx, turn.event.id, KEPT))


async def _concerning(turn: Turn, found: Sequence[Announcement]) -> tuple[Announcement, ...]:
    """Return those that the person has got, and those that would have been for them."""
    got, facts = await announcements.received(turn.tx, turn.person.id), await facts_of(turn)
    return tuple(one for one in found if one.id in got or one.audience.includes(facts))


async def facts_of(turn: Turn) -> Facts:
    """Return what the person is, as far as an audience asks."""
    marked = await bookmarks.of_person(turn.tx, turn.person.id, turn.event.id)
    sessions = frozenset(one.session_id for one in marked)
    if turn.registration is None:
        return Facts(UNREGISTERED, turn.person.language, sessions=sessions)
    application = await load(turn)
    card = application.organisation.card if application.organisation else {}
    return Facts(
        status=turn.registration.status,
        language=turn.person.language,
        role=turn.registration.role,
        organisation=turn.registration.organisation_id,
        sessions=sessions,
        present=await checkins.came(turn.tx, turn.registration.id),
        answers={**card, **application.own},
    )
