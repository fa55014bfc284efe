"""Resident memory: with many updates waiting, and after many different people."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from benchmarks.child import BARE, OURS, Child, Contender, running
from benchmarks.crowd import FIRST_ID, Crowd
from benchmarks.desk import Desk
from benchmarks.people import Script
from benchmarks.report import Row, at_most
from benchmarks.server import Server

WAITING_GATE: Final = 40
GROWTH_GATE: Final = 20
SLOW: Final = 5.0
"""Seconds until a message is answered, so that messages pile up."""
SECONDS: Final = 120.0
"""For a pile, or for some people to come and go."""
AT_ONCE: Final = 300
WARM: Final = 1_000
"""After so many people everything that is loaded late has been loaded."""
VISITOR: Final = Script(ways=("English",), answers=0)
"""Presses Start, chooses a language, looks at the fair's card and goes."""
_PILE: Final = (
    "SELECT (SELECT count(*) FROM inbox WHERE state = 'pending') + "
    "(SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending'))"
)


async def run(
    folder: Path,
    waiting: int,
    people: int,
    warm: int = WARM,
    ours: Contender = OURS,
    bare: Contender = BARE,
    pile: Callable[[Path], int] | None = None,
    script: Script = VISITOR,
) -> list[Row]:
    """Measure bare aiogram at rest, then ours under a pile of updates, then ours over many people."""
    async with Server() as server:
        desk = server.desk()
        async with running(bare, folder, server.url, desk) as child:
            await _meet(child, Crowd(desk, Script(ways=())), 10, 10)
            rest = child.rss
        desk = server.desk()
        async with running(ours, folder, server.url, desk) as child:
            peak, most = await _piled(child, desk, waiting, lambda: (pile or _pile)(folder))
        desk = server.desk()
        fresh = folder / "people"
        fresh.mkdir()
        async with running(ours, fresh, server.url, desk) as child:
            crowd = Crowd(desk, script, FIRST_ID + waiting)
            await _meet(child, crowd, warm, AT_ONCE)
            before = child.rss
            await _meet(child, crowd, people, AT_ONCE)
            growth = child.rss - before
    return [
        Row(f"memory of {bare.name} at rest", f"{rest:.0f} MiB"),
        Row("updates and messages that waited at once", f"{most:,}"),
        at_most(f"memory while {waiting:,} updates wait, above {bare.name}", peak - rest, WAITING_GATE, "{:.0f} MiB"),
        Row(f"memory after {warm:,} people", f"{before:.0f} MiB"),
        at_most(f"growth over {people:,} more", growth, GROWTH_GATE, "{:.1f} MiB"),
    ]


async def _piled(child: Child, desk: Desk, waiting: int, pile: Callable[[], int]) -> tuple[float, int]:
    """Let many people write at once to a slow Telegram; return the largest memory and pile that were seen."""
    desk.delay = SLOW
    for person in range(FIRST_ID, FIRST_ID + waiting):
        desk.say(person, "/start")
    peak, most = 0.0, 0

    async def watch() -> None:
        nonlocal peak, most
        grown = True
        while desk.waiting or grown:
            await asyncio.sleep(0.2)
            now = pile()
            grown = now > most
            peak, most = max(peak, child.rss), max(most, now)

    await child.alongside(watch(), SECONDS)
    return peak, most


async def _meet(child: Child, crowd: Crowd, people: int, at_once: int) -> None:
    """Let new people come, some at a time, until all have finished."""
    for begun in range(0, people, at_once):
        crowd.come(min(at_once, people - begun))
        await child.alongside(crowd.done(), SECONDS)
        crowd.forget()


def _pile(folder: Path) -> int:
    with closing(sqlite3.connect(f"{(folder / 'jarmenke.db').as_uri()}?mode=ro", uri=True)) as database:
        (count,) = database.execute(_PILE).fetchone()
        return int(count)
