"""The HTTP server, and those who mean it no good."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from io import BytesIO

import aiohttp
import pytest
from aiohttp import web

from bot.address import Address
from bot.web import server
from bot.web.server import AddressError, serving

HERE = Address("127.0.0.1", 0)
LARGE = 20_000_000
"""More than the system takes before anybody reads."""


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


async def echo(request: web.Request) -> web.Response:
    return web.Response(body=await request.read())


async def broken(_: web.Request) -> web.Response:
    raise LookupError("the secret is 1234")


async def large(_: web.Request) -> web.Response:
    return web.Response(body=b"x" * LARGE)


ROUTES = [web.get("/", hello), web.post("/echo", echo), web.get("/broken", broken), web.get("/large", large)]


@pytest.fixture
async def port() -> AsyncIterator[int]:
    async with serving(HERE, ROUTES) as number:
        yield number


async def said(port: int, path: str = "/") -> tuple[int, str]:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(ConnectionError):
        await writer.wait_closed()


async def raw(port: int, sent: bytes) -> bytes:
    """Send bytes, and return what comes until the server closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    try:
        async with asyncio.timeout(10):
            return await reader.read()
    finally:
        writer.close()


async def test_whoever_asks_is_answered(port: int) -> None:
    assert await said(port) == (200, "hello")
    assert (await said(port, "/nothing"))[0] == 404


async def test_a_fault_of_ours_tells_nothing(port: int, caplog: pytest.LogCaptureFixture) -> None:
    assert await said(port, "/broken") == (500, "something went wrong\n")
    assert "1234" not in caplog.messages[0]


async def test_whoever_is_slow_with_headers_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "IDLE_SECONDS", 0.1)
    async with serving(HERE, ROUTES) as port:
        assert await raw(port, b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow") == b""


async def test_whoever_is_slow_with_a_body_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "ANSWER_SECONDS", 0.1)
    async with serving(HERE, ROUTES) as port:
        answer = await raw(port, b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nslow")
    assert answer.startswith(b"HTTP/1.1 408 ")


async def test_whoever_does_not_take_the_answer_is_cut_off_and_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "ANSWER_SECONDS", 0.2)
    monkeypatch.setattr(server, "CONNECTIONS", 1)
    async with serving(HERE, ROUTES) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1)
        writer.write(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        async with asyncio.timeout(10):
            while True:
                with suppress(aiohttp.ClientError):
                    assert await said(port) == (200, "hello")
                    break
                await asyncio.sleep(0.01)
        received = 0
        with suppress(ConnectionError):
            while part := await reader.read(1_000_000):
                received += len(part)
        assert received < LARGE
        await closed(writer)


async def test_whoever_takes_the_answer_slowly_gets_all_of_it(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=10_000)
    writer.write(b"GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    received = 0
    while part := await reader.read(1_000_000):
        received += len(part)
        await asyncio.sleep(0)
    await closed(writer)
    assert received > LARGE


async def test_whoever_leaves_in_the_middle_is_no_fault(port: int, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(5):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        await writer.drain()
        writer.transport.abort()
        await closed(writer)
    assert await said(port) == (200, "hello")
    assert [line for line in caplog.messages if "failed" in line] == []


async def test_what_is_too_large_is_refused(port: int) -> None:
    async with aiohttp.ClientSession() as http:
        async with http.post(f"http://127.0.0.1:{port}/echo", data=BytesIO(b"x" * 2_000_000)) as answer:
            assert answer.status == 413
        endless = b"GET / HTTP/1.1\r\n" + b"X-Long: " + b"x" * 100_000
        assert (await raw(port, endless)).startswith(b"HTTP/1.0 400 ")


async def test_those_who_are_one_too_many_are_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "CONNECTIONS", 3)
    async with serving(HERE, ROUTES) as port:
        opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(4)]
        with suppress(ConnectionError):
            async with asyncio.timeout(10):
                assert await opened[-1][0].read() == b""
        for _, writer in opened:
            writer.close()
        async with asyncio.timeout(10):
            while True:
                with suppress(aiohttp.ClientError):
                    assert await said(port) == (200, "hello")
                    break


async def test_an_address_that_is_taken_is_said_in_a_sentence(port: int) -> None:
    with pytest.raises(AddressError, match=f"Nothing can be served at 127.0.0.1:{port}: "):
        async with serving(Address("127.0.0.1", port), ROUTES):
            pass


@pytest.mark.parametrize(
    "sent",
    [
        b"nonsense\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /secret-word\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nBad secret-word\r\n\r\n",
        b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nsecret-word\r\n",
        b"\x16\x03\x01\x02\x00 hello of an encrypted connection\r\n\r\n",
    ],
)
async def test_what_is_no_request_gets_a_plain_answer_of_our_own(
    port: int, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    head, _, body = (await raw(port, sent)).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.0 400 ")
    assert b"Server: jarmenke" in head
    assert b"nosniff" in head
    assert body == b"this is no request\n"
    logged = " ".join(caplog.messages) + str([record.exc_info for record in caplog.records])
    assert not any(word in logged for word in ("secret-word", "nonsense", "Traceback", "aiohttp.http_exceptions"))
    assert await said(port) == (200, "hello")
