"""Chats and messages as they lie in memory: a message *is* the JSON object that the Bot API shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration

if TYPE_CHECKING:
    from collections.abc import Mapping

Raw = dict[str, Any]


class InlineButton(NamedTuple):
    """An inline button as a person sees it."""

    text: str
    data: str | None = None
    url: str | None = None


class Attachment(NamedTuple):
    """The file of a message."""

    name: str
    content: bytes
    file_id: str


@dataclass(slots=True)
class Message:
    """One message; `raw` is replaced, never changed, so an update keeps what it was born with."""

    raw: Raw
    from_bot: bool
    attachment: Attachment | None = None
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
        """Return the plain text, or the caption of a file, as it reads: nobody sees which blanks end no line."""
        return self._written.replace("\N{NO-BREAK SPACE}", " ")

    @property
    def _written(self) -> str:
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def entities(self) -> list[Raw]:
        """Return the formatting of the text or the caption."""
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def html(self) -> str:
        """Return the text with its formatting as Telegram HTML."""
        entities = [MessageEntity.model_validate(entity) for entity in self.entities]
        return html_decoration.unparse(self._written, entities)

    @property
    def buttons(self) -> list[list[InlineButton]]:
        """Return the inline buttons, row by row."""
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return [[InlineButton(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in rows]

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
