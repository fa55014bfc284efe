"""Who there is: people and groups appear here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.people.account import NOT_STARTED, Account
from rehearsal.people.group import Group
from rehearsal.world.chats import Chat, Raw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehearsal.world.conversation import TelegramUser
    from rehearsal.world.world import TelegramWorld

FIRST_PERSON = 1_000_001
FIRST_GROUP = -100_001  # numbers go down from here
SUPERGROUPS = -1_000_000_000_000  # is added to the number of a supergroup


class Registry:
    """Everybody who acts in a world, and the groups."""

    def __init__(self, world: TelegramWorld) -> None:
        self.world = world
        self.people: dict[int, Account] = {}
        self.groups: dict[int, Group] = {}
        self._next_person = FIRST_PERSON
        self._last_group = FIRST_GROUP

    def person(
        self,
        name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str | None = "kk",
        id: int | None = None,  # noqa: A002  Telegram's own word
    ) -> Account:
        """Let a person appear who has never written to the bot."""
        if id is None:
            id, self._next_person = self._next_person, self._next_person + 1  # noqa: A001  as above
        names = {"first_name": name, "last_name": last_name, "username": username}
        shown = {key: value for key, value in names.items() if value}
        user = {"id": id, "is_bot": False, **shown}
        if language_code:
            user["language_code"] = language_code
        chat = Chat({"id": id, "type": "private", **shown}, gone=NOT_STARTED)
        account = self.people[id] = Account(self.world, chat, user)
        self._add(chat, [account])
        self.world.emit({"type": "people"})
        return account

    def group(self, title: str, members: Iterable[TelegramUser] = ()) -> Group:
        """Open a group without the bot; `add_bot` brings it in."""
        raw = {"type": "group", "title": title, "all_members_are_administrators": True}
        return self._group(0, raw, members)

    def forum(self, title: str, members: Iterable[TelegramUser] = ()) -> Group:
        """Open a supergroup with topics, without the bot."""
        raw = {"type": "supergroup", "title": title, "is_forum": True}
        return self._group(SUPERGROUPS, raw, members)

    def migrate(self, group: Group) -> Group:
        """Make a group a supergroup, which has another id; return it."""
        old, title = group.chat, group.chat.raw["title"]
        new = self._group(SUPERGROUPS, {"type": "supergroup", "title": title}, group.members.values())
        new.chat.gone = old.gone
        old.migrated_to = new.id
        self.world.receive(old, self.world.user, {"migrate_to_chat_id": new.id})
        self.world.receive(new.chat, self.world.user, {"migrate_from_chat_id": old.id})
        return new

    def _group(self, base: int, raw: Raw, members: Iterable[TelegramUser]) -> Group:
        self._last_group -= 1
        chat = Chat({"id": base + self._last_group, **raw}, gone=f"bot is not a member of the {raw['type']} chat")
        self._add(chat, members)
        group = self.groups[chat.id] = Group(self.world, chat)
        return group

    def _add(self, chat: Chat, members: Iterable[TelegramUser]) -> None:
        self.world.chats[chat.id] = chat
        self.world.members[chat.id] = {member.id: member for member in members}
