"""Every method of the Bot API that is rehearsed, and the way through one call."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from rehearsal.botapi import (
    answers,
    bot_profile,
    chat_info,
    copy_messages,
    edit_messages,
    forum_topics,
    polls,
    send_media,
    send_messages,
    webhook_methods,
)
from rehearsal.botapi.parameters import Parameters, check_names, check_types, methods
from rehearsal.world.calls import RecordedCall
from rehearsal.world.errors import ApiError

if TYPE_CHECKING:
    from rehearsal.world.world import TelegramWorld

METHODS = {
    **send_messages.METHODS,
    **send_media.METHODS,
    **polls.METHODS,
    **copy_messages.METHODS,
    **edit_messages.METHODS,
    **answers.METHODS,
    **chat_info.METHODS,
    **bot_profile.METHODS,
    **webhook_methods.METHODS,
    **forum_topics.METHODS,
}

# These come thousands of times a second and check every value by hand; aiogram's models check the rest.
HAND_CHECKED = frozenset({"sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates"})


def canonical(name: str) -> str:
    """Return a method's name as it is written; Telegram does not mind upper and lower case."""
    return name if name in METHODS else _LOWER.get(name.lower(), name)


_LOWER = {name.lower(): name for name in (*METHODS, "getUpdates")}


def chat_of(world: TelegramWorld, method: str, p: Parameters) -> int | None:
    """Return the chat that a call concerns, if it concerns one."""
    value = p.values.get("chat_id")
    if value is None and method == "answerCallbackQuery":
        query = world.queries.get(str(p.values.get("callback_query_id")))
        return query.person.id if query else None
    try:
        return None if value is None else int(value)
    except (TypeError, ValueError):
        return None


def perform(world: TelegramWorld, method: str, p: Parameters, chat: int | None) -> Any:
    """Do what a call asks for and write it into the ledger; a refusal is written down too."""
    check_names(method, p.values, world.alarms)
    try:
        if method not in HAND_CHECKED:
            check_types(method, p)
        result = METHODS[method](world, p)
    except ApiError as error:
        text = str(p.values.get("text", ""))
        world.record(RecordedCall(method, chat, text, None, time.monotonic(), error.description))
        raise
    first = result[0] if isinstance(result, list) and result else result
    text, message_id = str(p.values.get("text", "")), p.values.get("message_id")
    if isinstance(first, dict):
        text = first.get("text") or first.get("caption") or text
        message_id = first.get("message_id", message_id)
    number = None if message_id is None else int(message_id)
    world.record(RecordedCall(method, chat, text, number, time.monotonic()))
    return result


def unknown(world: TelegramWorld, name: str) -> ApiError:
    """Answer a method that is not rehearsed; one that Telegram does have is an alarm."""
    if name in methods():
        world.alarms.append(f"{name}: not rehearsed")
    return ApiError(404, "Not Found")
