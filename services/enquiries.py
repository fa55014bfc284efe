"""Conversations of people with the organisers: what a person writes, and what the team answers.

With a group connected, what is said about an application stands in its topic, too, wherever it was written.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.core.engine import Tx
from db.core.time import MINUTE
from db.enquiries import enquiries
from db.enquiries.enquiries import Answering, Enquiry
from db.registration import registrations
from db.registration.registrations import Registration
from db.topics import groups, topics
from fair.enquiries.messages import EnquiryRefusal, Said, refusal
from services import audit
from services.turn import Turn

ANSWER: Final = "enquiry-answer"
"""The kind of the prompt that asks a member of the team for an answer."""
BUSY: Final = 15 * MINUTE
"""How long somebody who was asked for an answer counts as writing it."""


@dataclass(frozen=True, slots=True)
class Author:
    """A member of the team who writes to somebody, and where."""

    id: int
    in_topic: bool = False
    """They have written it in the application's topic: there it stands already."""


async def receive(turn: Turn, said: Sequence[Said]) -> EnquiryRefusal | None:
    """Take what a person has written to the organisers; return why not, if the team takes no more."""
    present = await enquiries.of_person(turn.tx, turn.event.id, turn.person.id)
    lately = await enquiries.lately(turn.tx, present.id, turn.micros) if present else 0
    refused = refusal(lately, len(said), muted=present is not None and present.muted_at is not None)
    if refused is not None:
        return refused
    enquiry_id = await enquiries.write(turn.tx, turn.event.id, turn.person.id, audit.called(turn), turn.micros)
    written = await enquiries.add(turn.tx, enquiry_id, None, said, turn.micros)
    if await _show_in_topic(turn.tx, turn.registration, written, turn.micros):
        await enquiries.note_told(turn.tx, [enquiry_id], turn.micros)
    return None


async def answer(tx: Tx, enquiry: Enquiry, author: Author, said: Sequence[Said], now: int) -> None:
    """Send a person what a member of the team has written; nobody waits any more."""
    await enquiries.answer(tx, enquiry.id, now)
    written = await enquiries.add(tx, enquiry.id, author.id, said, now)
    await enquiries.deliver(tx, written, now)
    if not author.in_topic:
        registration = await registrations.find(tx, enquiry.event_id, enquiry.person_id)
        await _show_in_topic(tx, registration, written, now)


async def answering(turn: Turn, enquiry: Enquiry) -> Answering | None:
    """Return who else of the team is about to answer, if anybody is: whoever began last."""
    asked = await enquiries.answering(turn.tx, enquiry.event_id, ANSWER, turn.micros - BUSY)
    others = [one for one in asked if one.person_id != turn.person.id and json.loads(one.of)["enquiry"] == enquiry.id]
    return others[-1] if others else None


async def _show_in_topic(tx: Tx, registration: Registration | None, written: Sequence[int], now: int) -> bool:
    """Queue messages for the topic of an application; tell whether the team reads them there."""
    if registration is None or registration.number is None:
        return False
    group = await groups.of_event(tx, registration.event_id)
    topic = await topics.get(tx, registration.event_id, registration.number)
    if group is None or topic is None:
        return False
    if group.silent:
        for one in written:
            await topics.unsay(tx, one, group.refusal or "kicked")
        return False
    for one in written:
        await topics.say(tx, registration.id, one, now)
    return group.trouble is None
