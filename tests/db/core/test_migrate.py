"""The schema: brought up file by file, each all or nothing."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.core import migrate as migrating
from db.core.migrate import Migration, NewerDatabaseError, known_migrations, migrate, split, version_of

pytestmark = pytest.mark.sqlite("its migrations from the first one on")

ROOT = Path(__file__).parents[3]

FIRST = Migration(1, "0001_people", "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);")
SECOND = Migration(
    2,
    "0002_split_names",
    """
    CREATE TABLE new_people (id INTEGER PRIMARY KEY, first TEXT NOT NULL);
    INSERT INTO new_people SELECT id, name FROM people;
    DROP TABLE people;
    ALTER TABLE new_people RENAME TO people;
    """,
)


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def names(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM schema_version ORDER BY version")]


def people(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT * FROM people ORDER BY id").fetchall()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database of the first version, with somebody in it."""
    path = tmp_path / "fair.db"
    migrate(path, [FIRST])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO people VALUES (1, 'Aigul')")
    return path


def test_a_fresh_file_gets_every_migration_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "fair.db"
    every = [migration.name for migration in known_migrations()]
    assert migrate(path) == every
    assert migrate(path) == []
    assert names(path) == every
    assert list(path.parent.iterdir()) == [path]


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    assert [migration.version for migration in known_migrations()] == list(range(1, len(known_migrations()) + 1))


def test_every_earlier_version_comes_to_the_same_schema_as_a_fresh_file(tmp_path: Path) -> None:
    migrate(tmp_path / "fresh.db")
    for upto in range(1, len(known_migrations()) + 1):
        path = tmp_path / f"from{upto}.db"
        migrate(path, known_migrations()[:upto])
        migrate(path)
        assert schema(path) == schema(tmp_path / "fresh.db")


def test_an_upgrade_keeps_what_is_there_and_a_copy_of_the_file_before(old: Path) -> None:
    assert migrate(old, [FIRST, SECOND]) == ["0002_split_names"]
    assert people(old) == [(1, "Aigul")]
    copy = old.with_name("fair.db.before-0002_split_names")
    assert (names(copy), people(copy)) == (["0001_people"], [(1, "Aigul")])


def test_an_older_copy_gives_way_to_the_newer_one(old: Path) -> None:
    copy = old.with_name("fair.db.before-0002_split_names")
    copy.write_text("of an attempt before")
    migrate(old, [FIRST, SECOND])
    assert people(copy) == [(1, "Aigul")]


def test_the_file_and_its_copy_are_for_their_owner_only(old: Path) -> None:
    migrate(old, [FIRST, SECOND])
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in old.parent.iterdir()}
    assert modes == {"fair.db": 0o600, "fair.db.before-0002_split_names": 0o600}


def test_a_file_of_a_newer_program_is_refused_untouched(old: Path) -> None:
    migrate(old, [FIRST, SECOND])
    before = old.read_bytes()
    with pytest.raises(NewerDatabaseError, match=r"schema 2, this program knows 1") as refusal:
        migrate(old, [FIRST])
    assert str(old) in str(refusal.value)
    assert old.read_bytes() == before


def test_a_version_table_without_rows_is_version_zero(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "fair.db")) as connection:
        connection.execute("CREATE TABLE schema_version (version INTEGER)")
        assert version_of(connection) == 0


def test_a_migration_that_leaves_references_to_nothing_is_undone(old: Path) -> None:
    broken = Migration(
        2,
        "0002_broken",
        "CREATE TABLE pets (of INTEGER REFERENCES people (id)); INSERT INTO pets VALUES (2);",
    )
    with pytest.raises(sqlite3.IntegrityError, match="0002_broken leaves 1 references to nothing"):
        migrate(old, [FIRST, broken])
    assert names(old) == ["0001_people"]
    assert [name for name, _ in schema(old)] == ["people", "schema_version"]


def test_rebuilding_a_table_does_not_delete_what_refers_to_it(old: Path) -> None:
    pets = Migration(
        2,
        "0002_pets",
        "CREATE TABLE pets (of INTEGER REFERENCES people (id) ON DELETE CASCADE);INSERT INTO pets VALUES (1);",
    )
    rebuilt = Migration(3, "0003_split_names", SECOND.script)
    migrate(old, [FIRST, pets, rebuilt])
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT * FROM pets").fetchall() == [(1,)]


