"""Several messages at once: copied, forwarded, deleted; and what is pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock


async def test_an_album_is_copied_as_an_album(api: Api, telegram: Telegram, aigul: Account) -> None:
    dana = telegram.person("Дана")
    dana.start()
    numbers = dana.send_album([("1.jpg", b"\xff\xd8"), ("2.jpg", b"\xff\xd8")], "Стенд")
    source = {"chat_id": aigul.id, "from_chat_id": dana.id, "message_ids": [*numbers, 999]}
    assert await api.ok("copyMessages", **source) == [{"message_id": m.id} for m in aigul.messages[-2:]]
    first, second = aigul.messages[-2:]
    assert (first.text, second.text) == ("Стенд", "")
    assert first.raw["media_group_id"] == second.raw["media_group_id"] != dana.messages[-1].raw["media_group_id"]
    await api.ok("copyMessages", **source, remove_caption=True)
    assert [message.text for message in aigul.messages[-2:]] == ["", ""]
    await api.ok("forwardMessages", **source)
    assert aigul.last.raw["forward_origin"]["sender_user"] == dana.user


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        ([], "message identifiers are not specified"),
        (list(range(101)), "too many message identifiers specified"),
        ([2, 1], "message identifiers must be in a strictly increasing order"),
        ([999], "there are no messages to copy"),
        ("[", "can't parse message ids JSON object"),
    ],
)
async def test_lists_of_messages_have_rules(api: Api, aigul: Account, numbers: object, reason: str) -> None:
    values = {"chat_id": aigul.id, "from_chat_id": aigul.id, "message_ids": numbers}
    assert await api.refused("copyMessages", **values) == (400, f"Bad Request: {reason}")


async def test_several_are_deleted_and_the_rest_is_passed_over(api: Api, aigul: Account, clock: Clock) -> None:
    old = (await api.ok("sendMessage", chat_id=aigul.id, text="ескі"))["message_id"]
    clock.seconds += 172_801
    new = (await api.ok("sendMessage", chat_id=aigul.id, text="жаңа"))["message_id"]
    assert await api.ok("deleteMessages", chat_id=aigul.id, message_ids=[old, new, 999]) is True
    assert aigul.last.text == "ескі"


async def test_the_last_pin_goes_first(api: Api, aigul: Account) -> None:
    one, two = [(await api.ok("sendMessage", chat_id=aigul.id, text=text))["message_id"] for text in "ab"]
    for number in (one, two):
        await api.ok("pinChatMessage", chat_id=aigul.id, message_id=number)
    await api.ok("unpinChatMessage", chat_id=aigul.id)
    assert aigul.chat.pinned == [one]
    assert await api.refused("unpinChatMessage", chat_id=aigul.id, message_id=two) == (
        400,
        "Bad Request: message to unpin not found",
    )
    await api.ok("unpinAllChatMessages", chat_id=aigul.id)
    assert aigul.chat.pinned == []


async def test_a_group_has_administrators_and_a_number(api: Api, telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Жәрмеңке", members=[aigul])
    group.add_bot(by=aigul)
    [chief] = await api.ok("getChatAdministrators", chat_id=group.id)
    assert (chief["user"]["id"], chief["status"], chief["can_manage_chat"]) == (aigul.id, "administrator", True)
    assert await api.ok("getChatMemberCount", chat_id=group.id) == 2
    assert await api.ok("getChatMemberCount", chat_id=aigul.id) == 2
    assert await api.refused("getChatAdministrators", chat_id=aigul.id) == (
        400,
        "Bad Request: there are no administrators in the private chat",
    )
