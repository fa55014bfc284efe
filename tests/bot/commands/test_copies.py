"""Copies of the database have a term, too: those beside it, and the backups that the command made."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands.backup import back_up, bring_back, copy_to
from bot.commands.copies import age_of_backup, backups, discard_aside, discard_backups, stamp_of
from db.core.migrate import migrate

DAY = timedelta(days=1)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "fair.db"
    migrate(path)
    return path


def nothing() -> None:
    """Show no progress."""


def grow_old(file: Path, days: float) -> None:
    moment = time.time() - days * DAY.total_seconds()
    os.utime(file, (moment, moment))


def made(database: Path, folder: Path, *ages: float) -> list[Path]:
    files = [folder / f"{number}.db" for number, _ in enumerate(ages)]
    for file, age in zip(files, ages, strict=True):
        back_up(database, file, nothing)
        grow_old(file, age)
    return files


def test_old_backups_go_and_the_last_one_stays(database: Path, tmp_path: Path) -> None:
    one, two, three = made(database, tmp_path, 90, 31, 29)
    age = age_of_backup(database)
    assert discard_backups(database, 30 * DAY) == [one, two]
    assert backups(database) == [three]
    assert age_of_backup(database) is not None
    assert age is not None
    assert abs(age_of_backup(database) - age) < timedelta(seconds=5)  # type: ignore[operator]  # it is there
    grow_old(three, 400)
    assert discard_backups(database, 30 * DAY) == []
    assert three.exists()


def test_a_backup_that_was_taken_away_is_not_looked_for(database: Path, tmp_path: Path) -> None:
    assert discard_backups(database, DAY) == []
    one, two = made(database, tmp_path, 9, 0)
    one.unlink()
    assert backups(database) == [two]
    assert discard_backups(database, DAY) == []


def test_a_backup_that_is_made_again_is_the_last_one(database: Path, tmp_path: Path) -> None:
    one, two = made(database, tmp_path, 0, 0)
    back_up(database, one, nothing)
    assert backups(database) == [two, one]


def test_a_copy_that_is_no_backup_leaves_no_stamp(database: Path, tmp_path: Path) -> None:
    copy_to(database, tmp_path / "copy.db", nothing)
    assert not stamp_of(database).exists()


def test_what_was_put_aside_goes_with_its_age(database: Path, tmp_path: Path) -> None:
    (backup,) = made(database, tmp_path, 0)
    kept = bring_back(backup, database, nothing)
    assert kept is not None
    discard_aside(database, DAY)
    assert kept.exists()
    grow_old(kept, 2)
    discard_aside(database, DAY)
    assert not kept.exists()
    assert database.exists()
    assert backup.exists()
