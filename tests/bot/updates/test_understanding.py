"""What is left of an update when unknown parts of it are taken as absent."""

import json
from typing import Any

import pytest
from aiogram import Bot
from pydantic import ValidationError

from bot.updates.envelope import envelope_of
from bot.updates.understanding import understand
from rehearsal.world.world import TOKEN

BOT = Bot(TOKEN)
A = {"id": 5, "is_bot": False, "first_name": "A"}
CHAT = {"id": 5, "type": "private", "first_name": "A"}
MESSAGE = {"message_id": 1, "date": 1, "chat": CHAT, "from": A, "text": "/status"}


def read(kind: str, content: object) -> Any:
    return understand(json.dumps({"update_id": 1, kind: content}), BOT)


def test_a_reply_to_a_kind_of_message_that_is_new_is_a_reply_still() -> None:
    new = {"paid_media": {"star_count": 1, "paid_media": [{"type": "something-new"}]}}
    understood = read("message", MESSAGE | {"reply_to_message": MESSAGE | new})
    assert understood.update.message.text == "/status"
    assert understood.update.message.reply_to_message.message_id == 1
    assert understood.absent == {"message.reply_to_message"}


def test_what_is_answered_is_left_out_where_nobody_can_tell_what_it_is() -> None:
    understood = read("message", MESSAGE | {"reply_to_message": {"message_id": 9, "date": "?", "chat": CHAT}})
    assert understood.update.message.reply_to_message is None


def test_a_right_without_a_name_is_a_right_that_nobody_has() -> None:
    member = {"status": "administrator", "user": A, "can_be_edited": False, "is_anonymous": False}
    change = {"chat": CHAT, "from": A, "date": 1, "old_chat_member": {"status": "?"}, "new_chat_member": member}
    understood = read("my_chat_member", change)
    assert understood.update.my_chat_member.new_chat_member.can_manage_chat is False
    assert understood.absent == {"my_chat_member.old_chat_member", "my_chat_member.new_chat_member"}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("message", 5),
        ("message", MESSAGE | {"from": {"id": "?"}}),
        ("message", MESSAGE | {"chat": {}}),
        ("my_chat_member", {"chat": CHAT, "from": A, "date": 1, "old_chat_member": {"status": "left", "user": A}}),
        ("my_chat_member", {"chat": CHAT, "from": A, "date": 1, "new_chat_member": {"status": "?", "user": A}}),
    ],
)
def test_without_who_and_where_nothing_is_understood(kind: str, content: object) -> None:
    with pytest.raises(ValidationError):
        read(kind, content)


@pytest.mark.parametrize(
    ("update", "known", "talks"),
    [
        ({"message": MESSAGE}, 5, True),
        ({"callback_query": {"from": A, "message": MESSAGE}}, 5, True),
        ({"callback_query": {"from": A, "message": MESSAGE | {"chat": {"id": -5, "type": "group"}}}}, 5, False),
        ({"inline_query": {"from": A}}, 5, False),
        ({"message": MESSAGE | {"from": {"id": 10**20}}}, None, False),
        ({"message": []}, None, False),
    ],
)
def test_the_envelope_says_who_can_be_answered(update: dict[str, Any], known: int | None, talks: bool) -> None:
    envelope = envelope_of(json.dumps(update))
    assert (envelope.person_id, envelope.talks) == (known, talks)
