"""Waiting for a database server that can't be reached when a process starts, as a bot that serves waits for it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from bot.app import App, opened
from bot.settings import Settings
from db.core.place import PostgresPlace
from db.core.trouble import StorageTroubleError

PAUSE_SECONDS: Final = 2.0

log = logging.getLogger("jarmenke.app")


@asynccontextmanager
async def opened_once_reached(settings: Settings) -> AsyncIterator[App]:
    """Build the bot as `opened` does; as long as its database server can't be reached, wait for it, and say so once.

    A file of SQLite's is on this machine: what is wrong with it does not pass by itself, and is raised at once.
    """
    async with AsyncExitStack() as stack:
        told = ""
        while True:
            try:
                app = await stack.enter_async_context(opened(settings))
                break
            except StorageTroubleError as error:
                if not isinstance(settings.place, PostgresPlace):
                    raise
                if told != str(error):
                    told = str(error)
                    log.warning("waits for the database: %s", told)
            await asyncio.sleep(PAUSE_SECONDS)
        yield app
