"""A topic takes several calls, each of which needs what Telegram answered to the one before.

A delivery about a topic is drawn as the next step to take (`handlers/topics/deferred.py`). What came of it
is kept in the transaction that records it; then the delivery waits to be drawn again, until the last step is done.
"""

import json
from dataclasses import replace
from typing import Final

from db.core.engine import Tx
from db.delivery import outbox
from db.delivery.outbox import Delivery, Parcel, Record
from db.topics import groups, topics
from fair.delivery.policy import DeliveryClass, DeliveryState, NotSent, Outcome, Reason, Sent, Unknown
from handlers.deferred import TopicStep

_MARK: Final = '"step":'
"""In JSON without blanks this is a key: in a string its quotes would be escaped."""
_ON_THE_WAY: Final = frozenset({"open", "rename"})


def step_of(delivery: Delivery) -> TopicStep | None:
    """Return the step that a delivery was drawn as, if it was one."""
    if _MARK not in delivery.payload:
        return None
    step = json.loads(delivery.payload).get("step")
    return TopicStep(**step) if step else None


def after_step(step: TopicStep, delivery: Delivery, outcome: Outcome, record: Record, now: int) -> Record:
    """Return what becomes of a delivery after a step: after one on the way it goes on at once.

    What waits to be drawn again keeps no drawn text: it may tell of somebody who is forgotten meanwhile.
    """
    reference = json.loads(delivery.payload)["drawn"]
    record = replace(record, payload=json.dumps(reference, ensure_ascii=False, separators=(",", ":")))
    if step.kind in _ON_THE_WAY and _is_done(step, outcome):
        return replace(record, state=DeliveryState.QUEUED, due_at=now, attempts=0, unknowns=0)
    return record


async def record_step(tx: Tx, step: TopicStep, chat: int, outcome: Outcome, now: int) -> None:
    """Keep what is known of a topic after a step."""
    of = (step.event_id, step.number)
    match step.kind, outcome:
        case "open", Sent(thread=int(thread)):
            await topics.open_(tx, *of, thread, step.name or "")
        case "rename", Sent() if step.thread is not None:
            await topics.rename(tx, *of, step.thread, step.name or "")
        case "card", Sent(message_id=card) if step.thread is not None:
            await topics.put_card(tx, *of, step.thread, card)
        case "card", Unknown() if step.thread is not None:
            await _begin_anew(tx, step, step.thread, chat, now)
        case "edit", NotSent(reason=Reason.MESSAGE_GONE) if step.thread is not None:
            await topics.put_card(tx, *of, step.thread, None)
        case "close", Sent():
            await topics.drop(tx, *of)
        case _, NotSent(reason=Reason.THREAD_GONE) if step.thread is not None:
            await topics.lose(tx, *of, step.thread)
        case _, NotSent(reason=Reason.NO_RIGHTS):
            await groups.note_trouble(tx, chat, "rights")


async def _begin_anew(tx: Tx, step: TopicStep, thread: int, chat: int, now: int) -> None:
    """Give up a topic in which there may be a card or not: another one is made, so that none ever has two."""
    await topics.lose(tx, step.event_id, step.number, thread)
    await outbox.add(tx, [deletion(chat, thread, now)], now)


def deletion(chat: int, thread: int, now: int) -> Parcel:
    """Return the call that deletes a topic of which nothing is known any more."""
    payload = {"method": "deleteForumTopic", "params": {"message_thread_id": thread}}
    return Parcel(chat, DeliveryClass.REMINDER, payload, now, forget=True)


def _is_done(step: TopicStep, outcome: Outcome) -> bool:
    return isinstance(outcome, Sent) and (step.kind != "open" or outcome.thread is not None)
