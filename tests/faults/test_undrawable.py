"""A delivery that can't be drawn costs itself only, also where a statement fails and ends the transaction with it."""

from collections.abc import Callable
from typing import Any

import pytest

from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Reference
from fair.delivery.policy import DeliveryClass
from tests.db.rows import Sql
from tests.faults.scene import Scene, message


def _of_our_own(_: Tx) -> Any:
    raise LookupError


async def _of_the_database(tx: Tx) -> Any:
    await tx.one(Sql("SELECT nothing FROM nowhere"))


@pytest.mark.parametrize("fault", [_of_our_own, _of_the_database])
async def test_a_drawing_that_fails_costs_its_own_delivery_only(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, fault: Callable[[Tx], Any]
) -> None:
    aigul, berik = await scene.joined("Айгүл"), await scene.joined("Берік")

    async def draw(tx: Tx, *_: object) -> Any:
        await fault(tx)

    monkeypatch.setattr("bot.delivery.rendering.draw", draw)
    now, event = to_micros(scene.clock.now), scene.app.event.id
    await scene.queue(
        message(berik.id, "before", now),
        NewDelivery(aigul.id, DeliveryClass.REMINDER, Reference("digest", event), now),
        message(berik.id, "after", now),
    )
    await scene.settled()
    assert list(map(scene.copies, ("before", "after"))) == [1, 1]
    failed = [row for row in await scene.rows("state, error, draw") if row[2] == "digest"]
    assert failed == [("failed", "undrawable", "digest")]
    await scene.tells(aigul, "and the bot goes on")
    assert scene.copies("and the bot goes on") == 1