def test_a_script_is_split_into_its_statements() -> None:
    script = "CREATE TABLE a (b TEXT DEFAULT ';');\n-- a remark; with a semicolon\nSELECT 1;\nSELECT 2\n"
    assert list(split(script)) == [
        "CREATE TABLE a (b TEXT DEFAULT ';');",
        "-- a remark; with a semicolon\nSELECT 1;",
        "SELECT 2",
    ]


def test_several_statements_on_one_line_are_told_apart() -> None:
    assert list(split("SELECT 1; SELECT ';'; SELECT 3;\n")) == ["SELECT 1;", "SELECT ';';", "SELECT 3;"]


class TroubledError(Exception):
    """What a test lets happen to a statement."""


class Sqlite3:
    """The module as `db.core.migrate` sees it, with connections of another kind."""

    complete_statement = staticmethod(sqlite3.complete_statement)
    IntegrityError = sqlite3.IntegrityError

    def __init__(self, connect: Callable[..., sqlite3.Connection]) -> None:
        self.connect = connect


def failing_at(number: int) -> Callable[..., sqlite3.Connection]:
    """Return a `connect` whose connections fail at their statement of this number."""

    class Failing(sqlite3.Connection):
        left = number

        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            self.left -= 1
            if self.left == 0:
                raise TroubledError(sql)
            return super().execute(sql, *parameters)

    return Failing


def careless(path: Path, **how: Any) -> sqlite3.Connection:
    """Connect as a SQLite does that was not built to overwrite what is deleted."""
    connection: sqlite3.Connection = sqlite3.connect(path, **how)
    connection.execute("PRAGMA secure_delete = OFF")
    return connection


def test_what_an_upgrade_deletes_is_overwritten(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(careless(old)) as connection, connection:
        connection.execute("CREATE TABLE letters AS SELECT 'Zhuldyz' AS word")
    monkeypatch.setattr(migrating, "sqlite3", Sqlite3(careless))
    assert all(word in old.read_bytes() for word in (b"Aigul", b"Zhuldyz"))
    migrate(old, [FIRST, Migration(2, "0002_empty", "UPDATE people SET name = NULL; DROP TABLE letters;")])
    assert not any(word in old.read_bytes() for word in (b"Aigul", b"Zhuldyz"))


def test_an_exception_at_any_statement_leaves_the_old_schema_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    for number in range(1, 40):
        path = tmp_path / f"{number}.db"
        migrate(path, [FIRST])
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("INSERT INTO people VALUES (1, 'Aigul')")
        with monkeypatch.context() as patch:
            patch.setattr(migrating, "sqlite3", Sqlite3(failing_at(number)))
            try:
                migrate(path, [FIRST, SECOND])
            except TroubledError as trouble:
                seen.append(str(trouble).split(maxsplit=1)[0])
            else:
                break
        assert people(path) == [(1, "Aigul")]
        assert names(path) == ["0001_people"]
        migrate(path, [FIRST, SECOND])
        assert names(path) == ["0001_people", "0002_split_names"]
    statements = ["CREATE", "CREATE", "INSERT", "DROP", "ALTER", "INSERT", "PRAGMA", "COMMIT"]
    assert seen == ["SELECT", "SELECT", "PRAGMA", "VACUUM", "PRAGMA", "PRAGMA", "BEGIN", *statements]


KILLED = """
    import os, signal, sqlite3, sys
    from pathlib import Path
    from db.core import migrate as migrating
    from tests.db.core.test_migrate import FIRST, SECOND, Sqlite3

    class Deadly(sqlite3.Connection):
        left = int(sys.argv[2])

        def execute(self, sql, *parameters):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().execute(sql, *parameters)

    migrating.sqlite3 = Sqlite3(Deadly)
    migrating.migrate(Path(sys.argv[1]), [FIRST, SECOND])
"""


@pytest.mark.parametrize("statement", [6, 9, 11, 13])
def test_a_kill_in_the_middle_leaves_the_old_schema(old: Path, statement: int) -> None:
    program = [sys.executable, "-c", textwrap.dedent(KILLED), str(old), str(statement)]
    killed = subprocess.run(program, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert (names(old), people(old)) == (["0001_people"], [(1, "Aigul")])
    migrate(old, [FIRST, SECOND])
    assert (names(old), people(old)) == (["0001_people", "0002_split_names"], [(1, "Aigul")])
