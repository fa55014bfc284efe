"""Addresses of the agenda in a browser and in a calendar program, under the public address of a bot."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

from fair.words import Language

KEY_BYTES: Final = 16
"""Of the key of a person's own calendar: 128 random bits, which nobody guesses."""
_KEY: Final = r"[A-Za-z0-9_-]{22}"
"""So many bytes as base64 of an address (RFC 4648, 5)."""
_WANTED: Final = re.compile(rf"/(?:agenda|calendar/(?P<key>{_KEY}))(?P<file>\.ics)?")
_GOOGLE: Final = "https://calendar.google.com/calendar/r?cid="


@dataclass(frozen=True, slots=True)
class WebPath:
    """What a path asks for."""

    key: str | None
    """Of a person's own calendar; None: the agenda that everybody sees."""
    file: bool
    """The calendar itself rather than the page about it."""


def wanted(path: str) -> WebPath | None:
    """Return what a path under the public address asks for; None: nothing is there."""
    found = _WANTED.fullmatch(path)
    return WebPath(found["key"], bool(found["file"])) if found else None


def agenda(base: str, event_id: str, language: Language, *, file: bool = False) -> str:
    """Return where the agenda of an event is in a language."""
    asked = urlencode({"event": event_id, "language": language})
    return f"{base}/agenda{'.ics' if file else ''}?{asked}"


def calendar(base: str, key: str, *, file: bool = False) -> str:
    """Return where the calendar of one person is."""
    return f"{base}/calendar/{key}{'.ics' if file else ''}"


def subscribing(file: str) -> str:
    """Return the link at which a calendar program subscribes to a calendar, from where that is."""
    return f"webcal://{file.partition('://')[2]}"


def subscribing_at_google(file: str) -> str:
    """Return the link at which Google Calendar subscribes to a calendar, from where that is."""
    return f"{_GOOGLE}{quote(subscribing(file), safe='')}"
