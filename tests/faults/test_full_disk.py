"""The disk is full, somebody is forgotten, there is room again: everybody is answered, and nothing of them is left."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.db.rows import fresh_database
from tests.faults.scene import OneClock, Scene, bot
from tests.stories.conftest import registers, words
from tests.stories.leftovers import files_with, holding

pytestmark = pytest.mark.sqlite("its files cannot grow")

NAME: Final = "Жоғалғанбекова Кербез"
FORGOTTEN: Final = "Ваши данные удалены."
PHONE: Final = "+77019998877"
ROOM: Final = 4096
"""Bytes that a file may have while the disk is full: one page, which the database and its log have already."""
PATIENCE: Final = 10.0

Filling = Callable[[Scene], AbstractContextManager[None]]


@contextmanager
def no_file_grows(_: Scene) -> Iterator[None]:
    """Let the system itself refuse to write: into the log, and into the database when the log is emptied."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def refused(scene: Scene, what: str) -> Iterator[None]:
    """Let SQLite say that the disk is full whenever a statement has this in it."""
    connection: Any = scene.app.database._connection
    execute = connection.execute_fetchall

    async def full(sql: str, *given: Any) -> Any:
        if what in sql:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return await execute(sql, *given)

    with pytest.MonkeyPatch.context() as for_a_while:
        for_a_while.setattr(connection, "execute_fetchall", full)
        yield


KINDS: Final[dict[str, Filling]] = {
    "no file grows": no_file_grows,
    "no log is emptied": lambda scene: refused(scene, "checkpoint"),
}


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("telegram.polling", "updates.processor", "delivery.courier"):
        monkeypatch.setattr(f"bot.{room}.TROUBLE_SECONDS", 0.01)


@pytest.fixture
async def scene(tmp_path: Path, telegram: Telegram, clock: OneClock) -> AsyncIterator[Scene]:
    """A bot whose database has no witness: that would keep what people have said."""
    fresh_database(tmp_path / "jarmenke.db")
    async with bot(tmp_path, telegram, clock, bulk_per_second=0) as scene:
        yield scene


def answers(account: Account) -> int:
    return sum(message.from_bot for message in account.messages)


async def waits(scene: Scene) -> None:
    """Let the bot try again and again."""
    for _ in range(10):
        await asyncio.sleep(0.02)
        scene.moves(1)


@pytest.mark.parametrize("again", [1, 3])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("forgets", ["while it is full", "before it is full again"])
async def test_everybody_is_answered_and_who_is_forgotten_is_gone(
    scene: Scene, kind: str, forgets: str, again: int
) -> None:
    wishes = {"full_name": NAME, "phone": PHONE, "place": "mangystau"}
    kerbez = scene.telegram.person("Кербез", language_code="ru")
    await registers(scene, kerbez, "guest", wishes, language="ru", until="question_state")
    others = [await scene.joined(f"Адам {number}") for number in range(3)]
    await scene.says(kerbez, "/forget")
    await scene.taps(kerbez, words("ru", "forget-go-on"))
    before = {account.id: answers(account) for account in others}
    seen = answers(kerbez)

    for round_ in range(again):
        with KINDS[kind](scene):
            for account in others:
                account.say("/help")
            if forgets == "while it is full" and not round_:
                kerbez.tap(words("ru", "forget-yes"))
            await waits(scene)
        if forgets == "before it is full again" and not round_:
            kerbez.tap(words("ru", "forget-yes"))
        await waits(scene)
    await scene.settled()

    assert [answers(account) - before[account.id] for account in others] == [again] * len(others)
    assert FORGOTTEN in kerbez.last.text, kerbez.transcript()
    assert answers(kerbez) <= seen + 1
    await scene.says(others[0], "/help")  # the next write empties what a full disk left in the log
    gone = (NAME, PHONE, kerbez.id)
    assert holding(scene, gone) == {}
    async with asyncio.timeout(PATIENCE):
        while files_with(scene, (NAME, PHONE)):  # noqa: ASYNC110 - the log is emptied as soon as nobody reads
            await asyncio.sleep(0.02)
