"""People: what they do in a chat with the bot, at once and without a network."""

from __future__ import annotations

import mimetypes
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from rehearsal.botapi.inline_results import inline_content
from rehearsal.world.chats import Attachment, Chat, Message, Raw
from rehearsal.world.conversation import TelegramUser
from rehearsal.world.image_size import USUAL, measured
from rehearsal.world.shapes import photo_sizes
from rehearsal.world.voting import vote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rehearsal.world.world import TelegramWorld

NOT_STARTED = "bot can't initiate conversation with a user"
BLOCKED = "bot was blocked by the user"
DEACTIVATED = "user is deactivated"
_NAMED = frozenset({"audio", "document", "video"})
_MEASURES: dict[str, Raw] = {
    "audio": {"duration": 3},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
    "video": {"duration": 3, "width": 640, "height": 360},
    "video_note": {"duration": 3, "length": 240},
    "voice": {"duration": 3},
}
SENT_AS = frozenset({"audio", "document", "photo", "sticker", "video", "video_note", "voice"})
"""The kinds in which people send a file."""
ENDINGS = {".jpg": "photo", ".jpeg": "photo", ".png": "photo", ".mp4": "video", ".mp3": "audio"}
"""What a file is sent as when it goes into an album."""


class Account(TelegramUser):
    """One person who acts, and the dialog with the bot as this person sees it."""

    def __init__(self, world: TelegramWorld, chat: Chat, user: Raw) -> None:
        super().__init__(chat, user)
        self.world = world

    @property
    def started(self) -> bool:
        """Tell whether the dialog is open, or was before it was blocked."""
        return self.chat.gone in ("", BLOCKED)

    @property
    def blocked(self) -> bool:
        """Tell whether this person blocked the bot."""
        return self.chat.gone == BLOCKED

    # Writing

    def say(self, text: str, entities: Sequence[Raw] = ()) -> int:
        """Write a text, formatted or plain; return the message's id."""
        return self._send({"text": text, "entities": list(entities)} if entities else {"text": text}).id

    def answer(self, message: Message, content: str | Raw) -> int:
        """Reply to a message, with a text or anything else."""
        told = {"text": content} if isinstance(content, str) else content
        answered = {key: value for key, value in message.raw.items() if key != "reply_to_message"}
        return self._send({**told, "reply_to_message": answered}).id

    def start(self, payload: str = "") -> int:
        """Press Start, or follow a link t.me/bot?start=payload."""
        return self.say(f"/start {payload}".strip())

    def press(self, label: str) -> int:
        """Press a key of the reply keyboard."""
        key = self.find_key(label)
        if (self.chat.keyboard or {}).get("one_time_keyboard"):
            self.chat.keyboard = None
        if key.get("request_contact"):
            return self.share_contact()
        return self.say(key["text"])

    def share_contact(self, phone: str = "+77011234567", of: Account | None = None) -> int:
        """Share the own card, or somebody else's."""
        user = (of or self).user
        names = {key: user[key] for key in ("first_name", "last_name") if key in user}
        return self._send({"contact": {"phone_number": phone, **names, "user_id": user["id"]}}).id

    def send_location(self, latitude: float, longitude: float) -> int:
        """Share a place."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}}).id

    def forward(self, text: str) -> int:
        """Forward somebody's message who hides behind a name."""
        origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": int(self.world.now())}
        return self._send({"text": text, "forward_origin": origin}).id

    def send_raw(self, fields: Raw) -> int:
        """Send a message with exactly these fields over the usual ones."""
        return self._send(fields).id

    def edit(self, message_id: int | None, text: str) -> None:
        """Change an own message, by default the last one."""
        own = [m for m in self.messages if not m.from_bot and message_id in (None, m.id)]
        if not own:
            raise LookupError(f"no own message {message_id}\n{self.transcript()}")
        message = own[-1]
        kept = {key: value for key, value in message.raw.items() if key != "entities"}
        part = "text" if "text" in kept else "caption"
        message.raw = {**kept, part: text, "edit_date": int(self.world.now())}
        self.world.update("edited_message", message.raw)
        self.world.touch(self.chat)

    # Files

    def send_file(self, kind: str, name: str, content: bytes, mime: str | None = None, caption: str = "") -> int:
        """Send a file as one of `SENT_AS`."""
        if kind not in SENT_AS:
            raise LookupError(f"a file is sent as one of {sorted(SENT_AS)}")
        extra = {"emoji": PurePosixPath(name).stem} if kind == "sticker" else None
        return self._send_file(kind, name, content, mime=mime, caption=caption, extra=extra).id

    def send_document(
        self,
        name: str,
        content: bytes,
        mime: str | None = None,
        caption: str | None = None,
        size: int | None = None,
    ) -> int:
        """Send a file; `size` is what Telegram shall report instead of the true one."""
        return self._send_file("document", name, content, mime=mime, caption=caption, size=size).id

    def send_photo(self, content: bytes = b"\x89PNG", caption: str | None = None, size: int | None = None) -> int:
        """Send a picture."""
        return self._send_file("photo", "photo.jpg", content, caption=caption, size=size).id

    def send_video(self, content: bytes = b"ftypmp42", caption: str | None = None, size: int | None = None) -> int:
        """Send a film."""
        return self._send_file("video", "video.mp4", content, caption=caption, size=size).id

    def send_voice(self, seconds: int = 3) -> int:
        """Send a voice message."""
        return self._send_file("voice", "voice.ogg", b"OggS", extra={"duration": seconds}).id

    def send_sticker(self, emoji: str = "😀") -> int:
        """Send a sticker."""
        return self._send_file("sticker", "sticker.webp", b"RIFF", extra={"emoji": emoji}).id

    def send_album(self, items: Sequence[tuple[str, bytes]], caption: str | None = None) -> list[int]:
        """Send several files, which arrive as several messages of one group; pictures and films by their names."""
        group = f"{self.id}{self.world.next_message_id()}"
        sent = []
        for index, (name, content) in enumerate(items):
            kind = ENDINGS.get(PurePosixPath(name).suffix.lower(), "document")
            first = caption if index == 0 else None
            message = self._send_file(kind, name, content, caption=first, fields={"media_group_id": group})
            sent.append(message.id)
        return sent

    # Pressing

    def tap(self, label: str) -> str:
        """Tap the newest visible inline button with this label; return the query's id."""
        message, button = self.find_button(label)
        if button.data is None:
            raise LookupError(f"{button.text!r} is no button for the bot: {button}")
        return self.query(message.raw, button.data)

    def tap_data(self, data: str, message_id: int | None = None) -> str:
        """Press a button that is no longer there, or never was: by default on the last message of the bot."""
        if message_id is None:
            seen = [message.id for message in self.messages if message.from_bot]
            message_id = seen[-1] if seen else 0
        message = self.chat.find(message_id)
        gone = {"chat": self.chat.raw, "message_id": message_id, "date": 0}  # an InaccessibleMessage
        return self.query(message.raw if message else gone, data)

    def query(self, message: Raw, data: str) -> str:
        """Send the press of a button under any message."""
        number = self.world.open_query(self)
        payload = {
            "id": number,
            "from": self.user,
            "message": message,
            "chat_instance": str(message["chat"]["id"]),
            "data": data,
        }
        self.chat.unread = 0
        self.world.update("callback_query", payload)
        return number

    def vote(self, *labels: str, message_id: int | None = None) -> None:
        """Choose in the newest poll, or in that of a message; no label takes the vote back."""
        polls = [m for m in self.messages if "poll" in m.raw and message_id in (None, m.id)]
        if not polls:
            raise LookupError(f"no poll\n{self.transcript()}")
        known = [option["text"] for option in polls[-1].raw["poll"]["options"]]
        vote(self.world, self, polls[-1], tuple(known.index(label) if label in known else -1 for label in labels))

    def inline(self, text: str) -> str:
        """Type the bot's name and a query in any chat; answers come to `inline_results`."""
        self.inline_results = []
        number = self.world.open_query(self)
        self.world.update("inline_query", {"id": number, "from": self.user, "query": text, "offset": ""})
        return number

    def choose(self, result_id: str) -> int:
        """Send one of the inline results here; it goes out in the person's name, through the bot."""
        for result in self.inline_results:
            if result["id"] == result_id:
                self.inline_results = []
                return self._send(inline_content(self.world, result)).id
        raise LookupError(f"no result {result_id!r} among {[result['id'] for result in self.inline_results]}")

    # Leaving and coming back

    def block(self) -> None:
        """Stop the bot."""
        self._member("member", "kicked", BLOCKED)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._member("kicked", "member", "")

    def deactivate(self) -> None:
        """Delete the account; the bot is not told."""
        self.chat.gone = DEACTIVATED
        self.world.emit({"type": "people"})

    def clear_history(self) -> None:
        """Delete the whole chat, for the bot too."""
        for message in self.chat.messages.values():
            message.deleted = True
        self.chat.keyboard = None
        self.chat.unread = 0
        self.world.touch(self.chat)

    def speak(self, language_code: str) -> None:
        """Change the language of the app."""
        self.user = {**self.user, "language_code": language_code}
        self.world.emit({"type": "people"})

    async def wait(
        self,
        condition: Callable[[], object],
        timeout: float = 10,  # noqa: ASYNC109  a test says how long
    ) -> None:
        """Wait until something true is seen; the chat so far is in the error."""
        await self.world.wait(condition, timeout, self.transcript)

    def _member(self, old: str, new: str, gone: str) -> None:
        self.chat.gone = gone
        self.world.update("my_chat_member", self.world.membership(self.chat, self.user, old, new))
        self.world.emit({"type": "people"})

    def _send(self, content: Raw, attachment: Attachment | None = None) -> Message:
        if self.chat.gone == DEACTIVATED:
            raise RuntimeError("a deleted account writes nothing")
        if self.blocked:
            self.unblock()
        self.chat.gone = ""
        return self.world.receive(self.chat, self.user, content, attachment=attachment)

    def _send_file(
        self,
        kind: str,
        name: str,
        content: bytes,
        *,
        mime: str | None = None,
        caption: str | None = None,
        size: int | None = None,
        extra: Raw | None = None,
        fields: Raw | None = None,
    ) -> Message:
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = self.world.files.add(kind, name, mime, content, size)
        body: Raw = {**file.as_json(), **_MEASURES.get(kind, {}), **(extra or {})}
        if kind in _NAMED:
            body |= {"file_name": name, "mime_type": mime}
        shown = photo_sizes(body, measured(content) or USUAL) if kind == "photo" else body
        message: Raw = {kind: shown, **(fields or {})}
        if caption:
            message["caption"] = caption
        return self._send(message, Attachment(name, content, file.id))
