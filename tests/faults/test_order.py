"""Who is answered when: order within a chat, live before bulk, and never more than Telegram takes."""

from pathlib import Path

from fair.delivery.policy import DeliveryClass
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot, message


async def test_a_chat_hears_things_in_order_also_while_one_is_tried_again(scene: Scene) -> None:
    aigul, berik = await scene.joined("Айгүл"), await scene.joined("Берік")
    scene.telegram.faults.refuse(method="sendMessage", chat=aigul.id)
    now = scene.clock.micros
    await scene.queue(*(message(aigul.id, text, now) for text in ("one", "two", "three")))
    await scene.queue(message(berik.id, "other", now))
    await scene.settled()
    assert [scene.copies(text) for text in ("one", "two", "three", "other")] == [0, 0, 0, 1]
    await scene.passes(1)
    assert [said.text for said in aigul.messages[-3:]] == ["one", "two", "three"]


async def test_live_answers_go_before_five_hundred_announcements(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        crowd = people(telegram, 500)
        await scene.queue(*(message(each, "all", clock.micros, DeliveryClass.ANNOUNCEMENT) for each in crowd))
        await scene.until(lambda: scene.copies("all") == 5)
        before = len(aigul.messages)
        aigul.say("/help")
        await scene.until(lambda: len(aigul.messages) == before + 2)
        await scene.at_rest()
        assert scene.copies("all") == 5


async def test_no_window_holds_more_than_telegram_takes(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    telegram.limits.mode = "observed"
    async with bot(tmp_path, telegram, clock, bulk_per_second=20) as scene:
        crowd, talkers = people(telegram, 60), people(telegram, 80)
        group = telegram.group("Жәрмеңке")
        group.chat.gone = ""
        await scene.queue(
            *(message(each, "all", clock.micros, DeliveryClass.ANNOUNCEMENT) for each in crowd),
            *(message(crowd[0], "again", clock.micros, DeliveryClass.ANNOUNCEMENT) for _ in range(3)),
            *(message(group.id, "group", clock.micros, DeliveryClass.ANNOUNCEMENT) for _ in range(40)),
        )
        sent: list[int] = []  # announcements delivered by each tenth of a second
        for step in range(80):
            await scene.queue(message(talkers[step], "live", clock.micros))
            scene.moves(0.1)
            await scene.at_rest()
            sent.append(scene.copies("all") + scene.copies("again") + scene.copies("group"))
        assert telegram.limits.violations == []
        assert max(after - before for before, after in zip(sent, sent[9:], strict=False)) <= 20
        assert (scene.copies("all"), scene.copies("again"), scene.copies("live")) == (60, 3, 80)
        for _ in range(120):
            scene.moves(1)
            await scene.at_rest()
        assert telegram.limits.violations == []
        assert scene.copies("group") == 40


async def test_announcements_go_out_evenly_so_that_a_slow_line_makes_no_burst_of_two(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        crowd = people(telegram, 60)
        await scene.queue(*(message(each, "all", clock.micros, DeliveryClass.ANNOUNCEMENT) for each in crowd))
        sent = []
        for _ in range(10):
            await scene.at_rest()
            sent.append(scene.copies("all"))
            scene.moves(0.2)
        assert sent == list(range(5, 55, 5))


async def test_limits_can_be_switched_off_for_a_server_of_ones_own(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock, bulk_per_second=0) as scene:
        crowd = people(telegram, 200)
        await scene.queue(*(message(each, "all", clock.micros, DeliveryClass.ANNOUNCEMENT) for each in crowd))
        await scene.settled()
        assert scene.copies("all") == 200


def people(telegram: Telegram, count: int) -> list[int]:
    """People whom the bot may write to."""
    crowd = [telegram.person(str(number)) for number in range(count)]
    for person in crowd:
        person.chat.gone = ""
    return [person.id for person in crowd]
