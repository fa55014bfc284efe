"""The two processes of compose.yaml, told what it tells them; one after the other is replaced while people register."""

import asyncio
from pathlib import Path
from typing import Final

import pytest

from db.core.place import PostgresPlace
from rehearsal.sample_people.respondent import sights
from rehearsal.telegram import Telegram
from tests.crash.stable import small_fair
from tests.ports import free_port
from tests.postgresql.composed import (
    START_SECONDS,
    Steady,
    composed,
    judge_registrations,
    replica,
    until_more_have_come,
)

AT_ONCE: Final = 10
ROUNDS: Final = 1
MORE: Final = 5
"""People who register between two replacements."""
SEED: Final = 20271114


async def test_both_are_replaced_while_people_register(place: PostgresPlace, tmp_path: Path) -> None:
    fair = small_fair()
    async with Telegram(ledger_size=100_000) as telegram, composed(telegram, place, tmp_path) as both:
        crowd = Steady(telegram, sights(fair), tmp_path, AT_ONCE, SEED)
        async with asyncio.TaskGroup() as tasks:
            registering = tasks.create_task(crowd.run())
            for _ in range(ROUNDS):
                for each in both:
                    await until_more_have_come(crowd, MORE)
                    await each.stop()
                    await each.start()
            crowd.close()
            await asyncio.wait([registering], timeout=START_SECONDS)
            assert registering.done(), crowd.stuck()
        for each in both:
            await each.stop()
        assert [each.codes for each in both] == [[0] * (ROUNDS + 1)] * 2
    assert len(crowd.everybody) >= ROUNDS * 2 * MORE
    judge_registrations(telegram, place, crowd)


async def test_without_its_secrets_none_starts(place: PostgresPlace, tmp_path: Path) -> None:
    async with Telegram() as telegram:
        one = replica("bot-2", telegram, place, tmp_path, free_port())
        (tmp_path / "secrets" / "bot_token").unlink()
        with pytest.raises(AssertionError, match="BOT_TOKEN is missing"):
            await one.start()
