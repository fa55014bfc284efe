"""The files that jobs have made, as long as they are delivered, where several processes may deliver them."""

from collections.abc import Collection, Iterable

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def put(tx: Tx, job: int, attempt: int, name: str, part: int, content: bytes) -> None:
    """Keep a part of a file, the first one being 0; nothing of an attempt that is not the present one any more."""
    await tx.run(SQL.put, job_id=job, attempt=attempt, name=name, part=part, content=content)


async def find(tx: Tx, job_id: int, name: str) -> bytes | None:
    """Return a file that the last attempt has made; None: it is not kept here."""
    parts = [bytes(row["content"]) for row in await tx.all(SQL.find, job_id=job_id, name=name)]
    return b"".join(parts) if parts else None


async def drop(tx: Tx, job_ids: Iterable[int]) -> None:
    """Delete the files of jobs."""
    await tx.many(SQL.drop, [{"job_id": one} for one in job_ids])


async def keep_only(tx: Tx, needed: Collection[int]) -> None:
    """Delete the files of all other jobs."""
    await drop(tx, {row["job_id"] for row in await tx.all(SQL.kept)} - set(needed))
