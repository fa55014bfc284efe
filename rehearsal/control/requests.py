"""What every route of the control API has in common: who may call it, and how its body is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

NAMES = ("127.0.0.1", "localhost")


def guarded(handler: Handler) -> Handler:
    """Refuse what a page of another site sends through a visitor's browser."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        host = request.host.rsplit(":", 1)[0]
        origin = request.headers.get("Origin")
        if host not in NAMES or origin not in (None, f"http://{request.host}"):
            return web.json_response({"error": "only pages of this rehearsal may do this"}, status=403)
        try:
            return await handler(request)
        except web.HTTPError as error:
            return web.json_response({"error": error.text}, status=error.status)

    return guarded


async def body_of(request: web.Request) -> dict[str, Any]:
    """Return the JSON object that came, empty when none did."""
    if not request.can_read_body:
        return {}
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest(text="JSON is expected") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="an object is expected")
    return body


def text_of(body: dict[str, Any], name: str) -> str:
    """Return a text that must be there."""
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise web.HTTPBadRequest(text=f"{name} is expected")
    return value
