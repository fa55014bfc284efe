"""Every way in which a call can end, and what is known afterwards. It never raises and never shows the token."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.telegram.client import Answer, TelegramClient
from db.delivery.payloads import File
from fair.delivery.api_errors import RETRY_AFTER
from fair.delivery.policy import NotSent, Outcome, Reason, Sent, TransportError, Unknown
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram as Rehearsed
from tests.ports import free_port


@pytest.fixture
async def rehearsed() -> AsyncIterator[Rehearsed]:
    async with Rehearsed() as rehearsed:
        yield rehearsed


@pytest.fixture
async def telegram(rehearsed: Rehearsed) -> AsyncIterator[TelegramClient]:
    async with TelegramClient(rehearsed.token, rehearsed.url) as telegram:
        yield telegram


@pytest.fixture
def aigul(rehearsed: Rehearsed) -> Account:
    aigul = rehearsed.person("Айгүл")
    aigul.start()
    return aigul


def hello(person: Account) -> dict[str, Any]:
    return {"chat_id": person.id, "text": "hello"}


ENDS: dict[str, tuple[Callable[[Rehearsed], object], Outcome, bool]] = {
    "well": (lambda _: None, Sent(2), True),
    "accepted, then cut off": (lambda t: t.faults.drop(), Unknown(), True),
    "cut off before": (lambda t: t.faults.refuse(), Unknown(), False),
    "half an answer": (lambda t: t.faults.truncated(), Unknown(), True),
    "no answer": (lambda t: t.faults.hang(), Unknown(), True),
    "a gateway's page, performed": (lambda t: t.faults.html502(), Unknown(), True),
    "a gateway's page, not performed": (lambda t: t.faults.html502(performed=False), Unknown(), False),
    "an error of the server's": (lambda t: t.faults.error(500, "Internal Server Error"), Unknown(), False),
    "too many": (
        lambda t: t.faults.error(429, "Too Many Requests: retry after 7", {"retry_after": 7}),
        NotSent(Reason.TOO_MANY, retry_after=7),
        False,
    ),
    "blocked": (
        lambda t: t.faults.error(403, "Forbidden: bot was blocked by the user"),
        NotSent(Reason.BLOCKED),
        False,
    ),
    "a void token": (lambda t: t.revoke_token(), NotSent(Reason.UNAUTHORISED), False),
}


@pytest.mark.parametrize("end", ENDS)
async def test_a_call_ends(telegram: TelegramClient, rehearsed: Rehearsed, aigul: Account, end: str) -> None:
    strike, outcome, performed = ENDS[end]
    strike(rehearsed)
    answer = await telegram.call("sendMessage", hello(aigul), seconds=0.3)
    assert answer.outcome == outcome
    assert len(aigul.messages) == 1 + performed


@pytest.mark.parametrize(
    "address", [f"http://127.0.0.1:{free_port()}", "http://no-such-host.invalid"], ids=["a closed port", "no such host"]
)
async def test_where_nobody_listens_nothing_was_sent(address: str) -> None:
    async with TelegramClient("12345:token", address) as telegram:
        answer = await telegram.call("getMe", seconds=5)
    assert answer == Answer(fault=TransportError.NEVER_CONNECTED)
    assert answer.outcome == NotSent(Reason.NEVER_CONNECTED)
    assert (answer.result, answer.retry_after) == (None, None)


async def test_a_document_goes_up_as_a_file(telegram: TelegramClient, aigul: Account) -> None:
    file = File("document", "fair.ics", "text/calendar", "BEGIN:VCALENDAR Айгүл")
    params = {
        "chat_id": aigul.id,
        "caption": "<b>Fair</b>",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": []},
    }
    answer = await telegram.call("sendDocument", params, file)
    assert answer.outcome == Sent(2)
    document = aigul.last.attachment
    assert document is not None
    assert (document.name, document.content.decode()) == ("fair.ics", "BEGIN:VCALENDAR Айгүл")
    assert (aigul.last.text, aigul.last.html) == ("Fair", "<b>Fair</b>")


async def test_half_a_letter_is_sent_as_a_question_mark(telegram: TelegramClient, aigul: Account) -> None:
    await telegram.call("sendMessage", {"chat_id": aigul.id, "text": "a\ud83d"})
    assert aigul.last.text == "a?"


async def test_a_new_connection_is_there_before_the_old_one_goes(telegram: TelegramClient, aigul: Account) -> None:
    async with asyncio.TaskGroup() as tasks:
        calls = []
        for _ in range(10):
            tasks.create_task(telegram.reconnect())
            calls += [tasks.create_task(telegram.call("getMe")) for _ in range(3)]
    assert (await telegram.call("sendMessage", hello(aigul))).outcome == Sent(2)


async def test_a_door_that_was_closed_opens_again(rehearsed: Rehearsed) -> None:
    telegram = TelegramClient(rehearsed.token, rehearsed.url)
    for _ in range(2):
        async with telegram:
            assert (await telegram.call("getMe")).result["id"] == rehearsed.user["id"]


async def test_what_is_on_its_way_ends_on_the_old_connection(
    telegram: TelegramClient, rehearsed: Rehearsed, aigul: Account
) -> None:
    rehearsed.faults.hang()
    async with asyncio.TaskGroup() as tasks:
        sending = tasks.create_task(telegram.call("sendMessage", hello(aigul)))
        await aigul.wait(lambda: len(aigul.messages) == 2)
        await telegram.reconnect()
        assert (await telegram.call("getMe")).status == 200
        rehearsed.faults.release()
    assert sending.result().outcome == Sent(2)


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        ({"ok": False, "parameters": {"retry_after": 7}}, 7),
        ({"ok": False, "parameters": {"retry_after": "soon"}}, RETRY_AFTER),
        ({"ok": False, "parameters": {"retry_after": 10**30}}, RETRY_AFTER),
        ({"ok": False, "parameters": []}, RETRY_AFTER),
        ({}, RETRY_AFTER),
        ([], RETRY_AFTER),
        (None, RETRY_AFTER),
    ],
    ids=repr,
)
def test_how_long_to_wait_is_read_with_care(body: object, seconds: int | None) -> None:
    assert Answer(429, body).retry_after == seconds
    assert Answer(429, body).result is None


@pytest.mark.parametrize(
    ("status", "body", "is_void"),
    [
        (401, {"ok": False, "error_code": 401, "description": "Unauthorized"}, True),
        (404, {"ok": False, "error_code": 404, "description": "Not Found"}, True),
        (401, None, False),
        (404, {"error": "no such page"}, False),
        (502, {"ok": False, "error_code": 502, "description": "Bad Gateway"}, False),
        (None, None, False),
    ],
)
def test_only_telegram_itself_says_that_a_token_is_void(status: int | None, body: object, *, is_void: bool) -> None:
    assert Answer(status, body).is_void_token is is_void
