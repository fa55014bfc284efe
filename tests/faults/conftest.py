"""One clock and one Telegram for each test; no test may raise an alarm there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot


@pytest.fixture
def clock() -> OneClock:
    return OneClock()


@pytest.fixture
async def telegram(clock: OneClock) -> AsyncIterator[Telegram]:
    async with Telegram(now=clock.seconds) as telegram:
        yield telegram
    assert telegram.alarms == []


@pytest.fixture
async def scene(tmp_path: Path, telegram: Telegram, clock: OneClock) -> AsyncIterator[Scene]:
    async with bot(tmp_path, telegram, clock) as scene:
        yield scene
