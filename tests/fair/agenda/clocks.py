"""All the moments at which clocks change in any zone, 2024–2030."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

FIRST: Final = datetime(2024, 1, 1, tzinfo=UTC)
LAST: Final = datetime(2031, 1, 1, tzinfo=UTC)
_STEP: Final = timedelta(days=7)
"""The shortest summer time of all, around Ramadan in Morocco, lasts a month."""
_SECOND: Final = timedelta(seconds=1)


@cache
def changes() -> tuple[tuple[ZoneInfo, datetime], ...]:
    """Return every zone with every first moment of another offset; many zones have none."""
    zones = (ZoneInfo(name) for name in sorted(available_timezones()))
    return tuple((zone, moment) for zone in zones for moment in _changes(zone))


def _changes(zone: ZoneInfo) -> Iterator[datetime]:
    before = FIRST
    while before < LAST:
        after = before + _STEP
        if offset(before, zone) != offset(after, zone):
            yield _bisected(before, after, zone)
        before = after


def _bisected(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    old = offset(before, zone)
    while after - before > _SECOND:
        middle = before + (after - before) // 2 // _SECOND * _SECOND
        before, after = (middle, after) if offset(middle, zone) == old else (before, middle)
    return after


def offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    found = moment.astimezone(zone).utcoffset()
    assert found is not None
    return found
