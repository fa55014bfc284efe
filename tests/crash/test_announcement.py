"""The power fails again and again while an announcement goes to many."""

import random
import signal
import sqlite3
import statistics
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from bot.app import opened
from bot.clock import wall_clock
from db.announcements.announcements import Announcement
from db.core.engine import Tx
from db.core.time import to_micros
from fair.delivery.policy import DeliveryState
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT, Stable, environment, stable
from tests.db.rows import Sql
from tests.faults.announcing import SAID, written
from tests.front import settings_for

pytestmark = pytest.mark.sqlite("its file is read after kills")

PEOPLE: Final = 1_000
IN_FLIGHT: Final = 30
SEED: Final = 20271114
PERSON: Final = Sql("INSERT INTO people (id, language, event_id, met_at) VALUES (:id, 'kk', :event_id, 0)")
FIRST_SEND: Final = 5.0
"""Seconds from a start to the first message."""


async def prepared(telegram: Telegram, data_dir: Path) -> Announcement:
    """Let many people come, and begin to send to them."""
    accounts = [telegram.person(f"Person {number}") for number in range(PEOPLE)]
    for account in accounts:
        account.chat.gone = ""
    async with opened(settings_for(telegram, data_dir, content=CONTENT)) as app:
        event_id = app.event.id

        async def work(tx: Tx) -> Announcement:
            await tx.many(PERSON, [{"id": account.id, "event_id": event_id} for account in accounts])
            return await written(tx, event_id, to_micros(wall_clock()))

        return await app.database.write(work)


async def strikes_after(telegram: Telegram, stalls: Stable, calls: int) -> None:
    """Strike within a call: accepted, and not yet answered."""
    left = calls

    def count(event: Mapping[str, Any]) -> None:
        nonlocal left
        left -= event["type"] == "call" and event["chat_id"] is not None
        if left == 0:
            stalls.strike()

    telegram.listeners.add(count)
    try:
        await telegram.wait(lambda: left <= 0, 60)
    finally:
        telegram.listeners.discard(count)


@pytest.mark.parametrize(("kills", "rate"), [(4, 0), pytest.param(50, 25, marks=pytest.mark.long)])
async def test_nobody_gets_it_twice_and_nobody_is_missed_in_silence(kills: int, rate: int, tmp_path: Path) -> None:
    """At full speed a kill leaves so many unknown that not many of them find somebody; so the many keep to the rate."""
    chance = random.Random(SEED + kills)
    async with Telegram(ledger_size=100_000) as telegram, stable(tmp_path / "log") as stalls:
        made = await prepared(telegram, tmp_path)
        settings = environment(telegram, tmp_path, BULK_PER_SECOND=str(rate))
        silences: list[float] = []
        share = max(1, (PEOPLE - 200) // kills)
        for _ in range(kills):
            await stalls.start(settings)
            first = len(telegram.ledger)
            await strikes_after(telegram, stalls, chance.randint(1, share))
            assert await stalls.ended() == -signal.SIGKILL
            sent = [call for call in list(telegram.ledger)[first:] if call.text == SAID]
            silences.append(sent[0].at - stalls.started_at)
        await stalls.start(settings)
        await telegram.wait(lambda: not left(tmp_path), 60)
        stalls.strike(signal.SIGTERM)
        await stalls.ended()

        assert statistics.median(silences) <= FIRST_SEND
        copies = Counter(call.chat_id for call in telegram.ledger if call.text == SAID and not call.error)
        assert max(copies.values()) == 1
        rows = states(tmp_path, made.id)
        assert Counter(state for _, state in rows).total() == PEOPLE
        assert {state for _, state in rows} <= {DeliveryState.SENT, DeliveryState.UNKNOWN}
        unknown = {chat for chat, state in rows if state == DeliveryState.UNKNOWN}
        assert len(unknown) <= kills * IN_FLIGHT
        assert {chat for chat, _ in rows} - copies.keys() <= unknown


def left(data_dir: Path) -> int:
    return sum(state in (DeliveryState.QUEUED, DeliveryState.SENDING) for _, state in states(data_dir))


def states(data_dir: Path, announcement: int = 1) -> list[tuple[int, str]]:
    query = "SELECT chat, state FROM outbox WHERE announcement_id = ?"
    with closing(sqlite3.connect(f"file:{data_dir / 'jarmenke.db'}?mode=ro", uri=True)) as database:
        return database.execute(query, (announcement,)).fetchall()
