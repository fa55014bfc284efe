"""The tables of the present schema, as every engine has them: found in an empty database of SQLite's in memory."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from typing import Final

from db.core.migrate import known_migrations, split

COUNTED: Final = frozenset({"places_held"})


@dataclass(frozen=True, slots=True)
class StoredTable:
    """A table and its columns."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    """The columns of its primary key; none: it has none."""
    numbered: bool
    """Its rows are numbered by the engine where no number is given."""
    counted: bool = False
    """Triggers fill it while others are filled: what they have made there gives way to what is copied."""


@cache
def tables() -> tuple[StoredTable, ...]:
    """Return them in an order in which each comes after those that its rows refer to.

    `topics` is the last: what is stored about an application before it has a topic changes none. What is counted comes
    right before it.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for migration in known_migrations():
            for statement in split(migration.script):
                connection.execute(statement)
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        names = [row[0] for row in connection.execute(query)]
        wanted = {
            name: {row[2] for row in connection.execute(f"PRAGMA foreign_key_list({name})")} - {name} for name in names
        }
        wanted["topics"] |= set(names) - {"topics"}
        for name in COUNTED:
            wanted[name] |= set(names) - {"topics"} - COUNTED
        ordered: list[str] = []
        while len(ordered) < len(names):
            ordered += [name for name in names if name not in ordered and wanted[name] <= set(ordered)]
        return tuple(_table(connection, name) for name in ordered)


def _table(connection: sqlite3.Connection, name: str) -> StoredTable:
    columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    key = tuple(row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5])
    numbers = (row[1] for row in columns if row[2] == "INTEGER" and row[5])
    numbered = name != "people" and key in {("id",), ("position",)} and any(numbers)
    return StoredTable(name, tuple(row[1] for row in columns), key, numbered, counted=name in COUNTED)
