"""Messages that change, or go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


@pytest.fixture
async def sent(api: Api, aigul: Account) -> dict[str, Any]:
    """Return the address of a message with a button."""
    message = await api.ok("sendMessage", chat_id=aigul.id, text="a", reply_markup=GO)
    return {"chat_id": aigul.id, "message_id": message["message_id"]}


async def test_an_edit_changes_the_text_and_removes_the_buttons(api: Api, aigul: Account, sent: dict[str, Any]) -> None:
    edited = await api.ok("editMessageText", **sent, text="b")
    assert (edited["text"], edited["edit_date"], "reply_markup" in edited) == ("b", 1_790_000_000, False)
    assert (aigul.last.text, aigul.last.edited, aigul.last.buttons) == ("b", True, [])


async def test_an_edit_that_changes_nothing_is_refused(api: Api, sent: dict[str, Any]) -> None:
    assert await api.refused("editMessageText", **sent, text="a", reply_markup=GO) == (400, NOT_MODIFIED)
    assert await api.refused("editMessageReplyMarkup", **sent, reply_markup=GO) == (400, NOT_MODIFIED)
    await api.ok("editMessageText", **sent, text="b")
    assert await api.refused("editMessageText", **sent, text="b") == (400, NOT_MODIFIED)


async def test_buttons_alone_change_without_a_mark(api: Api, aigul: Account, sent: dict[str, Any]) -> None:
    await api.ok("editMessageReplyMarkup", **sent, reply_markup={"inline_keyboard": []})
    assert (aigul.last.buttons, aigul.last.edited) == ([], False)


async def test_an_edit_takes_an_inline_keyboard_only(api: Api, sent: dict[str, Any]) -> None:
    markup = {"keyboard": [["a"]]}
    assert await api.refused("editMessageText", **sent, text="b", reply_markup=markup) == (
        400,
        "Bad Request: inline keyboard expected",
    )


async def test_what_cannot_be_edited_says_so(api: Api, aigul: Account, sent: dict[str, Any]) -> None:
    async def refusal(**address: Any) -> str:
        return (await api.refused("editMessageText", **address, text="b"))[1]

    here = {"chat_id": aigul.id}
    assert await refusal(**here) == "Bad Request: message identifier is not specified"
    assert await refusal(**here, message_id=999) == "Bad Request: message to edit not found"
    own = aigul.say("менікі")
    assert await refusal(**here, message_id=own) == "Bad Request: message can't be edited"
    keyed = await api.ok("sendMessage", **here, text="a", reply_markup={"keyboard": [["x"]]})
    assert await refusal(**here, message_id=keyed["message_id"]) == "Bad Request: message can't be edited"
    aigul.clear_history()
    assert await refusal(**sent) == "Bad Request: message to edit not found"


async def test_captions_are_edited_where_there_is_a_file(
    api: Api, telegram: Telegram, aigul: Account, sent: dict[str, Any]
) -> None:
    file = telegram.files.add("document", "a.txt", "text/plain", b"a")
    message = await api.ok("sendDocument", chat_id=aigul.id, document=file.id, caption="a")
    address = {"chat_id": aigul.id, "message_id": message["message_id"]}
    assert (await api.ok("editMessageCaption", **address, caption="b"))["caption"] == "b"
    assert await api.refused("editMessageText", **address, text="b") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    assert await api.refused("editMessageCaption", **sent, caption="b") == (
        400,
        "Bad Request: there is no caption in the message to edit",
    )


async def test_a_message_is_deleted_within_two_days(
    api: Api, aigul: Account, clock: Clock, sent: dict[str, Any]
) -> None:
    assert await api.ok("deleteMessage", **sent) is True
    assert [message.text for message in aigul.messages] == ["/start"]
    assert await api.refused("deleteMessage", **sent) == (400, "Bad Request: message to delete not found")
    old = await api.ok("sendMessage", chat_id=aigul.id, text="a")
    clock.seconds += 172_801
    address = {"chat_id": aigul.id, "message_id": old["message_id"]}
    assert await api.refused("deleteMessage", **address) == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )


async def test_messages_are_pinned_and_reacted_to(api: Api, aigul: Account, sent: dict[str, Any]) -> None:
    assert await api.ok("pinChatMessage", **sent) is True
    assert aigul.chat.pinned == [sent["message_id"]]
    heart = {"type": "emoji", "emoji": "❤"}
    assert await api.ok("setMessageReaction", **sent, reaction=[heart]) is True
    assert aigul.last.reaction == "❤"
    assert await api.ok("setMessageReaction", **sent) is True
    assert aigul.last.reaction == ""
    assert await api.refused("setMessageReaction", **sent, reaction=[heart, heart]) == (
        400,
        "Bad Request: REACTIONS_TOO_MANY",
    )
