"""Announcements: the list of them, and what can be done with one that is written."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.announcements.announcements import Announcement, draft_of, get, recent
from fair.access import Permission
from handlers.announcements import audience, compose, correct, progress, revise, scheduled, send
from handlers.announcements.callbacks import (
    AnnouncementCallback,
    AudienceCallback,
    AudiencePageCallback,
    ComposeCallback,
    ScheduledMessageCallback,
)
from handlers.announcements.screens import overview
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services.turn import Turn

PAGE: Final = 8
PAGES: Final = 1_000
"""No button turns to a page behind these: what a forged one asks for must be a number that SQLite takes."""

AnnouncementHandler: TypeAlias = Callable[[CallbackQuery, Turn, AnnouncementCallback], Awaitable[Reply]]
OneAnnouncementHandler: TypeAlias = Callable[[Turn, Announcement, AnnouncementCallback], Awaitable[Reply]]


def router() -> Router:
    """Take buttons of announcements: of the lists, of a draft, of one that is under way."""
    router = Router(name="announcements.overview")
    router.callback_query.filter(
        AnyPress(
            AnnouncementCallback, ComposeCallback, AudienceCallback, AudiencePageCallback, ScheduledMessageCallback
        ),
        Requires(Permission.ANNOUNCEMENTS),
    )
    router.callback_query.register(press, AnnouncementCallback.filter())
    router.callback_query.register(compose.press, ComposeCallback.filter())
    router.callback_query.register(audience.toggle, AudienceCallback.filter())
    router.callback_query.register(audience.turn_page, AudiencePageCallback.filter())
    router.callback_query.register(scheduled.press, ScheduledMessageCallback.filter())
    return router


def answers() -> Router:
    """Take what is written and sent while an announcement is made or corrected."""
    router = Router(name="announcements.answers")
    router.message.filter(Requires(Permission.ANNOUNCEMENTS))
    router.message.register(compose.receive, AnswersPrompt("announcement"))
    router.message.register(compose.add_link, AnswersPrompt("announcement-link"))
    router.message.register(send.set_time, AnswersPrompt("announcement-time"))
    router.message.register(correct.receive, AnswersPrompt(correct.PROMPT))
    return router


async def press(event: CallbackQuery, turn: Turn, callback_data: AnnouncementCallback) -> Reply:
    """Take a button of an announcement, or of the lists."""
    if callback_data.action != "correct_yes":  # what it confirms stands in the prompt
        await permissions.close(turn)
    return await ACTIONS[callback_data.action](event, turn, callback_data)


async def show(turn: Turn, page: int = 0) -> Reply:
    """List the announcements."""
    page = max(0, min(page, PAGES))
    found = await recent(turn.tx, turn.event.id, PAGE + 1, page * PAGE)
    draft = await draft_of(turn.tx, turn.event.id, turn.person.id)
    shelf = overview.AnnouncementList(tuple(found[:PAGE]), page, more=len(found) > PAGE, draft=draft is not None)
    return screens(overview.listing(turn.t, turn.event, shelf))


async def show_list(_event: CallbackQuery, turn: Turn, data: AnnouncementCallback) -> Reply:
    """Turn to a page of the list."""
    return await show(turn, data.page)


async def show_scheduled(_event: CallbackQuery, turn: Turn, _data: AnnouncementCallback) -> Reply:
    """List what goes by itself."""
    return await scheduled.show(turn)


def of_one(step: OneAnnouncementHandler) -> AnnouncementHandler:
    """Make of what is done with an announcement the step of a button: it looks for the announcement."""

    @wraps(step)
    async def with_announcement(event: CallbackQuery, turn: Turn, data: AnnouncementCallback) -> Reply:
        found = await get(turn.tx, turn.event.id, data.announcement)
        if found is None:
            return await stale_button(turn)
        if event.message is not None:
            found = await progress.watch(turn, found, event.message.message_id)
        return await step(turn, found, data)

    return with_announcement


ACTIONS: Final[Actions[AnnouncementHandler]] = Actions(
    AnnouncementCallback,
    {
        "list": show_list,
        "automatic": show_scheduled,
        "open": of_one(progress.show),
        "review": of_one(send.review),
        "approve": of_one(send.approve),
        "return": of_one(send.give_back),
        "pause": of_one(progress.pause),
        "resume": of_one(progress.resume),
        "cancel": of_one(progress.ask_to_cancel),
        "cancel_yes": of_one(progress.cancel),
        "again": of_one(progress.again),
        "delete": of_one(progress.ask_to_delete),
        "delete_yes": of_one(correct.delete),
        "correct": of_one(correct.ask),
        "correct_yes": of_one(correct.confirm),
        "calls": of_one(progress.call_list),
        "revision": of_one(revise.review),
        "revision_yes": of_one(revise.approve),
        "revision_no": of_one(revise.give_up),
    },
)
