"""What many methods take from a call: its chat, its message, its text; and how a message of the bot is delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.keyboards import check_markup
from rehearsal.world.errors import ApiError, bad_request, forbidden
from rehearsal.world.markup import Entity, parse_html, utf16
from rehearsal.world.text import cleaned, with_automatic

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Parameters
    from rehearsal.world.chats import Attachment, Chat, Message, Raw
    from rehearsal.world.world import TelegramWorld

MAX_TEXT = 4_096  # units of UTF-16, after the markup is parsed
MAX_CAPTION = 1_024


def addressee(world: TelegramWorld, p: Parameters, messages: int = 1, *, topic: bool = True) -> Chat:
    """Return the chat that the bot may write to now, or refuse as Telegram does; its topic must be there, too."""
    chat = known_chat(world, p.chat_id())
    if chat.gone:
        raise forbidden(chat.gone)
    if topic and (thread := p.integer("message_thread_id")) and thread not in chat.topics:
        raise bad_request("message thread not found")
    world.limits.check(chat.id, group=not chat.private, messages=messages)
    return chat


def known_chat(world: TelegramWorld, chat_id: int) -> Chat:
    """Return a chat that exists under this id."""
    chat = world.chats.get(chat_id)
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.migrated_to},
        )
    return chat


def named_message(chat: Chat | None, p: Parameters, verb: str) -> Message:
    """Return the message that a call names, or refuse to do with it what `verb` says."""
    message = chat.find(p.integer("message_id")) if chat else None
    if message is None:
        raise bad_request(f"message to {verb} not found")
    return message


def formatted(p: Parameters, name: str, mode: str = "parse_mode", listed: str = "entities") -> tuple[str, list[Entity]]:
    """Return a text parameter as people will see it, with its formatting."""
    text = p.text(name)
    match p.text(mode).lower():
        case "":
            given = p.nested(listed)
            text, entities = cleaned(text, given if isinstance(given, list) else [])
        case "html":
            text, entities = cleaned(*parse_html(text))
        case other:
            raise bad_request(f"unsupported parse_mode {other!r}")
    return text, with_automatic(text, entities)


def text_of(p: Parameters) -> Raw:
    """Return the text part of a message, within its limits."""
    text, entities = formatted(p, "text")
    if not text:
        raise bad_request("message text is empty")
    if utf16(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_of(p: Parameters) -> Raw:
    """Return the caption part of a message, within its limit."""
    caption, entities = formatted(p, "caption", listed="caption_entities")
    if utf16(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    content: Raw = {"caption": caption} if caption else {}
    return {**content, "caption_entities": entities} if entities else content


def post(world: TelegramWorld, p: Parameters, chat: Chat, content: Raw, attachment: Attachment | None = None) -> Raw:
    """Check what every message may have, keyboard and reply, and deliver it."""
    given = p.values
    markup = check_markup(p.nested("reply_markup"), world.alarms) if given.get("reply_markup") else None
    if topic := p.integer("message_thread_id"):
        content["message_thread_id"] = topic
        content["is_topic_message"] = True
    if "reply_parameters" in given or "reply_to_message_id" in given:
        content |= _reply(chat, p)
    if p.flag("protect_content"):
        content["has_protected_content"] = True
    return world.deliver(chat, content, markup, attachment).raw


def _reply(chat: Chat, p: Parameters) -> Raw:
    reply = p.nested("reply_parameters") or {}
    if not isinstance(reply, dict):
        raise bad_request("can't parse reply parameters JSON object")
    target = chat.find(int(reply.get("message_id", p.integer("reply_to_message_id"))))
    if target:
        return {"reply_to_message": {k: v for k, v in target.raw.items() if k != "reply_to_message"}}
    if reply.get("allow_sending_without_reply") or p.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")
