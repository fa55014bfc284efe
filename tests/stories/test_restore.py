"""A backup is put back: what was deleted since, by its term or by a wish, is gone again before a word is said."""

import asyncio
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from pydantic import SecretStr

from bot.app import opened
from bot.commands.backup import back_up, bring_back
from bot.forgotten import ForgottenList
from db.announcements import announcements
from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery import outbox
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from fair.announcements.announcement import AnnouncementPhase
from fair.delivery.policy import DeliveryClass
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.db.rows import Sql
from tests.front import ROOT, Clock, Fair, front_door, settings_for
from tests.stories.cast import SIMPLE
from tests.stories.conftest import later, registers, rows, scene, stored

pytestmark = pytest.mark.sqlite("copies of its file are put back")

MONTHS_LATER: Final = datetime(2028, 6, 1, 9, tzinfo=UTC)
IN_TIME: Final = datetime(2027, 10, 2, 9, tzinfo=UTC)


def nothing() -> None:
    """Show no progress."""


async def names(tx: Tx) -> set[str]:
    return {row["value"] for row in await tx.all(Sql("SELECT value FROM answers WHERE question_id = 'full_name'"))}


def files_with(folder: Path, name: bytes) -> list[str]:
    return [file.name for file in folder.iterdir() if file.is_file() and name in file.read_bytes()]


@asynccontextmanager
async def about_to_serve(telegram: Telegram, folder: Path, now: datetime) -> AsyncIterator[set[str]]:
    """Start the bot as far as it comes before it looks for updates; give the names it still knows."""
    async with opened(settings_for(telegram, folder), Clock(now)) as app:
        yield await app.database.read(names)


async def test_what_is_overdue_is_gone_before_anybody_is_served(tmp_path: Path) -> None:
    backup, database = tmp_path / "elsewhere" / "one.db", tmp_path / "jarmenke.db"
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram) as fair:
            await registers(fair, telegram.person("Dana", language_code="en"), "guest", SIMPLE, language="en")
            back_up(database, backup, nothing)
        async with about_to_serve(telegram, tmp_path, MONTHS_LATER) as known:
            assert known == set()
        kept = bring_back(backup, database, nothing)
        assert kept is not None
        assert b"Smith John" in database.read_bytes()
        async with about_to_serve(telegram, tmp_path, MONTHS_LATER) as known:
            assert known == set()
        assert files_with(tmp_path, b"Smith John") == []
        assert not kept.exists()


async def test_before_its_term_a_backup_is_brought_back_whole(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram) as fair:
            await registers(fair, telegram.person("Dana", language_code="en"), "guest", SIMPLE, language="en")
            back_up(fair.settings.database, tmp_path / "one.db", nothing)
        bring_back(tmp_path / "one.db", tmp_path / "jarmenke.db", nothing)
        async with about_to_serve(telegram, tmp_path, IN_TIME) as known:
            assert known == {'"Smith John"'}


async def test_who_asked_to_be_forgotten_since_is_forgotten_again(tmp_path: Path) -> None:
    backup = tmp_path / "elsewhere" / "one.db"
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram) as fair:
            dana, bolat, alice = await three(fair)
            back_up(fair.settings.database, backup, nothing)
            for person in (dana, alice):
                await fair.says(person, "/forget")
                for label in ("Continue", "Yes, delete everything"):
                    await fair.taps(person, label)
            later(fair, minutes=5)
            await registers(fair, alice, "guest", {**SIMPLE, "full_name": "Alice Again"}, language="en")
            second = tmp_path / "elsewhere" / "two.db"
            back_up(fair.settings.database, second, nothing)
        bring_back(backup, tmp_path / "jarmenke.db", nothing)
        async with about_to_serve(telegram, tmp_path, IN_TIME) as known:
            assert known == {'"Bolat Sample"'}
        bring_back(second, tmp_path / "jarmenke.db", nothing)
        async with scene(tmp_path, telegram, Clock(IN_TIME)) as fair:
            assert await fair.reads(names) == {'"Bolat Sample"', '"Alice Again"'}
            assert rows(fair, "SELECT count(*) FROM people WHERE id = ?", dana.id) == [(0,)]
            assert (await stored(fair, bolat))[0].status == "submitted"


async def three(fair: Fair) -> list[Account]:
    people = []
    for name in ("Dana Sample", "Bolat Sample", "Alice Sample"):
        person = fair.telegram.person(name, language_code="en")
        await registers(fair, person, "guest", {**SIMPLE, "full_name": name}, language="en")
        people.append(person)
    return people


KILLED: Final = """
import asyncio, os, signal, sys
from pathlib import Path
from bot.forgotten import ForgottenList
from db.core.opening import open_database
from db.people import erasure

async def forget(path, person):
    database = await open_database(path)
    database.fingerprint = ForgottenList.beside(path, "token").fingerprint
    database.remember_forgotten = lambda _: os.kill(os.getpid(), signal.SIGKILL)
    await database.write(lambda tx: erasure.forget(tx, person, None, "asked", int(sys.argv[3])))

asyncio.run(forget(Path(sys.argv[1]), int(sys.argv[2])))
"""
"""Somebody is forgotten, and the power fails between the commit and the line in the list."""


