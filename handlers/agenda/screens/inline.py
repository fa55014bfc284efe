"""A session as it is shared in any chat."""

from fair.agenda.model import Session
from fair.fields.text import cut
from handlers.agenda.screens.session import SHARED, card_text
from handlers.agenda.screens.session_list import NAME, TITLE, span
from handlers.base.screen import Button, Result
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Translator


def result(t: Translator, guide: AgendaView, session: Session, link: str) -> Result:
    """Return what is offered under a query, and the message that it becomes."""
    hall = guide.event.hall(session.hall)
    when = t.plain("shared-when", time=span(guide, session), day=dates.day(t, session.starts, guide.event.zone))
    place = t.plain("shared-in-hall", when=when, hall=cut(hall.name[t.language], NAME)) if hall else when
    title = cut(session.title[t.language], TITLE)
    return Result(
        id=session.id,
        title=t.plain("shared-cancelled", title=title) if session.cancelled else title,
        description=place,
        text=card_text(t, guide.event, session, SHARED),
        button=Button(t.plain("button-shared-open"), url=link),
    )
