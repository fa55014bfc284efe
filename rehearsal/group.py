"""Group chats, with the bot or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.chats import Chat, Conversation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehearsal.account import Account
    from rehearsal.telegram import Telegram


class Group(Conversation):
    """A group chat, with the bot or without."""

    def __init__(self, telegram: Telegram, chat: Chat, members: Iterable[Account]) -> None:
        super().__init__(chat)
        self.telegram = telegram
        self.members = {member.id: member for member in members}

    def add_bot(self, by: Account) -> None:
        """Bring the bot in."""
        self.chat.gone = ""
        self._bot_is("left", "member", by)
        self.telegram.receive(self.chat, by.user, {"new_chat_members": [self.telegram.user]})

    def remove_bot(self, by: Account) -> None:
        """Throw the bot out."""
        self.chat.gone = "bot was kicked from the group chat"
        self._bot_is("member", "kicked", by)

    def say(self, account: Account, text: str) -> int:
        """Write as a member; with privacy on, the bot sees only what is meant for it."""
        self.members[account.id] = account
        return self.telegram.receive(self.chat, account.user, {"text": text}, seen=self._meant(text)).id

    def tap(self, account: Account, label: str) -> str:
        """Tap a button that everybody in the group sees."""
        message, button = self.find_button(label)
        return account.query(message.raw, button.data or "")

    def add_topic(self, topic: int) -> None:
        """Open a topic that messages can go to."""
        self.chat.topics.add(topic)

    def delete_topic(self, topic: int) -> None:
        """Delete a topic; messages to it are refused from now on."""
        self.chat.topics.discard(topic)

    def migrate(self) -> Group:
        """Make the group a supergroup, which has another id; return it."""
        new = self.telegram.group(self.chat.raw["title"], self.members.values())
        new.chat.raw = {
            "id": new.id - 1_000_000_000_000,
            "type": "supergroup",
            "title": self.chat.raw["title"],
        }
        self.telegram.chats[new.id] = new.chat
        self.telegram.groups[new.id] = new
        new.chat.gone = self.chat.gone
        self.chat.migrated_to = new.id
        self.telegram.receive(self.chat, self.telegram.user, {"migrate_to_chat_id": new.id})
        self.telegram.receive(new.chat, self.telegram.user, {"migrate_from_chat_id": self.id})
        return new

    def _meant(self, text: str) -> bool:
        if self.chat.gone:
            return False
        mention = f"@{self.telegram.user['username']}"
        first = text.split(maxsplit=1)[0] if text.strip() else ""
        command = first.startswith("/") and ("@" not in first or first.endswith(mention))
        return not self.telegram.privacy or command or mention in text

    def _bot_is(self, old: str, new: str, by: Account) -> None:
        payload = self.telegram.membership(self.chat, by.user, old, new)
        self.telegram.update("my_chat_member", payload)
