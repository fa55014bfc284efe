"""Answers to presses and inline queries, files that are fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.world.conversation import Toast

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock

TOO_OLD = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_an_answer_to_a_press_is_seen_once(api: Api, aigul: Account) -> None:
    query = aigul.tap_data("x")
    await api.ok("answerCallbackQuery", callback_query_id=query, text="Сақталды", show_alert=True)
    assert aigul.toasts == [Toast("Сақталды", alert=True)]
    assert await api.refused("answerCallbackQuery", callback_query_id=query) == TOO_OLD


async def test_an_answer_without_words_shows_nothing(api: Api, aigul: Account) -> None:
    assert await api.ok("answerCallbackQuery", callback_query_id=aigul.tap_data("x")) is True
    assert aigul.toasts == []


async def test_an_answer_has_two_hundred_characters(api: Api, aigul: Account) -> None:
    query = aigul.tap_data("x")
    assert await api.refused("answerCallbackQuery", callback_query_id=query, text="a" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )


async def test_a_press_grows_too_old(api: Api, aigul: Account, clock: Clock) -> None:
    query = aigul.tap_data("x")
    clock.seconds += 151
    assert await api.refused("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert await api.refused("answerCallbackQuery", callback_query_id="5") == TOO_OLD


async def test_inline_results_reach_the_person(api: Api, aigul: Account) -> None:
    query = aigul.inline("су")
    [update] = await api.updates()
    assert update["inline_query"] == {"id": query, "from": aigul.user, "query": "су", "offset": ""}
    article = {
        "type": "article",
        "id": "1",
        "title": "Су",
        "input_message_content": {"message_text": "Су"},
    }
    await api.ok("answerInlineQuery", inline_query_id=query, results=[article])
    assert aigul.inline_results == [article]
    assert await api.refused("answerInlineQuery", inline_query_id=query, results=[]) == TOO_OLD
    assert await api.refused("answerInlineQuery", inline_query_id="1", results=[article] * 51) == (
        400,
        "Bad Request: RESULTS_TOO_MUCH",
    )


async def test_a_file_beyond_twenty_megabytes_cannot_be_fetched(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.send_document("film.mp4", b"x", size=20 * 1_048_576 + 1)
    file_id = telegram.updates.pending[0]["message"]["document"]["file_id"]
    assert await api.refused("getFile", file_id=file_id) == (400, "Bad Request: file is too big")
    assert await api.refused("getFile", file_id="x") == (400, "Bad Request: invalid file_id")


async def test_old_files_are_forgotten(telegram: Telegram) -> None:
    telegram.files._keep = 1
    old, new = (telegram.files.add("photo", "a.png", "image/png", b"a") for _ in range(2))
    assert (telegram.files.get(old.id), telegram.files.at(old.path), telegram.files.at(new.path)) == (
        None,
        None,
        new,
    )
