"""Answers of the agenda to what was asked in one's own words: "ecology", "when is lunch", "15:30", "hall 2"."""

from datetime import timedelta

from fair.agenda.model import Session
from fair.agenda.now import current, in_hall, in_part, in_section, on_day
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
    TodayQuery,
    TomorrowQuery,
)
from handlers.agenda.browse import view
from handlers.agenda.screens.browse import found_screen, kind_screen
from handlers.agenda.session import card
from handlers.agenda.views import only, view_of
from handlers.base.screen import Reply, screens
from services.agenda_view import AgendaView
from services.turn import Turn


async def answer(turn: Turn, guide: AgendaView, asked: Asked) -> Reply:
    """Answer a question: by the card of the only session that is meant, or by a list."""
    if session := only(guide, asked):
        return await card(turn, guide, session)
    match asked:
        case KindQuery(kind, found):
            return screens(kind_screen(turn.t, guide, kind, guide.sessions(found)))
        case SearchHits(found):
            return screens(found_screen(turn.t, guide, guide.sessions(found)))
        case _:
            return await view(turn, guide, view_of(guide, asked))


def meant(guide: AgendaView, asked: Asked) -> tuple[Session, ...]:  # noqa: PLR0911 - one line per kind of question
    """Return the sessions that a question is about."""
    agenda, today = guide.agenda, guide.today
    match asked:
        case NowQuery() | NextQuery():
            present = current(agenda, guide.now)
            running = (session for hall in present.halls for session in hall.running)
            return (*running, *present.next)
        case TodayQuery():
            return on_day(agenda, today)
        case TomorrowQuery():
            return on_day(agenda, today + timedelta(days=1))
        case DayQuery(day):
            return on_day(agenda, day)
        case PartQuery(day, begins, ends):
            return in_part(agenda, day, begins, ends)
        case MomentQuery(moment):
            return tuple(one for one in agenda.sessions if one.starts <= moment < one.ends)
        case HallQuery(hall):
            return in_hall(agenda, hall)
        case SectionQuery(section):
            return in_section(agenda, section)
        case KindQuery(_, found) | SearchHits(found):
            return guide.sessions(found)
        case _:
            return ()
