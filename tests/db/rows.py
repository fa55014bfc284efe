"""People, events and deliveries to store in tests."""

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from db.core.engine import Tx
from db.core.migrate import migrate
from db.core.place import Place
from db.delivery import outbox
from db.delivery.outbox import Delivery, NewDelivery, Record
from db.delivery.payloads import Call, DrawnCall, to_draw
from db.event import events
from db.people import people
from fair.delivery.policy import DeliveryClass, DeliveryState
from tests.engines import POSTGRESQL, empty_schema, witnessed_schema

NOW = 1_822_000_000_000_000
EVENT = "fair-2027"
AIGUL, BERIK, CAMILA = 101, 102, 103
OWNER = 900


@dataclass(slots=True)
class Sql:
    """A statement of a test's own."""

    sql: str


@cache
def _migrated() -> Path:
    """A database as `migrate` makes it, made once."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    migrate(folder / "fair.db")
    return folder / "fair.db"


def fresh_database(path: Path) -> Place:
    """Put an empty database there, or in a schema that stands for it."""
    if POSTGRESQL:
        return empty_schema(path)
    return fresh_file(path)


def fresh_file(path: Path) -> Path:
    """Put an empty database of SQLite's there."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Path(shutil.copy(_migrated(), path))


def witnessed_database(path: Path) -> Place:
    """Put an empty database there in which a test finds what finished deliveries had said: `said`, by their ids."""
    if POSTGRESQL:
        return witnessed_schema(path)
    with closing(sqlite3.connect(fresh_file(path), isolation_level=None)) as connection:
        connection.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT")
        connection.execute(
            "CREATE TRIGGER witness BEFORE UPDATE OF payload ON outbox"
            " WHEN OLD.payload IS NOT NULL AND OLD.payload != '{}'"
            " BEGIN INSERT INTO said VALUES (OLD.id, OLD.payload) ON CONFLICT (id) DO UPDATE SET payload = OLD.payload;"
            " END"
        )
    return path


async def scene(tx: Tx) -> None:
    """An event and three people who came for it."""
    await events.save(tx, EVENT, {"event.toml": "id = 1"}, "digest", NOW)
    for person in (AIGUL, BERIK, CAMILA):
        await people.register(tx, person, "kk", EVENT, NOW)


async def count(tx: Tx, table: str) -> int:
    return int((await tx.all(Sql(f"SELECT count(*) FROM {table}")))[0][0])


def new_delivery(
    chat: int = AIGUL, delivery_class: DeliveryClass = DeliveryClass.LIVE, text: str = "hello", **fields: Any
) -> NewDelivery:
    return replace(NewDelivery(chat, delivery_class, Call("sendMessage", {"text": text}), NOW), **fields)


def drawn(deliveries: Iterable[Delivery]) -> list[Delivery]:
    """The same deliveries, as if the courier had drawn what is a reference."""
    call = Call("sendMessage", {"text": "drawn"})
    return [
        replace(each, payload=DrawnCall(reference, call, again=True)) if (reference := to_draw(each.payload)) else each
        for each in deliveries
    ]


def record(delivery: Delivery, state: DeliveryState, **fields: Any) -> Record:
    made = Record(delivery.id, state, NOW, delivery.attempts, delivery.unknowns)
    return replace(made, **fields)


async def claimed(tx: Tx, now: int = NOW) -> list[Delivery]:
    """Claim all that is due."""
    return await outbox.claim(tx, drawn(await outbox.due(tx, now, 100)), now)
