"""Whoever asked to be forgotten stays forgotten when a backup of before is put back."""

import hashlib
import hmac
import logging
from pathlib import Path

import pytest

from bot.forgotten import ForgottenList, list_of, merge

AIGUL, BERIK, CAMILA = 101, 102, 103
BEFORE, THEN, LATER = 10, 20, 30


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "fair.db"


def forget(kept: ForgottenList, *people: int, at: int = THEN) -> None:
    kept.add([(kept.fingerprint(person), at) for person in people])


def old_line(token: str, person: int, at: int) -> str:
    """Return a line as it was written when the key was the token."""
    return f"{hmac.new(token.encode(), str(person).encode(), hashlib.sha256).hexdigest()} {at}\n"


def test_nobody_is_noted_as_long_as_nobody_asks(database: Path) -> None:
    kept = ForgottenList.beside(database, "token")
    assert kept.among([(AIGUL, BEFORE)]) == []
    assert kept.file.read_text().count("\n") == 1, "the key"
    kept.clear()
    assert ForgottenList.beside(database, "token").fingerprint(1) == kept.fingerprint(1)


def test_who_was_met_before_asking_is_known_again_and_who_came_back_is_left_alone(database: Path) -> None:
    forget(ForgottenList.beside(database, "token"), AIGUL, BERIK)
    forget(ForgottenList.beside(database, "token"), CAMILA)
    everybody = [(AIGUL, BEFORE), (BERIK, LATER), (CAMILA, THEN), (104, BEFORE)]
    assert ForgottenList.beside(database, "token").among(everybody) == [AIGUL]


def test_who_asks_twice_is_known_by_the_last_time(database: Path) -> None:
    kept = ForgottenList.beside(database, "token")
    forget(kept, AIGUL, at=LATER + 1)
    forget(kept, AIGUL)
    assert kept.among([(AIGUL, LATER)]) == [AIGUL]


def test_the_file_has_no_id_in_it_and_a_key_of_its_own_that_outlives_the_token(database: Path) -> None:
    forget(ForgottenList.beside(database, "token"), AIGUL)
    (file,) = database.parent.iterdir()
    assert file.name == "fair.db.forgotten"
    assert file.stat().st_mode & 0o777 == 0o600
    assert str(AIGUL) not in file.read_text().split()
    assert ForgottenList.beside(database, "another").among([(AIGUL, BEFORE)]) == [AIGUL]


def test_lines_made_with_the_token_are_understood_with_it(database: Path) -> None:
    list_of(database).write_text(old_line("token", AIGUL, THEN))
    kept = ForgottenList.beside(database, "token")
    forget(kept, BERIK)
    assert kept.among([(AIGUL, BEFORE), (BERIK, BEFORE)]) == [AIGUL, BERIK]
    assert ForgottenList.beside(database, "another").among([(AIGUL, BEFORE), (BERIK, BEFORE)]) == [BERIK]
    merge(list_of(database), [], [(kept.fingerprint(CAMILA), THEN)])
    everybody = [(AIGUL, BEFORE), (BERIK, BEFORE), (CAMILA, BEFORE)]
    assert ForgottenList.beside(database, "token").among(everybody) == [AIGUL, BERIK, CAMILA]


def test_a_line_that_was_cut_off_is_nobody_and_harms_no_other(database: Path) -> None:
    kept = ForgottenList.beside(database, "token")
    forget(kept, AIGUL)
    kept.file.write_text(kept.file.read_text() + "abc\n" + kept.file.read_text()[-40:-1])
    forget(kept, BERIK)
    assert kept.among([(AIGUL, BEFORE), (BERIK, BEFORE)]) == [AIGUL, BERIK]
    kept.clear()
    kept.clear()
    assert kept.among([(AIGUL, BEFORE), (BERIK, BEFORE)]) == []


def test_the_list_follows_the_database_and_notes_nobody_twice(database: Path) -> None:
    kept = ForgottenList.beside(database, "token")
    forget(kept, AIGUL)
    buried = [(kept.fingerprint(AIGUL), THEN), (kept.fingerprint(BERIK), THEN)]
    assert [kept.follow(buried) for _ in range(3)] == [1, 0, 0]
    assert kept.among([(AIGUL, BEFORE), (BERIK, BEFORE)]) == [AIGUL, BERIK]
    assert kept.file.read_text().count("\n") == 3


def test_a_list_takes_over_what_another_one_knows(tmp_path: Path) -> None:
    one, two = (ForgottenList(tmp_path / name, "token") for name in ("one", "two"))
    forget(one, AIGUL)
    forget(two, BERIK)
    before = one.file.read_text()
    merge(one.file, [tmp_path / "none"])
    assert one.file.read_text() == before
    for _ in range(2):
        merge(one.file, [two.file], [(one.fingerprint(CAMILA), THEN)])
        assert ForgottenList(one.file, "").fingerprint(1) == one.fingerprint(1)
        everybody = [(person, BEFORE) for person in (AIGUL, BERIK, CAMILA)]
        assert one.among(everybody) == [AIGUL, BERIK, CAMILA]
    merge(tmp_path / "new", [two.file])
    assert ForgottenList(tmp_path / "new", "").among([(BERIK, BEFORE)]) == [BERIK]
    merge(tmp_path / "nothing", [])
    assert not (tmp_path / "nothing").exists()


def test_a_disk_that_refuses_hinders_nobody(
    database: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = ForgottenList.beside(database, "token")

    def refuses(*_: object) -> int:
        raise OSError("no room")

    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR):
        patched.setattr("bot.forgotten.os.write", refuses)
        forget(kept, AIGUL)
    assert "not noted" in caplog.text
    kept.follow([(kept.fingerprint(AIGUL), THEN)])
    assert kept.among([(AIGUL, BEFORE)]) == [AIGUL]
