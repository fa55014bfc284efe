"""The control API of the clock: what the page's buttons press, and what the bot follows."""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

from aiohttp import web

from db.core.time import SECOND, to_micros
from rehearsal.control.requests import body_of, guarded
from rehearsal.stage.clock import BackwardsError

if TYPE_CHECKING:
    from rehearsal.control.requests import Handler
    from rehearsal.stage.bot_database import BotDatabase
    from rehearsal.stage.clock import RehearsalClock
    from rehearsal.stage.stage import Stage

FASTEST = 3_600.0
WRITTEN = "%d.%m.%Y %H:%M"
"""How a moment is written in Kazakhstan."""


def _read(written: str) -> datetime | None:
    for read in (datetime.fromisoformat, lambda text: datetime.strptime(text, WRITTEN)):  # noqa: DTZ007 - a zone follows
        with contextlib.suppress(ValueError):
            return read(written)
    return None


class ClockRoutes:
    """Routes under /rehearsal/clock."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/rehearsal/clock", self._look),
            ("POST", "/rehearsal/clock", self._wish),
            ("GET", "/rehearsal/clock/follow", self._follow),
        ]
        return [web.route(method, path, guarded(handler)) for method, path, handler in table]

    @property
    def _clock(self) -> RehearsalClock:
        if self._stage.clock is None:
            raise web.HTTPConflict(text="this rehearsal has no clock that can be moved")
        return self._stage.clock

    @property
    def _database(self) -> BotDatabase:
        if self._stage.database is None:
            raise web.HTTPConflict(text="this rehearsal does not know the bot's database")
        return self._stage.database

    async def _look(self, _: web.Request) -> web.Response:
        return web.json_response(await self._view())

    async def _view(self) -> dict[str, Any]:
        clock, database = self._clock, self._stage.database
        event = await database.event() if database else None
        moments = await database.moments() if database else []
        upcoming = await database.upcoming(clock.micros) if database else clock.upcoming
        return {
            **clock.view(),
            "next": None if upcoming is None else upcoming / SECOND,
            "zone": event.zone.key if event else "UTC",
            "moments": [
                {"id": moment.id, "at": moment.at / SECOND, "over": moment.at < clock.micros} for moment in moments
            ],
        }

    async def _wish(self, request: web.Request) -> web.Response:
        match await body_of(request):
            case {"pace": (int() | float()) as pace} if 0 <= pace <= FASTEST and not isinstance(pace, bool):
                await self._clock.go(float(pace))
            case {"step": True}:
                await self._clock.step()
            case {"moment": str() as name}:
                await self._jump(await self._moment(name))
            case {"to": (int() | float()) as seconds} if not isinstance(seconds, bool):
                await self._jump(int(seconds * SECOND))
            case {"to": str() as written}:
                await self._jump(await self._written(written))
            case _:
                raise web.HTTPBadRequest(text="one of pace, step, moment and to is expected")
        return web.json_response(await self._view())

    async def _jump(self, to: int) -> None:
        try:
            await self._clock.jump(to)
        except BackwardsError as error:
            raise web.HTTPConflict(text=str(error)) from None

    async def _moment(self, name: str) -> int:
        moments = dict(await self._database.moments())
        if name not in moments:
            raise web.HTTPBadRequest(text=f"a moment out of {sorted(moments)} is expected")
        return moments[name]

    async def _written(self, written: str) -> int:
        """Read a moment as people write it: without an offset it is the event's local time."""
        moment = _read(written.strip())
        if moment is None:
            raise web.HTTPBadRequest(text="a moment such as 14.11.2027 09:30 or 2027-11-14T09:30 is expected")
        if moment.tzinfo is None:
            event = await self._database.event()
            if event is None:
                raise web.HTTPConflict(text="there is no fair yet whose time this could be")
            moment = moment.replace(tzinfo=event.zone)
        return to_micros(moment)

    async def _follow(self, request: web.Request) -> web.Response:
        """Answer the bot once the clock is moved (bot/schedule/remote_clock.py)."""
        try:
            version = int(request.query.get("version", "0"))
            upcoming = int(request.query["next"]) if "next" in request.query else None
        except ValueError:
            raise web.HTTPBadRequest(text="version and next are numbers") from None
        return web.json_response(await self._clock.follow(version, upcoming))
