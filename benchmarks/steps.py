"""CPU per step of a registration, and steps per second: answer in, stored, next question out."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.child import BARE, CONVERSATION, DIALOG, OURS, Child, Contender, running
from benchmarks.crowd import FIRST_ID, Crowd
from benchmarks.desk import Desk
from benchmarks.people import Script
from benchmarks.questions import questions
from benchmarks.report import Row, at_least, at_most
from benchmarks.server import Server

ROUND_SECONDS: Final = 180.0
SETTLE_SECONDS: Final = 0.5
"""What a bot does after its last message, such as recording that it was sent, is counted too."""
CPU_GATE: Final = 2.5
SHARE_GATE: Final = 600 / 1923
"""600 steps per second, on the machine this gate was set for, whose bare aiogram did 1,923: speeds do not travel."""


@dataclass(frozen=True, slots=True)
class Runner:
    """A contender that runs, and its figures: a pair per round."""

    contender: Contender
    desk: Desk
    child: Child
    cpu: list[float] = field(default_factory=list)
    """Milliseconds per step."""
    rate: list[float] = field(default_factory=list)
    """Steps per second."""

    async def round(self, number: int, people: int) -> None:
        """Let a new crowd answer all questions at once; only that is measured."""
        crowd = Crowd(self.desk, Script(patient=True), FIRST_ID + number * people, hold=True)
        crowd.come(people)
        await self.child.alongside(crowd.assembled(), ROUND_SECONDS)
        await asyncio.sleep(SETTLE_SECONDS)
        cpu, began = self.child.cpu, time.perf_counter()
        crowd.release()
        await self.child.alongside(crowd.done(), ROUND_SECONDS)
        took = time.perf_counter() - began
        await asyncio.sleep(SETTLE_SECONDS)
        steps = people * len(questions())
        self.cpu.append((self.child.cpu - cpu) * 1000 / steps)
        self.rate.append(steps / took)


async def run(
    folder: Path,
    people: int,
    rounds: int,
    contenders: Sequence[Contender] = (OURS, BARE, DIALOG, CONVERSATION),
) -> list[Row]:
    """Measure the contenders in turns, after a round that only warms up."""
    async with Server() as server, _all_running(contenders, folder, server) as runners:
        for number in range(rounds + 1):
            for runner in runners:
                await runner.round(number, people)
    for runner in runners:
        del runner.cpu[0], runner.rate[0]
    return _rows(runners)


@asynccontextmanager
async def _all_running(contenders: Sequence[Contender], folder: Path, server: Server) -> AsyncIterator[list[Runner]]:
    async with AsyncExitStack() as stack:
        runners = []
        for contender in contenders:
            desk = server.desk()
            child = await stack.enter_async_context(running(contender, folder, server.url, desk))
            runners.append(Runner(contender, desk, child))
        yield runners


def _rows(runners: Sequence[Runner]) -> list[Row]:
    """Compare the first contender with the second in CPU, and with all others but that one in speed."""
    ours, bare, *peers = runners
    rows = [Row(f"CPU per step, {each.contender.name}", f"{median(each.cpu):.2f} ms") for each in runners]
    rows += (Row(f"steps per second, {each.contender.name}", f"{median(each.rate):,.0f}") for each in runners)
    ratio = median(mine / theirs for mine, theirs in zip(ours.cpu, bare.cpu, strict=True))
    rows.append(at_most(f"CPU per step, × {bare.contender.name}", ratio, CPU_GATE, "{:.2f}"))
    share = median(mine / theirs for mine, theirs in zip(ours.rate, bare.rate, strict=True))
    rows.append(at_least(f"steps per second on one core, × {bare.contender.name}", share, SHARE_GATE, "{:.2f}"))
    for peer in peers:
        ratio = median(mine / theirs for mine, theirs in zip(ours.rate, peer.rate, strict=True))
        rows.append(at_least(f"steps per second, × {peer.contender.name}", ratio, 1.0, "{:.2f}"))
    return rows
