"""Backups that the bot makes by itself."""

import asyncio
import logging
import os
import sqlite3
import time
from collections import namedtuple
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot import backups
from bot.commands.backup import back_up, bring_back
from bot.commands.copies import stamp_of
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.front import Fair, front_door
from tests.stories.conftest import later

pytestmark = pytest.mark.sqlite("copies of its file")

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil's


@asynccontextmanager
async def owned(folder: Path, language: str = "en", **changed: object) -> AsyncIterator[tuple[Fair, Account]]:
    async with Telegram() as telegram:
        owner = telegram.person("Owner", language_code=language)
        async with front_door(folder, telegram, bulk_per_second=0, owner_ids=(owner.id,), **changed) as fair:
            await fair.says(owner, "/start")
            yield fair, owner


async def looks(fair: Fair) -> None:
    await fair.app.backups.look()
    await fair.settled()


def made(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.db"))


def grow_old(file: Path, hours: float) -> None:
    moment = time.time() - hours * 3600
    os.utime(file, (moment, moment))


def told(owner: Account, words: str) -> int:
    return sum(words in message.text for message in owner.messages)


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Backup made and opened on trial: "), ("ru", "Резервная копия сделана и пробно открыта: ")],
)
async def test_one_is_made_checked_opened_and_shown_on_the_desk(tmp_path: Path, language: str, line: str) -> None:
    async with owned(tmp_path, language) as (fair, owner):
        await looks(fair)
        (file,) = made(tmp_path)
        await looks(fair)
        assert made(tmp_path) == [file], "not before the next day"
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.parent.stat().st_mode & 0o777 == 0o700
        assert sorted(each.name for each in file.parent.iterdir()) == sorted(
            [file.name, file.name[: file.name.index("-2")] + ".forgotten"]
        )
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("SELECT id FROM people").fetchall() == [(owner.id,)]
        await fair.says(owner, "/desk")
        assert line in owner.last.text


async def test_as_many_are_kept_as_the_setting_says_and_others_files_are_left_alone(tmp_path: Path) -> None:
    async with owned(tmp_path, backup_keep=2, backup_hours=6) as (fair, _):
        folder = tmp_path / "backups"
        folder.mkdir()
        mine = [folder / name for name in ("other-1-20270101-000000.db", "mine.db")]
        for file in mine:
            file.touch()
        whose = fair.app.backups._plan.whose
        for day in ("20260101", "20260102", "20260103"):
            back_up(tmp_path / "jarmenke.db", folder / f"{whose}-{day}-000000.db", lambda: None)
            grow_old(folder / f"{whose}-{day}-000000.db", 7)
        (folder / f"{whose}-20260104-000000.db.part").touch()
        await looks(fair)
        left = [file for file in made(tmp_path) if file not in mine]
        assert len(left) == 2
        assert left[0].name.endswith("-20260103-000000.db")
        assert all(file.exists() for file in mine)
        assert list(folder.glob("*.part")) == []


async def test_one_of_a_clock_that_was_ahead_keeps_none_from_being_made(tmp_path: Path) -> None:
    async with owned(tmp_path, backup_keep=1) as (fair, _):
        await looks(fair)
        (first,) = made(tmp_path)
        ahead = first.rename(first.with_name(first.name.replace("-20", "-21", 1)))  # a century
        for file in (ahead, stamp_of(fair.settings.database)):
            grow_old(file, -24 * 365)
        await looks(fair)
        assert made(tmp_path) == [ahead]  # as if it were made now
        grow_old(ahead, 25)
        await looks(fair)
        (second,) = made(tmp_path)
        assert second != ahead


async def test_none_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    async with owned(tmp_path, backup_hours=0) as (fair, _):
        await looks(fair)
        assert not (tmp_path / "backups").exists()


async def test_owners_hear_once_a_day_that_none_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "AGAIN_SECONDS", 0)
    (tmp_path / "backups").write_text("a file in the way")
    async with owned(tmp_path) as (fair, owner):
        for _ in range(3):
            await looks(fair)
            later(fair, hours=7)
        assert told(owner, "A backup could not be made") == 1
        later(fair, hours=7)
        await looks(fair)
        assert told(owner, "A backup could not be made") == 2


