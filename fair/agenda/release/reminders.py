"""Rules of reminders: when they fall due, how late they may be, and what waits until the morning.

Moments are integer microseconds of UTC, except the start of a session, which is aware.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from fair.agenda.moments import at, micros

MINUTE: Final = 60_000_000
LATENESS_MAX: Final = 15 * MINUTE
"""Nobody is reminded later than this."""
MINUTES_MAX: Final = 7 * 24 * 60
EVE: Final = "eve"
NONE: Final = "none"
"""The code of somebody's choice not to be reminded; it is no lead."""
_EVE_AT: Final = time(18)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MinutesBefore:
    """So many minutes before the start, by a stopwatch: changes of clocks do not matter."""

    minutes: int


@dataclass(frozen=True, slots=True)
class DayBeforeAt:
    """On the day before, at a time of the event's zone."""

    clock: time = _EVE_AT


Lead: TypeAlias = MinutesBefore | DayBeforeAt


def parse(code: str, eve: time = _EVE_AT) -> Lead:
    """Return the lead of a code: minutes, or "eve", at the event's hour for it. Raises ValueError."""
    if code == EVE:
        return DayBeforeAt(eve)
    if re.fullmatch(r"[1-9][0-9]{0,4}", code) and int(code) <= MINUTES_MAX:
        return MinutesBefore(int(code))
    raise ValueError(f"no lead: {code!r}")


def code_of(lead: Lead) -> str:
    """Return a lead as it is stored."""
    return str(lead.minutes) if isinstance(lead, MinutesBefore) else EVE


def due_at(starts: datetime, lead: Lead, zone: ZoneInfo) -> int:
    """Return when a reminder falls due.

    On the eve, a time that clocks skip is the first moment after the gap, one they show twice the first of the two.
    """
    if isinstance(lead, MinutesBefore):
        return micros(starts) - lead.minutes * MINUTE
    return micros(at(starts.astimezone(zone).date() - _DAY, lead.clock, zone))


def lateness(lead: Lead) -> int:
    """Return by how much a reminder may be late: 15 minutes, or half of a shorter lead."""
    return min(LATENESS_MAX, lead.minutes * MINUTE // 2) if isinstance(lead, MinutesBefore) else LATENESS_MAX


def night(now: int, begins: time, ends: time, zone: ZoneInfo, deadline: int | None = None) -> int:
    """Return until when what can wait is held back; 0 if it is day, or if the night ends too late for the deadline.

    The night may cross midnight; it is none if it begins when it ends.
    """
    today = datetime.fromtimestamp(now // 1_000_000, UTC).astimezone(zone).date()
    for evening in (today - _DAY, today):
        morning = evening if begins < ends else evening + _DAY
        until = micros(at(morning, ends, zone))
        if begins != ends and micros(at(evening, begins, zone)) <= now < until:
            return until if deadline is None or until < deadline else 0
    return 0
