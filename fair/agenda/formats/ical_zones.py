"""The moments of a calendar file in the fair's zone: no zone that is not known becomes it without a word."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from fair import zones
from fair.event.model import Event
from fair.tables.row import SHOWN, TableReading

_OFFSET: Final = re.compile(r"(?:(?:UTC|GMT)\s*|^\s*)([+\-−])\s*(\d{1,2}?):?(\d{2})?(?!\d)", re.IGNORECASE)
_NAME: Final = 100
"""Characters of a zone's name that are looked up: a longer one is none."""
_STEP: Final = timedelta(minutes=5)
_HOURS: Final = 14
"""No zone is farther from UTC."""


class CalendarZones:
    """Reads the moments of one calendar. `floating`: in which zone those without one are (X-WR-TIMEZONE)."""

    def __init__(self, event: Event, reading: TableReading, floating: str) -> None:
        self._event = event
        self._reading = reading
        self._floating = floating

    def moment(self, value: Any, about: str) -> datetime | None:
        """Return a property's moment in its own zone; none, if it is a whole day or can't be read."""
        said = dt_of(value)
        params = getattr(value, "params", {})
        return self.in_zone(said, str(params.get("TZID", "")), about) if isinstance(said, datetime) else None

    def in_zone(self, said: datetime, tzid: str, about: str) -> datetime:
        """Return a moment in the zone that it names, or in that of the calendar."""
        if said.tzinfo is not None:
            return said
        name = tzid or self._floating
        if not name:
            return said.replace(tzinfo=self._event.zone)
        if (zone := _known(name)) is not None:
            return said.replace(tzinfo=zone)
        guess = _fixed(name) or _city(name)
        if guess is None:
            self._reading.note(1, "zone-unknown", "start", "", about, value=name[:SHOWN], time=f"{said:%d.%m.%Y %H:%M}")
            return said.replace(tzinfo=self._event.zone)
        self._reading.note(1, "zone-guessed", "start", "", about, value=name[:SHOWN], zone=str(guess))
        return said.replace(tzinfo=guess)

    def local(self, moment: datetime | None) -> datetime | None:
        """Return a moment as the fair's clocks show it."""
        return None if moment is None else moment.astimezone(self._event.zone)

    def is_held(self, moment: datetime) -> bool:
        """Say whether a moment is on a day of the fair."""
        return moment.astimezone(self._event.zone).date() in self._event.days

    def moments(self) -> Iterator[datetime]:
        """Yield the moments on the days of the fair at which something may begin: every five minutes."""
        first, last = self.span(UTC)
        for number in range((last - first) // _STEP):
            yield (first + number * _STEP).replace(tzinfo=UTC)

    def span(self, zone: tzinfo | None) -> tuple[datetime, datetime]:
        """Return the beginning of the first and the end of the last day of the fair by the clocks of a zone."""
        first, last = self._event.days[0], self._event.days[-1] + timedelta(days=1)
        return _wall(first, self._event.zone, zone), _wall(last, self._event.zone, zone)


def dt_of(value: Any) -> Any:
    """Return what a property says of time, None where it can't be read: the library then has an error for it."""
    try:
        return getattr(value, "dt", None)
    except ValueError:
        return None


def _wall(day: date, zone: ZoneInfo, other: tzinfo | None) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    return midnight.astimezone(other).replace(tzinfo=None)


def _known(name: str) -> tzinfo | None:
    """Return the zone of a name of the international list, or of Windows."""
    from icalendar.timezone import tzp  # noqa: PLC0415 - few people ever import a calendar, and start-up time counts

    return tzp.timezone(name[:_NAME])


def _fixed(name: str) -> timezone | None:
    """Return the zone of a name that tells its distance from UTC: GMT+0300, (UTC+03:00) Moscow."""
    found = _OFFSET.search(name)
    if found is None or int(found[2]) > _HOURS:
        return None
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(away if found[1] == "+" else -away)


def _city(name: str) -> ZoneInfo | None:
    """Return the zone whose city a name contains."""
    said = f" {' '.join(re.findall(r'[a-z]+', name.casefold()))} "
    for known in sorted(zones.known_names()):
        area, _, city = known.rpartition("/")
        if area not in {"", "Etc"} and f" {' '.join(re.findall(r'[a-z]+', city.casefold()))} " in said:
            return zones.zone(known)
    return None
