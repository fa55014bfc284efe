"""Announcements: the list of them, and what can be done with one that is written."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.announcements.announcements import Announcement, draft_of, get, recent
from fair.access import Permission
from handlers.announcements import audience, compose, correct, progress, scheduled, send
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
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services.turn import Turn

PAGE: Final = 8

AnnouncementAction: TypeAlias = Callable[[Turn, Announcement, AnnouncementCallback], Awaitable[Reply]]

STEPS: Final[Mapping[str, AnnouncementAction]] = {
    "open": progress.show,
    "review": send.review,
    "approve": send.approve,
    "return": send.give_back,
    "pause": progress.pause,
    "resume": progress.resume,
    "cancel": progress.ask_to_cancel,
    "cancel_yes": progress.cancel,
    "again": progress.again,
    "delete": progress.ask_to_delete,
    "delete_yes": progress.delete,
    "correct": correct.ask,
    "correct_yes": correct.confirm,
    "calls": progress.call_list,
}


def router() -> Router:
    """Return the router of what is pressed."""
    router = Router(name="organiser.announcements")
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
    """Return the router of what is written and sent while an announcement is made."""
    router = Router(name="organiser.announcements.answers")
    router.message.filter(Requires(Permission.ANNOUNCEMENTS))
    router.message.register(compose.receive, AnswersPrompt("announcement"))
    router.message.register(compose.add_link, AnswersPrompt("announcement-link"))
    router.message.register(send.set_time, AnswersPrompt("announcement-time"))
    router.message.register(correct.receive, AnswersPrompt(correct.PROMPT))
    return router


async def press(event: CallbackQuery, turn: Turn, callback_data: AnnouncementCallback) -> Reply:
    """Take a button of an announcement, or of the list."""
    if callback_data.act != "correct_yes":  # what it confirms stands in the prompt
        await permissions.close(turn)
    if not callback_data.announcement:
        return await (scheduled.show(turn) if callback_data.act == "automatic" else show(turn, callback_data.page))
    found = await get(turn.tx, turn.event.id, callback_data.announcement)
    if found is None or callback_data.act not in STEPS:
        return await stale_button(turn)
    if event.message is not None:
        found = await progress.watch(turn, found, event.message.message_id)
    return await STEPS[callback_data.act](turn, found, callback_data)


async def show(turn: Turn, page: int = 0) -> Reply:
    """List the announcements."""
    found = await recent(turn.tx, turn.event.id, PAGE + 1, max(0, page) * PAGE)
    draft = await draft_of(turn.tx, turn.event.id, turn.person.id)
    shelf = overview.AnnouncementList(
        tuple(found[:PAGE]), max(0, page), more=len(found) > PAGE, draft=draft is not None
    )
    return screens(overview.listing(turn.t, turn.event, shelf))
