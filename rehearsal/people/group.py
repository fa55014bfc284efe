"""Group chats, with the bot or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.world.conversation import Conversation, TelegramUser

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.world.chats import Chat, Message, Raw
    from rehearsal.world.world import TelegramWorld


class Group(Conversation):
    """A group chat, with the bot or without."""

    def __init__(self, world: TelegramWorld, chat: Chat) -> None:
        super().__init__(chat)
        self.world = world

    @property
    def members(self) -> dict[int, TelegramUser]:
        """Return who is in the group besides the bot, by their ids."""
        return self.world.members[self.id]

    def add_bot(self, by: Account, *rights: str) -> None:
        """Bring the bot in; with rights it is an administrator."""
        self.chat.gone = ""
        self._bot_is("left", rights, by)
        self.world.receive(self.chat, by.user, {"new_chat_members": [self.world.user]})

    def promote_bot(self, by: Account, *rights: str) -> None:
        """Give the bot these rights and no others; without any it is a member again."""
        self._bot_is("administrator" if self.chat.rights else "member", rights, by)

    def remove_bot(self, by: Account) -> None:
        """Throw the bot out."""
        self.chat.gone = f"bot was kicked from the {self.chat.raw['type']} chat"
        self.chat.rights = frozenset()
        payload = self.world.membership(self.chat, by.user, "member", "kicked")
        self.world.update("my_chat_member", payload)

    def say(self, account: Account, text: str, topic: int | None = None) -> int:
        """Write as a member; with privacy on, the bot sees only what is meant for it."""
        return self.send(account, {"text": text}, topic)

    def send(self, account: Account, content: Raw, topic: int | None = None) -> int:
        """Send anything as a member, perhaps into a topic."""
        self.members[account.id] = account
        if topic is not None:
            content = {**content, "message_thread_id": topic, "is_topic_message": True}
        seen = self._meant(str(content.get("text", "")))
        return self.world.receive(self.chat, account.user, content, seen=seen).id

    def topic(self, name: str) -> int:
        """Return the number of the only topic whose name has this in it."""
        (found,) = [topic for topic, known in self.chat.topics.items() if name in known]
        return found

    def said_in(self, topic: int) -> list[Message]:
        """Return what can be read in a topic, oldest first; what Telegram itself says of it is left out."""
        there = [message for message in self.messages if message.raw.get("message_thread_id") == topic]
        return [message for message in there if not message.raw.keys() & {"forum_topic_created", "forum_topic_edited"}]

    def tap(self, account: Account, label: str) -> str:
        """Tap a button that everybody in the group sees."""
        message, button = self.find_button(label)
        return account.query(message.raw, button.data or "")

    def add_topic(self, topic: int) -> None:
        """Open a topic that messages can go to."""
        self.chat.topics[topic] = ""

    def delete_topic(self, topic: int) -> None:
        """Delete a topic with its messages; others to it are refused from now on."""
        self.chat.drop_topic(topic)
        self.world.touch(self.chat)

    def _meant(self, text: str) -> bool:
        if self.chat.gone:
            return False
        if self.chat.rights:  # an administrator sees everything
            return True
        mention = f"@{self.world.user['username']}"
        first = text.split(maxsplit=1)[0] if text.strip() else ""
        command = first.startswith("/") and ("@" not in first or first.endswith(mention))
        return not self.world.privacy or command or mention in text

    def _bot_is(self, old: str, rights: tuple[str, ...], by: Account) -> None:
        self.chat.rights = frozenset(rights)
        new = "administrator" if rights else "member"
        payload = self.world.membership(self.chat, by.user, old, new)
        self.world.update("my_chat_member", payload)
