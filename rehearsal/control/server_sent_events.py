"""Server-sent events: the page hears of every change at once."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld

BACKLOG = 1_000  # events kept for a slow page; it reloads the whole chat anyway


async def stream(world: TelegramWorld, request: web.Request) -> web.StreamResponse:
    """Send events until the page goes away; ?person= leaves out what others are told in private."""
    person = request.query.get("person")
    queue: asyncio.Queue[Raw] = asyncio.Queue(BACKLOG)

    def listen(event: Raw) -> None:
        foreign = event["type"] == "toast" and person not in (None, str(event["person"]))
        if not foreign and not queue.full():
            queue.put_nowait(event)

    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    )
    await response.prepare(request)
    await response.write(b": hello\n\n")
    world.listeners.add(listen)
    try:
        while True:
            event = await queue.get()
            await response.write(f"data: {json.dumps(event)}\n\n".encode())
    except ConnectionResetError:
        return response
    finally:
        world.listeners.discard(listen)
