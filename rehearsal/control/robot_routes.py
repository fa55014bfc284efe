"""The control API of the robots: more people, their pace, how far they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from rehearsal.control.requests import body_of, guarded

if TYPE_CHECKING:
    from rehearsal.control.requests import Handler
    from rehearsal.sample_people.robots import Robots
    from rehearsal.stage.stage import Stage

MOST = 500
SLOWEST = 60.0


class RobotRoutes:
    """Routes under /rehearsal/robots."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/rehearsal/robots", self._look),
            ("POST", "/rehearsal/robots", self._come),
            ("DELETE", "/rehearsal/robots", self._stop),
        ]
        return [web.route(method, path, guarded(handler)) for method, path, handler in table]

    @property
    def _robots(self) -> Robots:
        if self._stage.robots is None:
            raise web.HTTPConflict(text="nobody can come: something is wrong with the fair's folder")
        return self._stage.robots

    async def _look(self, _: web.Request) -> web.Response:
        robots = self._stage.robots
        return web.json_response(robots.view() if robots is not None else {"playing": 0})

    async def _come(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        people, pace, seed = body.get("people", 1), body.get("pace", 1.0), body.get("seed", 1)
        if not (isinstance(people, int) and 1 <= people <= MOST):
            raise web.HTTPBadRequest(text=f"people from 1 to {MOST} are expected")
        if not (isinstance(pace, int | float) and 0 <= pace <= SLOWEST and isinstance(seed, int)):
            raise web.HTTPBadRequest(text=f"a pace from 0 to {SLOWEST:g} seconds and a seed are expected")
        self._robots.come(people, float(pace), seed)
        return web.json_response(self._robots.view())

    async def _stop(self, _: web.Request) -> web.Response:
        await self._robots.stop()
        return web.json_response(self._robots.view())
