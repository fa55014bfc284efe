"""Telegram, or something before it, answers what nobody expects: the bot goes on, and so does every chat."""

from typing import Any

import pytest

from fair.delivery.policy import SERVER_ATTEMPTS
from rehearsal.world.faults import FOREVER, Faults
from tests.faults.scene import Scene, message

ODD: dict[str, tuple[int, str, dict[str, Any]]] = {
    "to wait for longer than a database counts": (429, "Too Many Requests", {"retry_after": 10**30}),
    "to wait for three hundred thousand years": (429, "Too Many Requests", {"retry_after": 10**13}),
    "to wait for no number": (429, "Too Many Requests", {"retry_after": "soon"}),
    "a group beyond all numbers": (400, "Bad Request: upgraded", {"migrate_to_chat_id": -(10**30)}),
}


@pytest.mark.parametrize("odd", ODD)
async def test_a_number_out_of_bounds_ends_nothing(scene: Scene, odd: str) -> None:
    aigul, berik = await scene.joined("Айгүл"), await scene.joined("Берік")
    code, description, parameters = ODD[odd]
    scene.telegram.faults.error(code, description, parameters, method="sendMessage", chat=aigul.id)
    aigul.say("/help")
    await scene.at_rest()
    await scene.says(berik, "/help")
    assert len([said for said in berik.messages if said.from_bot]) == 2
    scene.moves(24 * 60 * 60)
    await scene.says(aigul, "/help")
    assert len([said for said in aigul.messages if said.from_bot]) >= 2


@pytest.mark.parametrize("code", [400, 401, 403, 404, 407, 451])
async def test_the_page_of_something_before_telegram_is_no_verdict(scene: Scene, code: int) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.page(code, count=3)
    aigul.say("/help")
    for _ in range(10):
        await scene.at_rest()
        scene.moves(10)
    await scene.settled()
    assert len([said for said in aigul.messages if said.from_bot]) == 2
    assert await scene.lost(aigul) == (None, None)


async def test_what_a_firewall_never_lets_through_holds_a_chat_up_for_minutes_only(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    faults: Faults = scene.telegram.faults
    firewall = faults.page(403, method="sendMessage", count=FOREVER)
    firewall.holding = "cursed"
    await scene.queue(message(aigul.id, "cursed", scene.clock.micros))
    for _ in range(SERVER_ATTEMPTS + 1):
        await scene.at_rest()
        scene.moves(60)
    await scene.says(aigul, "/help")
    assert [row for row in await scene.rows("state, error") if row[0] == "failed"] == [("failed", "server-error")]
    assert (scene.copies("cursed"), aigul.last.from_bot) == (0, True)
