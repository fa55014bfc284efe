"""Copies of the database that can be trusted, and the way back."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from bot import forgotten
from bot.commands import copies
from bot.commands.seals import is_broken, seal
from bot.lock import database_locked
from bot.own_files import is_same
from db.core.migrate import copy_aside, known_migrations, migrate, version_of
from db.delivery.parked import PUT_BACK
from fair.errors import PlainError

STEPS: Final = 100_000
"""SQLite's steps between two looks at the clock; some hundredths of a second."""
_NEXT: Final = "Take an earlier backup."
_MAGIC: Final = b"SQLite format 3\0"
"""What a database file begins with (sqlite.org/fileformat2.html#the_database_header)."""


class BackupError(PlainError):
    """The file is no backup that can be used; the message says why."""


def back_up(database: Path, file: Path, progress: Callable[[], None]) -> int:
    """Copy a database, also one in use, check the copy and remember it as a backup. Return its size in bytes."""
    copy_to(database, file, progress)
    copies.record(database, file)
    return file.stat().st_size


def copy_to(database: Path, file: Path, progress: Callable[[], None]) -> None:
    """Copy a database, also one in use, and check the copy."""
    if not database.exists():
        raise BackupError(f"There is no database at {database} yet.")
    refuse_other(file)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = file.with_name(f"{file.name}.part")
    with closing(_read_only(database)) as connection:
        _tick(connection, progress)
        copy_aside(connection, partial)
    try:
        partial.chmod(0o600)
        verify(partial, progress)
        seal(partial)
        partial.replace(file)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def bring_back(file: Path, database: Path, progress: Callable[[], None]) -> Path | None:
    """Replace the database by a backup, after checking it; return where the present one is kept, if there was one."""
    if is_same(file, database):
        raise BackupError(f"{file} is the database itself: there is nothing to bring back.")
    verify(file, progress)
    with database_locked(database):
        forgotten.merge(forgotten.list_of(database), lists_beside(file), _tombstones(database))
        fresh = database.with_name(f"{database.name}.part")
        with closing(_read_only(file)) as connection:
            copy_aside(connection, fresh)
        fresh.chmod(0o600)
        _mark(fresh)
        kept = _set_aside(database)
        fresh.replace(database)
        migrate(database)
    return kept


def verify(file: Path, progress: Callable[[], None]) -> None:
    """Raise `BackupError` unless a file is a whole database of ours that this program can read."""
    if not file.is_file():  # a pipe would never end
        raise BackupError(f"{file} is no file, so it is no backup.")
    try:
        with closing(_read_only(file)) as connection:
            _tick(connection, progress)
            found = connection.execute("PRAGMA integrity_check").fetchone()[0]
            version = version_of(connection)
            known = known_migrations()[-1].version
            found = _contents(connection) if found == "ok" and 0 < version <= known else found
    except sqlite3.DatabaseError as error:
        what = "no database" if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB else "damaged"
        raise BackupError(f"{file} is {what}: {error}. {_NEXT}") from None
    if found != "ok":
        raise BackupError(f"{file} is damaged: {found}. {_NEXT}")
    if version == 0:
        raise BackupError(f"{file} is of another program: it has no schema of ours. {_NEXT}")
    if version > known:
        raise BackupError(
            f"{file} is of a newer version of the program (schema {version}, this program knows {known})."
            " Update the program, then restore it."
        )
    if is_broken(file):
        raise BackupError(f"{file} is damaged, or was changed since it was made: its checksum is another one. {_NEXT}")


def _contents(connection: sqlite3.Connection) -> str:
    """Read everything: return what refers to nothing, if anything does. Raises `sqlite3.DatabaseError`."""
    if (lost := connection.execute("PRAGMA foreign_key_check").fetchone()) is not None:
        return f"a row of {lost[0]} refers to one of {lost[2]} that is not there"
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for _ in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name of the schema; texts must be texts
            pass
    return "ok"


def damage_of(database: Path, progress: Callable[[], None]) -> str | None:
    """Return what SQLite finds wrong with a database, also one in use. Raises `sqlite3.Error` if it can't be read."""
    with closing(_read_only(database)) as connection:
        _tick(connection, progress)
        found: str = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        return None if found == "ok" else found


def is_damage(error: BaseException) -> bool:
    """Tell whether SQLite has come upon a damaged page, or upon what is no database."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def refuse_other(file: Path) -> None:
    """Raise `BackupError` if something is there that no backup can be: a slip in the name must not cost it."""
    if file.exists() and file.stat().st_size:
        with file.open("rb") as there:
            if there.read(len(_MAGIC)) != _MAGIC:
                raise BackupError(f"{file} is there already and is no backup. Nothing was written: name another file.")


def lists_beside(file: Path) -> list[Path]:
    """Return the list of who was forgotten that lies with scheduled backups, if this file is one."""
    scheduled = copies.SCHEDULED.fullmatch(file.name)
    return [file.with_name(f"{scheduled['whose']}.forgotten")] if scheduled else []


def _tombstones(database: Path) -> list[tuple[str, int]]:
    """Return whom the database that is about to go knows as forgotten: a kill may have kept it from the list."""
    if not database.exists():
        return []
    with closing(_read_only(database)) as connection, suppress(sqlite3.DatabaseError):  # damaged, or an earlier schema
        return connection.execute("SELECT fingerprint, forgotten_at FROM tombstones").fetchall()
    return []


def _mark(database: Path) -> None:
    """Tell the bot that starts on it that this is a copy: what waits in it may have gone out already."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("INSERT INTO marks VALUES (?, '1') ON CONFLICT (name) DO NOTHING", (PUT_BACK,))


def _set_aside(database: Path) -> Path | None:
    if not database.exists():
        return None
    # A -wal file holds commits that are not in the main file yet: all parts move together.
    kept = database.with_name(f"{database.name}.before-restore-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}")
    for suffix in ("-wal", "-shm", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.replace(kept.with_name(kept.name + suffix))
    return kept


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _tick(connection: sqlite3.Connection, progress: Callable[[], None]) -> None:
    """Call `progress` about once a second while SQLite is at work."""
    last = time.monotonic()

    def step() -> int:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            progress()
        return 0

    connection.set_progress_handler(step, STEPS)
