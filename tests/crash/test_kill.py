"""The power fails again and again while people register."""

import asyncio
import logging
import random
import signal
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

from fair.delivery.policy import RESENDS, DeliveryClass
from rehearsal.sample_people.respondent import sights
from rehearsal.telegram import Telegram
from tests.crash.crowd import Crowd
from tests.crash.stable import Stable, environment, small_fair, stable
from tests.crash.verdict import judge
from tests.db.rows import witnessed_database

pytestmark = pytest.mark.sqlite("its file is read after kills")

AT_ONCE: Final = 40
AGAIN: Final = 3
"""As many messages one person may see again after one kill at most."""
SEEDS: Final = 20271114

log = logging.getLogger(__name__)


@dataclass
class Storm:
    """Kills a bot at random instants."""

    telegram: Telegram
    stable: Stable
    settings: Mapping[str, str]
    chance: random.Random
    silences: list[float] = field(default_factory=list)
    """Seconds from each start to the first message."""
    kills: list[float] = field(default_factory=list)
    """When the bot was killed, by the monotonic clock."""

    async def rages(self, kills: int) -> None:
        for _ in range(kills):
            await self.stable.start(self.settings)
            first = self._first_call()
            await self._wait_a_while()
            self.stable.strike()
            assert await self.stable.ended() == -signal.SIGKILL
            self.kills.append(time.monotonic())
            self._note(first)

    async def _wait_a_while(self) -> None:
        """Wait until an instant at which the power may fail: while starting, after a while, or within a call."""
        way = self.chance.random()
        if way < 0.15:
            await asyncio.sleep(self.chance.uniform(0, 0.6))
            return
        polls = self.telegram.counters["getUpdates"]
        await self.telegram.wait(lambda: self.telegram.counters["getUpdates"] > polls, 15)
        if way < 0.55:
            await asyncio.sleep(self.chance.uniform(0.05, 1.5))
            return
        await self._within_a_call(self.chance.randint(1, 100))

    async def _within_a_call(self, number: int) -> None:
        """Strike while Telegram has accepted a call and not yet answered it."""
        struck = asyncio.Event()
        left = number

        def count(event: Mapping[str, Any]) -> None:
            nonlocal left
            left -= event["type"] == "call"
            if left == 0:
                self.stable.strike()
                struck.set()

        self.telegram.listeners.add(count)
        try:
            async with asyncio.timeout(15):
                await struck.wait()
        finally:
            self.telegram.listeners.discard(count)

    def _first_call(self) -> int:
        return len(self.telegram.ledger)

    def _note(self, first: int) -> None:
        ledger = self.telegram.ledger
        lately = (ledger[place] for place in range(first, len(ledger)))
        made = next((call for call in lately if call.method != "getMe"), None)
        if made is not None:
            self.silences.append(made.at - self.stable.started_at)


@pytest.mark.parametrize("kills", [10, pytest.param(1_000, marks=pytest.mark.long)])
async def test_a_kill_at_any_instant_loses_nothing_and_doubles_nothing(kills: int, tmp_path: Path) -> None:
    seed = SEEDS + kills
    witnessed_database(tmp_path / "jarmenke.db")
    began = time.monotonic()
    async with Telegram(ledger_size=5_000_000) as telegram, stable(tmp_path / "log") as stalls:
        crowd = Crowd(telegram, sights(small_fair()), tmp_path / "jarmenke.db", AT_ONCE, seed)
        storm = Storm(telegram, stalls, environment(telegram, tmp_path), random.Random(seed))
        async with asyncio.TaskGroup() as tasks:
            registering = tasks.create_task(crowd.run())
            await storm.rages(kills)
            crowd.close()
            await stalls.start(storm.settings)
            await asyncio.wait([registering], timeout=30)
            assert registering.done(), crowd.stuck()
        stalls.strike(signal.SIGTERM)
        assert await stalls.ended() == 0

        verdict = judge(telegram, crowd.everybody, tmp_path, storm.kills)
    silence = sorted(storm.silences)
    log.info("%d kills in %.1f s: %s, wondered=%d", kills, time.monotonic() - began, verdict, crowd.wondered)
    log.info("first call after a start: %.2f s, at most %.2f s", silence[len(silence) // 2], silence[-1])
    assert verdict.worst <= AGAIN
    assert verdict.often <= 1 + RESENDS[DeliveryClass.LIVE]
    assert silence[-1] < 5
