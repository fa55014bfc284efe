"""Connecting a group of the team's: asked for here, in private, and confirmed here; parting from it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.topics import groups, topics
from fair.access import Permission
from fair.deep_links import into_group
from handlers.base import permissions
from handlers.base.callbacks import AnyPress, TopicGroupCallback
from handlers.base.dispatch import Actions
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from handlers.team import desk
from handlers.topics.screens import connect_group
from services import audit
from services.turn import Turn

TopicGroupHandler: TypeAlias = Callable[[Turn], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons around the group with topics."""
    router = Router(name="topics.connect_group")
    router.callback_query.filter(AnyPress(TopicGroupCallback))
    router.callback_query.register(press, TopicGroupCallback.filter(), Requires(Permission.FORUM))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: TopicGroupCallback) -> Reply:
    """Take a button about the group."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn)


async def show(turn: Turn, toast: str = "") -> Reply:
    """Show the group; where there is none, what it would be, and wait for one from now on."""
    group = await groups.of_event(turn.tx, turn.event.id)
    if group is not None:
        every, shown = await topics.count(turn.tx, turn.event.id)
        refused = await topics.refused(turn.tx, turn.event.id)
        return screens(connect_group.connected_group(turn.t, turn.event, group, every, shown, refused), toast=toast)
    if found := await _found(turn):
        count = await groups.applications(turn.tx, turn.event.id)
        return screens(connect_group.confirm(turn.t, turn.event, found.title or "", count), toast=toast)
    await groups.seek(turn.tx, turn.person.id, turn.event.id, turn.micros)
    return screens(connect_group.offer(turn.t, into_group(turn.bot_username)), toast=toast)


async def connect(turn: Turn) -> Reply:
    """Let the group be the event's."""
    found, present = await _found(turn), await groups.of_event(turn.tx, turn.event.id)
    if found is None or found.chat is None or present or await groups.at(turn.tx, found.chat):
        return await show(turn, turn.t.plain("forum-stale"))
    await groups.connect(turn.tx, found, turn.person.language, turn.micros)
    await audit.note(turn, "forum-connected", "forum")
    return await show(turn, turn.t.plain("forum-connected"))


async def refuse(turn: Turn) -> Reply:
    """Leave the group that somebody has brought the bot into."""
    found = await _found(turn)
    if found is None or found.chat is None:
        return await show(turn, turn.t.plain("forum-stale"))
    await groups.give_up(turn.tx, turn.person.id)
    return replace(await desk.show(turn), leave=(found.chat,))


async def retry(turn: Turn) -> Reply:
    """Try once more: that topics were switched on again, or that one may write, Telegram tells nobody."""
    group = await groups.of_event(turn.tx, turn.event.id)
    if group is not None:
        await groups.recover(turn.tx, group, turn.micros)
    return await show(turn)


async def ask_to_disconnect(turn: Turn) -> Reply:
    """Ask before a group is disconnected."""
    group = await groups.of_event(turn.tx, turn.event.id)
    return (
        screens(connect_group.confirm_disconnecting(turn.t, group))
        if group
        else await show(turn, turn.t.plain("forum-stale"))
    )


async def disconnect(turn: Turn) -> Reply:
    """Leave the group, and forget which topics there are."""
    group = await groups.of_event(turn.tx, turn.event.id)
    if group is None:
        return await show(turn, turn.t.plain("forum-stale"))
    await groups.disconnect(turn.tx, group, turn.micros)
    await audit.note(turn, "forum-disconnected", "forum")
    return replace(await desk.show(turn), toast=turn.t.plain("forum-parted"), leave=(group.chat,))


async def _found(turn: Turn) -> groups.PendingConnection | None:
    """Return the group that this member has brought the bot into, for this event."""
    found = await groups.pending_connection(turn.tx, turn.person.id, turn.micros)
    return found if found and found.chat is not None and found.event_id == turn.event.id else None


ACTIONS: Final[Actions[TopicGroupHandler]] = Actions(
    TopicGroupCallback,
    {
        "": show,
        "connect": connect,
        "refuse": refuse,
        "again": retry,
        "part": ask_to_disconnect,
        "part_yes": disconnect,
    },
)
