"""Where in the agenda the answer to a question is, and what that is called on a button."""

from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from fair.agenda.model import Session
from fair.agenda.search.queries import (
    Asked,
    DayQuery,
    HallQuery,
    KindQuery,
    MomentQuery,
    NextQuery,
    NowQuery,
    PartQuery,
    SearchHits,
    SectionQuery,
    TomorrowQuery,
)
from handlers.agenda.callbacks import AgendaCallback, SessionCallback
from handlers.agenda.screens.browse import MOMENT, part
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Translator


def view_of(guide: AgendaView, asked: Asked) -> AgendaCallback:  # noqa: PLR0911 - one line per kind of question
    """Return the view of the agenda that answers a question; of what was found by words, the day of the best."""
    match asked:
        case NowQuery() | NextQuery():
            return AgendaCallback(action="now")
        case TomorrowQuery():
            return _day(guide.today + timedelta(days=1))
        case DayQuery(day):
            return _day(day)
        case MomentQuery(moment):
            return AgendaCallback(action="at", of=moment.astimezone(guide.event.zone).strftime(MOMENT))
        case PartQuery(day, begins, ends):
            return AgendaCallback(action="part", of=part(day, begins, ends))
        case HallQuery(hall):
            return AgendaCallback(action="hall", of=hall)
        case SectionQuery(section):
            return AgendaCallback(action="section", of=section)
        case KindQuery(kind):
            return AgendaCallback(action="kind", of=kind.value)
        case _:
            return _day(guide.today)


def _day(day: date) -> AgendaCallback:
    return AgendaCallback(action="day", of=day.isoformat())


def only(guide: AgendaView, asked: Asked) -> Session | None:
    """Return the session that is the whole answer."""
    found = guide.sessions(asked.sessions) if isinstance(asked, KindQuery | SearchHits) else ()
    return found[0] if len(found) == 1 else None


def button_of(t: Translator, guide: AgendaView, asked: Asked) -> tuple[str, CallbackData]:
    """Return the label and the data of the button that leads to the answer."""
    found = guide.sessions(asked.sessions) if isinstance(asked, KindQuery | SearchHits) else ()
    if found and (len(found) == 1 or isinstance(asked, SearchHits)):
        return found[0].title[t.language], SessionCallback(action="show", session=found[0].id)
    return _label(t, guide, asked), view_of(guide, asked)


def _label(t: Translator, guide: AgendaView, asked: Asked) -> str:  # noqa: PLR0911 - one line per kind of question
    hall = guide.event.hall(asked.hall) if isinstance(asked, HallQuery) else None
    section = guide.event.section(asked.section) if isinstance(asked, SectionQuery) else None
    match asked:
        case NowQuery() | NextQuery():
            return t.plain("button-agenda-now")
        case MomentQuery(moment):
            return dates.clock(moment, guide.event.zone)
        case KindQuery(kind):
            return t.plain(f"kind-{kind.value}")
        case DayQuery(day) | PartQuery(day):
            return _of_day(t, day)
        case TomorrowQuery():
            return _of_day(t, guide.today + timedelta(days=1))
        case HallQuery() if hall:
            return hall.name[t.language]
        case SectionQuery() if section:
            return section.name[t.language]
        case _:
            return t.plain("button-agenda")


def _of_day(t: Translator, day: date) -> str:
    return t.plain("agenda-tab", day=str(day.day), month=t(f"month-{day.month}"))
