from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.delivery.policy import (
    ATTEMPTS,
    SECOND,
    TRANSITIONS,
    UNREACHABLE,
    DeliveryClass,
    DeliveryState,
    MessageChange,
    NotSent,
    Outcome,
    Reason,
    Sent,
    Transition,
    Unknown,
    after,
    backoff,
    is_expired,
)

NOW = 1_800_000_000 * SECOND
OUTCOMES: list[Outcome] = [Sent(7), Unknown(), *(NotSent(reason, chat=-100) for reason in Reason)]


def test_every_state_has_its_transitions() -> None:
    assert set(TRANSITIONS) == set(DeliveryState)
    assert {state for state, onward in TRANSITIONS.items() if not onward} == {
        DeliveryState.SENT,
        DeliveryState.WITHDRAWN,
        DeliveryState.EXPIRED,
    }


def test_live_messages_go_first_and_are_not_bulk() -> None:
    assert sorted(DeliveryClass, key=lambda class_: class_.priority) == list(DeliveryClass)
    assert DeliveryClass.LIVE.priority == 0
    assert [class_ for class_ in DeliveryClass if not class_.bulk] == [DeliveryClass.LIVE]


@pytest.mark.parametrize(("class_", "outcome"), list(product(DeliveryClass, OUTCOMES)))
def test_each_outcome_leads_where_the_table_allows(class_: DeliveryClass, outcome: Outcome) -> None:
    for attempts, unknowns, expires_at in product((1, ATTEMPTS), (0, 1, ATTEMPTS), (None, NOW, NOW + 3600 * SECOND)):
        then = after(class_, outcome, attempts=attempts, unknowns=unknowns, now=NOW, expires_at=expires_at)
        assert then.state in TRANSITIONS[DeliveryState.SENDING]
        assert (then.due_at is not None) == (then.state is DeliveryState.QUEUED)
        assert then.due_at is None or then.due_at >= NOW
        assert then.due_at is None or expires_at is None or then.due_at < expires_at


def test_sent_is_the_end() -> None:
    assert after(DeliveryClass.LIVE, Sent(7), attempts=1, now=NOW).state is DeliveryState.SENT


@pytest.mark.parametrize(
    ("class_", "unknowns", "state"),
    [
        (DeliveryClass.LIVE, 0, DeliveryState.QUEUED),
        (DeliveryClass.LIVE, 5, DeliveryState.QUEUED),
        (DeliveryClass.LIVE, 6, DeliveryState.UNKNOWN),
        (DeliveryClass.REMINDER, 0, DeliveryState.QUEUED),
        (DeliveryClass.REMINDER, 5, DeliveryState.QUEUED),
        (DeliveryClass.REMINDER, 6, DeliveryState.UNKNOWN),
        (DeliveryClass.ANNOUNCEMENT, 0, DeliveryState.UNKNOWN),
        (DeliveryClass.ALERT, 6, DeliveryState.QUEUED),
        (DeliveryClass.ALERT, 7, DeliveryState.UNKNOWN),
    ],
)
def test_what_is_unknown_is_resent_as_its_class_promises(
    class_: DeliveryClass, unknowns: int, state: DeliveryState
) -> None:
    then = after(class_, Unknown(), attempts=3, unknowns=unknowns, now=NOW)
    assert (then.state, then.unknowns, then.error) == (state, unknowns + 1, Reason.UNKNOWN)


@pytest.mark.parametrize("class_", [DeliveryClass.LIVE, DeliveryClass.REMINDER])
def test_resends_outlast_five_minutes_of_trouble_and_are_few(class_: DeliveryClass) -> None:
    moment, resends = NOW, 0
    while (then := after(class_, Unknown(), attempts=1, unknowns=resends, now=moment, jitter=0)).due_at is not None:
        moment, resends = then.due_at, resends + 1
    assert moment - NOW > 300 * SECOND
    assert resends == 6


def test_an_error_of_the_servers_own_is_outlasted_too() -> None:
    moment, attempts, error = NOW, 0, NotSent(Reason.SERVER_ERROR)
    while (
        then := after(DeliveryClass.ANNOUNCEMENT, error, attempts=attempts + 1, now=moment, jitter=0)
    ).due_at is not None:
        moment, attempts = then.due_at, attempts + 1
    assert then.state is DeliveryState.FAILED
    assert moment - NOW > 300 * SECOND


def test_a_reminder_is_not_resent_when_that_would_be_too_late() -> None:
    then = after(DeliveryClass.REMINDER, Unknown(), attempts=1, now=NOW, expires_at=NOW + SECOND)
    assert then.state is DeliveryState.UNKNOWN
    assert (
        after(DeliveryClass.REMINDER, Unknown(), attempts=1, now=NOW, expires_at=NOW + SECOND + 1).state
        is DeliveryState.QUEUED
    )


