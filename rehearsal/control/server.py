"""The HTTP server around a Telegram: the Bot API for the bot, the control API and the page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from rehearsal.botapi.http import BotApi
from rehearsal.control.chat_routes import ChatRoutes
from rehearsal.control.clock_routes import ClockRoutes
from rehearsal.control.fault_routes import FaultRoutes
from rehearsal.control.robot_routes import RobotRoutes
from rehearsal.control.timeline_routes import TimelineRoutes

if TYPE_CHECKING:
    from rehearsal.people.registry import Registry
    from rehearsal.stage.stage import Stage
    from rehearsal.world.world import TelegramWorld

HOST = "127.0.0.1"  # never another address: whoever reaches this server acts as anybody


class Server:
    """Listens on one port of this machine."""

    def __init__(self, world: TelegramWorld, registry: Registry, stage: Stage, port: int) -> None:
        self._world = world
        self._routes = [
            *BotApi(world).routes(),
            *ClockRoutes(stage).routes(),
            *TimelineRoutes(world, stage).routes(),
            *RobotRoutes(stage).routes(),
            *FaultRoutes(world, registry, stage).routes(),
            *ChatRoutes(world, registry, stage).routes(),
        ]
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Return the address, once started."""
        return f"http://{HOST}:{self._port}"

    async def start(self) -> None:
        """Listen; port 0 means any free one."""
        app = web.Application(client_max_size=2 * self._world.max_upload)
        app.add_routes(self._routes)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self._port)
        try:
            await site.start()
        except OSError:
            await self.stop()
            raise
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close every connection."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
