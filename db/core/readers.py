"""Further connections to a database, for reading only."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, Literal, Protocol, TypeAlias, TypeVar

from db.core.trouble import StorageTroubleError


class Closeable(Protocol):
    """What is open."""

    async def close(self) -> None:
        """Close it."""


Reader = TypeVar("Reader", bound=Closeable)
Purpose: TypeAlias = Literal["ahead", "strangers"]
"""What is found out ahead of a transaction; what strangers ask for: neither waits for the other."""


class Readers(Generic[Reader]):
    """A connection for each purpose, opened when it is first needed."""

    def __init__(self, opened: Callable[[], Awaitable[Reader]]) -> None:
        self._opened = opened
        self._open: dict[Purpose, Reader] = {}
        self._opening = asyncio.Lock()
        self._closed = False

    async def get(self, purpose: Purpose) -> Reader:
        """Return the connection for a purpose. Raises `StorageTroubleError` where all are closed for good."""
        async with self._opening:
            if self._closed:
                raise StorageTroubleError("The database is closed.")
            if purpose not in self._open:
                self._open[purpose] = await self._opened()
        return self._open[purpose]

    async def close(self) -> None:
        """Close them all, also one that is being opened: nobody would close it later."""
        async with self._opening:
            self._closed = True
            for each in self._open.values():
                await each.close()
