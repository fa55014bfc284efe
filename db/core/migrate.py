"""Bringing a database file to the present schema: numbered SQL files, each all or nothing."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.core.place import Place
from fair.errors import PlainError

_CHECKSUM: Final = range(60, 64)
"""Where in a file's header a copy has a checksum (user_version, `bot/commands/seals.py`): a copy of it has another."""
MIGRATIONS: Final = Path(__file__).parents[1] / "migrations"


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file, such as `0001_spine.sql`."""

    version: int
    name: str
    script: str


class NewerDatabaseError(PlainError):
    """The database was written by a newer program; an older one would damage it."""

    def __init__(self, place: Place, version: int, known: int) -> None:
        super().__init__(
            f"{place} was made by a newer version of the program (schema {version}, this program knows {known}). "
            "Update the program, or restore an older backup."
        )


def known_migrations(folder: Path = MIGRATIONS / "sqlite") -> list[Migration]:
    """Return the migrations of a folder in order."""
    return [
        Migration(int(path.name[:4]), path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    ]


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version of an open database; 0 is an empty one."""
    row = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'").fetchone()
    if row is None:
        return 0
    version: int | None = connection.execute("SELECT max(version) FROM schema_version").fetchone()[0]
    return version or 0


def migrate(path: Path, migrations: list[Migration] | None = None) -> list[str]:
    """Apply what is missing and return its names; a file that holds data is copied aside first.

    Raises `NewerDatabaseError`. A kill at any instant leaves the schema before or after a migration, never between.
    """
    migrations = known_migrations() if migrations is None else migrations
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        present = version_of(connection)
        known = max(migration.version for migration in migrations)
        if present > known:
            raise NewerDatabaseError(path, present, known)
        if connection.execute("PRAGMA user_version").fetchone() != (0,):
            connection.execute("PRAGMA user_version = 0")  # a copy's checksum, of a copy put here by hand: it lives now
        missing = [migration for migration in migrations if migration.version > present]
        if missing and present:
            copy_aside(connection, path.with_name(f"{path.name}.before-{missing[0].name}"))
        connection.execute("PRAGMA secure_delete = ON")  # what a migration deletes is overwritten
        for migration in missing:
            _apply(connection, migration)
    return [migration.name for migration in missing]


def copy_aside(connection: sqlite3.Connection, target: Path) -> None:
    """Write a consistent copy of an open database; an older copy of that name is replaced. None is left in part."""
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
        # SQLite leaves this to the caller (sqlite.org/lang_vacuum.html#vacuuminto).
        with target.open("rb+") as copy:
            copy.seek(_CHECKSUM.start)
            copy.write(bytes(len(_CHECKSUM)))
            copy.flush()
            os.fsync(copy.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def split(script: str) -> Iterator[str]:
    """Yield the statements of a script; `executescript` would commit the open transaction."""
    statement = ""
    for piece in re.split("(?<=;)", script):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement.strip():
        yield statement.strip()


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    # Rebuilding a parent table would fire ON DELETE CASCADE; this pragma is ignored inside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS schema_version"
            " (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"
        )
        for statement in split(migration.script):
            connection.execute(statement)
        connection.execute(
            "INSERT INTO schema_version VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ'))",
            (migration.version, migration.name),
        )
        _check_references(connection, migration)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check_references(connection: sqlite3.Connection, migration: Migration) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise sqlite3.IntegrityError(f"{migration.name} leaves {len(broken)} references to nothing")
