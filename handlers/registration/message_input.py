"""What people write and send while a question is open, told apart."""

import re
from collections.abc import Mapping
from typing import Final

from aiogram.enums import ContentType
from aiogram.filters import Filter
from aiogram.types import Message

from fair.forms.input import ContactInput, FileInput, Given, OtherInput, TextInput
from fair.forms.model import QuestionKind
from fair.words import LANGUAGES
from handlers.base.home import is_under_way
from handlers.base.incoming import SENT_BY_PEOPLE, is_reply
from handlers.registration.callbacks import QuestionAction
from services.turn import Turn

_KEYS: Final[Mapping[str, QuestionAction]] = {
    "button-back": "back",
    "button-skip": "skip",
    "button-keep": "keep",
    "button-cancel": "cancel",
}
"""Buttons that come back as text when they stand instead of the keyboard, or because somebody types what they say."""
_KEYS_OF_CHOICES: Final[Mapping[str, QuestionAction]] = {**_KEYS, "button-done": "done"}
_COUNT: Final = re.compile(r"\s*\(\d+\)$")


class IsAnswer(Filter):
    """A question is open and in time, and the message is no command, not Telegram's own, and no reply to the team."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Tell whether the message is to be read as an answer."""
        if turn.registration is None or turn.registration.cursor is None or not is_under_way(turn):
            return False
        if event.content_type not in SENT_BY_PEOPLE or (event.text or "").startswith("/"):
            return False
        return not await is_reply(event, turn)


class IsEditOfAnswer(Filter):
    """Somebody who has a registration edits a message; a live location edits itself."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Tell whether the person may mean an answer."""
        written = bool(event.text or event.caption)
        return written and turn.registration is not None and turn.registration.status != "withdrawn"


def pressed(turn: Turn, text: str, kind: QuestionKind) -> QuestionAction | None:
    """Return the action of a key that arrived as text, in whatever language it stood there.

    Only several choices are done with a key; how many are chosen, as it stands there, may be left out.
    """
    said = _COUNT.sub("", text.strip().casefold())
    spoken = [turn.texts.speaking(language) for language in LANGUAGES]
    keys = _KEYS_OF_CHOICES if kind is QuestionKind.CHOICES else _KEYS
    return next((way for key, way in keys.items() if said in {t.plain(key).casefold() for t in spoken}), None)


def given(message: Message) -> Given:
    """Return what a message gives as an answer."""
    if message.text is not None:
        return TextInput(message.text)
    if message.contact is not None:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return ContactInput(message.contact.phone_number, own)
    if (document := message.document) is not None and message.animation is None:
        return FileInput(document.file_id, document.file_name or "", document.file_size, document.mime_type)
    return OtherInput(ContentType(message.content_type).value)
