"""Whoever looks at very many rows lets others be served in between."""

import asyncio

from db.core.slices import SLICE, slices

NUMBERS = range(3 * SLICE + 1)


async def test_others_are_served_between_two_slices() -> None:
    done: list[str] = []

    async def look() -> list[int]:
        seen: list[int] = []
        async for part in slices(NUMBERS):
            assert len(part) <= SLICE
            seen += part
            done.append("looked")
        return seen

    async def serve() -> None:
        for _ in range(3):
            done.append("served")
            await asyncio.sleep(0)

    seen, _ = await asyncio.gather(look(), serve())
    assert seen == list(NUMBERS)
    assert done == ["looked", "served"] * 3 + ["looked"]
    assert [part async for part in slices(NUMBERS[:0])] == []
