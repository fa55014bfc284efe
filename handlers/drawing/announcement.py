"""A person's copy of an announcement, or the edit of one that was sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db import announcements
from db.announcements import Letter
from db.engine import Tx
from db.people import Person
from fair.announcement import Phase
from fair.event import Event
from handlers.drawing.desk import Desk, Drawn
from handlers.screen import Screen
from handlers.screens.letter import Addressee, letter


async def draw(
    tx: Tx, desk: Desk, person: Person, event: Event, reference: Mapping[str, Any], _now: datetime
) -> Drawn | None:
    """Draw it as it is now, unless it was taken back or the person wants none (any more)."""
    edits = reference.get("edits")
    found = await announcements.letter(tx, event.id, reference["of"], person.id, person.language, event.name_question)
    if found is None or found.deleted:
        return None
    if edits is None and (found.muted or found.phase is Phase.CANCELLED):
        return None
    screen = await screen_of(tx, desk, person.language, event, reference["of"], found)
    return Drawn(screen, event.id, 0, replaces=edits, again=edits is None, reference=reference)


async def screen_of(tx: Tx, desk: Desk, language: str, event: Event, announcement_id: int, found: Letter) -> Screen:
    """Draw what one person gets to see."""
    t = desk.texts.speaking(language)
    wanted = any(extra.kind == "session" for extra in found.buttons)
    programme = await desk.programmes.latest(tx, event) if wanted else None
    to = Addressee(found.name, found.number, found.role, found.organisation)
    return letter(t, event, announcement_id, found.content, found.buttons, to, programme)
