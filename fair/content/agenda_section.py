"""What `event.toml` says for the agenda: halls, sections, reminders, quiet and night."""

import re
from collections.abc import Iterable
from datetime import time
from typing import Final

from fair.content.toml_table import TomlTable
from fair.event.agenda_policy import Night, ReminderPolicy
from fair.event.halls import Hall, Section
from fair.fields.names import fold

_SHORT: Final = 60
"""A label of a button, with a mark before it."""
_LINE: Final = 200
_WEEK: Final = 7 * 24 * 60
_CHOICES_MAX: Final = 8
_QUIET: Final = 3
_QUIET_MAX: Final = 60
_NONE: Final = "none"
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def read_halls(top: TomlTable) -> tuple[Hall, ...]:
    """Return the halls in the organiser's order."""
    halls: list[Hall] = []
    for table in top.optional_tables("hall"):
        hall = Hall(
            id=table.identifier(),
            name=table.words("name", _SHORT),
            floor=table.optional_words("floor", _SHORT),
            way=table.optional_words("way", _LINE),
        )
        table.finish()
        _check_twins(table, hall, halls)
        halls.append(hall)
    return tuple(halls)


def read_sections(top: TomlTable) -> tuple[Section, ...]:
    """Return the themes in the organiser's order."""
    sections: list[Section] = []
    for table in top.optional_tables("section"):
        section = Section(table.identifier(), table.words("name", _SHORT))
        table.finish()
        _check_twins(table, section, sections)
        sections.append(section)
    return tuple(sections)


def read_reminders(top: TomlTable) -> ReminderPolicy:
    """Return when people are reminded; what is left out is as usual."""
    usual = ReminderPolicy()
    table = top.optional_table("reminders")
    if table is None:
        return usual
    policy = ReminderPolicy(
        day_before=_eve(table, usual.day_before),
        opening_minutes=_minutes(table, "opening_minutes", usual.opening_minutes),
        bookmarked_minutes=_minutes(table, "bookmarked_minutes", usual.bookmarked_minutes),
        choices=table.optional_numbers("choices", 1, _WEEK, _CHOICES_MAX) or usual.choices,
    )
    table.finish()
    return policy


def read_quiet(top: TomlTable) -> int:
    """Return how long organisers have to be quiet before changes are told."""
    minutes = top.optional_number("quiet_minutes", 0, _QUIET_MAX)
    return _QUIET if minutes is None else minutes


def read_night(top: TomlTable) -> Night:
    """Return when the night is."""
    table = top.optional_table("night")
    if table is None:
        return Night()
    begins, ends = (_clock(table, key, table.text(key, _SHORT)) for key in ("from", "until"))
    table.finish()
    return Night(begins, ends)


def _check_twins(table: TomlTable, part: Hall | Section, earlier: Iterable[Hall | Section]) -> None:
    """Check that a part can be told from the others by its id, and by its name, for tables are written with names."""
    names = {fold(name) for other in earlier for name in other.name.values()}
    if part.id in {other.id for other in earlier}:
        table.note("duplicate-id", "id", value=part.id)
    for language, name in part.name.items():
        if name and fold(name) in names:
            table.note("same-name", "name", language, value=name)


def _minutes(table: TomlTable, key: str, usual: int | None) -> int | None:
    minutes = table.optional_number(key, 0, _WEEK)
    return usual if minutes is None else minutes or None


def _eve(table: TomlTable, usual: time | None) -> time | None:
    text = table.optional_text("day_before", _SHORT)
    if text is None:
        return usual
    return None if text == _NONE else _clock(table, "day_before", text)


def _clock(table: TomlTable, key: str, text: str) -> time:
    if shown := _CLOCK.fullmatch(text):
        return time(int(shown[1]), int(shown[2]))
    if text:
        table.note("bad-time", key, value=text)
    return time()
