"""What the bot does once by itself before a fair, and when. Pure."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from fair.agenda.moments import at
from fair.event.model import Event
from fair.forms.flow import answerable_until
from fair.forms.model import Question
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
    OWED = "owed"
    """To remind people who have applied of answers that they may still give, and have to."""
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
    due = {owed_at(event, question) for question in event.form.questions}
    yield from ((Errand.OWED, moment) for moment in sorted(one for one in due if one is not None))


def owed_at(event: Event, question: Question) -> datetime | None:
    """Return when those are reminded who have left for later what has to be there from a moment on; None: never."""
    if question.required_from is None or not event.nudge_days:
        return None
    until = answerable_until(question, event.changes_until)
    due = by_day(event, max(question.required_from, until - timedelta(days=event.nudge_days)))
    return due if due < until else None


def nudge_at(event: Event, left: datetime) -> datetime | None:
    """Return when somebody is reminded of a draft that they have left at a moment; None: never."""
    if not event.nudge_days:
        return None
    due = by_day(event, max(event.registration_closes - timedelta(days=event.nudge_days), left + IDLE))
    return due if event.registration_opens <= due < event.registration_closes else None
