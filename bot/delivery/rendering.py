"""Drawing a delivery at the moment it is claimed, in the same transaction."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from bot.telegram.payloads import payload_of
from db.core.engine import Tx, is_storage_trouble
from db.core.time import SECOND, to_moment
from db.delivery.outbox import Delivery, Record
from db.people import people
from db.people.people import Person
from db.reminders import change_notices
from db.topics import groups
from fair.delivery.policy import DeliveryState
from handlers.announcements import deferred
from handlers.deferred import DrawingContext, DrawLater, Drawn, draw

_MARK: Final = '"draw":'
"""In JSON without blanks this is a key: in a string its quotes would be escaped."""

_SAYING: Final = frozenset({"card", "say"})
"""The steps of a topic that put a new message into it."""

log = logging.getLogger("jarmenke.courier")


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What drawing some deliveries needs, asked for all of them at once: a question for each would cost most."""

    desk: DrawingContext
    people: Mapping[int, Person]


async def load_context(tx: Tx, desk: DrawingContext, deliveries: Iterable[Delivery]) -> RenderContext:
    """Return what is known of those for whom something has to be drawn."""
    asked = [(delivery.chat, _reference(delivery)) for delivery in deliveries if _MARK in delivery.payload]
    if not asked:
        return RenderContext(desk, {})
    met = await people.find_all(tx, {chat for chat, _ in asked})
    if any(chat < 0 for chat, _ in asked):
        met |= {
            chat: people.unknown_person(chat, forum.language) for chat, forum in (await groups.everywhere(tx)).items()
        }
    letters = await deferred.letters(tx, desk, [(met[chat], told) for chat, told in asked if chat in met])
    return RenderContext(replace(desk, letters=letters), met)


async def render(tx: Tx, known: RenderContext, delivery: Delivery, now: int) -> Delivery | Record:
    """Return a delivery to one of these people as it goes out, or what becomes of its row because nothing does.

    A drawing that fails is our bug; it costs its own delivery only.
    """
    if _MARK not in delivery.payload:
        return delivery
    person = known.people.get(delivery.chat)
    if person is None:
        return _ended(delivery, DeliveryState.WITHDRAWN, now, "untrue")
    try:
        drawn = await draw(tx, known.desk, person, _reference(delivery), to_moment(now))
    except Exception as error:
        if is_storage_trouble(error):
            raise
        log.exception("not drawn delivery=%d", delivery.id)
        return _ended(delivery, DeliveryState.FAILED, now, "undrawable")
    if drawn is None:
        return _ended(delivery, DeliveryState.WITHDRAWN, now, "untrue")
    if isinstance(drawn, DrawLater):
        return replace(_ended(delivery, DeliveryState.QUEUED, now, "waits"), due_at=now + drawn.seconds * SECOND)
    if drawn.sessions:
        await change_notices.mention(tx, delivery.id, drawn.event_id, drawn.sessions, drawn.release)
    return replace(delivery, payload=json.dumps(_payload(drawn), ensure_ascii=False, separators=(",", ":")))


def _reference(delivery: Delivery) -> Mapping[str, Any]:
    """Return what a delivery is drawn from; after a first attempt this stands beside what was sent."""
    payload: Mapping[str, Any] = json.loads(delivery.payload)
    reference: Mapping[str, Any] = payload.get("drawn", payload)
    return reference


def is_edit_only(payload: Mapping[str, Any]) -> bool:
    """Tell whether a payload only corrects a message: if that is gone, there is nothing to correct."""
    return payload["method"] == "editMessageText" and "drawn" in payload


def _payload(drawn: Drawn) -> dict[str, Any]:
    payload = payload_of(drawn.screen, drawn.replaces)
    payload |= {"drawn": dict(drawn.reference), "blocks": drawn.blocks}
    if drawn.step is not None:
        payload |= {"step": asdict(drawn.step)}
        if drawn.step.kind in _SAYING:
            payload["params"] |= {"message_thread_id": drawn.step.thread}
    return payload | {"draw": drawn.reference["draw"]} if drawn.again else payload


def _ended(delivery: Delivery, state: DeliveryState, now: int, why: str) -> Record:
    return Record(delivery.id, state, now, delivery.attempts, delivery.unknowns, error=why)
