"""The door's list and badges for a printer, from the command line. Reads only; the bot may be running."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.commands import content
from db.core import key_values
from db.core.engine import Tx
from db.core.place import Place
from db.door import attendees
from fair.deep_links import to_ticket
from fair.door.attendee import Attendee
from fair.door.rules import WELCOME
from fair.event.model import Event
from fair.words import Language
from texts import translator
from texts.printed import door


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A page, and how many people are on it."""

    page: str
    people: int
    codeless: int
    """Who has been approved a moment ago."""


def write(place: Place, paper: str, event_id: str | None, language: Language, now: datetime) -> PrintedPaper:
    """Return the "list" or the "badges" of all who are approved."""

    async def work(tx: Tx) -> tuple[Event, list[Attendee], str]:
        event = await content.event_of(tx, event_id)
        return event, await attendees.everybody(tx, event), await key_values.get(tx, key_values.USERNAME) or ""

    event, everybody, username = asyncio.run(content.look(place, work))
    people = [one for one in everybody if one.status in WELCOME]
    t = translator.load().speaking(language)
    if paper == "list":
        page = door.attendance(people, t, event, now)
    else:
        page = door.badges(people, t, event, lambda code: to_ticket(username, code))
    return PrintedPaper(page, len(people), sum(one.code is None for one in people))
