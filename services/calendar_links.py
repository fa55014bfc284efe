"""The agenda as a calendar that follows by itself: where a person finds the one for all, and their own."""

import secrets

from db.agenda import calendar_links
from fair.agenda import web_paths
from services.turn import Turn


def for_all(turn: Turn) -> str | None:
    """Return the page of the whole agenda in the person's language; None: the bot has no pages."""
    if not turn.public_url:
        return None
    return web_paths.agenda(turn.public_url, turn.event.id, turn.person.language)


async def own(turn: Turn) -> str | None:
    """Return the page of the person's own calendar, whose key is made when it is first asked for; None: no pages."""
    if not turn.public_url:
        return None
    key = await calendar_links.find(turn.tx, turn.person.id, turn.event.id)
    return web_paths.calendar(turn.public_url, key) if key else await replace(turn)


async def has_own(turn: Turn) -> bool:
    """Tell whether the person's own calendar has an address, which they may want to end."""
    if not turn.public_url:
        return False
    return await calendar_links.find(turn.tx, turn.person.id, turn.event.id) is not None


async def replace(turn: Turn) -> str | None:
    """Give the person's own calendar another key, which ends the one before; return its page. None: no pages."""
    if not turn.public_url:
        return None
    key = secrets.token_urlsafe(web_paths.KEY_BYTES)
    await calendar_links.put(turn.tx, turn.person.id, turn.event.id, key, turn.micros)
    return web_paths.calendar(turn.public_url, key)
