"""Dates and times of day in what people write."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, TypeVar

from fair.agenda.search import spoken_times
from fair.agenda.search.lexicon import MONTHS
from fair.fields.phonetics import keys, sure_stems

_T = TypeVar("_T")

_HALF: Final = r"(?P<half>am|pm|a\.m\.?|p\.m\.?|утра|дня|вечера|таңғы|кешкі)"
_AT: Final = r"(?:(?<!\w)(?P<at>в|во|к|at|@|сағат|сагат)\s{0,3})?"
_END: Final = r"(?P<end>[\s?!.]*\Z)?"
_AFTERNOON: Final = frozenset({"pm", "p.m", "p.m.", "дня", "вечера", "кешкі"})
_DAWN: Final = 8
"""An hour before it, said in one figure, is of the afternoon: fairs are held by day."""
_NOON: Final = 12
_HOURS: Final = 24
_CENTURY: Final = 100
_HOUR_WORDS: Final = frozenset({"сағат", "сагат"})

_ISO: Final = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_POINTS: Final = re.compile(r"(?<![\d.:])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4}|\d{2})(?!\d)")
_SHORT: Final = re.compile(rf"{_AT}(?<![\d.:/-])(?P<day>\d{{1,2}})[./](?P<month>\d{{2}})(?![\d:])")
_NAMED: Final = re.compile(
    r"(?<![\d:.])(?P<day>\d{1,2})(?:-?(?:го|е|st|nd|rd|th|ші|шы|ы|і))?\s{1,3}(?:of\s{1,3})?(?P<name>[^\W\d_]{3,12})"
    r"(?:\s{1,3}(?P<year>\d{4})(?!\d))?"
)
_NAME_FIRST: Final = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_]{3,12})\s{1,3}(?:the\s{1,3})?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:.])"
)
_OF_MONTH: Final = re.compile(
    r"(?<![\d:.])(?P<day>\d{1,2})(?:(?:-?го|-?е)?\s{0,3}числ[аоу]|-?го(?!\w)|st(?!\w)|nd(?!\w)|rd(?!\w)|th(?!\w))"
)
_NTH: Final = re.compile(
    r"(?<!\w)(?:день|day|күн)\s{1,3}(?P<one>\d)(?![\w:.])"
    r"|(?<![\w:.])(?P<two>\d)(?:-?(?:й|ый|ой|ші|шы))?[\s-]{1,3}(?:день|day|күн|күні)(?!\w)"
)
_CASE: Final = r"(?:\s?-\s?(?:[дтн][ае]н|[дт][ае]|[гкғқ][ае])(?!\w))?"
"""What Kazakh hangs on a figure: "15:00-ден", "15:00-ге"."""
_CLOCK: Final = re.compile(
    rf"{_AT}(?<![\d.:-])(?P<hour>\d{{1,2}})\s?(?P<sign>[:.-])\s?(?P<minute>[0-5]\d)(?!\d)(?:\s?{_HALF}(?!\w))?{_CASE}{_END}"
)
_HOUR: Final = re.compile(
    rf"{_AT}(?<![\d.:])(?P<hour>\d{{1,2}})"
    r"(?:[\s-]{0,2}(?P<unit>[дт][ае]н?|часов|часа|час|ч|сағат|сағатта|сагат|сагатта|o'clock)(?!\w))?"
    rf"(?:\s?{_HALF}(?!\w))?(?![\w:]){_END}"
)


@dataclass(frozen=True, slots=True)
class DateInText:
    """The date and the time of day in a text, and the text without them."""

    day: date | None
    clock: time | None
    rest: str
    ahead: timedelta | None = None
    """In how much time from now on."""

    @property
    def is_empty(self) -> bool:
        """Nothing of time was said."""
        return self.day is None and self.clock is None and self.ahead is None


def read(text: str, days: Sequence[date], today: date) -> DateInText:
    """Return what a text says of date and time; the agenda's days tell what a part of a date means."""
    text = spoken_times.spelled(unicodedata.normalize("NFKC", text).casefold())
    ahead, text = _first(text, ((spoken_times.AHEAD, spoken_times.ahead),))
    reader = _Reader(days, today)
    ways = (
        (_ISO, reader.full),
        (_POINTS, reader.full),
        (_SHORT, reader.short),
        (_NAMED, reader.named),
        (_NAME_FIRST, reader.named),
        (_OF_MONTH, reader.of_month),
        (_NTH, reader.nth),
    )
    day, text = _first(text, ways)
    clock, text = _first(text, ((_CLOCK, _clock), (_HOUR, _hour)))
    return DateInText(day, clock, text, ahead)


