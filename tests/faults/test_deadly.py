"""The process dies in a turn: perhaps by what somebody has written, perhaps not."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.app import prepare
from bot.updates.processor import DEATHS
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, bot
from tests.faults.test_poison import told


@pytest.fixture
def owner(telegram: Telegram) -> Account:
    """The one who runs the bot."""
    return telegram.person("Ие", id=900)


class Killed(BaseException):
    """The end of the process, with all that was not committed."""


class Killing:
    """A dispatcher that ends the process whenever somebody has written a text, or so many times."""

    def __init__(self, feed: Callable[..., Awaitable[Any]], text: str, times: int = 99) -> None:
        self._feed = feed
        self._text = text
        self._left = times

    async def __call__(self, bot: Any, update: Any, **given: Any) -> Any:
        if update.message is not None and update.message.text == self._text and self._left:
            self._left -= 1
            raise Killed
        return await self._feed(bot, update, **given)


async def test_an_update_that_kills_the_process_is_set_aside_after_a_few_starts(
    tmp_path: Path, telegram: Telegram, clock: OneClock, owner: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first dies with a whole batch; from then on the update is tried alone, and nobody after it dies with it."""
    dispatcher = prepare()
    monkeypatch.setattr(dispatcher, "feed_update", Killing(dispatcher.feed_update, "/poison"))
    aigul, berik = telegram.person("Айгүл"), telegram.person("Берік", language_code="ru")
    owner.start()
    aigul.say("/help")
    berik.say("/poison")
    aigul.say("/help")
    deaths = 0
    while deaths < 10:
        try:
            async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,)) as scene:
                await asyncio.wait([scene.serving], timeout=10 if deaths <= DEATHS else 0)
                await scene.settled(waits=2)  # the starts came at one instant
                await scene.passes(2)
                states = [row[0] for row in await scene.rows("state", "inbox")]
                assert states == ["done", "done", "failed", "done"]
                break
        except* Killed:
            deaths += 1
    assert deaths == 1 + DEATHS
    assert len([message for message in aigul.messages if message.from_bot]) >= 2  # a death may repeat an answer
    assert "Что-то пошло не так" in berik.last.text
    assert len({text for text in told(owner) if "бірнеше рет" in text}) == 1


async def test_an_update_in_whose_turn_something_else_ended_the_process_again_and_again_is_done(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Power that fails in the first instants of one start after another is nothing that somebody has written."""
    dispatcher, deaths = prepare(), 0
    monkeypatch.setattr(dispatcher, "feed_update", Killing(dispatcher.feed_update, "/start", DEATHS))
    aigul = telegram.person("Айгүл")
    aigul.start()
    while deaths < 10:
        try:
            async with bot(tmp_path, telegram, clock) as scene:
                await asyncio.wait([scene.serving], timeout=10 if deaths < DEATHS else 0)
                await scene.settled()
                assert await scene.rows("state, incident", "inbox") == [("done", None)]
                break
        except* Killed:
            deaths += 1
    assert deaths == DEATHS
    assert len([message for message in aigul.messages if message.from_bot]) == 1
