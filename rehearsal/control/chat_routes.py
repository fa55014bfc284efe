"""The control API: what the page in the browser, and tests in other processes, do to this Telegram.

docs/rehearsal.md describes it. Whoever calls it acts as anybody: only this machine may, and no foreign page.
"""

from __future__ import annotations

import contextlib
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from rehearsal.control.requests import body_of, guarded, text_of
from rehearsal.control.server_sent_events import stream
from rehearsal.control.views import chat_view, person_view, state_view
from rehearsal.world.calls import call_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.control.requests import Handler
    from rehearsal.people.account import Account
    from rehearsal.people.registry import Registry
    from rehearsal.stage.stage import Stage
    from rehearsal.world.world import TelegramWorld

PAGE = Path(__file__).parents[1] / "page"
FRESH = {"Cache-Control": "no-store"}


class ChatRoutes:
    """Routes under /rehearsal/, and the page at /."""

    def __init__(self, world: TelegramWorld, registry: Registry, stage: Stage) -> None:
        self._world = world
        self._registry = registry
        self._stage = stage

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        chat = "/rehearsal/people/{id}"
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/", self._home),
            ("GET", "/rehearsal/", self._page),
            ("GET", "/rehearsal/{name:[a-z-]+\\.(?:css|js|svg)}", self._page),
            ("GET", "/rehearsal/state", self._state),
            ("POST", "/rehearsal/people", self._new_person),
            ("GET", f"{chat}/chat", self._chat),
            ("POST", f"{chat}/file", self._file),
            ("POST", f"{chat}/{{action}}", self._act),
            ("GET", "/rehearsal/files/{file_id}", self._download),
            ("GET", "/rehearsal/events", self._events),
            ("GET", "/rehearsal/calls", self._calls),
            ("POST", "/rehearsal/bot/{action:kill|restart}", self._bot),
        ]
        return [web.route(method, path, guarded(handler)) for method, path, handler in table]

    async def _home(self, _: web.Request) -> web.Response:
        raise web.HTTPFound("/rehearsal/")

    async def _page(self, request: web.Request) -> web.StreamResponse:
        path = PAGE / request.match_info.get("name", "index.html")
        if not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers=FRESH)

    async def _state(self, _: web.Request) -> web.Response:
        return web.json_response(state_view(self._world, self._registry, self._stage))

    async def _new_person(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        person = self._registry.person(
            text_of(body, "name"),
            last_name=body.get("last_name") or "",
            username=body.get("username") or None,
            language_code=body.get("language_code") or None,
        )
        return web.json_response(person_view(person))

    def _account(self, request: web.Request) -> Account:
        with contextlib.suppress(KeyError, ValueError):
            return self._registry.people[int(request.match_info["id"])]
        raise web.HTTPNotFound(text="nobody has this id")

    async def _chat(self, request: web.Request) -> web.Response:
        account = self._account(request)
        if account.chat.unread:
            account.chat.unread = 0
            self._world.emit({"type": "people"})  # other windows count it too
        return web.json_response(chat_view(account))

    async def _act(self, request: web.Request) -> web.Response:
        account = self._account(request)
        body = await body_of(request)
        act(account, request.match_info["action"], body)
        return web.json_response({})

    async def _file(self, request: web.Request) -> web.Response:
        account = self._account(request)
        form = await request.post()
        files = [file for file in form.getall("file", ()) if isinstance(file, web.FileField)]
        if not files:
            raise web.HTTPBadRequest(text="a file is expected")
        caption, kind = str(form.get("caption", "")), str(form.get("as", "document"))
        try:
            _send(account, files, kind, caption)
        except LookupError as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        return web.json_response({})

    async def _download(self, request: web.Request) -> web.Response:
        file = self._world.files.get(request.match_info["file_id"])
        if file is None:
            raise web.HTTPNotFound
        # Never shown in place: an uploaded page would run with the rights of this one.
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        if not file.mime.startswith("image/"):
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=file.content, headers={**headers, "Content-Type": file.mime})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        return await stream(self._world, request)

    async def _calls(self, request: web.Request) -> web.Response:
        try:
            limit = int(request.query.get("limit", "100"))
        except ValueError:
            raise web.HTTPBadRequest(text="limit is a number") from None
        world = self._world
        calls = sorted([*world.ledger, *world.refused], key=attrgetter("at"), reverse=True)
        return web.json_response([call_view(call) for call in calls[: max(limit, 0)]])

    async def _bot(self, request: web.Request) -> web.Response:
        bot = self._stage.bot
        if bot is None:
            raise web.HTTPConflict(text="this rehearsal did not start the bot")
        await (bot.kill() if request.match_info["action"] == "kill" else bot.restart())
        return web.json_response({})


def _send(account: Account, files: list[web.FileField], kind: str, caption: str) -> None:
    """Send one file as what it shall be, several as an album."""
    contents = []
    for file in files:
        with file.file as stored:
            contents.append(stored.read())
    if len(files) > 1:
        account.send_album([(file.filename, content) for file, content in zip(files, contents, strict=True)], caption)
    else:
        account.send_file(kind, files[0].filename, contents[0], mime=files[0].content_type, caption=caption)


def act(account: Account, name: str, body: dict[str, Any]) -> None:
    """Do what a person can do in a chat, by its name in the address."""
    action = _ACTIONS.get(name)
    if action is None:
        raise web.HTTPNotFound
    try:
        action(account, body)
    except LookupError as error:
        raise web.HTTPBadRequest(text=str(error)) from None


_ACTIONS: dict[str, Callable[[Account, dict[str, Any]], object]] = {
    "say": lambda account, body: account.say(text_of(body, "text"), body.get("entities") or ()),
    "tap": lambda account, body: account.tap_data(text_of(body, "data"), body.get("message_id")),
    "contact": lambda account, _: account.share_contact(),
    "location": lambda account, body: account.send_location(body["latitude"], body["longitude"]),
    "edit": lambda account, body: account.edit(body.get("message_id"), text_of(body, "text")),
    "block": lambda account, _: account.block(),
    "unblock": lambda account, _: account.unblock(),
    "start": lambda account, body: account.start(body.get("payload") or ""),
    "language": lambda account, body: account.speak(text_of(body, "language_code")),
    "clear": lambda account, _: account.clear_history(),
    "inline": lambda account, body: account.inline(str(body.get("query") or "")),
    "choose": lambda account, body: account.choose(text_of(body, "result")),
    "vote": lambda account, body: account.vote(*body.get("options", ()), message_id=body.get("message_id")),
}
