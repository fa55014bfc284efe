"""The HTTP server around a Telegram: the Bot API for the bot, the control API and the page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from rehearsal.botapi.http import BotApi
from rehearsal.control.chat_routes import Control
from rehearsal.control.clock_routes import TimeControl
from rehearsal.control.fault_routes import TroubleControl
from rehearsal.control.robot_routes import RobotControl
from rehearsal.control.timeline_routes import Timeline

if TYPE_CHECKING:
    from rehearsal.telegram import Telegram

HOST = "127.0.0.1"  # never another address: whoever reaches this server acts as anybody


class Server:
    """Listens on one port of this machine."""

    def __init__(self, telegram: Telegram, port: int) -> None:
        self._telegram = telegram
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Return the address, once started."""
        return f"http://{HOST}:{self._port}"

    async def start(self) -> None:
        """Listen; port 0 means any free one."""
        app = web.Application(client_max_size=2 * self._telegram.max_upload)
        app.add_routes(BotApi(self._telegram).routes())
        for part in (TimeControl, Timeline, RobotControl, TroubleControl):
            app.add_routes(part(self._telegram).routes())
        app.add_routes(Control(self._telegram).routes())
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
