"""One person who sends too much."""

from bot.updates import rate_limit
from bot.updates.rate_limit import RateDecision, RateLimit
from db.core.time import SECOND

CALM, TOLD, QUIET = RateDecision(), RateDecision(drop=True, tell=True), RateDecision(drop=True)


def test_nobody_is_watched_with_a_limit_of_zero() -> None:
    assert {RateLimit(0).check(1, now) for now in range(1000)} == {CALM}


def test_what_is_too_much_is_dropped_and_said_once() -> None:
    watch = RateLimit(3)
    assert [watch.check(1, 0) for _ in range(5)] == [CALM, CALM, CALM, TOLD, QUIET]


def test_it_is_over_after_ten_seconds() -> None:
    watch = RateLimit(2)
    assert [watch.check(1, 0), watch.check(1, 0), watch.check(1, 0)] == [CALM, CALM, TOLD]
    assert watch.check(1, 10 * SECOND) == CALM


def test_others_do_not_suffer() -> None:
    watch = RateLimit(1)
    watch.check(1, 0)
    assert [watch.check(1, 0), watch.check(2, 0)] == [TOLD, CALM]


def test_not_everybody_is_remembered_for_ever() -> None:
    watch = RateLimit(1)
    for person in range(rate_limit.PEOPLE + 50):
        watch.check(person, 0)
    assert len(watch._seen) == rate_limit.PEOPLE


def test_a_clock_that_is_set_back_makes_nobody_silent() -> None:
    watch = RateLimit(2)
    assert [watch.check(1, 3600 * SECOND) for _ in range(3)] == [CALM, CALM, TOLD]
    assert [watch.check(1, 0), watch.check(1, 0), watch.check(1, 0)] == [CALM, CALM, TOLD]
