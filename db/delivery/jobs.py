"""Work that takes long: asked for in a turn, done outside of one."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.delivery import job_files

SQL = statements(__file__)

State: TypeAlias = Literal["queued", "running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Order:
    """Work to be done for the person who asks. `args` is JSON: what exactly."""

    event_id: str
    kind: str
    args: Mapping[str, Any] = field(default_factory=dict)
    tells: bool = False
    """The result holds other people's data: it is made anew when one of them is forgotten meanwhile."""


@dataclass(frozen=True, slots=True)
class Job:
    """An order with what became of it."""

    id: int
    event_id: str
    person_id: int
    kind: str
    args: Mapping[str, Any]
    state: State
    attempts: int
    progress: int
    """Per cent."""
    error: str | None
    renewed: int = 0
    """How often it was made anew because somebody in it was forgotten."""
    update: int | None = None
    """The id of the update by which it was asked for."""
    owner: int | None = None
    """The replica that has taken it last."""

    def key(self, of: str) -> str:
        """Return the dedupe key of a delivery of this attempt; all keys of a job begin alike."""
        return f"job:{self.id}:{self.attempts}:{of}"


def _job_of(row: StoredRow) -> Job:
    return Job(
        id=row["id"],
        event_id=row["event_id"],
        person_id=row["person_id"],
        kind=row["kind"],
        args=json.loads(row["args"]),
        state=row["state"],
        attempts=row["attempts"],
        progress=row["progress"],
        error=row["error"],
        renewed=row["renewed"],
        update=row["update_id"],
        owner=row["owner"],
    )


async def add(tx: Tx, person_id: int, orders: Iterable[Order], now: int, update: int | None = None) -> None:
    """Queue work for a person, unless the very same is queued or under way already; `update` has caused it."""
    rows = [
        {
            "event_id": order.event_id,
            "person_id": person_id,
            "kind": order.kind,
            "args": json.dumps(order.args, ensure_ascii=False, sort_keys=True),
            "tells": order.tells,
            "update_id": update,
            "now": now,
        }
        for order in orders
    ]
    await tx.many(SQL.add, rows)


async def take(tx: Tx, now: int) -> Job | None:
    """Begin with the oldest job that waits, and count the attempt. Something was asked in this transaction before."""
    row = await tx.one(SQL.take, now=now, owner=tx.replica)
    return _job_of(row) if row else None


async def get(tx: Tx, job_id: int) -> Job | None:
    """Return a job, as long as it is kept."""
    row = await tx.one(SQL.get, id=job_id)
    return _job_of(row) if row else None


async def is_current(tx: Tx, job: Job) -> bool:
    """Tell whether a job is still wanted the way it was begun: whoever was forgotten meanwhile may be in it."""
    present = await get(tx, job.id)
    return present is not None and present.state == "running" and present.attempts == job.attempts


async def running(tx: Tx) -> list[Job]:
    """Return jobs that are under way, at whichever replica."""
    return [_job_of(row) for row in await tx.all(SQL.running)]


async def again(tx: Tx, job_id: int) -> None:
    """Let a job that is under way wait for another attempt."""
    await tx.run(SQL.again, id=job_id)


async def report(tx: Tx, job_id: int, percent: int) -> None:
    """Keep how far a job is."""
    await tx.run(SQL.progress, id=job_id, percent=percent)


async def finish(tx: Tx, job_id: int, error: str | None, now: int) -> None:
    """End a job, well or with an error."""
    await tx.run(SQL.finish, id=job_id, state="failed" if error else "done", error=error, now=now)


async def message(tx: Tx, job: Job, of: str) -> int | None:
    """Return the message that a delivery of a job has become."""
    row = await tx.one(SQL.message, key=job.key(of))
    return row["message_id"] if row else None


async def needed(tx: Tx) -> set[int]:
    """Return the jobs whose files are needed: those not finished, and those with a delivery that is not."""
    return {row["id"] for row in await tx.all(SQL.open)} | await _undelivered(tx)


async def holding(tx: Tx, person_id: int, event_id: str | None = None) -> list[int]:
    """Return the jobs that may hold data of a person and whose result has not gone out; of one event, or of all."""
    jobs = await _unsent(tx)
    return [one for one in jobs if await tx.one(SQL.holds, id=one, person_id=person_id, event_id=event_id)]


async def telling(tx: Tx, event_id: str | None = None) -> list[int]:
    """Return the jobs that hold anybody's data and whose result has not gone out; of one event, or of all."""
    return [one for one in await _unsent(tx) if await tx.one(SQL.tells, id=one, event_id=event_id)]


async def _unsent(tx: Tx) -> list[int]:
    return sorted({job.id for job in await running(tx)} | await _undelivered(tx))


async def _undelivered(tx: Tx) -> set[int]:
    return {int(row["dedupe_key"].split(":")[1]) for row in await tx.all(SQL.undelivered)}


async def redo(tx: Tx, jobs: Iterable[int]) -> None:
    """Have these made anew, whatever of them did not go out yet: somebody in them was forgotten."""
    keys: list[dict[str, Any]] = [{"id": one, "first": f"job:{one}:", "last": f"job:{one};"} for one in jobs]
    for statement in (SQL.redo, SQL.take_back, SQL.annul):
        await tx.many(statement, keys)
    await job_files.drop(tx, [key["id"] for key in keys])


async def told(tx: Tx, event_id: str, since: int) -> list[int]:
    """Return who was sent files with other people's data since a moment, as far as orders are kept."""
    return [row["person_id"] for row in await tx.all(SQL.told, event_id=event_id, since=since)]


async def purge(tx: Tx, before: int) -> None:
    """Delete jobs finished before a moment."""
    await tx.run(SQL.purge, before=before)
