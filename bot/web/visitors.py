"""What strangers may: which language they read, and how many of them are let in."""

from contextlib import suppress
from time import monotonic as seconds
from typing import Final

from fair.words import LANGUAGES, Language

PER_SECOND: Final = 60
"""Pages and calendars for all strangers together: an hour's subscriptions of 200,000 people."""
_RANGES: Final = 20
"""Of the header that are read; people's browsers send a few."""


def preferred(asked: str | None, accepted: str) -> Language:
    """Return a language that was asked for, else the first of ours that a browser accepts (RFC 9110, 12.5.4)."""
    if asked in LANGUAGES:
        return asked
    best: tuple[float, Language] = (0.0, LANGUAGES[0])
    for part in accepted.split(",")[:_RANGES]:
        tag, _, parameters = part.partition(";")
        language, weight = tag.strip().lower().partition("-")[0], _weight(parameters)
        if language in LANGUAGES and weight > best[0]:
            best = (weight, language)
    return best[1]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    weight = 0.0
    with suppress(ValueError):
        weight = float(value)
    return weight if 0 <= weight <= 1 else 0.0  # nor what is no number


class VisitorLimit:
    """Lets so many requests in per second and sends the rest away: who asks on and on costs nobody an answer."""

    def __init__(self) -> None:
        self._second = 0
        self._count = 0

    def admits(self) -> bool:
        """Count a request; tell whether it is dealt with."""
        second = int(seconds())
        self._count = self._count + 1 if second == self._second else 1
        self._second = second
        return self._count <= PER_SECOND
