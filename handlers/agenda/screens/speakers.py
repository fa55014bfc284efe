"""Who speaks: the speakers of an agenda by name, each with where they are heard."""

from collections.abc import Mapping
from typing import Final

from fair.agenda.model import Agenda, Session, Speaker
from fair.fields.text import cut
from fair.words import Language
from handlers.agenda.callbacks import AgendaCallback
from handlers.agenda.screens.session_list import home, numbers, span
from handlers.base.buttons import pager
from handlers.base.screen import Screen
from services.agenda_view import AgendaView
from texts.translator import Safe, Translator

PAGE: Final = 10
NAME: Final = 80
TITLE: Final = 100


def speakers_screen(t: Translator, guide: AgendaView, page: int = 0) -> Screen:
    """List the speakers with their sessions, a page at a time."""
    found = heard(guide.agenda, t.language)
    if not found:
        return Screen(t("speakers-none"), (home(t),))
    last = (len(found) - 1) // PAGE
    page = max(0, min(page, last))
    here = list(found.values())[page * PAGE : (page + 1) * PAGE]
    rows = [_line(t, guide, speaker, session, number) for number, (speaker, session) in enumerate(here, 1)]
    pages = pager(t, page, last, lambda target: AgendaCallback(action="speakers", page=target))
    text = Safe("\n\n".join((t("speakers"), "\n".join(rows))))
    return Screen(text, (*numbers([session for _, session in here], ""), *pages, home(t)))


def heard(agenda: Agenda, language: Language) -> Mapping[str, tuple[Speaker, Session]]:
    """Return each speaker once, with the first session in which they are heard, in the order of these."""
    found: dict[str, tuple[Speaker, Session]] = {}
    for session in agenda.sessions:
        for speaker in () if session.cancelled else session.speakers:
            found.setdefault(speaker.name[language], (speaker, session))
    return found


def _line(t: Translator, guide: AgendaView, speaker: Speaker, session: Session, number: int) -> Safe:
    known = (speaker.name, speaker.position, speaker.organisation)
    who = ", ".join(words[t.language] for words in known if words and words.get(t.language))
    return t(
        "speakers-line",
        number=str(number),
        speaker=cut(who, NAME),
        time=span(guide, session),
        title=cut(session.title[t.language], TITLE),
    )
