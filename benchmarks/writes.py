"""The longest transaction of each action, with very many people and much that is finished."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.history import Size, fill
from benchmarks.made_agenda import agenda, fair
from benchmarks.report import Row
from benchmarks.timed import Timed, WritesStand
from benchmarks.write_actions import ACTIONS
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
            began = time.perf_counter()
            stand.database.started()
            await act(stand)
            longest, number = stand.database.longest, stand.database.number
            figure = f"{longest:.0f} ms; {number:,}; {time.perf_counter() - began:.1f} s"
            rows.append(Row(name, figure, f"≤ {GATE:.0f} ms", longest <= GATE))
    return rows


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
    async with asyncio.TaskGroup() as tasks:
        try:
            tasks.create_task(stand.processor.run())
            yield stand
        finally:
            stand.processor.close()
    await database.close()
