"""How often a member of the team hears of new applications. Pure."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from fair.access import TeamRole
from fair.agenda.moments import at
from fair.event.model import Event
from fair.offers import by_day

DAILY: Final = time(9)
"""When a daily digest comes, by the clocks of the event; later, if that is night."""
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)


class Pace(StrEnum):
    """How often."""

    AT_ONCE = "at_once"
    """At any hour, at night, too: whoever chooses it wants it so."""
    HOURLY = "hourly"
    """At full hours of the day, as long as there is something new."""
    DAILY = "daily"
    NEVER = "never"


def usual_pace(role: TeamRole | None, *, grouped: bool) -> Pace:
    """Return how often those hear who have not chosen.

    `grouped`: a group with a topic for each application is connected, so that the team sees them there.
    """
    if grouped or role not in {TeamRole.OWNER, TeamRole.ORGANISER}:
        return Pace.NEVER
    return Pace.HOURLY


def digest_at(event: Event, pace: Pace, since: datetime) -> datetime | None:
    """Return when somebody hears of what has come since a moment (aware); None: never."""
    local = since.astimezone(event.zone)
    match pace:
        case Pace.AT_ONCE:
            return since
        case Pace.HOURLY:
            begun = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
            return by_day(event, since - begun + _HOUR)
        case Pace.DAILY:
            days = (local.date() + number * _DAY for number in range(2))
            return by_day(event, next(one for day in days if (one := at(day, DAILY, event.zone)) > since))
    return None
