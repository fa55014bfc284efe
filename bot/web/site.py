"""What is served over HTTP, for all bots of the process."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

from bot.app import App
from bot.settings import Settings
from bot.telegram.webhook import WebhookSource
from bot.web import webhook
from bot.web.agenda_pages import visitor_answer
from bot.web.health import faults_of
from bot.web.server import serving


@dataclass(slots=True)
class Site:
    """The bots that serve, by their ids; one that is only starting is not among them yet."""

    running: dict[int, App] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    """Why one of several bots, by its name, can't be served."""

    def webhook_at(self, path: str) -> WebhookSource | None:
        """Return to whom updates are brought at a path."""
        brought = (app.source for app in self.running.values() if isinstance(app.source, WebhookSource))
        return next((each for each in brought if URL(each.url).path == path), None)

    def pages_at(self, path: str) -> tuple[App, str] | None:
        """Return the bot under whose public address a path lies, and what follows that; the longest address counts."""
        found = []
        for app in self.running.values():
            base = URL(app.context.public_url).path.rstrip("/")
            if app.context.public_url and path.startswith(f"{base}/"):
                found.append((len(base), app))
        if not found:
            return None
        length, app = max(found, key=lambda each: each[0])
        return app, path[length:]


@asynccontextmanager
async def open_site(settings: Settings) -> AsyncIterator[Site]:
    """Serve what the settings ask for; nothing, and at no port, where they name no address."""
    site = Site()
    if settings.web_address is None and settings.metrics_address is None:
        yield site
        return
    from bot.web import metrics  # noqa: PLC0415 - most bots open no port

    figures = [web.get("/metrics", metrics.answer(site.running), name="metrics")]
    routes = [
        web.get("/healthz", _healthz, name="healthz"),
        web.get("/readyz", _readyz(site), name="readyz"),
        web.post("/{path:.+}", webhook.receiver(site.webhook_at), name="webhook"),
        web.get("/{path:.*}", visitor_answer(site.pages_at), name="page"),
    ]
    async with AsyncExitStack() as opened:
        if settings.metrics_address is not None:
            await opened.enter_async_context(serving(settings.metrics_address, figures))
            figures = []
        if settings.web_address is not None:
            await opened.enter_async_context(serving(settings.web_address, [*figures, *routes]))
        yield site


async def _healthz(_: web.Request) -> web.Response:
    """Answer, which shows that the loop turns."""
    return web.Response(text="ok\n")


def _readyz(site: Site) -> Handler:
    """Tell whether people would be answered now, and if not, why. Of several bots one that serves is enough."""

    async def answer(_: web.Request) -> web.Response:
        found = {bot_id: await faults_of(app) for bot_id, app in site.running.items()}
        lines = [f"bot {bot_id}: {fault}" for bot_id, faults in found.items() for fault in faults]
        lines += [f"bot {name}: {fault}" for name, fault in site.faults.items()]
        if serves := any(not faults for faults in found.values()):
            lines = lines or ["ready"]
        status = HTTPStatus.OK if serves else HTTPStatus.SERVICE_UNAVAILABLE
        return web.Response(status=status, text="".join(f"{line}\n" for line in lines or ["starting"]))

    return answer
