"""What an engine does for a transaction, and what comes back."""

from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol, TypeAlias

BoundStatement: TypeAlias = tuple[str, Any, bool]
"""A statement, its parameters, and whether these are many rows of them."""

COMMIT: Final[BoundStatement] = ("COMMIT", (), False)


class Statement(Protocol):
    """A named statement of a store's SQL file."""

    sql: str


class StoredRow(Protocol):
    """A row of an answer; columns go by their names."""

    def __getitem__(self, key: str | int, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...

    def keys(self) -> Iterable[str]:
        """Return the names of the columns."""


class Connection(Protocol):
    """A connection to the database."""

    replica: int
    """Which of those that serve this one is at present: a number for each start and each connection made anew."""

    async def perform(self, calls: Sequence[BoundStatement]) -> Sequence[StoredRow]:
        """Execute statements in their order; return the rows of the last one."""

    async def clock(self) -> int:
        """Return the time by the clock that all who serve share, UTC microseconds."""

    async def gone(self, replicas: Collection[int]) -> set[int]:
        """Return which of them serve no more, and never will. Within a transaction that writes."""

    def stream(self, sql: str, parameters: Mapping[str, Any]) -> AsyncIterator[StoredRow]:
        """Yield the rows of a statement in parts."""
