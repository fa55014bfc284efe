"""Slots: however many processes give them, no second holds more than Telegram takes."""

from hypothesis import given
from hypothesis import strategies as st

from fair.delivery.slots import (
    FORGOTTEN,
    KEPT,
    LATE,
    LONGEST,
    MOST,
    NOBODY,
    TELEGRAMS,
    WINDOW,
    Slots,
    SlotTaken,
    from_json,
)

SECOND = 1_000_000


def test_what_was_never_written_is_empty() -> None:
    assert from_json(None) == Slots()


def test_what_an_earlier_or_a_later_version_writes_is_read() -> None:
    taken = (SlotTaken(7, 5, bulk=True),)
    assert from_json("[3,[[7,5,1]]]") == Slots(3, taken)
    assert from_json('[3,[[7,5,1]],[[9,5]],[6],{"later":1}]') == Slots(3, taken, ((9, 5),), (6,))


@given(st.lists(st.tuples(st.integers(0, 300_000), st.integers(0, LATE)), min_size=1, max_size=200))
def test_in_no_second_leave_more_than_there_may(steps: list[tuple[int, int]]) -> None:
    """Whoever gives them, they leave anywhere within what a slot allows."""
    slots, moment = Slots(), 0
    left: list[int] = []
    for step, late in steps:
        moment += step
        slots = from_json(slots.to_json())  # another process goes on
        slot = slots.next(moment)
        moment = slot = slot + slots.wait(slot)
        slots = slots.take(1, slot, len(left), bulk=False)
        slots = slots.over({len(left)}, slot + late)
        left.append(slot + late)
    left.sort()
    assert all(later - sooner > SECOND - 1 for sooner, later in zip(left, left[MOST:], strict=False))


def test_one_more_waits_until_the_window_has_passed() -> None:
    slots = Slots()
    for _ in range(MOST):
        assert slots.wait(5) == 0
        slots = slots.take(1, 5, 1, bulk=True)
    assert slots.wait(5) == WINDOW
    assert slots.wait(5 + WINDOW) == 0


def test_no_slot_is_before_one_that_was_given_unless_the_clock_was_set_back() -> None:
    slots = Slots().take(1, 100, 1, bulk=False)
    assert (slots.next(50), slots.next(150)) == (100, 150)
    ahead = Slots().take(1, FORGOTTEN + 100, 1, bulk=False)
    assert ahead.next(50) == 50
    full = ahead
    for _ in range(MOST):
        full = full.take(1, FORGOTTEN + 100, 1, bulk=False)
    assert full.wait(50) == 0


def test_others_learn_what_was_given_since_they_looked() -> None:
    slots = Slots()
    for chat in range(KEPT + 5):
        slots = slots.take(chat, chat, chat, bulk=True)
    assert slots.since(slots.number) == slots.since(slots.number + 1) == ()
    assert [each.chat for each in slots.since(slots.number - 2)] == [KEPT + 3, KEPT + 4]
    assert len(slots.since(0)) == KEPT


def test_chats_are_kept_for_a_minute_and_not_once_somebody_was_forgotten() -> None:
    slots = Slots().take(7, 0, 1, bulk=False).take(8, 5, 2, bulk=True)
    assert slots.at(FORGOTTEN + 1, erased=False).taken == (SlotTaken(8, 5, bulk=True),)
    assert [each.chat for each in slots.at(1, erased=True).taken] == [NOBODY, NOBODY]
    assert slots.at(1, erased=False) == slots


@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 3 * SECOND), st.integers(0, SECOND)), max_size=150))
def test_in_no_second_arrive_more_than_telegram_takes(steps: list[tuple[int, int, int]]) -> None:
    """However long each is on its way, and however long after it came its answer is noted."""
    slots, moment = Slots(), 0
    under_way: list[tuple[int, int]] = []
    arrived: list[int] = []
    for number, (step, road, back) in enumerate(steps):
        moment += step
        while True:
            noted = {delivery for delivery, at in under_way if at <= moment}
            under_way = [(delivery, at) for delivery, at in under_way if delivery not in noted]
            slots = from_json(slots.over(noted, moment).to_json())
            wait = slots.wait(moment)
            if not wait:
                break
            moment += wait
        slots = slots.take(1, moment, number, bulk=False)
        under_way.append((number, moment + road + back))
        arrived.append(moment + road)
    arrived.sort()
    assert all(later - sooner >= SECOND for sooner, later in zip(arrived, arrived[TELEGRAMS:], strict=False))


def test_of_what_nobody_tells_the_end_it_is_taken_for_ended() -> None:
    slots = Slots()
    for delivery in range(TELEGRAMS):
        slots = slots.take(1, delivery * SECOND, delivery, bulk=False)
    later = TELEGRAMS * SECOND
    assert slots.over((), later).wait(later) > 0
    assert (
        slots.over((), LONGEST + later).over((), LONGEST + later + 2 * SECOND).wait(LONGEST + later + 2 * SECOND) == 0
    )
