"""What becomes of waiting for a place in a session."""

from fair.agenda.model import Session
from fair.event.model import Event
from fair.fields.text import cut
from handlers.agenda.callbacks import ReminderCallback, SessionCallback
from handlers.agenda.screens.session import TITLE
from handlers.agenda.screens.session_list import home
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Safe, Translator


def given(t: Translator, event: Event, session: Session) -> Screen:
    """Tell that a place is the person's now."""
    hall = event.hall(session.hall)
    lines = [
        t("session-line-place", title=cut(session.title[t.language], TITLE)),
        "",
        t("session-time", when=dates.span(t, session.starts, session.ends, event.zone), zone=t.of(event.zone_name)),
        t("session-hall", hall=t.of(hall.name)) if hall else None,
    ]
    show = Button(t.plain("button-reminder-open"), SessionCallback(action="show", session=session.id).pack())
    drop = Button(t.plain("button-reminder-drop"), ReminderCallback(action="drop", of=session.id).pack())
    return Screen(Safe("\n".join(line for line in lines if line is not None)), ((show,), (drop,)))


def over(t: Translator, session: Session) -> Screen:
    """Tell that there is nothing to wait for any more."""
    return Screen(t("session-line-over", title=cut(session.title[t.language], TITLE)), (home(t),))
