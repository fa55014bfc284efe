"""What the bot does once by itself before a fair, and when. Pure."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from fair.agenda.moments import at
from fair.event.model import Event
from fair.offers import by_day

IDLE: Final = timedelta(hours=12)
"""A draft in which nothing has been done for so long was left."""
MORNING: Final = time(9)
"""When the team hears on the day before how many are undecided: there is time left to decide."""
_DAY: Final = timedelta(days=1)


class Errand(StrEnum):
    """What is to be done."""

    COMING = "coming"
    """To ask everybody who has a place whether they will come."""
    UNDECIDED = "undecided"
    """To tell those who decide that applications wait for a decision."""
    NUDGE = "nudge"
    """To remind people of drafts that they have left: when, hangs on the drafts."""


def errands(event: Event) -> Iterator[tuple[Errand, datetime]]:
    """Return what is done at moments that the content alone tells."""
    asked_from = event.places.coming_from
    if asked_from is not None:
        yield Errand.COMING, asked_from
        yield Errand.UNDECIDED, by_day(event, asked_from)
    eve = at(event.starts.astimezone(event.zone).date() - _DAY, MORNING, event.zone)
    yield Errand.UNDECIDED, by_day(event, eve)


def nudge_at(event: Event, left: datetime) -> datetime | None:
    """Return when somebody is reminded of a draft that they have left at a moment; None: never."""
    if not event.nudge_days:
        return None
    due = by_day(event, max(event.registration_closes - timedelta(days=event.nudge_days), left + IDLE))
    return due if event.registration_opens <= due < event.registration_closes else None
