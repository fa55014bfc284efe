"""Forgetting: a person everywhere, or one registration with all that was said for it.

Whoever forgets somebody (they themselves, the team for them, a term that is over) comes through here. All of it is one
transaction: from its commit on nothing is drawn or sent that tells of them.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal, TypeAlias

from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery import jobs
from db.people import erasure, free_texts
from db.people.erasure import ErasedRegistration
from db.registration import place_passes, registrations
from db.registration import places as place_lines
from fair.event.model import Event
from fair.forms.model import Value
from services.taking_back import take_back

Why: TypeAlias = Literal["asked", "declined", "request", "again"]
"""They asked for it here; they did not agree; they asked the organisers for it; a backup had brought them back."""
ErasedRows: TypeAlias = Mapping[str, int]


async def erase_person(
    tx: Tx, events: Mapping[str, Event], person_id: int, event_id: str | None, why: Why, now: datetime
) -> ErasedRows:
    """Forget a person we know everywhere, and offer their places to those who wait; return how much there was.

    `event_id` is the event that the register of deletions names.
    """
    gone, talks = await erasure.registrations_of(tx, person_id), await erasure.enquiries_of(tx, person_id)
    named = await free_texts.naming_of(tx, person_id, await _answers(tx, gone), events)
    held, micros = await jobs.holding(tx, person_id), to_micros(now)
    await _end_links(tx, gone, micros)
    await take_back(tx, person_id, gone, event_id or next(iter(events)), micros)
    counts = await erasure.forget(tx, person_id, event_id, why, micros)
    named_elsewhere = await free_texts.take_out(tx, named, [one.id for one in gone], talks)
    await jobs.redo(tx, await jobs.telling(tx) if named_elsewhere else held)
    await _offer_places(tx, events, {one.event_id for one in gone}, now)
    return counts


async def erase_registration(
    tx: Tx, events: Mapping[str, Event], registration_id: int, why: Why, now: datetime
) -> ErasedRows:
    """Forget one registration; its person, too, if nothing else is stored of them: no other one, no place in a team.

    There is nothing to forget of a registration that is gone already.
    """
    registration = await registrations.get(tx, registration_id)
    if registration is None:
        return {}
    person_id, event_id = registration.person_id, registration.event_id
    if not await erasure.holds_more(tx, person_id, registration_id):
        return await erase_person(tx, events, person_id, event_id, why, now)
    gone = [one for one in await erasure.registrations_of(tx, person_id) if one.id == registration_id]
    named = await free_texts.naming_of(tx, person_id, await _answers(tx, gone), events)
    held, micros = await jobs.holding(tx, person_id, event_id), to_micros(now)
    await _end_links(tx, gone, micros)
    await take_back(tx, person_id, gone, event_id, micros)
    counts = await erasure.forget_registration(tx, person_id, gone[0], why, micros)
    named_elsewhere = await free_texts.take_out(tx, named, [registration_id])
    await jobs.redo(tx, await jobs.telling(tx, event_id) if named_elsewhere else held)
    await _offer_places(tx, events, {event_id}, now)
    return counts


async def _end_links(tx: Tx, gone: Iterable[ErasedRegistration], micros: int) -> None:
    """Tell who is registering by a link to a place that it ends."""
    for one in gone:
        await place_passes.end(tx, one.id, micros)


async def _answers(tx: Tx, gone: Iterable[ErasedRegistration]) -> dict[str, dict[str, Value]]:
    return {one.event_id: await registrations.answers(tx, one.id) for one in gone}


async def _offer_places(tx: Tx, events: Mapping[str, Event], concerned: Iterable[str], now: datetime) -> None:
    """Have what became free offered to those who wait, in a moment: that looks at everybody who holds a place."""
    for event_id in concerned:
        if event_id in events and await place_lines.somebody_waits(tx, event_id):
            await place_lines.offer_later(tx, event_id, to_micros(now))
