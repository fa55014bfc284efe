"""When an entry of a calendar that repeats is held on the days of the fair (RFC 5545, 3.3.10 and 3.8.5)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from itertools import islice
from typing import Any, Final

from fair.agenda.formats.ical_zones import CalendarZones

STEPS: Final = 20_000
"""Occurrences that are counted from the first on: fifty years of days."""
_OLDEST: Final = 1970
"""What began before is followed by nobody."""
_FREQUENCIES: Final = frozenset({"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})


class UnreadRuleError(ValueError):
    """A rule can't be followed here; its text is the argument."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """The starts of an entry on the days of the fair, in its own zone."""

    starts: tuple[datetime, ...]
    rule: str
    """As it stands in the file."""


def repeats(entry: Any, starts: datetime, zones: CalendarZones) -> Repeats | None:
    """Return when an entry is held; None, if it does not repeat. Raises `UnreadRuleError`."""
    rules, dates = several(entry, "RRULE"), several(entry, "RDATE")
    if not rules and not dates:
        return None
    said = "; ".join([*map(text_of, rules), *map(text_of, dates)])
    if several(entry, "EXRULE"):
        raise UnreadRuleError(said)
    first, last = zones.span(starts.tzinfo)
    wall = starts.replace(tzinfo=None)
    found = {wall} if first <= wall < last else set()
    try:
        for rule in rules:
            found |= set(_by_rule(rule, wall, first, last, starts.tzinfo))
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        raise UnreadRuleError(said) from None
    held = {moment.replace(tzinfo=starts.tzinfo) for moment in found}
    held |= {moment for moment in _moments(dates, zones) if zones.is_held(moment)}
    left = [value for group in several(entry, "EXDATE") for value in getattr(group, "dts", ())]
    held = {moment for moment in held if not _is_left(moment, left, zones)}
    return Repeats(tuple(sorted(held, key=lambda moment: moment.astimezone(UTC))), said)


def several(entry: Any, name: str) -> list[Any]:
    """Return the values of a property, however often it stands there."""
    value = entry.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


def text_of(value: Any) -> str:
    """Return a property as the file has it."""
    raw = value.to_ical()
    return raw.decode(errors="replace") if isinstance(raw, bytes) else str(raw)


def _by_rule(rule: Any, starts: datetime, first: datetime, last: datetime, zone: tzinfo | None) -> Iterator[datetime]:
    """Yield the occurrences between two moments, by the clocks of the entry's own zone."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - few people ever import a calendar, and start-up time counts

    if str(rule["FREQ"][0]).upper() not in _FREQUENCIES or starts.year < _OLDEST:
        raise ValueError(rule)
    until = min([last, *(_until(value, zone) for value in rule.get("UNTIL", ()))])
    parts = [part for part in text_of(rule).split(";") if not part.startswith(("COUNT=", "UNTIL="))]
    count = int(rule["COUNT"][0]) if rule.get("COUNT") else STEPS + 1
    occurrences = rrulestr(";".join([*parts, f"UNTIL={until:%Y%m%dT%H%M%S}"]), dtstart=starts)
    for number, moment in enumerate(islice(occurrences, min(count, STEPS + 1))):
        if number == STEPS:
            raise ValueError(rule)
        if first <= moment < last:
            yield moment


def _until(value: date, zone: tzinfo | None) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, time.max)
    return value if value.tzinfo is None else value.astimezone(zone).replace(tzinfo=None)


def _moments(groups: Iterable[Any], zones: CalendarZones) -> Iterator[datetime]:
    for group in groups:
        for value in getattr(group, "dts", ()):
            said = value.dt[0] if isinstance(value.dt, tuple) else value.dt
            if isinstance(said, datetime):
                yield zones.in_zone(said, str(group.params.get("TZID", "")), "")


def _is_left(moment: datetime, left: Iterable[Any], zones: CalendarZones) -> bool:
    """Say whether a moment is among those that are left out: moments, or whole days."""
    for value in left:
        said = value.dt
        if isinstance(said, datetime):
            if zones.in_zone(said, "", "") == moment or said == moment.replace(tzinfo=None):
                return True
        elif said == moment.date():
            return True
    return False
