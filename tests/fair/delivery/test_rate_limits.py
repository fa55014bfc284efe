from collections.abc import Iterable
from heapq import heappop, heappush

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.delivery.policy import SECOND
from fair.delivery.rate_limits import LATE, PACE, SPURT, PastCall, RateLimits, Window

NOW = 1_800_000_000 * SECOND
GROUP = -100

requests = st.lists(
    st.tuples(st.integers(0, 300_000), st.sampled_from([1, 2, 3, GROUP, -200]), st.booleans()), max_size=200
)
"""Time since the one before, chat, bulk."""


def fits(times: Iterable[int], limit: int, seconds: float) -> bool:
    """Say whether no span of so many seconds holds more than the limit; a span holds one of its two ends."""
    ordered = sorted(times)
    return all(later - earlier >= seconds * SECOND for earlier, later in zip(ordered, ordered[limit:], strict=False))


def send(limits: RateLimits, now: int, chat: int = 1, *, bulk: bool = True) -> int:
    """Wait as long as the limits say, spend, and return the moment."""
    now += limits.wait(now, chat, bulk=bulk)
    assert limits.wait(now, chat, bulk=bulk) == 0
    limits.spend(now, chat, bulk=bulk)
    return now


@given(requests, st.integers(0, 400_000))
def test_no_window_is_exceeded_when_messages_leave_later_than_chosen(
    asked: list[tuple[int, int, bool]], commit: int
) -> None:
    limits = RateLimits(overall=Window(6, 1), bulk=None, chat=Window(1, 1), group=Window(3, 5))
    now, left = NOW, list[tuple[int, int]]()
    for number, (pause, chat, bulk) in enumerate(asked):
        chosen = send(limits, now + pause, chat, bulk=bulk)
        now = chosen + (commit if number % 3 else 0)
        limits.delay(chosen, now)
        left.append((now, chat))
    assert fits([at for at, _ in left], 6, 1)
    assert fits([at for at, chat in left if chat == GROUP], 3, 5)


@given(st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 2_000_000), st.integers(0, 500_000)), max_size=120))
def test_the_window_of_all_holds_however_long_messages_and_answers_are_on_their_way(
    asked: list[tuple[int, int, int]],
) -> None:
    limits = RateLimits(overall=Window(6, 1), live=None, bulk=None, chat=None, paces=(), group=None)
    now, counted, answers = NOW, list[int](), list[int]()

    def answered(until: int) -> None:
        while answers and answers[0] <= until:
            limits.arrive(heappop(answers))

    for chat, (pause, there, back) in enumerate(asked):
        now += pause
        answered(now)
        while wait := limits.wait(now, chat + 1, bulk=False):
            now = min([now + wait, *answers[:1]])
            answered(now)
        limits.spend(now, chat + 1, bulk=False)
        limits.leave(1)
        counted.append(now + there)
        heappush(answers, now + there + back)
    assert fits(counted, 6, 1)


def test_what_was_chosen_and_never_left_counts_no_longer_than_the_window() -> None:
    limits = RateLimits(overall=Window(1, 1), live=None, bulk=None, chat=None, paces=(), group=None)
    limits.spend(NOW, 1, bulk=False)
    assert limits.wait(NOW, 2, bulk=False) == SECOND
    assert limits.wait(NOW + SECOND, 2, bulk=False) == 0
    limits.spend(NOW + SECOND, 2, bulk=False)
    limits.leave(1)
    assert limits.wait(NOW + 9 * SECOND, 3, bulk=False) == SECOND
    limits.arrive(NOW + 9 * SECOND)
    assert limits.wait(NOW + 9 * SECOND, 3, bulk=False) == SECOND
    assert limits.wait(NOW + 10 * SECOND, 3, bulk=False) == 0


def test_an_answer_that_comes_while_others_are_chosen_counts_for_itself() -> None:
    limits = RateLimits(overall=Window(2, 1), live=None, bulk=None, chat=None, paces=(), group=None)
    for chat in (1, 2):
        assert limits.wait(NOW, chat, bulk=False) == 0
        limits.spend(NOW, chat, bulk=False)
        limits.leave(1)
    limits.arrive(NOW)
    began, answered = NOW + SECOND, NOW + SECOND + 50_000
    assert limits.wait(began, 3, bulk=False) == 0
    limits.spend(began, 3, bulk=False)
    limits.arrive(answered)  # the second one's, while the third is being stored
    limits.leave(1)
    limits.arrive(answered + 1)
    assert limits.wait(began + SECOND, 4, bulk=False) == 50_000
    assert limits.wait(began, 4, bulk=False) == 0  # the clock was set back: the window begins afresh


