"""Announcements: their phases, their content, the words that are filled in for each person, and the ledger."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from html import escape, unescape
from typing import Any, Final, Self

from fair.fields.text import cut, utf16_length
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


class AnnouncementPhase(StrEnum):
    """Where an announcement is."""

    DRAFT = "draft"
    UNCONFIRMED = "unconfirmed"
    """Waits for a second organiser."""
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    DONE = "done"


LEADS_TO: Final[Mapping[AnnouncementPhase, frozenset[AnnouncementPhase]]] = {
    AnnouncementPhase.DRAFT: frozenset(
        {AnnouncementPhase.UNCONFIRMED, AnnouncementPhase.SCHEDULED, AnnouncementPhase.RUNNING}
    ),
    AnnouncementPhase.UNCONFIRMED: frozenset(
        {AnnouncementPhase.DRAFT, AnnouncementPhase.SCHEDULED, AnnouncementPhase.RUNNING}
    ),
    AnnouncementPhase.SCHEDULED: frozenset({AnnouncementPhase.DRAFT, AnnouncementPhase.RUNNING}),
    AnnouncementPhase.RUNNING: frozenset(
        {AnnouncementPhase.PAUSED, AnnouncementPhase.CANCELLED, AnnouncementPhase.DONE}
    ),
    AnnouncementPhase.PAUSED: frozenset({AnnouncementPhase.RUNNING, AnnouncementPhase.CANCELLED}),
    AnnouncementPhase.DONE: frozenset({AnnouncementPhase.RUNNING, AnnouncementPhase.CANCELLED}),
    AnnouncementPhase.CANCELLED: frozenset(),
}
"""What may follow. Done is left by sending again, and by deleting what was sent."""

BEGUN: Final = frozenset({AnnouncementPhase.RUNNING, AnnouncementPhase.PAUSED, AnnouncementPhase.DONE})
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
EXCHANGED: Final = FILES - {Shape.VOICE}
"""They can take each other's place, and that of a text, in a message that was sent (Bot API, editMessageMedia)."""
FIXED: Final = frozenset({Shape.LOCATION, Shape.VENUE, Shape.POLL})
"""Nothing of them can be changed any more once they were sent."""
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
    exchanged: bool = False
    """Its file came into the place of another one, or of a text, after that was sent: an edit brings the file along."""

    @property
    def limit(self) -> int:
        """UTF-16 units that its words may have."""
        return TEXT_MAX if self.shape is Shape.TEXT else CAPTION_MAX

    @property
    def words(self) -> str:
        """Its words without formatting; of an album, those of its first file."""
        return words_of(self.details["items"][0]["html"] if self.shape is Shape.ALBUM else self.html)

    def reworded(self, html: str) -> Self:
        """Return it with other words; of an album, its first file bears them."""
        if self.shape is not Shape.ALBUM:
            return replace(self, html=html)
        first, *others = self.details["items"]
        return replace(self, html=html, details={**self.details, "items": [{**first, "html": html}, *others]})

    def as_json(self) -> dict[str, Any]:
        """Return it in JSON's own types."""
        return {"shape": self.shape, "html": self.html, "details": dict(self.details), "exchanged": self.exchanged}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote; what was written before files could be exchanged says nothing of it."""
        return cls(Shape(stored["shape"]), stored["html"], stored["details"], stored.get("exchanged", False))


class Refusal(StrEnum):
    """Why something that was sent can't be corrected so."""

    FIXED = "fixed"
    """Polls and places stay as they are."""
    ALBUM = "album"
    """Of an album only the words."""
    VOICE = "voice"
    """Of a voice message only the words."""
    UNFIT = "unfit"
    """What was given can't stand in the place of a message."""


def correction(before: Content, given: Content | None) -> Content | Refusal:
    """Return what a version that was sent becomes by what is given in its place, or why it can't be corrected so.

    Words take the place of words; a file that takes a place and says nothing keeps the words that are there.
    """
    if before.shape in FIXED:
        return Refusal.FIXED
    if given is not None and given.shape is Shape.TEXT:
        return before.reworded(given.html)
    if before.shape in {Shape.ALBUM, Shape.VOICE}:
        return Refusal(before.shape)
    if given is None or given.shape not in EXCHANGED:
        return Refusal.UNFIT
    return replace(given, html=given.html or before.html, exchanged=True)


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
