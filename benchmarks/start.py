"""From the start of the process to the first getUpdates, with a database that is there already."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.child import BARE, OURS, Contender, running
from benchmarks.report import Row, at_most
from benchmarks.server import Server

GATE: Final = 1.3


async def run(folder: Path, rounds: int, contenders: Sequence[Contender] = (OURS, BARE)) -> list[Row]:
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
