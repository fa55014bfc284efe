"""A person's copy of an announcement, or the edit of one that was sent."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from db.announcements import announcements
from db.announcements.announcements import Letter
from db.core.engine import Tx
from db.delivery import outbox
from db.people.people import Person
from fair.announcements.announcement import AnnouncementPhase
from fair.event.model import Event
from handlers.announcements.screens.message import Addressee
from handlers.announcements.screens.message import message as letter_screen
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Screen


async def letters(
    tx: Tx, desk: DrawingContext, asked: Iterable[tuple[Person, Mapping[str, Any]]]
) -> dict[tuple[int, int], Letter]:
    """Return what all these people's copies are drawn from: one question for each announcement."""
    readers: dict[tuple[str, int], list[Person]] = {}
    for person, reference in asked:
        if reference["draw"] == "announcement" and reference["event"] in desk.events:
            readers.setdefault((reference["event"], reference["of"]), []).append(person)
    found = {}
    for (event_id, of), each in readers.items():
        name, wanted = desk.events[event_id].name_question_id, [(person.id, person.language) for person in each]
        for person_id, letter in (await announcements.letters(tx, event_id, of, wanted, name)).items():
            found[of, person_id] = letter
    return found


async def draw(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], _now: datetime
) -> Drawn | None:
    """Draw it as it is now, unless it was taken back or the person wants none (any more)."""
    found, edits = desk.letters.get((reference["of"], person.id)), reference.get("edits")
    if found is None or found.deleted:
        return None
    if (copy := reference.get("copy")) is not None:
        sent = await outbox.sent_message(tx, copy)
        if sent is None:  # it has not come; if it goes again, then as it is now
            return None
        edits = sent[1]
    if edits is None and (found.muted or found.phase is AnnouncementPhase.CANCELLED):
        return None
    screen = await screen_of(tx, desk, person.language, event, reference["of"], found)
    return Drawn(screen, event.id, 0, replaces=edits, again=edits is None, reference=reference)


async def screen_of(
    tx: Tx, desk: DrawingContext, language: str, event: Event, announcement_id: int, found: Letter
) -> Screen:
    """Draw what one person gets to see."""
    t = desk.texts.speaking(language)
    wanted = any(extra.kind == "session" for extra in found.buttons)
    programme = await desk.programmes.latest(tx, event) if wanted else None
    to = Addressee(found.name, found.number, found.role, found.organisation)
    return letter_screen(t, event, announcement_id, found.content, found.buttons, to, programme)
