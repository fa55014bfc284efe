"""Fetching the files that people sent with their applications, for a job that packs them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Final

from bot.disk import LOW_DISK, free_bytes
from bot.jobs import gathered
from bot.jobs.gathered import GatheredFile
from bot.jobs.process import WorkError
from bot.telegram.client import TelegramClient
from db.applications.queue import QueueFilter
from db.core.engine import Tx
from fair.applications.files import SentFile
from fair.event.model import Event
from services.sent_files import of_filter

FETCHED_MAX: Final = 20 * 1024 * 1024
"""A bot may fetch no larger file (Bot API, getFile)."""
AT_ONCE: Final = 4
"""Files that are fetched side by side."""


async def wanted(tx: Tx, event: Event, args: Any) -> Sequence[SentFile]:
    """Return the files that a job is about, as they stand now."""
    return (await of_filter(tx, event, QueueFilter(**args["sieve"]))).sent(args["question"])


async def fetch(
    telegram: TelegramClient, files: Sequence[SentFile], folder: Path, report: Callable[[int], Awaitable[None]]
) -> Path:
    """Fetch files into a folder, and return where it is told which came and which did not. Raises `WorkError`."""
    if await asyncio.to_thread(free_bytes, folder) < LOW_DISK + 2 * sum(one.size for one in files):
        raise WorkError("space")
    found: list[GatheredFile] = []
    for start in range(0, len(files), AT_ONCE):
        some = files[start : start + AT_ONCE]
        found += await asyncio.gather(
            *(_one(telegram, one, folder / f"received-{start + place}") for place, one in enumerate(some))
        )
        await report(100 * len(found) // len(files))
    told = folder / "received.json"
    await asyncio.to_thread(gathered.write, told, found)
    return told


async def _one(telegram: TelegramClient, file: SentFile, at: Path) -> GatheredFile:
    fault = await telegram.download(file.file_id, at, FETCHED_MAX)
    here = None if fault else str(at)
    return GatheredFile(file.registration_id, file.question.id, file.name, here, fault)
