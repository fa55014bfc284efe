"""The longest transaction of each action, with very many people and much that is finished."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.history import Size, fill
from benchmarks.made_agenda import agenda, fair
from benchmarks.report import Row
from benchmarks.timed import Held, Timed, WritesStand
from benchmarks.write_actions import ACTIONS, LOOKS, Look, Step
from bot.cli.run import COLLECT
from db.core.engine import Tx
from db.core.migrate import migrate
from db.core.time import to_micros
from db.event import events
from services import release_agenda
from services.releases import ReleasedAgendas

GATE: Final = 50.0
"""Milliseconds: whoever writes meanwhile waits no longer for the database."""
SESSIONS: Final = 50


async def run(folder: Path, size: Size) -> list[Row]:
    """Measure all of them."""
    rows = []
    async with _standing(folder / "writes.db", size) as stand:
        for name, act in ACTIONS.items():
            rows.append(await _measured(stand, name, act))
    return rows


async def _measured(stand: WritesStand, name: str, act: Step) -> Row:
    """Do it, what only looks three times."""
    held: list[Held] = []
    for _ in range(LOOKS if isinstance(act, Look) else 1):
        began = time.perf_counter()
        stand.database.started()
        await act(stand)
        held.append(stand.database.longest)
    cpu, wall = (median(getattr(one, which) for one in held) for which in ("cpu", "wall"))
    engine = median(one.engine for one in held)
    figure = (
        f"{cpu:.0f} ms ({engine:.0f} ms); {wall:.0f} ms; {stand.database.number:,}; {time.perf_counter() - began:.1f} s"
    )
    return Row(name, figure, f"≤ {GATE:.0f} ms", cpu <= GATE)


@asynccontextmanager
async def _standing(path: Path, size: Size) -> AsyncIterator[WritesStand]:
    event, made = fair(SESSIONS), agenda(fair(SESSIONS), SESSIONS)
    migrate(path)
    database = await Timed.open(path)
    stand = WritesStand(database, event, made, size.people, ReleasedAgendas(), event.starts - timedelta(days=3))

    async def begin(tx: Tx) -> None:
        await events.save(tx, event.id, {}, "", 0)
        await release_agenda.release(tx, event, made, {}, stand.now)

    await database.write(begin)
    fill(path, event, size, to_micros(stand.now))
    gc.collect()
    gc.freeze()  # as bot/cli/run.py does
    gc.set_threshold(*COLLECT)
    async with asyncio.TaskGroup() as tasks:
        try:
            tasks.create_task(stand.processor.run())
            yield stand
        finally:
            stand.processor.close()
    await database.close()
