"""Where Telegram brings updates: `WEBHOOK_URL` and the bot's id."""

import hmac
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.telegram.json_depth import levelled
from bot.telegram.webhook import WebhookSource

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name (Bot API, setWebhook)
AGAIN_SECONDS: Final = "1"


def receiver(webhook_at: Callable[[str], WebhookSource | None]) -> Handler:
    """Return what takes updates in, for whichever bot the path belongs to."""

    async def receive(request: web.Request) -> web.Response:
        webhook = webhook_at(request.path)
        if webhook is None:  # a bot that is only starting is not there yet: Telegram tries again
            raise web.HTTPNotFound(text="nobody is here\n")
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), webhook.secret.encode()):
            raise web.HTTPForbidden(text="this is for Telegram\n")
        if await webhook.accept(_read(await request.read())):
            return web.Response()
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": AGAIN_SECONDS})

    return receive


def _read(body: bytes) -> Any:
    """Return the update. What is no JSON is refused: Telegram sends none such."""
    try:
        return json.loads(levelled(body.decode()))
    except ValueError:
        raise web.HTTPBadRequest(text="this is no update\n") from None
