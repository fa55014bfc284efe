"""What a handler returns becomes deliveries: in place or anew, with buttons, keys and files."""

from typing import Any

from bot.telegram.payloads import (
    PressedMessage,
    as_new_message,
    deliveries_of,
    inline_results,
    payload_of,
    without_markup,
)
from fair.delivery.policy import DeliveryClass
from handlers.base.screen import Button, Document, Key, Media, Notice, Reply, Result, Screen

AIGUL, NOW = 7, 1_000


def methods(reply: Reply, pressed: PressedMessage | None = None) -> list[tuple[str, int | None]]:
    """The calls of a reply, each with the message that it changes."""
    payloads = [parcel.payload for parcel in deliveries_of(reply, AIGUL, pressed, NOW)]
    return [(payload["method"], payload["params"].get("message_id")) for payload in payloads]


def test_a_word_is_answered_by_new_messages() -> None:
    assert methods(Reply((Screen("a"), Screen("b")))) == [("sendMessage", None), ("sendMessage", None)]


def test_a_press_is_answered_in_the_place_of_its_message() -> None:
    assert methods(Reply((Screen("a"), Screen("b"))), PressedMessage(5)) == [
        ("editMessageText", 5),
        ("sendMessage", None),
    ]


def test_what_needs_a_message_of_its_own_takes_the_old_buttons_away() -> None:
    file = Document("a.ics", "BEGIN", "text/calendar")
    own = (
        Screen("a", fresh=True),
        Screen("a", keyboard=((Key("k"),),)),
        Screen("a", remove_keyboard=True),
    )
    for screen in own:
        assert methods(Reply((screen,)), PressedMessage(5)) == [("editMessageReplyMarkup", 5), ("sendMessage", None)]
    with_file = Reply((Screen("a", document=file),))
    assert methods(with_file, PressedMessage(5)) == [("editMessageReplyMarkup", 5), ("sendDocument", None)]


def test_nothing_said_is_nothing_sent() -> None:
    assert methods(Reply(toast="ok"), PressedMessage(5)) == []


def test_a_screen_becomes_a_call() -> None:
    buttons = (
        (Button("Yes", data="y", style="success"), Button("Site", url="https://a.kz")),
        (Button("No", data="n"),),
    )
    assert payload_of(Screen("<b>a</b>", buttons), None) == {
        "method": "sendMessage",
        "params": {
            "parse_mode": "HTML",
            "text": "<b>a</b>",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {
                "inline_keyboard": [
                    [
                        {"text": "Yes", "callback_data": "y", "style": "success"},
                        {"text": "Site", "url": "https://a.kz"},
                    ],
                    [{"text": "No", "callback_data": "n"}],
                ]
            },
        },
    }


def markup(screen: Screen) -> Any:
    return payload_of(screen, None)["params"].get("reply_markup")


def test_keys_stand_instead_of_the_keyboard_until_they_are_taken_away() -> None:
    keys = ((Key("My number", contact=True), Key("Back")),)
    assert markup(Screen("a", keyboard=keys)) == {
        "keyboard": [[{"text": "My number", "request_contact": True}, {"text": "Back"}]],
        "resize_keyboard": True,
        "is_persistent": True,
    }
    assert markup(Screen("a", remove_keyboard=True)) == {"remove_keyboard": True}
    assert markup(Screen("a")) is None


def test_a_file_goes_with_its_words() -> None:
    payload = payload_of(Screen("words", document=Document("a.ics", "BEGIN", "text/calendar")), None)
    assert payload == {
        "method": "sendDocument",
        "params": {"parse_mode": "HTML", "caption": "words"},
        "file": {"field": "document", "name": "a.ics", "content": "BEGIN", "mime": "text/calendar"},
    }


def test_others_get_their_notices_once() -> None:
    notice = Notice(9, Screen("news"), dedupe_key="once")
    (own, other) = deliveries_of(Reply((Screen("a"),), notices=(notice,), forget=True), AIGUL, None, NOW)
    assert (own.chat, own.kind, own.due_at, own.forget, own.dedupe_key) == (AIGUL, DeliveryClass.LIVE, NOW, True, None)
    assert (other.chat, other.kind, other.forget, other.dedupe_key) == (9, DeliveryClass.LIVE, False, "once")


def test_a_group_is_left_after_the_last_word() -> None:
    found = deliveries_of(Reply(notices=(Notice(-5, Screen("bye")),), leave=(-5,)), -5, None, NOW)
    assert [(parcel.chat, parcel.payload["method"]) for parcel in found] == [(-5, "sendMessage"), (-5, "leaveChat")]


def test_an_edit_becomes_a_new_message_with_everything_but_the_place() -> None:
    edit = payload_of(Screen("a", ((Button("b", data="b"),),)), 5)
    assert as_new_message(edit) == payload_of(Screen("a", ((Button("b", data="b"),),)), None)


def test_markup_that_is_not_read_is_shown() -> None:
    assert "parse_mode" not in without_markup(payload_of(Screen("<b>"), None))["params"]


def test_results_are_articles_that_become_messages() -> None:
    (article,) = inline_results([Result("1", "Title", "About", "<b>Text</b>", Button("Open", url="https://t.me/b"))])
    assert article["input_message_content"]["message_text"] == "<b>Text</b>"
    assert article["reply_markup"] == {"inline_keyboard": [[{"text": "Open", "url": "https://t.me/b"}]]}


def test_what_stands_under_a_file_is_corrected_and_its_buttons_stay() -> None:
    screen = Screen("<b>a</b>", ((Button("Yes", data="y"),),), media=Media("sendPhoto", {"photo": "f"}))
    buttons = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    assert payload_of(screen, 5) == {
        "method": "editMessageCaption",
        "params": {"message_id": 5, "caption": "<b>a</b>", "parse_mode": "HTML", "reply_markup": buttons},
    }


def test_words_are_taken_away() -> None:
    bare = Screen("", media=Media("sendPhoto", {"photo": "f"}, captioned=False))
    assert payload_of(bare, 5) == {"method": "editMessageCaption", "params": {"message_id": 5}}


def test_an_album_is_corrected_where_its_words_stand() -> None:
    album = Screen("a", media=Media("sendMediaGroup", {"media": []}, captioned=False))
    params = {"message_id": 5, "caption": "a", "parse_mode": "HTML"}
    assert payload_of(album, 5) == {"method": "editMessageCaption", "params": params}


def test_a_file_is_exchanged_with_its_words() -> None:
    file = {"type": "photo", "media": "f"}
    screen = Screen("a", media=Media("sendPhoto", {"photo": "f"}, exchange=file))
    edit = payload_of(screen, 5)
    assert edit == {
        "method": "editMessageMedia",
        "params": {"message_id": 5, "media": {**file, "caption": "a", "parse_mode": "HTML"}},
    }
    assert without_markup(edit)["params"] == {"message_id": 5, "media": {**file, "caption": "a"}}
    assert payload_of(screen, None)["method"] == "sendPhoto"


def test_an_album_that_can_not_be_parsed_goes_without_markup() -> None:
    items = [{"type": "photo", "media": "f", "caption": "a", "parse_mode": "HTML"}, {"type": "photo", "media": "g"}]
    payload = {"method": "sendMediaGroup", "params": {"media": items}}
    assert [item.get("parse_mode") for item in without_markup(payload)["params"]["media"]] == [None, None]
