"""The only door to the Bot API: raw calls, and what is known of them afterwards."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Literal, Self
from urllib.parse import quote

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    FormData,
    TCPConnector,
)
from aiohttp.client_exceptions import ConnectionTimeoutError
from yarl import URL

from bot.telegram.json_depth import levelled
from db.delivery.payloads import File
from fair.delivery.policy import NotSent, Outcome, Reason, Sent, TransportError, classify
from fair.errors import PlainError

CALL_SECONDS: Final = 20.0
FILE_SECONDS: Final = 120.0
"""Files may take longer, in either direction."""
LARGE: Final = 1_000_000
"""Bytes that may be on their way for longer than a call."""
CONNECT_SECONDS: Final = 10.0
CONNECTIONS: Final = 100
DNS_SECONDS: Final = 300
BLOCK: Final = 65_536
RETRIES: Final = (1.0, 3.0)
"""Pauses between tries to find out where a file is."""
PATIENCE: Final = 30
"""Seconds that are waited for it at most, if Telegram says so: others wait for the same job."""

_JSON: Final = {"Content-Type": "application/json"}


class FatalError(PlainError):
    """The process can do nothing more; the message says why and what to do."""


class VoidTokenError(FatalError):
    """Nothing can be received or sent any more."""

    def __init__(self) -> None:
        super().__init__("Telegram does not know this BOT_TOKEN (any more). Put the token from @BotFather into .env.")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a status and the decoded body, or the fault that ended the call."""

    status: int | None = None
    body: Any = None
    fault: TransportError | None = None

    @property
    def outcome(self) -> Outcome:
        """Whether the thing was done, was not, or nobody knows."""
        return classify(self.status, self.body, self.fault)

    @property
    def result(self) -> Any:
        """The `result` of a call that succeeded, else None."""
        return self.body.get("result") if isinstance(self.body, Mapping) and self.body.get("ok") is True else None

    @property
    def retry_after(self) -> int | None:
        """Seconds Telegram tells us to wait, if it does."""
        outcome = self.outcome
        return outcome.retry_after if isinstance(outcome, NotSent) else None

    @property
    def is_void_token(self) -> bool:
        """Whether Telegram knows no such bot. It has to say so itself: a page of something before it tells nothing."""
        says = isinstance(self.body, Mapping) and self.body.get("ok") is False
        return says and self.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}

    @property
    def is_conflict(self) -> bool:
        """Whether another program receives this bot's updates."""
        return self.outcome == NotSent(Reason.CONFLICT)


class TelegramClient:
    """Calls methods of the Bot API. Never raises for what the network or Telegram does; never shows the token."""

    def __init__(self, token: str, base_url: str) -> None:
        self._base = f"{base_url}/bot{token}/"
        self._files = f"{base_url}/file/bot{token}/"
        self._urls: dict[str, URL] = {}
        self._session: ClientSession | None = None
        self._retired: ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._close()

    def _open(self) -> ClientSession:
        connector = TCPConnector(limit=CONNECTIONS, ttl_dns_cache=DNS_SECONDS)
        self._session = ClientSession(connector=connector)
        return self._session

    async def _close(self) -> None:
        for session in (self._session, self._retired):
            if session is not None:
                await session.close()
        self._session = self._retired = None

    async def reconnect(self) -> None:
        """Begin with fresh connections and names: after a long outage the old ones may be dead without a sign.

        What is on its way ends on the old ones, which are closed the next time: cut off, it would be of unknown fate.
        """
        old, self._retired = self._retired, self._session
        self._open()
        if old is not None:
            await old.close()

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        file: File | None = None,
        seconds: float = CALL_SECONDS,
    ) -> Answer:
        """Call a method. A file goes up as a multipart form."""
        url = self._urls.get(method) or self._urls.setdefault(method, URL(self._base + method, encoded=True))
        if file is None:
            data: bytes | FormData = json.dumps(params or {}, ensure_ascii=False).encode("utf-8", "replace")
        else:
            try:
                data = _form(params or {}, file)
            except OSError:  # a file of ours that is gone
                return Answer(HTTPStatus.BAD_REQUEST, {"ok": False, "description": "Bad Request: the file is gone"})
            seconds = FILE_SECONDS if _is_large(file) else seconds
        session = self._session or self._open()
        timeout = ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS)
        try:
            headers = _JSON if file is None else None
            async with session.post(url, data=data, headers=headers, timeout=timeout) as response:
                return Answer(response.status, _decoded(await response.read()))
        except (ClientConnectorError, ConnectionTimeoutError):
            return Answer(fault=TransportError.NEVER_CONNECTED)
        except (ClientError, OSError):
            return Answer(fault=TransportError.CUT_OFF)

    async def download(self, file_id: str, target: Path, most: int) -> Literal["file", "size"] | None:
        """Write what somebody sent to a file. Return why it could not be had, if so: it is gone, or too large."""
        answer = await self._persist("getFile", {"file_id": file_id})
        path = answer.result.get("file_path") if isinstance(answer.result, Mapping) else None
        if path is None:
            said = answer.body.get("description") if isinstance(answer.body, Mapping) else ""
            return "size" if "too big" in str(said) else "file"
        if (answer.result.get("file_size") or 0) > most:
            return "size"
        timeout = ClientTimeout(total=FILE_SECONDS, sock_connect=CONNECT_SECONDS)
        try:
            async with (self._session or self._open()).get(
                URL(self._files + quote(path), encoded=True), timeout=timeout
            ) as response:
                return await _receive(response, target, most)
        except (ClientError, OSError):
            return "file"

    async def _persist(self, method: str, params: Mapping[str, Any]) -> Answer:
        """Call a method that changes nothing, a few times if need be."""
        for pause in RETRIES:
            answer = await self.call(method, params)
            if isinstance(answer.outcome, Sent) or answer.status == HTTPStatus.BAD_REQUEST:
                return answer
            if (answer.retry_after or 0) > PATIENCE:
                return answer
            await asyncio.sleep(answer.retry_after or pause)
        return await self.call(method, params)


async def _receive(response: ClientResponse, target: Path, most: int) -> Literal["file", "size"] | None:
    """Write a response to a file, and stop where it is larger than it may be, whatever it says of itself."""
    if response.status != HTTPStatus.OK:
        return "file"
    content = bytearray()
    async for block in response.content.iter_chunked(BLOCK):
        content += block
        if len(content) > most:
            return "size"
    await asyncio.to_thread(target.write_bytes, content)
    return None


def _form(params: Mapping[str, Any], file: File) -> FormData:
    form = FormData()
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    form.add_field(file.field, _read(file.content), filename=file.name, content_type=file.mime)
    return form


def _is_large(file: File) -> bool:
    return isinstance(file.content, Path) or len(file.content) > LARGE


def _read(content: str | bytes | Path) -> bytes:
    """Return the bytes that go up."""
    match content:
        case Path():
            return content.read_bytes()
        case bytes():
            return content
        case _:
            return content.encode("utf-8", "replace")


def _decoded(raw: bytes) -> Any:
    try:
        return json.loads(levelled(raw.decode()))
    except ValueError:
        return None