@pytest.mark.parametrize("bot_starts_between", [True, False], ids=["after a start", "at once"])
async def test_a_kill_right_after_the_commit_brings_nobody_back(tmp_path: Path, bot_starts_between: bool) -> None:
    database, backup = tmp_path / "jarmenke.db", tmp_path / "elsewhere" / "one.db"
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram) as fair:
            dana, *_ = await three(fair)
            back_up(database, backup, nothing)
            moment = str(to_micros(fair.clock()) + 1)
        killed = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", KILLED, str(database), str(dana.id), moment), cwd=ROOT
        )
        assert await killed.wait() == -signal.SIGKILL
        if bot_starts_between:
            async with about_to_serve(telegram, tmp_path, IN_TIME) as known:
                assert known == {'"Bolat Sample"', '"Alice Sample"'}
        bring_back(backup, database, nothing)
        async with about_to_serve(telegram, tmp_path, IN_TIME) as known:
            assert known == {'"Bolat Sample"', '"Alice Sample"'}


async def test_a_new_token_forgets_nobody_who_was_forgotten(tmp_path: Path) -> None:
    backup = tmp_path / "elsewhere" / "one.db"
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram) as fair:
            dana, *_ = await three(fair)
            back_up(fair.settings.database, backup, nothing)
            await fair.says(dana, "/forget")
            for label in ("Continue", "Yes, delete everything"):
                await fair.taps(dana, label)
        bring_back(backup, tmp_path / "jarmenke.db", nothing)
        renewed = SecretStr(telegram.token.partition(":")[0] + ":AAAnother-token-of-the-very-same-bot-1234")
        settings = settings_for(telegram, tmp_path, bot_token=renewed)
        forgotten = ForgottenList.beside(settings.database, settings.token)
        with closing(sqlite3.connect(settings.database)) as connection:
            met = connection.execute("SELECT id, met_at FROM people").fetchall()
        assert forgotten.among(met) == [dana.id]


async def test_the_list_that_follows_each_minute_has_what_a_kill_kept_from_it(tmp_path: Path) -> None:
    async with Telegram() as telegram, scene(tmp_path, telegram) as fair:
        dana, *_ = await three(fair)
        fair.app.database.remember_forgotten = lambda _: None
        await fair.says(dana, "/forget")
        for label in ("Continue", "Yes, delete everything"):
            await fair.taps(dana, label)
        before = forgotten_lines(tmp_path)
        later(fair, minutes=5)
        await fair.app.database.write(fair.app.planner.tick)
        assert (before, forgotten_lines(tmp_path)) == (0, 1)


def forgotten_lines(folder: Path) -> int:
    return (folder / "jarmenke.db.forgotten").read_text().count("\n") - 1


TOLD: Final = {
    "send": ("📤 Send the messages now", 1),
    "withdraw": ("🗑 Don’t send them", 0),
}


@pytest.mark.parametrize("way", ["restore", "copied"])
@pytest.mark.parametrize("choice", TOLD)
async def test_what_waited_in_a_backup_waits_for_somebody_of_the_team(tmp_path: Path, choice: str, way: str) -> None:
    database, backup = tmp_path / "jarmenke.db", tmp_path / "elsewhere" / "one.db"
    async with Telegram() as telegram:
        owner, dana = (telegram.person(name, language_code="en") for name in ("Owner", "Dana"))
        owners = {"owner_ids": (owner.id,)}
        async with front_door(tmp_path, telegram, bulk_per_second=0, **owners) as fair:
            await fair.says(owner, "/start")
            await registers(fair, dana, "guest", SIMPLE, language="en")
            await fair.app.database.write(lambda tx: outbox.add(tx, [old(dana.id, fair.clock)], 0))
            await fair.app.database.write(lambda tx: wait(tx, fair.clock))
            back_up(database, backup, nothing)
            later(fair, minutes=5)
            await fair.says(dana, "/help")
            await fair.app.database.write(fair.app.planner.tick)
        bring_back(backup, database, nothing)
        if way == "copied":
            with closing(sqlite3.connect(database)) as connection, connection:
                connection.execute("DELETE FROM marks WHERE name = 'put_back'")
        async with front_door(tmp_path, telegram, bulk_per_second=0, **owners) as fair:
            later(fair, days=2)
            await fair.settled()
            assert said(dana) == 0
            told = [message.text for message in owner.messages]  # of Dana's application, too, by now
            assert any("messages parked: 1, announcements stopped: 1" in text for text in told)
            await fair.says(owner, "/desk")
            await fair.taps(owner, "♻️ After the restore")
            assert "• 1 message (chats: 1)\n• Announcements" in owner.last.text
            await fair.taps(owner, TOLD[choice][0])
            assert "After the restore" not in owner.last.text
            await fair.settled()
            assert said(dana) == TOLD[choice][1]
            assert rows(fair, "SELECT phase FROM announcements") == [("draft",)]
            assert rows(fair, "SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')") == [(0,)]


async def test_a_start_without_a_restore_parks_nothing(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        for _ in range(2):
            async with scene(tmp_path, telegram) as fair:
                await fair.app.database.write(fair.app.planner.tick)
                assert rows(fair, "SELECT name FROM marks WHERE name IN ('put_back', 'parked')") == []


def old(chat: int, clock: Clock) -> NewDelivery:
    """Return a message that waits for a moment after the copy."""
    due_at = to_micros(clock() + timedelta(hours=1))
    return NewDelivery(chat, DeliveryClass.LIVE, Call("sendMessage", {"text": "of the day before yesterday"}), due_at)


async def wait(tx: Tx, clock: Clock) -> None:
    """Schedule an announcement, and leave work that is ordered, said or due after the copy."""
    event_id = "mangystau-fair"
    made = await announcements.create(tx, event_id, 1, 0)
    await announcements.save(
        tx, replace(made, phase=AnnouncementPhase.SCHEDULED, send_at=to_micros(clock() + timedelta(hours=3)))
    )


def said(person: Account) -> int:
    return sum(message.text == "of the day before yesterday" for message in person.messages)
