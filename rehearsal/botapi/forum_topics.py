"""The methods that make, rename and delete the topics of a forum, a supergroup in which every message has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee
from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Chat, Raw
    from rehearsal.world.world import TelegramWorld

MAX_NAME = 128  # characters (Bot API, createForumTopic)
COLOR = 7_322_096  # of the icon that a topic gets by default


def create_forum_topic(world: TelegramWorld, p: Parameters) -> Raw:
    """Open a topic; its number is that of the service message with which it begins."""
    name = _name(world, p)
    chat = _forum(world, p, "can_manage_topics", "create a topic")
    created = {"name": name, "icon_color": COLOR}
    message = world.deliver(chat, {"forum_topic_created": created})
    message.raw |= {"message_thread_id": message.id, "is_topic_message": True}
    chat.topics[message.id] = name
    return {"message_thread_id": message.id, **created}


def edit_forum_topic(world: TelegramWorld, p: Parameters) -> bool:
    """Give a topic another name."""
    name = _name(world, p)
    chat = _forum(world, p, "can_manage_topics", "edit the topic")
    topic = _topic(chat, p)
    if chat.topics[topic] == name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.topics[topic] = name
    edited = {"forum_topic_edited": {"name": name}, "message_thread_id": topic, "is_topic_message": True}
    world.deliver(chat, edited)
    return True


def delete_forum_topic(world: TelegramWorld, p: Parameters) -> bool:
    """Delete a topic with all its messages."""
    chat = _forum(world, p, "can_delete_messages", "delete the topic", messages=0)
    chat.drop_topic(_topic(chat, p))
    world.touch(chat)
    return True


def reopen_forum_topic(world: TelegramWorld, p: Parameters) -> bool:
    """Open a topic again: none is ever closed here, but a test may have Telegram say so."""
    _topic(_forum(world, p, "can_manage_topics", "close or open the topic", messages=0), p)
    return True


def _name(world: TelegramWorld, p: Parameters) -> str:
    """Return the name; a long one would be cut without a word, which is no bot's intention."""
    name = p.text("name").strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if len(name) > MAX_NAME:
        world.alarms.append(f"a topic's name of {len(name)} characters")
    return name[:MAX_NAME]


def _forum(world: TelegramWorld, p: Parameters, right: str, act: str, messages: int = 1) -> Chat:
    """Return a forum in which the bot has the right to do this."""
    chat = addressee(world, p, messages=messages, topic=False)
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


METHODS: dict[str, Method] = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "deleteForumTopic": delete_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
}
