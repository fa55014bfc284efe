"""A local Telegram: everything the Bot API knows, in memory, for tests and for the page in the browser."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from typing import TYPE_CHECKING, Self

from rehearsal.botapi.webhook import Webhook
from rehearsal.control.server import Server
from rehearsal.control.views import call_view
from rehearsal.people.account import NOT_STARTED, Account, Toast
from rehearsal.people.group import Group
from rehearsal.world import shapes
from rehearsal.world.calls import Call, Query
from rehearsal.world.chats import Chat, Document, Message, Raw
from rehearsal.world.exchanges import Exchanges
from rehearsal.world.faults import Faults
from rehearsal.world.files import MAX_UPLOAD, Files
from rehearsal.world.limits import Limits
from rehearsal.world.profile import Commands, Profile, scope_key
from rehearsal.world.text import with_automatic
from rehearsal.world.updates import CAPACITY, UpdateQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rehearsal.botapi.polls import Poll
    from rehearsal.sample_people.robots import Robots
    from rehearsal.stage.bot_database import Diary
    from rehearsal.stage.bot_process import Supervisor
    from rehearsal.stage.clock import Conductor
    from rehearsal.world.exchanges import Exchange

__all__ = ["TOKEN", "Account", "Call", "Group", "Telegram", "Toast"]

TOKEN = "4242424242:REHEARSAL-not-a-secret-0123456789abcdef"  # noqa: S105  it opens this rehearsal only
FIRST_PERSON = 1_000_001
QUERY_LIFETIME = 150.0  # seconds in which a button press can be answered


class Telegram:
    """The world: people, chats, the bot's queue of updates, and what was called."""

    def __init__(
        self,
        *,
        now: Callable[[], float] = time.time,
        token: str = TOKEN,
        username: str = "jarmenke_rehearsal_bot",
        name: str = "Jarmenke",
        keep_messages: int = 500,
        ledger_size: int = 100_000,
        first_message: int = 1,
        port: int = 0,
    ) -> None:
        self.now = now
        self.token = token
        number = int(token.partition(":")[0])
        self.user: Raw = {"id": number, "is_bot": True, "first_name": name, "username": username}
        self.keep_messages = keep_messages
        self.max_upload = MAX_UPLOAD
        self.privacy = True  # in groups the bot sees only what is meant for it, Telegram's default
        self.revoked = False
        self.people: dict[int, Account] = {}
        self.groups: dict[int, Group] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.polls: dict[str, Poll] = {}
        self.updates = UpdateQueue(now)
        self.webhook = Webhook(self)
        self.limits = Limits(now)
        self.faults = Faults()
        self.exchanges = Exchanges(now, self.announce)
        self.files = Files()
        self.profile = Profile()
        self.ledger: deque[Call] = deque(maxlen=ledger_size)
        self.refused: deque[Call] = deque(maxlen=ledger_size)
        self.counters: Counter[str] = Counter()
        self.alarms: list[str] = []
        self.listeners: set[Callable[[Raw], None]] = set()
        self._waiting: list[asyncio.Future[None]] = []
        self._next_person = FIRST_PERSON
        self._next_group = -100_001
        self._last_message = first_message - 1
        self._last_query = 0
        self._server = Server(self, port)
        self.bot: Supervisor | None = None  # the bot's process, when this rehearsal started it
        self.conductor: Conductor | None = None  # moves the clock, when this rehearsal has one of its own
        self.robots: Robots | None = None  # who is played by this rehearsal
        self.diary: Diary | None = None  # the bot's database, when this rehearsal knows it

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen on 127.0.0.1."""
        await self._server.start()

    async def stop(self) -> None:
        """Let hanging calls go and close every connection."""
        self.faults.clear()
        self.webhook.stop()
        await self._server.stop()

    @property
    def url(self) -> str:
        """Return the address that replaces https://api.telegram.org."""
        return self._server.url

    # People and groups

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
        account = Account(self, chat, user)
        self.people[id] = account
        self.chats[id] = chat
        self.emit({"type": "people"})
        return account

    def group(self, title: str, members: Iterable[Account] = ()) -> Group:
        """Open a group without the bot; `add_bot` brings it in."""
        raw = {"type": "group", "title": title, "all_members_are_administrators": True}
        return self._group(Chat({"id": 0, **raw}), members)

    def forum(self, title: str, members: Iterable[Account] = ()) -> Group:
        """Open a supergroup with topics, without the bot."""
        raw = {"type": "supergroup", "title": title, "is_forum": True}
        return self._group(Chat({"id": -1_000_000_000_000, **raw}), members)

    def _group(self, chat: Chat, members: Iterable[Account]) -> Group:
        self._next_group -= 1
        chat.raw["id"] += self._next_group
        chat.gone = f"bot is not a member of the {chat.raw['type']} chat"
        self.chats[chat.id] = chat
        group = self.groups[chat.id] = Group(self, chat, members)
        return group

    # Messages

    def next_message_id(self) -> int:
        """Return the next number; one row for all chats, as in a bot's own message box."""
        self._last_message += 1
        return self._last_message

    def receive(
        self, chat: Chat, sender: Raw, content: Raw, *, document: Document | None = None, seen: bool = True
    ) -> Message:
        """Put a person's message into a chat and, when the bot may see it, into its queue."""
        raw = shapes.message(self.next_message_id(), sender, chat.raw, self.now(), content)
        if text := raw.get("text"):
            entities = with_automatic(text, raw.get("entities", []))
            if entities:
                raw["entities"] = entities
        message = Message(raw, from_bot=False, document=document)
        chat.add(message, self.keep_messages)
        chat.unread = 0
        if seen:
            self.update("message", raw)
        self.touch(chat)
        return message

    def deliver(self, chat: Chat, content: Raw, markup: Raw | None = None, document: Document | None = None) -> Message:
        """Put a message of the bot into a chat."""
        raw = shapes.message(self.next_message_id(), self.user, chat.raw, self.now(), content)
        keyboard = None
        if markup:
            if "inline_keyboard" in markup:
                raw["reply_markup"] = markup
            elif "keyboard" in markup:
                chat.keyboard = keyboard = markup
            elif "remove_keyboard" in markup:
                chat.keyboard = None
        message = Message(raw, from_bot=True, document=document, keyboard=keyboard)
        chat.add(message, self.keep_messages)
        chat.typing_until = 0.0
        chat.unread += 1
        self.touch(chat)
        return message

    # Updates and queries

    def update(self, kind: str, payload: Raw) -> None:
        """Queue an update for the bot."""
        self.updates.put(kind, payload)

    def membership(self, chat: Chat, by: Raw, old: str, new: str) -> Raw:
        """Build a my_chat_member update: who changed the bot's place in a chat, from what to what."""
        places = {
            "old_chat_member": shapes.member(self.user, old, chat.rights),
            "new_chat_member": shapes.member(self.user, new, chat.rights),
        }
        return {"chat": chat.raw, "from": by, "date": int(self.now()), **places}

    def malformed_update(self, raw: Raw) -> None:
        """Queue an object that Telegram would not send, between good updates."""
        self.updates.put_raw(raw)

    def restart_ids(self, at: int) -> None:
        """Go on with other update ids, lower ones too."""
        self.updates.restart(at)

    def ask(self, account: Account) -> str:
        """Open a query of this person; return its id."""
        self._last_query += 1
        number = f"{account.id}{self._last_query:08d}"
        self.queries[number] = Query(account, self.now())
        if len(self.queries) > CAPACITY:
            del self.queries[next(iter(self.queries))]
        return number

    def answered(self, number: str) -> Account | None:
        """Close a query; nothing is returned when there is none, or it is too old."""
        query = self.queries.pop(number, None)
        if query is None or self.now() - query.at > QUERY_LIFETIME:
            return None
        return query.account

    # Trouble, watching, waiting

    def revoke_token(self) -> None:
        """Answer 401 from now on, as after /revoke at BotFather."""
        self.revoked = True

    def freeze(self, chat: int | None, seconds: float) -> None:
        """Answer 429 to one chat, or to all, for so long."""
        self.limits.freeze(chat, seconds)

    def commands(self, language: str = "", scope: str | Raw | None = None) -> Commands:
        """Return what setMyCommands stored; the scope as an object or as `scope_key` names it."""
        key = scope if isinstance(scope, str) else scope_key(scope)
        return self.profile.commands.get((key, language), [])

    def emit(self, event: Raw) -> None:
        """Tell the listeners, such as the page, and everyone who waits."""
        for listener in self.listeners:
            listener(event)
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    def announce(self, exchange: Exchange) -> None:
        """Tell the listeners of a call that has ended; those who wait for this world to change need not look."""
        if self.listeners:
            event = {"type": "exchange", **exchange.view()}
            for listener in self.listeners:
                listener(event)

    def touch(self, chat: Chat) -> None:
        """Tell that a chat changed."""
        if self.listeners or self._waiting:
            self.emit({"type": "chat", "person": chat.id})

    def record(self, call: Call) -> None:
        """Write a call into the ledger, or among the refused ones."""
        (self.refused if call.error else self.ledger).append(call)
        self.counters[call.method] += 1
        if self.listeners:
            self.emit({"type": "call", **call_view(call)})

    async def wait(
        self,
        condition: Callable[[], object],
        timeout: float = 10,  # noqa: ASYNC109  a test says how long
        transcript: Callable[[], str] = str,
    ) -> None:
        """Wait until something true is seen; every change in this world makes it look again."""
        try:
            async with asyncio.timeout(timeout):
                while not condition():
                    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                    self._waiting.append(future)
                    await future
        except TimeoutError:
            raise TimeoutError(f"waited {timeout:g} s in vain; the chat:\n{transcript()}") from None
