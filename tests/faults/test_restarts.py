"""Stopping, dying and starting again: nothing lost, nothing twice."""

import time
from pathlib import Path

import pytest

from db.core.engine import Tx
from db.delivery import outbox
from fair.delivery.policy import RESEND_PAUSES, DeliveryClass
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot, message, prepared

TRIES = len(RESEND_PAUSES) + 1


def answers(person: Account) -> int:
    return sum(said.from_bot for said in person.messages)


async def test_an_update_that_comes_ten_times_has_one_effect_and_one_answer(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    number = scene.telegram.updates.next_id
    for _ in range(10):
        scene.telegram.restart_ids(number)
        aigul.world.update("message", {**aigul.messages[0].raw, "text": "/help"})
        await scene.settled()
    assert answers(aigul) == 2
    assert len(await scene.rows("update_id", "inbox")) == 2


async def test_a_batch_that_comes_ten_times_has_one_effect_and_one_answer(scene: Scene) -> None:
    """Its answer arrives, but the confirmation never does."""
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.truncated(method="getUpdates", count=1)
    for _ in range(5):
        aigul.say("/help")
    await scene.settled()
    assert answers(aigul) == 6


async def test_ids_that_start_anew_are_no_trouble(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.restart_ids(17)
    await scene.says(aigul, "/help")
    scene.telegram.restart_ids(900_000_000)
    await scene.says(aigul, "/help")
    assert answers(aigul) == 3
    assert [row[0] for row in await scene.rows("update_id", "inbox")] == [730_000_001, 17, 900_000_000]


async def test_a_batch_that_was_not_confirmed_before_a_crash_is_not_answered_twice(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    aigul = telegram.person("Айгүл")
    number = telegram.updates.next_id
    async with bot(tmp_path, telegram, clock) as scene:
        aigul.start()
        await scene.settled()
        await scene.dies()
    telegram.restart_ids(number)  # as if the confirmation had never come
    telegram.update("message", aigul.messages[0].raw)
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.says(aigul, "/help")
        assert answers(aigul) == 2


async def test_a_polite_stop_is_quick_and_confirms_what_is_stored(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    aigul = telegram.person("Айгүл")
    async with bot(tmp_path, telegram, clock, bulk_per_second=0) as scene:
        for _ in range(50):
            aigul.say("/help")
        await scene.until(lambda: len(aigul.messages) > 50)
        began = time.monotonic()
    assert time.monotonic() - began < 2
    assert len(telegram.updates) == 0
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.settled()
        assert answers(aigul) == 50
        assert {state for (state,) in await scene.rows()} == {"sent"}


async def test_a_stop_before_the_first_poll_confirms_nothing(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    aigul = telegram.person("Айгүл")
    aigul.start()
    telegram.faults.hang(method="getUpdates")
    async with bot(tmp_path, telegram, clock):
        pass
    telegram.faults.clear()
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.settled()
        assert answers(aigul) == 1


async def test_a_polite_stop_leaves_announcements_for_later(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        people = [await scene.joined(f"{number}") for number in range(40)]
        await scene.passes(5)
        await scene.queue(*(message(each.id, "all", clock.micros, DeliveryClass.ANNOUNCEMENT) for each in people))
        await scene.until(lambda: scene.copies("all") == 5)
        began = time.monotonic()
    assert time.monotonic() - began < 2
    async with bot(tmp_path, telegram, clock) as scene:
        for _ in range(7):
            scene.moves(0.2)
            await scene.at_rest()
        assert scene.copies("all") == 40


async def test_what_was_on_its_way_when_the_process_died_is_taken_up_by_its_class(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    people = [telegram.person(kind) for kind in DeliveryClass]
    for person in people:
        person.chat.gone = ""

    async def work(tx: Tx) -> None:
        now = clock.micros
        deliveries = [message(person.id, kind, now, kind) for person, kind in zip(people, DeliveryClass, strict=True)]
        await outbox.add(tx, deliveries, now)
        await outbox.claim(tx, await outbox.due(tx, now, 10), now)

    await prepared(tmp_path, work)
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.settled()
        assert [scene.copies(kind) for kind in DeliveryClass] == [0, 0, 0, 0]
        await scene.passes(1)
        assert {kind.value: scene.copies(kind) for kind in DeliveryClass} == {
            "live": 1,
            "alert": 1,
            "reminder": 1,
            "announcement": 0,
        }
        assert await scene.rows("state", text="announcement") == [("unknown",)]


async def test_nobody_sees_a_message_again_after_every_crash_for_ever(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    """The process dies each time that it is on its way: a few are enough, and the person is told when they write."""
    aigul = telegram.person("Айгүл")
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.says(aigul, "/start")
        await scene.passes(5)
        telegram.faults.hang("sendMessage", aigul.id)
        await scene.queue(message(aigul.id, "question", clock.micros))
        await scene.until(lambda: scene.copies("question") == 1)
        await scene.dies()
    for tried in range(2, 12):
        async with bot(tmp_path, telegram, clock) as scene:
            telegram.faults.hang("sendMessage", aigul.id)
            scene.moves(300)
            if tried > TRIES:
                await scene.settled()
                break
            await scene.until(lambda tried=tried: scene.copies("question") == tried)  # type: ignore[misc]  # a loop's own value
            await scene.dies()
    assert scene.copies("question") == TRIES
    telegram.faults.clear()
    async with bot(tmp_path, telegram, clock) as scene:
        assert await scene.rows("state", text="question") == [("unknown",)]
        await scene.says(aigul, "/help")
        assert any("Telegram" in said.text for said in aigul.messages[-3:])


async def test_the_profile_is_set_once(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    def sets() -> int:
        return sum(count for method, count in telegram.counters.items() if method.startswith("set"))

    aigul = telegram.person("Айгүл")
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.says(aigul, "/start")
        await scene.until(lambda: telegram.counters["getChatMenuButton"] == 1)
    first = sets()
    assert first > 0
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.says(aigul, "/help")
        await scene.until(lambda: telegram.counters["getChatMenuButton"] == 2)
    assert sets() == first


@pytest.mark.parametrize("times", [1, 3])
async def test_presses_on_an_old_button_are_safe_to_repeat(scene: Scene, times: int) -> None:
    aigul = await scene.joined("Айгүл")
    pressed, button = aigul.find_button("English")
    assert button.data is not None
    for _ in range(times):
        await scene.does(aigul.query, pressed.raw, button.data)
    assert await scene.rows("language", "people") == [("en",)]
