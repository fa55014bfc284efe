"""A call ends and nobody knows whether it was performed: what then, by class of message."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.telegram.client import TelegramClient as Calls
from db.core.time import SECOND
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from fair.delivery.policy import DeliveryClass
from rehearsal.world.faults import FOREVER, Faults
from tests.faults.scene import Scene, message

TROUBLES: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "accepted, then cut off": (Faults.drop, {}),
    "cut off before": (Faults.refuse, {}),
    "accepted, half an answer": (Faults.truncated, {}),
    "a gateway's page, performed": (Faults.html502, {"performed": True}),
    "a gateway's page, not performed": (Faults.html502, {"performed": False}),
    "accepted, no answer": (Faults.hang, {}),
    "a server that was stopped": (Faults.error, {"code": 500, "description": "Internal Server Error: restart"}),
    "a gateway's JSON": (Faults.error, {"code": 502, "description": "Bad Gateway"}),
}
PERFORMED = ("accepted, then cut off", "accepted, half an answer", "a gateway's page, performed", "accepted, no answer")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that gets no answer is given up after an instant."""
    monkeypatch.setattr(Calls.call, "__defaults__", (None, None, 0.3))


@pytest.fixture(params=TROUBLES)
def trouble(request: pytest.FixtureRequest, scene: Scene) -> Callable[..., int]:
    """Let the next messages meet trouble; return how many of so many arrive all the same."""
    strike, arguments = TROUBLES[request.param]

    def befall(count: int = 1) -> int:
        strike(scene.telegram.faults, method="sendMessage", count=count, **arguments)
        return count if request.param in PERFORMED else 0

    return befall


async def test_a_live_message_is_sent_once_more(scene: Scene, trouble: Callable[..., int]) -> None:
    aigul = await scene.joined("Айгүл")
    arrived = trouble()
    await scene.tells(aigul, "question")
    assert scene.copies("question") == arrived
    await scene.passes(1)
    assert scene.copies("question") == arrived + 1
    assert await scene.rows("state, attempts, unknowns", text="question") == [("sent", 2, 1)]


async def test_a_live_message_of_unknown_fate_again_and_again_is_let_be(
    scene: Scene, trouble: Callable[..., int]
) -> None:
    aigul = await scene.joined("Айгүл")
    arrived = trouble(7)
    await scene.tells(aigul, "question")
    for _ in range(10):
        await scene.passes(60)
    assert scene.copies("question") == arrived
    assert await scene.rows("state, error", text="question") == [("unknown", "unknown")]


async def test_five_minutes_of_trouble_lose_no_answer_and_no_reminder(
    scene: Scene, trouble: Callable[..., int]
) -> None:
    aigul, berik = await scene.joined("Айгүл"), await scene.joined("Берік")
    trouble(100)
    deadline = scene.clock.micros + 450 * SECOND
    await scene.tells(aigul, "question")
    await scene.tells(berik, "starts soon", DeliveryClass.REMINDER, expires_at=deadline)
    for seconds in (1, 5, 15, 45, 120, 160):
        await scene.passes(seconds)
    scene.telegram.faults.clear()
    await scene.passes(80)
    assert (aigul.last.text, berik.last.text) == ("question", "starts soon")
    assert await scene.rows(text="question") == [("sent",)]
    assert await scene.rows(text="starts soon") == [("sent",)]


