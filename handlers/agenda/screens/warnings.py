"""What is wrong with the draft of the agenda, in sentences."""

from collections.abc import Sequence
from typing import Final

from fair.agenda.model import Session
from fair.agenda.release.warnings import AgendaWarning, WarningKind
from fair.event.model import Event
from fair.fields.text import cut
from texts import dates
from texts.translator import Safe, Translator

SHOWN: Final = 4
TITLE: Final = 60
"""UTF-16 units of a title in such a sentence."""


def said(t: Translator, event: Event, troubles: Sequence[AgendaWarning], named: int = SHOWN) -> Safe:
    """Return all that is wrong, or an empty text; what is too much is counted."""
    if not troubles:
        return Safe()
    lines = [t("programme-troubles"), *(_sentence(t, event, one) for one in troubles[:named])]
    if more := troubles[named:]:
        lines.append(t("programme-troubles-more", count=str(len(more))))
    return Safe("\n".join(lines))


def hours(event: Event, session: Session) -> Safe:
    """Return from when to when a session goes."""
    return Safe(f"{dates.clock(session.starts, event.zone)}–{dates.clock(session.ends, event.zone)}")


def title(t: Translator, session: Session, units: int = TITLE) -> str:
    """Return a session's title, not too long."""
    return cut(session.title[t.language], units)


def _sentence(t: Translator, event: Event, trouble: AgendaWarning) -> Safe:
    session, other = trouble.session, trouble.other
    about: dict[str, str] = {"title": title(t, session), "when": _when(t, event, session)}
    if other is not None:
        about |= {"other": title(t, other), "before": hours(event, other)}
    if trouble.sort is WarningKind.HALL:
        hall = event.hall(trouble.of)
        about["hall"] = hall.name[t.language] if hall else trouble.of
    if trouble.sort is WarningKind.SPEAKER:
        about["name"] = _name(t, trouble)
    if trouble.sort is WarningKind.PLACES:
        about |= {"places": str(session.capacity), "taken": trouble.of}
    return t(f"programme-trouble-{trouble.sort}", **about)


def _when(t: Translator, event: Event, session: Session) -> Safe:
    starts = session.starts.astimezone(event.zone)
    inside = starts.date() in event.days and session.ends.date() == session.starts.date()
    return hours(event, session) if inside else dates.span(t, session.starts, session.ends, event.zone)


def _name(t: Translator, trouble: AgendaWarning) -> str:
    """Return the speaker's name in the reader's language; clashes know the Kazakh one."""
    versions = [one for one in (trouble.session, trouble.other) if one is not None]
    names = [speaker.name for version in versions for speaker in version.speakers]
    return cut(next((name[t.language] for name in names if trouble.of in name.values()), trouble.of), TITLE)
