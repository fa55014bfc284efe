"""The machine's clock is set back, or was ahead before a restart: what waits, waits no longer than it was to."""

from pathlib import Path

from bot.telegram.last_heard import LAST_HEARD
from fair.delivery.policy import DeliveryClass
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot, message

HOUR = 3600


async def test_what_is_to_be_tried_again_is_tried_although_the_clock_was_set_back(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.refuse(method="sendMessage", chat=aigul.id)
    await scene.tells(aigul, "question")
    assert scene.copies("question") == 0
    await scene.passes(-HOUR)
    await scene.passes(1)
    assert scene.copies("question") == 1


async def test_what_was_queued_by_a_clock_that_was_ahead_goes_at_once(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        telegram.faults.down = True
        await scene.queue(message(aigul.id, "question", clock.micros))
        await scene.dies()
    telegram.faults.clear()
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.passes(-HOUR)
        await scene.passes(2)
        assert scene.copies("question") == 1


async def test_what_is_due_at_a_moment_stays_due_then(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    tomorrow = scene.clock.micros + 24 * HOUR * 1_000_000
    await scene.queue(message(aigul.id, "good morning", tomorrow, DeliveryClass.REMINDER))
    await scene.passes(-HOUR)
    await scene.passes(24 * HOUR)
    assert scene.copies("good morning") == 0
    await scene.passes(HOUR)
    assert scene.copies("good morning") == 1


async def test_nobody_is_taken_for_a_flood_because_of_the_clock(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock, flood_limit=5) as scene:
        aigul = await scene.joined("Айгүл")
        for _ in range(4):
            aigul.say("/help")
            await scene.settled()
        await scene.passes(-HOUR)
        before = len(aigul.messages)
        aigul.say("/help")
        await scene.settled()
        assert len(aigul.messages) == before + 2


async def test_since_when_telegram_is_heard_is_kept_by_the_clock_as_it_is_now(scene: Scene) -> None:
    async def kept() -> int:
        return next(int(value) for name, value in await scene.rows("name, value", "marks") if name == LAST_HEARD)

    aigul = await scene.joined("Айгүл")
    assert await kept() <= scene.clock.micros
    await scene.passes(-HOUR)
    await scene.says(aigul, "/help")
    assert await kept() == scene.clock.micros
