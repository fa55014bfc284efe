"""Which of two programs that poll for one bot gives way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.rivalry import FORGIVEN_SECONDS, WAIT_MAX, WAIT_SECONDS, Rivalry


def contest(elder: int, younger: int) -> tuple[Rivalry, Rivalry]:
    """Let both meet conflicts in turn, as they do, until one gives way; the elder meets the first one."""
    one, other, now = Rivalry(), Rivalry(), 1000.0
    while not (one.waits or other.waits):
        one.conflict(now, elder)
        one.good(now + 1)  # what was waiting comes at once, and settles nothing
        if not one.waits:
            other.conflict(now + 1, younger)
        now += 2
    return one, other


@given(younger=st.integers(0, 10_000), factor=st.integers(2, 1000), more=st.integers(1, 100))
def test_who_polled_well_for_longer_stays(younger: int, factor: int, more: int) -> None:
    elder, other = contest(younger * factor + more, younger)
    assert (elder.waits, other.waits) == (False, True)


def test_a_contest_that_is_long_over_counts_no_more() -> None:
    one = Rivalry()
    one.conflict(0, 0)
    one.conflict(1, 0)
    one.good(1 + FORGIVEN_SECONDS)
    assert one.conflicts == 0


def test_who_gave_way_comes_back_when_nobody_disputes_it_and_waits_longer_each_time() -> None:
    one, now, pauses = Rivalry(), 0.0, []
    for _ in range(3):
        one.conflict(now, 0)
    assert one.waits
    for _ in range(12):
        pauses.append(one.conflict(now, 0))
        now += pauses[-1]
        one.good(now)
        assert one.waits, "one good poll right after the pause settles nothing"
    assert pauses[0] <= 2 * WAIT_SECONDS
    assert WAIT_MAX / 2 <= pauses[-1] <= WAIT_MAX
    one.good(now + FORGIVEN_SECONDS)
    assert not one.waits


@pytest.mark.parametrize(("minutes", "borne"), [(0, 2), (1, 5), (60, 20), (10_000, 44)])
def test_patience_grows_with_the_age(minutes: int, borne: int) -> None:
    one = Rivalry()
    count = 0
    while not one.waits:
        one.conflict(count, minutes)
        count += 1
    assert count - 1 == borne