@pytest.mark.parametrize(
    ("outcome", "given_up"),
    [
        (Unknown(), DeliveryState.UNKNOWN),
        (NotSent(Reason.SERVER_ERROR), DeliveryState.EXPIRED),
        (NotSent(Reason.NEVER_CONNECTED), DeliveryState.EXPIRED),
    ],
)
@pytest.mark.parametrize("seconds", [5, 60, 450])
def test_a_reminder_is_tried_to_the_deadline(outcome: Outcome, given_up: DeliveryState, seconds: int) -> None:
    """A pause that would end after the deadline ends shortly before it."""
    moment, tries, deadline = NOW, 1, NOW + seconds * SECOND

    def then() -> Transition:
        class_ = DeliveryClass.REMINDER
        return after(class_, outcome, attempts=tries, unknowns=tries - 1, now=moment, expires_at=deadline)

    while (due_at := then().due_at) is not None:
        moment, tries = due_at, tries + 1
    assert then().state is given_up
    assert 2 * SECOND <= deadline - moment <= max(3 * SECOND, seconds * SECOND // 10)
    assert tries < 20


def test_being_told_to_wait_uses_no_attempt() -> None:
    then = after(DeliveryClass.LIVE, NotSent(Reason.TOO_MANY, retry_after=35), attempts=ATTEMPTS, now=NOW)
    assert (then.state, then.due_at, then.attempts) == (DeliveryState.QUEUED, NOW + 35 * SECOND, ATTEMPTS - 1)


def test_a_wait_beyond_the_deadline_expires() -> None:
    waits = NotSent(Reason.TOO_MANY, retry_after=35)
    assert (
        after(DeliveryClass.REMINDER, waits, attempts=1, now=NOW, expires_at=NOW + 35 * SECOND).state
        is DeliveryState.EXPIRED
    )


def test_an_outage_fails_nothing() -> None:
    then = after(DeliveryClass.LIVE, NotSent(Reason.NEVER_CONNECTED), attempts=500, now=NOW)
    assert (then.state, then.due_at, then.attempts) == (DeliveryState.QUEUED, NOW + 60 * SECOND, 500)


def test_what_is_refused_again_and_again_fails() -> None:
    refusal = NotSent(Reason.CONFLICT)
    assert after(DeliveryClass.LIVE, refusal, attempts=ATTEMPTS - 1, now=NOW).state is DeliveryState.QUEUED
    assert after(DeliveryClass.LIVE, refusal, attempts=ATTEMPTS, now=NOW).state is DeliveryState.FAILED


@pytest.mark.parametrize("reason", sorted(UNREACHABLE))
def test_who_cannot_be_reached_is_marked(reason: Reason) -> None:
    then = after(DeliveryClass.ANNOUNCEMENT, NotSent(reason), attempts=1, now=NOW)
    assert (then.state, then.unreachable, then.error) == (DeliveryState.FAILED, True, reason)


@pytest.mark.parametrize("reason", [Reason.PERMANENT, Reason.TOO_LONG, Reason.QUERY_TOO_OLD])
def test_what_is_wrong_with_the_message_marks_nobody(reason: Reason) -> None:
    then = after(DeliveryClass.LIVE, NotSent(reason), attempts=1, now=NOW)
    assert (then.state, then.unreachable) == (DeliveryState.FAILED, False)


@pytest.mark.parametrize(
    ("refusal", "change", "chat"),
    [
        (NotSent(Reason.MESSAGE_GONE), MessageChange.ANEW, None),
        (NotSent(Reason.PARSE_ERROR), MessageChange.PLAIN, None),
        (NotSent(Reason.THREAD_GONE), MessageChange.NO_THREAD, None),
        (NotSent(Reason.MIGRATED, chat=-100123), MessageChange.CHAT, -100123),
    ],
)
def test_a_message_changes_and_goes_again_at_once(refusal: NotSent, change: MessageChange, chat: int | None) -> None:
    then = after(DeliveryClass.LIVE, refusal, attempts=1, now=NOW)
    assert (then.state, then.due_at, then.change, then.chat) == (DeliveryState.QUEUED, NOW, change, chat)
    assert after(DeliveryClass.LIVE, refusal, attempts=ATTEMPTS, now=NOW).state is DeliveryState.FAILED


def test_a_void_token_stops_the_process_and_costs_the_row_nothing() -> None:
    then = after(DeliveryClass.LIVE, NotSent(Reason.UNAUTHORISED), attempts=ATTEMPTS, now=NOW)
    assert (then.state, then.stop, then.attempts) == (DeliveryState.QUEUED, True, ATTEMPTS - 1)


@given(st.integers(0, 10**6), st.floats(0, 1))
def test_waits_double_up_to_a_minute(attempts: int, jitter: float) -> None:
    wait = backoff(attempts, jitter)
    assert wait >= SECOND / 2
    assert wait <= 60 * SECOND
    assert wait <= backoff(attempts + 1, jitter)
    assert [backoff(n, 1) // SECOND for n in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]


def test_a_deadline_is_the_first_moment_that_is_too_late() -> None:
    assert not is_expired(None, NOW)
    assert not is_expired(NOW + 1, NOW)
    assert is_expired(NOW, NOW)
