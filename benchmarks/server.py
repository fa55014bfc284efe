"""A lean Bot API server: it must be several times faster than what it measures."""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Self
from urllib.parse import parse_qsl

from benchmarks.desk import Desk

HOST: Final = "127.0.0.1"
_LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_HEAD_END: Final = b"\r\n\r\n"


class Server:
    """Serves any number of bots, each at its desk, known by its token."""

    def __init__(self) -> None:
        self._desks: dict[str, Desk] = {}
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.get_running_loop().create_server(lambda: _Connection(self._desks), HOST, 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()

    @property
    def url(self) -> str:
        """The address that replaces https://api.telegram.org."""
        assert self._server is not None
        return f"http://{HOST}:{self._server.sockets[0].getsockname()[1]}"

    def desk(self) -> Desk:
        """Open a desk for one more bot."""
        desk = Desk(bot_id=4_242_000 + len(self._desks))
        self._desks[desk.token] = desk
        return desk


class _Connection(asyncio.Protocol):
    """One keep-alive connection; requests on it come one after the other."""

    def __init__(self, desks: Mapping[str, Desk]) -> None:
        self._desks = desks
        self._buffer = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to answer."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget where to answer: the bot was killed, or closed the connection."""
        del exc
        self._transport = None

    def data_received(self, data: bytes) -> None:
        """Take whole requests out of what has arrived."""
        self._buffer += data
        while (end := self._buffer.find(_HEAD_END)) >= 0:
            head = self._buffer[:end]
            length = _LENGTH.search(head)
            total = end + len(_HEAD_END) + (int(length[1]) if length else 0)
            if len(self._buffer) < total:
                return
            body, self._buffer = self._buffer[end + len(_HEAD_END) : total], self._buffer[total:]
            self._request(head, body)

    def _request(self, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1].decode()
        _, bot, method = path.partition("?")[0].split("/")
        desk = self._desks.get(bot.removeprefix("bot"))
        if desk is None:
            self._respond(b'{"ok":false,"error_code":401,"description":"Unauthorized"}', b"401 Unauthorized")
        else:
            desk.call(method, _parameters(body), self._answerer())

    def _answerer(self) -> Callable[[bytes], bool]:
        def answer(result: bytes) -> bool:
            return self._respond(b'{"ok":true,"result":%b}' % result)

        return answer

    def _respond(self, body: bytes, status: bytes = b"200 OK") -> bool:
        """Send an answer; tell whether the other side was still there."""
        if self._transport is None or self._transport.is_closing():
            return False
        self._transport.write(
            b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body)
        )
        return True


def _parameters(body: bytes) -> dict[str, Any]:
    """Read a JSON object or a form; in a form, what is nested is JSON again."""
    if body.startswith(b"{"):
        parameters: dict[str, Any] = json.loads(body)
        return parameters
    form: dict[str, Any] = dict(parse_qsl(body.decode()))
    if "reply_markup" in form:
        form["reply_markup"] = json.loads(form["reply_markup"])
    return form
