"""`check` goes on whatever it finds, and ends with 1 where anything is wrong."""

import os
import shutil
import sqlite3
from collections import namedtuple
from contextlib import closing
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.cli.errors import USAGE
from bot.commands import check
from bot.commands.backup import back_up
from db.core.migrate import known_migrations, migrate
from tests.bot.test_settings import TOKEN, nothing_set
from tests.front import SAMPLE
from texts.catalogue import faults

__all__ = ["nothing_set"]

OURS = cache(lambda: tuple(faults()))
"""The catalogues are the same for all of these tests, and looking through them takes a second."""

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil's


@pytest.fixture(autouse=True)
def at_home(nothing_set: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTENT", str(SAMPLE))
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setattr(check, "faults", OURS)


def checked(*words: str) -> Result:
    result = CliRunner().invoke(main, ["check", "--offline", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def problems(result: Result) -> list[str]:
    return [line.removeprefix(check.PROBLEM) for line in result.output.splitlines() if line.startswith(check.PROBLEM)]


def test_nothing_wrong_is_said_line_by_line() -> None:
    result = checked()
    assert (result.exit_code, problems(result)) == (0, [])
    assert "ok       token: not asked about (--offline)" in result.output
    until = "access_needs until 2027-11-28; unfinished until 2028-01-13; everything until 2028-05-12"
    assert f"ok       terms: {until}" in result.output


def test_a_wrong_setting_does_not_hide_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "loud")
    monkeypatch.setenv("OWNER_IDS", "me")
    result = checked()
    assert result.exit_code == 1
    assert sorted(problem.split()[1] for problem in problems(result)) == ["LOG_LEVEL", "OWNER_IDS"]
    assert "texts" in result.output
    assert "database" in result.output


def test_a_wrong_token_is_not_called_missing_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "abc")
    assert [problem.split()[:2] for problem in problems(checked())] == [["settings:", "BOT_TOKEN"]]


def test_a_missing_token_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOT_TOKEN")
    assert [problem.split()[0] for problem in problems(checked())] == ["BOT_TOKEN"]


def test_where_nobody_answers_the_address_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    result = CliRunner().invoke(main, ["check"])
    assert problems(result) == ["BOT_API_URL: no answer from http://127.0.0.1:9."]


def live(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", "--live", *words])


def test_a_live_test_needs_an_owner_and_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    assert (live().exit_code, live().output.split(":")[0]) == (1, "OWNER_IDS is empty")
    monkeypatch.setenv("OWNER_IDS", "1000001")
    assert (live().exit_code, live().output.partition(":")[0]) == (
        1,
        "Telegram does not answer for this bot (no answer)",
    )
    assert live("--offline").exit_code == USAGE


def test_a_folder_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTENT", "nowhere")
    assert problems(checked()) == ["CONTENT is nowhere, and there is no such folder."]


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_file_in_another_encoding_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    shutil.copytree(SAMPLE, "fair")
    file = Path("fair/event.toml")
    file.write_bytes(b"# first line\n# " + "жәрмеңке, ярмарка".encode("koi8-r", "replace") + b"\n" + file.read_bytes())
    monkeypatch.setenv("CONTENT", "fair")
    result = CliRunner().invoke(main, [command, *(["--offline"] if command == "check" else [])])
    assert result.exit_code == 1
    assert "fair/event.toml:2: this is no UTF-8. Save the file in the encoding UTF-8." in result.output


def test_a_file_of_a_windows_editor_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SAMPLE, "fair")
    for file in Path("fair").glob("*.toml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setenv("CONTENT", "fair")
    assert problems(checked()) == []


def test_a_disk_that_is_nearly_full_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.disk.shutil.disk_usage", lambda _: Usage(1, 1, 5_000_000))
    assert problems(checked()) == ["disk: 5 MB are free, 200 are needed."]


def test_a_fault_in_the_texts_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "faults", lambda: iter(["kk/a.ftl:1: can't be read"]))
    assert problems(checked()) == ["texts: kk/a.ftl:1: can't be read"]


def test_the_database_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Path("data/jarmenke.db")
    assert "will be made by the first start" in checked().output
    migrate(database)
    assert problems(checked()) == []
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("INSERT INTO schema_version VALUES (99, '0099_later', '')")
    (problem,) = problems(checked())
    assert problem.startswith("database: data/jarmenke.db is ok, schema 99 of ")
    database.write_bytes(b"garbage " * 999)
    assert problems(checked()) == ["database: data/jarmenke.db can't be read: file is not a database."]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("migrate", "file is not a database"),
        ("participants", "file is not a database"),
        ("run", "data/jarmenke.db is damaged."),
    ],
)
def test_a_file_that_is_no_database_is_said_without_a_traceback(command: str, said: str) -> None:
    Path("data").mkdir()
    Path("data/jarmenke.db").write_bytes(b"garbage " * 999)
    result = CliRunner().invoke(main, [command])
    assert (result.exit_code, isinstance(result.exception, SystemExit)) == (1, True)
    assert said in result.output


