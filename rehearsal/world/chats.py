"""Chats and messages as they lie in memory: a message *is* the JSON object that the Bot API shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration

if TYPE_CHECKING:
    from collections.abc import Mapping

Raw = dict[str, Any]


class Button(NamedTuple):
    """An inline button as a person sees it."""

    text: str
    data: str | None = None
    url: str | None = None


class Document(NamedTuple):
    """A file in a message."""

    name: str
    content: bytes
    file_id: str


@dataclass(slots=True)
class Message:
    """One message; `raw` is replaced, never changed, so an update keeps what it was born with."""

    raw: Raw
    from_bot: bool
    document: Document | None = None
    deleted: bool = False
    reaction: str = ""  # the bot's
    keyboard: Raw | None = None  # a reply keyboard, which the Bot API never shows again
    votes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # in its poll, by person

    @property
    def id(self) -> int:
        """Return the number that the Bot API calls message_id."""
        return int(self.raw["message_id"])

    @property
    def date(self) -> int:
        """Return when it was sent, Unix seconds."""
        return int(self.raw["date"])

    @property
    def text(self) -> str:
        """Return the plain text, or the caption of a file."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def entities(self) -> list[Raw]:
        """Return the formatting of the text or the caption."""
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def html(self) -> str:
        """Return the text with its formatting as Telegram HTML."""
        entities = [MessageEntity.model_validate(entity) for entity in self.entities]
        return html_decoration.unparse(self.text, entities)

    @property
    def buttons(self) -> list[list[Button]]:
        """Return the inline buttons, row by row."""
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return [[Button(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in rows]

    @property
    def edited(self) -> bool:
        """Tell whether the text was changed after sending."""
        return "edit_date" in self.raw


@dataclass(slots=True)
class Chat:
    """A private chat or a group, and what was said in it lately."""

    raw: Raw
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: Raw | None = None
    typing_until: float = 0.0
    topics: dict[int, str] = field(default_factory=dict)  # names by their numbers
    rights: frozenset[str] = frozenset()  # of the bot, where it is an administrator
    pinned: list[int] = field(default_factory=list)
    unread: int = 0
    gone: str = ""  # why the bot cannot write here, in Telegram's words
    migrated_to: int | None = None

    @property
    def id(self) -> int:
        """Return the chat's id; of a private chat it is the person's."""
        return int(self.raw["id"])

    @property
    def private(self) -> bool:
        """Tell a dialog from a group."""
        return bool(self.raw["type"] == "private")

    def add(self, message: Message, keep: int) -> None:
        """Append a message and forget the oldest beyond `keep`."""
        self.messages[message.id] = message
        if len(self.messages) > keep:
            del self.messages[next(iter(self.messages))]

    def drop_topic(self, topic: int) -> None:
        """Delete a topic with all that was said in it."""
        self.topics.pop(topic, None)
        for message in self.messages.values():
            if message.raw.get("message_thread_id") == topic:
                message.deleted = True

    def find(self, message_id: int) -> Message | None:
        """Return a message that was not deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message


class Conversation:
    """What a person sees when looking at a chat."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat

    @property
    def id(self) -> int:
        """Return the chat's id."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """Return what can still be seen, oldest first."""
        return [message for message in self.chat.messages.values() if not message.deleted]

    @property
    def last(self) -> Message:
        """Return the newest message from the bot."""
        for message in reversed(self.chat.messages.values()):
            if message.from_bot and not message.deleted:
                return message
        raise LookupError("the bot has said nothing here")

    @property
    def keyboard(self) -> list[list[str]] | None:
        """Return the labels of the reply keyboard below the chat."""
        if self.chat.keyboard is None:
            return None
        return [[_label(button) for button in row] for row in self.chat.keyboard["keyboard"]]

    def find_button(self, label: str) -> tuple[Message, Button]:
        """Find the newest visible inline button: the exact label, or else a part unique in its message."""
        seen = [(m, b) for m in reversed(self.messages) for row in m.buttons for b in row]
        exact = [found for found in seen if found[1].text == label]
        part = [found for found in seen if label in found[1].text]
        if exact:
            return exact[0]
        rivals = [button.text for message, button in part if message is part[0][0]]
        if len(rivals) == 1:
            return part[0]
        labels = [button.text for _, button in seen]
        reason = f"{label!r} fits {rivals}" if rivals else f"no button {label!r}; there are {labels}"
        raise LookupError(f"{reason}\n{self.transcript()}")

    def find_key(self, label: str) -> Raw:
        """Find a button of the reply keyboard, as `find_button` does."""
        rows = self.chat.keyboard["keyboard"] if self.chat.keyboard else []
        keys = [key if isinstance(key, dict) else {"text": key} for row in rows for key in row]
        exact: list[Raw] = [key for key in keys if key["text"] == label]
        found = exact or [key for key in keys if label in key["text"]]
        if len(found) == 1 or exact:
            return found[0]
        raise LookupError(f"no key {label!r} below the chat; there are {[key['text'] for key in keys]}")

    def transcript(self) -> str:
        """Return the chat as lines to read: "> said", "< answered", "[Button] [Button]"."""
        return "\n".join(line for message in self.messages for line in _lines(message))


def _label(button: Raw | str) -> str:
    return button if isinstance(button, str) else str(button["text"])


def _lines(message: Message) -> list[str]:
    mark = "<" if message.from_bot else ">"
    said = f"{_attachment(message)} {message.text}".strip().replace("\n", "\n  ")
    keys = (message.keyboard or {}).get("keyboard", [])
    return [
        f"{mark} {said}",
        *(" ".join(f"[{button.text}]" for button in row) for row in message.buttons),
        *(" ".join(f"({_label(key)})" for key in row) for row in keys),
    ]


_ATTACHMENTS = (
    "animation",
    "audio",
    "photo",
    "venue",
    "location",
    "contact",
    "poll",
    "sticker",
    "video",
    "video_note",
    "voice",
)


def _attachment(message: Message) -> str:
    if "document" in message.raw and "animation" not in message.raw:
        return f"<document {message.raw['document'].get('file_name', '')}>"
    return next((f"<{kind}>" for kind in _ATTACHMENTS if kind in message.raw), "")
