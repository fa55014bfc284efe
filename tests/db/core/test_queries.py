"""The statements beside the stores: each is used; how what is asked all the time is found."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.core.engine import statements

pytestmark = pytest.mark.sqlite("its query plans")

STORES = Path(__file__).parents[3] / "db"
SQL = {path.stem: path for path in sorted(STORES.glob("*/*.sql")) if path.parent.name != "migrations"}
SUBJECTS = sorted(SQL)


def names(subject: str) -> list[str]:
    """The names as they stand in the file."""
    found = re.findall(r"^-- name: *(\w+)", SQL[subject].read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) == len(set(found)), f"{subject} has a name twice"
    return found


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_statement_is_used_by_its_store_and_no_other_name_is(subject: str) -> None:
    tree = ast.parse(SQL[subject].with_suffix(".py").read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "SQL"
    }
    assert used == set(names(subject))


def plan(connection: sqlite3.Connection, sql: str) -> Iterator[str]:
    wanted = dict.fromkeys(re.findall(r"(?<!:):(\w+)", sql))
    for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", wanted):
        yield row[3]


async def test_what_is_due_is_found_without_sorting_what_waits(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        steps = list(plan(connection, statements(str(SQL["outbox"])).due.sql))
    assert [step for step in steps if "TEMP B-TREE" in step] == []
    assert sum("USING INDEX outbox_due" in step for step in steps) == 5  # a class each, and what goes at once


async def test_the_oldest_waiting_update_is_found_by_an_index_of_the_waiting_ones(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        steps = list(plan(connection, statements(str(SQL["inbox"])).pending.sql))
    assert steps == ["SCAN inbox USING INDEX inbox_pending"]
