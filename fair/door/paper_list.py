"""A list that was kept on paper while there was no internet, typed in later. Nothing is guessed."""

import re
from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from fair.door.rules import obstacle
from fair.fields import ticket_codes

LINES: Final = 500
"""More does not fit into a message."""

_TIME: Final = re.compile(r"(?<![\w.:])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\w:]|\.\d)")
_DATE: Final = re.compile(r"(?<![\w.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\w)")


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line: a code, perhaps with the time and the date at which its person came."""

    place: int
    text: str
    code: str | None
    at: time | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A line that can be taken over."""

    line: PaperLine
    registration_id: int
    moment: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """A line that can't, and why: unreadable, unknown, twice, day, future, in, or how the registration stands."""

    line: PaperLine
    why: str
    registration_id: int | None = None


@dataclass(frozen=True, slots=True)
class DoorRecords:
    """What is known where the list was kept."""

    now: datetime
    zone: ZoneInfo
    days: Collection[date]
    codes: Mapping[str, int]
    """Registrations by their codes."""
    statuses: Mapping[int, str]
    """How each registration stands."""
    inside: Container[tuple[int, date]]
    """Who is in already, on which day."""


def read_lines(text: str) -> list[PaperLine]:
    """Return the lines that hold something, numbered as they stand."""
    lines = enumerate(text.splitlines()[:LINES], 1)
    return [_line(place, line.strip()) for place, line in lines if line.strip()]


def _line(place: int, text: str) -> PaperLine:
    rest, on = text, None
    if (found := _DATE.search(rest)) and (on := _day(found)):
        rest = rest.replace(found[0], " ", 1)
    at = None
    if found := _TIME.search(rest):
        at = time(int(found[1]), int(found[2]))
        rest = rest.replace(found[0], " ", 1)
    return PaperLine(place, text, ticket_codes.read(rest), at, on)


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def sort_out(lines: Collection[PaperLine], door: DoorRecords) -> Iterator[PaperEntry | Conflict]:
    """Yield what becomes of each line."""
    seen: set[int] = set()
    for line in lines:
        found = _sort(line, door, seen)
        if isinstance(found, PaperEntry):
            seen.add(found.registration_id)
        yield found


def _sort(line: PaperLine, door: DoorRecords, seen: Container[int]) -> PaperEntry | Conflict:
    if line.code is None:
        return Conflict(line, "unreadable")
    registration = door.codes.get(line.code)
    if registration is None:
        return Conflict(line, "unknown")
    if registration in seen:
        return Conflict(line, "twice", registration)
    moment = _moment(line, door)
    if isinstance(moment, str):
        return Conflict(line, moment, registration)
    day = moment.astimezone(door.zone).date()
    if (registration, day) in door.inside:
        return Conflict(line, "in", registration)
    barrier = obstacle(door.statuses.get(registration, "withdrawn"), day, door.days)
    return Conflict(line, barrier, registration) if barrier else PaperEntry(line, registration, moment)


def _moment(line: PaperLine, door: DoorRecords) -> datetime | str:
    """Return when somebody came. Without a date it was today, or on the only day there is."""
    today = door.now.astimezone(door.zone).date()
    if line.on:
        day = line.on
    elif today in door.days or len(door.days) > 1:
        day = today
    else:
        day = next(iter(door.days))
    if line.at is None:
        moment = door.now if day == today else datetime.combine(day, time(12), door.zone)
    else:
        moment = datetime.combine(day, line.at, door.zone)
    return "future" if moment > door.now else moment
