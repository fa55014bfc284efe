"""A fair moves to PostgreSQL in the middle of an announcement, after the power has failed."""

import asyncio
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from db.core.place import PostgresPlace
from fair.delivery.policy import DeliveryState
from rehearsal.telegram import Telegram
from tests.crash.stable import environment, stable
from tests.crash.test_announcement import PEOPLE, prepared, states, strikes_after
from tests.engines import url_of
from tests.faults.announcing import SAID
from tests.front import ROOT
from tests.postgresql.cluster import MISSING, binaries
from tests.postgresql.schemas import schemas

pytestmark = [
    pytest.mark.sqlite("a fair leaves its file"),
    pytest.mark.skipif(binaries() is None, reason=MISSING),
]

CALLS = 400
"""After so many the power fails."""


def there(place: PostgresPlace, announcement: int) -> list[tuple[int, str]]:
    """The deliveries of an announcement in the schema: to whom, and what became of it."""
    query = "SELECT chat, state FROM outbox WHERE announcement_id = $1"
    return [(row[0], row[1]) for row in schemas().execute(place, query, announcement)]


def is_under_way(place: PostgresPlace, announcement: int) -> bool:
    return any(state in (DeliveryState.QUEUED, DeliveryState.SENDING) for _, state in there(place, announcement))


def moves(settings: Mapping[str, str], database: Path) -> str:
    """Give the command as somebody does, and return what it says."""
    command = [sys.executable, "-m", "bot", "migrate", "--from", f"sqlite:///{database}"]
    path = {name: value for name, value in settings.items() if name != "CONTENT"}
    done = subprocess.run(command, cwd=ROOT, env=path, capture_output=True, text=True, check=True)
    return done.stdout


async def test_nobody_gets_it_twice_and_the_rest_once(tmp_path: Path) -> None:
    place = schemas().fresh(tmp_path / "jarmenke.db")
    async with Telegram(ledger_size=100_000) as telegram, stable(tmp_path / "log") as stalls:
        made = await prepared(telegram, tmp_path)
        settings = environment(telegram, tmp_path)
        await stalls.start(settings)
        await strikes_after(telegram, stalls, CALLS)
        assert await stalls.ended() == -signal.SIGKILL
        before = {state: {chat for chat, its in states(tmp_path, made.id) if its == state} for state in DeliveryState}
        assert before[DeliveryState.SENT]
        assert before[DeliveryState.SENDING]
        assert before[DeliveryState.QUEUED]
        person = telegram.person("Айгүл", language_code="kk")
        person.start()  # while nobody serves
        settings |= {"DATABASE_URL": url_of(place)}
        said = await asyncio.to_thread(moves, settings, tmp_path / "jarmenke.db")
        assert "and compared: " in said
        await stalls.start(settings)
        async with asyncio.timeout(60):
            while is_under_way(place, made.id) or not person.messages[-1].from_bot:  # noqa: ASYNC110 - it is another process's
                await asyncio.sleep(0.1)
        stalls.strike(signal.SIGTERM)
        assert await stalls.ended() == 0

    copies = Counter(call.chat_id for call in telegram.ledger if call.text == SAID and not call.error)
    after = dict(there(place, made.id))
    assert len(after) == PEOPLE
    assert max(copies.values()) == 1
    assert {chat for chat, state in after.items() if state == DeliveryState.UNKNOWN} == before[DeliveryState.SENDING]
    told = before[DeliveryState.SENT] | before[DeliveryState.QUEUED]
    assert {chat for chat, state in after.items() if state == DeliveryState.SENT} == told
    assert told <= copies.keys()
