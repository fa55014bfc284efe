"""The control API of the timeline: what will go out, to how many, in which languages, and how each will look."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from aiohttp import web

from db.core.time import SECOND
from fair.errors import PlainError
from rehearsal.botapi.parameters import Parameters
from rehearsal.botapi.send_messages import caption_of, text_of
from rehearsal.control.requests import guarded
from rehearsal.control.views import message_view
from rehearsal.stage.forecast import Foresight, foresee
from rehearsal.world import shapes
from rehearsal.world.chats import Message

if TYPE_CHECKING:
    from rehearsal.control.requests import Handler
    from rehearsal.stage.forecast import Foreseen
    from rehearsal.telegram import Telegram

HOURS = range(1, 24 * 31 + 1)


class Timeline:
    """Routes under /rehearsal/timeline."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._last = Foresight()

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/rehearsal/timeline", self._list),
            ("GET", "/rehearsal/timeline/{number:[0-9]+}", self._message),
        ]
        return [web.route(method, path, guarded(handler)) for method, path, handler in table]

    async def _list(self, request: web.Request) -> web.Response:
        diary, conductor = self._telegram.diary, self._telegram.conductor
        if diary is None or conductor is None:
            raise web.HTTPConflict(text="this rehearsal does not know the bot's database")
        hours = _hours(request.query.get("hours", "24"))
        now = conductor.moment()
        try:
            self._last = await foresee(diary.database, now, now + timedelta(hours=hours))
        except PlainError:  # there is no database yet
            self._last = Foresight()
        return web.json_response([_group(self._last, first, places) for first, places in self._last.groups()])

    async def _message(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if number >= len(self._last.messages):
            raise web.HTTPNotFound(text="no such message is foreseen: ask for the timeline first")
        return web.json_response(self._view(self._last.messages[number]))

    def _view(self, foreseen: Foreseen) -> dict[str, Any]:
        """Return a message as its recipient would see it."""
        params = foreseen.payload["params"]
        p = Parameters(dict(params))
        content = text_of(p) if "text" in params else caption_of(p)
        markup = {"reply_markup": params["reply_markup"]} if "reply_markup" in params else {}
        sent = foreseen.at / SECOND
        raw = shapes.message(0, self._telegram.user, {"id": foreseen.chat}, sent, {**content, **markup})
        return {
            "person": foreseen.chat,
            "language": foreseen.language,
            **message_view(Message(raw, from_bot=True), foreseen.chat),
        }


def _group(foresight: Foresight, first: Foreseen, places: list[int]) -> dict[str, Any]:
    what, session = first.about
    return {
        "at": first.at / SECOND,
        "what": what,
        "session": session,
        "title": (foresight.titles or {}).get(session),
        "people": len({foresight.messages[place].chat for place in places}),
        "languages": foresight.languages(places),
        "messages": [
            {"number": n, "person": foresight.messages[n].chat, "language": foresight.messages[n].language}
            for n in places
        ],
    }


def _hours(written: str) -> int:
    if not written.isdecimal() or int(written) not in HOURS:
        raise web.HTTPBadRequest(text=f"hours from {HOURS[0]} to {HOURS[-1]} are expected")
    return int(written)
