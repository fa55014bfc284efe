"""Telegram's sending limits as sliding windows, and the deadlines that a 429 announces.

About 30 messages a second in all, 1 a second to one chat, 20 a minute to one group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

from rehearsal.world.errors import too_many_requests

if TYPE_CHECKING:
    from collections.abc import Callable

Mode = Literal["off", "observed", "enforced"]
Window = tuple[int, float]  # so many messages in so many seconds

MANY = 10_000  # chats remembered before the quiet ones are forgotten
MINUTE = 60.0


class Violation(NamedTuple):
    """A call that came too soon."""

    chat_id: int | None
    rule: str
    at: float


class SendLimits:
    """Counts what is sent; says nothing, writes it down or refuses, as `mode` tells."""

    def __init__(self, now: Callable[[], float], mode: Mode = "off", burst: int = 1) -> None:
        self.mode: Mode = mode
        self.overall: Window = (30, 1.0)
        self.private: Window = (burst, float(burst))
        self.group: Window = (20, 60.0)
        self.violations: list[Violation] = []
        self._now = now
        self._sent: dict[int | None, deque[float]] = {}
        self._deadlines: dict[int | None, float] = {}
        self._announced: set[int | None] = set()

    def freeze(self, chat: int | None, seconds: float) -> None:
        """Refuse everything to this chat, or to all chats, for so long."""
        self._deadlines[chat] = self._now() + seconds
        self._announced.discard(chat)

    def frozen(self) -> list[dict[str, float | int | None]]:
        """Return who is refused, and for how many seconds still."""
        now = self._now()
        return [{"chat": chat, "seconds": end - now} for chat, end in self._deadlines.items() if end > now]

    def thaw(self) -> None:
        """Forget every deadline."""
        self._deadlines.clear()

    def check(self, chat: int, *, group: bool, messages: int) -> None:
        """Count messages to a chat; `messages` is 0 for calls that are refused by a deadline only."""
        if self._deadlines:
            self._check_deadlines(chat)
        if self.mode == "off" or not messages:
            return
        window = self.group if group else self.private
        now = self._now()
        for key, (most, seconds) in ((chat, window), (None, self.overall)):
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now - seconds:
                sent.popleft()
            if len(sent) + messages > max(most, messages):
                self._exceeded(chat, key, window if key else self.overall, sent[0] + seconds - now)
            sent.extend([now] * messages)
        if len(self._sent) > MANY:
            self._sent = {key: sent for key, sent in self._sent.items() if sent[-1] > now - MINUTE}

    def _check_deadlines(self, chat: int) -> None:
        now = self._now()
        for key in (chat, None):
            left = self._deadlines.get(key, 0.0) - now
            if left <= 0:
                self._deadlines.pop(key, None)
                continue
            if key in self._announced:
                self.violations.append(Violation(chat, "before retry_after", now))
            self._announced.add(key)
            raise too_many_requests(math.ceil(left))

    def _exceeded(self, chat: int, key: int | None, window: Window, wait: float) -> None:
        most, seconds = window
        self.violations.append(Violation(chat, f"over {most} in {seconds:g} s", self._now()))
        if self.mode == "enforced":
            wait = math.ceil(wait)
            self.freeze(key, wait)
            self._announced.add(key)
            raise too_many_requests(int(wait))
