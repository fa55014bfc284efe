"""Fetching updates when the network or Telegram is not as it should be."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.telegram import polling
from bot.telegram.client import FatalError
from fair.errors import PlainError
from rehearsal.telegram import Telegram
from rehearsal.world.faults import FOREVER
from tests.faults.scene import OneClock, Scene, bot, message


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses after failures are hundredths of a second."""
    monkeypatch.setattr(polling, "random", SimpleNamespace(uniform=lambda _from, _to: 0.001))
    monkeypatch.setattr("bot.telegram.rivalry.CONFLICT_SECONDS", 0.01)


TROUBLES: dict[str, Callable[[Telegram], object]] = {
    "refused": lambda telegram: telegram.faults.refuse(method="getUpdates", count=4),
    "cut off": lambda telegram: telegram.faults.drop(method="getUpdates", count=4),
    "half an answer": lambda telegram: telegram.faults.truncated(method="getUpdates", count=4),
    "a gateway's page": lambda telegram: telegram.faults.html502(method="getUpdates", count=4, performed=False),
    "the page of a firewall": lambda telegram: telegram.faults.page(403, method="getUpdates", count=4),
    "a page that asks for a password": lambda telegram: telegram.faults.page(401, method="getUpdates", count=4),
    "a page that finds no page": lambda telegram: telegram.faults.page(404, method="getUpdates", count=4),
    "a page about a conflict": lambda telegram: telegram.faults.page(409, method="getUpdates", count=4),
    "an error of the server's": lambda telegram: telegram.faults.error(
        500, "Internal Server Error", method="getUpdates", count=4
    ),
    "two conflicts": lambda telegram: telegram.faults.error(
        409, "Conflict: terminated by other getUpdates request", method="getUpdates", count=2
    ),
}


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_polling_goes_on_after_trouble(scene: Scene, trouble: str) -> None:
    aigul = await scene.joined("Айгүл")
    TROUBLES[trouble](scene.telegram)
    await scene.says(aigul, "/help")
    assert len([said for said in aigul.messages if said.from_bot]) == 2
    await scene.says(aigul, "/help")
    assert len([said for said in aigul.messages if said.from_bot]) == 3


@pytest.mark.usefixtures("hurried")
async def test_a_black_hole_is_left_by_a_new_connection(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "GRACE_SECONDS", 0.2)
    monkeypatch.setattr(polling, "POLL_SECONDS", 0)
    aigul = await scene.joined("Айгүл")
    before = scene.app.telegram._session
    scene.telegram.faults.hang(method="getUpdates", count=3)
    await scene.says(aigul, "/help")
    await scene.until(lambda: not scene.telegram.faults.waiting and scene.app.telegram._session is not before)
    await scene.says(aigul, "/help")
    assert len([said for said in aigul.messages if said.from_bot]) == 3


