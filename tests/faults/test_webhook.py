"""Updates that Telegram brings, when the disk, the network or strangers are not as they should be."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.address import Address
from bot.telegram import webhook
from bot.telegram.webhook import secret_of
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot
from tests.ports import free_port

SECRET = "X-Telegram-Bot-Api-Secret-Token"


def at(port: int) -> dict[str, Any]:
    """Settings of a bot that is brought its updates at a port."""
    return {"web_address": Address("127.0.0.1", port), "webhook_url": f"http://127.0.0.1:{port}/telegram"}


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
async def brought(tmp_path: Path, telegram: Telegram, clock: OneClock, port: int) -> AsyncIterator[Scene]:
    """A bot to which updates are brought."""
    async with bot(tmp_path, telegram, clock, **at(port)) as scene:
        await scene.app.source.receiving.wait()
        yield scene


async def post(scene: Scene, update: object, **headers: str) -> int:
    """Bring an update oneself; return the status."""
    body = update if isinstance(update, bytes) else json.dumps(update).encode()
    data = BytesIO(body)
    async with aiohttp.ClientSession() as http, http.post(scene.settings.webhook, data=data, headers=headers) as said:
        return said.status


async def test_people_are_answered_as_if_updates_were_fetched(brought: Scene) -> None:
    aigul = await brought.joined("Айгүл")
    await brought.says(aigul, "/help")
    assert len([said for said in aigul.messages if said.from_bot]) == 2
    assert brought.telegram.updates.allowed is not None
    assert brought.telegram.webhook_address is not None
    assert brought.telegram.webhook_address.secret == secret_of(brought.telegram.token)


async def test_an_update_that_comes_twice_is_dealt_with_once(brought: Scene) -> None:
    await brought.joined("Айгүл")
    [(update_id, body)] = await brought.rows("update_id, body", "inbox")
    again = {"update_id": update_id, "message": {"text": "/help"}}
    assert await post(brought, again, **{SECRET: secret_of(brought.telegram.token)}) == HTTPStatus.OK
    assert await brought.rows("update_id, body", "inbox") == [(update_id, body)]


async def test_telegram_is_told_of_what_is_not_stored_and_brings_it_again(
    brought: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    aigul = await brought.joined("Айгүл")
    write, failures = brought.app.database.write, [1, 2]

    async def full(work: Any) -> Any:
        if failures and "WebhookSource._store" in work.__qualname__:
            failures.pop()
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return await write(work)

    monkeypatch.setattr(brought.app.database, "write", full)
    aigul.say("/help")
    await brought.until(lambda: len(failures) == 1 and brought.telegram.webhook.resting)
    assert len(brought.telegram.updates) == 1
    while len(brought.telegram.updates):  # it waits by its clock
        brought.moves(1)
        brought.telegram.webhook.hurry()
        await asyncio.sleep(0.001)
    await brought.settled()
    assert len([said for said in aigul.messages if said.from_bot]) == 2


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, b'{"update_id": 1}', HTTPStatus.FORBIDDEN),
        ({SECRET: "x"}, b'{"update_id": 1}', HTTPStatus.FORBIDDEN),
        ({SECRET: "ключ"}, b'{"update_id": 1}', HTTPStatus.FORBIDDEN),
        ({SECRET: "right"}, b"{", HTTPStatus.BAD_REQUEST),
        ({SECRET: "right"}, b"\xff\xfe", HTTPStatus.BAD_REQUEST),
        ({SECRET: "right"}, b"[" * 100_000, HTTPStatus.BAD_REQUEST),
        ({SECRET: "right"}, b" " * 1_000_001, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    ],
    ids=["no secret", "a wrong one", "no ASCII", "no JSON", "no UTF-8", "brackets", "too large"],
)
async def test_what_is_not_telegrams_is_refused(
    brought: Scene, headers: dict[str, str], body: bytes, status: HTTPStatus
) -> None:
    right = secret_of(brought.telegram.token)
    given = {name: right if value == "right" else value for name, value in headers.items()}
    assert await post(brought, body, **given) == status
    assert await brought.rows("update_id", "inbox") == []


async def test_what_has_no_id_is_taken_and_dropped_for_it_would_come_for_ever(brought: Scene) -> None:
    right = secret_of(brought.telegram.token)
    updates: tuple[object, ...] = ({}, [], None, {"update_id": True}, {"update_id": 2**63})
    for update in updates:
        assert await post(brought, update, **{SECRET: right}) == HTTPStatus.OK
    assert await brought.rows("update_id", "inbox") == []


async def test_the_address_is_taken_back_when_another_program_has_taken_it(
    brought: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "LOOK_SECONDS", 0.001)
    brought.telegram.set_webhook(None)
    await brought.until(lambda: brought.telegram.webhook_address is not None)


async def test_owners_hear_why_nothing_is_brought(
    tmp_path: Path, telegram: Telegram, clock: OneClock, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "LOOK_SECONDS", 0.01)
    owner = telegram.person("Owner")
    async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,), **at(port)) as scene:
        owner.start()
        await scene.settled()
        scene.app.source.secret = "another"  # type: ignore[attr-defined]  # it is a webhook
        owner.say("/help")
        while "WEBHOOK_URL" not in str(owner.last.text):
            scene.app.planner.signal.notify()
            scene.moves(1)
            await asyncio.sleep(0.01)
    assert "403" in str(owner.last.text)


async def test_after_a_restart_without_a_webhook_updates_are_fetched_again(
    tmp_path: Path, telegram: Telegram, clock: OneClock, port: int
) -> None:
    async with bot(tmp_path, telegram, clock, **at(port)) as scene:
        aigul = await scene.joined("Айгүл")
    aigul.say("/help")
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.settled()
        assert telegram.webhook_address is None
    assert len([said for said in aigul.messages if said.from_bot]) == 2
