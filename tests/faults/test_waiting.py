"""Telegram says "too many requests": not one call before the time it names, and nothing lost."""

from datetime import timedelta
from pathlib import Path

from db.delivery.outbox import NewDelivery
from fair.delivery.policy import DeliveryClass
from fair.delivery.rate_limits import PACE
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot, message


async def test_a_chat_that_is_told_to_wait_waits_and_others_do_not(scene: Scene) -> None:
    aigul, berik = await scene.joined("Айгүл"), await scene.joined("Берік")
    scene.telegram.freeze(aigul.id, 35)
    await scene.queue(*(message_to(scene, aigul.id, text) for text in ("one", "two")))
    await scene.at_rest()
    await scene.queue(message_to(scene, berik.id, "to Berik"))
    await scene.until(lambda: scene.copies("to Berik") == 1)
    scene.moves(34.9)
    await scene.queue(message_to(scene, berik.id, "later"))
    await scene.until(lambda: scene.copies("later") == 1)
    assert (scene.copies("one"), scene.copies("two")) == (0, 0)
    await scene.passes(0.1)
    assert [message.text for message in aigul.messages[-2:]] == ["one", "two"]
    assert scene.telegram.limits.violations == []
    assert await scene.rows("state, attempts", text="one") == [("sent", 1)]


def message_to(scene: Scene, chat: int, text: str, delivery_class: DeliveryClass = DeliveryClass.LIVE) -> NewDelivery:
    return message(chat, text, scene.clock.micros, delivery_class)


async def test_the_wait_outlives_a_restart(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        telegram.freeze(aigul.id, 35)
        await scene.queue(
            message_to(scene, aigul.id, "one"), message_to(scene, aigul.id, "all", DeliveryClass.ANNOUNCEMENT)
        )
        await scene.until(lambda: telegram.refused)
        await scene.at_rest()
        scene.moves(10)
        await scene.dies()
    async with bot(tmp_path, telegram, clock) as scene:
        scene.moves(24)
        await scene.at_rest()
        assert (scene.copies("one"), scene.copies("all")) == (0, 0)
        scene.moves(1)
        await scene.until(lambda: scene.copies("one"))
        await scene.passes(1)
        assert (scene.copies("one"), scene.copies("all")) == (1, 1)
        assert telegram.limits.violations == []
        assert await scene.rows(table="pauses", columns="chat") in ([], [(aigul.id,)])


async def test_a_second_chat_that_is_refused_means_that_everybody_waits(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        people = [await scene.joined(name) for name in ("Айгүл", "Берік", "Камила")]
        telegram.freeze(None, 35)
        for number, person in enumerate(people):
            await scene.queue(message_to(scene, person.id, f"to {number}"))
            await scene.at_rest()
        assert len(telegram.refused) == 2
        assert len(telegram.limits.violations) == 1  # of the second chat, by which it is known
        scene.moves(20)
        await scene.dies()
        paused = [tuple(row) for row in await pauses(scene)]
        assert 0 in [chat for chat, _ in paused]
    async with bot(tmp_path, telegram, clock) as scene:
        scene.moves(14)
        await scene.at_rest()
        assert [scene.copies(f"to {number}") for number in range(3)] == [0, 0, 0]
        await scene.passes(1)
        assert [scene.copies(f"to {number}") for number in range(3)] == [1, 1, 1]
        assert len(telegram.limits.violations) == 1


async def pauses(scene: Scene) -> list[tuple[int, int]]:
    return [(chat, until) for chat, until in await scene.rows("chat, until", "pauses")]


async def test_told_to_wait_ten_times_a_message_is_still_sent(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    told = scene.telegram.faults.error(
        429, "Too Many Requests: retry after 3", {"retry_after": 3}, method="sendMessage", count=10
    )
    await scene.queue(message_to(scene, aigul.id, "patient"))
    for left in range(9, -1, -1):
        await scene.until(lambda left=left: told.count == left)  # type: ignore[misc]  # a loop's own value
        await scene.at_rest()
        scene.moves(3)
    await scene.settled()
    assert scene.copies("patient") == 1
    assert await scene.rows("state, attempts", text="patient") == [("sent", 1)]


async def test_reminders_go_while_people_write_without_a_pause(scene: Scene) -> None:
    people = [scene.telegram.person(f"Адам {number}") for number in range(40)]
    for person in people:
        person.start()
    for _ in range(10):
        await scene.at_rest()
        scene.moves(1)
    await scene.settled()
    now, writing, reminded = scene.clock.micros, people[:30], people[30:]
    await scene.queue(
        *(message(each.id, f"live {number}", now) for number in range(10) for each in writing),
        *(message(each.id, "soon", now, DeliveryClass.REMINDER) for each in reminded),
    )
    for _ in range(25):  # five seconds, in which not all live messages can go
        await scene.at_rest()
        scene.moves(0.2)
    assert scene.copies("soon") == len(reminded)
    assert scene.copies("live 9") < len(writing)
    for _ in range(50):
        await scene.at_rest()
        scene.moves(0.2)
    await scene.settled()
    assert scene.copies("live 9") == len(writing)


async def test_many_who_wait_for_their_own_sake_hide_nobody(scene: Scene) -> None:
    people = [await scene.joined(f"Адам {number}") for number in range(70)]
    camila = await scene.joined("Камила")
    for each in people:
        for _ in range(PACE.limit):
            scene.app.courier._limits.spend(scene.clock.micros, each.id, bulk=False)
    await scene.passes(1)
    await scene.queue(*(message_to(scene, each.id, "later") for each in people))
    await scene.queue(message_to(scene, camila.id, "now"))
    await scene.until(lambda: scene.copies("now"))
    assert scene.copies("later") == 0
    scene.moves(PACE.seconds - 1)
    for _ in range(10):
        await scene.at_rest()
        scene.moves(1)
    assert scene.copies("later") == len(people)


async def test_a_persons_pace_goes_on_after_a_restart(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        scene.moves(PACE.seconds)
        began = scene.clock.now
        await scene.queue(*(message_to(scene, aigul.id, f"{number}") for number in range(PACE.limit + 10)))
        while not scene.copies(f"{PACE.limit - 1}"):
            await scene.at_rest()
            scene.moves(1)
        await scene.at_rest()
        await scene.dies()
    async with bot(tmp_path, telegram, clock) as scene:
        clock.now = began + timedelta(seconds=PACE.seconds - 1)
        scene.moves(0)
        await scene.at_rest()
        assert scene.copies(f"{PACE.limit}") == 0
        scene.moves(1)
        await scene.until(lambda: scene.copies(f"{PACE.limit}"))
        await scene.dies()


async def test_a_wait_is_no_longer_although_the_clock_was_ahead_before_a_restart(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        telegram.freeze(aigul.id, 3_000)
        await scene.queue(message_to(scene, aigul.id, "patient"))
        await scene.until(lambda: telegram.refused)
        await scene.at_rest()
        await scene.dies()
    telegram.limits.thaw()
    clock.now -= timedelta(hours=2)
    async with bot(tmp_path, telegram, clock) as scene:
        scene.moves(2_999)
        await scene.at_rest()
        assert scene.copies("patient") == 0
        scene.moves(1)
        await scene.until(lambda: scene.copies("patient"))
