"""How a bot is: whether its loop turns, and whether people would be answered."""

import asyncio
from typing import Final

from bot.app import App
from db.core.key_values import USERNAME, get
from db.core.trouble import is_storage_trouble

DATABASE_SECONDS: Final = 3.0
SILENCE_SECONDS: Final = 150.0
"""A poll takes half a minute, and a webhook is looked after once a minute: after so long something is wrong."""


async def faults_of(app: App) -> list[str]:
    """Return what keeps people from being answered at present, each in a few words."""
    found = []
    if app.source.waits:
        found.append("another copy of this bot serves")
    elif not app.source.receiving.is_set():
        found.append("Telegram has not been heard yet")
    elif app.source.silence > SILENCE_SECONDS:
        found.append(f"Telegram has not been heard for {app.source.silence:.0f} seconds")
    if not await _answers(app):
        found.append("the database does not answer")
    return found


async def _answers(app: App) -> bool:
    try:
        async with asyncio.timeout(DATABASE_SECONDS):
            await app.database.read(lambda tx: get(tx, USERNAME))
    except TimeoutError:
        return False
    except Exception as error:
        if not is_storage_trouble(error):
            raise
        return False
    return True
