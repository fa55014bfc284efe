"""What the door has on paper, as pages to print: the list, the badges, the poster."""

from collections.abc import Callable, Iterable
from datetime import datetime

from fair.door import printed_pages
from fair.door.attendee import Attendee
from fair.event.model import Event
from fair.words import LANGUAGES
from texts import dates
from texts.printed.render import render
from texts.translator import Texts, Translator

_COLUMNS = ("place", "name", "code", "time", "sign")


def attendance(people: Iterable[Attendee], t: Translator, event: Event, now: datetime) -> str:
    """Return the list on which arrivals are noted by hand, by name."""
    title, heading = event.title[t.language], t.plain("page-list")
    return render(
        "attendance",
        language=t.language,
        title=f"{title} – {heading}",
        event=title,
        heading=heading,
        note=t.plain("page-list-note", when=dates.moment(t, now, event.zone)),
        columns={column: t.plain(f"page-{column}") for column in _COLUMNS},
        lines=printed_pages.lines(people, _role(t, event)),
    )


def badges(people: Iterable[Attendee], t: Translator, event: Event, link: Callable[[str], str]) -> str:
    """Return badges to cut out, by name. `link`: from a code to what its QR code is."""
    title = event.title[t.language]
    return render(
        "badges",
        language=t.language,
        title=f"{title} – {t.plain('page-badges')}",
        event=title,
        sheets=printed_pages.sheets(people, _role(t, event), link),
    )


def poster(texts: Texts, event: Event, link: str) -> str:
    """Return the poster by which people check themselves in: Kazakh first, then the other languages."""
    first, *_ = spoken = [texts.speaking(language) for language in LANGUAGES]
    return render(
        "poster",
        language=first.language,
        title=event.title[first.language],
        lines=[t.plain("poster-line") for t in spoken],
        link=link,
    )


def _role(t: Translator, event: Event) -> Callable[[str], str]:
    roles = {role.id: role.label[t.language] for role in event.roles}
    return lambda role: roles.get(role, role)