@pytest.mark.usefixtures("hurried")
async def test_a_new_connection_does_not_disturb_what_is_being_sent(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    for _ in range(20):
        await scene.queue(message(aigul.id, "hello", scene.clock.micros))
        await scene.app.telegram.reconnect()
        await scene.at_rest()  # the next one, years later, closes what this one has left
    await scene.settled(waits=4)
    assert not scene.serving.done()
    assert scene.copies("hello") == 20


async def fatally(
    tmp_path: Path, telegram: Telegram, clock: OneClock, strike: Callable[[Scene], None]
) -> tuple[float, str]:
    """Run the bot until it ends by itself; return how long that took, and what it says."""
    errors: list[FatalError] = []
    began = time.monotonic()
    try:
        async with bot(tmp_path, telegram, clock) as scene:
            aigul = await scene.joined("Айгүл")
            began = time.monotonic()
            strike(scene)
            aigul.say("/help")
            await asyncio.wait([scene.serving], timeout=20)
    except* FatalError as group:
        errors += [error for error in group.exceptions if isinstance(error, FatalError)]
    (error,) = errors
    assert telegram.token not in str(error)
    return time.monotonic() - began, str(error)


async def test_a_token_that_is_revoked_ends_the_bot_with_a_plain_word(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    seconds, said = await fatally(tmp_path, telegram, clock, lambda _: telegram.revoke_token())
    assert seconds < 5
    assert said.startswith("Telegram does not know this BOT_TOKEN")


async def test_a_token_found_void_while_sending_ends_the_bot_too(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    """The poll under way may last for half a minute more."""

    def strike(scene: Scene) -> None:
        telegram.faults.error(401, "Unauthorized", method="sendMessage", count=FOREVER)

    seconds, said = await fatally(tmp_path, telegram, clock, strike)
    assert seconds < 5
    assert said.startswith("Telegram does not know this BOT_TOKEN")
    assert len([call for call in telegram.refused if call.method == "sendMessage"]) == 0
    async with bot(tmp_path, telegram, clock) as scene:
        telegram.faults.clear()
        await scene.passes(1)
        assert await scene.rows() == [("sent",), ("sent",)]


async def test_a_second_copy_gives_way_says_so_and_takes_over_when_the_first_is_gone(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two real pollers on one Telegram: the emulator ends the earlier of two polls, as Telegram does."""
    monkeypatch.setattr("bot.telegram.rivalry.CONFLICT_SECONDS", 0.02)
    monkeypatch.setattr("bot.telegram.rivalry.WAIT_SECONDS", 0.5)
    monkeypatch.setattr("bot.telegram.rivalry.FORGIVEN_SECONDS", 0.3)
    monkeypatch.setattr(polling, "KNOCK_SECONDS", 0.02)
    monkeypatch.setattr("bot.schedule.planner.TICK_SECONDS", 0.02)
    monkeypatch.setattr(polling, "POLL_SECONDS", 1)
    owner = telegram.person("Ие", id=900)
    async with bot(tmp_path / "second", telegram, clock, owner_ids=(900,)) as second:
        await second.does(owner.start)
        await second.passes(2)
        async with bot(tmp_path / "first", telegram, clock, owner_ids=(900,)) as first:
            first.app.source._heard.since = clock.micros - 600_000_000  # type: ignore[attr-defined]  # it polls
            await first.until(lambda: second.app.source.waits)
            await first.until(lambda: sum("бұрынғыдай осы көшірме" in one.text for one in owner.messages))
            await first.until(lambda: sum("күтеді және ештеңе жібермейді" in one.text for one in owner.messages))
            assert not first.app.source.waits
            await second.queue(message(owner.id, "twice", clock.micros))
            aigul = telegram.person("Айгүл")
            aigul.start()
            await first.until(lambda: len(aigul.messages) == 2)
            assert not first.serving.done()
            assert not second.serving.done()
            assert second.copies("twice") == 0
        aigul.say("/help")
        await second.until(lambda: not second.app.source.waits)
        await second.until(lambda: len(aigul.messages) == 4)


async def test_a_void_token_is_said_at_the_start(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    telegram.revoke_token()
    with pytest.raises(FatalError, match="Telegram does not know this BOT_TOKEN"):
        async with bot(tmp_path, telegram, clock):
            pass


async def test_the_start_waits_for_telegram(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.START_SECONDS", 0.01)
    telegram.faults.refuse(method="getMe", count=2)
    telegram.faults.html502(method="getMe", count=2)
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        assert len(aigul.messages) == 2


@pytest.mark.sqlite("several may serve one schema")
async def test_a_second_bot_on_the_same_data_is_refused(scene: Scene, tmp_path: Path, telegram: Telegram) -> None:
    with pytest.raises(PlainError, match="Another process is at work"):
        async with bot(tmp_path, telegram, OneClock()):
            pass
    await scene.joined("Айгүл")


async def test_a_webhook_that_was_set_is_taken_away_and_nothing_dropped(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    aigul = telegram.person("Айгүл")
    aigul.start()
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.settled()
        assert telegram.counters["deleteWebhook"] == 1
        assert len(aigul.messages) == 2
