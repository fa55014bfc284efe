"""Very many rows go out or come in while people register: how long it takes, and how long they wait for an answer."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from benchmarks import history
from benchmarks.child import OURS, running
from benchmarks.crowd import Crowd
from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.people import Script
from benchmarks.questions import CONTENT, questions
from benchmarks.report import Row, at_most
from benchmarks.server import Server
from benchmarks.stand import PERSON, Sql
from bot.commands import content
from bot.jobs import process
from bot.jobs.kinds import KINDS
from db.applications import imports
from db.applications.queue import EVERYBODY
from db.core.engine import Tx
from db.core.migrate import migrate
from db.core.opening import open_database
from db.core.time import to_micros
from fair.applications.people_table import TableApplicant

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
REGISTERED: Final = 1_000
"""People who are there before others come in by a table."""
FIRST_ID: Final = 5_000_000
"""Of those who have registered before."""


async def run(folder: Path, rows: int, people: int) -> list[Row]:
    """Let people register while a table of everybody is written, then while a table of others is read and taken."""
    size, out = await _meanwhile(folder / "out", rows, _export)
    took, waited = out
    exported = [Row(f"an export of {rows:,} rows as XLSX", f"{took:.0f} s, {size / 2**20:.1f} MiB"), *_waited(waited)]
    people, came = await _meanwhile(folder / "in", REGISTERED, partial(_import, people=people))
    took, waited = came
    return [*exported, Row(f"an import of {people:,} people", f"{took:.0f} s"), *_waited(waited)]


def _waited(waits: Sequence[float]) -> list[Row]:
    return [
        Row(f"{len(waits):,} replies meanwhile, median", f"{median(waits):.0f} ms"),
        at_most("p95 of the replies", quantiles(waits, n=20)[-1], GATE, "{:.0f} ms"),
    ]


async def _meanwhile(
    folder: Path, registered: int, act: Callable[[Path, str], Awaitable[int]]
) -> tuple[int, tuple[float, Sequence[float]]]:
    """Do something while people register and somebody asks; return what it did, its seconds, their milliseconds."""
    event_id = await _fill(folder / "jarmenke.db", registered)
    async with Server() as server:
        desk = server.desk()
        async with running(OURS, folder, server.url, desk) as child:
            crowd, waits = Crowd(desk, Script()), Waits(desk)
            crowd.refill = AT_ONCE
            crowd.come(AT_ONCE)
            waits.look()

            async def both() -> tuple[int, float]:
                began = time.perf_counter()
                async with asyncio.TaskGroup() as tasks:
                    acting = tasks.create_task(_awaited(act(folder, event_id)))
                    await waits.ask(acting)
                return acting.result(), time.perf_counter() - began

            done, took = await child.alongside(both(), SECONDS)
    return done, (took, waits.took)


async def _awaited(acting: Awaitable[int]) -> int:
    return await acting


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


def _request(folder: Path, event_id: str, args: Mapping[str, Any], file: Path | None = None) -> Mapping[str, Any]:
    return {
        "event": event_id,
        "args": args,
        "language": "kk",
        "database": str(folder / "jarmenke.db"),
        "folder": str(folder),
        "now": datetime.now(UTC).isoformat(),
        "file": str(file) if file else None,
    }


async def _export(folder: Path, event_id: str) -> int:
    """Write a table of everybody, as the bot would have it done; return the size of the file."""
    args = {"table": "participants", "form": "xlsx", "sieve": asdict(EVERYBODY)}
    said = await process.work(KINDS["export"], _request(folder, event_id, args), _ignore)
    return await asyncio.to_thread(lambda: Path(said["file"]).stat().st_size)


async def _import(folder: Path, event_id: str, people: int) -> int:
    """Have a workbook read, agree to it, and wait until everybody is registered; return how many that are."""
    file = folder / "people.xlsx"
    await asyncio.to_thread(_write, file, people)
    request = _request(folder, event_id, {"name": file.name}, file)
    said = await process.work(KINDS["import-read"], request, _ignore)
    database = await open_database(folder / "jarmenke.db")

    async def agree(tx: Tx) -> None:
        entries = [TableApplicant(**entry) for entry in said["entries"]]
        await imports.offer(tx, event_id, PROBE, file.name, entries, 1)
        await imports.move(tx, event_id, "running", 2)

    try:
        await database.write(agree)
        while await database.read(imports.running):  # noqa: ASYNC110 - the bot is another process
            await asyncio.sleep(BETWEEN)
    finally:
        await database.close()
    return len(said["entries"])


def _write(file: Path, people: int) -> None:
    """Write a workbook of people who answer as the crowd does."""
    from openpyxl import Workbook  # noqa: PLC0415 - heavy

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([question.id for question in questions()])
    for number in range(FIRST_ID, FIRST_ID + people):
        sheet.append([question.answer(number)[0] for question in questions()])
    book.save(file)


async def _ignore(_percent: int) -> None:
    """Let it go on."""


async def _fill(path: Path, people: int) -> str:
    """Let people have registered, and return the id of the event."""
    now = to_micros(datetime.now(UTC))
    migrate(path)
    history.finished(path, now)
    database = await open_database(path)

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
