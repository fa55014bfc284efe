"""Topics of a forum: made, renamed, written in and deleted as Telegram does, by a bot that has the right to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.people.group import Group
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api

RIGHTS = ("can_manage_topics", "can_delete_messages")


@pytest.fixture
def forum(telegram: Telegram, aigul: Account) -> Group:
    group = telegram.forum("Өтінімдер", [aigul])
    group.add_bot(aigul, *RIGHTS)
    return group


async def made(api: Api, forum: Group, name: str = "№ 0042") -> int:
    return int((await api.ok("createForumTopic", chat_id=forum.id, name=name))["message_thread_id"])


async def test_a_topic_is_made_written_in_and_deleted_with_what_was_said(api: Api, forum: Group) -> None:
    topic = await made(api, forum)
    assert forum.topic("0042") == topic
    sent = await api.ok("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    assert [message.text for message in forum.said_in(topic)] == ["a"]
    assert await api.ok("deleteForumTopic", chat_id=forum.id, message_thread_id=topic) is True
    assert forum.said_in(topic) == []
    for method, values, reason in (
        ("sendMessage", {"text": "b", "message_thread_id": topic}, "message thread not found"),
        ("editMessageText", {"text": "b", "message_id": sent["message_id"]}, "message to edit not found"),
        ("deleteForumTopic", {"message_thread_id": topic}, "TOPIC_ID_INVALID"),
        ("editForumTopic", {"message_thread_id": topic, "name": "b"}, "TOPIC_ID_INVALID"),
    ):
        assert await api.refused(method, chat_id=forum.id, **values) == (400, f"Bad Request: {reason}")


async def test_a_topic_is_renamed_once(api: Api, forum: Group) -> None:
    topic = await made(api, forum)
    values = {"chat_id": forum.id, "message_thread_id": topic, "name": "№ 0042 Шаңырақ"}
    assert await api.ok("editForumTopic", **values) is True
    assert forum.topic("Шаңырақ") == topic
    assert await api.refused("editForumTopic", **values) == (400, "Bad Request: TOPIC_NOT_MODIFIED")


async def test_a_bot_without_the_right_is_refused(api: Api, telegram: Telegram, forum: Group, aigul: Account) -> None:
    topic = await made(api, forum)
    forum.promote_bot(aigul, "can_pin_messages")
    place = {"chat_id": forum.id, "message_thread_id": topic}
    for method, values, act in (
        ("createForumTopic", {"chat_id": forum.id, "name": "a"}, "create a topic"),
        ("editForumTopic", {**place, "name": "a"}, "edit the topic"),
        ("deleteForumTopic", place, "delete the topic"),
    ):
        assert await api.refused(method, **values) == (400, f"Bad Request: not enough rights to {act}")
    member = telegram.updates.pending[-1]["my_chat_member"]["new_chat_member"]
    assert (member["status"], member["can_manage_topics"]) == ("administrator", False)


async def test_other_groups_have_no_topics(api: Api, telegram: Telegram, aigul: Account) -> None:
    group = telegram.group("Әңгіме")
    group.add_bot(aigul, *RIGHTS)
    refused = await api.refused("createForumTopic", chat_id=group.id, name="a")
    assert refused == (400, "Bad Request: the chat is not a forum")


async def test_a_name_has_from_one_to_128_characters(api: Api, telegram: Telegram, forum: Group) -> None:
    refused = await api.refused("createForumTopic", chat_id=forum.id, name=" ")
    assert refused == (400, "Bad Request: TOPIC_TITLE_EMPTY")
    await made(api, forum, "a" * 129)
    assert telegram.alarms == ["a topic's name of 129 characters"]
    telegram.alarms.clear()


async def test_an_administrator_sees_what_is_said_in_a_topic(
    api: Api, telegram: Telegram, forum: Group, aigul: Account
) -> None:
    topic = await made(api, forum)
    forum.say(aigul, "Сәлем", topic)
    heard = telegram.updates.pending[-1]["message"]
    assert (heard["text"], heard["message_thread_id"], heard["chat"]["is_forum"]) == ("Сәлем", topic, True)
    forum.promote_bot(aigul)
    forum.say(aigul, "Құпия", topic)
    assert "my_chat_member" in telegram.updates.pending[-1]
