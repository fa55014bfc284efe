"""What people and the team write to each other: what can be passed on, in which parts, and how much of it."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

MessageKind: TypeAlias = Literal[
    "text",
    "photo",
    "video",
    "animation",
    "audio",
    "voice",
    "document",
    "video_note",
    "sticker",
    "location",
    "venue",
    "contact",
    "dice",
    "late",
]
"""What was written or sent, by Telegram's word for it; late: by one tap, that somebody comes later."""

KINDS: Final[tuple[MessageKind, ...]] = get_args(MessageKind)
CAPTIONED: Final = frozenset({"photo", "video", "animation", "audio", "voice", "document"})
"""What can have words under it, which say whose it is."""
PART: Final = 1_900
"""Characters of a text that are passed on in one message: with a heading they fit, even if each counts twice."""
CAPTION: Final = 450
"""The same of what stands under a file; longer words go as a message of their own."""
PER_HOUR: Final = 30
"""Messages, or parts of one, that the team takes from one person within an hour."""

EnquiryRefusal: TypeAlias = Literal["muted", "many"]
"""Why a message is not taken."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message that is passed on."""

    kind: MessageKind
    text: str = ""
    """What was written, or stands under what was sent."""
    original: tuple[int, int] | None = None
    """The chat and the message of what was sent, to be copied; None: it is a text."""


def in_parts(text: str) -> tuple[Said, ...]:
    """Return a text as messages that fit into one of Telegram's each, with a heading."""
    return tuple(Said("text", text[start : start + PART]) for start in range(0, len(text), PART))


def with_caption(kind: MessageKind, caption: str, original: tuple[int, int]) -> tuple[Said, ...]:
    """Return what was sent, with the words under it."""
    if len(caption) > CAPTION:
        return (Said(kind, "", original), *in_parts(caption))
    return (Said(kind, caption, original),)


def refusal(lately: int, more: int, *, muted: bool) -> EnquiryRefusal | None:
    """Return why so many more messages are not taken, after those of the last hour; None: they are."""
    if muted:
        return "muted"
    return "many" if lately + more > PER_HOUR else None
