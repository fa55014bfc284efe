"""What keeps both engines alike: every statement can be prepared, and the tables are the same."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from db.core.engine import statements
from db.core.migrate import known_migrations, migrate
from db.core.place import PostgresPlace
from db.core.postgresql import PostgresDatabase
from db.core.postgresql_migrate import FOLDER
from db.core.postgresql_session import numbered
from db.core.tables import tables
from tests.postgresql.schemas import schemas

STORES: Final = Path(__file__).parents[2] / "db"
FILES: Final = sorted(path for path in STORES.rglob("*.sql") if "migrations" not in path.parts)
TEXTS: Final = frozenset({"draw", "event_id", "family", "question"})
"""Parameters that may stand beside `||` without a cast, since they are texts."""


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
async def test_every_statement_can_be_prepared_and_speaks_of_numbers_and_texts_only(
    database: PostgresDatabase, file: Path
) -> None:
    """No truth values and no decimals: rows hold the same, whichever engine has stored them."""
    queries = statements(str(file.with_suffix(".py")))
    raw = await database._connection.connect()
    odd = []
    for name in (each for each in queries.available_queries if not each.endswith("_cursor")):
        prepared = await raw.prepare(numbered(getattr(queries, name).sql)[0])
        odd += [f"{name}: {a.name} {a.type.name}" for a in prepared.get_attributes() if a.type.name not in COLUMNS]
        odd += [f"{name}: parameter {p.name}" for p in prepared.get_parameters() if p.name not in PARAMETERS]
    assert odd == []


COLUMNS: Final = frozenset({"int8", "int4", "text", "bytea"})
PARAMETERS: Final = frozenset({"int8", "text", "bytea"})


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_what_is_glued_to_a_text_tells_its_type(file: Path) -> None:
    glued = re.findall(r"\|\| :(\w+)|:(\w+) \|\|", file.read_text("utf-8"))
    assert {one or other for one, other in glued} - TEXTS == set()


def test_later_migrations_are_written_for_both_engines() -> None:
    first, *later = known_migrations(FOLDER)
    own = {each.version: each.name for each in known_migrations()}
    assert {each.version: each.name for each in later} == {
        version: name for version, name in own.items() if version > first.version
    }


@pytest.fixture
def other(tmp_path: Path) -> sqlite3.Connection:
    migrate(tmp_path / "other.db")
    return sqlite3.connect(tmp_path / "other.db")


def test_tables_have_the_same_columns(place: PostgresPlace, other: sqlite3.Connection) -> None:
    query = (
        "SELECT table_name, column_name, data_type, is_nullable = 'NO' FROM information_schema.columns"
        " WHERE table_schema = $1 ORDER BY table_name, ordinal_position"
    )
    there = [tuple(row) for row in schemas().execute(place, query, place.schema)]
    types = {"INTEGER": "bigint", "TEXT": "text", "BLOB": "bytea"}
    here = []
    with closing(other):
        for table in sorted([*(each.name for each in tables()), "schema_version"]):
            keys = "SELECT name FROM pragma_table_info(?) WHERE pk"
            key = [row[0] for row in other.execute(keys, (table,))]
            here += [
                (table, row[1], types[row[2]], bool(row[3]) or row[1] in key)
                for row in other.execute(f"PRAGMA table_info({table})")
            ]
    assert there == here


def test_they_have_the_same_keys_indexes_and_references(place: PostgresPlace, other: sqlite3.Connection) -> None:
    there = {
        (table, unique, tuple(columns.split(",")), bool(partial))
        for table, unique, columns, partial in schemas().execute(place, INDEXES, place.schema)
    }
    here = set()
    with closing(other):
        for table in (each.name for each in tables()):
            rows = other.execute(f"PRAGMA table_info({table})").fetchall()
            key = tuple(row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5])
            here |= {(table, True, key, False)} if key else set()
            for _, name, unique, _, partial in other.execute(f"PRAGMA index_list({table})").fetchall():
                columns = tuple(row[2] for row in other.execute(f"PRAGMA index_info({name})"))
                here.add((table, bool(unique), columns, bool(partial)))
        referring = {
            (table, row[2], row[3], row[6])
            for table in (each.name for each in tables())
            for row in other.execute(f"PRAGMA foreign_key_list({table})")
        }
    assert {one for one in there if one[0] != "schema_version"} == here
    assert {tuple(row) for row in schemas().execute(place, REFERENCES, place.schema)} == referring


def test_they_refuse_the_same(place: PostgresPlace, other: sqlite3.Connection) -> None:
    """By the number of conditions of each table; what they refuse is tried on both engines by tests/db."""
    query = (
        "SELECT c.relname, count(*) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = 'c' AND n.nspname = $1 GROUP BY c.relname"
    )
    there = dict(schemas().execute(place, query, place.schema))
    with closing(other):
        found = other.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    here = {name: len(re.findall(r"\bCHECK \(", re.sub("--[^\n]*", "", sql))) for name, sql in found}
    assert there == {name: number for name, number in here.items() if number}


def test_they_have_the_same_triggers(place: PostgresPlace, other: sqlite3.Connection) -> None:
    query = (
        "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND n.nspname = $1"
    )
    with closing(other):
        triggers = other.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert {tuple(row) for row in schemas().execute(place, query, place.schema)} == set(triggers)


INDEXES: Final = """
SELECT t.relname, i.indisunique,
       (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number),
       i.indpred IS NOT NULL
FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE n.nspname = $1
"""
REFERENCES: Final = """
SELECT c.relname, f.relname, a.attname,
       CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' ELSE 'NO ACTION' END
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN unnest(k.conkey) AS number JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = number
WHERE k.contype = 'f' AND n.nspname = $1
"""
