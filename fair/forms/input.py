"""What a person can give as an answer, told apart by how it came."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class TextInput:
    """Typed text."""

    text: str


@dataclass(frozen=True, slots=True)
class ContactInput:
    """A contact. `own`: it is the sender's own card, not another person's."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class FileInput:
    """A document. `size` in bytes; Telegram may leave size and type out."""

    file_id: str
    name: str
    size: int | None = None
    mime: str | None = None


@dataclass(frozen=True, slots=True)
class OptionInput:
    """A tap on an option: its id; "yes" or "no"; one of several choices, which it switches on or off."""

    option: str
    on: bool | None = None
    """Which of both; None: whatever it is not now."""
    anyway: bool = False
    """The person knows that it stands for a session without a place left."""


@dataclass(frozen=True, slots=True)
class OtherInput:
    """Anything else, by Telegram's word for it: sticker, voice, photo, location, ..."""

    kind: str


Given: TypeAlias = TextInput | ContactInput | FileInput | OptionInput | OtherInput
