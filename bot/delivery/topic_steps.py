"""A topic takes several calls, each of which needs what Telegram answered to the one before.

A delivery about a topic is drawn as the next step to take (`handlers/topics/deferred.py`). What came of it
is kept in the transaction that records it; then the delivery waits to be drawn again, until the last step is done.
"""

from dataclasses import replace
from typing import Final

from db.core.engine import Tx
from db.delivery import outbox
from db.delivery.outbox import NewDelivery, Record
from db.delivery.payloads import Call, TopicStep
from db.topics import groups, topics
from fair.delivery.policy import (
    UNREACHABLE,
    DeliveryClass,
    DeliveryState,
    NotSent,
    Outcome,
    Reason,
    Sent,
    Unknown,
)

_ON_THE_WAY: Final = frozenset({"open", "rename"})
_SHOWN: Final = frozenset({"card", "edit"})
GIVEN_UP: Final = frozenset({DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.EXPIRED})
"""It is not tried again."""


def after_step(taken: TopicStep, outcome: Outcome, record: Record, now: int) -> Record:
    """Return what becomes of a delivery after a step: after one on the way it goes on at once.

    What waits to be drawn again keeps no drawn text: it may tell of somebody who is forgotten meanwhile.
    """
    record = replace(record, payload=taken.reference)
    if isinstance(outcome, NotSent) and _is_left_uncopied(taken, outcome, record):
        told = replace(taken.reference, refused=str(outcome.reason))
        return replace(record, state=DeliveryState.QUEUED, due_at=now, attempts=0, unknowns=0, payload=told)
    if taken.step.action in _ON_THE_WAY and _is_done(taken, outcome):
        return replace(record, state=DeliveryState.QUEUED, due_at=now, attempts=0, unknowns=0)
    return record


def _is_left_uncopied(taken: TopicStep, outcome: NotSent, record: Record) -> bool:
    """Tell whether only what somebody has sent can't be shown: then the topic says so in words, and where it is."""
    copies = taken.step.action == "say" and taken.call.method == "copyMessage"
    return copies and record.state is DeliveryState.FAILED and outcome.reason not in UNREACHABLE


async def record_step(tx: Tx, taken: TopicStep, chat: int, outcome: Outcome, record: Record, now: int) -> None:
    """Keep what is known of a topic after a step, and what Telegram refuses there in the end."""
    await _keep(tx, taken, chat, outcome, now)
    about = taken.reference
    refused = str(record.error) if record.state in GIVEN_UP else None
    if about.draw == "said" and (refused or isinstance(outcome, Sent)):
        await topics.unsay(tx, about.message, refused)
    elif about.draw == "topic" and (refused or (isinstance(outcome, Sent) and taken.step.action in _SHOWN)):
        await topics.refuse(tx, about.event_id, about.subject, refused)


async def _keep(tx: Tx, taken: TopicStep, chat: int, outcome: Outcome, now: int) -> None:
    step, of = taken.step, (taken.reference.event_id, taken.reference.subject)
    match step.action, outcome:
        case "open", Sent(thread=int(thread)):
            await topics.open_(tx, *of, thread, step.name or "")
        case "rename", Sent() if step.thread is not None:
            await topics.rename(tx, *of, step.thread, step.name or "")
        case "card", Sent(message_id=card) if step.thread is not None:
            await topics.put_card(tx, *of, step.thread, card)
        case "card", Unknown() if step.thread is not None:
            await _begin_anew(tx, of, step.thread, chat, now)
        case "edit", NotSent(reason=Reason.MESSAGE_GONE) if step.thread is not None:
            await topics.put_card(tx, *of, step.thread, None)
        case "close", Sent():
            await topics.drop(tx, *of)
        case _, NotSent(reason=Reason.THREAD_GONE) if step.thread is not None:
            await topics.lose(tx, *of, step.thread)
        case _, NotSent(reason=Reason.TOPIC_CLOSED) if step.thread is not None:
            await outbox.add(tx, [_reopening(chat, step.thread, now)], now)


async def note_trouble(tx: Tx, chat: int, call: Call, reason: Reason) -> None:
    """Keep that a group can't be written to, where a refusal says so; that something can't be copied does not."""
    if chat > 0 or call.method == "copyMessage":
        return
    if reason in UNREACHABLE:
        await groups.note_trouble(tx, chat, "gone")
    elif reason is Reason.NO_RIGHTS:
        await groups.note_trouble(tx, chat, "rights")
    elif reason is Reason.SILENCED:
        await groups.note_trouble(tx, chat, "rights", "silenced")
    elif reason is Reason.RESTRICTED:
        await groups.note_trouble(tx, chat, "rights", "restricted")


async def _begin_anew(tx: Tx, of: tuple[str, int], thread: int, chat: int, now: int) -> None:
    """Give up a topic in which there may be a card or not: another one is made, so that none ever has two."""
    await topics.lose(tx, *of, thread)
    await outbox.add(tx, [deletion(chat, thread, now)], now)


def deletion(chat: int, thread: int, now: int) -> NewDelivery:
    """Return the call that deletes a topic of which nothing is known any more."""
    return NewDelivery(
        chat, DeliveryClass.REMINDER, Call("deleteForumTopic", {"message_thread_id": thread}), now, forget=True
    )


def _reopening(chat: int, thread: int, now: int) -> NewDelivery:
    """Return the call that opens a topic which somebody has closed: what waits for it is tried again meanwhile."""
    call = Call("reopenForumTopic", {"message_thread_id": thread})
    return NewDelivery(chat, DeliveryClass.LIVE, call, now, dedupe_key=f"reopen:{chat}:{thread}", forget=True)


def _is_done(taken: TopicStep, outcome: Outcome) -> bool:
    return isinstance(outcome, Sent) and (taken.step.action != "open" or outcome.thread is not None)