def _first(
    text: str, ways: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], _T | None]]]
) -> tuple[_T | None, str]:
    """Return the first thing that can be read in one of the ways, and the text without it."""
    for pattern, way in ways:
        for found in pattern.finditer(text):
            if (thing := way(found)) is not None:
                return thing, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads dates as people of this fair mean them."""

    days: Sequence[date]
    today: date

    def full(self, found: re.Match[str]) -> date | None:
        return _date(int(found["year"]), int(found["month"]), int(found["day"]))

    def short(self, found: re.Match[str]) -> date | None:
        """Return the date of "14.11", unless it is a time of day: then only one of the agenda's days is meant."""
        day = self._near(int(found["month"]), int(found["day"]))
        if found["at"] or (day not in self.days and int(found["day"]) < _HOURS):
            return None
        return day

    def named(self, found: re.Match[str]) -> date | None:
        month = _month(found["name"])
        year = found.groupdict().get("year")
        if month is None or year is None:
            return None if month is None else self._near(month, int(found["day"]))
        return _date(int(year), month, int(found["day"]))

    def of_month(self, found: re.Match[str]) -> date | None:
        """Return the agenda's day with this number, else the next one in the calendar."""
        wanted = int(found["day"])
        months = (divmod(self.today.month - 1 + ahead, 12) for ahead in range(3))
        coming = [_date(self.today.year + years, month + 1, wanted) for years, month in months]
        of_agenda = [day for day in self.days if day.day == wanted]
        return next((day for day in [*of_agenda, *coming] if day and (day in of_agenda or day >= self.today)), None)

    def nth(self, found: re.Match[str]) -> date | None:
        number = int(found["one"] or found["two"])
        return self.days[number - 1] if 1 <= number <= len(self.days) else None

    def _near(self, month: int, day: int) -> date | None:
        """Return the agenda's day with this day and month, else the nearest to today."""
        years = {known.year for known in self.days} | {self.today.year + near for near in (-1, 0, 1)}
        possible = [known for year in years if (known := _date(year, month, day))]
        return min(possible, key=lambda one: (one not in self.days, abs(one - self.today), one), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year if year >= _CENTURY else 2000 + year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int | None:
    return next((MONTHS[word] for key in keys(name) for word in (key, *sure_stems(key)) if word in MONTHS), None)


def _clock(found: re.Match[str]) -> time | None:
    if found["sign"] == "-" and found["at"] is None and found["end"] is None:
        return None
    return _time(found["hour"], int(found["minute"]), found["half"])


def _hour(found: re.Match[str]) -> time | None:
    """Return the time of an hour alone, if something says that it is one: "в 15", "3 pm", "сағат 14", "14-те"."""
    preposition = found["at"] is not None and found["end"] is not None
    if not (preposition or found["unit"] or found["half"] or found["at"] in _HOUR_WORDS):
        return None
    return _time(found["hour"], 0, found["half"])


def _time(said: str, minute: int, half: str | None) -> time | None:
    hour = int(said)
    if half is not None and hour <= _NOON:
        hour = hour % _NOON + _NOON * (half in _AFTERNOON)
    elif len(said) == 1 and 1 <= hour < _DAWN:
        hour += _NOON
    return time(hour, minute) if hour < _HOURS else None
