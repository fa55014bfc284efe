"""What jobs have made, where any of several processes may deliver it: kept in the database until it is delivered."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from db.core.engine import Tx
from db.delivery import job_files
from db.delivery.jobs import Job

PART: Final = 1_000_000
"""Bytes that are written at once: nobody else writes meanwhile."""

Store: TypeAlias = Callable[[Callable[[Tx], Awaitable[None]]], Awaitable[None]]
"""Runs a transaction, however long it takes until it can be stored."""


async def keep(store: Store, job: Job, files: Iterable[Path]) -> None:
    """Keep the files that an attempt has made, before it is told to anybody."""
    for path in files:
        content = await asyncio.to_thread(path.read_bytes)
        for part, start in enumerate(range(0, max(1, len(content)), PART)):
            some = content[start : start + PART]
            await store(
                partial(job_files.put, job=job.id, attempt=job.attempts, name=path.name, part=part, content=some)
            )
