"""What strangers are shown of an agenda: looked for on a connection of their own, rendered in a thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from bot.app import App
from bot.web.renderings import Rendering, Renderings, Source
from db.agenda import bookmarks, calendar_links, releases
from db.agenda.releases import Release
from db.core.engine import Tx
from db.core.time import to_moment
from db.event import events
from fair.agenda import serialisation, web_paths
from fair.agenda.formats.ical import to_ical
from fair.agenda.model import Agenda
from fair.deep_links import to_event
from fair.event.model import Event
from fair.words import LANGUAGES, Language
from texts.printed import web as pages
from texts.printed.web import Links, ReleasedVersion
from texts.translator import Texts

REFRESH: Final = timedelta(hours=1)
"""How often a calendar program is asked to look again."""
NOTHING: Final = 0
"""Releases count from 1."""


@dataclass(frozen=True, slots=True)
class OwnCalendar:
    """What one person's calendar is made of; who they are, nobody needs to know."""

    key: str
    event_id: str
    language: Language
    marked: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Found:
    """A release as it is stored, and what else a rendering says of it."""

    release: Release | None
    changed_in: Mapping[str, int]
    since: datetime | None
    """Since when all of it is so."""

    def agenda(self, event: Event) -> Agenda:
        """Return the agenda: reading a large one takes a moment."""
        return serialisation.from_json(self.release.agenda, event.zone) if self.release else Agenda()


async def own_calendar(app: App, key: str) -> OwnCalendar | None:
    """Return what a key leads to."""

    async def find(tx: Tx) -> OwnCalendar | None:
        owner = await calendar_links.whose(tx, key)
        if owner is None or owner.event_id not in app.context.events:
            return None
        chosen = await bookmarks.of_person(tx, owner.person_id, owner.event_id)
        return OwnCalendar(key, owner.event_id, owner.language, frozenset(one.session_id for one in chosen))

    return await app.database.look(find)


async def page(app: App, renderings: Renderings, event: Event, language: Language) -> Rendering:
    """Return the page of what was released."""
    number = await _number(app, event)
    links = _links(
        app,
        event.id,
        {each: web_paths.agenda(app.context.public_url, event.id, each) for each in LANGUAGES},
        web_paths.agenda(app.context.public_url, event.id, language, file=True),
    )

    async def find() -> Source:
        found = await app.database.look(partial(_find, event_id=event.id, number=number))
        return Source(partial(_page, found, event, app.context.texts, language, links), found.since)

    return await renderings.get(("page", links.file, number), event, find)


async def calendar(
    app: App, renderings: Renderings, event: Event, language: Language, own: OwnCalendar | None = None
) -> Rendering:
    """Return a calendar: of what was released, or of what one person has marked of it."""
    number = await _number(app, event)
    mine = app.context.texts.speaking(language).plain("web-mine") if own else None

    async def find() -> Source:
        found = await app.database.look(partial(_find, event_id=event.id, number=number))
        # Of what is marked, nothing tells when a mark was taken away.
        since = None if own else found.since
        marked = own.marked if own else None
        return Source(partial(_calendar, found, event, language, marked, mine), since)

    key = ("calendar", app.context.public_url, event.id, number, language, own.marked if own else None)
    return await renderings.get(key, event, find)


def calendar_page(app: App, own: OwnCalendar, language: Language) -> bytes:
    """Return the page about one person's calendar: it is small and asked for seldom."""
    url = web_paths.calendar(app.context.public_url, own.key)
    file = web_paths.calendar(app.context.public_url, own.key, file=True)
    links = _links(app, own.event_id, {each: f"{url}?language={each}" for each in LANGUAGES}, file)
    return pages.own_calendar(app.context.events[own.event_id], app.context.texts, language, links).encode()


async def _number(app: App, event: Event) -> int:
    return await app.database.look(lambda tx: releases.latest_number(tx, event.id)) or NOTHING


async def _find(tx: Tx, event_id: str, number: int) -> _Found:
    release = await releases.release_of(tx, event_id, number)
    if release is None:
        return _Found(None, {}, None)
    moments = (release.released_at, await events.loaded_at(tx, event_id) or 0)
    return _Found(release, await releases.changed_in(tx, event_id), to_moment(max(moments)))


def _links(app: App, event_id: str, languages: Mapping[Language, str], file: str) -> Links:
    subscribe, google = web_paths.subscribing(file), web_paths.subscribing_at_google(file)
    return Links(languages, subscribe, google, file, to_event(app.context.username, event_id))


def _page(found: _Found, event: Event, texts: Texts, language: Language, links: Links) -> bytes:
    told = None
    if found.release is not None:
        version = ReleasedVersion(found.release.number, to_moment(found.release.released_at))
        told = found.agenda(event), version
    return pages.agenda(told, event, texts, language, links).encode()


def _calendar(
    found: _Found, event: Event, language: Language, marked: frozenset[str] | None, name: str | None
) -> bytes:
    sessions = [one for one in found.agenda(event).sessions if marked is None or one.id in marked]
    stamp = to_moment(found.release.released_at) if found.release else datetime(1970, 1, 1, tzinfo=UTC)
    called = f"{name} – {event.title[language]}" if name else None
    return to_ical(sessions, event, language, stamp, found.changed_in, name=called, refresh=REFRESH)


PageFinder = Callable[[str], tuple[App, str] | None]
"""From a path to the bot whose public address it lies under, and what follows that address."""
