"""Drawing a delivery at the moment it is claimed, in the same transaction."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.telegram.payloads import call_to_show, told_of
from db.core.engine import Tx
from db.core.time import SECOND, to_moment
from db.core.trouble import is_storage_trouble
from db.delivery import about
from db.delivery.about import ToldOf
from db.delivery.outbox import Delivery, Record
from db.delivery.payloads import Drawing, DrawnCall, TopicStep, to_draw
from db.people import people
from db.people.people import Person
from db.reminders import change_notices
from db.topics import groups
from fair.delivery.policy import DeliveryState
from handlers.announcements import deferred
from handlers.deferred import DrawingContext, DrawLater, Drawn, draw

_SAYING: Final = frozenset({"card", "say"})
"""The steps of a topic that put a new message into it."""

log = logging.getLogger("jarmenke.courier")


class UndrawableError(Exception):
    """A statement failed while a delivery was drawn, and its transaction with it; `record` is for the next one."""

    def __init__(self, record: Record) -> None:
        super().__init__(record.id)
        self.record = record


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What drawing some deliveries needs, asked for all of them at once: a question for each would cost most."""

    drawing: DrawingContext
    people: Mapping[int, Person]


async def load_context(tx: Tx, drawing: DrawingContext, deliveries: Iterable[Delivery]) -> RenderContext:
    """Return what is known of those for whom something has to be drawn."""
    asked = [(each.chat, reference) for each in deliveries if (reference := to_draw(each.payload))]
    if not asked:
        return RenderContext(drawing, {})
    met = await people.find_all(tx, {chat for chat, _ in asked})
    if any(chat < 0 for chat, _ in asked):
        met |= {
            chat: people.unknown_person(chat, forum.language) for chat, forum in (await groups.everywhere(tx)).items()
        }
    letters = await deferred.letters(tx, drawing, [(met[chat], told) for chat, told in asked if chat in met])
    return RenderContext(replace(drawing, letters=letters), met)


async def render(tx: Tx, known: RenderContext, delivery: Delivery, now: int) -> Delivery | Record:
    """Return a delivery to one of these people as it goes out, or what becomes of its row because nothing does.

    A drawing that fails is our bug; it costs its own delivery only. Raises `UndrawableError`.
    """
    reference = to_draw(delivery.payload)
    if reference is None:
        return delivery
    person = known.people.get(delivery.chat)
    if person is None:
        return _ended(delivery, DeliveryState.WITHDRAWN, now, "untrue")
    ToldOf.read_in(tx)  # for another delivery
    try:
        drawn = await draw(tx, known.drawing, person, reference, to_moment(now))
    except Exception as error:
        if is_storage_trouble(error):
            raise
        log.exception("not drawn delivery=%d", delivery.id)
        failed = _ended(delivery, DeliveryState.FAILED, now, "undrawable")
        if tx.failed:
            raise UndrawableError(failed) from error
        return failed
    if drawn is None:
        return _ended(delivery, DeliveryState.WITHDRAWN, now, "untrue")
    if isinstance(drawn, DrawLater):
        return replace(_ended(delivery, DeliveryState.QUEUED, now, "waits"), due_at=now + drawn.seconds * SECOND)
    if (told := told_of(drawn.screen, ToldOf.read_in(tx))) and delivery.chat > 0:
        await about.keep(tx, delivery.id, delivery.chat, told)
    if drawn.sessions:
        await change_notices.mention(tx, delivery.id, drawn.event_id, drawn.sessions, drawn.release)
    return replace(delivery, payload=_drawing(drawn))


def _drawing(drawn: Drawn) -> Drawing:
    call = replace(call_to_show(drawn.screen, drawn.replaces), only_edits=drawn.replaces is not None)
    step = drawn.step
    if step is None:
        return DrawnCall(drawn.reference, call, drawn.blocks, drawn.again)
    if step.action in _SAYING:
        call = replace(call, params={**call.params, "message_thread_id": step.thread})
    return TopicStep(drawn.reference, step, call)


def _ended(delivery: Delivery, state: DeliveryState, now: int, why: str) -> Record:
    return Record(delivery.id, state, now, delivery.attempts, delivery.unknowns, error=why)
