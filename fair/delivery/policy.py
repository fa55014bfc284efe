"""How a message gets to people: states, outcomes, and what happens after each.

The Bot API has no idempotency key, so there are three outcomes, never two (tdlib/telegram-bot-api#482):
sent, not sent, unknown. Moments are integer microseconds of UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from fair.delivery.api_errors import RETRY_AFTER, NotSent, Outcome, Reason, Sent, TransportError, Unknown, classify

SECOND: Final = 1_000_000
ATTEMPTS: Final = 8
"""A row that was refused so often is broken; it must not be tried for ever."""
SERVER_ATTEMPTS: Final = 20
"""Server errors pass: with the pauses between them, so many take seven minutes at least."""
RESEND_PAUSES: Final = (1, 5, 15, 45, 120, 240)
"""Seconds before each resend of what may have arrived: few, so that nobody sees one message often, and together longer
than five minutes, so that Telegram's trouble is outlasted."""
BACKOFF_FIRST: Final = 1 * SECOND
BACKOFF_MAX: Final = 60 * SECOND
LAST_CHANCE: Final = 2 * SECOND
"""So long before its deadline something is tried at the latest: it may have to wait its turn, and is then too late."""


class DeliveryClass(StrEnum):
    """What is promised for a message."""

    LIVE = "live"
    """A question, a confirmation: at least once, before everything else; resent for minutes while unknown."""
    ALERT = "alert"
    """To the owner: at least once; resent while unknown."""
    REMINDER = "reminder"
    """At least once, never after its deadline; resent until then while unknown."""
    ANNOUNCEMENT = "announcement"
    """At most once; of unknown fate it stays, and the organiser decides."""

    @property
    def priority(self) -> int:
        """Order of sending: 0 goes first."""
        return list(DeliveryClass).index(self)

    @property
    def bulk(self) -> bool:
        """Whether it keeps to the limits of bulk, which leave room for live messages."""
        return self is not DeliveryClass.LIVE


class DeliveryState(StrEnum):
    """Where a delivery is."""

    QUEUED = "queued"
    SENDING = "sending"
    """Written before the call: a row found so at start has an unknown outcome."""
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    """Not wanted any more: cancelled, the session moved, the person left."""
    EXPIRED = "expired"


TRANSITIONS: Final[Mapping[DeliveryState, frozenset[DeliveryState]]] = {
    DeliveryState.QUEUED: frozenset(
        {
            DeliveryState.SENDING,
            DeliveryState.FAILED,
            DeliveryState.WITHDRAWN,
            DeliveryState.EXPIRED,
            DeliveryState.UNKNOWN,  # too late, and tried before
        }
    ),
    DeliveryState.SENDING: frozenset(
        {DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.FAILED, DeliveryState.QUEUED, DeliveryState.EXPIRED}
    ),
    DeliveryState.UNKNOWN: frozenset({DeliveryState.QUEUED}),
    DeliveryState.FAILED: frozenset({DeliveryState.QUEUED}),
    DeliveryState.SENT: frozenset(),
    DeliveryState.WITHDRAWN: frozenset(),
    DeliveryState.EXPIRED: frozenset(),
}
"""From unknown and failed only an organiser leads on, by sending again."""


class MessageChange(StrEnum):
    """How a message has to change before it is tried again."""

    ANEW = "anew"
    """A new message instead of an edit."""
    PLAIN = "plain"
    """Without markup."""
    NO_THREAD = "no-thread"
    """To the chat itself: the topic is gone."""
    CHAT = "chat"
    """To `Transition.chat`: the group became a supergroup. The id is rewritten everywhere."""


@dataclass(frozen=True, slots=True)
class Transition:
    """What becomes of a delivery after an attempt."""

    state: DeliveryState
    due_at: int | None = None
    """When to try again, if queued."""
    attempts: int = 0
    """Attempts used up so far; being told to wait uses none."""
    unknowns: int = 0
    """Attempts of unknown outcome so far."""
    error: Reason | None = None
    change: MessageChange | None = None
    chat: int | None = None
    unreachable: bool = False
    """The person or group can't be reached (for the reason in `error`) until they write again."""
    stop: bool = False
    """Nothing can be sent by this process any more: the token is void."""


RESENDS: Final[Mapping[DeliveryClass, int]] = {
    DeliveryClass.LIVE: len(RESEND_PAUSES),
    DeliveryClass.ALERT: ATTEMPTS - 1,
    DeliveryClass.REMINDER: len(RESEND_PAUSES),
    DeliveryClass.ANNOUNCEMENT: 0,
}
"""How often a message of unknown fate is sent again."""

UNREACHABLE: Final = frozenset(
    {Reason.BLOCKED, Reason.DEACTIVATED, Reason.CHAT_NOT_FOUND, Reason.KICKED, Reason.CANNOT_INITIATE}
)
"""The chat is marked with the date; the registration stays; any word from there revives it."""
_FINAL: Final = UNREACHABLE | {
    Reason.QUERY_TOO_OLD,
    Reason.TOO_LONG,
    Reason.NO_RIGHTS,
    Reason.SILENCED,
    Reason.RESTRICTED,
    Reason.PROTECTED,
    Reason.PERMANENT,
}
_CHANGES: Final[Mapping[Reason, MessageChange]] = {
    Reason.MESSAGE_GONE: MessageChange.ANEW,
    Reason.PARSE_ERROR: MessageChange.PLAIN,
    Reason.THREAD_GONE: MessageChange.NO_THREAD,
    Reason.MIGRATED: MessageChange.CHAT,
}
_BLAMELESS: Final = frozenset({Reason.NEVER_CONNECTED, Reason.TOO_MANY, Reason.UNAUTHORISED})
"""Not the row's fault: no cap on these, or ten minutes without network would fail all that is queued."""


