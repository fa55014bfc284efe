"""A person's copy of an announcement, or the edit of one that was sent."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from db.announcements import announcements
from db.announcements.announcements import Letter
from db.core.engine import Tx
from db.delivery import outbox
from db.delivery.payloads import Reference
from db.people.people import Person
from fair.announcements.announcement import AnnouncementPhase
from fair.event.model import Event
from handlers.announcements.screens.message import Addressee, announcement_screen
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Media, Screen

_COPIES: Final = frozenset({"announcement", "correction"})
"""What is drawn from what an announcement says."""


async def letters(
    tx: Tx, context: DrawingContext, asked: Iterable[tuple[Person, Reference]]
) -> dict[tuple[int, int], Letter]:
    """Return what all these people's copies are drawn from: one question for each announcement."""
    readers: dict[tuple[str, int], list[Person]] = {}
    for person, reference in asked:
        if reference.draw in _COPIES and reference.event_id in context.events:
            readers.setdefault((reference.event_id, reference.subject), []).append(person)
    found = {}
    for (event_id, of), each in readers.items():
        name, wanted = context.events[event_id].name_question_id, [(person.id, person.language) for person in each]
        for person_id, letter in (await announcements.letters(tx, event_id, of, wanted, name)).items():
            found[of, person_id] = letter
    return found


async def draw(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw it as it is now, unless it was taken back or the person wants none (any more)."""
    found = context.letters.get((reference.subject, person.id))
    if found is None or found.deleted or found.muted or found.phase is AnnouncementPhase.CANCELLED:
        return None
    screen = await screen_of(tx, context, person.language, event, reference.subject, found)
    return Drawn(screen, event.id, 0, again=True, reference=reference)


async def correct(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw a copy that was sent as it is now; one that has not come goes as it is now, if it goes again."""
    found, sent = context.letters.get((reference.subject, person.id)), await outbox.sent_message(tx, reference.follows)
    if found is None or found.deleted or sent is None:
        return None
    screen = await screen_of(tx, context, person.language, event, reference.subject, found)
    return Drawn(screen, event.id, 0, replaces=sent.message_id, reference=reference)


async def delete(
    tx: Tx, _context: DrawingContext, _person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw the call that deletes a copy, all messages of an album."""
    sent = await outbox.sent_message(tx, reference.follows)
    if sent is None:
        return None
    messages = list(sent.album or (sent.message_id,))
    deletion = Media("deleteMessages", {"message_ids": messages}, captioned=False)
    return Drawn(Screen("", media=deletion), event.id, 0, reference=reference)


async def screen_of(
    tx: Tx, context: DrawingContext, language: str, event: Event, announcement_id: int, found: Letter
) -> Screen:
    """Draw what one person gets to see."""
    t = context.texts.speaking(language)
    wanted = any(extra.kind == "session" for extra in found.buttons)
    released = await context.agendas.latest(tx, event) if wanted else None
    to = Addressee(found.name, found.number, found.role, found.organisation)
    return announcement_screen(t, event, announcement_id, found.content, found.buttons, to, released)
