"""What stands before several processes: it passes connections on to one that listens, as Caddy does."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus

import aiohttp
from aiohttp import web

BLOCK = 65_536
DENIED = 3
"""Every so manieth update that was taken is said not to be."""


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


class Repeating:
    """One that brings each update to all at the same time, and now and then says that nobody took it."""

    def __init__(self, upstreams: Sequence[int]) -> None:
        self._upstreams = upstreams
        self.doubled = 0
        """How many updates more than one process has taken."""
        self.denied = 0
        """How many of which Telegram was told wrongly that nobody took them, and which it therefore brought again."""

    async def receive(self, request: web.Request) -> web.Response:
        """Bring an update."""
        body = await request.read()
        headers = {name: value for name, value in request.headers.items() if name.startswith(("X-", "Content-Type"))}
        async with aiohttp.ClientSession(headers=headers) as http:
            asked = (self._bring(http, f"http://127.0.0.1:{port}{request.path}", body) for port in self._upstreams)
            taken = sum(await asyncio.gather(*asked))
        self.doubled += taken > 1
        if not taken:
            return web.Response(status=HTTPStatus.BAD_GATEWAY)
        if taken > 1 and self.doubled % DENIED == 0:
            self.denied += 1
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()

    async def _bring(self, http: aiohttp.ClientSession, url: str, body: bytes) -> bool:
        try:
            async with http.post(url, data=body) as answer:
                return answer.status == HTTPStatus.OK
        except aiohttp.ClientError:
            return False


@asynccontextmanager
async def repeating(port: int, upstreams: Sequence[int]) -> AsyncIterator[Repeating]:
    """Listen on a port of this machine, and bring whatever comes to all of the others."""
    balancer, app = Repeating(upstreams), web.Application()
    app.router.add_post("/{path:.*}", balancer.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield balancer
    finally:
        await runner.cleanup()
