"""What commands write never takes the place of one of the bot's own files, by whatever name it is called."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.core.migrate import migrate
from tests.bot.cli.test_cli import at_home, database, types
from tests.front import SAMPLE

__all__ = ["at_home"]

GUEST = "INSERT INTO people (id, language, met_at) VALUES (7, 'kk', 0)"


def names_of_the_database(folder: Path) -> Iterator[Path]:
    """Every way to say the same file: relative, absolute, by a way round, by links of both kinds."""
    path = database()
    yield path
    yield path.absolute()
    yield folder / "data" / ".." / "data" / "jarmenke.db"
    linked = folder / "linked.db"
    linked.symlink_to(path.absolute())
    yield linked
    hard = folder / "hard.db"
    os.link(path, hard)
    yield hard
    elsewhere = folder / "elsewhere"
    elsewhere.symlink_to(folder / "data", target_is_directory=True)
    yield elsewhere / "jarmenke.db"


def people() -> list[tuple[int]]:
    with closing(sqlite3.connect(database())) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute("SELECT id FROM people").fetchall()


def test_a_backup_never_takes_the_place_of_the_database(tmp_path: Path) -> None:
    types("load", str(SAMPLE))
    with closing(sqlite3.connect(database())) as connection, connection:
        connection.execute(GUEST)
        connection.commit()
        for name in names_of_the_database(tmp_path):
            result = types("backup", str(name))
            assert (result.exit_code, "file of the bot's own" in result.output) == (1, True), name
    assert people() == [(7,)]


@pytest.mark.parametrize(
    "name",
    [
        *(f"data/jarmenke.db{ending}" for ending in ("-wal", "-shm", ".lock", ".forgotten", ".backed-up")),
        *("data/jarmenke.db.before-0002_agenda", "data/bot-1.lock", ".env", "bot.log"),
        *("data/JARMENKE.DB-WAL", "data/jarmenke"),
    ],
)
def test_a_backup_takes_the_place_of_none_of_the_bots_other_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_FILE", "bot.log")
    types("load", str(SAMPLE))
    file = Path(name)
    if name == "data/jarmenke":  # on its way it would be called as a database that is
        monkeypatch.setenv("DATABASE_URL", "sqlite:///data/jarmenke.part")
        migrate(Path("data/jarmenke.part"))
    elif name.islower() and not file.exists():
        file.write_text("mine")
    before = file.read_bytes() if file.exists() else None
    result = types("backup", name)
    assert (result.exit_code, "file of the bot's own" in result.output) == (1, True)
    assert (file.read_bytes() if file.exists() else None) == before


def test_a_backup_replaces_a_backup_and_nothing_else() -> None:
    types("load", str(SAMPLE))
    mine = Path("event.toml")
    mine.write_text("mine")
    result = types("backup", "event.toml")
    assert (result.exit_code, "is there already and is no backup" in result.output) == (1, True)
    assert mine.read_text() == "mine"
    Path("empty.db").touch()
    for _ in range(2):
        assert types("backup", "empty.db").exit_code == 0


WRITERS = [("export", "participants"), ("agenda",), ("door", "list"), ("door", "badges")]


@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
def test_no_other_command_writes_over_the_database_either(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/data/fair.csv")
    types("load", str(SAMPLE))
    types("release", "--yes")
    before = Path("data/fair.csv").read_bytes()
    os.link("data/fair.csv", "hard.csv")
    for name in ("data/fair.csv", "hard.csv"):
        result = types(*command, name)
        assert (result.exit_code, "file of the bot's own" in result.output) == (1, True)
    assert Path("data/fair.csv").read_bytes() == before


@pytest.mark.parametrize("command", [("backup",), *WRITERS], ids=" ".join)
@pytest.mark.parametrize("on_its_way", [False, True])
def test_no_command_takes_the_place_of_a_device_or_a_pipe(command: tuple[str, ...], *, on_its_way: bool) -> None:
    types("load", str(SAMPLE))
    types("release", "--yes")
    there = Path("out.csv.part" if on_its_way else "out.csv")
    os.mkfifo(there)
    result = types(*command, "out.csv")
    assert (result.exit_code, "is no file" in result.output) == (1, True)
    assert there.is_fifo()


@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
def test_what_is_written_is_for_its_owner_unless_it_is_for_everybody(command: tuple[str, ...]) -> None:
    types("load", str(SAMPLE))
    types("release", "--yes")
    file = Path("out.csv")
    file.touch(0o666)
    file.chmod(0o666)
    before = os.umask(0)
    try:
        assert types(*command, "out.csv").exit_code == 0
    finally:
        os.umask(before)
    assert file.stat().st_mode & 0o777 == (0o666 if command == ("agenda",) else 0o600)
    assert list(Path().glob("*.part")) == []


def test_a_failed_export_leaves_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    types("load", str(SAMPLE))
    file = Path("people.csv")
    file.write_text("yesterday's")

    def fails(*_: object) -> int:
        raise OSError("no room")

    monkeypatch.setattr("bot.cli.export.make", fails)
    assert types("export", "participants", "people.csv").exit_code == 1
    assert file.read_text() == "yesterday's"
    assert list(Path().glob("*.part")) == []


def test_the_database_is_not_put_back_from_itself(tmp_path: Path) -> None:
    types("load", str(SAMPLE))
    with closing(sqlite3.connect(database())) as connection, connection:
        connection.execute(GUEST)
    for name in names_of_the_database(tmp_path):
        result = types("restore", "--yes", str(name))
        assert (result.exit_code, "is the database itself" in result.output) == (1, True)
    assert people() == [(7,)]
    assert list(Path("data").glob("*.before-restore-*")) == []


@pytest.mark.parametrize("name", ["data/jarmenke.db", "data/../data/jarmenke.db", "hard.db", "data/jarmenke.db-wal"])
def test_the_log_is_not_written_into_the_database(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    types("load", str(SAMPLE))
    os.link(database(), "hard.db")
    monkeypatch.setenv("LOG_FILE", name)
    before = database().read_bytes()
    result = types("participants")
    assert (result.exit_code, result.output.startswith("LOG_FILE is the database")) == (2, True)
    assert database().read_bytes() == before
