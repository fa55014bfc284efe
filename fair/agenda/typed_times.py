"""When a session is held, as an organiser types it into a chat: "14:30", "45 min", "15 Nov 14:30–15:15"."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from fair.agenda.model import Session
from fair.agenda.moments import at, micros
from fair.agenda.search import dates_in_text
from fair.event.model import Event

LONGEST: Final = 24 * 60
"""Minutes of the longest session that can be typed."""
_SHORTEST_BARE: Final = 24
"""A number alone that is no hour of a clock means minutes."""
_CLOCK: Final = re.compile(r"(?<![\d.:])(\d{1,2})[:.]([0-5]\d)(?![\d.:])")
_HOURS: Final = r"(?:ч|час|часа|часов|сағ|сағат|сагат|h|hr|hrs|hour|hours)\.?"
_MINUTES: Final = r"(?:м|мин|минут|минута|минуты|минуту|m|min|mins|minute|minutes)\.?"
_LENGTH: Final = re.compile(
    rf"(?:(?P<hours>\d{{1,2}})(?:[.,](?P<tenths>\d))?\s?{_HOURS})?\s?(?:(?P<minutes>\d{{1,4}})\s?{_MINUTES})?"
)
_IN_WORDS: Final = {
    **dict.fromkeys(("полчаса", "half an hour", "жарты сағат"), 30),
    **dict.fromkeys(("час", "an hour", "бір сағат"), 60),
    **dict.fromkeys(("полтора часа", "an hour and a half", "one and a half hours", "бір жарым сағат"), 90),
}
_UNTIL: Final = re.compile(
    r"(?:-|–|—|−|(?:до|until|till|to)\s)\s?(\d{1,2}[:.][0-5]\d)"
    r"|(?:сағат\s)?(\d{1,2}[:.][0-5]\d)(?:-?[кғгқ][еа])?\s(?:дейін|шейін)"
)
_DAY: Final = re.compile(r"(\d{1,2})[./](\d{1,2})", re.ASCII)
_FILLING: Final = frozenset({"в", "во", "с", "со", "на", "at", "on", "from", "for", "сағат", "сағатта", "бастап"})
"""What people write around a time without saying anything by it."""


@dataclass(frozen=True, slots=True)
class TypedTimes:
    """When a session begins and ends, as far as it was said."""

    starts: datetime | None = None
    ends: datetime | None = None
    minutes: int | None = None
    """How long it is; an end is said instead, or nothing."""

    def of(self, starts: datetime, minutes: int | None) -> tuple[datetime, datetime] | None:
        """Return start and end of a session of which the rest is known; None: it would end before it begins."""
        begins = self.starts or starts
        length = self.minutes if self.minutes is not None else minutes
        ends = self.ends
        if ends is None:
            assert length is not None
            ends = (begins.astimezone(UTC) + timedelta(minutes=length)).astimezone(begins.tzinfo)
        return (begins, ends) if micros(begins) < micros(ends) else None


def typed_times(text: str, day: date, event: Event) -> TypedTimes | None:
    """Return what a message says of a session's times; what names no day is on the day given. None: it says nothing."""
    said = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    if (minutes := _length(said)) is not None:
        return TypedTimes(minutes=minutes)
    if (end := _until(said)) is not None:
        return TypedTimes(ends=at(day, end, event.zone))
    return next(_from_starts(said, day, event), None)


def minutes_of(session: Session) -> int:
    """Return how many minutes a session takes."""
    return (micros(session.ends) - micros(session.starts)) // 60_000_000


def _from_starts(said: str, day: date, event: Event) -> Iterator[TypedTimes]:
    """Yield what begins with a start; the last clock that can be one is it: before it a date may stand."""
    for found in reversed([*_CLOCK.finditer(said)]):
        clock, on = _clock(found[0]), _day(said[: found.start()], day, event.days)
        if clock is None or on is None:
            continue
        starts, tail = at(on, clock, event.zone), _without_filling(said[found.end() :])
        if not tail:
            yield TypedTimes(starts)
        elif (end := _until(tail)) is not None:
            yield TypedTimes(starts, at(on, end, event.zone))
        elif (minutes := _length(tail)) is not None:
            yield TypedTimes(starts, minutes=minutes)


def _day(head: str, day: date, days: Sequence[date]) -> date | None:
    """Return the day that stands before a time: where nothing does, the day given; None: no day stands there."""
    said = _without_filling(head)
    if not said:
        return day
    if numbers := _DAY.fullmatch(said):
        return _of_year(int(numbers[1]), int(numbers[2]), days[0].year)
    found = dates_in_text.read(said, days, day)
    return found.day if found.clock is None and not _without_filling(found.rest) else None


def _of_year(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _without_filling(said: str) -> str:
    return " ".join(word for word in re.split(r"(?:[\s;()]|,(?!\d))+", said) if word and word not in _FILLING)


def _length(said: str) -> int | None:
    """Return the minutes of "45", "45 min", "1 h 30 min", "1.5 hours", "half an hour"."""
    if said in _IN_WORDS:
        return _IN_WORDS[said]
    if said.isascii() and said.isdecimal():
        minutes = int(said) if len(said) <= len(str(LONGEST)) else 0
        return _sound(minutes) if minutes >= _SHORTEST_BARE else None
    found = _LENGTH.fullmatch(said)
    if found is None or not said:
        return None
    hours = int(found["hours"] or 0) * 60 + int(found["tenths"] or 0) * 6
    return _sound(hours + int(found["minutes"] or 0))


def _sound(minutes: int) -> int | None:
    return minutes if 1 <= minutes <= LONGEST else None


def _until(said: str) -> time | None:
    """Return the end of "until 15:15", "–15:15", "15:15-ке дейін"."""
    found = _UNTIL.fullmatch(said)
    return _clock(found[1] or found[2]) if found else None


def _clock(said: str) -> time | None:
    hour, minute = map(int, re.split("[:.]", said))
    return time(hour, minute) if hour < 24 else None  # noqa: PLR2004 - hours of a day
