"""Backups of a schema: made by the bot itself, opened on trial, put back; or left to whoever operates the server."""

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import backups
from bot.cli import main
from bot.commands.backup import BackupError, bring_back
from bot.commands.portable import back_up_any, put_back
from bot.forgotten import ForgottenList, list_of
from bot.lock import locked
from db.core.moving import MoveError
from db.core.place import PostgresPlace
from db.core.tables import tables
from db.core.time import DAY, HOUR
from db.delivery.parked import PUT_BACK
from db.team.desk import ELSEWHERE, latest_backup
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.engines import url_of
from tests.front import Fair, front_door
from tests.postgresql.schemas import schemas
from tests.stories.conftest import later

OWNER = 900


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@asynccontextmanager
async def owned(
    place: PostgresPlace, folder: Path, telegram: Telegram, **changed: object
) -> AsyncIterator[tuple[Fair, Account]]:
    owner = telegram.people.get(OWNER) or telegram.person("Owner", id=OWNER, language_code="en")
    given = {"bulk_per_second": 0, "owner_ids": (owner.id,), "database_url": url_of(place)}
    async with front_door(folder, telegram, **{**given, **changed}) as fair:
        await fair.says(owner, "/start")
        yield fair, owner


def made(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.db"))


def grow_old(file: Path, hours: float) -> None:
    moment = time.time() - hours * 3600
    os.utime(file, (moment, moment))


def nothing() -> None:
    pass


def count(place: PostgresPlace, table: str) -> int:
    return int(schemas().execute(place, f"SELECT count(*) FROM {table}")[0][0])


async def desk_of(fair: Fair, owner: Account) -> str:
    later(fair, minutes=2)
    await fair.app.database.write(fair.app.planner.tick)
    await fair.says(owner, "/desk")
    return owner.last.text


async def test_one_is_made_opened_on_trial_and_shown_on_the_desk(
    place: PostgresPlace, telegram: Telegram, tmp_path: Path
) -> None:
    async with owned(place, tmp_path, telegram, backup_keep=1) as (fair, owner):
        assert "There is no backup" in await desk_of(fair, owner)
        await fair.app.backups.look()
        (file,) = made(tmp_path)
        assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
        assert list(file.parent.glob("*.part*")) == list(file.parent.glob(".trial*")) == []
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("SELECT id FROM people").fetchall() == [(owner.id,)]
        text = await desk_of(fair, owner)
        assert "Backup made and opened on trial: " in text
        assert "There is no backup" not in text
        await fair.app.backups.look()
        assert made(tmp_path) == [file], "not before the next day"
        grow_old(file, 25)
        second = file.with_name(file.name.replace("-20", "-19", 1))
        file.rename(second)
        await fair.app.backups.look()
        assert len(made(tmp_path)) == 1
        assert made(tmp_path) != [second]


async def test_where_none_are_wanted_those_of_the_server_are_meant(
    place: PostgresPlace, telegram: Telegram, tmp_path: Path
) -> None:
    async with owned(place, tmp_path, telegram, backup_hours=0) as (fair, owner):
        await fair.app.backups.look()
        assert made(tmp_path) == []
        assert "ackup" not in await desk_of(fair, owner)
        assert len(list((tmp_path / "backups").glob("*.forgotten"))) == 1


async def test_processes_that_share_a_folder_make_one_of_them(
    place: PostgresPlace, telegram: Telegram, tmp_path: Path
) -> None:
    async with owned(place, tmp_path, telegram) as (fair, _):
        plan = fair.app.backups._plan
        plan.folder.mkdir()
        with locked(plan.folder / f"{plan.whose}.lock"):
            await fair.app.backups.look()
        assert made(tmp_path) == []
        await fair.app.backups.look()
        assert len(made(tmp_path)) == 1


async def test_owners_hear_that_the_server_does_not_answer(
    place: PostgresPlace, telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with owned(place, tmp_path, telegram) as (fair, owner):

        def fails(*_: object) -> int:
            raise BackupError("The database can't be reached")

        monkeypatch.setattr(backups, "room_for", fails)
        await fair.app.backups.look()
        await fair.settled()
        assert "A backup could not be made" in owner.last.text


async def test_a_copy_that_is_put_back_is_known_to_be_one(
    place: PostgresPlace, telegram: Telegram, tmp_path: Path
) -> None:
    file, other = tmp_path / "copy.db", schemas().fresh(tmp_path / "new" / "jarmenke.db")
    async with owned(place, tmp_path / "old", telegram) as (fair, owner):
        dana = telegram.person("Dana", id=901, language_code="en")
        await fair.says(dana, "/start")
        assert await asyncio.to_thread(back_up_any, place, file, nothing) == file.stat().st_size
        await fair.says(dana, "/forget")
        for label in ("Continue", "Yes, delete everything"):
            later(fair, minutes=1)
            await fair.taps(dana, label)
        await fair.app.backups.look()
        (newer,) = made(tmp_path / "old")
        copy = file.rename(newer.with_name(newer.name.replace("-2", "-1", 1)))  # as one of the bot's own
    with pytest.raises(MoveError, match="There is something in the target already"):
        await asyncio.to_thread(put_back, copy, place, nothing)
    rows = await asyncio.to_thread(put_back, copy, other, nothing)
    assert rows == sum(count(other, table.name) for table in tables())
    assert count(other, "people") == 2
    assert schemas().execute(other, "SELECT value FROM marks WHERE name = $1", PUT_BACK) == [("1",)]
    assert sorted(each.name for each in (tmp_path / "new").iterdir()) == ["jarmenke.db.forgotten"]
    async with owned(other, tmp_path / "new", telegram) as (fair, owner):
        assert any("runs on data from a backup" in message.text for message in owner.messages)
        assert [row[0] for row in schemas().execute(other, "SELECT id FROM people")] == [owner.id]


async def test_a_copy_goes_to_either_engine(place: PostgresPlace, telegram: Telegram, tmp_path: Path) -> None:
    file = tmp_path / "copies" / "copy.db"
    async with owned(place, tmp_path, telegram) as (_, owner):
        await asyncio.to_thread(back_up_any, place, file, nothing)
    database = tmp_path / "elsewhere" / "jarmenke.db"
    await asyncio.to_thread(bring_back, file, database, nothing)
    async with front_door(database.parent, telegram, database_url=f"sqlite:///{database}") as fair:
        await fair.says(owner, "/help")
        assert owner.last.from_bot


def test_processes_recognise_whom_the_others_have_forgotten(tmp_path: Path) -> None:
    """Each has a list of its own, on its own machine."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, two = (ForgottenList.beside(tmp_path / name / "jarmenke.db", "token", shared=True) for name in ("one", "two"))
    one.add([(one.fingerprint(7), 5)])
    two.follow([(one.fingerprint(7), 5)])
    assert two.among([(7, 4), (8, 4)]) == [7]
    assert "token" not in list_of(tmp_path / "one" / "jarmenke.db").read_text(encoding="utf-8")
    again = ForgottenList.beside(tmp_path / "one" / "jarmenke.db", "another token", shared=True)
    assert again.among([(7, 4)]) == [7]


@pytest.mark.parametrize(
    ("known", "own", "elsewhere", "told"),
    [
        (None, None, False, None),
        (None, None, True, ELSEWHERE),
        (None, 7 * DAY, False, str(7 * DAY)),
        (str(8 * DAY), 7 * DAY, False, str(8 * DAY)),
        (str(99 * DAY), 7 * DAY, False, str(10 * DAY)),
        (ELSEWHERE, 7 * DAY, False, str(7 * DAY)),
        (ELSEWHERE, None, False, None),
        (str(10 * DAY - HOUR), None, True, str(10 * DAY - HOUR)),
        (str(7 * DAY), None, True, ELSEWHERE),
    ],
)
def test_the_desk_knows_of_the_latest_of_all_processes(
    known: str | None, own: int | None, elsewhere: bool, told: str | None
) -> None:
    assert latest_backup(known, own, 10 * DAY, elsewhere=elsewhere) == told


@pytest.fixture
def typed(place: PostgresPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, value in (
        ("BOT_TOKEN", "1000001:AAExample-of-a-token-0123456789"),
        ("DATABASE_URL", url_of(place)),
        ("DATA_DIR", str(tmp_path / "data")),
        ("BOTS", ""),
        ("BOT", ""),
        ("BACKUP_HOURS", "12"),
        ("BACKUP_DIR", ""),
    ):
        monkeypatch.setenv(name, value)
    return tmp_path


async def types(*words: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, main, words)


async def test_commands_copy_and_put_back(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schemas().fresh(typed / "other" / "jarmenke.db")
    done = await types("backup", "one.db")
    assert (done.exit_code, "one.db: " in done.output, ", checked." in done.output) == (0, True, True)
    (typed / "mine.txt").write_text("no backup of ours", encoding="utf-8")
    refused = await types("backup", "mine.txt")
    assert (refused.exit_code, "is no backup" in refused.output) == (1, True)
    monkeypatch.setenv("DATABASE_URL", url_of(schemas().of(typed / "other" / "jarmenke.db")))
    done = await types("restore", "one.db")
    assert (done.exit_code, "and compared: " in done.output) == (0, True)


async def test_check_says_who_makes_backups(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (await types("check", "--offline")).output.splitlines()
    assert f"ok       backups: every 12 h, into {typed / 'data' / 'backups'}; 14 are kept" in lines
    monkeypatch.setenv("BACKUP_HOURS", "0")
    lines = (await types("check", "--offline")).output.splitlines()
    said = "the bot makes none (BACKUP_HOURS is 0); those of whoever operates PostgreSQL are meant to do"
    assert f"ok       backups: {said}" in lines
