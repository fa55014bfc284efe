"""The methods that ask about a chat and who is in it, or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee, known_chat
from rehearsal.world.errors import bad_request
from rehearsal.world.shapes import administrator, member

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld


def leave_chat(world: TelegramWorld, p: Parameters) -> bool:
    """Leave a group; a dialog cannot be left."""
    chat = addressee(world, p, messages=0)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.gone, chat.rights = f"bot is not a member of the {chat.raw['type']} chat", frozenset()
    world.update("my_chat_member", world.membership(chat, world.user, "member", "left"))
    world.touch(chat)
    return True


def get_chat(world: TelegramWorld, p: Parameters) -> Raw:
    """Return what is known of a chat."""
    chat = known_chat(world, p.chat_id())
    more = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    return {**chat.raw, **more}


_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def get_chat_member(world: TelegramWorld, p: Parameters) -> Raw:
    """Return a person's place in a chat."""
    chat = known_chat(world, p.chat_id())
    user_id = p.integer("user_id")
    if user_id == world.user["id"]:
        return member(world.user, "left" if chat.gone else "member")
    for home, status in ((chat.id, "member"), (user_id, "left")):  # the own dialog of whoever is elsewhere
        if person := world.members.get(home, {}).get(user_id):
            return member(person.user, status)
    raise bad_request("member not found")


def get_chat_administrators(world: TelegramWorld, p: Parameters) -> list[Raw]:
    """Return who governs a group: here everybody does, as in a small group of colleagues."""
    chat = known_chat(world, p.chat_id())
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    return [administrator(person.user) for person in world.members[chat.id].values()]


def get_chat_member_count(world: TelegramWorld, p: Parameters) -> int:
    """Return how many people, the bot among them, are in a chat."""
    chat = known_chat(world, p.chat_id())
    return 2 if chat.private else len(world.members[chat.id]) + (not chat.gone)


METHODS: dict[str, Method] = {
    "leaveChat": leave_chat,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
}
