"""The methods that make, rename and delete the topics of a forum, a supergroup in which every message has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehearsal.botapi.send_messages import addressee
from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.botapi.parameters import Parameters
    from rehearsal.telegram import Telegram
    from rehearsal.world.chats import Chat, Raw

MAX_NAME = 128  # characters (Bot API, createForumTopic)
COLOR = 7_322_096  # of the icon that a topic gets by default


def create_forum_topic(telegram: Telegram, p: Parameters) -> Raw:
    """Open a topic; its number is that of the service message with which it begins."""
    name = _name(telegram, p)
    chat = _forum(telegram, p, "can_manage_topics", "create a topic")
    created = {"name": name, "icon_color": COLOR}
    message = telegram.deliver(chat, {"forum_topic_created": created})
    message.raw |= {"message_thread_id": message.id, "is_topic_message": True}
    chat.topics[message.id] = name
    return {"message_thread_id": message.id, **created}


def edit_forum_topic(telegram: Telegram, p: Parameters) -> bool:
    """Give a topic another name."""
    name = _name(telegram, p)
    chat = _forum(telegram, p, "can_manage_topics", "edit the topic")
    topic = _topic(chat, p)
    if chat.topics[topic] == name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.topics[topic] = name
    edited = {"forum_topic_edited": {"name": name}, "message_thread_id": topic, "is_topic_message": True}
    telegram.deliver(chat, edited)
    return True


def delete_forum_topic(telegram: Telegram, p: Parameters) -> bool:
    """Delete a topic with all its messages."""
    chat = _forum(telegram, p, "can_delete_messages", "delete the topic", messages=0)
    chat.drop_topic(_topic(chat, p))
    telegram.touch(chat)
    return True


def _name(telegram: Telegram, p: Parameters) -> str:
    """Return the name; a long one would be cut without a word, which is no bot's intention."""
    name = p.text("name").strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if len(name) > MAX_NAME:
        telegram.alarms.append(f"a topic's name of {len(name)} characters")
    return name[:MAX_NAME]


def _forum(telegram: Telegram, p: Parameters, right: str, act: str, messages: int = 1) -> Chat:
    """Return a forum in which the bot has the right to do this."""
    chat = addressee(telegram, p, messages=messages, topic=False)
    if not chat.raw.get("is_forum"):
        raise bad_request("the chat is not a forum")
    if right not in chat.rights:
        raise bad_request(f"not enough rights to {act}")
    return chat


def _topic(chat: Chat, p: Parameters) -> int:
    topic = p.integer("message_thread_id")
    if topic not in chat.topics:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


METHODS: dict[str, Callable[[Telegram, Parameters], Any]] = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "deleteForumTopic": delete_forum_topic,
}
