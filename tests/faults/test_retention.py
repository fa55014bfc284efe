"""Thousands of people whose term is over go while others write: nobody waits for all of them."""

from datetime import timedelta
from pathlib import Path

import pytest

from db.core.engine import Tx
from db.core.time import to_moment
from db.retention import plans
from rehearsal.telegram import Telegram
from tests.db.retention.crowd import ALL, PLAN, crowd
from tests.db.rows import Sql, count
from tests.faults.scene import OneClock, Scene, bot, prepared


@pytest.mark.parametrize("number", [300, pytest.param(5_000, marks=pytest.mark.long)])
async def test_who_writes_meanwhile_is_answered_before_they_are_gone(
    tmp_path: Path, telegram: Telegram, clock: OneClock, number: int
) -> None:
    async def store(tx: Tx) -> None:
        await crowd(tx, number)
        # All that would be sent to them at once has another test.
        await tx.run(Sql("DELETE FROM outbox"))
        await plans.keep(tx, PLAN)

    await prepared(tmp_path, store)
    clock.now = to_moment(ALL.due_at) - timedelta(minutes=5)
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        before = len(aigul.messages)
        assert await left(scene) == number
        scene.moves(360)
        scene.app.planner.signal.notify()
        await scene.until(lambda: scene.app.planner._retention._deleted)
        aigul.say("/help")
        await scene.until(lambda: len(aigul.messages) > before + 1)
        assert await left(scene) > number / 2
        await scene.app.planner.signal.wait_until_idle()
        assert await left(scene) == 0
        assert await scene.reads(lambda tx: count(tx, "people")) == 1


async def left(scene: Scene) -> int:
    return await scene.reads(lambda tx: count(tx, "registrations"))