def test_without_a_window_of_all_nothing_is_counted_on_its_way() -> None:
    limits = RateLimits(overall=None, live=None, bulk=None, chat=None, paces=(), group=None)
    limits.leave(3)
    limits.arrive(NOW)
    assert limits.wait(NOW, 1, bulk=False) == 0


@given(requests)
def test_no_window_is_ever_exceeded(asked: list[tuple[int, int, bool]]) -> None:
    limits = RateLimits(overall=Window(6, 1), bulk=Window(4, 1), chat=Window(1, 1), group=Window(3, 5))
    now, sent = NOW, list[tuple[int, int, bool]]()
    for pause, chat, bulk in asked:
        now = send(limits, now + pause, chat, bulk=bulk)
        sent.append((now, chat, bulk))
    assert fits([at for at, _, _ in sent], 6, 1)
    assert fits([at for at, _, bulk in sent if bulk], 4, 1 - LATE / SECOND)
    for person in (1, 2, 3):
        for at, chat, bulk in sent:
            if chat == person and not bulk:
                for pace in (SPURT, PACE):
                    since = at - pace.seconds * SECOND
                    assert sum(since < moment <= at and other == person for moment, other, _ in sent) <= pace.limit
    for group in (GROUP, -200):
        assert fits([at for at, chat, _ in sent if chat == group], 3, 5)
    for at, chat, bulk in sent:
        if bulk:
            assert not [1 for earlier, other, _ in sent if other == chat and at - SECOND < earlier < at]


def test_bulk_goes_to_25_people_a_second() -> None:
    limits, now = RateLimits(), NOW
    for person in range(1, 51):
        now = send(limits, now, person)
    assert now == NOW + SECOND


def test_waking_up_late_does_not_slow_bulk_down() -> None:
    limits, now = RateLimits(bulk=Window(5, 0.2)), NOW
    for person in range(1, 1_001):
        if wait := limits.wait(now, person, bulk=True):
            now += wait + 4_000
        limits.spend(now, person, bulk=True)
    assert 1_000 * SECOND / (now - NOW) >= 25


def test_room_is_kept_for_live_messages() -> None:
    limits = RateLimits()
    for person in range(1, 26):
        send(limits, NOW, person)
    assert limits.wait(NOW, 99, bulk=True) == SECOND
    assert [limits.wait(NOW, 99, bulk=False)] == [0]
    for _ in range(5):
        limits.spend(NOW, 99, bulk=False)
    assert limits.wait(NOW, 99, bulk=False) == SECOND


