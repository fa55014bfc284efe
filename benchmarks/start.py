"""From the start of the process to the first getUpdates, and to the first answer to what somebody wrote before.

The database is there already, with what is left of weeks of use.
"""

import asyncio
import os
import time
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.child import BARE, OURS, START_SECONDS, Contender, running, spawn
from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.report import Row, at_most
from benchmarks.server import Server

GATE: Final = 1.3
ANSWERED: Final = 5.0
"""Seconds until who wrote while the bot was away is answered, in 95 of 100 starts."""


async def run(folder: Path, rounds: int, starts: int, contenders: Sequence[Contender] = (OURS, BARE)) -> list[Row]:
    """Measure how long a start takes, until the bot asks and until it answers."""
    return [*await _polled(folder, rounds, contenders), *await _answered(folder, starts, contenders[0])]


async def _answered(folder: Path, starts: int, ours: Contender) -> list[Row]:
    """Start so many times with an update waiting at Telegram; the first start does not count."""
    async with Server() as server:
        desk = server.desk()
        seconds = [await _until_answered(folder, server.url, desk, ours, 1 + number) for number in range(starts + 1)]
    counted = sorted(seconds[1:])
    last = counted[ceil(0.95 * len(counted)) - 1]
    load = f"load {os.getloadavg()[0]:.1f}"
    return [
        Row(f"start to first answer, median of {starts} ({load})", f"{median(counted):.2f} s"),
        at_most(f"start to first answer, p95 of {starts} ({load})", last, ANSWERED, "{:.2f} s"),
    ]


async def _until_answered(folder: Path, url: str, desk: Desk, ours: Contender, person: int) -> float:
    """Let somebody write to a bot that is not there, start it, and return how long they wait from then on."""
    answered, at = asyncio.Event(), 0.0

    def read(shown: Shown) -> None:
        nonlocal at
        if shown.chat == person and not answered.is_set():
            at = time.perf_counter()
            answered.set()

    desk.reader = read
    desk.say(person, "/start")
    child = spawn(ours, folder, url, desk)
    try:
        await child.alongside(answered.wait(), START_SECONDS)
    finally:
        child.kill()
    return at - child.started_at


async def _polled(folder: Path, rounds: int, contenders: Sequence[Contender]) -> list[Row]:
    """Start both in turns; the first start, which makes the database and warms the disk's cache, does not count."""
    times: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    async with Server() as server:
        desks = {contender.name: server.desk() for contender in contenders}
        for _ in range(rounds + 1):
            for contender in contenders:
                desk = desks[contender.name]
                async with running(contender, folder, server.url, desk) as child:
                    times[contender.name].append(desk.polled_at - child.started_at)
    counted = {name: seconds[1:] for name, seconds in times.items()}
    rows = [Row(f"start to first poll, {name}", f"{median(each):.2f} s") for name, each in counted.items()]
    ours, bare = counted.values()
    ratio = median(mine / theirs for mine, theirs in zip(ours, bare, strict=True))
    return [*rows, at_most(f"start, × {contenders[1].name}", ratio, GATE, "{:.2f}")]
