"""Drawing a delivery at the moment it is claimed, in the same transaction."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.parcels import payload_of
from db import notices, people
from db.engine import Tx, is_storage_trouble
from db.outbox import Delivery, Record
from db.people import Person
from db.time import to_moment
from fair.delivery import State
from handlers.drawing import Desk, Drawn, draw

_MARK: Final = '"draw":'
"""In JSON without blanks this is a key: in a string its quotes would be escaped."""

log = logging.getLogger("jarmenke.courier")


async def recipients(tx: Tx, deliveries: Iterable[Delivery]) -> Mapping[int, Person]:
    """Return the people for whom something has to be drawn, in one question for all of them."""
    chats = {delivery.chat for delivery in deliveries if _MARK in delivery.payload}
    return await people.find_all(tx, chats) if chats else {}


async def dress(tx: Tx, desk: Desk, delivery: Delivery, known: Mapping[int, Person], now: int) -> Delivery | Record:
    """Return a delivery to one of these people as it goes out, or what becomes of its row because nothing does.

    A drawing that fails is our bug; it costs its own delivery only.
    """
    if _MARK not in delivery.payload:
        return delivery
    person = known.get(delivery.chat)
    if person is None:
        return _ended(delivery, State.WITHDRAWN, now, "untrue")
    payload: Mapping[str, Any] = json.loads(delivery.payload)
    try:
        drawn = await draw(tx, desk, person, payload.get("drawn", payload), to_moment(now))
    except Exception as error:
        if is_storage_trouble(error):
            raise
        log.exception("not drawn delivery=%d", delivery.id)
        return _ended(delivery, State.FAILED, now, "undrawable")
    if drawn is None:
        return _ended(delivery, State.WITHDRAWN, now, "untrue")
    if drawn.sessions:
        await notices.mention(tx, delivery.id, drawn.event_id, drawn.sessions, drawn.release)
    return replace(delivery, payload=json.dumps(_payload(drawn), ensure_ascii=False, separators=(",", ":")))


def is_edit_only(payload: Mapping[str, Any]) -> bool:
    """Tell whether a payload only corrects a message: if that is gone, there is nothing to correct."""
    return payload["method"] == "editMessageText" and "drawn" in payload


def _payload(drawn: Drawn) -> dict[str, Any]:
    payload = payload_of(drawn.screen, drawn.replaces)
    payload |= {"drawn": dict(drawn.reference), "blocks": drawn.blocks}
    return payload | {"draw": drawn.reference["draw"]} if drawn.again else payload


def _ended(delivery: Delivery, state: State, now: int, why: str) -> Record:
    return Record(delivery.id, state, now, delivery.attempts, delivery.unknowns, error=why)
