"""What a handler returns becomes deliveries: in place or anew, with buttons, keys and files."""

from pathlib import Path
from typing import Any

from bot.telegram.payloads import (
    PressedMessage,
    as_new_message,
    call_to_show,
    deliveries_of,
    inline_results,
    without_markup,
)
from db.delivery.payloads import Call, File
from fair.delivery.policy import DeliveryClass
from handlers.base.screen import Button, Document, Key, Media, Notice, Reply, Result, Screen

AIGUL, NOW = 7, 1_000


def methods(reply: Reply, pressed: PressedMessage | None = None) -> list[tuple[str, int | None]]:
    """The calls of a reply, each with the message that it changes."""
    found = (delivery.payload for delivery in deliveries_of(reply, AIGUL, pressed, NOW))
    return [(call.method, call.params.get("message_id")) for call in found if isinstance(call, Call)]


def test_a_word_is_answered_by_new_messages() -> None:
    assert methods(Reply((Screen("a"), Screen("b")))) == [("sendMessage", None), ("sendMessage", None)]


def test_a_press_is_answered_in_the_place_of_its_message() -> None:
    assert methods(Reply((Screen("a"), Screen("b"))), PressedMessage(5)) == [
        ("editMessageText", 5),
        ("sendMessage", None),
    ]


def test_what_needs_a_message_of_its_own_takes_the_old_buttons_away() -> None:
    own = (
        Screen("a", fresh=True),
        Screen("a", keyboard=((Key("k"),),)),
        Screen("a", remove_keyboard=True),
    )
    for screen in own:
        assert methods(Reply((screen,)), PressedMessage(5)) == [("editMessageReplyMarkup", 5), ("sendMessage", None)]


def test_a_file_leaves_the_buttons_where_they_are() -> None:
    file = Document("a.ics", "BEGIN", "text/calendar")
    with_file = Reply((Screen("a", document=file),))
    assert methods(with_file, PressedMessage(5)) == [("sendDocument", None)]
    instead = Reply((Screen("a", document=file, fresh=True),))
    assert methods(instead, PressedMessage(5)) == [("editMessageReplyMarkup", 5), ("sendDocument", None)]


def test_nothing_said_is_nothing_sent() -> None:
    assert methods(Reply(toast="ok"), PressedMessage(5)) == []


def test_a_screen_becomes_a_call() -> None:
    buttons = (
        (Button("Yes", data="y", style="success"), Button("Site", url="https://a.kz")),
        (Button("No", data="n"),),
    )
    assert call_to_show(Screen("<b>a</b>", buttons), None) == Call(
        "sendMessage",
        {
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
    )


def markup(screen: Screen) -> Any:
    return call_to_show(screen, None).params.get("reply_markup")


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
    call = call_to_show(Screen("words", document=Document("a.ics", "BEGIN", "text/calendar")), None)
    file = File("document", "a.ics", "text/calendar", "BEGIN")
    assert call == Call("sendDocument", {"parse_mode": "HTML", "caption": "words"}, file)


def test_a_picture_is_shown_and_a_file_of_a_job_goes_by_its_path() -> None:
    picture = call_to_show(Screen("", document=Document("a.png", b"PNG", "image/png", picture=True)), None)
    assert (picture.method, picture.file) == ("sendPhoto", File("photo", "a.png", "image/png", b"PNG"))
    table = call_to_show(Screen("", document=Document("a.xlsx", "", "x", at=Path("a.xlsx"))), None)
    assert table.file == File("document", "a.xlsx", "x", Path("a.xlsx"))


def test_others_get_their_notices_once() -> None:
    notice = Notice(9, Screen("news"), dedupe_key="once")
    (own, other) = deliveries_of(Reply((Screen("a"),), notices=(notice,), forget=True), AIGUL, None, NOW)
    assert (own.chat, own.delivery_class, own.due_at, own.forget, own.dedupe_key) == (
        AIGUL,
        DeliveryClass.LIVE,
        NOW,
        True,
        None,
    )
    assert (other.chat, other.delivery_class, other.forget, other.dedupe_key) == (9, DeliveryClass.LIVE, False, "once")


def test_a_group_is_left_after_the_last_word() -> None:
    found = deliveries_of(Reply(notices=(Notice(-5, Screen("bye")),), leave=(-5,)), -5, None, NOW)
    calls = [(delivery.chat, delivery.payload.method) for delivery in found if isinstance(delivery.payload, Call)]
    assert calls == [(-5, "sendMessage"), (-5, "leaveChat")]


def test_an_edit_becomes_a_new_message_with_everything_but_the_place() -> None:
    edit = call_to_show(Screen("a", ((Button("b", data="b"),),)), 5)
    assert as_new_message(edit) == call_to_show(Screen("a", ((Button("b", data="b"),),)), None)


def test_markup_that_is_not_read_is_shown() -> None:
    assert "parse_mode" not in without_markup(call_to_show(Screen("<b>"), None)).params


def test_results_are_articles_that_become_messages() -> None:
    (article,) = inline_results([Result("1", "Title", "About", "<b>Text</b>", Button("Open", url="https://t.me/b"))])
    assert article["input_message_content"]["message_text"] == "<b>Text</b>"
    assert article["reply_markup"] == {"inline_keyboard": [[{"text": "Open", "url": "https://t.me/b"}]]}


def test_what_stands_under_a_file_is_corrected_and_its_buttons_stay() -> None:
    screen = Screen("<b>a</b>", ((Button("Yes", data="y"),),), media=Media("sendPhoto", {"photo": "f"}))
    buttons = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    params = {"message_id": 5, "caption": "<b>a</b>", "parse_mode": "HTML", "reply_markup": buttons}
    assert call_to_show(screen, 5) == Call("editMessageCaption", params)


def test_words_are_taken_away() -> None:
    bare = Screen("", media=Media("sendPhoto", {"photo": "f"}, captioned=False))
    assert call_to_show(bare, 5) == Call("editMessageCaption", {"message_id": 5})


def test_an_album_is_corrected_where_its_words_stand() -> None:
    album = Screen("a", media=Media("sendMediaGroup", {"media": []}, captioned=False))
    params = {"message_id": 5, "caption": "a", "parse_mode": "HTML"}
    assert call_to_show(album, 5) == Call("editMessageCaption", params)


def test_a_file_is_exchanged_with_its_words() -> None:
    file = {"type": "photo", "media": "f"}
    screen = Screen("a", media=Media("sendPhoto", {"photo": "f"}, exchange=file))
    edit = call_to_show(screen, 5)
    media = {**file, "caption": "a", "parse_mode": "HTML"}
    assert edit == Call("editMessageMedia", {"message_id": 5, "media": media})
    assert without_markup(edit).params == {"message_id": 5, "media": {**file, "caption": "a"}}
    assert call_to_show(screen, None).method == "sendPhoto"


def test_an_album_that_can_not_be_parsed_goes_without_markup() -> None:
    items = [{"type": "photo", "media": "f", "caption": "a", "parse_mode": "HTML"}, {"type": "photo", "media": "g"}]
    call = without_markup(Call("sendMediaGroup", {"media": items}))
    assert [item.get("parse_mode") for item in call.params["media"]] == [None, None]
