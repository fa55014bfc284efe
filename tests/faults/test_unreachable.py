"""People who can't be reached any more: noted with the date, left in peace, and back with their next word."""

import pytest

from rehearsal.world.faults import FOREVER
from tests.faults.scene import Scene, message

REFUSALS = {
    "blocked": (403, "Forbidden: bot was blocked by the user"),
    "deactivated": (403, "Forbidden: user is deactivated"),
    "chat-not-found": (400, "Bad Request: chat not found"),
    "cannot-initiate": (403, "Forbidden: bot can't initiate conversation with a user"),
}


@pytest.mark.parametrize("reason", REFUSALS)
async def test_who_is_gone_is_left_in_peace_until_they_come_back(scene: Scene, reason: str) -> None:
    aigul = await scene.joined("Айгүл")
    code, words = REFUSALS[reason]
    scene.telegram.faults.error(code, words, method="sendMessage", chat=aigul.id, count=FOREVER)
    now = scene.clock.micros
    await scene.queue(*(message(aigul.id, text, now) for text in ("one", "two", "three")))
    await scene.settled()
    assert await scene.lost(aigul) == (now, reason)
    assert [await scene.rows("state, error", text=text) for text in ("one", "two", "three")] == [
        [("failed", reason)],
        [("withdrawn", f"unreachable: {reason}")],
        [("withdrawn", f"unreachable: {reason}")],
    ]
    assert scene.telegram.faults.waiting[0].count == FOREVER - 1  # asked once

    scene.telegram.faults.clear()
    await scene.says(aigul, "/help")
    assert await scene.lost(aigul) == (None, None)
    await scene.tells(aigul, "welcome back")
    assert aigul.last.text == "welcome back"


async def test_who_blocks_the_bot_is_known_before_anything_is_sent(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    await scene.does(aigul.block)
    assert await scene.lost(aigul) == (scene.clock.micros, "blocked")
    await scene.does(aigul.unblock)
    assert await scene.lost(aigul) == (None, None)


async def test_a_stranger_who_is_gone_is_no_trouble(scene: Scene) -> None:
    stranger = scene.telegram.person("Бөтен")
    await scene.tells(stranger, "hello")
    assert await scene.rows("state, error", text="hello") == [("failed", "cannot-initiate")]


async def test_a_group_that_became_a_supergroup_is_followed(scene: Scene) -> None:
    old, new = scene.telegram.group("Жәрмеңке"), scene.telegram.group("Жәрмеңке")
    old.chat.gone = new.chat.gone = ""
    old.chat.migrated_to = new.id
    now = scene.clock.micros
    await scene.queue(message(old.id, "one", now), message(old.id, "two", now))
    await scene.settled()
    assert [seen.text for seen in new.messages] == ["one", "two"]
    assert await scene.rows("chat, state", text="two") == [(new.id, "sent")]
