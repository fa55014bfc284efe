"""What time it is, and being woken."""

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

    Rung while nobody waits, it is heard by the next wait at once.
    """

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._quiet = asyncio.Event()
        self._still = asyncio.Event()

    def ring(self) -> None:
        """Wake the loop."""
        self._quiet.clear()
        self._still.clear()
        self._rung.set()

    def rest(self) -> None:
        """Say that there is nothing to do, unless it rang in the meantime."""
        if not self._rung.is_set():
            self._quiet.set()
            self._still.set()

    def hold(self) -> None:
        """Say that there is nothing to do before time has passed, unless it rang in the meantime."""
        if not self._rung.is_set():
            self._still.set()

    @property
    def quiet(self) -> bool:
        """Whether the loop has said so and nobody rang since."""
        return self._quiet.is_set()

    async def silence(self) -> None:
        """Wait until the loop has nothing to do."""
        await self._quiet.wait()

    @property
    def still(self) -> bool:
        """Whether the loop waits for time to pass, or has nothing to do."""
        return self._still.is_set()

    async def stillness(self) -> None:
        """Wait until the loop waits for time to pass, or has nothing to do."""
        await self._still.wait()

    async def heard(self, within: float) -> bool:
        """Wait until the bell rings, `within` seconds at most; return whether it did."""
        try:
            async with asyncio.timeout(within):
                await self._rung.wait()
        except TimeoutError:
            return False
        self._rung.clear()
        return True
