"""The methods that take messages of one chat into another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehearsal.botapi.send_messages import addressee, caption_of, known_chat, post
from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.botapi.parameters import Parameters
    from rehearsal.telegram import Telegram
    from rehearsal.world.chats import Message, Raw

_CAPTION = frozenset({"caption", "caption_entities", "show_caption_above_media"})
_PARTS = _CAPTION | {
    "animation",
    "audio",
    "contact",
    "document",
    "entities",
    "has_media_spoiler",
    "location",
    "photo",
    "poll",
    "sticker",
    "text",
    "venue",
    "video",
    "video_note",
    "voice",
}


def forward_message(telegram: Telegram, p: Parameters) -> Raw:
    """Forward a message of another chat."""
    source = _source(telegram, p, "forward")
    chat = addressee(telegram, p)
    return post(telegram, p, chat, _forwarded(source), source.document)


def forward_messages(telegram: Telegram, p: Parameters) -> list[Raw]:
    """Forward several messages; albums stay together, what is not there is passed over."""
    return _several(telegram, p, "forward", _forwarded)


def copy_message(telegram: Telegram, p: Parameters) -> Raw:
    """Send the content of a message anew; only the new number is answered."""
    source = _source(telegram, p, "copy")
    content = _content(source)
    if "caption" in p.values and "text" not in content:
        content = _without_caption(content) | caption_of(p)
    return _number(post(telegram, p, addressee(telegram, p), content, source.document))


def copy_messages(telegram: Telegram, p: Parameters) -> list[Raw]:
    """Copy several messages, with their captions or without."""
    bare = p.flag("remove_caption")
    return _several(
        telegram, p, "copy", lambda source: _without_caption(_content(source)) if bare else _content(source)
    )


def _several(telegram: Telegram, p: Parameters, verb: str, shown: Callable[[Message], Raw]) -> list[Raw]:
    numbers = p.numbers("message_ids")
    if numbers != sorted(set(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    home = known_chat(telegram, p.integer("from_chat_id"))
    sources = [message for number in numbers if (message := home.find(number)) is not None]
    if not sources:
        raise bad_request(f"there are no messages to {verb}")
    chat = addressee(telegram, p, len(sources))
    groups: dict[str, str] = {}
    sent = []
    for source in sources:
        content = shown(source)
        if old := source.raw.get("media_group_id"):
            content["media_group_id"] = groups.setdefault(old, str(telegram.next_message_id()))
        sent.append(_number(post(telegram, p, chat, content, source.document)))
    return sent


def _forwarded(source: Message) -> Raw:
    origin = {"type": "user", "sender_user": source.raw["from"], "date": source.date}
    return {**_content(source), "forward_origin": source.raw.get("forward_origin", origin)}


def _content(message: Message) -> Raw:
    return {key: value for key, value in message.raw.items() if key in _PARTS}


def _uncaptioned(message: Message) -> Raw:
    return _without_caption(_content(message))


def _without_caption(content: Raw) -> Raw:
    return {key: value for key, value in content.items() if key not in _CAPTION}


def _number(sent: Raw) -> Raw:
    return {"message_id": sent["message_id"]}


def _source(telegram: Telegram, p: Parameters, verb: str) -> Message:
    chat = telegram.chats.get(p.integer("from_chat_id"))
    message = chat.find(p.integer("message_id")) if chat else None
    if message is None:
        raise bad_request(f"message to {verb} not found")
    return message


METHODS: dict[str, Callable[[Telegram, Parameters], Any]] = {
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
}
