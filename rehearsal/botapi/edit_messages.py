"""The methods that change, delete or mark a message that is already there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee, caption_of, named_message, text_of
from rehearsal.botapi.keyboards import check_inline
from rehearsal.botapi.send_media import APART, read_item
from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Chat, Message, Raw
    from rehearsal.world.world import TelegramWorld

DELETABLE = 172_800  # seconds: 48 hours (Bot API, deleteMessage)


def _own(chat: Chat, p: Parameters) -> Message:
    """Return the bot's own message that can still be edited."""
    if "message_id" not in p.values:
        raise bad_request("message identifier is not specified")
    message = named_message(chat, p, "edit")
    if not message.from_bot or message.keyboard is not None:
        raise bad_request("message can't be edited")
    return message


def _change(world: TelegramWorld, p: Parameters, chat: Chat, message: Message, parts: frozenset[str], new: Raw) -> Raw:
    """Replace the given parts and the inline keyboard; refuse an edit that changes nothing."""
    markup = check_inline(p.nested("reply_markup"), world.alarms) if p.values.get("reply_markup") else None
    raw = {k: v for k, v in message.raw.items() if k not in parts and k != "reply_markup"} | new
    if markup and markup["inline_keyboard"]:
        raw["reply_markup"] = markup
    if raw == message.raw:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    if new:
        raw["edit_date"] = int(world.now())
    message.raw = raw
    world.touch(chat)
    return raw


def edit_message_text(world: TelegramWorld, p: Parameters) -> Raw:
    """Replace the text; an inline keyboard that is not given again is removed."""
    new = text_of(p)
    chat = addressee(world, p)
    message = _own(chat, p)
    if "text" not in message.raw:
        raise bad_request("there is no text in the message to edit")
    return _change(world, p, chat, message, frozenset({"text", "entities"}), new)


def edit_message_caption(world: TelegramWorld, p: Parameters) -> Raw:
    """Replace the caption of a file."""
    new = caption_of(p)
    chat = addressee(world, p)
    message = _own(chat, p)
    if not _CAPTIONED & message.raw.keys():
        raise bad_request("there is no caption in the message to edit")
    return _change(world, p, chat, message, _CAPTION, new)


def edit_message_media(world: TelegramWorld, p: Parameters) -> Raw:
    """Put another file, with its caption, in the place of the old one, or of a text."""
    media = p.nested("media")
    new, attachment = read_item(world, p, media)
    chat = addressee(world, p)
    message = _own(chat, p)
    if not _EXCHANGED & message.raw.keys():
        raise bad_request("message media can't be edited")
    if "media_group_id" in message.raw:
        _check_album(message.raw, str(media["type"]))
    raw = _change(world, p, chat, message, _EXCHANGED | _CAPTION | _MARKS, new)
    message.attachment = attachment
    return raw


def _check_album(raw: Raw, kind: str) -> None:
    """Let a file of an album be exchanged as the whole album allows (TDLib, edit_message_media)."""
    if kind in raw:
        return
    if kind not in _IN_ALBUMS:
        raise bad_request("message content type can't be used in an album")
    if kind in APART or APART & raw.keys():
        raise bad_request("can't change media type in the album")


_IN_ALBUMS = frozenset({"audio", "document", "photo", "video"})
_MEDIA = _IN_ALBUMS | {"animation"}
_EXCHANGED = _MEDIA | {"text"}
_CAPTIONED = _MEDIA | {"voice"}
_CAPTION = frozenset({"caption", "caption_entities", "show_caption_above_media"})
_MARKS = frozenset({"entities", "has_media_spoiler"})


def edit_message_reply_markup(world: TelegramWorld, p: Parameters) -> Raw:
    """Replace the inline keyboard only."""
    chat = addressee(world, p)
    return _change(world, p, chat, _own(chat, p), frozenset(), {})


def delete_message(world: TelegramWorld, p: Parameters) -> bool:
    """Delete a message, while it is young enough."""
    chat = addressee(world, p, messages=0)
    message = named_message(chat, p, "delete")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    world.touch(chat)
    return True


def delete_messages(world: TelegramWorld, p: Parameters) -> bool:
    """Delete several messages; those that are not there, or too old, are passed over."""
    chat = addressee(world, p, messages=0)
    for number in p.numbers("message_ids"):
        message = chat.find(number)
        if message and _deletable(world, chat, message):
            message.deleted = True
    world.touch(chat)
    return True


def _deletable(world: TelegramWorld, chat: Chat, message: Message) -> bool:
    return world.now() - message.date <= DELETABLE and (message.from_bot or chat.private)


def pin_chat_message(world: TelegramWorld, p: Parameters) -> bool:
    """Pin a message to the top of the chat."""
    chat = addressee(world, p, messages=0)
    chat.pinned.append(named_message(chat, p, "pin").id)
    world.touch(chat)
    return True


def unpin_chat_message(world: TelegramWorld, p: Parameters) -> bool:
    """Unpin a message, by default the one pinned last."""
    chat = addressee(world, p, messages=0)
    number = p.integer("message_id") or next(reversed(chat.pinned), 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.touch(chat)
    return True


def unpin_all_chat_messages(world: TelegramWorld, p: Parameters) -> bool:
    """Unpin whatever is pinned."""
    chat = addressee(world, p, messages=0)
    chat.pinned.clear()
    world.touch(chat)
    return True


def set_message_reaction(world: TelegramWorld, p: Parameters) -> bool:
    """React with an emoji; a bot may give one."""
    chat = addressee(world, p, messages=0)
    reaction = p.nested("reaction") or []
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message = named_message(chat, p, "react")
    message.reaction = reaction[0].get("emoji", "") if reaction else ""
    world.touch(chat)
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
}