def test_a_backup_of_before_a_deletion_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    database, old, new = tmp_path / "data" / "jarmenke.db", tmp_path / "old.db", tmp_path / "new.db"
    monkeypatch.setenv("DATA_DIR", str(database.parent))
    migrate(database)
    for file in (old, new):
        back_up(database, file, lambda: None)
    assert "backup:" not in checked().output
    os.utime(old, (1_800_000_000 - 60, 1_800_000_000 - 60))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO deletions (event_id, why, deleted_at, counts, kind, due_at) "
            "VALUES ('fair', 'term', 1800000000000000, '{}', 'answers', 1800000000000000)"
        )
    os.utime(new, (1_800_000_060, 1_800_000_060))
    said = [line for line in checked().output.splitlines() if "backup:" in line]
    assert said == [f"warning  backup: {old} still holds data that was deleted on 2027-01-15. Delete the file."]


def test_backups_that_are_kept_for_longer_than_people_are_promised_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "backups:" not in checked().output
    monkeypatch.setenv("BACKUP_HOURS", "24")
    monkeypatch.setenv("BACKUP_KEEP", "15")
    result = checked()
    said = (
        "BACKUP_HOURS and BACKUP_KEEP keep them for 15 days, and people are promised 14 (backup_days in the content)."
    )
    assert (result.exit_code, f"problem  backups: {said}" in result.output.splitlines()) == (1, True)


def test_a_database_of_before_there_were_terms_has_no_such_backups(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    database = tmp_path / "data" / "jarmenke.db"
    monkeypatch.setenv("DATA_DIR", str(database.parent))
    migrate(database, known_migrations()[:12])
    assert checked().exit_code == 0


def test_files_of_the_machine_that_are_out_of_date_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fair.zones.machine_differs", lambda *_: timedelta(hours=6))
    result = checked()
    assert (result.exit_code, problems(result)) == (0, [])
    assert "zone: Asia/Aqtau is at UTC+5; this machine's own files say UTC+6 and are out of date." in result.output


def test_where_the_database_is_unknown_no_other_one_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://db.example.org/fairs")
    result = checked()
    assert problems(result) == ["settings: DATABASE_URL must begin with sqlite:/// or postgresql://."]
    assert "will be made by the first start" not in result.output


def test_where_no_one_of_several_bots_is_named_nothing_is_said_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOT_TOKEN")
    monkeypatch.delenv("CONTENT")
    monkeypatch.setenv("BOTS", "bots")
    Path("bots").mkdir()
    for number in (1, 2):
        file = Path("bots", f"b{number}.env")
        file.write_text(f"BOT_TOKEN=100000{number}:AAExample-of-a-token-0123456789\n", "utf-8")
        file.chmod(0o600)
    result = checked()
    (problem,) = problems(result)
    assert problem.startswith("settings: BOT must say which bot is meant")
    assert not {"content:", "database:", "token:"} & set(result.output.split())
