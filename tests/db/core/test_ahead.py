"""What is counted for a screen: ahead, and with what this very transaction has changed."""

from typing import Any

import pytest

from db.core import key_values
from db.core.ahead import changes
from db.core.engine import Tx
from db.core.sqlite import SqliteDatabase
from db.people import prompts


async def test_a_screen_is_counted_ahead_until_something_was_changed(database: SqliteDatabase) -> None:
    attempts = 0

    async def find(tx: Tx) -> str | None:
        return await key_values.get(tx, "colour")

    async def work(tx: Tx) -> list[str | None]:
        nonlocal attempts
        attempts += 1
        await prompts.close(tx, 7)
        before = await tx.for_screen(find)
        await key_values.put(tx, "colour", "green")
        return [before, await tx.for_screen(find)]

    assert await database.write(work) == [None, "green"]
    assert attempts == 2, "the first time, it was counted ahead"


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT 1 FROM registrations", False),
        ("INSERT INTO prompts (person_id) VALUES (1) ON CONFLICT (person_id) DO UPDATE SET of = '{}'", False),
        ("UPDATE sieves SET sieve = ''", False),
        ("INSERT INTO outbox (chat) SELECT id FROM people", False),
        ("UPDATE registrations SET status = 'approved' WHERE id = 1 RETURNING id", True),
        ("WITH gone AS (SELECT 1) DELETE FROM answers", True),
    ],
)
def test_what_changes_figures(sql: str, said: Any) -> None:
    assert changes(sql) is said