def backoff(attempts: int, jitter: float) -> int:
    """Return microseconds to wait after so many attempts, doubling up to a minute.

    Half of it is certain, the rest is weighed with `jitter` (0 to 1), drawn by the caller.
    """
    whole = min(BACKOFF_MAX, BACKOFF_FIRST << min(max(attempts, 1) - 1, 10))
    return round(whole * (1 + jitter) / 2)


def resend_pause(unknowns: int, jitter: float) -> int:
    """Return microseconds to wait before what was of unknown fate so often is sent again; four fifths are certain."""
    whole = RESEND_PAUSES[min(unknowns, len(RESEND_PAUSES)) - 1] * SECOND
    return round(whole * (4 + jitter) / 5)


def is_expired(expires_at: int | None, now: int) -> bool:
    """Say whether it is too late to send."""
    return expires_at is not None and now >= expires_at


def after(
    class_: DeliveryClass,
    outcome: Outcome,
    *,
    attempts: int,
    now: int,
    expires_at: int | None = None,
    unknowns: int = 0,
    jitter: float = 1.0,
) -> Transition:
    """Return what becomes of a delivery after an attempt.

    `attempts` counts the one that has just ended, `unknowns` are those of unknown outcome before it.
    """
    tried = _Tried(attempts, unknowns, now, expires_at, jitter)
    if isinstance(outcome, Sent):
        return tried.ends(DeliveryState.SENT, None)
    if isinstance(outcome, NotSent):
        return _after_refusal(outcome, tried)
    return _after_unknown(class_, replace(tried, unknowns=unknowns + 1))


@dataclass(frozen=True, slots=True)
class _Tried:
    """A delivery after an attempt."""

    attempts: int
    unknowns: int
    now: int
    expires_at: int | None
    jitter: float

    def ends(self, state: DeliveryState, error: Reason | None) -> Transition:
        return Transition(state, None, self.attempts, self.unknowns, error)

    def again(self, error: Reason, due_at: int, *, too_late: DeliveryState = DeliveryState.EXPIRED) -> Transition:
        """Return it queued for later, or `too_late` if that is past its deadline."""
        if is_expired(self.expires_at, due_at):
            return self.ends(too_late, error)
        return Transition(DeliveryState.QUEUED, due_at, self.attempts, self.unknowns, error)

    @property
    def later(self) -> int:
        return self.in_time(self.now + backoff(self.attempts, self.jitter))

    def in_time(self, due_at: int) -> int:
        """Return when to try again: not so shortly before the deadline, or after it, that it would be too late."""
        if self.expires_at is None:
            return due_at
        last = self.expires_at - max(LAST_CHANCE, (self.expires_at - self.now) // 10)
        return min(due_at, last) if last >= self.now + BACKOFF_FIRST else due_at


def _after_unknown(class_: DeliveryClass, tried: _Tried) -> Transition:
    """Resend as the class allows. What can't be resent in time stays unknown: it may well have arrived."""
    if tried.unknowns > RESENDS[class_]:
        return tried.ends(DeliveryState.UNKNOWN, Reason.UNKNOWN)
    due_at = tried.in_time(tried.now + resend_pause(tried.unknowns, tried.jitter))
    return tried.again(Reason.UNKNOWN, due_at, too_late=DeliveryState.UNKNOWN)


def _after_refusal(outcome: NotSent, tried: _Tried) -> Transition:
    """Wait, change the message, try again or give up, by the reason."""
    reason, change = outcome.reason, _CHANGES.get(outcome.reason)
    if reason in _FINAL:
        return replace(tried.ends(DeliveryState.FAILED, reason), unreachable=reason in UNREACHABLE)
    most = SERVER_ATTEMPTS if reason is Reason.SERVER_ERROR else ATTEMPTS
    if reason not in _BLAMELESS and tried.attempts >= most:
        return tried.ends(DeliveryState.FAILED, reason)
    if change is not None:
        return replace(tried.again(reason, tried.now), change=change, chat=outcome.chat)
    if reason is Reason.TOO_MANY:
        told = tried.now + (outcome.retry_after or RETRY_AFTER) * SECOND
        return replace(tried.again(reason, told), attempts=tried.attempts - 1)
    if reason is Reason.UNAUTHORISED:
        return replace(tried.again(reason, tried.now), attempts=tried.attempts - 1, stop=True)
    return tried.again(reason, tried.later)


__all__ = [
    "ATTEMPTS",
    "RESEND_PAUSES",
    "SECOND",
    "SERVER_ATTEMPTS",
    "TRANSITIONS",
    "UNREACHABLE",
    "DeliveryClass",
    "DeliveryState",
    "MessageChange",
    "NotSent",
    "Outcome",
    "Reason",
    "Sent",
    "Transition",
    "TransportError",
    "Unknown",
    "after",
    "backoff",
    "classify",
    "is_expired",
    "resend_pause",
]
