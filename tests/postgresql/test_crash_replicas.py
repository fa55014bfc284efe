"""Two processes serve one schema and are killed and stopped at random, while an announcement goes and people write."""

import asyncio
import random
from pathlib import Path
from typing import Final

import pytest

from db.core.place import PostgresPlace
from rehearsal.telegram import Telegram
from tests.postgresql.replicas import Replica, comes_to_rest, judge, prepared, replicas, talk
from tests.postgresql.schemas import schemas

SEED: Final = 20271114
TALKERS: Final = 8


async def rages(both: tuple[Replica, Replica], kills: int, chance: random.Random) -> None:
    for number in range(kills):
        await asyncio.sleep(chance.uniform(0.4, 1.4))
        struck, other = chance.sample(both, 2)
        if number % 4 == 3:
            await other.freezes(chance.uniform(0.5, 2.0))
        await struck.dies()
        await struck.start()


@pytest.mark.parametrize(("kills", "people"), [(10, 400), pytest.param(100, 3_000, marks=pytest.mark.long)])
async def test_kills_of_replicas_lose_nothing_and_send_no_announcement_twice(
    place: PostgresPlace, tmp_path: Path, kills: int, people: int
) -> None:
    chance = random.Random(SEED + kills)
    async with Telegram(ledger_size=1_000_000) as telegram:
        made = await prepared(telegram, place, tmp_path / "before", people)
        talkers = [telegram.person(f"Talker {number}") for number in range(TALKERS)]
        closing = asyncio.Event()
        async with replicas(telegram, place, tmp_path) as both:
            for each in both:
                await each.start()
            async with asyncio.TaskGroup() as tasks:
                talking = tasks.create_task(talk(talkers, chance, closing))
                await rages(both, kills, chance)
                closing.set()
            await comes_to_rest(telegram, schemas(), place, talking.result())
            for each in both:
                await each.leaves()
        judge(telegram, schemas(), place, made, people)
