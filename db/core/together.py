"""What a process has to ask because others may serve the same database. Of a file there is one that serves."""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Transaction = TypeVar("Transaction")


class Together(Generic[Transaction]):
    """Nothing, where nobody else can serve."""

    is_shared = False
    """Other processes may serve it at the same time."""
    at_first: Callable[[Transaction], Awaitable[None]] | None = None
    """Begins each transaction that writes."""

    async def lead(self) -> bool:
        """Be the one who polls, unless another process is. Raises trouble of the storage."""
        return True

    async def follow(self) -> None:
        """Let another process poll."""
        return

    async def begin(self, tx: Transaction) -> None:
        """Do what begins a transaction that writes."""
        if self.at_first is not None:
            await self.at_first(tx)
