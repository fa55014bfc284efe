"""Questions to the agenda in one's own words: "ecology", "when is lunch", "15:30", "hall 2"."""

from datetime import timedelta

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from fair.agenda.model import Session
from fair.agenda.now import current, in_hall, in_section, on_day
from fair.agenda.search.intent import understand
from fair.agenda.search.queries import (
    Asked,
    DayQuery,
    HallQuery,
    KindQuery,
    MomentQuery,
    NextQuery,
    NoQuery,
    NowQuery,
    SearchHits,
    SectionQuery,
    TodayQuery,
    TomorrowQuery,
)
from handlers.agenda.screens.browse import (
    day_screen,
    found_screen,
    hall_screen,
    kind_screen,
    moment_screen,
    nothing_found_screen,
    section_screen,
)
from handlers.agenda.screens.now import now_screen
from handlers.agenda.session import card
from handlers.base.home import is_under_way
from handlers.base.screen import Reply, Screen, screens
from handlers.enquiries.write import keep_typed
from handlers.stale import fallback_answer
from services.agenda_view import AgendaView, load
from services.turn import Turn
from texts.translator import Translator


class IsQuestion(Filter):
    """A text of somebody who knows the bot and is in the middle of nothing."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Tell whether a message may be a question to the agenda."""
        asks = event.text is not None and not event.text.startswith("/")
        return asks and turn.person.language_chosen and not is_under_way(turn)


def router() -> Router:
    """Take texts that may be questions to the agenda; its place is behind the answers to the form."""
    router = Router(name="agenda.search")
    router.message.register(ask, IsQuestion())
    return router


async def ask(event: Message, turn: Turn) -> Reply:
    """Answer from the agenda; where there is none yet, nobody can have meant it."""
    guide = await load(turn)
    if guide is None:
        return await fallback_answer(turn, "text", await keep_typed(turn, event.text or ""))
    asked = understand(event.text or "", guide.release.index, turn.now, turn.event.zone)
    if session := only(guide, asked):
        return await card(turn, guide, session)
    if isinstance(asked, NoQuery):
        return screens(nothing_found_screen(turn.t, guide, await keep_typed(turn, event.text or "")))
    return screens(answer(turn.t, guide, asked))


def answer(t: Translator, guide: AgendaView, asked: Asked) -> Screen:  # noqa: PLR0911 - one line per kind of question
    """Return the answer to a question."""
    hall = guide.event.hall(asked.hall) if isinstance(asked, HallQuery) else None
    section = guide.event.section(asked.section) if isinstance(asked, SectionQuery) else None
    match asked:
        case NowQuery() | NextQuery():
            return now_screen(t, guide)
        case TodayQuery():
            return day_screen(t, guide, guide.today)
        case TomorrowQuery():
            return day_screen(t, guide, guide.today + timedelta(days=1))
        case DayQuery(day):
            return day_screen(t, guide, day)
        case MomentQuery(moment):
            return moment_screen(t, guide, moment)
        case HallQuery() if hall:
            return hall_screen(t, guide, hall)
        case SectionQuery() if section:
            return section_screen(t, guide, section)
        case KindQuery(kind, found) if found:
            return kind_screen(t, guide, kind, guide.sessions(found))
        case SearchHits(found):
            return found_screen(t, guide, guide.sessions(found))
        case _:
            return nothing_found_screen(t, guide)


def only(guide: AgendaView, asked: Asked) -> Session | None:
    """Return the session that is the whole answer."""
    found = guide.sessions(asked.sessions) if isinstance(asked, KindQuery | SearchHits) else ()
    return found[0] if len(found) == 1 else None


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
