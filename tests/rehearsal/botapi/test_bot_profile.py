"""What the bot tells about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from aiogram import Bot

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api


async def test_the_bot_knows_itself(bot: Bot, telegram: Telegram) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.can_read_all_group_messages) == (bot.id, telegram.user["username"], False)


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