async def test_after_a_failure_it_is_not_tried_each_minute(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "backups").write_text("a file in the way")
    with caplog.at_level(logging.ERROR):
        async with owned(tmp_path) as (fair, _):
            for _ in range(3):
                await looks(fair)
    assert caplog.text.count("no backup was made") == 1


async def test_without_room_none_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with owned(tmp_path) as (fair, owner):
        monkeypatch.setattr("bot.disk.shutil.disk_usage", lambda _: Usage(1, 1, 200_000_000))
        await looks(fair)
        assert told(owner, "no room for a backup") == 1
        assert made(tmp_path) == []


async def test_a_damaged_page_is_found_told_and_not_copied_over_a_good_backup(tmp_path: Path) -> None:
    async with owned(tmp_path, backup_keep=1) as (fair, owner):
        await looks(fair)
        (good,) = made(tmp_path)
        grow_old(good, 30)
        database = tmp_path / "jarmenke.db"
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            size = connection.execute("PRAGMA page_size").fetchone()[0]
            root = connection.execute(
                "SELECT rootpage FROM sqlite_master WHERE name = 'announcement_replies'"
            ).fetchone()[0]
        content = bytearray(database.read_bytes())
        content[(root - 1) * size : root * size] = b"\x55" * size
        database.write_bytes(content)
        await looks(fair)
        assert told(owner, "The database is damaged") == 1
        assert made(tmp_path) == [good]


async def test_a_backup_that_cannot_be_opened_is_told_and_the_earlier_ones_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with owned(tmp_path, backup_keep=1) as (fair, owner):
        await looks(fair)
        grow_old(made(tmp_path)[0], 30)
        monkeypatch.setattr(time, "strftime", lambda *_: "20990101-000000")

        def fails(*_: object) -> None:
            raise sqlite3.DatabaseError("malformed")

        monkeypatch.setattr(backups, "bring_back", fails)
        await looks(fair)
        assert told(owner, "could not be opened") == 1
        assert len(made(tmp_path)) == 2


async def test_owners_hear_that_the_last_backup_is_old_whoever_makes_them(tmp_path: Path) -> None:
    async with owned(tmp_path, backup_hours=0) as (fair, owner):
        back_up(tmp_path / "jarmenke.db", tmp_path / "mine.db", lambda: None)
        await looks(fair)
        assert told(owner, "days old") == 0
        grow_old(stamp_of(tmp_path / "jarmenke.db"), 75)
        for _ in range(2):
            await looks(fair)
        assert told(owner, "The last backup is 3 days old") == 1


async def test_turns_go_on_while_a_backup_is_made_and_the_end_does_not_wait_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The backup stands still until the bot has answered, and gives up when it is told to."""
    began, slow = asyncio.Event(), []
    loop = asyncio.get_running_loop()

    def waits(_database: Path, progress: object) -> str | None:
        loop.call_soon_threadsafe(began.set)
        while True:
            time.sleep(0.01)
            try:
                progress()  # type: ignore[operator]  # raises when the bot ends
            except InterruptedError:
                slow.append("ended")
                raise

    monkeypatch.setattr(backups, "damage_of", waits)
    monkeypatch.setattr(backups, "FIRST_SECONDS", 0.0)
    async with owned(tmp_path) as (fair, owner):
        await asyncio.wait_for(began.wait(), 10)
        before = len(owner.messages)
        await fair.says(owner, "/help")
        assert len(owner.messages) == before + 2
    for _ in range(500):
        if slow:
            break
        await asyncio.sleep(0.01)
    assert slow == ["ended"]
    assert made(tmp_path) == []


async def test_the_list_beside_the_backups_forgets_again_on_a_bare_machine(tmp_path: Path) -> None:
    async with owned(tmp_path / "old") as (fair, _):
        dana = fair.telegram.person("Dana", language_code="en")
        await fair.says(dana, "/start")
        await looks(fair)
        later(fair, minutes=1)
        await fair.says(dana, "/forget")
        for label in ("Continue", "Yes, delete everything"):
            await fair.taps(dana, label)
        await looks(fair)
        (file,) = made(tmp_path / "old")
    new = tmp_path / "new" / "jarmenke.db"
    bring_back(file, new, lambda: None)
    async with owned(tmp_path / "new") as (_, _):
        with closing(sqlite3.connect(new)) as connection:
            assert connection.execute("SELECT count(*) FROM people WHERE id = ?", (dana.id,)).fetchone() == (0,)
