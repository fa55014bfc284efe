"""Announcements: the list of them, and what can be done with one that is written."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.announcements.announcements import Announcement, draft_of, get, recent
from fair.access import Permission
from handlers.callbacks import Pressed
from handlers.lost import old_button
from handlers.organiser import addressing, automatic, composing, correcting, gate, running, sending
from handlers.organiser.gate import Answers, Needs
from handlers.screen import Reply, screens
from handlers.screens.organiser import announcements
from handlers.team_callbacks import Address, Announced, Automatic, Compose, Pages
from services.turn import Turn

PAGE: Final = 8

Step: TypeAlias = Callable[[Turn, Announcement, Announced], Awaitable[Reply]]

STEPS: Final[Mapping[str, Step]] = {
    "open": running.show,
    "review": sending.review,
    "approve": sending.approve,
    "return": sending.give_back,
    "pause": running.pause,
    "resume": running.resume,
    "cancel": running.ask_to_cancel,
    "cancel_yes": running.cancel,
    "again": running.again,
    "delete": running.ask_to_delete,
    "delete_yes": running.delete,
    "correct": correcting.ask,
    "correct_yes": correcting.confirm,
    "calls": running.call_list,
}


def router() -> Router:
    """Return the router of what is pressed."""
    router = Router(name="organiser.announcements")
    router.callback_query.filter(
        Pressed(Announced, Compose, Address, Pages, Automatic), Needs(Permission.ANNOUNCEMENTS)
    )
    router.callback_query.register(press, Announced.filter())
    router.callback_query.register(composing.press, Compose.filter())
    router.callback_query.register(addressing.toggle, Address.filter())
    router.callback_query.register(addressing.turn_page, Pages.filter())
    router.callback_query.register(automatic.press, Automatic.filter())
    return router


def answers() -> Router:
    """Return the router of what is written and sent while an announcement is made."""
    router = Router(name="organiser.announcements.answers")
    router.message.filter(Needs(Permission.ANNOUNCEMENTS))
    router.message.register(composing.receive, Answers("announcement"))
    router.message.register(composing.add_link, Answers("announcement-link"))
    router.message.register(sending.set_time, Answers("announcement-time"))
    router.message.register(correcting.receive, Answers(correcting.PROMPT))
    return router


async def press(event: CallbackQuery, turn: Turn, callback_data: Announced) -> Reply:
    """Take a button of an announcement, or of the list."""
    if callback_data.act != "correct_yes":  # what it confirms stands in the prompt
        await gate.close(turn)
    if not callback_data.announcement:
        return await (automatic.show(turn) if callback_data.act == "automatic" else show(turn, callback_data.page))
    found = await get(turn.tx, turn.event.id, callback_data.announcement)
    if found is None or callback_data.act not in STEPS:
        return await old_button(turn)
    if event.message is not None:
        found = await running.watch(turn, found, event.message.message_id)
    return await STEPS[callback_data.act](turn, found, callback_data)


async def show(turn: Turn, page: int = 0) -> Reply:
    """List the announcements."""
    found = await recent(turn.tx, turn.event.id, PAGE + 1, max(0, page) * PAGE)
    draft = await draft_of(turn.tx, turn.event.id, turn.person.id)
    shelf = announcements.Shelf(tuple(found[:PAGE]), max(0, page), more=len(found) > PAGE, draft=draft is not None)
    return screens(announcements.listing(turn.t, turn.event, shelf))
