"""A TOML table that is asked for values and writes down everything that is wrong with them.

Every question returns something of the right type even where the file does not, so that reading goes on and
an organiser sees all problems at once; nothing that was read is used if there was an error.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from fair.content.toml_lines import Path
from fair.words import LANGUAGES, Words

T = TypeVar("T")

UNREAD: Final = datetime.max.replace(tzinfo=UTC)
"""Stands for a moment that could not be read."""

ID_MAX: Final = 20
"""Two identifiers and a prefix must fit into the 64 bytes of a button's callback data."""

_ID: Final = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_YEARS: Final = (2000, 2100)


@dataclass(frozen=True, slots=True)
class UnplacedFinding:
    """A finding that does not know its line yet."""

    file: str
    path: Path
    code: str
    args: Mapping[str, str | int]


class TomlTable:
    """One table of a file. What was never asked for is unknown."""

    def __init__(self, notes: list[UnplacedFinding], file: str, values: Mapping[str, Any], path: Path = ()) -> None:
        self.values = values
        self._notes = notes
        self._file = file
        self._path = path
        self._asked: list[str] = []

    def note(self, code: str, *keys: str | int, **args: str | int) -> None:
        """Write down that something is wrong at the path `keys` of this table."""
        path = (*self._path, *keys)
        self._notes.append(UnplacedFinding(self._file, path, code, {"key": _key_of(path), **args}))

    def note_unknown(self, code: str, value: str, known: Iterable[str], *keys: str | int) -> None:
        """Write down that a word is none of the known ones, with the one that was probably meant."""
        guesses = difflib.get_close_matches(value, sorted(known), n=1)
        self.note(code, *keys, value=value, suggestion=guesses[0] if guesses else "")

    def finish(self) -> None:
        """Write down the keys that nobody asked for: mostly misspelt ones."""
        for key in self.values:
            if key not in self._asked:
                self.note_unknown("unknown-key", key, self._asked, key)

    def _take(self, key: str, types: type[T] | tuple[type[T], ...], expected: str) -> T | None:
        self._asked.append(key)
        value = self.values.get(key)
        if value is None:
            self.note("missing-key", key)
        elif not isinstance(value, types) or (isinstance(value, bool) and types is not bool):
            self.note("wrong-type", key, expected=expected)
        else:
            return value
        return None

    def _absent(self, key: str) -> bool:
        self._asked.append(key)
        return key not in self.values

    def text(self, key: str, limit: int) -> str:
        """Return a text that must be there, without blanks around it."""
        value = self._take(key, str, "text")
        if value is None:
            return ""
        value = value.strip()
        if not value:
            self.note("empty-text", key)
        elif len(value) > limit:
            self.note("too-long", key, length=len(value), max=limit)
        return value

    def optional_text(self, key: str, limit: int) -> str | None:
        """Return a text, or nothing."""
        return None if self._absent(key) else self.text(key, limit)

    def identifier(self, key: str = "id", shape: re.Pattern[str] = _ID, limit: int = ID_MAX) -> str:
        """Return a name for the computer."""
        value = self.text(key, limit=1_000)
        if value and not shape.fullmatch(value):
            self.note("bad-id", key, value=value)
        elif len(value) > limit:
            self.note("long-id", key, value=value, max=limit)
        return value

    def own_words(self, limit: int) -> Words:
        """Return this table as one text in every language."""
        return {language: self.text(language, limit) for language in LANGUAGES if self._has_language(language)}

    def _has_language(self, language: str) -> bool:
        if self._absent(language):
            self.note("missing-language", language, language=language)
            return False
        return True

    def words(self, key: str, limit: int) -> Words:
        """Return a text in every language that must be there."""
        inner = self.table(key)
        words = inner.own_words(limit)
        inner.finish()
        return words

    def optional_words(self, key: str, limit: int) -> Words | None:
        """Return a text in every language, or nothing."""
        return None if self._absent(key) else self.words(key, limit)

    def number(self, key: str, low: int, high: int) -> int:
        """Return a whole number that must be there; 0 where it could not be read."""
        value = self._take(key, int, "number")
        if value is None:
            return 0
        if not low <= value <= high:
            self.note("out-of-range", key, min=low, max=high)
            return 0
        return value

    def optional_number(self, key: str, low: int, high: int) -> int | None:
        """Return a whole number, or nothing; nothing also where it could not be read."""
        if self._absent(key):
            return None
        found = len(self._notes)
        value = self.number(key, low, high)
        return value if len(self._notes) == found else None

    def optional_numbers(self, key: str, low: int, high: int, limit: int) -> tuple[int, ...]:
        """Return a list of at most so many whole numbers, or an empty one."""
        values: list[Any] = [] if self._absent(key) else self._take(key, list, "list") or []
        for position, value in enumerate(values):
            if not isinstance(value, int) or isinstance(value, bool):
                self.note("wrong-type", key, position, expected="number")
            elif not low <= value <= high:
                self.note("out-of-range", key, position, min=low, max=high)
        if len(values) > limit:
            self.note("too-many-options", key, count=len(values), max=limit)
        return tuple(value for value in values if isinstance(value, int))

    def decimal(self, key: str, low: int, high: int) -> float:
        """Return a number that must be there, with or without a point; 0 where it could not be read."""
        value = self._take(key, (int, float), "number")
        if value is None:
            return 0.0
        if not low <= value <= high:
            self.note("out-of-range", key, min=low, max=high)
            return 0.0
        return float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        if self._absent(key):
            return default
        value = self._take(key, bool, "flag")
        return default if value is None else value

    def moment(self, key: str, zone: ZoneInfo) -> datetime:
        """Return a moment that must be there, aware; one without an offset is local time of the zone."""
        value = self._take(key, datetime, "moment")
        if value is None:
            return UNREAD
        low, high = _YEARS
        if not low <= value.year <= high:
            self.note("out-of-range", key, min=str(low), max=str(high))  # years, not numbers
            return UNREAD
        return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)

    def optional_moment(self, key: str, zone: ZoneInfo) -> datetime | None:
        """Return a moment, or nothing; nothing also where it could not be read."""
        moment = UNREAD if self._absent(key) else self.moment(key, zone)
        return None if moment is UNREAD else moment

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of words that must be there and hold something."""
        values: list[Any] = self._take(key, list, "list") or []
        for position, value in enumerate(values):
            if not isinstance(value, str):
                self.note("wrong-type", key, position, expected="text")
        if self.values.get(key) == []:
            self.note("empty-list", key)
        return tuple(value if isinstance(value, str) else "" for value in values)

    def optional_strings(self, key: str) -> tuple[str, ...]:
        """Return a list of words, or an empty one."""
        return () if self._absent(key) else self.strings(key)

    def table(self, key: str) -> "TomlTable":
        """Return an inner table that must be there. A missing one is noted once, not with all its keys."""
        values = self._take(key, dict, "table")
        if values is None:
            return TomlTable([], self._file, {})
        return TomlTable(self._notes, self._file, values, (*self._path, key))

    def optional_table(self, key: str) -> "TomlTable | None":
        """Return an inner table, or nothing."""
        return None if self._absent(key) else self.table(key)

    def tables(self, key: str) -> Iterator["TomlTable"]:
        """Yield the tables of a list that must be there and hold something."""
        values: list[Any] = self._take(key, list, "list") or []
        if self.values.get(key) == []:
            self.note("empty-list", key)
        for position, value in enumerate(values):
            if isinstance(value, dict):
                yield TomlTable(self._notes, self._file, value, (*self._path, key, position))
            else:
                self.note("wrong-type", key, position, expected="table")

    def optional_tables(self, key: str) -> Iterator["TomlTable"]:
        """Yield the tables of a list, if there is one."""
        if not self._absent(key):
            yield from self.tables(key)


def _key_of(path: Path) -> str:
    """Return the keys from the nearest `[[table]]` on, as written with dots; the line tells which table."""
    keys: list[str] = []
    for part in reversed(path):
        if isinstance(part, str):
            keys.insert(0, part)
        elif keys:
            break
    return ".".join(keys)
