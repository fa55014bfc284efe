"""People and chats as the page reads them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from rehearsal.world.profile import LENGTHS

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from rehearsal.world.calls import Call
    from rehearsal.world.chats import Document, Message

View = dict[str, Any]


def state_view(telegram: Telegram) -> View:
    """Return the bot, everybody, and the counters."""
    bot = telegram.user
    return {
        "clock": telegram.conductor.view() if telegram.conductor else None,
        "robots": telegram.robots.view() if telegram.robots else None,
        "bot": {
            "username": bot["username"],
            "name": telegram.profile.text("name", "") or bot["first_name"],
            "running": None if telegram.bot is None else telegram.bot.running,
        },
        "people": [person_view(account) for account in telegram.people.values()],
        "counters": counters_view(telegram),
    }


def counters_view(telegram: Telegram) -> View:
    """Return what was counted since the start."""
    return {
        "calls": dict(telegram.counters),
        "pending_updates": len(telegram.updates),
        "violations": len(telegram.limits.violations),
        "alarms": telegram.alarms[-20:],
    }


def person_view(account: Account) -> View:
    """Return one person with the newest line of the chat."""
    messages = account.messages
    last = {"text": messages[-1].text, "date": messages[-1].date} if messages else None
    user = account.user
    return {
        "id": account.id,
        "name": user["first_name"],
        "last_name": user.get("last_name"),
        "username": user.get("username"),
        "language_code": user.get("language_code"),
        "blocked": account.blocked,
        "unread": account.chat.unread,
        "last": last,
    }


def chat_view(account: Account) -> View:
    """Return everything that the page draws of one chat."""
    telegram, chat = account.telegram, account.chat
    language = account.user.get("language_code", "")
    texts = {kind: telegram.profile.text(kind, language) for kind in LENGTHS}
    return {
        "messages": [message_view(message, account.id) for message in chat.messages.values()],
        "keyboard": chat.keyboard,
        "typing": chat.typing_until > telegram.now(),
        "commands": telegram.profile.commands_for(account.id, language),
        "inline": [_result(result) for result in account.inline_results],
        "blocked": account.blocked,
        "started": account.started,
        "bot": {**texts, "name": texts["name"] or telegram.user["first_name"]},
    }


def call_view(call: Call) -> View:
    """Return a ledger entry, with its time as Unix seconds."""
    at = time.time() - (time.monotonic() - call.at)
    return {**call._asdict(), "at": at, "ok": not call.error}


def message_view(message: Message, person: int) -> View:
    """Return one message as this person sees it."""
    raw = message.raw
    poll = raw.get("poll")
    return {
        "id": message.id,
        "from_bot": message.from_bot,
        "text": message.text,
        "entities": message.entities,
        "date": message.date,
        "edited": message.edited,
        "reply_markup": raw.get("reply_markup"),
        "album": raw.get("media_group_id"),
        "spoiler": raw.get("has_media_spoiler", False),
        **_attached(message),
        "location": raw.get("location"),
        "venue": raw.get("venue"),
        "contact": raw.get("contact"),
        "poll": poll and {**poll, "chosen": message.votes.get(person, ())},
        "reaction": message.reaction,
        "deleted": message.deleted,
    }


_KINDS = {
    "photo": "photo",
    "sticker": "photo",
    "animation": "video",
    "video": "video",
    "video_note": "video",
    "audio": "audio",
    "voice": "audio",
}
"""How the page shows a kind of file; what is not here is offered for download."""


def _attached(message: Message) -> View:
    """Return the file of a message under the way in which it is shown."""
    shown: View = dict.fromkeys(("document", "photo", "video", "audio"))
    document = message.document
    if document is None:
        return shown
    kind = next((kind for kind in _KINDS if kind in message.raw), "document")
    way = _KINDS.get(kind, "document")
    shown[way] = {"name": document.name, "size": len(document.content), "url": _url(document)}
    if way == "photo":
        body = message.raw[kind][-1] if kind == "photo" else message.raw[kind]
        shown[way] |= {"width": body.get("width"), "height": body.get("height")}
    return shown


def _result(result: View) -> View:
    return {key: result.get(key, "") for key in ("id", "title", "description")}


def _url(document: Document) -> str:
    return f"/rehearsal/files/{document.file_id}"
