"""What an organiser's helper types."""

import asyncio
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bot.cli import COMMANDS, main
from bot.commands import check
from bot.lock import database_locked
from rehearsal.sample_people.wishes import Wish
from rehearsal.telegram import Telegram
from rehearsal.world.world import TOKEN
from tests.bot.cli.test_check import OURS
from tests.front import ROOT, SAMPLE, front_door
from tests.stories.conftest import registers

GUEST: dict[str, Wish] = {
    "full_name": "Серікова Ақмарал",
    "phone": "+77014567890",
    "place": "aktau",
    "photo_ok": True,
    "question_state": None,
    "access_needs": None,
}


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "DATABASE_URL", "OWNER_IDS", "LOG_FILE", "BOT_API_URL", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CONTENT", str(SAMPLE))
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    monkeypatch.setattr(check, "faults", OURS)


def types(*words: str, answer: str | None = None) -> Result:
    """Type a command; a refusal must be words, not a traceback."""
    result = CliRunner().invoke(main, words, input=answer)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


IN_A_FILE = "sqlite:///data/jarmenke.db"
"""Where the commands that follow look, whichever engine the other tests run on."""


def database() -> Path:
    return Path("data/jarmenke.db")


def copy_of_the_sample(folder: Path) -> Path:
    shutil.copytree(SAMPLE, folder)
    return folder


