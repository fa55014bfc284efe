"""What is read of the bot's database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.stage.bot_database import BotDatabase

if TYPE_CHECKING:
    from pathlib import Path


async def test_before_there_is_a_database_there_is_nothing_to_read(tmp_path: Path) -> None:
    database = BotDatabase(tmp_path / "none.db")
    assert (await database.event(), await database.moments(), await database.counters()) == (None, [], ({}, {}))
    assert await database.upcoming(0) is None