def test_live_messages_to_one_chat_need_not_wait_but_bulk_lets_them_pass() -> None:
    limits = RateLimits()
    limits.spend(NOW, 1, bulk=False)
    assert limits.wait(NOW, 1, bulk=False) == 0
    assert limits.wait(NOW + SECOND // 4, 1, bulk=True) == SECOND * 3 // 4


def test_a_group_gets_18_a_minute_live_or_not() -> None:
    limits = RateLimits()
    for second in range(18):
        limits.spend(NOW + second * SECOND, GROUP, bulk=bool(second % 2))
    assert limits.wait(NOW + 18 * SECOND, GROUP, bulk=False) == 42 * SECOND
    assert limits.wait(NOW + 18 * SECOND, -200, bulk=False) == 0


def test_every_window_can_be_off() -> None:
    limits = RateLimits(overall=None, bulk=None, chat=None, paces=(), group=None)
    for _ in range(1000):
        limits.spend(NOW, GROUP, bulk=True)
    assert limits.wait(NOW, GROUP, bulk=True) == 0


def test_old_chats_are_forgotten() -> None:
    limits = RateLimits(overall=None, bulk=None)
    for person in range(1000):
        limits.spend(NOW + person * SECOND // 10, person + 1, bulk=True)
    assert limits._chat is not None
    assert len(limits._chat.chats) <= 10


def test_a_clock_set_back_does_not_stop_sending() -> None:
    limits = RateLimits()
    send(limits, NOW)
    assert limits.wait(NOW - 3600 * SECOND, 1, bulk=True) == 0


def test_a_refused_chat_waits_and_the_others_go_on() -> None:
    limits = RateLimits()
    assert not limits.pause(NOW, 1, NOW + 35 * SECOND)
    assert limits.wait(NOW, 1, bulk=False) == 35 * SECOND
    assert limits.wait(NOW, 2, bulk=False) == 0
    assert limits.wait(NOW + 35 * SECOND, 1, bulk=False) == 0


def test_a_second_refused_chat_pauses_all() -> None:
    limits = RateLimits()
    limits.pause(NOW, 1, NOW + 35 * SECOND)
    assert limits.pause(NOW + SECOND, 2, NOW + 30 * SECOND)
    assert limits.wait(NOW + SECOND, 3, bulk=False) == 29 * SECOND


@pytest.mark.parametrize(("chat", "at"), [(1, NOW), (2, NOW + 35 * SECOND)])
def test_the_same_chat_again_or_one_after_the_pause_pauses_no_others(chat: int, at: int) -> None:
    limits = RateLimits()
    limits.pause(NOW, 1, NOW + 35 * SECOND)
    assert not limits.pause(at, chat, at + 10 * SECOND)
    assert limits.wait(at, 3, bulk=False) == 0


def test_a_pause_never_shrinks() -> None:
    limits = RateLimits()
    limits.pause(NOW, 1, NOW + 35 * SECOND)
    limits.pause(NOW, 1, NOW + SECOND)
    assert limits.wait(NOW, 1, bulk=True) == 35 * SECOND


def test_all_can_be_paused() -> None:
    limits = RateLimits()
    assert limits.pause(NOW, None, NOW + SECOND)
    assert limits.wait(NOW, 1, bulk=False) == SECOND


def test_what_leaves_late_counts_in_the_windows_there_are() -> None:
    limits = RateLimits(overall=Window(1, 1), bulk=None, chat=None, paces=(), group=None)
    send(limits, NOW)
    limits.delay(NOW, NOW + SECOND // 2)
    assert limits.wait(NOW + SECOND, 1, bulk=False) == SECOND // 2


def test_live_messages_leave_a_share_to_what_waits_beside_them() -> None:
    limits, now, gone = RateLimits(), 1_000 * SECOND, {True: 0, False: 0}
    for step in range(600):  # a minute in which forty people write without a pause, and reminders wait
        moment = now + step * SECOND // 10
        for chat in range(1, 41):
            if not limits.wait(moment, chat, bulk=False, contended=True):
                limits.spend(moment, chat, bulk=False)
                gone[False] += 1
        if not limits.wait(moment, 1_000 + step, bulk=True):
            limits.spend(moment, 1_000 + step, bulk=True)
            gone[True] += 1
    assert gone[True] >= 60 * 4
    assert gone[False] >= 60 * 20


def test_live_messages_may_use_all_while_nothing_else_waits() -> None:
    limits = RateLimits()
    for chat in range(1, 31):
        assert not limits.wait(0, chat, bulk=False)
        limits.spend(0, chat, bulk=False)
    assert limits.wait(0, 99, bulk=False)


def test_without_a_live_window_nothing_is_kept_for_others() -> None:
    limits = RateLimits(live=None)
    for chat in range(1, 31):
        assert not limits.wait(0, chat, bulk=False, contended=True)
        limits.spend(0, chat, bulk=False)


def test_two_people_in_a_hurry_pause_nobody_else() -> None:
    limits, now = RateLimits(), NOW
    for chat in (1, 2):
        for number in range(4):
            limits.spend(now + number * SECOND // 3, chat, bulk=False)
    now += 2 * SECOND
    assert [limits.pause(now, chat, now + 29 * SECOND) for chat in (1, 2)] == [False, False]
    assert limits.wait(now, 3, bulk=False) == 0
    assert limits.wait(now, 1, bulk=False) == 29 * SECOND


def test_one_in_a_hurry_and_one_who_is_not_pause_nobody_else() -> None:
    limits = RateLimits()
    for _ in range(3):
        limits.spend(NOW, 1, bulk=False)
    assert [limits.pause(NOW, chat, NOW + SECOND) for chat in (1, 2)] == [False, False]
    assert limits.pause(NOW, 3, NOW + SECOND)


def test_one_who_was_in_a_hurry_may_be_told_again_when_their_wait_is_over() -> None:
    limits = RateLimits()
    for chat in (1, 2):
        for number in range(20):
            limits.spend(NOW + number * SECOND // 4, chat, bulk=False)
    now = NOW + 30 * SECOND
    assert [limits.pause(now, chat, now + 5 * SECOND) for chat in (1, 2)] == [False, False]
    assert limits.wait(now, 3, bulk=False) == 0


def test_a_clock_set_back_makes_no_pause_longer() -> None:
    limits = RateLimits()
    limits.pause(NOW, None, NOW + 30 * SECOND)
    limits.pause(NOW, 7, NOW + 40 * SECOND)
    assert limits.wait(NOW, 7, bulk=False) == 40 * SECOND
    earlier = NOW - 3600 * SECOND
    assert limits.wait(earlier, 7, bulk=False) == 40 * SECOND
    assert limits.wait(earlier + 30 * SECOND, 8, bulk=False) == 0


def test_one_persons_tapping_leaves_the_bots_rate_to_the_others() -> None:
    limits, gone = RateLimits(), 0
    for step in range(1_800):  # three minutes in which two people tap twenty times a second
        moment = NOW + step * SECOND // 10
        for chat in (1, 2, 1, 2):
            if not limits.wait(moment, chat, bulk=False):
                limits.spend(moment, chat, bulk=False)
                gone += 1
        assert limits.wait(moment, 3, bulk=False) == 0
    assert gone == 2 * 3 * PACE.limit


@given(st.lists(st.integers(0, 15), min_size=1, max_size=80), st.lists(st.integers(0, 80), max_size=2))
def test_who_reads_what_they_answer_never_waits(tenths: list[int], ticking: list[int]) -> None:
    limits, now = RateLimits(), NOW
    for step, pause in enumerate(tenths):
        ticks = [SECOND // 3] * 15 * ticking.count(step)
        now += SECOND + pause * SECOND // 10
        for gap in (*ticks, *[0] * (step % 15 == 0), 0):
            now += gap
            assert limits.wait(now, 1, bulk=False) == 0
            limits.spend(now, 1, bulk=False)


def test_a_spurt_is_followed_by_a_second() -> None:
    limits = RateLimits()
    for _ in range(SPURT.limit):
        assert limits.wait(NOW, 1, bulk=False) == 0
        limits.spend(NOW, 1, bulk=False)
    assert limits.wait(NOW, 1, bulk=False) == SECOND
    assert limits.held(NOW) == 1


def test_chats_that_wait_are_counted_whatever_they_wait_for() -> None:
    limits = RateLimits()
    limits.pause(NOW, 7, NOW + SECOND)
    for _ in range(18):
        limits.spend(NOW, GROUP, bulk=True)
    assert (limits.held(NOW), limits.held(NOW + 61 * SECOND)) == (2, 0)
    assert RateLimits(paces=(), group=None).held(NOW) == 0


def test_windows_go_on_after_a_restart() -> None:
    before = RateLimits()
    for second in range(18):
        before.spend(NOW + second * SECOND, GROUP, bulk=True)
    now = NOW + 20 * SECOND
    kept = before.group_calls(now)
    assert len(kept) == 18
    after = RateLimits()
    after.remember(now, [*kept, *(PastCall(1, now - SECOND, bulk=False) for _ in range(PACE.limit))])
    assert after.wait(now, GROUP, bulk=False) == before.wait(now, GROUP, bulk=False) == 40 * SECOND
    assert after.wait(now, 1, bulk=False) == (PACE.seconds - 1) * SECOND
    assert after.wait(now, 2, bulk=False) == 0
    assert before.group_calls(NOW + 78 * SECOND) == []
    assert RateLimits(group=None).group_calls(now) == []


def test_what_was_sent_by_a_clock_that_was_ahead_counts_as_sent_now() -> None:
    limits = RateLimits()
    limits.remember(NOW, [PastCall(GROUP, NOW + 3600 * SECOND, bulk=True) for _ in range(18)])
    assert limits.wait(NOW, GROUP, bulk=True) == 60 * SECOND


def test_a_chat_whose_clock_was_set_back_is_forgotten_like_others() -> None:
    limits = RateLimits()
    limits.spend(10_000_000, 1, bulk=False)
    assert limits.wait(5_000_000, 1, bulk=False) == 0
    limits.spend(5_000_000, 2, bulk=False)
    assert limits.wait(5_000_000, 1, bulk=False) == 0
