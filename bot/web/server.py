"""The HTTP server of the process. It trusts nobody: whoever is slow, large or too many is cut off."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Final, cast

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler

from bot.address import Address
from fair.errors import PlainError

BODY_BYTES: Final = 1_000_000
"""More than any update has."""
IDLE_SECONDS: Final = 20.0
"""For a request's headers, and between two requests of one connection."""
ANSWER_SECONDS: Final = 30.0
"""For reading a request's body and for its answer, together."""
LINGER_SECONDS: Final = 1.0
"""For what still comes of a request that is answered already."""
CLOSE_SECONDS: Final = 3.0
CONNECTIONS: Final = 256
"""Open at once. The process has about a thousand file descriptors, which Telegram and the database need, too."""
SERVERS_FAULT: Final = 500
HEADERS: Final = {"Server": "jarmenke", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}

log = logging.getLogger("jarmenke.web")


class AddressError(PlainError):
    """Nobody can be served at an address; the message says why."""


class _Visitor(RequestHandler):
    """Answers what is no request in our own words: the library tells its name, and writes what came into the log."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,  # noqa: ARG002 - the library's signature
    ) -> web.StreamResponse:
        """Return the answer to what can't be read, and close the connection."""
        if status < SERVERS_FAULT or isinstance(exc, ConnectionError):
            log.debug("no request status=%d why=%s", status, type(exc).__name__)
        else:
            log.error("a request failed", exc_info=exc)
        if request.writer.output_size > 0:
            raise ConnectionError("an answer has begun already")
        text = "this is no request\n" if status < SERVERS_FAULT else "something went wrong\n"
        response = web.Response(status=status, text=text, headers=HEADERS)
        response.force_close()
        return response


class _TurnedAway(asyncio.Protocol):
    """Ends a connection that is one too many."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Close it at once."""
        cast("asyncio.Transport", transport).abort()


@asynccontextmanager
async def serving(address: Address, routes: Iterable[web.AbstractRouteDef]) -> AsyncIterator[int]:
    """Serve these routes at an address; yield its port. Raises `AddressError` if the address can't be had."""
    app = web.Application(client_max_size=BODY_BYTES, middlewares=[_in_time])
    app.add_routes(routes)
    app.on_response_prepare.append(_add_headers)
    runner = web.AppRunner(
        app,
        access_log=None,
        keepalive_timeout=IDLE_SECONDS,
        lingering_time=LINGER_SECONDS,
        shutdown_timeout=CLOSE_SECONDS,
    )
    await runner.setup()
    try:
        listener = await _listen(address, runner)
        port: int = listener.sockets[0].getsockname()[1]
        log.info("serving at %s port=%d", address, port)
        try:
            yield port
        finally:
            listener.close()
    finally:
        await runner.cleanup()


async def _listen(address: Address, runner: web.AppRunner) -> asyncio.Server:
    server = runner.server
    assert server is not None  # it has been set up

    loop = asyncio.get_running_loop()

    def connect() -> asyncio.Protocol:
        if len(server.connections) >= CONNECTIONS:
            return _TurnedAway()
        return _Visitor(server, loop=loop, **server._kwargs)  # noqa: SLF001 - the library offers no other way

    try:
        return await loop.create_server(connect, address.host or None, address.port)
    except OSError as error:
        raise AddressError(f"Nothing can be served at {address}: {error.strerror or error}.") from None


@web.middleware
async def _in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer within the time, and without a traceback; whoever is slow to take the answer is cut off, too."""
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            response = await handler(request)
            await _hand_over(request, response)
            return response
    except TimeoutError:
        return _cut_off(request)
    except (web.HTTPException, ConnectionError):
        raise
    except Exception:
        log.exception("%s failed", request.match_info.route.name or "a request")
        return web.Response(status=500, text="something went wrong\n")


async def _hand_over(request: web.Request, response: web.StreamResponse) -> None:
    """Send an answer, and wait until the system has taken all of it: until then it lies in our memory."""
    if request.transport is not None:
        request.transport.set_write_buffer_limits(high=0)
    writer = await response.prepare(request)
    await response.write_eof()
    if writer is not None:
        await writer.drain()


def _cut_off(request: web.Request) -> web.Response:
    """End a request that takes too long: with a word, as long as nothing was said."""
    if request.transport is not None and request.writer.output_size > 0:
        request.transport.abort()
    response = web.Response(status=408, text="too slow\n")
    response.force_close()
    return response


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
