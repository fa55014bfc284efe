"""What a person sees when looking at a chat, and around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rehearsal.world.chats import Chat, InlineButton, Message, Raw


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

    def find_button(self, label: str) -> tuple[Message, InlineButton]:
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


class Toast(NamedTuple):
    """A notice above the chat, in answer to a button."""

    text: str
    alert: bool = False


class TelegramUser(Conversation):
    """A person: the account, the dialog with the bot, and what is shown around that dialog."""

    def __init__(self, chat: Chat, user: Raw) -> None:
        super().__init__(chat)
        self.user = user
        self.inline_results: list[Raw] = []
        self.toasts: list[Toast] = []  # oldest first


def _label(button: Raw | str) -> str:
    return button if isinstance(button, str) else str(button["text"])


def _lines(message: Message) -> list[str]:
    mark = "<" if message.from_bot else ">"
    said = f"{_file_name(message)} {message.text}".strip().replace("\n", "\n  ")
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


def _file_name(message: Message) -> str:
    if "document" in message.raw and "animation" not in message.raw:
        return f"<document {message.raw['document'].get('file_name', '')}>"
    return next((f"<{kind}>" for kind in _ATTACHMENTS if kind in message.raw), "")
