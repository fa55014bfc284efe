"""Queries and their answers, files, chats, and what the bot tells about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from rehearsal.telegram import Toast

if TYPE_CHECKING:
    from aiogram import Bot

    from rehearsal.telegram import Account, Telegram
    from tests.rehearsal.conftest import Api, Clock

TOO_OLD = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_the_bot_knows_itself(bot: Bot, telegram: Telegram) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.can_read_all_group_messages) == (bot.id, telegram.user["username"], False)


async def test_there_is_no_webhook(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.say("a")
    info = await api.ok("getWebhookInfo")
    assert info == {"url": "", "has_custom_certificate": False, "pending_update_count": 1}
    assert await api.ok("deleteWebhook") is True
    assert len(telegram.updates) == 1
    assert await api.ok("deleteWebhook", drop_pending_updates=True) is True
    assert len(telegram.updates) == 0


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


async def test_the_bot_leaves_a_group_but_no_dialog(api: Api, telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Жәрмеңке")
    group.add_bot(by=aigul)
    assert await api.ok("leaveChat", chat_id=group.id) is True
    assert telegram.updates.pending[-1]["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert await api.refused("leaveChat", chat_id=aigul.id) == (
        400,
        "Bad Request: chat member status can't be changed in private chats",
    )


async def test_chats_and_members_are_described(api: Api, bot: Bot, telegram: Telegram, aigul: Account) -> None:
    assert (await bot.get_chat(aigul.id)).first_name == "Айгүл"
    dana = telegram.person("Дана")
    group = telegram.group("Жәрмеңке", members=[aigul])

    async def status(chat: int, user: int) -> str:
        return (await bot.get_chat_member(chat, user)).status

    assert await status(group.id, aigul.id) == "member"
    assert await status(group.id, dana.id) == "left"
    assert await status(group.id, bot.id) == "left"
    assert await status(aigul.id, aigul.id) == "member"
    assert await status(aigul.id, bot.id) == "member"
    assert await api.refused("getChatMember", chat_id=group.id, user_id=5) == (
        400,
        "Bad Request: member not found",
    )


async def test_commands_are_kept_by_scope_and_language(api: Api, telegram: Telegram, aigul: Account) -> None:
    start = [{"command": "start", "description": "Бастау"}]
    admin = [{"command": "admin", "description": "Басқару"}]
    here = {"type": "chat", "chat_id": aigul.id}
    await api.ok("setMyCommands", commands=start, language_code="kk")
    await api.ok("setMyCommands", commands=admin, scope=here)
    assert telegram.commands("kk") == start
    assert telegram.commands(scope=here) == admin
    assert telegram.commands(scope=f"chat:{aigul.id}") == admin
    assert await api.ok("getMyCommands", scope=here) == admin
    assert telegram.profile.commands_for(aigul.id, "kk") == admin
    await api.ok("deleteMyCommands", scope=here)
    assert telegram.profile.commands_for(aigul.id, "kk") == start
    assert telegram.profile.commands_for(aigul.id, "ru") == []


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([{"command": "Старт", "description": "a"}], "BOT_COMMAND_INVALID"),
        ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "start", "description": "a"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_bad_commands_are_refused(api: Api, commands: list[dict[str, Any]], reason: str) -> None:
    assert await api.refused("setMyCommands", commands=commands) == (400, f"Bad Request: {reason}")


async def test_texts_about_the_bot_have_languages_and_limits(bot: Bot, api: Api) -> None:
    assert (await bot.get_my_name()).name == "Jarmenke"
    await bot.set_my_name("Жәрмеңке", language_code="kk")
    await bot.set_my_description("A fair")
    await bot.set_my_short_description("Fair")
    assert (await bot.get_my_name("kk")).name == "Жәрмеңке"
    assert (await bot.get_my_description("kk")).description == "A fair"
    assert (await bot.get_my_short_description()).short_description == "Fair"
    assert await api.refused("setMyShortDescription", short_description="a" * 121) == (
        400,
        "Bad Request: short description is too long",
    )


async def test_the_menu_button_is_kept_per_chat(api: Api, aigul: Account) -> None:
    assert await api.ok("getChatMenuButton") == {"type": "commands"}
    await api.ok("setChatMenuButton", chat_id=aigul.id, menu_button={"type": "default"})
    assert await api.ok("getChatMenuButton", chat_id=aigul.id) == {"type": "default"}
