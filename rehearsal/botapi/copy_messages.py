"""The methods that take messages of one chat into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee, caption_of, known_chat, named_message, post
from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Chat, Message, Raw
    from rehearsal.world.world import TelegramWorld

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


def forward_message(world: TelegramWorld, p: Parameters) -> Raw:
    """Forward a message of another chat."""
    source = named_message(_home(world, p), p, "forward")
    chat = addressee(world, p)
    return post(world, p, chat, _forwarded(source), source.attachment)


def forward_messages(world: TelegramWorld, p: Parameters) -> list[Raw]:
    """Forward several messages; albums stay together, what is not there is passed over."""
    return _several(world, p, "forward", _forwarded)


def copy_message(world: TelegramWorld, p: Parameters) -> Raw:
    """Send the content of a message anew; only the new number is answered."""
    source = named_message(_home(world, p), p, "copy")
    content = _content(source)
    if "caption" in p.values and "text" not in content:
        content = _without_caption(content) | caption_of(p)
    return _number(post(world, p, addressee(world, p), content, source.attachment))


def copy_messages(world: TelegramWorld, p: Parameters) -> list[Raw]:
    """Copy several messages, with their captions or without."""
    bare = p.flag("remove_caption")
    return _several(world, p, "copy", lambda source: _without_caption(_content(source)) if bare else _content(source))


def _several(world: TelegramWorld, p: Parameters, verb: str, shown: Callable[[Message], Raw]) -> list[Raw]:
    numbers = p.numbers("message_ids")
    if numbers != sorted(set(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    home = known_chat(world, p.integer("from_chat_id"))
    sources = [message for number in numbers if (message := home.find(number)) is not None]
    if not sources:
        raise bad_request(f"there are no messages to {verb}")
    chat = addressee(world, p, len(sources))
    groups: dict[str, str] = {}
    sent = []
    for source in sources:
        content = shown(source)
        if old := source.raw.get("media_group_id"):
            content["media_group_id"] = groups.setdefault(old, str(world.next_message_id()))
        sent.append(_number(post(world, p, chat, content, source.attachment)))
    return sent


def _forwarded(source: Message) -> Raw:
    origin = {"type": "user", "sender_user": source.raw["from"], "date": source.date}
    return {**_content(source), "forward_origin": source.raw.get("forward_origin", origin)}


def _content(message: Message) -> Raw:
    return {key: value for key, value in message.raw.items() if key in _PARTS}


def _without_caption(content: Raw) -> Raw:
    return {key: value for key, value in content.items() if key not in _CAPTION}


def _number(sent: Raw) -> Raw:
    return {"message_id": sent["message_id"]}


def _home(world: TelegramWorld, p: Parameters) -> Chat | None:
    return world.chats.get(p.integer("from_chat_id"))


METHODS: dict[str, Method] = {
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
}
