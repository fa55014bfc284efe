"""The polling loop: what it stores, what it asks for next, and how long it waits after a failure."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bot.clock import Signal
from bot.telegram import last_heard, polling, rivalry
from bot.telegram.client import Answer, FatalError
from bot.telegram.polling import Polling
from bot.telegram.update_source import ALLOWED_UPDATES
from db.core import key_values
from db.core.engine import Database
from db.core.opening import open_database
from db.delivery import inbox
from fair.delivery.api_errors import RETRY_AFTER
from fair.delivery.policy import TransportError
from tests.db.rows import fresh_database

BOT = 4242


class Enough(Exception):  # noqa: N818 - no error: the script is over
    """The script of answers is over."""


class Scripted:
    """A Telegram that answers polls from a script."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.polls: list[dict[str, Any]] = []
        self.reconnected = 0

    async def call(self, method: str, params: dict[str, Any], seconds: float) -> Answer:
        assert (method, seconds > params["timeout"]) == ("getUpdates", True)
        self.polls.append(params)
        if not self.answers:
            raise Enough
        return self.answers.pop(0)

    async def reconnect(self) -> None:
        self.reconnected += 1


@pytest.fixture
async def database(tmp_path: Any) -> AsyncIterator[Database]:
    database = await open_database(fresh_database(tmp_path / "fair.db"))
    yield database
    await database.close()


@pytest.fixture
def sleeps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the loop slept; nobody waits for it."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(polling, "asyncio", SimpleNamespace(**{**vars(asyncio), "sleep": sleep}))
    monkeypatch.setattr(polling, "random", SimpleNamespace(uniform=lambda _low, high: high))
    return slept


def updates(*found: Any) -> Answer:
    return Answer(200, {"ok": True, "result": list(found)})


def refusal(code: int, **parameters: Any) -> Answer:
    return Answer(code, {"ok": False, "error_code": code, "description": "no", "parameters": parameters})


async def polled(database: Database, *answers: Answer) -> Scripted:
    """Let the loop run through a script."""
    telegram = Scripted(*answers)
    loop = Polling(telegram, database, BOT, lambda: datetime(2027, 10, 1, tzinfo=UTC), Signal())  # type: ignore[arg-type]  # scripted
    with pytest.raises(Enough):
        await loop.run()
    return telegram


async def stored(database: Database) -> list[tuple[int, str]]:
    return [(each.update_id, each.body) for each in await database.read(lambda tx: inbox.pending(tx, 100))]


async def test_what_comes_is_stored_and_then_confirmed(database: Database, sleeps: list[float]) -> None:
    telegram = await polled(database, updates({"update_id": 7, "x": "ә"}, {"update_id": 8}), updates())
    assert await stored(database) == [(7, '{"update_id":7,"x":"ә"}'), (8, '{"update_id":8}')]
    assert [poll.get("offset") for poll in telegram.polls] == [None, 9, 9]
    assert telegram.polls[0]["allowed_updates"] == ALLOWED_UPDATES
    assert await database.read(lambda tx: key_values.get(tx, last_heard.LAST_HEARD)) is not None
    assert sleeps == []


async def test_ids_that_begin_anew_are_followed(database: Database, sleeps: list[float]) -> None:
    telegram = await polled(database, updates({"update_id": 900}), updates({"update_id": 5}))
    assert [poll.get("offset") for poll in telegram.polls] == [None, 901, 6]
    assert [update_id for update_id, _ in await stored(database)] == [900, 5]
    assert sleeps == []


NAMELESS: list[Any] = [5, None, [], {}, *({"update_id": id_} for id_ in ("7", True, None, 1.5, -1, 2**63))]


async def test_what_has_no_id_is_left_out(database: Database, sleeps: list[float]) -> None:
    await polled(database, updates(*NAMELESS, {"update_id": 9}))
    assert [update_id for update_id, _ in await stored(database)] == [9]
    assert sleeps == []


async def test_what_has_no_id_and_comes_for_ever_keeps_nobody_busy(database: Database, sleeps: list[float]) -> None:
    await polled(database, *[updates(*NAMELESS)] * 3)
    assert await stored(database) == []
    assert sleeps == [1.0, 1.0, 1.0]


async def test_half_a_letter_is_dropped_because_no_database_takes_it(database: Database, sleeps: list[float]) -> None:
    await polled(database, updates({"update_id": 1, "x": "a\ud83db\x00"}))
    assert await stored(database) == [(1, '{"update_id":1,"x":"ab\\u0000"}')]
    assert sleeps == []


async def test_patience_grows_to_a_minute_and_begins_anew(database: Database, sleeps: list[float]) -> None:
    silence = [Answer(fault=TransportError.CUT_OFF)] * 8
    telegram = await polled(database, *silence, updates(), Answer(502, None))
    assert sleeps == [1, 2, 4, 8, 16, 32, 60, 60, 1]
    assert telegram.reconnected == 2


@pytest.mark.parametrize(
    ("answer", "seconds"),
    [
        (refusal(429, retry_after=35), 35.0),
        (refusal(429, retry_after=0), RETRY_AFTER),
        (refusal(429), RETRY_AFTER),
        (refusal(429, retry_after=10**30), RETRY_AFTER),
        (refusal(500), 1.0),
        (refusal(409), rivalry.CONFLICT_SECONDS),
        (Answer(404, None), 1.0),
        (Answer(200, {"ok": True, "result": {}}), 1.0),
        (Answer(200, None), 1.0),
    ],
    ids=lambda value: repr(value)[:70],
)
async def test_a_refusal_is_waited_out(database: Database, sleeps: list[float], answer: Answer, seconds: float) -> None:
    await polled(database, answer, updates())
    assert sleeps == [seconds]


async def test_conflicts_that_are_not_in_a_row_are_forgiven(database: Database, sleeps: list[float]) -> None:
    times = itertools.count(0, 100)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(polling, "time", SimpleNamespace(monotonic=lambda: next(times)))
        await polled(database, refusal(409), refusal(409), updates(), refusal(409), refusal(409))
    assert sleeps == [rivalry.CONFLICT_SECONDS] * 4


@pytest.mark.parametrize("script", [[refusal(401)], [refusal(404)]], ids=["401", "404"])
async def test_where_there_is_no_sense_in_going_on_it_says_why(
    database: Database, sleeps: list[float], script: list[Answer]
) -> None:
    loop = Polling(Scripted(*script), database, BOT, lambda: datetime(2027, 10, 1, tzinfo=UTC), Signal())  # type: ignore[arg-type]  # scripted
    with pytest.raises(FatalError) as fatal:
        await loop.run()
    assert str(fatal.value)
    assert len(sleeps) == len(script) - 1
