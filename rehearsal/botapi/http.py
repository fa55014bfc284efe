"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from rehearsal.botapi.dispatch import METHODS, canonical, chat_of, perform, unknown
from rehearsal.botapi.parameters import Parameters, UploadedFile, check_names
from rehearsal.world.errors import ApiError, bad_request
from rehearsal.world.faults import NESTED
from rehearsal.world.updates import WEBHOOK

if TYPE_CHECKING:
    from rehearsal.world.faults import InjectedFault
    from rehearsal.world.world import TelegramWorld

MAX_LIMIT = 100  # updates in one answer
MAX_POLL = 50  # seconds; longer ones are shortened
BAD_GATEWAY = 502
UNAUTHORIZED = ApiError(401, "Unauthorized")
TOO_LARGE = ApiError(413, "Request Entity Too Large")


class StrangersPage(web.HTTPException):
    """A page of something that stands before the server."""

    def __init__(self, code: int) -> None:
        self.status_code = code
        super().__init__(text=f"<html><head><title>{code}</title></head><body>nginx</body></html>")


class BotApi:
    """Reads a request, lets faults strike, performs it, answers as Telegram does."""

    def __init__(self, world: TelegramWorld) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        return [
            web.route("*", "/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.file),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one call of the Bot API."""
        world, method, p = self._world, canonical(request.match_info["method"]), Parameters({})
        began, answer = world.exchanges.begin(), None
        try:
            if world.faults.down:
                raise _closed(request)
            self._authorize(request)
            p = await _read(request, world.max_upload)
            answer = await self._answer(request, method, p)
        except ApiError as error:
            answer = _json(json.dumps(error.as_json()), error.code)
        except StrangersPage as error:
            answer = web.Response(text=error.text, status=error.status, content_type="text/html")
        finally:
            world.exchanges.end(began, method, p.values, answer)
        return answer

    async def _answer(self, request: web.Request, method: str, p: Parameters) -> web.Response:
        if method == "getUpdates":
            return await self._updates(request, p)
        if method not in METHODS:
            raise unknown(self._world, method)
        return await self._perform(request, method, p)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Let the bot fetch a file."""
        try:
            self._authorize(request)
        except ApiError as error:
            return _json(json.dumps(error.as_json()), error.code)
        file = self._world.files.at(request.match_info["path"])
        if file is None:
            return _json(json.dumps(ApiError(404, "Not Found").as_json()), 404)
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _authorize(self, request: web.Request) -> None:
        if self._world.revoked or request.match_info["token"] != self._world.token:
            raise UNAUTHORIZED

    async def _perform(self, request: web.Request, method: str, p: Parameters) -> web.Response:
        world = self._world
        chat = chat_of(world, method, p)
        fault = world.faults.take(method, chat, str(p.values)) if world.faults.waiting else None
        if fault is None:
            return _ok(perform(world, method, p, chat))
        await _before(request, fault)
        return await self._after(request, fault, _ok(perform(world, method, p, chat)))

    async def _after(self, request: web.Request, fault: InjectedFault, answer: web.Response) -> web.Response:
        match fault.kind:
            case "drop":
                raise _closed(request)
            case "hang":
                await self._world.faults.released()
            case "html502":
                raise StrangersPage(BAD_GATEWAY)
            case "truncated":
                body = answer.text or ""
                return _json(body[: len(body) // 2], 200)
            case "nested":
                body = answer.text or ""
                place = body.find('"update_id"') if '"update_id"' in body else 1
                return _json(body[:place] + NESTED + body[place:], 200)
        return answer

    async def _updates(self, request: web.Request, p: Parameters) -> web.Response:
        world = self._world
        check_names("getUpdates", p.values, world.alarms)
        fault = world.faults.take("getUpdates", None) if world.faults.waiting else None
        if fault:
            await _before(request, fault)
        if world.webhook_address is not None:
            raise WEBHOOK
        allowed = p.nested("allowed_updates")
        if isinstance(allowed, list):
            world.updates.remember(allowed)
        limit = min(max(p.integer("limit", MAX_LIMIT), 1), MAX_LIMIT)
        seconds = min(max(p.integer("timeout"), 0), MAX_POLL)
        bodies = await world.updates.poll(p.integer("offset"), limit, seconds)
        if world.faults.down:  # it went while the bot was waiting
            raise _closed(request)
        world.counters["getUpdates"] += 1
        answer = _json(f'{{"ok":true,"result":[{",".join(bodies)}]}}', 200)
        return await self._after(request, fault, answer) if fault else answer


async def _before(request: web.Request, fault: InjectedFault) -> None:
    """Let a fault strike before anything is done."""
    match fault.kind:
        case "refuse":
            raise _closed(request)
        case "error":
            raise ApiError(fault.code, fault.description, fault.parameters)
        case "html502" if not fault.performed:
            raise StrangersPage(BAD_GATEWAY)
        case "page":
            raise StrangersPage(fault.code)
        case "slow":
            await asyncio.sleep(fault.seconds)


def _closed(request: web.Request) -> ConnectionResetError:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return ConnectionResetError("closed by a fault")


async def _read(request: web.Request, max_upload: int) -> Parameters:
    """Read parameters from the address and the body, whatever form the body has."""
    values: dict[str, Any] = dict(request.query)
    if request.method != "POST":
        return Parameters(values)
    match request.content_type:
        case "multipart/form-data":
            return await _read_multipart(request, values, max_upload)
        case "application/json":
            try:
                body = await request.json()
            except ValueError:
                raise bad_request("can't parse JSON object") from None
            if not isinstance(body, dict):
                raise bad_request("object expected")
            values.update((key, value) for key, value in body.items() if value is not None)
        case "application/x-www-form-urlencoded":
            text = await request.text()
            values.update(parse_qsl(text, keep_blank_values=True))
    return Parameters(values)


async def _read_multipart(request: web.Request, values: dict[str, Any], max_upload: int) -> Parameters:
    files: dict[str, UploadedFile] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise bad_request("nested multipart is not expected")
        content = bytearray()
        while chunk := await part.read_chunk():
            content += chunk
            if len(content) > max_upload:
                raise TOO_LARGE
        if part.filename is None:
            values[part.name or ""] = content.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name or ""] = UploadedFile(part.filename, mime, bytes(content))
    return Parameters(values, files)


def _ok(result: Any) -> web.Response:
    return _json(json.dumps({"ok": True, "result": result}), 200)


def _json(text: str, status: int) -> web.Response:
    return web.Response(text=text, status=status, content_type="application/json")
