"""Whoever asked to be forgotten stays forgotten when a backup of before is put back."""

import logging
from pathlib import Path

import pytest

from bot.forgotten import ForgottenList

AIGUL, BERIK, CAMILA = 101, 102, 103
BEFORE, THEN, LATER = 10, 20, 30


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "fair.db"


def test_nobody_is_noted_as_long_as_nobody_asks(database: Path) -> None:
    assert ForgottenList(database, "secret").among([(AIGUL, BEFORE)]) == []
    assert list(database.parent.iterdir()) == []


def test_who_was_met_before_asking_is_known_again_and_who_came_back_is_left_alone(database: Path) -> None:
    ForgottenList(database, "secret").add([(AIGUL, THEN), (BERIK, THEN)])
    ForgottenList(database, "secret").add([(CAMILA, THEN)])
    everybody = [(AIGUL, BEFORE), (BERIK, LATER), (CAMILA, THEN), (104, BEFORE)]
    assert ForgottenList(database, "secret").among(everybody) == [AIGUL]


def test_who_asks_twice_is_known_by_the_last_time(database: Path) -> None:
    kept = ForgottenList(database, "secret")
    kept.add([(AIGUL, THEN)])
    kept.add([(AIGUL, LATER + 1)])
    assert kept.among([(AIGUL, LATER)]) == [AIGUL]


def test_the_file_has_no_id_in_it_and_tells_nothing_without_the_token(database: Path) -> None:
    ForgottenList(database, "secret").add([(AIGUL, THEN)])
    (file,) = database.parent.iterdir()
    assert file.name == "fair.db.forgotten"
    assert file.stat().st_mode & 0o777 == 0o600
    assert str(AIGUL) not in file.read_text().split()
    assert ForgottenList(database, "another").among([(AIGUL, BEFORE)]) == []


def test_a_line_that_was_cut_off_is_nobody(database: Path) -> None:
    kept = ForgottenList(database, "secret")
    kept.add([(AIGUL, THEN)])
    file = database.with_name("fair.db.forgotten")
    file.write_text(file.read_text() + "abc\n" + file.read_text()[:40])
    assert kept.among([(AIGUL, BEFORE)]) == [AIGUL]
    kept.clear()
    kept.clear()
    assert kept.among([(AIGUL, BEFORE)]) == []


def test_a_disk_that_refuses_hinders_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        ForgottenList(tmp_path / "gone" / "fair.db", "secret").add([(AIGUL, THEN)])
    assert "not noted" in caplog.text
