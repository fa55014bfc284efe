"""The agenda for browsers and calendar programs: `PUBLIC_URL` and `/agenda`, `/calendar/<key>`, each with `.ics`."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from aiohttp import ETag, web
from aiohttp.typedefs import Handler

from bot.app import App
from bot.web import published
from bot.web.published import PageFinder
from bot.web.renderings import BusyError, Rendering, Renderings
from bot.web.visitors import VisitorLimit, preferred
from db.core.trouble import is_storage_trouble
from fair.agenda import web_paths
from fair.agenda.web_paths import WebPath
from texts.printed import web as pages

HTML: Final = "text/html"
CALENDAR: Final = "text/calendar"
FOR_ALL: Final = {"Cache-Control": "public, max-age=300"}
FOR_ONE: Final = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex, nofollow"}
NOTHING_ELSE: Final = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
AGAIN_SECONDS: Final = "5"


def visitor_answer(pages_at: PageFinder) -> Handler:
    """Return what shows pages and calendars, for whichever bot the path belongs to."""
    renderings, limit = Renderings(), VisitorLimit()

    async def answer(request: web.Request) -> web.Response:
        found = pages_at(request.path)
        if found is None:
            raise web.HTTPNotFound(text="nobody is here\n")
        if not limit.admits():
            return _later()
        app, rest = found
        asked = web_paths.wanted(rest)
        try:
            shown = await _show(app, renderings, request, asked) if asked else None
        except BusyError:
            return _later()
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            return _later()
        return shown or _nothing(app)

    return answer


async def _show(app: App, renderings: Renderings, request: web.Request, asked: WebPath) -> web.Response | None:
    """Return what is asked for; None: there is no such fair, or nobody has this key."""
    language, accepted = request.query.get("language"), request.headers.get("Accept-Language", "")
    if asked.key is not None:
        own = await published.own_calendar(app, asked.key)
        if own is None:
            return None
        if not asked.file:
            body = published.calendar_page(app, own, preferred(language, own.language))
            return web.Response(body=body, content_type=HTML, charset="utf-8", headers=FOR_ONE | _policy())
        event = app.context.events[own.event_id]
        return _sent(request, await published.calendar(app, renderings, event, own.language, own), CALENDAR, FOR_ONE)
    default = next(iter(app.context.events))
    chosen = app.context.events.get(request.query.get("event", default))
    if chosen is None:
        return None
    spoken, headers = preferred(language, accepted), FOR_ALL | {"Vary": "Accept-Language"}
    if asked.file:
        return _sent(request, await published.calendar(app, renderings, chosen, spoken), CALENDAR, headers)
    return _sent(request, await published.page(app, renderings, chosen, spoken), HTML, headers | _policy())


def _sent(request: web.Request, rendering: Rendering, kind: str, headers: Mapping[str, str]) -> web.Response:
    """Return what was rendered, unless whoever asks has it (RFC 9110, 13.2.2)."""
    given, since = request.if_none_match, rendering.since.replace(microsecond=0) if rendering.since else None
    if given:
        known = any(each.value in (rendering.tag, "*") for each in given)
    else:
        known = since is not None and request.if_modified_since is not None and since <= request.if_modified_since
    response = web.Response(status=HTTPStatus.NOT_MODIFIED, headers=headers)
    if not known:
        response = web.Response(body=rendering.body, content_type=kind, charset="utf-8", headers=headers)
    response.etag = ETag(rendering.tag)
    response.last_modified = since
    return response


def _nothing(app: App) -> web.Response:
    """Return that nothing is here, which tells nothing else."""
    body = pages.nothing_here(app.context.texts).encode()
    headers = {"Cache-Control": "no-store", **_policy()}
    return web.Response(status=HTTPStatus.NOT_FOUND, body=body, content_type=HTML, charset="utf-8", headers=headers)


def _later() -> web.Response:
    headers = {"Retry-After": AGAIN_SECONDS}
    return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, text="please try again in a moment\n", headers=headers)


def _policy() -> dict[str, str]:
    """Return what a browser may do with a page: show it, in its own style."""
    style = f"style-src '{pages.style_hash()}'"
    return {"Content-Security-Policy": f"default-src 'none'; {style}; {NOTHING_ELSE}"}
