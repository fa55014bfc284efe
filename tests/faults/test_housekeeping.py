"""What happens because time passes: things are dropped, and owners are warned before the disk is full."""

from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest

from db.core.time import DAY
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil's
SECONDS_A_DAY = DAY // 1_000_000


async def tick(scene: Scene) -> None:
    await scene.app.database.write(scene.app.planner.tick)
    await scene.passes(0)


async def test_bodies_go_after_a_week_and_rows_after_a_month(scene: Scene) -> None:
    await scene.joined("Айгүл")
    await tick(scene)
    scene.moves(7 * SECONDS_A_DAY)
    await tick(scene)
    assert [(state, body is None) for state, body in await scene.rows("state, body", "inbox")] == [("done", True)]
    assert await scene.rows() == [("sent",)]
    scene.moves(30 * SECONDS_A_DAY)
    await tick(scene)
    assert (await scene.rows("state", "inbox"), await scene.rows()) == ([], [])


async def test_an_album_is_forgotten_after_two_days(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    await scene.does(aigul.send_album, [("a.jpg", b"x"), ("b.jpg", b"x")])
    assert len(await scene.rows("chat", "albums")) == 1
    scene.moves(3 * SECONDS_A_DAY)
    await tick(scene)
    assert await scene.rows("chat", "albums") == []


async def test_owners_hear_of_a_disk_that_fills_up_once_an_hour(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = telegram.person("Ие", id=900)
    async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,)) as scene:
        owner.start()
        await scene.settled()
        monkeypatch.setattr("bot.disk.shutil.disk_usage", lambda _: Usage(1, 1, 150_000_000))
        for _ in range(5):
            scene.moves(120)
            await tick(scene)
            await scene.passes(2)
        said = [message.text for message in owner.messages if message.from_bot][1:]
        assert len(said) == 1
        assert "150" in said[0]


async def test_the_wall_clock_may_go_back(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.moves(-3600)
    await scene.says(aigul, "/help")
    scene.moves(7200)
    await scene.says(aigul, "/help")
    assert len([message for message in aigul.messages if message.from_bot]) == 3


@pytest.mark.parametrize(("hours", "alarms"), [(23, 0), (30, 1)])
async def test_owners_hear_that_telegram_has_not_kept_everything(
    tmp_path: Path, telegram: Telegram, clock: OneClock, hours: int, alarms: int
) -> None:
    owner = telegram.person("Ие", id=900)
    async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,)) as scene:
        await scene.does(owner.start)
    clock.now += timedelta(hours=hours)
    before = len(owner.messages)
    async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,)) as scene:
        owner.say("/help")
        await scene.settled()
        await scene.passes(61)
        await scene.app.database.write(scene.app.planner.tick)
        await scene.passes(2)
    said = [message.text for message in owner.messages[before:] if message.from_bot and "⚠️" in message.text]
    assert len(said) == alarms
    assert all(f"{hours} " in text for text in said)
