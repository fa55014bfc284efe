"""On which engine this run's tests keep what they store: SQLite, or with DATABASE=postgresql a server of their own."""

import itertools
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import asyncpg

from bot.settings import Settings
from db.core.engine import Database
from db.core.place import Place, PostgresPlace
from db.core.sqlite import SqliteDatabase
from tests.postgresql.schemas import schemas

POSTGRESQL: Final = os.environ.get("DATABASE") == "postgresql"
BROKEN: Final = (
    sqlite3.IntegrityError,
    asyncpg.IntegrityConstraintViolationError,
    asyncpg.RaiseError,
    asyncpg.DataError,
)
"""What a broken constraint raises."""


def on_sqlite(database: Database) -> SqliteDatabase:
    """Return a database whose file a test looks into, or whose disk it fills."""
    assert isinstance(database, SqliteDatabase)
    return database


def empty_schema(path: Path) -> Place:
    """Return a schema that stands for the file of this name, with nothing in it."""
    return schemas().fresh(path)


def same_schema(path: Path) -> Place:
    """Return the schema that stands for the file of this name, as it was left; a new one the first time."""
    return schemas().of(path)


def witnessed_schema(path: Path) -> Place:
    """Return an empty schema in which a test finds what finished deliveries had said: `said`, by their ids."""
    place = schemas().fresh(path)
    schemas().script(
        place,
        "CREATE TABLE said (id BIGINT PRIMARY KEY, payload TEXT NOT NULL);"
        "CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " INSERT INTO said VALUES (OLD.id, OLD.payload) ON CONFLICT (id) DO UPDATE SET payload = OLD.payload;"
        " RETURN NEW; END $$;"
        "CREATE TRIGGER witness BEFORE UPDATE OF payload ON outbox FOR EACH ROW"
        " WHEN (OLD.payload IS NOT NULL AND OLD.payload != '{}') EXECUTE FUNCTION witness();",
    )
    return place


def give_back(folder: Path) -> None:
    """Let the schemas that stand for files of this folder be others'."""
    if POSTGRESQL:
        schemas().give_back(folder)


def look(settings: Settings, query: str, *values: object) -> list[Any]:
    """Look into a database as somebody with its shell would; `?` stands for a value."""
    place = settings.place
    if isinstance(place, PostgresPlace):
        numbers = itertools.count(1)
        return schemas().execute(place, re.sub(r"\?", lambda _: f"${next(numbers)}", query), *values)
    with closing(sqlite3.connect(f"{place.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(query, values).fetchall()


def is_there(path: Path) -> bool:
    """Tell whether there is a database of this name, or a schema that stands for it."""
    return schemas().has(path) if POSTGRESQL else path.exists()


def place_of(path: Path) -> Place:
    """Return where the database of this name is."""
    return same_schema(path) if POSTGRESQL else path


def url_of(place: Place) -> str:
    """Return the address of a schema as a setting."""
    assert isinstance(place, PostgresPlace)
    return f"{place.url}&schema={place.schema}"
