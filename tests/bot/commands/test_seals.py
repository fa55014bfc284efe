"""A copy whose bytes were overwritten is refused, wherever it happened; what is there stays."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.commands.backup import BackupError, back_up, bring_back, verify
from bot.commands.seals import is_broken
from db.core.migrate import known_migrations, migrate
from tests.bot.commands.test_backup import database, marks, nothing, put

__all__ = ["database"]
pytestmark = pytest.mark.sqlite("copies of its file")
WORDS = "Once upon a time there was a fair. " * 3_000


def refused(file: Path) -> str:
    with pytest.raises(BackupError) as refusal:
        verify(file, nothing)
    return str(refusal.value)


def spoilt(file: Path, place: int, said: bytes) -> Path:
    """Return a copy of a file in which something else stands."""
    content = bytearray(file.read_bytes())
    content[place : place + len(said)] = said
    other = file.with_name("spoilt.db")
    other.write_bytes(content)
    return other


def test_overwritten_letters_are_noticed(database: Path, tmp_path: Path) -> None:
    put(database, "story", WORDS)
    file = tmp_path / "copy.db"
    back_up(database, file, nothing)
    middle = file.read_bytes().index(b"upon a time", 40_000)
    other = spoilt(file, middle, b"UUUU")
    assert "its checksum is another one. Take an earlier backup." in refused(other)
    with pytest.raises(BackupError):
        bring_back(other, database, nothing)
    assert dict(marks(database))["story"] == WORDS


def test_bytes_overwritten_anywhere_are_noticed(database: Path, tmp_path: Path) -> None:
    put(database, "story", WORDS)
    file = tmp_path / "copy.db"
    back_up(database, file, nothing)
    chance, size = random.Random(7), file.stat().st_size
    for _ in range(60):
        place = chance.randrange(100, size - 8)
        there = file.read_bytes()[place : place + 8]
        said = bytes(byte ^ 0x55 for byte in there)
        refused(spoilt(file, place, said))


def test_a_copy_without_a_checksum_is_read_to_the_last_letter(database: Path, tmp_path: Path) -> None:
    put(database, "story", WORDS)
    file = tmp_path / "copy.db"
    shutil.copy(database, file)
    verify(file, nothing)
    assert not is_broken(file)
    other = spoilt(file, file.read_bytes().index(b"upon a time", 40_000), b"\xff\xfe")
    assert "is damaged: Could not decode" in refused(other)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO mutes (person_id, category, muted_at) VALUES (77, 'reminders', 0)")
    assert "refers to one of" in refused(file)


def test_what_was_restored_or_put_there_by_hand_lives(database: Path, tmp_path: Path) -> None:
    put(database, "story", WORDS)
    back_up(database, tmp_path / "copy.db", nothing)
    bring_back(tmp_path / "copy.db", database, nothing)
    put(database, "story", "another")
    verify(database, nothing)
    by_hand = tmp_path / "hand.db"
    shutil.copy(tmp_path / "copy.db", by_hand)
    back_up(by_hand, tmp_path / "first.db", nothing)
    migrate(by_hand)
    put(by_hand, "story", "a third")
    verify(by_hand, nothing)
    back_up(by_hand, tmp_path / "second.db", nothing)
    verify(tmp_path / "second.db", nothing)


@pytest.mark.parametrize("way", [verify, lambda file, progress: bring_back(file, file.with_name("new.db"), progress)])
def test_a_newer_schema_is_refused_in_plain_words(
    database: Path, tmp_path: Path, way: Callable[[Path, Callable[[], None]], object]
) -> None:
    file, known = tmp_path / "copy.db", known_migrations()[-1].version
    back_up(database, file, nothing)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO schema_version VALUES (9999, '9999_later', '')")
    with pytest.raises(BackupError) as refusal:
        way(file, nothing)
    assert str(refusal.value) == (
        f"{file} is of a newer version of the program (schema 9999, this program knows {known})."
        " Update the program, then restore it."
    )
