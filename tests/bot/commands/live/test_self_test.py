"""`check --live` on the local Telegram: nothing differs; nobody who writes meanwhile loses a word."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands.check import OK, PROBLEM, WARNING
from bot.commands.live.self_test import LiveTestError
from bot.lock import locked
from bot.telegram.client import TelegramClient
from rehearsal.botapi.dispatch import METHODS
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from rehearsal.world.faults import FOREVER
from tests.bot.commands.live.rehearsed import nothing, self_test, taps
from tests.engines import look
from tests.front import settings_for


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram
    assert telegram.alarms == []


@pytest.fixture
def owner(telegram: Telegram) -> Account:
    owner = telegram.person("Дана")
    owner.start()
    telegram.updates.confirm(telegram.updates.next_id)
    return owner


def inbox(telegram: Telegram, folder: Path) -> list[str]:
    return [row[0] for row in look(settings_for(telegram, folder), "SELECT body FROM inbox ORDER BY position")]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_the_local_telegram_takes_everything_and_answers_as_is_said(
    telegram: Telegram, owner: Account, tmp_path: Path, language: str
) -> None:
    heard = await self_test(telegram, owner, tmp_path, thumb=lambda who: taps(who, language), language=language)
    assert (heard.marked(PROBLEM), heard.marked(WARNING), heard.problems) == ([], [], 0)
    said = heard.marked(OK)
    assert {"a coloured button: tapped", "the lower key: tapped", "the list behind the bot’s name: tapped"} <= {*said}
    assert said[-1].startswith("round trip: ")
    assert inbox(telegram, tmp_path) == []
    assert owner.chat.keyboard is None


async def test_what_others_write_meanwhile_is_kept_for_the_bot(
    telegram: Telegram, owner: Account, tmp_path: Path
) -> None:
    aigul = telegram.person("Айгүл")
    aigul.start()

    async def both(who: Account) -> None:
        await taps(who)
        who.say("Where is the hall?")
        aigul.say("Сәлем")

    heard = await self_test(telegram, owner, tmp_path, thumb=both)
    assert heard.problems == 0
    kept = inbox(telegram, tmp_path)
    waits = [str(update) for update in telegram.updates.pending]
    assert [sum(words in body for body in [*kept, *waits]) for words in ("/start", "hall?", "Сәлем")] == [1, 1, 1]
    assert "/start" in kept[0]


async def test_what_is_not_tapped_is_named_and_the_rest_is_said(
    telegram: Telegram, owner: Account, tmp_path: Path
) -> None:
    heard = await self_test(telegram, owner, tmp_path, thumb=nothing, patience=1)
    late = "not tapped within 1 seconds, so it was not tried"
    names = ("a coloured button", "the lower key", "the list behind the bot’s name")
    assert heard.marked(WARNING) == [f"{name}: {late}" for name in names]
    assert heard.problems == 0


async def test_inline_mode_that_is_off_is_a_problem_and_not_asked_for(
    telegram: Telegram, owner: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = {**telegram.user, "supports_inline_queries": False}
    monkeypatch.setitem(METHODS, "getMe", lambda world, p: without)
    heard = await self_test(telegram, owner, tmp_path, thumb=nothing, patience=1)
    assert heard.marked(PROBLEM) == ["inline mode is off: switch it on with /setinline in @BotFather"]
    assert "switch_inline" not in str([message.raw for message in owner.messages])


async def test_an_owner_who_has_not_begun_is_waited_for(telegram: Telegram, tmp_path: Path) -> None:
    dana = telegram.person("Дана")

    async def begins(who: Account) -> None:
        await asyncio.wait_for(telegram.updates.polled.wait(), 10)
        who.start()
        await taps(who)

    heard = await self_test(telegram, dana, tmp_path, thumb=begins)
    assert heard.problems == 0
    assert heard.marked(WARNING)[0].startswith("waiting for you: open https://t.me/")
    assert any("/start" in body for body in inbox(telegram, tmp_path))


async def test_an_older_server_costs_the_feature(telegram: Telegram, owner: Account, tmp_path: Path) -> None:
    unknown = 'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 9'
    telegram.faults.error(400, unknown, method="sendMessage", holding="tg-time", count=FOREVER)
    telegram.faults.error(400, "Bad Request: invalid button style", holding="'style'", count=FOREVER)
    heard = await self_test(telegram, owner, tmp_path)
    plainly = "the bot says it more plainly, and so it is accepted"
    warned = heard.marked(WARNING)
    assert f"every kind of formatting: refused ({unknown}); {plainly}" in warned
    assert f"buttons in every colour, and a link: refused (Bad Request: invalid button style); {plainly}" in warned
    assert heard.problems == 0


async def test_what_is_refused_whatever_is_left_out_is_a_problem(
    telegram: Telegram, owner: Account, tmp_path: Path
) -> None:
    telegram.faults.error(400, "Bad Request: no voices", method="sendVoice", count=FOREVER)
    telegram.faults.error(400, "Bad Request: nothing new", method="editMessageText", holding="has been", count=FOREVER)
    heard = await self_test(telegram, owner, tmp_path)
    assert [problem.partition(":")[0] for problem in heard.marked(PROBLEM)] == ["a voice message", "a text changed"]
    assert "an edit that changes nothing: not tried, it needs what was refused before" in heard.marked(WARNING)


async def test_words_of_telegram_that_the_bot_does_not_understand_are_a_problem(
    telegram: Telegram, owner: Account, tmp_path: Path
) -> None:
    telegram.faults.error(400, "Bad Request: no such message", method="editMessageText", holding=str(2**31 - 2))
    heard = await self_test(telegram, owner, tmp_path)
    said = "the bot does not understand what Telegram says of it (Bad Request: no such message)"
    assert heard.marked(PROBLEM) == [f"an edit of a message that is gone: {said}"]


async def test_messages_go_when_the_owner_wants_it(telegram: Telegram, owner: Account, tmp_path: Path) -> None:
    heard = await self_test(telegram, owner, tmp_path, delete=True)
    assert heard.asked[0] > 15
    assert [message.raw.get("text") for message in owner.messages] == ["/start"]


async def test_it_needs_the_bot_to_rest(telegram: Telegram, owner: Account, tmp_path: Path) -> None:
    settings = settings_for(telegram, tmp_path)
    with locked(tmp_path / f"bot-{settings.bot_id}.lock"), pytest.raises(ExceptionGroup) as raised:
        await self_test(telegram, owner, tmp_path)
    assert raised.group_contains(LiveTestError, match="The bot runs")


async def test_where_a_webhook_is_set_nothing_begins(telegram: Telegram, owner: Account, tmp_path: Path) -> None:
    seen = len(owner.messages)
    async with TelegramClient(telegram.token, telegram.url) as client:
        await client.call("setWebhook", {"url": "http://127.0.0.1:9/hook"})
    with pytest.raises(ExceptionGroup) as raised:
        await self_test(telegram, owner, tmp_path)
    assert raised.group_contains(LiveTestError, match="WEBHOOK_URL")
    assert len(owner.messages) == seen
