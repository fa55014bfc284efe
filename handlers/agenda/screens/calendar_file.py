"""Sessions as a file for the calendar of a phone: identifiers stay and revisions grow, so a later file corrects it."""

from collections.abc import Iterable, Mapping

from fair.agenda.formats.ical import to_ical
from fair.agenda.model import Session
from fair.fields.text import cut
from handlers.agenda.callbacks import SessionCallback
from handlers.agenda.screens.session_list import TITLE, home, to
from handlers.base.screen import Button, Document, Screen
from services.agenda_view import AgendaView
from texts.translator import Translator

Revisions = Mapping[str, int]
"""By session, the release in which people last saw a difference."""


def one(t: Translator, guide: AgendaView, session: Session, revisions: Revisions, view: str) -> Screen:
    """Send one session."""
    back = Button(t.plain("button-session-show"), SessionCallback(action="show", session=session.id, view=view).pack())
    title = cut(session.title[t.language], TITLE)
    document = _document(t, guide, (session,), revisions, session.id)
    return Screen(t("file-session", title=title), ((back,), home(t)), document=document)


def my_agenda(t: Translator, guide: AgendaView, revisions: Revisions) -> Screen:
    """Send what the person has marked."""
    document = _document(t, guide, guide.mine, revisions, f"{guide.event.id}-my")
    return Screen(t("file-mine"), ((to(t, "mine"),), home(t)), document=document)


def everything(t: Translator, guide: AgendaView, revisions: Revisions) -> Screen:
    """Send the whole agenda."""
    document = _document(t, guide, guide.agenda.sessions, revisions, guide.event.id)
    return Screen(t("file-all"), (home(t),), document=document)


def _document(
    t: Translator, guide: AgendaView, sessions: Iterable[Session], revisions: Revisions, name: str
) -> Document:
    content = to_ical(sessions, guide.event, t.language, guide.now, revisions)
    return Document(f"{name}.ics", content.decode(), "text/calendar")
