"""People and chats as the page reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehearsal.world.profile import LENGTHS

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.people.registry import Registry
    from rehearsal.stage.stage import Stage
    from rehearsal.world.chats import Attachment, Message
    from rehearsal.world.world import TelegramWorld

View = dict[str, Any]


def state_view(world: TelegramWorld, registry: Registry, stage: Stage) -> View:
    """Return the bot, everybody, and the counters."""
    bot = world.user
    return {
        "clock": stage.clock.view() if stage.clock else None,
        "robots": stage.robots.view() if stage.robots else None,
        "owner": stage.owner,
        "bot": {
            "username": bot["username"],
            "name": world.profile.text("name", "") or bot["first_name"],
            "running": None if stage.bot is None else stage.bot.running,
        },
        "people": [person_view(account) for account in registry.people.values()],
        "counters": counters_view(world),
    }


def counters_view(world: TelegramWorld) -> View:
    """Return what was counted since the start."""
    return {
        "calls": dict(world.counters),
        "pending_updates": len(world.updates),
        "violations": len(world.limits.violations),
        "alarms": world.alarms[-20:],
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
    world, chat = account.world, account.chat
    language = account.user.get("language_code", "")
    texts = {kind: world.profile.text(kind, language) for kind in LENGTHS}
    return {
        "messages": [message_view(message, account.id) for message in chat.messages.values()],
        "keyboard": chat.keyboard,
        "typing": chat.typing_until > world.now(),
        "commands": world.profile.commands_for(account.id, language),
        "inline": [_result(result) for result in account.inline_results],
        "blocked": account.blocked,
        "started": account.started,
        "bot": {**texts, "name": texts["name"] or world.user["first_name"]},
    }


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
    attachment = message.attachment
    if attachment is None:
        return shown
    kind = next((kind for kind in _KINDS if kind in message.raw), "document")
    way = _KINDS.get(kind, "document")
    shown[way] = {"kind": kind, "name": attachment.name, "size": len(attachment.content), "url": _url(attachment)}
    if way == "photo":
        body = message.raw[kind][-1] if kind == "photo" else message.raw[kind]
        shown[way] |= {"width": body.get("width"), "height": body.get("height")}
    return shown


def _result(result: View) -> View:
    return {key: result.get(key, "") for key in ("id", "title", "description")}


def _url(attachment: Attachment) -> str:
    return f"/rehearsal/files/{attachment.file_id}"
