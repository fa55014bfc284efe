"""Turns that read an agenda, by its size and by how many people there are; then one reminder for very many."""

import asyncio
import gc
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from benchmarks.child import BenchmarkError
from benchmarks.made_agenda import agenda, fair
from benchmarks.report import Row, at_most
from benchmarks.stand import CARD, KINDS, MARK, SECONDS, Sql, Stand, standing
from db.core.engine import Tx
from db.core.time import to_moment
from services.releases import ReleasedAgendas

TURN_GATE: Final = 10.0
PEOPLE_GATE: Final = 1.3
TICK_GATE: Final = 1.0
LIVE_GATE: Final = 200.0
WARM: Final = 5
TICKS: Final = 5
ARRIVAL: Final = 0.01
"""Between two taps while a reminder is planned."""
DUE: Final = Sql(
    "UPDATE dues SET state = iif(session_id = :s AND usual = 1, 'waiting', 'done') RETURNING due_at, state"
)
PLANNED: Final = Sql("SELECT count(*) FROM outbox WHERE class = 'reminder'")


async def run(folder: Path, sizes: Sequence[int], people: tuple[int, int], reminded: int, rounds: int) -> list[Row]:
    """Measure agendas of all sizes with few and most people in turns, then reminders at the largest."""
    rows: list[Row] = []
    for size in sizes:
        event, kept = fair(size), ReleasedAgendas()
        made = event, agenda(event, size)
        few, most = (folder / f"{size}-{number}.db" for number in people)
        async with standing(few, made, people[0], kept) as one, standing(most, made, people[1], kept) as other:
            rows += await _turns((one, other), rounds)
            if size == sizes[-1]:
                rows += await _reminders(other, reminded)
    return rows


async def _turns(stands: tuple[Stand, Stand], rounds: int) -> list[Row]:
    few = stands[0]
    size, began = len(few.agenda.sessions), time.perf_counter()
    released = await few.database.read(lambda tx: few.agendas.latest(tx, few.event))
    assert released is not None
    assert released.index.days
    rows = [Row(f"{size:,} sessions: read and indexed, once per release", f"{time.perf_counter() - began:.2f} s")]
    gc.collect()
    gc.freeze()  # as bot/cli/run.py does
    for kind in KINDS:
        times: dict[int, list[tuple[float, float]]] = {stand.people: [] for stand in stands}
        for number in range(rounds + WARM):
            for stand in stands:
                times[stand.people].append(await stand.turn(kind, number))
        middles = []
        for people, both in times.items():
            walls, cpus = zip(*both[WARM:], strict=True)
            middles.append(median(walls))
            what = f"{size:,} sessions, {people:,} people: {kind}, median; p95; CPU"
            figure = f"{middles[-1]:.1f}; {_p95(walls):.1f}; {median(cpus):.1f} ms"
            rows.append(Row(what, figure, f"p95 ≤ {TURN_GATE:.1f} ms", _p95(walls) <= TURN_GATE))
        ratio = middles[1] / middles[0]
        rows.append(at_most(f"{size:,} sessions: {kind}, × few people", ratio, PEOPLE_GATE, "{:.2f}"))
    return rows


async def _reminders(stand: Stand, people: int) -> list[Row]:
    sessions = [one.id for one in stand.agenda.sessions if one.capacity is None and one.starts > stand.now][:TICKS]
    figures = [await _remind(stand, session, people) for session in sessions]
    live = [each for _, taps in figures for each in taps]
    slowest = max(seconds for seconds, _ in figures)
    return [
        at_most(f"one reminder for {people:,} people, the slowest of {len(figures)}", slowest, TICK_GATE, "{:.2f} s"),
        at_most(f"p95 of {len(live):,} taps meanwhile", _p95(live), LIVE_GATE, "{:.0f} ms"),
    ]


async def _remind(stand: Stand, session_id: str, people: int) -> tuple[float, list[float]]:
    """Let very many bookmark one session, and its reminder fall due, and nothing else."""
    rows = [{"id": number + 1, "e": stand.event.id, "s": session_id} for number in range(people)]

    async def work(tx: Tx) -> tuple[int, int]:
        await tx.many(MARK, rows)
        (due,) = (row["due_at"] for row in await tx.all(DUE, s=session_id) if row["state"] == "waiting")
        return due, await _planned(tx)

    due, before = await stand.database.write(work)
    stand.now = to_moment(due)
    figures = await _live(stand)
    if await stand.database.read(_planned) - before < people:
        raise BenchmarkError("not everybody is reminded")
    return figures


async def _planned(tx: Tx) -> int:
    return int((await tx.all(PLANNED))[0][0])


async def _live(stand: Stand) -> tuple[float, list[float]]:
    """Plan what is due; return the seconds it took, and the milliseconds of every tap that came meanwhile."""
    came: dict[str, float] = {}
    waiting: list[tuple[int, str]] = []
    done = stand.answered.at
    done.clear()

    async def tick() -> float:
        began = time.perf_counter()
        while not await stand.database.write(stand.planner.tick):
            pass  # as the planner does: a part of the people in each transaction
        return time.perf_counter() - began

    async def arrive() -> None:
        while not ticking.done():
            waiting.append(stand.update(CARD, len(came)))
            came[str(waiting[-1][0])] = time.perf_counter()
            await asyncio.sleep(ARRIVAL)

    async with asyncio.timeout(SECONDS), asyncio.TaskGroup() as tasks:
        ticking = tasks.create_task(tick())
        await asyncio.sleep(0)
        arriving = tasks.create_task(arrive())
        while not arriving.done() or len(done) < len(came):
            if waiting:
                batch = [waiting.pop(0) for _ in range(len(waiting))]
                await stand.store(batch)
                stand.processor.signal.notify()
            await asyncio.sleep(0.001)
    return ticking.result(), [(done[key] - began) * 1000 for key, began in came.items()]


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
