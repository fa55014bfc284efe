"""The clock of a rehearsal: it stands, goes, hurries or jumps, and stops wherever the bot has something to do.

The bot follows it (bot/schedule/remote_clock.py) by requests that say "I have done all that was due; next is …".
A jump over three days is therefore a walk from one due moment to the next: what happens on the way happens in
order, at its time. A bot that does not run is not waited for: it misses what a bot that does not run misses.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING, Any

from db.core.time import HOUR, MINUTE, SECOND, to_micros, to_moment

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

STRIDE = 30 * MINUTE  # a step towards a moment that is near, for what the bot does without having announced it
FAR_STRIDE = 12 * HOUR  # the longest step
STEPS = 100  # towards a moment that is far
BEAT = 0.25  # seconds between two steps while time hurries
HOLD = 25.0  # seconds after which an unmoved clock is shown again
PATIENCE = 60.0  # seconds that the bot may need for one step before it is left behind
STILL, NORMAL = 0.0, 1.0


def _nothing() -> None:
    """Tell nobody."""


async def _ready() -> None:
    """Wait for nothing."""


class BackwardsError(ValueError):
    """Somebody wants to go back to a moment that was."""


class RehearsalClock:
    """Moves the clock. Moments are integer microseconds, as the bot stores them."""

    def __init__(
        self,
        start: datetime,
        pace: float = NORMAL,
    ) -> None:
        self.pace = pace
        self.jumping = False
        self.version = 0
        self.upcoming: int | None = None  # when the bot has something to do next, by its own account
        self.changed: Callable[[], None] = _nothing  # told whenever the clock was moved
        self.ready: Callable[[], Awaitable[None]] = _ready  # waits until the bot has fetched what people did
        self._awaited = False
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self._moved = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._show(to_micros(start), pace if pace <= NORMAL else STILL)

    # What time it is

    @property
    def micros(self) -> int:
        """Return the moment."""
        return self._at + int((time.monotonic() - self._since) * self._rate * SECOND)

    def now(self) -> float:
        """Return the moment in seconds since 1970."""
        return self.micros / SECOND

    def moment(self) -> datetime:
        """Return the moment as the bot's parts take it."""
        return to_moment(self.micros)

    def _show(self, micros: int, rate: float) -> None:
        self.version += 1
        self._at, self._rate, self._since = micros, rate, time.monotonic()
        if self._awaited:
            self._at_rest.clear()
        self._moved.set()
        self._moved = asyncio.Event()
        self.changed()

    def begin(self, moment: datetime) -> None:
        """Show another moment, an earlier one too: before there is a bot."""
        self._show(to_micros(moment), self._rate)

    def view(self) -> dict[str, Any]:
        """Return what the page shows."""
        return {"now": self.now(), "pace": self.pace, "jumping": self.jumping}

    # Moving it

    async def go(self, pace: float) -> None:
        """Let time stand still (0), go as ours does (1) or hurry."""
        await self.halt()
        self.pace = pace
        if pace > NORMAL:
            self._task = asyncio.create_task(self._hurry(pace))  # noqa: TID251 - ended by `halt`
        else:
            self._show(self.micros, pace)

    async def jump(self, to: int) -> None:
        """Go to a moment, through everything that is due until then; return when all of it has happened.

        Raises `BackwardsError`. Another wish about the clock ends a jump where it stands.
        """
        if to < self.micros:
            raise BackwardsError("time goes forward only; begin anew with --fresh")
        await self._walk(lambda: self._advance(to))

    async def step(self) -> None:
        """Go to the next moment at which the bot has something to do, if there is one; stand still there."""
        self.pace = STILL
        await self._walk(self._step)

    async def halt(self) -> None:
        """End what moves the clock."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _walk(self, walking: Callable[[], Awaitable[None]]) -> None:
        """Stand still, let the bot catch up, walk, and go on at the old pace."""
        await self.halt()
        self._task = task = asyncio.create_task(self._walked(walking))  # noqa: TID251 - as above
        await asyncio.wait({task})
        if self._task is task:  # nobody wished for something else
            self._task = None
            await task
            await self.go(self.pace)

    async def _walked(self, walking: Callable[[], Awaitable[None]]) -> None:
        self.jumping = True
        try:
            self._show(self.micros, STILL)
            await self.ready()
            self._show(self.micros, STILL)
            await self.settled()
            await walking()
        finally:
            self.jumping = False

    async def _step(self) -> None:
        if self.upcoming is not None:
            await self._advance(self.upcoming)

    async def _hurry(self, pace: float) -> None:
        self._show(self.micros, STILL)
        while True:
            began = time.monotonic()
            await self.settled()
            await self._advance(self.micros + int(BEAT * pace * SECOND))
            await asyncio.sleep(max(0.0, BEAT - (time.monotonic() - began)))

    async def _advance(self, to: int) -> None:
        while (now := self.micros) < to:
            stop = min(to, now + max(STRIDE, min((to - now) // STEPS, FAR_STRIDE)))
            if self.upcoming is not None and self.upcoming > now:
                stop = min(stop, self.upcoming)
            self._show(stop, STILL)
            await self.settled()

    # The bot

    async def follow(self, version: int, upcoming: int | None) -> dict[str, Any]:
        """Take the bot's word that it has done what was due, and answer once the clock is moved."""
        self._awaited = True
        if version == self.version:
            self.upcoming = upcoming
            self._at_rest.set()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(HOLD):
                    await self._moved.wait()
        return {"version": self.version, "now": self.micros, "pace": self._rate}

    async def settled(self) -> None:
        """Wait until the bot, if one runs, has done what was due."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._at_rest.wait()
        except TimeoutError:
            self.left()

    def joined(self) -> None:
        """Hear that the bot runs: from now on it is waited for."""
        self._awaited = True
        self._at_rest.clear()

    def left(self) -> None:
        """Hear that the bot does not run (any more)."""
        self._awaited = False
        self.upcoming = None
        self._at_rest.set()
