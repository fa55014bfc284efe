"""An agenda as a page to print."""

from collections.abc import Iterable
from datetime import date, datetime, time

from fair.agenda.formats.page import Labels, Page, page
from fair.agenda.model import Agenda
from fair.event.model import Event
from fair.words import Language
from texts import dates
from texts.printed.render import render
from texts.translator import Texts, Translator


def printed(
    agenda: Agenda, event: Event, texts: Texts, languages: Iterable[Language], number: int, released_at: datetime
) -> str:
    """Return a release in these languages, in their order; `number` is the release's."""
    spoken = map(texts.speaking, dict.fromkeys(languages))
    return to_html(page(agenda, event, {t.language: labels(t, event, number, released_at) for t in spoken}))


def to_html(content: Page) -> str:
    """Return what stands on the page as HTML."""
    return render("agenda", language=content.language, title=content.title, page=content)


def labels(t: Translator, event: Event, number: int, released_at: datetime) -> Labels:
    """Return a page's own words in a language, about a release."""
    return Labels(
        agenda=t.plain("button-agenda"),
        cancelled=t.plain("print-cancelled"),
        speakers=t.plain("print-speakers"),
        halls=t.plain("print-halls"),
        footer=t.plain("print-footer", number=str(number), when=dates.moment(t, released_at, event.zone)),
        day=lambda day: str(dates.day(t, _noon(day, event), event.zone)),
    )


def _noon(day: date, event: Event) -> datetime:
    return datetime.combine(day, time(12), event.zone)