def change(file: Path, old: str, new: str) -> int:
    """Change a file and return the line of the change."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_help_names_every_command() -> None:
    said = types("--help").output
    assert all(f"\n  {name} " in said for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_of_each_what_it_says_itself(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert (command.name, (command.help or "").partition("\n")[0]) == (name, COMMANDS[name].summary)


def test_a_command_that_is_not_there_is_a_mistake_in_typing() -> None:
    result = types("rehears")
    assert (result.exit_code, "No such command 'rehears'" in result.output) == (2, True)


def test_help_imports_no_command() -> None:
    listing = "import sys; from bot.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True, cwd=ROOT)
    assert {"aiogram", "pydantic", "bot.settings", "bot.cli.run"}.isdisjoint(ran.stdout.split())


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`jarmenke {name}" not in readme] == []


def test_without_a_token_run_says_so_and_ends_with_two() -> None:
    result = types("run")
    assert (result.exit_code, result.output.startswith("BOT_TOKEN is missing")) == (2, True)


def test_a_wrong_setting_ends_a_real_process_with_two_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWNER_IDS", "me")
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    ended = subprocess.run([sys.executable, "-m", "bot", "run"], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "OWNER_IDS must be Telegram user ids, such as 123456789,987654321.\n"
    assert TOKEN not in ended.stdout


def test_check_finds_nothing_wrong_with_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    result = types("check", "--offline")
    assert (result.exit_code, "problem" in result.output) == (0, False)


def test_check_names_all_problems_with_file_and_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = copy_of_the_sample(tmp_path / "fair")
    first = change(folder / "event.toml", 'zone = "Asia/Aqtau"', 'zone = "Asia/Aktau"')
    second = change(folder / "questions.toml", 'kind = "organisation"', 'kind = "organization"')
    monkeypatch.setenv("CONTENT", str(folder))
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    result = types("check")
    assert result.exit_code == 1
    assert f"{folder}/event.toml:{first}:" in result.output
    assert f"{folder}/questions.toml:{second}:" in result.output
    assert "no answer from http://127.0.0.1:9" in result.output
    assert TOKEN not in result.output


def test_check_speaks_the_language_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = copy_of_the_sample(tmp_path / "fair")
    change(folder / "event.toml", 'zone = "Asia/Aqtau"', 'zone = "Asia/Aktau"')
    monkeypatch.setenv("CONTENT", str(folder))
    told = {language: types("check", "--offline", "--language", language).output for language in ("kk", "ru", "en")}
    assert len(set(told.values())) == 3


def test_check_looks_at_the_token_and_at_the_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async def with_telegram() -> tuple[Result, Result, Result]:
        async with Telegram() as telegram:
            monkeypatch.setenv("BOT_API_URL", telegram.url)
            monkeypatch.setenv("BOT_TOKEN", TOKEN)
            good = await asyncio.to_thread(types, "check")
            telegram.faults.page(403, method="getMe")
            strange = await asyncio.to_thread(types, "check")
            telegram.revoke_token()
            return good, strange, await asyncio.to_thread(types, "check")

    good, strange, bad = asyncio.run(with_telegram())
    assert "@jarmenke_rehearsal_bot" in good.output
    assert "answers 403, and nothing of Telegram's" in strange.output
    assert "BOT_TOKEN: Telegram does not know it (answer 401)" in bad.output

    database().parent.mkdir(exist_ok=True)
    database().write_bytes(b"no database at all, " * 500)
    assert "can't be read" in types("check", "--offline").output


def test_load_shows_what_is_new_and_what_changed(tmp_path: Path) -> None:
    folder = copy_of_the_sample(tmp_path / "fair")
    assert types("load", str(folder)).output.startswith("🆕 Fair: Fair of Social Ideas and Projects\n")
    assert types("load", str(folder)).output.startswith("These files are identical to what is in use.\n")
    change(folder / "event.toml", 'help_contact = "', 'help_contact = "ask ')
    change(folder / "questions.toml", 'ru = "Должность"', 'ru = "Пост"')
    said = types("load", str(folder), "--language", "ru").output
    assert "✏️ Ярмарка: Ярмарка социальных идей и проектов\n• " in said
    assert "✏️ Вопрос: Пост\n• Краткое название (на русском): «Должность» → «Пост»\n" in said


def test_load_refuses_broken_content_and_changes_nothing(tmp_path: Path) -> None:
    folder = copy_of_the_sample(tmp_path / "fair")
    line = change(folder / "event.toml", 'zone = "Asia/Aqtau"', 'zone = "Mars"')
    result = types("load", str(folder))
    assert result.exit_code == 2
    assert f"event.toml:{line}:" in result.output
    assert types("participants").exit_code == 1


def test_nothing_is_changed_under_a_running_bot(tmp_path: Path) -> None:
    with database_locked(database()):
        for words in (["load", str(SAMPLE)], ["migrate"]):
            result = types(*words)
            assert (result.exit_code, "Another process is at work" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("words", "way"),
    [(["load", str(SAMPLE)], "/desk, Form and texts"), (["release", "--yes"], "/desk, Programme, Next: publish")],
)
def test_while_the_bot_runs_a_command_says_what_to_do_instead(words: list[str], way: str) -> None:
    types("load", str(SAMPLE))
    before = database().read_bytes()
    with database_locked(database()):
        result = types(*words)
    assert result.exit_code == 1
    assert way in result.output
    assert "systemctl stop jarmenke" in result.output
    assert f" {words[0]}" in result.output
    assert database().read_bytes() == before
    assert types(*words).exit_code == 0


def test_a_new_fair_is_the_sample_says_what_comes_next_and_passes_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("fair").mkdir()
    result = types("new", "fair")
    assert result.exit_code == 0
    assert result.output.startswith("fair: agenda.csv, event.toml, faq.toml, questions.toml\n")
    assert "CONTENT=fair" in result.output
    assert {file.name: file.read_bytes() for file in Path("fair").iterdir()} == {
        file.name: file.read_bytes() for file in SAMPLE.iterdir()
    }
    monkeypatch.setenv("CONTENT", "fair")
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert types("check", "--offline").exit_code == 0


@pytest.mark.parametrize("taken", ["file", "folder"])
def test_a_new_fair_overwrites_nothing(taken: str) -> None:
    mine = Path("fair") if taken == "file" else Path("fair/event.toml")
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    result = types("new", "fair")
    assert (result.exit_code, "there already" in result.output) == (1, True)
    assert [path for path in Path().rglob("*") if path.is_file()] == [mine]
    assert mine.read_text() == "mine"


def test_migrate_says_what_it_did() -> None:
    assert "applied 0001_spine" in types("migrate").output
    assert types("migrate").output == "The database is up to date.\n"


def test_participants_are_listed_for_people_spreadsheets_and_programs(tmp_path: Path) -> None:
    async def somebody_registers() -> None:
        async with front_door(tmp_path / "data", database_url=IN_A_FILE) as fair:
            guest = fair.telegram.person("Гость", language_code="ru")
            await registers(fair, guest, "guest", GUEST, language="ru")

    asyncio.run(somebody_registers())
    assert types("participants").output.splitlines()[1].split("  ")[0] == "0001"

    (record,) = json.loads(types("participants", "--json").output)
    assert (record["number"], record["role"], record["status"]) == (1, "guest", "submitted")
    assert record["answers"]["phone"] == "+77014567890"

    heading, row = csv.reader(io.StringIO(types("participants", "--csv").output.removeprefix("\ufeff")))
    cells = dict(zip(heading, row, strict=True))
    assert cells["Фамилия, имя, отчество"] == "Серікова Ақмарал"
    assert cells["Номер телефона"] == "'+7 701 456 78 90", "a spreadsheet would reckon with it"
    assert types("participants", "--event", "other").exit_code == 1


def test_many_sessions_are_not_cancelled_without_a_question(tmp_path: Path) -> None:
    folder = copy_of_the_sample(tmp_path / "fair")
    types("load", str(folder))
    types("release", "--yes")
    table = (folder / "agenda.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "agenda.csv").write_text("".join(table[:6]), encoding="utf-8")
    questions = (folder / "questions.toml").read_text(encoding="utf-8")
    unlinked = re.sub(r", sessions = \[[^\]]*\]", "", questions)
    (folder / "questions.toml").write_text(unlinked, encoding="utf-8")
    asked = types("load", str(folder), answer="n\n")
    assert (asked.exit_code, "sessions would be cancelled. Go on?" in asked.output) == (1, True)
    assert "not held  14.11. 13:00" in asked.output
    assert "The programme is the one that people see." in types("load", str(SAMPLE)).output
    taken = types("load", str(folder), "--yes")
    assert taken.exit_code == 0
    assert types("release", answer="y\nn\n").exit_code == 1
    assert "Release 2 is out." in types("release", answer="y\ny\n").output


def test_a_backup_can_be_restored_and_garbage_can_not(tmp_path: Path) -> None:
    assert types("backup", "fair.db").exit_code == 1, "there is nothing yet"
    types("load", str(SAMPLE))
    assert "checked" in types("backup", "backups/fair.db").output
    assert Path("backups/fair.db").stat().st_mode & 0o077 == 0
    os.utime("backups/fair.db", (1, 1))
    assert "deleted" not in types("backup", "backups/two.db").output
    assert "fair.db: deleted." in types("backup", "backups/three.db", "--keep-days", "30").output
    assert types("backup", "backups/fair.db", "--keep-days", "30").output.count("deleted") == 0

    with closing(sqlite3.connect(database())) as connection, connection:
        connection.execute("INSERT INTO people (id, language, met_at) VALUES (7, 'kk', 0)")
    restored = types("restore", "backups/fair.db", answer="y\n")
    assert restored.exit_code == 0
    with closing(sqlite3.connect(database())) as connection:
        assert connection.execute("SELECT count(*) FROM people").fetchone() == (0,)
    kept = next(one for one in Path("data").glob("*.before-restore-*") if not one.name.endswith(("-wal", "-shm")))
    assert str(kept) in restored.output

    Path("garbage.db").write_bytes(b"garbage " * 999)
    with closing(sqlite3.connect("empty.db")) as connection:
        connection.execute("CREATE TABLE other (x)")
    for file in ("garbage.db", "empty.db"):
        assert types("restore", "--yes", file).exit_code == 1
    with database_locked(database()):
        assert types("restore", "--yes", "backups/fair.db").exit_code == 1
    assert types("restore", "backups/fair.db", answer="n\n").exit_code == 1


def test_the_door_is_printed_by_name_with_codes(tmp_path: Path) -> None:
    async def two_register() -> None:
        async with front_door(tmp_path / "data", bulk_per_second=0, database_url=IN_A_FILE) as fair:
            for name in ("Серікова Ақмарал", "Әбенов Өмір"):
                account = fair.telegram.person(name, language_code="kk")
                await registers(fair, account, "guest", {**GUEST, "full_name": name})

    asyncio.run(two_register())
    assert types("door", "list", "list.html").output == "list.html: 0 people\n"
    with closing(sqlite3.connect(database())) as connection, connection:
        connection.execute("UPDATE registrations SET status = 'approved'")
        connection.execute("INSERT INTO tickets SELECT id, event_id, 'HK47MP', 1 FROM registrations WHERE number = 1")
    result = types("door", "list", "list.html", "--language", "ru")
    assert result.output.startswith("list.html: 2 people\n1 have no code yet")
    page = Path("list.html").read_text(encoding="utf-8")
    assert page.index("Әбенов Өмір") < page.index("Серікова Ақмарал")
    assert "HK4-7MP" in page
    assert "Список участников" in page
    types("door", "badges", "badges.html")
    sheet = Path("badges.html").read_text(encoding="utf-8")
    assert (sheet.count('class="badge"'), sheet.count("<svg")) == (2, 1)


def test_export_writes_a_file_while_nobody_runs_anything(tmp_path: Path) -> None:
    types("load", str(SAMPLE))
    result = types("export", "participants", "people.csv", "--language", "kk")
    assert (result.exit_code, result.output) == (0, "people.csv: 0 rows\n")
    assert Path("people.csv").read_text(encoding="utf-8").startswith("\ufeffӨтінім №,")


def test_export_takes_only_endings_it_knows() -> None:
    result = types("export", "participants", "people.pdf")
    assert (result.exit_code, ".xlsx, .csv, .json" in result.output) == (2, True)


def test_export_says_that_there_is_no_database() -> None:
    result = types("export", "audit", "audit.json")
    assert (result.exit_code, "data/jarmenke.db yet" in result.output) == (1, True)
