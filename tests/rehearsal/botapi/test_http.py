"""How calls come in: forms, JSON, files; and who is let in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiogram.types import BufferedInputFile, InputMediaPhoto

if TYPE_CHECKING:
    from aiogram import Bot

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api

MARKUP = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.mark.parametrize("body", ["json", "data", "params"])
async def test_a_call_may_be_json_a_form_or_an_address(api: Api, aigul: Account, body: str) -> None:
    nested: Any = MARKUP if body == "json" else json.dumps(MARKUP)
    values = {"chat_id": str(aigul.id), "text": "Сәлем", "reply_markup": nested}
    verb = "GET" if body == "params" else "POST"
    sending: dict[str, Any] = {body: values}
    async with api.http.request(verb, api.address("SENDMESSAGE"), **sending) as response:
        sent = (await response.json())["result"]
    assert (sent["text"], sent["reply_markup"]) == ("Сәлем", MARKUP)


async def test_a_strange_body_is_refused(api: Api) -> None:
    for body, reason in ((b"{", "can't parse JSON object"), (b"[]", "object expected")):
        headers = {"Content-Type": "application/json"}
        async with api.http.post(api.address("getMe"), data=body, headers=headers) as response:
            assert (await response.json())["description"] == f"Bad Request: {reason}"


async def test_a_body_of_an_unknown_kind_is_ignored(api: Api) -> None:
    async with api.http.post(api.address("getMe"), data=b"x") as response:
        assert (await response.json())["ok"] is True


async def test_nested_multipart_is_refused(api: Api) -> None:
    with aiohttp.MultipartWriter("form-data") as outer, aiohttp.MultipartWriter("mixed") as inner:
        inner.append("x")
        outer.append(inner)
    async with api.http.post(api.address("getMe"), data=outer) as response:
        assert (await response.json())["description"] == "Bad Request: nested multipart is not expected"


async def test_files_of_every_shape_arrive(bot: Bot, aigul: Account) -> None:
    first = BufferedInputFile("бірінші".encode(), "бірінші.txt")
    await bot.send_document(aigul.id, first, caption="<b>Mind</b>", parse_mode="HTML")
    document = aigul.last.attachment
    assert document is not None
    assert (document.name, document.content.decode()) == ("бірінші.txt", "бірінші")
    assert aigul.last.html == "<b>Mind</b>"

    again = await bot.send_document(aigul.id, document.file_id)
    assert again.document is not None
    assert again.document.file_id == document.file_id

    await bot.send_photo(aigul.id, BufferedInputFile(b"\x89PNG", "chart.png"))
    album = await bot.send_media_group(
        aigul.id,
        [
            InputMediaPhoto(media=BufferedInputFile(b"\x89PNG1", "1.png")),
            InputMediaPhoto(media=BufferedInputFile(b"\x89PNG2", "2.png")),
        ],
    )
    assert len({message.media_group_id for message in album}) == 1
    assert [m.attachment.content for m in aigul.messages[-3:] if m.attachment] == [b"\x89PNG", b"\x89PNG1", b"\x89PNG2"]


async def test_the_bot_fetches_what_a_person_sent(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    aigul.send_document("slides.pdf", b"%PDF")
    document = telegram.updates.pending[0]["message"]["document"]
    fetched = await bot.download(document["file_id"])
    assert fetched is not None
    assert (document["file_name"], document["mime_type"], fetched.read()) == (
        "slides.pdf",
        "application/pdf",
        b"%PDF",
    )


async def test_a_file_beyond_the_limit_is_refused(bot: Bot, telegram: Telegram, api: Api, aigul: Account) -> None:
    telegram.max_upload = 10
    form = aiohttp.FormData({"chat_id": str(aigul.id)})
    form.add_field("document", b"x" * 11, filename="big.bin")
    async with api.http.post(api.address("sendDocument"), data=form) as response:
        assert (response.status, (await response.json())["description"]) == (413, "Request Entity Too Large")


async def test_a_wrong_token_is_unauthorized(api: Api, telegram: Telegram) -> None:
    expected = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    for address in (f"{telegram.url}/bot1:x/getMe", f"{telegram.url}/file/bot1:x/documents/file_1.txt"):
        async with api.http.get(address) as response:
            assert (response.status, await response.json()) == (401, expected)


async def test_a_revoked_token_is_unauthorized(api: Api, telegram: Telegram) -> None:
    telegram.revoke_token()
    assert await api.refused("getMe") == (401, "Unauthorized")


async def test_unknown_names_are_not_found(api: Api, telegram: Telegram) -> None:
    assert await api.refused("sendEverything") == (404, "Not Found")
    assert telegram.alarms == []
    assert await api.refused("sendDice") == (404, "Not Found")
    assert telegram.alarms == ["sendDice: not rehearsed"]
    telegram.alarms.clear()
    async with api.http.get(f"{telegram.url}/file/bot{telegram.token}/documents/none") as response:
        assert response.status == 404


async def test_strange_parameters_raise_alarms(api: Api, telegram: Telegram, aigul: Account) -> None:
    await api.ok("sendMessage", chat_id=aigul.id, text="a", txet="b")
    await api.ok("sendMessage", chat_id=aigul.id, text="a", allow_paid_broadcast=True)
    assert telegram.alarms == [
        "sendMessage: unknown parameters ['txet']",
        "sendMessage: ['allow_paid_broadcast'] must never be sent",
    ]
    telegram.alarms.clear()


@pytest.mark.parametrize(
    ("method", "values", "reason"),
    [
        ("sendMessage", {"text": "a"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 5, "text": "a"}, "chat not found"),
        ("sendMessage", {"chat_id": "@channel", "text": "a"}, "chat not found"),
        ("sendMessage", {"chat_id": 1, "text": 5}, 'field "text" must be of type String'),
        ("sendMessage", {"chat_id": 1, "text": "a", "entities": "{"}, "can't parse entities JSON object"),
        ("sendMessage", {"chat_id": 1, "text": "a", "parse_mode": "Rich"}, "unsupported parse_mode 'rich'"),
        ("getUpdates", {"offset": "soon"}, 'field "offset" must be a Number'),
        ("sendLocation", {"latitude": 1, "longitude": 2}, 'field "chat_id": Field required'),
    ],
)
async def test_wrong_values_are_refused(api: Api, method: str, values: dict[str, Any], reason: str) -> None:
    assert await api.refused(method, **values) == (400, f"Bad Request: {reason}")


async def test_an_album_holds_two_to_ten_of_a_kind(api: Api, aigul: Account) -> None:
    one = {"type": "photo", "media": "x"}
    other = {"type": "document", "media": "x"}
    for media, reason in (
        ([one], "wrong number of media group items: there must be 2-10 of them"),
        ([one, other], "document can't be mixed with other media types"),
    ):
        refusal = await api.refused("sendMediaGroup", chat_id=aigul.id, media=media)
        assert refusal == (400, f"Bad Request: {reason}")
