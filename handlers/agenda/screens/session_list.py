"""Sessions as a numbered list, a page at a time, with a button for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from fair.agenda.model import Session
from fair.agenda.now import in_hall, in_section, on_day
from fair.event.halls import Hall
from fair.fields.text import cut
from handlers.agenda.callbacks import AgendaAction, AgendaCallback, SessionCallback
from handlers.base.buttons import to_menu
from handlers.base.screen import Button, Rows
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Safe, Translator

PAGE: Final = 10
"""Sessions on one page: with the longest titles they fill half a message."""
ROW: Final = 5
TITLE: Final = 150
"""UTF-16 units of a session's title in a list."""
NAME: Final = 60
"""UTF-16 units of the name of a hall or section in a list."""


WAY: Final = 600
"""UTF-16 units of how to find a hall."""


@dataclass(frozen=True, slots=True)
class SessionList:
    """Some sessions under a heading, and the button that leads back to them (without `view`: none does)."""

    heading: Safe
    sessions: Sequence[Session]
    view: AgendaAction | Literal[""] = ""
    of: str = ""
    page: int = 0
    dated: bool = True
    """Whether the days are written above the sessions."""

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (len(self.sessions) - 1) // PAGE)

    @property
    def here(self) -> Sequence[Session]:
        """The sessions of the page; one that is not there is the nearest."""
        page = max(0, min(self.page, self.last))
        return self.sessions[page * PAGE : (page + 1) * PAGE]


def lines(t: Translator, guide: AgendaView, shelf: SessionList) -> Safe:
    """Return the sessions of the page, one per line, under their days."""
    rows: list[str] = []
    day = None
    for number, session in enumerate(shelf.here, 1):
        if shelf.dated and session.starts.date() != day:
            day = session.starts.date()
            rows.append(
                ("\n" if rows else "") + t("agenda-heading", title=dates.day(t, session.starts, guide.event.zone))
            )
        rows.append(_line(t, guide, session, number, hall=shelf.view != "hall"))
    return Safe("\n".join(rows))


def _line(t: Translator, guide: AgendaView, session: Session, number: int, *, hall: bool) -> Safe:
    """Return number, time, title and hall: struck through if cancelled, with a mark if on the person's agenda."""
    place = guide.event.hall(session.hall) if hall else None
    text = t(
        "agenda-line-cancelled" if session.cancelled else "agenda-line",
        number=str(number),
        time=span(guide, session),
        title=marked(t, guide, session),
    )
    return t("agenda-in-hall", line=text, hall=cut(place.name[t.language], NAME)) if place else text


def marked(t: Translator, guide: AgendaView, session: Session, units: int = TITLE) -> Safe:
    """Return a session's title, with a mark if it is on the person's agenda or they wait for a place in it."""
    title = cut(session.title[t.language], units)
    if place := guide.waiting.get(session.id):
        return t("agenda-waits", title=title, place=str(place))
    return t("agenda-marked", title=title) if session.id in guide.marked else t.of({t.language: title})


def span(guide: AgendaView, session: Session) -> Safe:
    """Return from when to when a session goes, in the event's zone."""
    zone = guide.event.zone
    return Safe(f"{dates.clock(session.starts, zone)}–{dates.clock(session.ends, zone)}")


def numbers(sessions: Iterable[Session], view: str) -> Rows:
    """Return a button for each session of a page, with the number of its line."""
    buttons = [
        Button(str(number), SessionCallback(action="show", session=session.id, view=view).pack())
        for number, session in enumerate(sessions, 1)
    ]
    return tuple(tuple(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW))


def way_back(guide: AgendaView, session: Session, view: str) -> AgendaCallback:
    """Return where the list is, and its page, from which a person came to a session."""
    if view == "now":
        return AgendaCallback(action="now")
    action, of, sessions = _list_of(guide, session, view)
    place = next((place for place, one in enumerate(sessions) if one.id == session.id), 0)
    return AgendaCallback(action=action, of=of, page=place // PAGE)


def _list_of(guide: AgendaView, session: Session, view: str) -> tuple[AgendaAction, str, Sequence[Session]]:
    """Return the list that a view shows around a session; of any other view, the session's day."""
    if view == "hall" and session.hall:
        return "hall", session.hall, in_hall(guide.agenda, session.hall)
    if view == "section" and session.section:
        return "section", session.section, in_section(guide.agenda, session.section)
    if view == "mine":
        return "mine", "", guide.mine_or_waiting
    day = session.starts.date()
    return "day", day.isoformat(), on_day(guide.agenda, day)


def to(t: Translator, action: AgendaAction) -> Button:
    """Return the button that leads around the agenda: `button-agenda-<action>`."""
    return Button(t.plain(f"button-agenda-{action}"), AgendaCallback(action=action).pack())


def home(t: Translator) -> tuple[Button, ...]:
    """Return the buttons that lead out: the whole agenda, the menu."""
    return (to(t, "home"), to_menu(t))


def hall_way(t: Translator, hall: Hall) -> tuple[Safe, ...]:
    """Return on which floor a hall is and how to find it, as far as the organisers say so."""
    said = ((hall.floor, NAME), (hall.way, WAY))
    return tuple(t.of({t.language: cut(words[t.language], limit)}) for words, limit in said if words)
