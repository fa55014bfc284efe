"""Going through very many rows without letting anybody wait: the loop does something else in between."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Final, TypeVar

T = TypeVar("T")

SLICE: Final = 1_000
"""Rows that are looked at without a pause: some milliseconds."""


async def slices(rows: Sequence[T]) -> AsyncIterator[Sequence[T]]:
    """Yield rows in slices, with a pause after each in which others are served."""
    for begins in range(0, len(rows), SLICE):
        yield rows[begins : begins + SLICE]
        await asyncio.sleep(0)
