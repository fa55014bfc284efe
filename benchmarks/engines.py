"""The two engines beside each other, and several processes on one PostgreSQL server: steps per second, and a kill."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.child import OURS, START_SECONDS, Child, spawn, unpin
from benchmarks.crowd import FIRST_ID, Crowd
from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.people import Script
from benchmarks.questions import CONTENT, questions
from benchmarks.report import Row, at_least, at_most
from benchmarks.server import Server
from tests.postgresql.cluster import Cluster, start

ROUND_SECONDS: Final = 240.0
SHARE_GATE: Final = 0.8
"""Of the steps per second that the same bot does on SQLite."""
PROCESSES: Final = (1, 2, 4)
MANY_BOTS: Final = 8
SAFE: Final = ("fsync=on", "synchronous_commit=on", "full_page_writes=on", "autovacuum=on", "shared_buffers=128MB")
"""As a server is run that may not lose anything."""
GONE_MEDIAN: Final = 0.3
GONE_P95: Final = 2.0
"""Seconds from the kill of a process to the next message that another one sends."""
COMING: Final = 6.0
"""Seconds that a process is given to be there again before the other one is killed."""
REFILL: Final = 40
"""People under way while processes are killed."""
BETWEEN: Final = (0.5, 2.0)
"""Seconds between a process that is ready and its kill."""


@dataclass(slots=True)
class Fleet:
    """Processes of our bot on one database, at as many desks as there are bots, and what they did."""

    name: str
    desks: Sequence[Desk]
    children: Sequence[Child]
    rates: list[float] = field(default_factory=list)

    async def round(self, number: int, people: int) -> None:
        """Let a new crowd answer all questions at once, the same number in all for any number of bots."""
        share = people // len(self.desks)
        first = FIRST_ID + number * people
        crowds = [Crowd(desk, Script(patient=True), first + n * share, hold=True) for n, desk in enumerate(self.desks)]
        for crowd in crowds:
            crowd.come(share)
        await self._alongside(crowds, "assembled")
        began = time.perf_counter()
        for crowd in crowds:
            crowd.release()
        await self._alongside(crowds, "done")
        self.rates.append(share * len(self.desks) * len(questions()) / (time.perf_counter() - began))

    async def _alongside(self, crowds: Sequence[Crowd], what: str) -> None:
        waiting = asyncio.gather(*(getattr(crowd, what)() for crowd in crowds))
        await self.children[0].alongside(waiting, ROUND_SECONDS)


async def run(folder: Path, people: int, rounds: int, kills: int) -> list[Row]:
    """Compare the engines, then numbers of processes over one bot and over several, then kill."""
    cluster = start(*SAFE)
    try:
        rows = await _compared(folder, cluster, people, rounds)
        for bots in (1, MANY_BOTS):
            rows += await _together(folder, cluster, people, rounds, bots)
        return [*rows, *await _killed(folder, cluster, kills)]
    finally:
        cluster.stop()


async def _compared(folder: Path, cluster: Cluster, people: int, rounds: int) -> list[Row]:
    """Measure one process on each engine in turns, after a round that only warms up."""
    async with Server() as server, AsyncExitStack() as stack:
        fleets = [
            await stack.enter_async_context(_fleet("SQLite", folder / "lite", server, 1, 1, {}, pinned=True)),
            await stack.enter_async_context(
                _fleet("PostgreSQL", folder / "pg", server, 1, 1, _on(cluster, "engines"), pinned=True)
            ),
        ]
        for number in range(rounds + 1):
            for fleet in fleets:
                await fleet.round(number, people)
    lite, pg = (fleet.rates[1:] for fleet in fleets)
    share = median(theirs / ours for theirs, ours in zip(pg, lite, strict=True))
    return [
        Row("steps per second, SQLite", f"{median(lite):,.0f}"),
        Row("steps per second, PostgreSQL", f"{median(pg):,.0f}"),
        at_least("steps per second on PostgreSQL, × SQLite", share, SHARE_GATE, "{:.2f}"),
    ]


async def _together(folder: Path, cluster: Cluster, people: int, rounds: int, bots: int) -> list[Row]:
    """Measure numbers of processes, one after the other; each on schemas of its own."""
    rates: dict[int, float] = {}
    for count in PROCESSES:
        schema = f"bots{bots}_{count}"
        async with (
            Server() as server,
            _fleet(schema, folder / schema, server, count, bots, _on(cluster, schema)) as fleet,
        ):
            for number in range(rounds + 1):
                await fleet.round(number, people)
        rates[count] = median(fleet.rates[1:])
    called = "1 bot" if bots == 1 else f"{bots} bots"
    return [
        Row(f"steps per second, {called}, processes: {count}", f"{rate:,.0f} ({rate / rates[1]:.2f} × one)")
        for count, rate in rates.items()
    ]


async def _killed(folder: Path, cluster: Cluster, kills: int) -> list[Row]:
    """Kill one of two processes again and again while people register; the other one goes on."""
    chance, gaps = random.Random(0), []
    async with Server() as server:
        desk = server.desk()
        crowd = Crowd(desk, Script())
        sent = _Sent(desk)
        crowd.refill = REFILL
        children = [_born(folder / f"killed{n}", server, [desk], _on(cluster, "killed"), joins=n > 0) for n in range(2)]
        try:
            await children[0].alongside(desk.polled.wait(), START_SECONDS)
            crowd.come(REFILL)
            for number in range(kills):
                await children[1 - number % 2].alongside(asyncio.sleep(chance.uniform(*BETWEEN)), START_SECONDS)
                children[number % 2].kill()
                crowd.killed()
                gaps.append(await children[1 - number % 2].alongside(sent.next(), START_SECONDS))
                place = folder / f"killed{number % 2}"
                children[number % 2] = _born(place, server, [desk], _on(cluster, "killed"), joins=True)
                await children[number % 2].alongside(asyncio.sleep(COMING), START_SECONDS)
            crowd.refill = 0
            await children[0].alongside(crowd.done(), ROUND_SECONDS)
        finally:
            for child in children:
                child.kill()
    gaps.sort()
    return [
        at_most(f"kill to next message, median of {kills}", median(gaps), GONE_MEDIAN, "{:.2f} s"),
        at_most(f"kill to next message, p95 of {kills}", gaps[ceil(0.95 * kills) - 1], GONE_P95, "{:.2f} s"),
        at_most("people who were not answered any more", crowd.unfinished, 0, "{:.0f}"),
    ]


class _Sent:
    """Tells when the bot writes next, whoever reads it."""

    def __init__(self, desk: Desk) -> None:
        self._reads, self._written = desk.reader, asyncio.Event()
        desk.reader = self._read

    def _read(self, shown: Shown) -> None:
        self._written.set()
        self._reads(shown)

    async def next(self) -> float:
        """Return the seconds until a message comes."""
        self._written.clear()
        began = time.perf_counter()
        await self._written.wait()
        return time.perf_counter() - began


@asynccontextmanager
async def _fleet(
    name: str, folder: Path, server: Server, count: int, bots: int, settings: dict[str, str], *, pinned: bool = False
) -> AsyncIterator[Fleet]:
    """Run so many processes for so many bots, until the block ends."""
    desks = [server.desk() for _ in range(bots)]
    children = [
        _born(folder / str(number), server, desks, settings, pinned=pinned, joins=number > 0) for number in range(count)
    ]
    try:
        for desk in desks:
            await children[0].alongside(desk.polled.wait(), START_SECONDS)
        yield Fleet(name, desks, children)
    finally:
        for child in children:
            child.kill()


def _born(
    folder: Path,
    server: Server,
    desks: Sequence[Desk],
    settings: dict[str, str],
    *,
    pinned: bool = False,
    joins: bool = False,
) -> Child:
    """Start a process. Several share all cores; one alone has its own."""
    folder.mkdir(parents=True, exist_ok=True)
    if len(desks) > 1:
        settings = settings | {"BOTS": str(_files(folder, desks)), "BOT_TOKEN": "", "CONTENT": ""}
    child = spawn(OURS, folder, server.url, desks[0], joins=joins, **settings)
    if not pinned:
        unpin(child.pid)
    return child


def _files(folder: Path, desks: Sequence[Desk]) -> Path:
    """Write a file for each bot."""
    files = folder / "bots"
    files.mkdir(exist_ok=True)
    for number, desk in enumerate(desks):
        file = files / f"bot{number}.env"
        file.touch(0o600)
        file.write_text(f"BOT_TOKEN={desk.token}\nCONTENT={CONTENT}\n", encoding="utf-8")
    return files


def _on(cluster: Cluster, schema: str) -> dict[str, str]:
    return {"DATABASE_URL": f"{cluster.url}&schema={schema}"}
