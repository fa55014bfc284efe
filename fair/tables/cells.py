"""What a cell says: texts of people and typed values of a workbook become dates, times, numbers and texts.

Each function returns None, or an empty text, for a cell that says nothing, and raises ValueError for one that
says something else.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from fair.fields.text import clean
from fair.tables.model import Cell

_DAY_ONE: Final = date(1899, 12, 30)
"""From here Excel counts days."""
_DAYS: Final = range(30_000, 80_000)
_TIME: Final = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:\s?([ap])\.?m\.?)?", re.ASCII | re.IGNORECASE
)
_HALF: Final = re.compile(r"\s+(?=[ap]\.?m\.?$)", re.IGNORECASE)
_NOON: Final = 12
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII)
_NUMBER: Final = re.compile(r"\d{1,9}(?:[.,]0+)?", re.ASCII)
_MINUTE: Final = timedelta(minutes=1)


def text_of(cell: Cell, *, lines: bool = False) -> str:
    """Return a cell as a text; 7.0 is 7."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return clean(str(cell), lines=lines)


def date_of(cell: Cell) -> date | None:
    """Return a day: 14.11.2027, 2027-11-14, or a date of a workbook."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool) and cell in _DAYS:
        return _DAY_ONE + timedelta(days=int(cell))
    text = text_of(cell)
    if found := _DAY_FIRST.fullmatch(text):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _YEAR_FIRST.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if text:
        raise ValueError(text)
    return None


def time_of(cell: Cell) -> time | None:
    """Return a time of the day: 9:30, 09.30, a time of a workbook, a fraction of a day."""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, float):
        cell = timedelta(days=cell)
    if isinstance(cell, timedelta):
        if not timedelta() <= cell < timedelta(days=1):
            raise ValueError(cell)
        minutes = round(cell / _MINUTE) % (24 * 60)
        return time(minutes // 60, minutes % 60)
    text = text_of(cell)
    if found := _TIME.fullmatch(text):
        return time(_hour(int(found[1]), (found[3] or "").casefold()), int(found[2]))
    if text:
        raise ValueError(text)
    return None


def _hour(hour: int, half: str) -> int:
    """Return an hour of the day; `half`: "a" or "p" where it is one of twelve."""
    if half and not 0 < hour <= _NOON:
        raise ValueError(hour)
    return hour % _NOON + (_NOON if half == "p" else 0) if half else hour


def moment_of(cell: Cell) -> tuple[date | None, time | None]:
    """Return a time that may stand behind a day of its own: 15.11.2027 00:30."""
    if isinstance(cell, datetime):
        return (None if cell.date() <= _DAY_ONE else cell.date()), time_of(cell)
    day, _, clock = _HALF.sub("", text_of(cell)).rpartition(" ") if isinstance(cell, str) else ("", "", "")
    return (date_of(day), time_of(clock)) if day else (None, time_of(cell))


def number_of(cell: Cell) -> int | None:
    """Return a whole number that is not negative."""
    text = text_of(cell)
    if _NUMBER.fullmatch(text):
        return int(re.split("[.,]", text)[0])
    if text:
        raise ValueError(text)
    return None
