"""When an entry of a calendar that repeats is held on the days of the fair (RFC 5545, 3.3.10 and 3.8.5)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import Any, Final

from fair.agenda.formats.ical_zones import CalendarZones

STEPS: Final = 20_000
"""Occurrences that are counted from the first on: fifty years of days."""
_OLDEST: Final = 1970
"""What began before is followed by nobody."""
_AS_ALWAYS: Final[timedelta | None] = None
_FREQUENCIES: Final = frozenset({"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})


class UnreadRuleError(ValueError):
    """A rule can't be followed here; its text is the argument."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """When an entry is held on the days of the fair, in its own zone, and for how long where it is not as always."""

    times: tuple[tuple[datetime, timedelta | None], ...]
    rule: str
    """As it stands in the file."""
    left: tuple[tuple[str, str], ...] = ()
    """Dates that do nothing, by the name of their property: an exception of no time, a time on another day."""


def repeats(entry: Any, starts: datetime, zones: CalendarZones) -> Repeats | None:
    """Return when an entry is held; None, if it does not repeat. Raises `UnreadRuleError`."""
    rules, dates = several(entry, "RRULE"), several(entry, "RDATE")
    if not rules and not dates:
        return None
    said = "; ".join([*map(text_of, rules), *map(text_of, dates)])
    if several(entry, "EXRULE"):
        raise UnreadRuleError(said)
    _, last = zones.span(starts.tzinfo)
    walls = {starts.replace(tzinfo=None)}
    try:
        for rule in rules:
            walls |= set(_by_rule(rule, starts.replace(tzinfo=None), last, starts.tzinfo))
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        raise UnreadRuleError(said) from None
    found = {moment.replace(tzinfo=starts.tzinfo): _AS_ALWAYS for moment in walls} | dict(_dates(dates, starts, zones))
    exceptions = Exceptions(several(entry, "EXDATE"), zones, last)
    kept = {moment: length for moment, length in found.items() if not exceptions.has(moment)}
    held = sorted(filter(zones.is_held, kept), key=lambda moment: moment.astimezone(UTC))
    away = [("RDATE", f"{one:%Y-%m-%d %H:%M}") for one, _ in _dates(dates, starts, zones) if not zones.is_held(one)]
    left = (*away, *(("EXDATE", text) for text in exceptions.unmet))
    return Repeats(tuple((moment, kept[moment]) for moment in held), said, left)


class Exceptions:
    """The times of an entry that are left out (EXDATE): moments, or whole days."""

    def __init__(self, groups: Iterable[Any], zones: CalendarZones, last: datetime) -> None:
        self._last = last
        self._said: dict[datetime | date, str] = {}
        self._met: set[datetime | date] = set()
        for value in (value for group in groups for value in _values(group)):
            said = value.dt
            if isinstance(said, datetime) and said.tzinfo is None:
                self._said[said] = f"{said}"
                said = zones.in_zone(said, "", "")
            self._said[said.astimezone(UTC) if isinstance(said, datetime) else said] = f"{value.dt}"

    def has(self, moment: datetime) -> bool:
        """Say whether a moment is left out."""
        signs = {moment.astimezone(UTC), moment.replace(tzinfo=None), moment.date()} & self._said.keys()
        self._met |= signs
        return bool(signs)

    @property
    def unmet(self) -> tuple[str, ...]:
        """What none of the moments was that were asked for; after the fair nobody counts the times."""
        met = {self._said[sign] for sign in self._met}
        return tuple(
            dict.fromkeys(text for sign, text in self._said.items() if text not in met and not self._is_later(sign))
        )

    def _is_later(self, sign: datetime | date) -> bool:
        return (sign.date() if isinstance(sign, datetime) else sign) > self._last.date()


def several(entry: Any, name: str) -> list[Any]:
    """Return the values of a property, however often it stands there."""
    value = entry.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


def text_of(value: Any) -> str:
    """Return a property as the file has it."""
    raw = value.to_ical()
    return raw.decode(errors="replace") if isinstance(raw, bytes) else str(raw)


def _by_rule(rule: Any, starts: datetime, last: datetime, zone: tzinfo | None) -> Iterator[datetime]:
    """Yield the occurrences before a moment, by the clocks of the entry's own zone."""
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
        yield moment


def _until(value: date, zone: tzinfo | None) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, time.max)
    return value if value.tzinfo is None else value.astimezone(zone).replace(tzinfo=None)


def _dates(
    groups: Iterable[Any], starts: datetime, zones: CalendarZones
) -> Iterator[tuple[datetime, timedelta | None]]:
    """Yield the times of RDATE: moments, periods of their own length, days with the time of the first."""
    for group in groups:
        for value in _values(group):
            begins, ends = value.dt if isinstance(value.dt, tuple) else (value.dt, _AS_ALWAYS)
            if isinstance(begins, datetime):
                begins = zones.in_zone(begins, str(group.params.get("TZID", "")), "")
            else:
                begins = datetime.combine(begins, starts.time(), starts.tzinfo)
            if isinstance(ends, datetime):
                ends = zones.in_zone(ends, str(group.params.get("TZID", "")), "") - begins
            yield begins, ends


def _values(group: Any) -> Iterable[Any]:
    """Return the dates of a property; none, where they can't be read: the library then has an error for it."""
    try:
        found: Iterable[Any] = group.dts
    except (ValueError, AttributeError):
        return ()
    return found
