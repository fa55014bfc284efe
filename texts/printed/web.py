"""The agenda in a browser, for everybody, and the page about one person's calendar: no script, nothing is fetched."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from fair.agenda.formats.page import page
from fair.agenda.model import Agenda
from fair.event.model import Event
from fair.words import LANGUAGES, Language
from texts.printed.agenda import labels
from texts.printed.render import render
from texts.translator import Texts, Translator

STYLE: Final = Path(__file__).with_name("web.css")
_LABELS: Final = ("subscribe", "help", "google", "file", "address", "bot")
"""What stands on links, and beside them."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where a page leads."""

    languages: Mapping[Language, str]
    """The same page in each language."""
    subscribe: str
    google: str
    file: str
    """The calendar itself."""
    bot: str


@dataclass(frozen=True, slots=True)
class ReleasedVersion:
    """What is known of a release beside its agenda."""

    number: int
    released_at: datetime


def agenda(
    found: tuple[Agenda, ReleasedVersion] | None, event: Event, texts: Texts, language: Language, links: Links
) -> str:
    """Return the page of what was released; where nothing was, it says so."""
    t = texts.speaking(language)
    told = None
    if found is not None:
        told = page(found[0], event, {language: labels(t, event, found[1].number, found[1].released_at)})
    return _page(
        "web_agenda",
        texts,
        t,
        links,
        title=f"{event.title[language]} – {t.plain('button-agenda')}",
        event=event,
        page=told,
        heading=t.plain("button-agenda"),
        zone=t.plain("web-zone", zone=event.zone_name[language]),
        nothing=t.plain("agenda-none"),
    )


def own_calendar(event: Event, texts: Texts, language: Language, links: Links) -> str:
    """Return the page about one person's calendar. Whose it is, it does not tell."""
    t = texts.speaking(language)
    way = (t.plain("button-agenda-mine"), t.plain("button-agenda-file_mine"), t.plain("button-agenda-replace_link"))
    return _page(
        "web_calendar",
        texts,
        t,
        links,
        title=f"{event.title[language]} – {t.plain('web-mine')}",
        event=event,
        heading=t.plain("web-mine"),
        follows=t.plain("web-mine-follows"),
        whose=t.plain("web-mine-whose"),
        replace=t.plain("web-mine-replace", mine=way[0], file=way[1], replace=way[2]),
    )


def nothing_here(texts: Texts) -> str:
    """Return the page of an address at which nothing is, in all languages: it tells nothing else."""
    spoken = [texts.speaking(language) for language in LANGUAGES]
    said = [(t.language, t.plain("web-nothing")) for t in spoken]
    return render("web_nothing", language=LANGUAGES[0], title=said[0][1], style=_style(), said=said)


def style_hash() -> str:
    """Return what a Content-Security-Policy calls the style of these pages (W3C CSP 3, 2.3.1, hash-source)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()}"


@cache
def _style() -> str:
    return STYLE.read_text(encoding="utf-8")


def _page(template: str, texts: Texts, t: Translator, links: Links, **values: object) -> str:
    return render(
        template,
        language=t.language,
        style=_style(),
        links=links,
        languages=[(code, texts.speaking(code).plain("language-name"), url) for code, url in links.languages.items()],
        labels={name: t.plain(f"web-{name}") for name in _LABELS},
        **values,
    )
