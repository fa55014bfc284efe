"""The bot's queue of updates, with the rules of the real one, and where they go if they are not fetched.

Figures are those of the open-source Bot API server (tdlib/telegram-bot-api, Client.cpp; TQueue.cpp of TDLib).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from rehearsal.world.errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable, Container

DAY = 86_400.0  # seconds an update waits
LIFETIMES = {"callback_query": 150.0, "inline_query": 30.0}  # seconds, the short-lived ones
OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
REPLAYABLE = 100  # confirmed updates that can be delivered again
CAPACITY = 100_000  # updates per bot; further ones are dropped
FAR = 10  # an offset further than this beyond the end is taken for none
CONFLICT = ApiError(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)


WEBHOOK = ApiError(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)
SET = ApiError(409, "Conflict: terminated by setWebhook request")


class Pending(NamedTuple):
    """An update that waits; those of one lane are delivered one after the other."""

    id: int
    kind: str
    expires: float
    body: str
    lane: str


@dataclass(slots=True)
class WebhookAddress:
    """Where updates go, and how that went lately."""

    url: str
    secret: str
    connections: int
    failed_at: float = 0.0
    failure: str = ""
    gone_since: float | None = None


class UpdateQueue:
    """Updates wait here until an offset confirms them or they are too old."""

    def __init__(self, now: Callable[[], float], first_id: int = 730_000_001) -> None:
        self._now = now
        self._pending: deque[Pending] = deque()
        self.next_id = first_id
        self.allowed: frozenset[str] | None = None
        self.dropped = 0
        self.heard: Callable[[], None] | None = None  # is told of every new update, for a webhook
        self._poll: asyncio.Future[None] | None = None
        self._confirmed: deque[str] = deque(maxlen=REPLAYABLE)
        self._again: list[str] = []
        self._empty = asyncio.Event()
        self._empty.set()
        self.polled = asyncio.Event()
        """Set once the bot has asked for updates for the first time."""

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def pending(self) -> list[dict[str, Any]]:
        """Return what waits, for tests to look at."""
        return [json.loads(update.body) for update in self._pending]

    def put(self, kind: str, payload: dict[str, Any]) -> int | None:
        """Queue an update of a kind that the bot asked for; return its id."""
        wanted = kind not in OPT_IN if self.allowed is None else kind in self.allowed
        return self._append(kind, {kind: payload}) if wanted else None

    def put_raw(self, update: dict[str, Any]) -> int | None:
        """Queue an object that Telegram would not send."""
        return self._append("", update)

    def _append(self, kind: str, update: dict[str, Any]) -> int | None:
        if len(self._pending) >= CAPACITY:
            self.dropped += 1
            return None
        number = self.next_id
        self.next_id += 1
        body = json.dumps({"update_id": number, **update})
        expires = self._now() + LIFETIMES.get(kind, DAY)
        self._pending.append(Pending(number, kind, expires, body, _lane(update.get(kind))))
        self._empty.clear()
        if self.heard is not None:
            self.heard()
        self._wake()
        return number

    def remember(self, allowed: list[str]) -> None:
        """Remember which kinds the bot asked for; an empty list means the default again."""
        self.allowed = frozenset(allowed) or None

    def restart(self, first_id: int) -> None:
        """Go on with other ids, as Telegram does after a quiet week."""
        self.next_id = first_id

    def confirm(self, offset: int) -> None:
        """Forget what the bot has: everything before `offset`, or all but the last `-offset`."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._confirmed.append(self._pending.popleft().body)
        elif offset <= self.next_id + FAR:
            while self._pending and self._pending[0].id < offset:
                self._confirmed.append(self._pending.popleft().body)
        self._note_emptiness()

    def replay(self, number: int) -> int:
        """Deliver the last confirmed updates once more, as if their confirmation had got lost; return how many."""
        self._again = list(self._confirmed)[-number:]
        self._wake()
        return len(self._again)

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def take(self, limit: int) -> list[str]:
        """Return up to `limit` updates as JSON, without confirming them; drop the expired ones."""
        now = self._now()
        while self._pending and self._pending[0].expires <= now:
            self._pending.popleft()
        self._note_emptiness()
        alive = (update.body for update in self._pending if update.expires > now)
        again, self._again = self._again, []
        return [*again, *islice(alive, limit)][:limit]

    def _note_emptiness(self) -> None:
        if not self._pending:
            self._empty.set()

    async def fetched(self) -> None:
        """Wait until the bot has everything: confirmed, so that it is stored."""
        await self._empty.wait()

    def heads(self, busy: Container[str]) -> list[Pending]:
        """Return the oldest update of every lane that is not busy."""
        now = self._now()
        while self._pending and self._pending[0].expires <= now:
            self._pending.popleft()
        self._note_emptiness()
        found: dict[str, Pending] = {}
        for update in self._pending:
            if update.expires > now and update.lane not in busy:
                found.setdefault(update.lane, update)
        return list(found.values())

    def waits(self, update: Pending) -> bool:
        """Tell whether an update is still to be delivered."""
        return update in self._pending and update.expires > self._now()

    def remove(self, update: Pending) -> None:
        """Forget an update that was delivered."""
        with contextlib.suppress(ValueError):
            self._pending.remove(update)
        self._note_emptiness()

    def interrupt(self) -> None:
        """End a poll that waits, because a webhook was set."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(SET)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[str]:
        """Answer one getUpdates; a second one at the same time ends the first with a 409."""
        self.polled.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(CONFLICT)
        self.confirm(offset)
        bodies = self.take(limit)
        if bodies or seconds <= 0:
            return bodies
        self._poll = asyncio.get_running_loop().create_future()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._poll, seconds)
        return self.take(limit)


def _lane(payload: object) -> str:
    """Name the queue of an update: messages go by chat, presses and queries by person."""
    if not isinstance(payload, dict):
        return ""
    chat, person = payload.get("chat"), payload.get("from")
    if isinstance(chat, dict):
        return f"chat {chat['id']}"
    return f"person {person['id']}" if isinstance(person, dict) else ""
