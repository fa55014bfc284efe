"""Copies of the database: consistent while the bot writes, checked, and brought back."""

import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands import backup
from bot.commands.backup import BackupError, back_up, bring_back, verify
from bot.commands.copies import age_of_backup, stamp_of
from bot.lock import LockedError, database_locked
from db.core.migrate import copy_aside, known_migrations, migrate
from db.core.sqlite import _PRAGMAS

pytestmark = pytest.mark.sqlite("copies of its file")

PUT_BACK = ("put_back", "1")
"""Tells the bot that starts on it that it is a copy."""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "fair.db"
    migrate(path)
    return path


def nothing() -> None:
    """Show no progress."""


def opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for name, value in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    return connection


def test_a_backup_leaves_a_stamp_beside_the_database_and_nothing_in_it(database: Path, tmp_path: Path) -> None:
    assert age_of_backup(database) is None
    back_up(database, tmp_path / "one.db", nothing)
    age = age_of_backup(database)
    assert age is not None
    assert timedelta(0) <= age < timedelta(minutes=1)
    assert stamp_of(database).stat().st_mode & 0o777 == 0o600
    assert marks(database) == []


def marks(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, value FROM marks ORDER BY name").fetchall()


def put(path: Path, name: str, value: str) -> None:
    with closing(opened(path)) as connection:
        connection.execute("INSERT OR REPLACE INTO marks VALUES (?, ?)", (name, value))


def test_a_copy_of_a_database_in_use_is_whole_each_time(database: Path, tmp_path: Path) -> None:
    """The writer keeps two rows equal; no copy may show one without the other."""
    stop, started = threading.Event(), threading.Event()

    def write() -> None:
        with closing(opened(database)) as connection:
            number = 0
            while not stop.is_set():
                connection.execute("BEGIN IMMEDIATE")
                for name in ("left", "right"):
                    connection.execute("INSERT OR REPLACE INTO marks VALUES (?, ?)", (name, str(number)))
                connection.execute("COMMIT")
                number += 1
                started.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        started.wait(5)
        seen = []
        for number in range(10):
            file = tmp_path / "copies" / f"{number}.db"
            assert back_up(database, file, nothing) == file.stat().st_size
            (_, left), (_, right) = marks(file)
            assert left == right
            seen.append(int(left))
    finally:
        stop.set()
        writer.join()
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def test_a_copy_is_one_file_for_its_owner_only_and_replaces_an_older_one(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "copies" / "fair.db"
    put(database, "colour", "green")
    back_up(database, file, nothing)
    put(database, "colour", "red")
    back_up(database, file, nothing)
    assert marks(file) == [("colour", "red")]
    assert [each.name for each in file.parent.iterdir()] == ["fair.db"]
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_copy_is_on_the_disk_before_it_takes_its_name(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[list[str]] = []
    monkeypatch.setattr(
        "db.core.migrate.os.fsync", lambda _: synced.append([each.name for each in tmp_path.glob("*.db*")])
    )
    back_up(database, tmp_path / "copy.db", nothing)
    assert set(map(tuple, synced)) == {("copy.db.part",)}


def test_a_copy_that_does_not_stand_the_check_does_not_replace_a_good_one(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "copy.db"
    back_up(database, file, nothing)
    good = file.read_bytes()

    def spoil(connection: sqlite3.Connection, target: Path) -> None:
        copy_aside(connection, target)
        target.write_bytes(target.read_bytes()[:5000])

    monkeypatch.setattr(backup, "copy_aside", spoil)
    with pytest.raises(BackupError):
        back_up(database, file, nothing)
    assert file.read_bytes() == good


def test_there_is_nothing_to_copy_yet(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="There is no database at"):
        back_up(tmp_path / "fair.db", tmp_path / "copy.db", nothing)


def test_a_backup_comes_back_and_the_present_database_is_kept_whole(database: Path, tmp_path: Path) -> None:
    put(database, "colour", "green")
    back_up(database, tmp_path / "copy.db", nothing)
    with closing(opened(database)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("INSERT OR REPLACE INTO marks VALUES ('colour', 'red')")
        wal = database.with_name("fair.db-wal")
        left = (database.read_bytes(), wal.read_bytes())
    database.write_bytes(left[0])
    wal.write_bytes(left[1])  # as after a crash: the last commit stands in the log only
    kept = bring_back(tmp_path / "copy.db", database, nothing)
    assert marks(database) == [("colour", "green"), PUT_BACK]
    assert kept is not None
    assert marks(kept) == [("colour", "red")]
    assert not wal.exists()


def test_a_backup_can_come_to_a_bare_machine(database: Path, tmp_path: Path) -> None:
    put(database, "colour", "green")
    back_up(database, tmp_path / "copy.db", nothing)
    there = tmp_path / "elsewhere" / "fair.db"
    assert bring_back(tmp_path / "copy.db", there, nothing) is None
    assert marks(there) == [("colour", "green"), PUT_BACK]
    assert there.stat().st_mode & 0o777 == 0o600


def test_a_backup_of_an_older_version_is_brought_up(tmp_path: Path) -> None:
    old, there = tmp_path / "old.db", tmp_path / "fair.db"
    migrate(old, known_migrations()[:1])
    bring_back(old, there, nothing)
    assert migrate(there) == []


def test_nothing_is_brought_back_under_a_running_bot(database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "copy.db", nothing)
    before = database.read_bytes()
    with database_locked(database), pytest.raises(LockedError):
        bring_back(tmp_path / "copy.db", database, nothing)
    assert database.read_bytes() == before


def test_what_is_no_backup_is_refused_with_the_reason(database: Path, tmp_path: Path) -> None:
    files = {name: tmp_path / name for name in ("garbage", "other", "newer", "damaged")}
    files["garbage"].write_bytes(b"garbage " * 999)
    with closing(sqlite3.connect(files["other"])) as connection:
        connection.execute("CREATE TABLE other (x)")
    back_up(database, files["newer"], nothing)
    with closing(sqlite3.connect(files["newer"])) as connection, connection:
        connection.execute("INSERT INTO schema_version VALUES (99, '0099_later', '')")
    put(database, "big", "x" * 100_000)
    back_up(database, files["damaged"], nothing)
    content = bytearray(files["damaged"].read_bytes())
    content[8_192:40_000] = b"\x55" * (40_000 - 8_192)
    files["damaged"].write_bytes(content)
    reasons = {}
    for name, file in files.items():
        with pytest.raises(BackupError) as refusal:
            verify(file, nothing)
        reasons[name] = str(refusal.value).removeprefix(f"{file} is ").split(":")[0].split(" (")[0]
    assert reasons["garbage"] == "no database"
    assert reasons["other"] == "of another program"
    assert reasons["newer"] == "of a newer version of the program"
    assert reasons["damaged"] in {"damaged", "no database"}


def test_long_work_shows_that_it_goes_on(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "STEPS", 1)
    ticks = iter(range(1_000_000))
    monkeypatch.setattr("bot.commands.backup.time.monotonic", lambda: next(ticks))
    seen: list[int] = []
    back_up(database, tmp_path / "copy.db", lambda: seen.append(1))
    assert len(seen) > 2
