"""What stands before several processes: it passes connections on to one that listens, as Caddy does."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

BLOCK = 65_536


@asynccontextmanager
async def balancing(port: int, upstreams: Sequence[int]) -> AsyncIterator[None]:
    """Listen on a port of this machine, and pass each connection on to one of the others, in turn."""
    turn = 0

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal turn
        turn += 1
        for place in range(len(upstreams)):
            with suppress(OSError):
                there = await asyncio.open_connection("127.0.0.1", upstreams[(turn + place) % len(upstreams)])
                await asyncio.gather(_pass(reader, there[1]), _pass(there[0], writer))
                return
        writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", port)
    try:
        yield
    finally:
        server.close()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while block := await reader.read(BLOCK):
            writer.write(block)
            await writer.drain()
    with suppress(OSError):
        writer.close()
