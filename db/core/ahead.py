"""Finding out about very many rows ahead of a transaction, while others write."""

import re
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Protocol, TypeAlias

AskedAhead: TypeAlias = tuple[Callable[..., Awaitable[Any]], tuple[Hashable, ...]]
"""What finds it out, and what it is given besides the transaction."""

MOST: Final = 8
"""So much is found out ahead of one transaction; what else it asks for seems to be another thing each time."""


UNCOUNTED: Final = frozenset({"prompts", "inbox", "outbox", "albums", "daily_updates", "sieves"})
"""Tables whose changes within a turn no figure tells: what is asked, what came, what is about to be
sent, what a member looks at."""
_CHANGES: Final = re.compile(r"\b(?:INSERT INTO|DELETE FROM|UPDATE(?!\s+SET\b))\s+(\w+)")


class WantedAhead(BaseException):
    """Ends an attempt at a transaction: something is to be found out ahead of the next one.

    No `Exception`, so that nobody takes it for something that went wrong.
    """

    def __init__(self, asked: AskedAhead) -> None:
        self.asked = asked


@dataclass(frozen=True, slots=True)
class FoundAhead:
    """What was found out, and of whom something was read for it."""

    value: Any
    registrations_read: frozenset[int]
    people_read: frozenset[int]


class Reading(Protocol):
    """A transaction in which something is found out."""

    registrations_read: set[int]
    people_read: set[int]


async def find_ahead(tx: Reading, find: Callable[..., Awaitable[Any]], given: tuple[Hashable, ...]) -> FoundAhead:
    """Find something out."""
    value = await find(tx, *given)
    return FoundAhead(value, frozenset(tx.registrations_read), frozenset(tx.people_read))


KnownAhead: TypeAlias = Mapping[AskedAhead, FoundAhead]
"""What was found out ahead."""


@cache
def changes(sql: str) -> bool:
    """Tell whether a statement changes what figures tell."""
    return not UNCOUNTED.issuperset(_CHANGES.findall(sql))


@cache
def queues(sql: str) -> bool:
    """Tell whether a statement puts something into the outbox without saying because of which update."""
    return "INTO outbox" in sql and ":update_id" not in sql
