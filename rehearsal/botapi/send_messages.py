"""The methods that put a new message into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehearsal.botapi.keyboards import check_markup
from rehearsal.world.errors import ApiError, bad_request, forbidden
from rehearsal.world.markup import Entity, parse_html, utf16
from rehearsal.world.text import cleaned, with_automatic

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.botapi.parameters import Parameters
    from rehearsal.telegram import Telegram
    from rehearsal.world.chats import Chat, Document, Raw

MAX_TEXT = 4_096  # units of UTF-16, after the markup is parsed
MAX_CAPTION = 1_024
TYPING = 5.0  # seconds that "typing…" is shown
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def addressee(telegram: Telegram, p: Parameters, messages: int = 1, *, topic: bool = True) -> Chat:
    """Return the chat that the bot may write to now, or refuse as Telegram does; its topic must be there, too."""
    chat = known_chat(telegram, p.chat_id())
    if chat.gone:
        raise forbidden(chat.gone)
    if topic and (thread := p.integer("message_thread_id")) and thread not in chat.topics:
        raise bad_request("message thread not found")
    telegram.limits.check(chat.id, group=not chat.private, messages=messages)
    return chat


def known_chat(telegram: Telegram, chat_id: int) -> Chat:
    """Return a chat that exists under this id."""
    chat = telegram.chats.get(chat_id)
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.migrated_to},
        )
    return chat


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


def post(telegram: Telegram, p: Parameters, chat: Chat, content: Raw, document: Document | None = None) -> Raw:
    """Check what every message may have, keyboard and reply, and deliver it."""
    given = p.values
    markup = check_markup(p.nested("reply_markup"), telegram.alarms) if given.get("reply_markup") else None
    if topic := p.integer("message_thread_id"):
        content["message_thread_id"] = topic
        content["is_topic_message"] = True
    if "reply_parameters" in given or "reply_to_message_id" in given:
        content |= _reply(chat, p)
    if p.flag("protect_content"):
        content["has_protected_content"] = True
    return telegram.deliver(chat, content, markup, document).raw


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


def send_message(telegram: Telegram, p: Parameters) -> Raw:
    """Send a text."""
    content = text_of(p)
    return post(telegram, p, addressee(telegram, p), content)


def send_location(telegram: Telegram, p: Parameters) -> Raw:
    """Send a point on the map."""
    return post(telegram, p, addressee(telegram, p), {"location": _location(p)})


def send_venue(telegram: Telegram, p: Parameters) -> Raw:
    """Send a place with its name and address."""
    location = _location(p)
    venue = {"location": location, "title": p.text("title"), "address": p.text("address")}
    return post(telegram, p, addressee(telegram, p), {"location": location, "venue": venue})


def _location(p: Parameters) -> Raw:
    latitude, longitude = p.number("latitude"), p.number("longitude")
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004  degrees of the globe
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


def send_chat_action(telegram: Telegram, p: Parameters) -> bool:
    """Show "typing…" for a few seconds."""
    if p.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = addressee(telegram, p, messages=0)
    chat.typing_until = telegram.now() + TYPING
    telegram.touch(chat)
    return True


def send_contact(telegram: Telegram, p: Parameters) -> Raw:
    """Send a card with a telephone number."""
    card = {key: p.text(key) for key in ("phone_number", "first_name", "last_name", "vcard") if p.text(key)}
    if "phone_number" not in card or "first_name" not in card:
        raise bad_request("not enough contact details")
    return post(telegram, p, addressee(telegram, p), {"contact": card})


METHODS: dict[str, Callable[[Telegram, Parameters], Any]] = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
