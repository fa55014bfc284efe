"""Every benchmark runs, on a bot so small that it starts in an instant; the real ones are tried at length."""

import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

pytest.importorskip("psutil", reason="measuring is an extra: make bench installs it")

from benchmarks import agenda, broadcast, files, kills, memory, start, steps
from benchmarks.child import ROOT, BenchmarkError, Contender, running
from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.people import Person, Script
from benchmarks.questions import Value, questions
from benchmarks.report import Row, at_least, at_most, table
from benchmarks.server import Server
from db.core.migrate import migrate
from fair.content import read

ONE = Contender("one", ("-m", "tests.benchmarks.small_bot"))
OTHER = Contender("other", ("-m", "tests.benchmarks.small_bot"))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "SETTLE_SECONDS", 0.01)
    monkeypatch.setattr(memory, "SLOW", 0.01)


def test_its_fair_has_no_finding() -> None:
    files = {path.name: path.read_text("utf-8") for path in (ROOT / "benchmarks/content").glob("*.toml")}
    event, findings = read(files)
    assert (event is not None, findings) == (True, ())
    assert len(questions()) == 8


async def test_steps_compares_the_first_with_the_others(tmp_path: Path) -> None:
    rows = await steps.run(tmp_path, people=3, rounds=1, contenders=(ONE, OTHER, OTHER))
    assert [row.what for row in rows if row.gate] == [
        "CPU per step, × other",
        "steps per second on one core, × other",
        "steps per second, × other",
    ]


async def test_memory_sees_the_pile_and_the_growth(tmp_path: Path) -> None:
    rows = await memory.run(tmp_path, 5, 4, warm=2, ours=ONE, bare=OTHER, pile=lambda _: 5, script=Script(ways=()))
    assert {row.what: row.figure for row in rows}["updates and messages that waited at once"] == "5"
    assert all(row.ok for row in rows)


async def test_start_counts_until_the_first_poll_and_the_first_answer(tmp_path: Path) -> None:
    rows = await start.run(tmp_path, rounds=1, starts=2, contenders=(ONE, OTHER))
    assert rows[2].what == "start, × other"
    assert [row.what.partition(" (")[0] for row in rows[3:]] == [
        "start to first answer, median of 2",
        "start to first answer, p95 of 2",
    ]
    assert rows[-1].ok


async def test_agenda_takes_turns_and_plans_a_reminder(tmp_path: Path) -> None:
    rows = await agenda.run(tmp_path, sizes=(30,), people=(10, 20), reminded=20, rounds=3)
    assert [row.what for row in rows if "few" in row.what] == [
        "30 sessions: /agenda, × few people",
        "30 sessions: search with a typo, × few people",
        "30 sessions: session card, × few people",
    ]
    assert rows[-2].what == "one reminder for 20 people, the slowest of 5"
    assert "taps meanwhile" in rows[-1].what


@pytest.mark.long
async def test_files_are_made_while_people_register(tmp_path: Path) -> None:
    rows = await files.run(tmp_path, 300, 40)
    assert rows[0].what.startswith("an export of 300")
    assert rows[3].what == "an import of 40 people"
    assert all(row.ok for row in rows)


async def test_a_bot_that_ends_by_itself_is_no_measurement(tmp_path: Path) -> None:
    async with Server() as server:
        with pytest.raises(BenchmarkError, match="No module named"):
            async with running(Contender("none", ("-m", "nowhere")), tmp_path, server.url, server.desk()):
                pass


def test_the_fullest_second_and_the_rate_are_counted() -> None:
    assert broadcast.busiest([0.0, 0.5, 0.9, 1.0, 5.0]) == 3
    assert broadcast.per_second([0.0, 0.5, 1.0]) == 2.0


def person(number: int, answers: Mapping[str, Value]) -> Person:
    made = Person(number, Desk(1), Script())
    made.answers.update(answers)
    made.finished = True
    return made


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """One registration, of person 7, who said that their age is 34."""
    path = tmp_path / "jarmenke.db"
    migrate(path)
    with sqlite3.connect(path) as connection:
        connection.executescript("""
            INSERT INTO events (id, source, digest, loaded_at) VALUES ('e', '{}', '', 0);
            INSERT INTO people (id, language, met_at) VALUES (7, 'en', 0);
            INSERT INTO registrations
                (id, event_id, person_id, role, status, number, created_at, changed_at, submitted_at)
                VALUES (1, 'e', 7, 'guest', 'submitted', 1, 0, 0, 0);
            INSERT INTO answers (registration_id, question_id, value, answered_at) VALUES (1, 'age', '34', 0);
            INSERT INTO numbers (event_id, last) VALUES ('e', 1);
        """)
    connection.close()
    return path


def test_the_ledger_is_clean_when_everybody_is_there_as_they_said(database: Path) -> None:
    assert kills.compare(database, {7: person(7, {"age": 34})}) == kills.Ledger(0, 0, 0, 0, 0, "ok")


def test_the_ledger_sees_a_wrong_answer_a_missing_person_and_a_number_too_many(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE numbers SET last = 2")
    connection.close()
    waits = Person(9, Desk(1), Script())
    people = {7: person(7, {"age": 35}), 8: person(8, {"age": 34}), 9: waits}
    found = kills.compare(database, people)
    assert found == kills.Ledger(lost=2, stuck=1, double=1, repeats=0, worst=0, integrity="ok")


def test_what_is_seen_again_counts_by_the_kill() -> None:
    sees = Person(7, Desk(1), Script())
    hello = Shown(7, {"text": "Hello"})
    for kills_ in range(3):
        for _ in range(2 + kills_):
            sees.see(hello)
        sees.killed()
    assert (sees.repeats, sees.worst) == (8, 4)


def test_a_table_says_which_gate_failed() -> None:
    rows = [Row("told", "3"), at_most("small", 2.0, 1.0, "{:.1f} ms"), at_least("large", 2.0, 1.0, "{:.1f}")]
    assert table("sizes", rows).splitlines()[4:] == [
        "| told | 3 |  |  |",
        "| small | 2.0 ms | ≤ 1.0 ms | FAILED |",
        "| large | 2.0 | ≥ 1.0 | OK |",
    ]


@pytest.mark.long
@pytest.mark.parametrize("which", ["steps", "start", "kills"])
def test_the_real_bots_are_measured(which: str, tmp_path: Path) -> None:
    for library in ("aiogram_dialog", "telegram"):
        pytest.importorskip(library)
    command = [sys.executable, "-m", "benchmarks", which, "--quick", "--kills", "2", "--folder", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert f"### {which}" in done.stdout, done.stderr
    assert which != "kills" or done.returncode == 0, done.stdout
