"""The disk is full: nothing is confirmed, nothing lost, and everything goes on once there is room."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.core.engine import Tx
from db.delivery.outbox import Delivery
from fair.delivery.policy import DeliveryClass
from rehearsal.telegram import Telegram
from tests.engines import on_sqlite
from tests.faults.scene import OneClock, Scene, bot, message


def trouble(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk")
    error.sqlite_errorcode = code
    return error


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("telegram.polling", "updates.processor", "delivery.courier"):
        monkeypatch.setattr(f"bot.{room}.TROUBLE_SECONDS", 0.01)


@pytest.mark.sqlite("its file is full")
async def test_an_update_that_cannot_be_stored_stays_with_telegram(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    pages = await on_sqlite(scene.app.database).pragma("page_count")
    await on_sqlite(scene.app.database).pragma(f"max_page_count = {pages}")
    for number in range(10):
        aigul.say(f"{number}" * 4000)
    with pytest.raises(TimeoutError):
        await scene.telegram.wait(lambda: not len(scene.telegram.updates), 0.05)
    assert len(await scene.rows("state", "inbox")) == 1
    await on_sqlite(scene.app.database).pragma("max_page_count = 100000")
    await scene.settled(waits=2)  # ten answers at once
    assert len([said for said in aigul.messages if said.from_bot]) == 11
    assert {state for (state,) in await scene.rows("state", "inbox")} == {"done"}


class Full:
    """A write that finds the disk full so many times."""

    def __init__(self, write: Callable[..., Any], times: int) -> None:
        self._write = write
        self.left = times

    async def __call__(self, work: Callable[..., Any]) -> Any:
        async def troubled(tx: Any) -> Any:
            result = await work(tx)
            if self.left and result:
                self.left -= 1
                raise trouble(sqlite3.SQLITE_FULL)
            return result

        return await self._write(troubled)


async def test_turns_and_deliveries_wait_for_room(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both write what returns something: what was done, what was claimed."""
    aigul = await scene.joined("Айгүл")
    full = Full(scene.app.database.write, 5)
    monkeypatch.setattr(scene.app.database, "write", full)
    aigul.say("/help")
    await scene.until(lambda: not full.left)
    await scene.settled()
    assert len([said for said in aigul.messages if said.from_bot]) == 2
    assert await scene.rows("state, attempts", "inbox") == [("done", 0), ("done", 0)]


class FullAfterwards:
    """A write that finds the disk full when all is committed, whenever it returns something of a kind."""

    def __init__(self, write: Callable[..., Any], returned: type, times: int) -> None:
        self._write = write
        self._returned = returned
        self.left = times

    async def __call__(self, work: Callable[..., Any]) -> Any:
        result = await self._write(work)
        if self.left and result and isinstance(result, list) and isinstance(result[0], self._returned):
            self.left -= 1
            raise trouble(sqlite3.SQLITE_FULL)
        return result


async def test_what_was_claimed_and_never_sent_goes_without_a_restart(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    aigul = await scene.joined("Айгүл")
    full = FullAfterwards(scene.app.database.write, Delivery, 2)
    monkeypatch.setattr(scene.app.database, "write", full)
    await scene.queue(
        message(aigul.id, "live", scene.clock.micros),
        message(aigul.id, "news", scene.clock.micros, DeliveryClass.ANNOUNCEMENT),
    )
    await scene.until(lambda: full.left < 2)
    for _ in range(10):
        await scene.at_rest()
        scene.moves(2)
    await scene.settled()
    assert not full.left
    assert (scene.copies("live"), scene.copies("news")) == (1, 1)
    assert await scene.rows("state", text="news") == [("sent",)]


@pytest.mark.sqlite("its file is full")
async def test_a_log_that_cannot_be_emptied_after_a_commit_undoes_nothing(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next write empties it."""
    aigul = await scene.joined("Айгүл")
    connection = on_sqlite(scene.app.database)._connection
    execute, failures = connection.execute_fetchall, [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR]

    async def troubled(sql: str, *given: Any) -> Any:
        if "checkpoint" in sql and failures:
            raise trouble(failures.pop())
        return await execute(sql, *given)

    monkeypatch.setattr(connection, "execute_fetchall", troubled)
    done: list[int] = []

    async def erase(tx: Tx) -> None:
        tx.erased = True
        done.append(1)

    await scene.app.database.write(erase)
    await scene.says(aigul, "/help")
    assert (len(done), failures, on_sqlite(scene.app.database)._traces) == (1, [], False)
    assert await on_sqlite(scene.app.database).pragma("busy_timeout") == 5000


async def test_what_was_sent_is_recorded_once_there_is_room(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    aigul = await scene.joined("Айгүл")
    settle = scene.app.courier._settle
    failures = [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR]

    async def troubled(*given: Any) -> None:
        await settle(*given)
        if failures:
            raise trouble(failures.pop())

    monkeypatch.setattr(scene.app.courier, "_settle", troubled)
    await scene.queue(message(aigul.id, "once", scene.clock.micros))
    await scene.until(lambda: not failures)
    await scene.settled()
    assert scene.copies("once") == 1
    assert await scene.rows("state, attempts", text="once") == [("sent", 1)]


async def test_a_turn_that_is_taken_alone_waits_for_room_too(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first failure is a bug of ours, so the batch is taken one by one; then the disk is full."""
    aigul = await scene.joined("Айгүл")
    feed = scene.app.processor._context.dispatcher.feed_update
    failures: list[Exception] = [trouble(sqlite3.SQLITE_FULL), LookupError()]

    async def fails(*given: Any, **named: Any) -> Any:
        reply = await feed(*given, **named)
        if failures:
            raise failures.pop()
        return reply

    monkeypatch.setattr(scene.app.processor._context.dispatcher, "feed_update", fails)
    await scene.says(aigul, "/help")
    assert len([said for said in aigul.messages if said.from_bot]) == 2
    assert (await scene.rows("state, attempts", "inbox"))[-1] == ("done", 1)  # the disk stopped it, once counted


async def test_housekeeping_waits_for_room(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.schedule.planner.TICK_SECONDS", 0.001)
    planner, ticks = scene.app.planner, []

    async def tick(_: Tx) -> bool:
        ticks.append(1)
        if len(ticks) == 1:
            raise trouble(sqlite3.SQLITE_FULL)
        return True

    monkeypatch.setattr(planner, "tick", tick)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(planner.run())
        await scene.until(lambda: len(ticks) > 2)
        running.cancel()


@pytest.mark.parametrize("room", ["turns", "courier", "planner", "intake"])
async def test_a_damaged_database_ends_the_bot_loudly(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch, room: str
) -> None:
    async def damaged(*_: Any) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    places = {
        "turns": "db.delivery.inbox.pending",
        "courier": "db.delivery.outbox.due",
        "planner": "db.delivery.inbox.purge",
        "intake": "db.delivery.inbox.add",
    }
    ends: list[BaseException] = []
    try:
        async with bot(tmp_path, telegram, clock) as scene:
            monkeypatch.setattr(places[room], damaged)
            telegram.person("Айгүл").start()
            if room == "planner":
                await scene.app.planner.run()
            await asyncio.wait([scene.serving], timeout=5)
    except* sqlite3.DatabaseError as group:
        ends.append(group)
    assert len(ends) == 1
