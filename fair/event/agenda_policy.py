"""How a fair reminds people and tells them of changes, as its organisers wish."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class ReminderPolicy:
    """When people are reminded."""

    day_before: time | None = time(18)
    """Everybody who takes part, on the day before, at this time of the event's zone; None: never."""
    opening_minutes: int | None = 60
    """Everybody who takes part, so many minutes before the fair opens; None: never."""
    bookmarked_minutes: int | None = 15
    """Who bookmarked a session, before it starts, as long as they choose nothing else; None: never."""
    choices: tuple[int, ...] = (5, 15, 30, 60)
    """The minutes that people may choose from."""


@dataclass(frozen=True, slots=True)
class Night:
    """When what can wait is held back; never, if it begins when it ends."""

    begins: time = time(22)
    ends: time = time(7)
