"""Announcements: their phases, their content, the words that are filled in for each person, and the ledger."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape, unescape
from typing import Any, Final, Self

from fair.cleaning import cut, utf16_length
from fair.delivery import State
from fair.words import LANGUAGES, Language, Words

TEXT_MAX: Final = 4_096
CAPTION_MAX: Final = 1_024
"""UTF-16 units (Bot API, sendMessage and sendPhoto)."""
ALBUM_MAX: Final = 10
FILLED_MAX: Final = 64
"""UTF-16 units of a value that is filled in."""
ASK_TWICE: Final = 50
"""From more people on, sending is asked about twice."""
BUTTONS_MAX: Final = 8

PLACEHOLDERS: Final = ("name", "number", "organisation", "role", "event", "contact")
"""What may stand in braces."""
_BRACES: Final = re.compile(r"\{([^{}<>]*)\}")
_TAG: Final = re.compile(r"<[^>]*>")


class Phase(StrEnum):
    """Where an announcement is."""

    DRAFT = "draft"
    UNCONFIRMED = "unconfirmed"
    """Waits for a second organiser."""
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    DONE = "done"


LEADS_TO: Final[Mapping[Phase, frozenset[Phase]]] = {
    Phase.DRAFT: frozenset({Phase.UNCONFIRMED, Phase.SCHEDULED, Phase.RUNNING}),
    Phase.UNCONFIRMED: frozenset({Phase.DRAFT, Phase.SCHEDULED, Phase.RUNNING}),
    Phase.SCHEDULED: frozenset({Phase.DRAFT, Phase.RUNNING}),
    Phase.RUNNING: frozenset({Phase.PAUSED, Phase.CANCELLED, Phase.DONE}),
    Phase.PAUSED: frozenset({Phase.RUNNING, Phase.CANCELLED}),
    Phase.DONE: frozenset({Phase.RUNNING, Phase.CANCELLED}),
    Phase.CANCELLED: frozenset(),
}
"""What may follow. Done is left by sending again, and by deleting what was sent."""

BEGUN: Final = frozenset({Phase.RUNNING, Phase.PAUSED, Phase.DONE})
"""People have it, or are to get it: it stands under their messages."""


class Shape(StrEnum):
    """What kind of message it is; the names of files are those of Telegram's fields."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    ALBUM = "album"
    LOCATION = "location"
    VENUE = "venue"
    POLL = "poll"
    """Passed on from the organiser's chat, so that all votes are counted together."""


FILES: Final = frozenset({Shape.PHOTO, Shape.VIDEO, Shape.ANIMATION, Shape.DOCUMENT, Shape.AUDIO, Shape.VOICE})
CORRECTABLE: Final = FILES | {Shape.TEXT}
"""Their words can be edited once they were sent."""
BARE: Final = frozenset({Shape.ALBUM, Shape.POLL})
"""They bear no buttons."""


@dataclass(frozen=True, slots=True)
class Content:
    """One version of an announcement."""

    shape: Shape
    html: str = ""
    """The text or the caption, in Telegram's HTML."""
    details: Mapping[str, Any] = field(default_factory=dict)
    """What else Telegram has to be told: a file, a place, the items of an album."""

    @property
    def limit(self) -> int:
        """UTF-16 units that its words may have."""
        return TEXT_MAX if self.shape is Shape.TEXT else CAPTION_MAX

    @property
    def words(self) -> str:
        """Its words without formatting; of an album, those of its first file."""
        return words_of(self.details["items"][0]["html"] if self.shape is Shape.ALBUM else self.html)

    def as_json(self) -> dict[str, Any]:
        """Return it in JSON's own types."""
        return {"shape": self.shape, "html": self.html, "details": dict(self.details)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote."""
        return cls(Shape(stored["shape"]), stored["html"], stored["details"])


@dataclass(frozen=True, slots=True)
class Extra:
    """A button under an announcement: a link, a session, or the question with its two answers."""

    kind: str
    target: str = ""
    """The address, or the session's id."""
    label: Words = field(default_factory=dict)
    """Of a link; a session is called by its title."""

    def as_json(self) -> dict[str, Any]:
        """Return it in JSON's own types."""
        return {"kind": self.kind, "target": self.target, "label": dict(self.label)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote."""
        return cls(stored["kind"], stored["target"], stored["label"])


def version_for(language: Language, written: Iterable[Language], fallback: Language | None) -> Language | None:
    """Return the version that a person of this language gets; None: there is none."""
    return language if language in written else fallback


def unwritten(written: Iterable[Language]) -> tuple[Language, ...]:
    """Return the languages in which there is no version."""
    have = frozenset(written)
    return tuple(language for language in LANGUAGES if language not in have)


def words_of(html: str) -> str:
    """Return what people read."""
    return unescape(_TAG.sub("", html))


def unknown_placeholders(html: str) -> tuple[str, ...]:
    """Return what stands in braces and means nothing; also what formatting has cut apart."""
    named = _BRACES.findall(words_of(html))
    whole = _BRACES.findall(html)
    return tuple(dict.fromkeys(name for name in named if name not in PLACEHOLDERS or name not in whole))


def too_long(content: Content) -> int:
    """Return how many UTF-16 units are too many, when all that is filled in is as long as it may be."""
    text = words_of(content.html)
    filled = _BRACES.sub("x" * FILLED_MAX, text)
    return max(0, utf16_length(filled) - content.limit)


def fill(html: str, values: Mapping[str, str]) -> str:
    """Return the words for one person."""

    def value(match: re.Match[str]) -> str:
        known = values.get(match[1])
        return match[0] if known is None else escape(cut(known, FILLED_MAX))

    return _BRACES.sub(value, html)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of an announcement. Every person it was for is counted once."""

    size: int
    """How many it was for."""
    sent: int = 0
    failed: int = 0
    unknown: int = 0
    withdrawn: int = 0
    waiting: int = 0
    """Queued, or on the way."""
    why: Mapping[str, int] = field(default_factory=dict)
    """How many of those who did not get it for what reason."""

    @property
    def forgotten(self) -> int:
        """How many had their data deleted since: nothing is known of them any more."""
        return self.size - self.sent - self.failed - self.unknown - self.withdrawn - self.waiting

    @property
    def unreached(self) -> int:
        """How many did not get it, or may not have."""
        return self.failed + self.unknown + self.withdrawn

    @classmethod
    def of(cls, size: int, rows: Iterable[tuple[str, str | None, int]]) -> Self:
        """Count rows of state, reason and number."""
        counts = dict.fromkeys(("sent", "failed", "unknown", "withdrawn", "waiting"), 0)
        why: dict[str, int] = {}
        for state, reason, number in rows:
            place = _PLACE[State(state)]
            counts[place] += number
            if place in {"failed", "withdrawn"}:
                plain = (reason or "").removeprefix("unreachable: ")
                why[plain] = why.get(plain, 0) + number
        return cls(size, **counts, why=why)


_PLACE: Final[Mapping[State, str]] = {
    State.QUEUED: "waiting",
    State.SENDING: "waiting",
    State.SENT: "sent",
    State.FAILED: "failed",
    State.UNKNOWN: "unknown",
    State.WITHDRAWN: "withdrawn",
    State.EXPIRED: "withdrawn",
}
