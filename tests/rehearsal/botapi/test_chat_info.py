"""Who is in a chat, and leaving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram import Bot

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api


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
