"""The edit of a message that has become wrong: what is wrong is struck through, a day's plan is drawn anew."""

from dataclasses import replace
from datetime import datetime

from db.core.engine import Tx
from db.delivery import outbox
from db.delivery.payloads import DrawnCall, Reference
from db.people.people import Person
from db.reminders import change_notices
from fair.agenda.release.reminders import EVE
from fair.event.model import Event
from handlers.agenda.screens import changes
from handlers.base.deferred import DrawingContext, Drawn
from handlers.reminders import compare_releases, deferred_reminder
from texts.translator import Safe, Translator


async def draw(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw a sent message once more, with what has changed since it was sent."""
    sent = await outbox.sent_message(tx, reference.follows)
    latest = await context.agendas.latest(tx, event)
    if sent is None or latest is None or reference.follows is None or not isinstance(sent.payload, DrawnCall):
        return None
    told, spoken_of = sent.payload, await change_notices.mentioned(tx, reference.follows)
    wrong = await compare_releases.changed(tx, context, event, spoken_of, latest)
    if not wrong:
        return None
    await change_notices.unmention(tx, reference.follows)
    if told.reference.lead == EVE:
        return await deferred_reminder.eve(tx, context, person, event, told.reference, now, updated=sent.message_id)
    t, untouched = context.texts.speaking(person.language), tuple(spoken_of.keys() - wrong)
    return replace(_struck(t, event, told, wrong, latest.number), sessions=untouched, replaces=sent.message_id)


def _struck(t: Translator, event: Event, told: DrawnCall, wrong: frozenset[str], release: int) -> Drawn:
    blocks = changes.strike(tuple((session, Safe(text)) for session, text in told.blocks), wrong)
    screen = changes.superseded(t, blocks, min(wrong))
    return Drawn(screen=screen, event_id=event.id, release=release, blocks=blocks, reference=told.reference)
