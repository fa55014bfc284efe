"""The control API of trouble: what waits to strike, updates that come at once or again, and what became of it all."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast, get_args

from aiohttp import web

from rehearsal.control.chat_routes import act
from rehearsal.control.requests import body_of, guarded
from rehearsal.control.views import counters_view
from rehearsal.world.faults import KINDS, InjectedFault
from rehearsal.world.limits import Mode

if TYPE_CHECKING:
    from rehearsal.control.requests import Handler
    from rehearsal.people.registry import Registry
    from rehearsal.stage.stage import Stage
    from rehearsal.world.world import TelegramWorld

MOST = 100
SETTABLE = frozenset(InjectedFault.__slots__)


class FaultRoutes:
    """Routes that break things, and those that look at what became of it."""

    def __init__(self, world: TelegramWorld, registry: Registry, stage: Stage) -> None:
        self._world = world
        self._registry = registry
        self._stage = stage

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/rehearsal/faults", self._faults),
            ("POST", "/rehearsal/faults", self._add_fault),
            ("DELETE", "/rehearsal/faults", self._clear_faults),
            ("GET", "/rehearsal/limits", self._limits),
            ("PUT", "/rehearsal/limits", self._set_limits),
            ("POST", "/rehearsal/together", self._together),
            ("POST", "/rehearsal/updates/replay", self._replay),
            ("GET", "/rehearsal/exchanges", self._exchanges),
            ("GET", "/rehearsal/counters", self._counters),
        ]
        return [web.route(method, path, guarded(handler)) for method, path, handler in table]

    async def _faults(self, _: web.Request) -> web.Response:
        world = self._world
        return web.json_response(
            {
                "down": world.faults.down,
                "revoked": world.revoked,
                "frozen": world.limits.frozen(),
                "waiting": [asdict(fault) for fault in world.faults.waiting],
            }
        )

    async def _add_fault(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        world = self._world
        kind = body.get("kind")
        match kind:
            case "freeze":
                world.freeze(body.get("chat"), float(body.get("seconds", 1)))
            case "revoke_token":
                world.revoke_token()
            case "malformed_update":
                world.malformed_update(body.get("raw", {}))
            case "release":
                world.faults.release()
            case "down":
                world.faults.down = True
            case _ if kind in KINDS and body.keys() <= SETTABLE:
                world.faults.add(InjectedFault(**body))
            case _:
                raise web.HTTPBadRequest(text=f"a kind out of {sorted(KINDS)} and its details are expected")
        return web.json_response({})

    async def _clear_faults(self, _: web.Request) -> web.Response:
        self._world.faults.clear()
        self._world.limits.thaw()
        self._world.revoked = False
        return web.json_response({})

    async def _limits(self, _: web.Request) -> web.Response:
        limits = self._world.limits
        return web.json_response({"mode": limits.mode, "violations": len(limits.violations)})

    async def _set_limits(self, request: web.Request) -> web.Response:
        mode = (await body_of(request)).get("mode")
        if mode not in get_args(Mode):
            raise web.HTTPBadRequest(text=f"a mode out of {get_args(Mode)} is expected")
        self._world.limits.mode = cast("Mode", mode)
        return await self._limits(request)

    async def _together(self, request: web.Request) -> web.Response:
        """Let several people, or one with two fingers, do things within one instant: one batch of updates."""
        deeds = (await body_of(request)).get("deeds")
        if not (isinstance(deeds, list) and 1 < len(deeds) <= MOST and all(isinstance(deed, dict) for deed in deeds)):
            raise web.HTTPBadRequest(text=f"from 2 to {MOST} deeds are expected")
        doers = [self._registry.people.get(deed.get("person", 0)) for deed in deeds]
        for doer, deed in zip(doers, deeds, strict=True):
            if doer is None:
                raise web.HTTPNotFound(text="nobody has this id")
            act(doer, str(deed.get("action")), deed)
        return web.json_response({})

    async def _replay(self, request: web.Request) -> web.Response:
        """Deliver again what was confirmed, as Telegram does when a confirmation got lost."""
        number = (await body_of(request)).get("count", MOST)
        if not (isinstance(number, int) and 1 <= number <= MOST):
            raise web.HTTPBadRequest(text=f"a count from 1 to {MOST} is expected")
        return web.json_response({"replayed": self._world.updates.replay(number)})

    async def _exchanges(self, request: web.Request) -> web.Response:
        try:
            limit = int(request.query.get("limit", "100"))
            before = int(request.query["before"]) if "before" in request.query else None
        except ValueError:
            raise web.HTTPBadRequest(text="limit and before are numbers") from None
        latest = self._world.exchanges.latest(max(limit, 0), before)
        return web.json_response([exchange.view() for exchange in latest])

    async def _counters(self, _: web.Request) -> web.Response:
        database = self._stage.database
        rows: dict[str, Any] = (await database.counters())._asdict() if database else {"inbox": None, "outbox": None}
        return web.json_response({**rows, "telegram": counters_view(self._world)})
