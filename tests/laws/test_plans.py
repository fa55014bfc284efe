"""What the courier and the turns ask in every cycle takes as long with 200,000 finished deliveries as with none."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from db.delivery import inbox, outbox
from tests.db.rows import fresh_database

FINISHED = 200_000
PURGES = {"purge", "purge_bodies", "purge_rows"}
"""Statements of housekeeping: what they delete is what they walk along."""
STATEMENTS = [
    pytest.param(statement.sql, id=f"{store.__name__.rpartition('.')[2]}-{name}")
    for store in (outbox, inbox)
    for name in store.SQL.available_queries
    if not name.endswith("_cursor") and name not in PURGES
    for statement in [getattr(store.SQL, name)]
]
OF_HISTORY = ("outbox_finished", "outbox_kept", "outbox_given_up", "inbox_finished", "inbox_person")
"""Indexes that hold what is finished."""


@pytest.fixture(scope="module", params=["without statistics", "with statistics"])
def connection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    """A database of which the planner believes that much is finished and little waits; nothing need be in it."""
    path = fresh_database(tmp_path_factory.mktemp("plans") / "fair.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ANALYZE")
        connection.execute("DELETE FROM sqlite_stat1")
        if request.param == "with statistics":
            connection.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", _statistics(connection))
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def _statistics(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """As ANALYZE writes them: how many rows an index has, and how many of them share each of its columns."""
    indexes = "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('outbox', 'inbox')"
    for table, index, sql in connection.execute(indexes).fetchall():
        columns = len(connection.execute(f"PRAGMA index_info({index})").fetchall())
        partial = "WHERE" in (sql or "") and index not in OF_HISTORY
        yield table, index, " ".join([str(30 if partial else FINISHED), *["2"] * columns])


@pytest.mark.parametrize("sql", STATEMENTS)
def test_no_statement_about_deliveries_and_updates_grows_with_what_is_finished(
    connection: sqlite3.Connection, sql: str
) -> None:
    given: dict[str, Any] = dict.fromkeys(re.findall(r":(\w+)", sql), 1)
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", given)]
    whole = [step for step in steps if re.fullmatch(r"SCAN (outbox|inbox|o|e|n)", step)]
    past = [step for step in steps for index in OF_HISTORY if index in step]
    assert (whole, past) == ([], [])
