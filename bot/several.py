"""Several bots in one process: each is served for itself, and the trouble of one is no trouble of the others."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final

from bot.app import opened
from bot.bots import NamedBot
from bot.commands.check import sentences
from bot.commands.content import ContentError
from bot.last_words import of_damage, tell_owners
from bot.opening import LOGGED
from bot.private_files import keep_private
from bot.web.site import Site
from db.core.trouble import StorageTroubleError
from fair.errors import PlainError

JOBS_AT_ONCE: Final = 2
"""Jobs under way at once, of all bots together: each takes a core and up to half a gigabyte for a while."""
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 600.0
"""Between two tries to serve a bot that can't be served."""

log = logging.getLogger("jarmenke.app")


async def serve_all(
    bots: Sequence[NamedBot], site: Site, stop: asyncio.Event, after_start: Callable[[], object] | None = None
) -> None:
    """Serve until `stop` is set. A bot that can't be served is tried again from time to time."""
    job_slots = asyncio.Semaphore(JOBS_AT_ONCE)
    async with asyncio.TaskGroup() as tasks:
        serving = [(bot, tasks.create_task(_serve(bot, site, stop, job_slots, after_start))) for bot in bots]
        await stop.wait()
        for bot, task in serving:
            if bot.settings.bot_id not in site.running:  # it is only starting, or waits for its next try
                task.cancel()


async def _serve(
    bot: NamedBot,
    site: Site,
    stop: asyncio.Event,
    job_slots: asyncio.Semaphore,
    after_start: Callable[[], object] | None,
) -> None:
    pause = FIRST_PAUSE
    keep_private(bot.settings)
    while not stop.is_set():
        try:
            async with opened(bot.settings, job_slots=job_slots) as app:
                pause = FIRST_PAUSE
                site.running[bot.settings.bot_id] = app
                site.faults.pop(bot.name, None)
                try:
                    await app.run(stop, after_start)
                finally:
                    del site.running[bot.settings.bot_id]
        except Exception as error:  # noqa: BLE001 - whatever it is, the other bots serve on; it is logged
            site.faults[bot.name] = await _said(bot, error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


async def _said(bot: NamedBot, error: Exception) -> str:
    """Log why a bot can't be served; return it in a sentence."""
    if of_damage(error):
        await tell_owners(bot.settings)
    if isinstance(error, ContentError):
        for line in islice(sentences(error.folder, error.findings, "en"), LOGGED):
            log.error("bot=%s content: %s", bot.name, line)
    if isinstance(error, PlainError | ContentError | StorageTroubleError):
        log.error("bot=%s can't be served: %s", bot.name, error)
        return str(error)
    log.error("bot=%s can't be served", bot.name, exc_info=error)
    return type(error).__name__
