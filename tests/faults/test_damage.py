"""A page of the database is damaged: the bot ends with a plain sentence, and the owners hear of it once a day."""

import asyncio
import os
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from rehearsal.telegram import Telegram
from tests.crash.stable import environment
from tests.front import ROOT, SAMPLE

pytestmark = pytest.mark.sqlite("a page of its file is damaged")

PLACES: Final = {"a table": "inbox", "the first page": ""}


def spoil(database: Path, table: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        found = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    at = (found[0] - 1) * size if found else 0
    content = bytearray(database.read_bytes())
    content[at : at + size] = b"\x55" * size
    database.write_bytes(content)


@pytest.mark.parametrize("place", PLACES)
async def test_the_owners_hear_once_a_day_that_a_page_is_damaged(tmp_path: Path, place: str) -> None:
    async with Telegram() as telegram:
        owner = telegram.person("Owner", language_code="en")
        settings = environment(telegram, tmp_path, CONTENT=str(SAMPLE), OWNER_IDS=str(owner.id))

        async def started() -> asyncio.subprocess.Process:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=ROOT,
                env={**os.environ, **settings},
                stderr=asyncio.subprocess.PIPE,
            )

        process = await started()
        owner.start()
        await owner.wait(lambda: len(owner.messages) >= 2, timeout=60)
        process.send_signal(signal.SIGTERM)
        await process.wait()
        spoil(tmp_path / "jarmenke.db", PLACES[place])
        for days, times in ((0, 1), (0, 1), (2, 2)):
            if days:
                long_ago = time.time() - days * 86_400
                os.utime(tmp_path / "jarmenke.db.damaged", (long_ago, long_ago))
            process = await started()
            owner.say("/help")
            async with asyncio.timeout(30):
                _, said = await process.communicate()
            assert process.returncode == 1
            assert "is damaged. Keep a copy of it" in said.decode()
            assert "Traceback" not in said.decode()
            told = [one.text for one in owner.messages if "The database is damaged" in one.text]
            assert len(told) == times
        assert "База данных повреждена" in told[0]
