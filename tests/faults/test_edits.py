"""A message is to be changed, and things are not as they were."""

from typing import Any

import pytest

from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from fair.delivery.policy import DeliveryClass
from rehearsal.people.account import Account
from tests.faults.scene import Scene


def edit(scene: Scene, aigul: Account, text: str, method: str = "editMessageText") -> NewDelivery:
    params: dict[str, Any] = {"message_id": aigul.last.id}
    if method == "editMessageText":
        params |= {"text": text}
    return NewDelivery(aigul.id, DeliveryClass.LIVE, Call(method, params), scene.clock.micros)


async def test_a_pressed_message_is_replaced(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    before = len(aigul.messages)
    await scene.taps(aigul, "English")
    assert (len(aigul.messages), aigul.last.edited) == (before, True)
    await scene.until(lambda: not scene.telegram.queries)  # the press was acknowledged


async def test_where_the_pressed_message_is_gone_the_answer_comes_as_a_new_one(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    pressed, button = aigul.find_button("English")
    assert button.data is not None
    aigul.clear_history()
    await scene.does(aigul.query, pressed.raw, button.data)
    assert (len(aigul.messages), aigul.last.edited) == (1, False)


async def test_an_inaccessible_message_is_answered_by_a_new_one(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    _, button = aigul.find_button("English")
    assert button.data is not None
    aigul.clear_history()
    await scene.does(aigul.tap_data, button.data, message_id=1)
    assert (len(aigul.messages), aigul.last.edited) == (1, False)


async def test_buttons_of_a_message_that_is_gone_are_gone_already(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    delivery = edit(scene, aigul, "", "editMessageReplyMarkup")
    aigul.clear_history()
    await scene.queue(delivery)
    await scene.settled()
    assert (await scene.rows("state, error"))[-1] == ("sent", "message-gone")
    assert aigul.messages == []


async def test_an_edit_that_changes_nothing_has_succeeded(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    await scene.tells(aigul, "same")
    await scene.queue(edit(scene, aigul, "same"))
    await scene.settled()
    assert (await scene.rows("state, error, attempts"))[-1] == ("sent", None, 1)


async def test_an_edit_of_unknown_fate_is_repeated_without_harm(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    await scene.tells(aigul, "before")
    scene.telegram.faults.drop(method="editMessageText")
    before = len(aigul.messages)
    await scene.queue(edit(scene, aigul, "after"))
    await scene.settled()
    await scene.passes(1)
    assert (len(aigul.messages), aigul.last.text) == (before, "after")
    assert (await scene.rows("state, attempts"))[-1] == ("sent", 2)


async def test_markup_that_telegram_cannot_read_is_shown_as_it_is(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    call = Call("sendMessage", {"text": "I <3 fairs", "parse_mode": "HTML"})
    await scene.queue(NewDelivery(aigul.id, DeliveryClass.LIVE, call, scene.clock.micros))
    await scene.settled()
    assert aigul.last.text == "I <3 fairs"


async def test_a_topic_that_is_gone_is_left_for_the_chat_itself(scene: Scene) -> None:
    group = scene.telegram.group("Жәрмеңке")
    group.chat.gone = ""
    call = Call("sendMessage", {"text": "to the topic", "message_thread_id": 7})
    await scene.queue(NewDelivery(group.id, DeliveryClass.LIVE, call, scene.clock.micros))
    await scene.settled()
    assert group.last.text == "to the topic"
    assert (await scene.rows("state, attempts"))[-1] == ("sent", 2)


async def test_a_press_that_cannot_be_acknowledged_any_more_has_its_effect_all_the_same(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        method="answerCallbackQuery",
    )
    await scene.taps(aigul, "English")
    await scene.until(lambda: not scene.telegram.faults.waiting)
    assert await scene.rows("language, language_chosen", "people") == [("en", 1)]
    assert aigul.toasts == []


@pytest.mark.parametrize("changed_at", [10**20, 2**63, -(10**20)])
async def test_a_change_at_no_moment_at_all_is_a_change(scene: Scene, changed_at: int) -> None:
    aigul = await scene.joined("Айгүл")
    user, chat = aigul.user, aigul.chat.raw
    said = {"message_id": 1, "date": 1, "edit_date": changed_at, "from": user, "chat": chat, "text": "/help"}
    scene.telegram.malformed_update({"edited_message": said})
    await scene.settled()
    assert await scene.rows("state", "inbox") == [("done",), ("done",)]
