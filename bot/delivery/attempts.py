"""What a call to Telegram is made of, and what its end means for the delivery. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, assert_never

from bot.delivery.topic_steps import after_step
from bot.telegram.payloads import as_new_message, outside_topics, without_markup
from db.delivery.outbox import Delivery, Record
from db.delivery.payloads import Call, DrawnCall, Payload, Reference, TopicStep, call_of
from fair.delivery.policy import (
    UNREACHABLE,
    DeliveryClass,
    DeliveryState,
    MessageChange,
    NotSent,
    Outcome,
    Reason,
    Sent,
    Transition,
    after,
)


@dataclass(frozen=True, slots=True)
class EndedCall:
    """A delivery whose call has ended."""

    delivery: Delivery
    outcome: Outcome
    missed: bool = False
    """It had no call: the moment at which it might leave had passed."""


def addressed(chat: int, params: Mapping[str, Any]) -> Mapping[str, Any]:
    """Name the chat, unless the call does so in its scope."""
    return params if "scope" in params else {"chat_id": chat, **params}


def accept_already_done(method: str, outcome: Outcome) -> Outcome:
    """Take it for done when a group is to be left in which we are not any more, or a topic deleted that is gone."""
    if not isinstance(outcome, NotSent):
        return outcome
    left = method == "leaveChat" and outcome.reason in UNREACHABLE
    deleted = method == "deleteForumTopic" and outcome.reason is Reason.THREAD_GONE
    return Sent() if left or deleted else outcome


def forgive_crash(delivery: Delivery) -> Delivery:
    """Let a crash not use up a resend of what changes a message: of new ones nobody shall see more than a few."""
    assert not isinstance(delivery.payload, Reference)  # it was drawn before it was claimed
    changes = call_of(delivery.payload).method.startswith(("edit", "delete"))
    return replace(delivery, unknowns=0) if changes else delivery


def leaves_out(delivery: Delivery, state: DeliveryState) -> bool:
    """Tell whether somebody has not been told, in the end, what they were promised to be told.

    What only takes something away, buttons or a message, tells nothing.
    """
    assert not isinstance(delivery.payload, Reference)  # it was drawn before it was claimed
    if call_of(delivery.payload).method in {"deleteMessage", "editMessageReplyMarkup", "leaveChat"}:
        return False
    promised = delivery.delivery_class in {DeliveryClass.LIVE, DeliveryClass.REMINDER}
    over = state in {DeliveryState.UNKNOWN, DeliveryState.FAILED, DeliveryState.EXPIRED}
    return promised and over and delivery.chat > 0


def answered(delivery: Delivery) -> int | None:
    """Return the message of the team's that a delivery takes to a person, if it does."""
    drawn = delivery.payload
    if isinstance(drawn, DrawnCall) and drawn.reference.draw == "answer":
        return drawn.reference.subject
    return None


def expiry(delivery: Delivery, now: int) -> Record:
    """Return that it is too late to send a delivery; one that was tried may have come all the same."""
    tried = (delivery.attempts, delivery.unknowns)
    if delivery.unknowns:
        return Record(delivery.id, DeliveryState.UNKNOWN, now, *tried, error=Reason.UNKNOWN)
    return Record(delivery.id, DeliveryState.EXPIRED, now, *tried)


def changed(payload: Payload, change: MessageChange | None) -> Payload | None:
    """Return the payload for the next attempt, if it has to differ."""
    match payload:
        case Call():
            return _changed_call(payload, change)
        case DrawnCall(call=before) if call := _changed_call(before, change):
            again = payload.again and change is not MessageChange.PLAIN  # not with markup again
            return replace(payload, call=call, again=again)
        case _:
            return None


def _changed_call(call: Call, change: MessageChange | None) -> Call | None:
    match change:
        case MessageChange.ANEW:
            return as_new_message(call) if "text" in call.params and not call.only_edits else None
        case MessageChange.PLAIN:
            return without_markup(call)
        case MessageChange.NO_THREAD:
            return outside_topics(call)
        case MessageChange.CHAT | None:
            return None
    assert_never(change)


def outcome_name(outcome: Outcome) -> str:
    """Return what became of a call, in a word."""
    if isinstance(outcome, NotSent):
        return str(outcome.reason)
    return "sent" if isinstance(outcome, Sent) else "unknown"


def updates_of(ended: Iterable[EndedCall]) -> str:
    """Return the updates that have caused some deliveries, as the log names several."""
    return ",".join(str(each.delivery.update) for each in ended if each.delivery.update is not None) or "none"


def recorded(ended: EndedCall, now: int, jitter: float) -> tuple[Record, Transition]:
    """Return what becomes of a delivery after a call, and what else follows."""
    delivery = ended.delivery
    assert not isinstance(delivery.payload, Reference)  # it was drawn before it was claimed
    if ended.missed:
        untried = (DeliveryState.QUEUED, delivery.due_at, delivery.attempts - 1, delivery.unknowns)
        return Record(delivery.id, *untried), Transition(*untried)
    following = after(
        delivery.delivery_class,
        ended.outcome,
        attempts=delivery.attempts,
        now=now,
        expires_at=delivery.expires_at,
        unknowns=delivery.unknowns,
        jitter=jitter,
    )
    record = Record(
        id=delivery.id,
        state=following.state,
        due_at=following.due_at or now,
        attempts=following.attempts,
        unknowns=following.unknowns,
        error=following.error,
        replaces=call_of(delivery.payload).replaces,
    )
    if isinstance(ended.outcome, Sent):
        record = replace(record, message_id=ended.outcome.message_id, album=ended.outcome.album)
    if isinstance(delivery.payload, TopicStep):
        return after_step(delivery.payload, ended.outcome, record, now), following
    other = changed(delivery.payload, following.change)
    if following.change is MessageChange.ANEW and other is None:  # what was to be edited is gone
        return replace(record, state=DeliveryState.SENT), following
    return replace(record, payload=other), following
