"""Moments of a fair, safe at the changes of clocks.

Two moments of one zone are compared by Python as their clocks show them; so everything is compared in UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND: Final = timedelta(seconds=1)


def micros(moment: datetime) -> int:
    """Return an aware moment as UTC microseconds."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return the moment at which clocks of the zone show a time on a day.

    A time that clocks show twice is the first of the two; a time that they skip is the first moment after the gap.
    """
    wall = datetime.combine(day, clock)
    moment = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall:
        return moment.astimezone(zone)
    return _after_gap(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), moment, zone).astimezone(zone)


def _after_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment of the later offset; clocks change at whole seconds."""
    offset = before.astimezone(zone).utcoffset()
    before, after = before.replace(microsecond=0), after.replace(microsecond=0)
    while after - before > _SECOND:
        middle = before + (after - before) // 2 // _SECOND * _SECOND
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after
