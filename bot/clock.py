"""The clock that is injected everywhere, and the signal by which one loop wakes another."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Returns the present moment, aware, in UTC. Injected everywhere, so that time can be moved."""


def wall_clock() -> datetime:
    """Return the moment by the machine's clock."""
    return datetime.now(UTC)


class Signal:
    """Wakes one waiting loop, and knows whether that loop has nothing to do.

    A notification while nobody waits ends the next wait at once.
    """

    def __init__(self) -> None:
        self._notified = asyncio.Event()
        self._idle = asyncio.Event()
        self._waiting_for_time = asyncio.Event()

    def notify(self) -> None:
        """Wake the loop."""
        self._idle.clear()
        self._waiting_for_time.clear()
        self._notified.set()

    def mark_idle(self) -> None:
        """Say that there is nothing to do, unless it was notified in the meantime."""
        if not self._notified.is_set():
            self._idle.set()
            self._waiting_for_time.set()

    def mark_waiting_for_time(self) -> None:
        """Say that there is nothing to do before time has passed, unless it was notified in the meantime."""
        if not self._notified.is_set():
            self._waiting_for_time.set()

    @property
    def is_idle(self) -> bool:
        """Whether the loop has said so and nobody notified it since."""
        return self._idle.is_set()

    async def wait_until_idle(self) -> None:
        """Wait until the loop has nothing to do."""
        await self._idle.wait()

    @property
    def is_waiting_for_time(self) -> bool:
        """Whether the loop waits for time to pass, or has nothing to do."""
        return self._waiting_for_time.is_set()

    async def wait_until_waiting_for_time(self) -> None:
        """Wait until the loop waits for time to pass, or has nothing to do."""
        await self._waiting_for_time.wait()

    async def wait(self, within: float) -> bool:
        """Wait to be notified, `within` seconds at most; return whether that happened."""
        try:
            async with asyncio.timeout(within):
                await self._notified.wait()
        except TimeoutError:
            return False
        self._notified.clear()
        return True
