"""The control API of the timeline: what will go out, to how many, in which languages, and how each will look."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from aiohttp import web

from db.core.time import SECOND
from fair.errors import PlainError
from rehearsal.botapi.call_parts import caption_of, text_of
from rehearsal.botapi.parameters import Parameters
from rehearsal.control.requests import guarded
from rehearsal.control.views import message_view
from rehearsal.stage.forecast import Forecast, forecast
from rehearsal.world import shapes
from rehearsal.world.chats import Message

if TYPE_CHECKING:
    from rehearsal.control.requests import Handler
    from rehearsal.stage.forecast import ForecastDeletion, ForecastMessage
    from rehearsal.stage.stage import Stage
    from rehearsal.world.world import TelegramWorld

HOURS = range(1, 24 * 31 + 1)


class TimelineRoutes:
    """Routes under /rehearsal/timeline."""

    def __init__(self, world: TelegramWorld, stage: Stage) -> None:
        self._world = world
        self._stage = stage
        self._last = Forecast()

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/rehearsal/timeline", self._list),
            ("GET", "/rehearsal/timeline/{number:[0-9]+}", self._message),
        ]
        return [web.route(method, path, guarded(handler)) for method, path, handler in table]

    async def _list(self, request: web.Request) -> web.Response:
        database, clock = self._stage.database, self._stage.clock
        if database is None or clock is None:
            raise web.HTTPConflict(text="this rehearsal does not know the bot's database")
        hours = _hours(request.query.get("hours", "24"))
        now = clock.moment()
        try:
            self._last = await forecast(database.place, now, now + timedelta(hours=hours))
        except PlainError:  # there is no database yet
            self._last = Forecast()
        groups = [_group(self._last, first, places) for first, places in self._last.groups()]
        groups += [_deletion(one) for one in self._last.deletions]
        return web.json_response(sorted(groups, key=lambda group: group["at"]))

    async def _message(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if number >= len(self._last.messages):
            raise web.HTTPNotFound(text="no such message is foreseen: ask for the timeline first")
        return web.json_response(self._view(self._last.messages[number]))

    def _view(self, message: ForecastMessage) -> dict[str, Any]:
        """Return a message as its recipient would see it."""
        params = message.call.params
        p = Parameters(dict(params))
        content = text_of(p) if "text" in params else caption_of(p)
        markup = {"reply_markup": params["reply_markup"]} if "reply_markup" in params else {}
        sent = message.at / SECOND
        raw = shapes.message(0, self._world.user, {"id": message.chat}, sent, {**content, **markup})
        return {
            "person": message.chat,
            "language": message.language,
            **message_view(Message(raw, from_bot=True), message.chat),
        }


def _group(coming: Forecast, first: ForecastMessage, places: list[int]) -> dict[str, Any]:
    what, session = first.about
    return {
        "at": first.at / SECOND,
        "what": what,
        "session": session,
        "title": (coming.titles or {}).get(session),
        "people": len({coming.messages[place].chat for place in places}),
        "languages": coming.languages(places),
        "messages": [
            {"number": n, "person": coming.messages[n].chat, "language": coming.messages[n].language} for n in places
        ],
    }


def _deletion(one: ForecastDeletion) -> dict[str, Any]:
    """Return what is deleted as a group without messages."""
    nobody: dict[str, Any] = {"session": "", "title": None, "people": 0, "languages": {}, "messages": []}
    return {**nobody, "at": one.at / SECOND, "what": f"deletion-{one.kind}", "rows": one.rows}


def _hours(written: str) -> int:
    if not written.isdecimal() or int(written) not in HOURS:
        raise web.HTTPBadRequest(text=f"hours from {HOURS[0]} to {HOURS[-1]} are expected")
    return int(written)
