"""An export of very many rows while people register: how long it takes, and how long they wait for an answer."""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from benchmarks.child import OURS, running
from benchmarks.crowd import Crowd
from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.people import Script
from benchmarks.questions import CONTENT, questions
from benchmarks.report import Row, at_most
from benchmarks.server import Server
from benchmarks.stand import PERSON, Sql
from bot import content, worker
from bot.work import KINDS
from db.applications import EVERYBODY
from db.engine import Database, Tx
from db.migrate import migrate
from db.time import to_micros

GATE: Final = 1000.0
SECONDS: Final = 900.0
AT_ONCE: Final = 20
"""People who register meanwhile, at any moment."""
PROBE: Final = 1
"""Somebody who asks for help over and over, and looks at the clock."""
BETWEEN: Final = 0.05
REGISTRATION: Final = Sql(
    "INSERT INTO registrations (id, event_id, person_id, role, status, number, created_at, changed_at, submitted_at)"
    " VALUES (:id, :e, :person, :role, 'submitted', :id, 0, 0, :now)"
)
ANSWER: Final = Sql("INSERT INTO answers VALUES (:id, :question, :value, 0)")
NUMBERS: Final = Sql("INSERT INTO numbers VALUES (:e, :last)")
FIRST_ID: Final = 5_000_000
"""Of those who have registered before."""


async def run(folder: Path, rows: int) -> list[Row]:
    """Let people register while a table of everybody is written by a worker, as the bot would have it done."""
    event_id = await _fill(folder / "jarmenke.db", rows)
    async with Server() as server:
        desk = server.desk()
        async with running(OURS, folder, server.url, desk) as child:
            crowd, waits = Crowd(desk, Script()), Waits(desk)
            crowd.refill = AT_ONCE
            crowd.come(AT_ONCE)
            waits.look()
            took, said = await child.alongside(_export(folder, event_id, waits), SECONDS)
    assert said["rows"] >= rows
    size = await asyncio.to_thread(lambda: Path(said["file"]).stat().st_size)
    return [
        Row(f"an export of {said['rows']:,} rows as XLSX", f"{took:.0f} s, {size / 2**20:.1f} MiB"),
        Row(f"{len(waits.took):,} replies meanwhile, median", f"{median(waits.took):.0f} ms"),
        at_most("p95 of the replies", quantiles(waits.took, n=20)[-1], GATE, "{:.0f} ms"),
    ]


class Waits:
    """How long somebody waits for an answer, again and again."""

    def __init__(self, desk: Desk) -> None:
        self.took: list[float] = []
        """Milliseconds."""
        self._desk = desk
        self._answered = asyncio.Event()

    def look(self) -> None:
        """See what the bot writes before the crowd does."""
        read = self._desk.reader

        def reader(shown: Shown) -> None:
            if shown.chat == PROBE:
                self._answered.set()
            else:
                read(shown)

        self._desk.reader = reader

    async def ask(self, until: "asyncio.Future[Any]") -> None:
        """Ask and wait until something has ended."""
        while not until.done():
            self._answered.clear()
            began = time.perf_counter()
            self._desk.say(PROBE, "/help")
            await self._answered.wait()
            self.took.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(BETWEEN)


async def _export(folder: Path, event_id: str, waits: Waits) -> tuple[float, Mapping[str, Any]]:
    request = {
        "event": event_id,
        "args": {"table": "participants", "form": "xlsx", "sieve": asdict(EVERYBODY)},
        "language": "kk",
        "database": str(folder / "jarmenke.db"),
        "folder": str(folder),
        "now": datetime.now(UTC).isoformat(),
        "file": None,
    }
    began = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(worker.work(KINDS["export"], request, _ignore))
        await waits.ask(working)
    return time.perf_counter() - began, working.result()


async def _ignore(_percent: int) -> None:
    """Let it go on."""


async def _fill(path: Path, people: int) -> str:
    """Let people have registered, and return the id of the event."""
    migrate(path)
    database = await Database.open(path)
    now = to_micros(datetime.now(UTC))

    async def work(tx: Tx) -> str:
        event = (await content.load(tx, CONTENT, now)).event
        numbers = range(1, people + 1)
        await tx.many(PERSON, [{"id": FIRST_ID + number, "t": "kk", "e": event.id} for number in numbers])
        role = {"e": event.id, "role": event.roles[0].id, "now": now}
        await tx.many(REGISTRATION, [{"id": n, "person": FIRST_ID + n} | role for n in numbers])
        answers = [(question.id, json.dumps(question.answer(1)[1])) for question in questions()]
        for question, value in answers:
            await tx.many(ANSWER, [{"id": number, "question": question, "value": value} for number in numbers])
        await tx.run(NUMBERS, e=event.id, last=people)
        return event.id

    try:
        return await database.write(work)
    finally:
        await database.close()
