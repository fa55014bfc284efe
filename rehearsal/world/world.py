"""Everything that the Bot API knows, in memory: chats, the bot's queue of updates, and what was called."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from typing import TYPE_CHECKING

from rehearsal.world import shapes
from rehearsal.world.calls import Query, RecordedCall, call_view
from rehearsal.world.chats import Attachment, Chat, Message, Raw
from rehearsal.world.exchanges import Exchanges
from rehearsal.world.faults import Faults
from rehearsal.world.files import MAX_UPLOAD, FileStore
from rehearsal.world.limits import SendLimits
from rehearsal.world.profile import Commands, Profile, scope_key
from rehearsal.world.text import with_automatic
from rehearsal.world.updates import CAPACITY, UpdateQueue, WebhookAddress

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.world.conversation import TelegramUser, Toast
    from rehearsal.world.exchanges import Exchange
    from rehearsal.world.poll import Poll

TOKEN = "4242424242:REHEARSAL-not-a-secret-0123456789abcdef"  # noqa: S105  it opens this rehearsal only
USERNAME = "jarmenke_rehearsal_bot"
KEEP_MESSAGES = 500  # in every chat
KEEP_TOASTS = 100  # of every person
QUERY_LIFETIME = 150.0  # seconds in which a button press can be answered


def _nobody() -> None:
    """Tell nobody."""


class TelegramWorld:
    """The state of a local Telegram. It knows no people who act, and no server."""

    def __init__(
        self,
        *,
        now: Callable[[], float] = time.time,
        ledger_size: int = 100_000,
        first_message: int = 1,
    ) -> None:
        self.now = now
        self.token = TOKEN
        number = int(TOKEN.partition(":")[0])
        self.user: Raw = {"id": number, "is_bot": True, "first_name": "Jarmenke", "username": USERNAME}
        self.keep_messages = KEEP_MESSAGES
        self.max_upload = MAX_UPLOAD
        self.privacy = True  # in groups the bot sees only what is meant for it, Telegram's default
        self.revoked = False
        self.chats: dict[int, Chat] = {}
        self.members: dict[int, dict[int, TelegramUser]] = {}  # who is in a chat besides the bot, by their ids
        self.queries: dict[str, Query] = {}
        self.polls: dict[str, Poll] = {}
        self.updates = UpdateQueue(now)
        self.webhook_address: WebhookAddress | None = None
        self.webhook_changed: Callable[[], None] = _nobody  # told when updates go somewhere else from now on
        self.limits = SendLimits(now)
        self.faults = Faults()
        self.exchanges = Exchanges(now, self.announce)
        self.files = FileStore()
        self.profile = Profile()
        self.ledger: deque[RecordedCall] = deque(maxlen=ledger_size)
        self.refused: deque[RecordedCall] = deque(maxlen=ledger_size)
        self.counters: Counter[str] = Counter()
        self.alarms: list[str] = []
        self.listeners: set[Callable[[Raw], None]] = set()
        self._waiting: list[asyncio.Future[None]] = []
        self._last_message = first_message - 1
        self._last_query = 0

    # Messages

    def next_message_id(self) -> int:
        """Return the next number; one row for all chats, as in a bot's own message box."""
        self._last_message += 1
        return self._last_message

    def receive(
        self, chat: Chat, sender: Raw, content: Raw, *, attachment: Attachment | None = None, seen: bool = True
    ) -> Message:
        """Put a person's message into a chat and, when the bot may see it, into its queue."""
        raw = shapes.message(self.next_message_id(), sender, chat.raw, self.now(), content)
        if text := raw.get("text"):
            entities = with_automatic(text, raw.get("entities", []))
            if entities:
                raw["entities"] = entities
        message = Message(raw, from_bot=False, attachment=attachment)
        chat.add(message, self.keep_messages)
        chat.unread = 0
        if seen:
            self.update("message", raw)
        self.touch(chat)
        return message

    def deliver(
        self, chat: Chat, content: Raw, markup: Raw | None = None, attachment: Attachment | None = None
    ) -> Message:
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
        message = Message(raw, from_bot=True, attachment=attachment, keyboard=keyboard)
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

    def set_webhook(self, address: WebhookAddress | None) -> None:
        """Let updates go to this address from now on; without one they are fetched again."""
        self.webhook_address = address
        self.webhook_changed()

    def open_query(self, person: TelegramUser) -> str:
        """Let a press or an inline query of this person wait for its answer; return its id."""
        self._last_query += 1
        number = f"{person.id}{self._last_query:08d}"
        self.queries[number] = Query(person, self.now())
        if len(self.queries) > CAPACITY:
            del self.queries[next(iter(self.queries))]
        return number

    def close_query(self, number: str) -> TelegramUser | None:
        """Close a query and return who asked; nothing when there is none, or it is too old."""
        query = self.queries.pop(number, None)
        if query is None or self.now() - query.at > QUERY_LIFETIME:
            return None
        return query.person

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

    def show_toast(self, person: TelegramUser, toast: Toast) -> None:
        """Show a person a notice above the chat."""
        person.toasts = [*person.toasts[1 - KEEP_TOASTS :], toast]
        self.emit({"type": "toast", "person": person.id, "text": toast.text, "alert": toast.alert})

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

    def record(self, call: RecordedCall) -> None:
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
