"""Sessions as a file for the calendar of a phone: identifiers stay and revisions grow, so a later file corrects it."""

from collections.abc import Iterable, Mapping

from fair.agenda.formats.ical import to_ical
from fair.agenda.model import Session
from fair.fields.text import cut
from handlers.agenda.callbacks import SessionCallback
from handlers.agenda.screens.session_list import TITLE, home, to
from handlers.base.screen import Button, Document, Rows, Screen
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


def subscribe(t: Translator, page: str) -> Screen:
    """Offer to follow the whole agenda instead of the file."""
    return Screen(t("calendar-subscribe"), (_subscribe(t, page), home(t)), fresh=True)


def subscribe_to_mine(t: Translator, page: str) -> Screen:
    """Offer to follow what the person has marked, at an address that is theirs alone."""
    return Screen(t("calendar-subscribe-mine"), _ways(t, page), fresh=True)


def replaced(t: Translator, page: str) -> Screen:
    """Show the new address of the person's own calendar."""
    return Screen(t("calendar-replaced"), _ways(t, page))


def _ways(t: Translator, page: str) -> Rows:
    return (_subscribe(t, page), (to(t, "replace_link"),), (to(t, "mine"),), home(t))


def _subscribe(t: Translator, page: str) -> tuple[Button, ...]:
    return (Button(t.plain("button-calendar-subscribe"), url=page),)


def _document(
    t: Translator, guide: AgendaView, sessions: Iterable[Session], revisions: Revisions, name: str
) -> Document:
    content = to_ical(sessions, guide.event, t.language, guide.now, revisions)
    return Document(f"{name}.ics", content.decode(), "text/calendar")
