"""Killing the process again and again while people register: nothing lost, nothing double."""

import asyncio
import json
import random
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.child import OURS, START_SECONDS, Child, spawn
from benchmarks.crowd import Crowd
from benchmarks.desk import Desk
from benchmarks.people import SUBMIT, Person, Script
from benchmarks.report import Row, at_most
from benchmarks.server import Server

LIFE: Final = (0.0, 1.5)
"""Seconds between the first poll and the kill."""
IN_FLIGHT: Final = 30
"""As many messages as the courier has on their way at most; each may be repeated after a kill."""
AGAIN: Final = 3
"""As many messages one person may see again after one kill at most."""
QUIET_SECONDS: Final = 60.0
SCRIPT: Final = Script(ways=(*Script().ways, SUBMIT))


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of the registrations."""

    lost: int
    """Of those who saw the end: not there, or not with the very answers that were given."""
    stuck: int
    """People whom the bot did not answer any more."""
    double: int
    """Numbers given out beyond one for each."""
    repeats: int
    """Messages that somebody saw twice."""
    worst: int
    """The most that one person saw again after one kill."""
    integrity: str


async def run(folder: Path, kills: int, at_once: int, seed: int = 0) -> list[Row]:
    """Keep so many people registering, kill so often, then let the last ones finish and compare."""
    chance = random.Random(seed)
    async with Server() as server:
        desk = server.desk()
        crowd = Crowd(desk, SCRIPT)
        crowd.refill = at_once
        crowd.come(at_once)
        for number in range(kills + 1):
            child = spawn(OURS, folder, server.url, desk)
            try:
                await child.alongside(desk.polled.wait(), START_SECONDS)
                if number < kills:
                    await child.alongside(asyncio.sleep(chance.uniform(*LIFE)), START_SECONDS)
                else:
                    await _let_finish(child, desk, crowd)
            finally:
                child.kill()
                crowd.killed()
    ledger = compare(folder / "jarmenke.db", crowd.people)
    return [
        Row("kills", str(kills)),
        Row("registrations", str(len(crowd.people))),
        at_most("lost", ledger.lost, 0, "{}"),
        at_most("stuck", ledger.stuck, 0, "{}"),
        at_most("double", ledger.double, 0, "{}"),
        at_most("messages repeated", ledger.repeats, kills * IN_FLIGHT, "{}"),
        at_most("repeated to one person after one kill", ledger.worst, AGAIN, "{}"),
        Row("integrity_check", ledger.integrity, "ok", ledger.integrity == "ok"),
    ]


async def _let_finish(child: Child, desk: Desk, crowd: Crowd) -> None:
    """Wait until everybody has finished, or nothing has happened for long."""
    crowd.refill = 0
    calls = -1
    while crowd.unfinished and calls != desk.calls.total() - desk.calls["getUpdates"]:
        calls = desk.calls.total() - desk.calls["getUpdates"]
        done = asyncio.wait_for(crowd.done(), QUIET_SECONDS)
        try:
            await child.alongside(done, 2 * QUIET_SECONDS)
        except TimeoutError:
            continue


def compare(path: Path, people: Mapping[int, Person]) -> Ledger:
    """Compare what the people said with what is stored."""
    with closing(sqlite3.connect(path)) as database:
        stored = _stored(database)
        (given,) = database.execute("SELECT coalesce(sum(last), 0) FROM numbers").fetchone()
        (integrity,) = database.execute("PRAGMA integrity_check").fetchone()
    finished = [person for person in people.values() if person.finished]
    return Ledger(
        lost=sum(stored.get(person.id) != person.answers for person in finished),
        stuck=len(people) - len(finished),
        double=given - len(stored),
        repeats=sum(person.repeats for person in people.values()),
        worst=max((person.worst for person in people.values()), default=0),
        integrity=integrity,
    )


def _stored(database: sqlite3.Connection) -> dict[int, dict[str, Any]]:
    """Return the answers of submitted registrations by person."""
    rows = database.execute(
        "SELECT r.person_id, a.question_id, a.value FROM registrations r "
        "JOIN answers a ON a.registration_id = r.id WHERE r.status = 'submitted'"
    )
    stored: dict[int, dict[str, Any]] = {}
    for person, question, value in rows:
        stored.setdefault(person, {})[question] = json.loads(value)
    return stored
