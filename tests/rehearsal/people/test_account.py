"""What people do and see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from rehearsal.world.chats import InlineButton

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api


def newest(telegram: Telegram) -> dict[str, Any]:
    """Return the newest update without its number."""
    return {key: value for key, value in telegram.updates.pending[-1].items() if key != "update_id"}


def test_people_get_rising_ids(telegram: Telegram) -> None:
    assert [telegram.person(name).id for name in ("Айгүл", "Дана")] == [1_000_001, 1_000_002]
    assert telegram.person("Ерлан", "Қ.", "erlan", None, 7).user == {
        "id": 7,
        "is_bot": False,
        "first_name": "Ерлан",
        "last_name": "Қ.",
        "username": "erlan",
    }


def test_a_link_presses_start_with_its_payload(telegram: Telegram) -> None:
    aigul = telegram.person("Айгүл")
    before = aigul.started
    number = aigul.start("mangystau-fair-ngo")
    assert [before, aigul.started] == [False, True]
    assert newest(telegram) == {
        "message": {
            "message_id": number,
            "from": aigul.user,
            "chat": aigul.chat.raw,
            "date": 1_790_000_000,
            "text": "/start mangystau-fair-ngo",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        }
    }


async def test_buttons_are_tapped_by_their_labels(api: Api, telegram: Telegram, aigul: Account) -> None:
    def row(*buttons: tuple[str, str]) -> dict[str, Any]:
        return {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in buttons]]}

    old = row(("✅ Тіркелу", "old"), ("Артқа", "back"))
    new = row(("✅ Тіркелу", "new"), ("Менің жоспарым", "mine"), ("Менің жобам", "project"))
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=old)
    await api.ok("sendMessage", chat_id=aigul.id, text="b", reply_markup=new)

    def tapped(label: str) -> str:
        query = aigul.tap(label)
        update = newest(telegram)["callback_query"]
        assert update["id"] == query
        return str(update["data"])

    assert tapped("Тіркелу") == "new"
    assert tapped("✅ Тіркелу") == "new"
    assert tapped("жоспар") == "mine"
    assert tapped("Артқа") == "back"
    with pytest.raises(LookupError, match=r"'Менің' fits \['Менің жоспарым', 'Менің жобам'\]"):
        aigul.tap("Менің")
    with pytest.raises(LookupError, match="no button 'Жоқ'; there are "):
        aigul.tap("Жоқ")


async def test_a_link_is_no_button_for_the_bot(api: Api, aigul: Account) -> None:
    markup = {"inline_keyboard": [[{"text": "Сайт", "url": "https://a.kz"}]]}
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=markup)
    assert aigul.last.buttons == [[InlineButton("Сайт", None, "https://a.kz")]]
    with pytest.raises(LookupError, match="'Сайт' is no button for the bot"):
        aigul.tap("Сайт")


async def test_stale_and_forged_presses_are_possible(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.tap_data("forged")
    gone = {"chat": aigul.chat.raw, "message_id": 0, "date": 0}
    assert newest(telegram)["callback_query"]["message"] == gone
    sent = await api.ok("sendMessage", chat_id=aigul.id, text="a")
    aigul.tap_data("stale")
    assert newest(telegram)["callback_query"]["message"] == sent
    aigul.tap_data("stale", message_id=77)
    assert newest(telegram)["callback_query"]["message"] == {**gone, "message_id": 77}


async def test_a_press_keeps_the_message_as_it_was(api: Api, telegram: Telegram, aigul: Account) -> None:
    sent = await api.ok("sendMessage", chat_id=aigul.id, text="a")
    aigul.tap_data("x")
    await api.ok("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="b")
    assert newest(telegram)["callback_query"]["message"]["text"] == "a"


async def test_reply_keyboards_stay_until_removed(api: Api, telegram: Telegram, aigul: Account) -> None:
    keys: dict[str, Any] = {"keyboard": [["Бас тарту", {"text": "📱 Нөмір", "request_contact": True}]]}
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=keys)
    assert aigul.keyboard == [["Бас тарту", "📱 Нөмір"]]
    aigul.press("Бас")
    assert newest(telegram)["message"]["text"] == "Бас тарту"
    aigul.press("Нөмір")
    assert newest(telegram)["message"]["contact"] == {
        "phone_number": "+77011234567",
        "first_name": "Айгүл",
        "user_id": aigul.id,
    }
    with pytest.raises(LookupError, match="no key 'Жоқ' below the chat"):
        aigul.press("Жоқ")
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup={"remove_keyboard": True})
    assert not aigul.keyboard
    with pytest.raises(LookupError, match="there are \\[\\]"):
        aigul.press("Бас тарту")


async def test_a_one_time_keyboard_goes_with_the_press(api: Api, aigul: Account) -> None:
    keys = {"keyboard": [["Иә"]], "one_time_keyboard": True}
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=keys)
    aigul.press("Иә")
    assert aigul.keyboard is None
    await api.ok("sendMessage", chat_id=aigul.id, text="b", reply_markup={"force_reply": True})
    assert aigul.last.text == "b"


def test_somebody_elses_card_can_be_shared(telegram: Telegram, aigul: Account) -> None:
    dana = telegram.person("Дана", "С.")
    aigul.share_contact("+77770000000", of=dana)
    assert newest(telegram)["message"]["contact"] == {
        "phone_number": "+77770000000",
        "first_name": "Дана",
        "last_name": "С.",
        "user_id": dana.id,
    }


def test_everything_that_people_send_is_an_update(telegram: Telegram, aigul: Account) -> None:
    def part(name: str) -> Any:
        return newest(telegram)["message"][name]

    aigul.send_voice(4)
    assert part("voice")["duration"] == 4
    aigul.send_sticker("😀")
    assert part("sticker")["emoji"] == "😀"
    aigul.send_location(43.65, 51.17)
    assert part("location") == {"latitude": 43.65, "longitude": 51.17}
    aigul.forward("Қашан?")
    assert part("forward_origin")["type"] == "hidden_user"
    aigul.send_photo(caption="Стенд", size=5)
    assert [size["file_size"] for size in part("photo")] == [5, 5]
    assert part("caption") == "Стенд"
    aigul.send_document("a.unknown", b"a")
    assert part("document")["mime_type"] == "application/octet-stream"
    aigul.send_raw({"text": "a", "sender_chat": {"id": -5, "type": "channel", "title": "x"}})
    assert part("sender_chat")["id"] == -5
    assert aigul.transcript().splitlines()[-4:] == [
        "> Қашан?",
        "> <photo> Стенд",
        "> <document a.unknown>",
        "> a",
    ]


def test_an_album_arrives_as_several_messages(telegram: Telegram, aigul: Account) -> None:
    sent = aigul.send_album([("a.png", b"a"), ("b.pdf", b"b")], caption="Екеуі")
    first, second = [update["message"] for update in telegram.updates.pending]
    assert [first["message_id"], second["message_id"]] == sent
    assert first["media_group_id"] == second["media_group_id"]
    assert ("photo" in first, "document" in second, first["caption"], "caption" in second) == (
        True,
        True,
        "Екеуі",
        False,
    )


def test_own_messages_can_be_edited(telegram: Telegram, aigul: Account) -> None:
    first = aigul.say("бір @aigul")
    aigul.send_photo(caption="екі")
    aigul.edit(None, "үш")
    assert newest(telegram)["edited_message"]["caption"] == "үш"
    aigul.edit(first, "төрт")
    assert newest(telegram)["edited_message"]["text"] == "төрт"
    assert "entities" not in newest(telegram)["edited_message"]
    with pytest.raises(LookupError, match="no own message 99"):
        aigul.edit(99, "бес")


def test_blocking_and_coming_back_are_told(telegram: Telegram, aigul: Account) -> None:
    def change() -> tuple[str, str]:
        update = newest(telegram)["my_chat_member"]
        return update["old_chat_member"]["status"], update["new_chat_member"]["status"]

    aigul.block()
    assert (aigul.blocked, change()) == (True, ("member", "kicked"))
    aigul.unblock()
    assert (aigul.blocked, change()) == (False, ("kicked", "member"))
    aigul.block()
    aigul.say("a")
    kinds = [list(update)[1] for update in telegram.updates.pending]
    assert kinds == ["my_chat_member"] * 4 + ["message"]


def test_a_deleted_account_is_silent(aigul: Account) -> None:
    aigul.deactivate()
    assert aigul.started is False
    with pytest.raises(RuntimeError, match="a deleted account writes nothing"):
        aigul.say("a")


def test_a_cleared_chat_is_empty(aigul: Account) -> None:
    aigul.clear_history()
    assert aigul.messages == []
    with pytest.raises(LookupError, match="the bot has said nothing here"):
        _ = aigul.last


def test_only_the_newest_messages_are_kept(telegram: Telegram, aigul: Account) -> None:
    telegram.keep_messages = 2
    for text in "abc":
        aigul.say(text)
    assert [message.text for message in aigul.messages] == ["b", "c"]


async def test_waiting_in_vain_shows_the_chat(api: Api, aigul: Account) -> None:
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "y"}, {"text": "Жоқ", "callback_data": "n"}]]}
    await api.ok("sendMessage", chat_id=aigul.id, text="Келесіз\nбе?", reply_markup=markup)
    await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup={"keyboard": [["Бас тарту"]]})
    with pytest.raises(TimeoutError) as error:
        await aigul.wait(lambda: False, timeout=0.01)
    assert str(error.value) == (
        "waited 0.01 s in vain; the chat:\n> /start\n< Келесіз\n  бе?\n[Иә] [Жоқ]\n< a\n(Бас тарту)"
    )


def test_in_a_group_the_bot_sees_what_is_meant_for_it(telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Жәрмеңке", members=[aigul])
    group.say(aigul, "/start")
    assert len(telegram.updates) == 0
    group.add_bot(by=aigul)
    name = telegram.user["username"]
    telegram.updates.confirm(telegram.updates.next_id)
    said = ["сәлем", "", "/start", f"/start@{name}", "/start@other_bot", f"@{name} сәлем"]
    for text in said:
        group.say(aigul, text)
    seen = [update["message"]["text"] for update in telegram.updates.pending]
    assert seen == ["/start", f"/start@{name}", f"@{name} сәлем"]
    telegram.privacy = False
    group.say(aigul, "енді?")
    assert newest(telegram)["message"]["text"] == "енді?"


async def test_buttons_in_a_group_tell_who_pressed(api: Api, telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Жәрмеңке")
    group.add_bot(by=aigul)
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "y"}]]}
    await api.ok("sendMessage", chat_id=group.id, text="a", reply_markup=markup)
    group.tap(aigul, "Иә")
    query = newest(telegram)["callback_query"]
    assert (query["from"], query["message"]["chat"]["id"], query["data"]) == (aigul.user, group.id, "y")


def test_unanswered_presses_are_bounded(telegram: Telegram, aigul: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rehearsal.world.world.CAPACITY", 1)
    aigul.tap_data("a")
    newer = aigul.tap_data("b")
    assert list(telegram.queries) == [newer]