async def test_a_message_that_can_not_be_deleted_is_nothing_that_somebody_was_not_told(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(400, "Bad Request: message can't be deleted for everyone", method="deleteMessage")
    call = Call("deleteMessage", {"message_id": 1})
    await scene.queue(NewDelivery(aigul.id, DeliveryClass.REMINDER, call, scene.clock.micros))
    await scene.settled()
    assert await scene.rows("missed_at", "people") == [(None,)]
    scene.telegram.faults.error(400, "Bad Request: wrong something", method="sendMessage")
    await scene.tells(aigul, "question")
    assert await scene.rows("missed_at", "people") != [(None,)]


async def test_an_error_of_the_servers_own_is_no_doubt_and_costs_an_announcement_nothing(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(500, "Internal Server Error: sent message is empty", method="sendMessage", count=3)
    await scene.tells(aigul, "to all", DeliveryClass.ANNOUNCEMENT)
    for _ in range(3):
        await scene.passes(5)
    assert scene.copies("to all") == 1
    assert await scene.rows("state, attempts, unknowns", text="to all") == [("sent", 4, 0)]


async def test_an_announcement_is_never_sent_again(scene: Scene, trouble: Callable[..., int]) -> None:
    aigul = await scene.joined("Айгүл")
    arrived = trouble()
    await scene.tells(aigul, "to all", DeliveryClass.ANNOUNCEMENT)
    for _ in range(5):
        await scene.passes(60)
    assert scene.copies("to all") == arrived
    assert await scene.rows("state, error", text="to all") == [("unknown", "unknown")]


async def test_an_alert_is_sent_until_it_is_known_to_be_there(scene: Scene, trouble: Callable[..., int]) -> None:
    aigul = await scene.joined("Айгүл")
    arrived = trouble(3)
    await scene.tells(aigul, "disk", DeliveryClass.ALERT)
    for _ in range(3):
        await scene.passes(60)
    assert scene.copies("disk") == arrived + 1
    assert await scene.rows("state, attempts, unknowns", text="disk") == [("sent", 4, 3)]


async def test_a_reminder_is_sent_once_more_in_time(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.drop(method="sendMessage")
    deadline = scene.clock.micros + 60 * SECOND
    await scene.tells(aigul, "starts soon", DeliveryClass.REMINDER, expires_at=deadline)
    await scene.passes(1)
    assert scene.copies("starts soon") == 2


async def test_a_reminder_is_not_sent_again_once_it_is_too_late(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.drop(method="sendMessage")
    deadline = scene.clock.micros + SECOND // 10
    await scene.tells(aigul, "starts soon", DeliveryClass.REMINDER, expires_at=deadline)
    await scene.passes(60)
    assert scene.copies("starts soon") == 1
    assert await scene.rows(text="starts soon") == [("unknown",)]


async def test_a_reminder_that_may_have_come_is_not_called_too_late_and_is_not_planned_again(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.drop(method="sendMessage")
    deadline = scene.clock.micros + 60 * SECOND
    await scene.tells(aigul, "starts soon", DeliveryClass.REMINDER, expires_at=deadline, dedupe_key="once")
    await scene.passes(120)  # the machine was asleep
    assert scene.copies("starts soon") == 1
    assert await scene.rows("state, error, dedupe_key", text="starts soon") == [("unknown", "unknown", "once")]


async def test_reminders_that_are_too_late_are_not_sent_and_hold_nothing_up(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    now = scene.clock.micros
    for number in range(70):
        await scene.tells(aigul, f"late {number}", DeliveryClass.REMINDER, expires_at=now)
    await scene.tells(aigul, "in time", DeliveryClass.REMINDER, expires_at=now + SECOND)
    assert [message.text for message in aigul.messages[-1:]] == ["in time"]
    assert await scene.rows(text="late 69") == [("expired",)]


async def test_a_message_that_is_refused_for_ever_is_given_up_and_delays_nobody(scene: Scene) -> None:
    aigul, berik = await scene.joined("Айгүл"), await scene.joined("Берік")
    scene.telegram.faults.error(
        400, "Bad Request: can't parse entities: x", method="sendMessage", chat=aigul.id, count=FOREVER
    )
    await scene.queue(message(aigul.id, "broken", scene.clock.micros))
    await scene.queue(message(berik.id, "whole", scene.clock.micros))
    await scene.until(lambda: berik.last.text == "whole")
    await scene.settled(waits=2)  # so many calls to one chat take more than a second
    assert await scene.rows("state, attempts, error", text="broken") == [("failed", 8, "parse-error")]


async def test_no_connection_at_all_is_waited_out_with_growing_patience(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    server = scene.app.telegram._base
    scene.app.telegram._base, scene.app.telegram._urls = "http://127.0.0.1:9/", {}
    await scene.tells(aigul, "to all", DeliveryClass.ANNOUNCEMENT)
    for attempt in range(2, 12):
        await scene.passes(60)
        assert await scene.rows("state, attempts, unknowns", text="to all") == [("queued", attempt, 0)]
    scene.app.telegram._base, scene.app.telegram._urls = server, {}
    await scene.passes(60)
    assert scene.copies("to all") == 1
