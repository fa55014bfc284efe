"""Messages of the bot: their limits, their keyboards, and the chats that do not want them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api


def inline(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


async def test_a_message_is_answered_as_telegram_shows_it(api: Api, telegram: Telegram, aigul: Account) -> None:
    sent = await api.ok("sendMessage", chat_id=aigul.id, text="<b>Сәлем</b>!", parse_mode="HTML")
    assert sent == {
        "message_id": 2,
        "from": telegram.user,
        "chat": {"id": aigul.id, "type": "private", "first_name": "Айгүл"},
        "date": 1_790_000_000,
        "text": "Сәлем!",
        "entities": [{"type": "bold", "offset": 0, "length": 5}],
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_a_text_has_limits(api: Api, aigul: Account, text: str, reason: str) -> None:
    assert await api.refused("sendMessage", chat_id=aigul.id, text=text) == (400, f"Bad Request: {reason}")


async def test_lengths_count_after_the_markup_is_parsed(api: Api, aigul: Account) -> None:
    text = f"<b>{'😀' * 2048}</b>"
    assert (await api.ok("sendMessage", chat_id=aigul.id, text=text, parse_mode="HTML"))["text"] == "😀" * 2048


async def test_a_caption_is_shorter(api: Api, telegram: Telegram, aigul: Account) -> None:
    file = telegram.files.add("document", "a.txt", "text/plain", b"a")
    values = {"chat_id": aigul.id, "document": file.id}
    assert (await api.ok("sendDocument", **values, caption="a" * 1024))["caption"] == "a" * 1024
    assert await api.refused("sendDocument", **values, caption="a" * 1025) == (
        400,
        "Bad Request: message caption is too long",
    )


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ([], "object expected as reply markup"),
        (inline({"text": "a", "callback_data": "ә" * 33}), "BUTTON_DATA_INVALID"),
        (inline({"text": "a", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (inline("a"), "can't parse inline keyboard button: expected an Object"),
        (
            inline({"text": " ", "callback_data": "a"}),
            'can\'t parse inline keyboard button: Field "text" must be a non-empty String',
        ),
        (
            inline({"text": "a"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            inline({"text": "a", "callback_data": "a", "url": "https://a.kz"}),
            "can't parse inline keyboard button: Exactly one action is expected",
        ),
        (
            inline({"text": "a", "url": "javascript:x"}),
            "inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL",
        ),
        (inline(*[{"text": "a", "callback_data": "a"}] * 101), "REPLY_MARKUP_TOO_LONG"),
        (
            {"inline_keyboard": [1]},
            "can't parse inline keyboard markup JSON object: expected an Array of Array of buttons",
        ),
        (
            {"keyboard": 1},
            "can't parse reply keyboard markup JSON object: expected an Array of Array of buttons",
        ),
        (
            {"keyboard": [[{"text": ""}]]},
            'can\'t parse keyboard button: Field "text" must be a non-empty String',
        ),
    ],
)
async def test_a_bad_keyboard_is_refused(api: Api, aigul: Account, markup: Any, reason: str) -> None:
    values = {"chat_id": aigul.id, "text": "a", "reply_markup": markup or "[]"}
    assert await api.refused("sendMessage", **values) == (400, f"Bad Request: {reason}")


async def test_sixty_four_bytes_of_data_are_taken(api: Api, aigul: Account) -> None:
    markup = inline({"text": "a", "callback_data": "ә" * 32})
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=markup)
    assert aigul.last.buttons[0][0].data == "ә" * 32


async def test_unknown_fields_of_keyboards_raise_alarms(api: Api, telegram: Telegram, aigul: Account) -> None:
    markups: list[dict[str, Any]] = [
        inline({"text": "a", "callback_data": "a", "colour": "red"}),
        {"keyboard": [["plain", {"text": "a", "request_soul": True}]]},
        {"keybord": []},
    ]
    for markup in markups:
        await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=markup)
    assert telegram.alarms == [
        "unknown button fields ['colour']",
        "unknown button fields ['request_soul']",
        "unknown reply markup ['keybord']",
    ]
    telegram.alarms.clear()


async def test_chats_refuse_in_telegrams_words(api: Api, telegram: Telegram) -> None:
    async def refusal(chat: int) -> tuple[int, str]:
        return await api.refused("sendMessage", chat_id=chat, text="a")

    dana = telegram.person("Дана")
    assert await refusal(dana.id) == (403, "Forbidden: bot can't initiate conversation with a user")
    dana.start()
    dana.block()
    assert await refusal(dana.id) == (403, "Forbidden: bot was blocked by the user")
    dana.deactivate()
    assert await refusal(dana.id) == (403, "Forbidden: user is deactivated")
    group = telegram.group("Жәрмеңке", members=[dana])
    assert await refusal(group.id) == (403, "Forbidden: bot is not a member of the group chat")
    group.add_bot(by=dana)
    assert (await api.ok("sendMessage", chat_id=group.id, text="a"))["chat"]["title"] == "Жәрмеңке"
    group.remove_bot(by=dana)
    assert await refusal(group.id) == (403, "Forbidden: bot was kicked from the group chat")


async def test_a_migrated_group_names_its_new_id(api: Api, telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Жәрмеңке")
    group.add_bot(by=aigul)
    new = telegram.registry.migrate(group)
    answer = await api.answer("sendMessage", chat_id=group.id, text="a")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    assert (await api.ok("sendMessage", chat_id=new.id, text="a"))["chat"]["type"] == "supergroup"
    services = [update["message"] for update in telegram.updates.pending[-2:]]
    assert services[0]["migrate_to_chat_id"] == new.id
    assert services[1]["migrate_from_chat_id"] == group.id


async def test_a_deleted_topic_is_not_found(api: Api, telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Жәрмеңке")
    group.add_bot(by=aigul)
    group.add_topic(7)
    values = {"chat_id": group.id, "text": "a", "message_thread_id": 7}
    assert (await api.ok("sendMessage", **values))["message_thread_id"] == 7
    group.delete_topic(7)
    assert await api.refused("sendMessage", **values) == (400, "Bad Request: message thread not found")


async def test_a_reply_shows_what_it_answers(api: Api, aigul: Account) -> None:
    asked = aigul.say("Қашан?")
    values = {"chat_id": aigul.id, "text": "a", "protect_content": True}
    sent = await api.ok("sendMessage", **values, reply_parameters={"message_id": asked})
    assert (sent["reply_to_message"]["text"], sent["has_protected_content"]) == ("Қашан?", True)


async def test_a_reply_to_nothing_is_refused_unless_allowed(api: Api, aigul: Account) -> None:
    values = {"chat_id": aigul.id, "text": "a"}
    gone = {"message_id": 99}
    assert await api.refused("sendMessage", **values, reply_parameters=gone) == (
        400,
        "Bad Request: message to be replied not found",
    )
    assert await api.refused("sendMessage", **values, reply_parameters=[1]) == (
        400,
        "Bad Request: can't parse reply parameters JSON object",
    )
    allowed = {**gone, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await api.ok("sendMessage", **values, reply_parameters=allowed)


async def test_places_are_sent_and_seen(api: Api, aigul: Account) -> None:
    place = {"latitude": 43.65, "longitude": 51.17}
    assert (await api.ok("sendLocation", chat_id=aigul.id, **place))["location"] == place
    sent = await api.ok("sendVenue", chat_id=aigul.id, **place, title="Кітапхана", address="Ақтау")
    assert sent["venue"] == {"location": place, "title": "Кітапхана", "address": "Ақтау"}
    assert aigul.transcript().endswith("< <location>\n< <venue>")
    assert await api.refused("sendLocation", chat_id=aigul.id, latitude=91, longitude=0) == (
        400,
        "Bad Request: wrong latitude or longitude specified",
    )


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("https://a.kz/a.pdf", "wrong file identifier/HTTP URL specified"),
        ("", "there is no document in the request"),
    ],
)
async def test_files_are_never_fetched(api: Api, aigul: Account, document: str, reason: str) -> None:
    assert await api.refused("sendDocument", chat_id=aigul.id, document=document) == (
        400,
        f"Bad Request: {reason}",
    )


async def test_an_empty_file_is_refused(api: Api, aigul: Account) -> None:
    form = {"chat_id": str(aigul.id), "photo": b""}
    async with api.http.post(api.address("sendPhoto"), data=_multipart(form)) as response:
        assert (await response.json())["description"] == "Bad Request: file must be non-empty"


def _multipart(values: dict[str, Any]) -> Any:
    import aiohttp  # noqa: PLC0415  this test only

    form = aiohttp.FormData()
    for name, value in values.items():
        form.add_field(name, value, filename="a.png" if isinstance(value, bytes) else None)
    return form


async def test_typing_is_shown_for_five_seconds(api: Api, telegram: Telegram, aigul: Account) -> None:
    assert await api.ok("sendChatAction", chat_id=aigul.id, action="typing") is True
    assert aigul.chat.typing_until == telegram.now() + 5
    assert await api.refused("sendChatAction", chat_id=aigul.id, action="sleeping") == (
        400,
        "Bad Request: wrong parameter action in request",
    )


async def test_messages_are_forwarded_and_copied(api: Api, telegram: Telegram, aigul: Account) -> None:
    dana = telegram.person("Дана")
    dana.start()
    question = dana.say("Қашан?")
    source = {"chat_id": aigul.id, "from_chat_id": dana.id}
    forwarded = await api.ok("forwardMessage", **source, message_id=question)
    assert forwarded["forward_origin"]["sender_user"] == dana.user
    photo = dana.send_photo(caption="Стенд")
    assert await api.ok("copyMessage", **source, message_id=photo) == {"message_id": aigul.last.id}
    assert await api.ok("copyMessage", **source, message_id=photo, caption="Біздің стенд") == {
        "message_id": aigul.last.id
    }
    assert [message.text for message in aigul.messages[1:]] == ["Қашан?", "Стенд", "Біздің стенд"]
    for method, verb in (("forwardMessage", "forward"), ("copyMessage", "copy")):
        assert await api.refused(method, **source, message_id=999) == (
            400,
            f"Bad Request: message to {verb} not found",
        )


async def test_the_ledger_counts_what_was_accepted(api: Api, telegram: Telegram, aigul: Account) -> None:
    await api.ok("sendMessage", chat_id=aigul.id, text="<b>a</b>", parse_mode="HTML")
    await api.refused("sendMessage", chat_id=5, text="b")
    [call] = telegram.ledger
    assert call[:4] == ("sendMessage", aigul.id, "a", 2)
    [refused] = telegram.refused
    assert (refused.text, refused.error) == ("b", "Bad Request: chat not found")
    assert telegram.counters == {"sendMessage": 2}
