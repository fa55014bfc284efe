"""A Bot API server that does not know something new costs the feature, never the message."""

from typing import Any

import pytest

from bot.telegram.callback_answers import InlineAnswer
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from fair.delivery.policy import DeliveryClass
from handlers.base.screen import Button, Result
from rehearsal.world.faults import FOREVER
from tests.faults.scene import Scene

TIME = 'At <tg-time unix="1790000000" format="wDT">10:00</tg-time>, <b>hall A</b>'
STYLED: dict[str, Any] = {"inline_keyboard": [[{"text": "Yes", "callback_data": "x", "style": "success"}]]}
UNKNOWN_TAG = 'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 3'
UNKNOWN_STYLE = "Bad Request: can't parse inline keyboard button: invalid button style specified"


async def queue(scene: Scene, chat: int, method: str, class_: DeliveryClass, **params: Any) -> None:
    await scene.queue(NewDelivery(chat, class_, Call(method, params), scene.clock.micros))
    await scene.settled()


@pytest.mark.parametrize("class_", [DeliveryClass.LIVE, DeliveryClass.ANNOUNCEMENT])
async def test_a_time_that_a_server_cannot_show_is_words(scene: Scene, class_: DeliveryClass) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(400, UNKNOWN_TAG, method="sendMessage", holding="tg-time", count=FOREVER)
    await queue(scene, aigul.id, "sendMessage", class_, text=TIME, parse_mode="HTML")
    assert aigul.last.text == "At 10:00, hall A"
    assert [entity["type"] for entity in aigul.last.raw["entities"]] == ["bold"]
    assert (await scene.rows("state, attempts"))[-1] == ("sent", 1)


async def test_a_button_without_its_colour_is_a_button(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(400, UNKNOWN_STYLE, method="sendMessage", holding="style", count=FOREVER)
    await queue(scene, aigul.id, "sendMessage", DeliveryClass.LIVE, text="Will you come?", reply_markup=STYLED)
    assert aigul.last.raw["reply_markup"] == {"inline_keyboard": [[{"text": "Yes", "callback_data": "x"}]]}


async def test_an_edit_keeps_its_place_and_its_words(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(400, UNKNOWN_STYLE, method="editMessageText", holding="style", count=FOREVER)
    before = len(aigul.messages)
    await queue(
        scene,
        aigul.id,
        "editMessageText",
        DeliveryClass.LIVE,
        message_id=aigul.last.id,
        text=TIME,
        parse_mode="HTML",
        reply_markup=STYLED,
    )
    assert (len(aigul.messages), aigul.last.text) == (before, "At 10:00, hall A")
    assert "style" not in str(aigul.last.raw["reply_markup"])


async def test_what_is_refused_without_it_as_well_is_refused(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(400, "Bad Request: not today", method="sendMessage", count=FOREVER)
    await queue(scene, aigul.id, "sendMessage", DeliveryClass.LIVE, text="Will you come?", reply_markup=STYLED)
    assert (await scene.rows("state, error"))[-1] == ("failed", "permanent")


async def test_tags_that_are_wrong_beside_a_new_one_are_shown_as_they_are(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    await queue(scene, aigul.id, "sendMessage", DeliveryClass.LIVE, text="I <3 " + TIME, parse_mode="HTML")
    assert aigul.last.text == "I <3 " + TIME


async def test_an_inline_result_is_found_without_its_colour(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(400, UNKNOWN_STYLE, method="answerInlineQuery", holding="'style'", count=FOREVER)
    query = scene.telegram.open_query(aigul)
    result = Result("one", "Opening", "10:00", "<b>Opening</b>", Button("Open", "x", style="primary"))
    scene.app.callback_answers.answer(InlineAnswer(query, (result,)))
    await scene.until(lambda: aigul.inline_results)
    assert aigul.inline_results[0]["reply_markup"]["inline_keyboard"] == [[{"text": "Open", "callback_data": "x"}]]
