"""What an event is asked about itself: where, from when, until when, at what price, by whom."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from fair.agenda.model import Session, SessionKind
from fair.event.model import Event
from fair.fields.text import cut
from handlers.agenda.screens.session_list import span, to
from handlers.base import home_screens
from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback
from handlers.base.screen import Button, Rows, Screen
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Safe, Translator

_TITLE: Final = 100
_AT_THE_START: Final = frozenset({SessionKind.CHECKIN, SessionKind.OPENING})
_AT_THE_END: Final = frozenset({SessionKind.CLOSING, SessionKind.AWARDS})


def place(t: Translator, event: Event, guide: AgendaView | None) -> Screen:
    """Tell where the fair is, how to get there, and when."""
    venue = event.place
    way = t("fact-way", way=t.of(venue.way)) if venue.way else Safe()
    where = t("fact-place", place=t.of(venue.name), address=t.of(venue.address))
    return Screen(_joined(where, way, _when(t, event)), ((_map(t, event),), *_ways(t, guide)))


def start(t: Translator, event: Event, guide: AgendaView | None) -> Screen:
    """Tell when the fair begins, and what its first day begins with."""
    said = t("fact-start", when=dates.moment(t, event.starts, event.zone), zone=t.of(event.zone_name))
    first = _sessions(t, guide, _AT_THE_START, event.starts)
    where = t("fact-where", place=t.of(event.place.name), address=t.of(event.place.address))
    return Screen(_joined(said, first, where), ((_map(t, event),), *_ways(t, guide)))


def end(t: Translator, event: Event, guide: AgendaView | None) -> Screen:
    """Tell when the fair is over, and what it ends with."""
    said = t("fact-end", when=dates.moment(t, event.ends, event.zone), zone=t.of(event.zone_name))
    return Screen(_joined(said, _sessions(t, guide, _AT_THE_END, event.ends), _when(t, event)), _ways(t, guide))


def deadline(t: Translator, event: Event, now: datetime, *, takes_part: bool) -> Screen:
    """Tell until when one may register and change answers."""
    state = event.registration_state(now)
    moment = event.registration_opens if state == "not_yet" else event.registration_closes
    when = (dates.since if state == "not_yet" else dates.deadline)(t, moment, event.zone)
    said = t(f"fact-registration-{state}", when=when, zone=t.of(event.zone_name))
    changes = (
        t("fact-changes", when=dates.deadline(t, event.changes_until, event.zone)) if now < event.changes_until else ""
    )
    return Screen(_joined(said, changes), (*_registering(t, state == "open", takes_part), (to_menu(t),)))


def price(t: Translator, event: Event, now: datetime, *, takes_part: bool) -> Screen:
    """Tell what it costs, in the organiser's words."""
    assert event.price is not None
    state = event.registration_state(now)
    return Screen(t.of(event.price), (*_registering(t, state == "open", takes_part), (to_menu(t),)))


def _when(t: Translator, event: Event) -> Safe:
    when = dates.span(t, event.starts, event.ends, event.zone)
    return t("fact-when", when=when, zone=t.of(event.zone_name))


def _sessions(t: Translator, guide: AgendaView | None, kinds: Iterable[SessionKind], near: datetime) -> Safe:
    """Return a line for each session of these kinds on the day of a moment."""
    held = guide.agenda.sessions if guide else ()
    there = [one for one in held if one.kind in kinds and one.starts.date() == near.date() and not one.cancelled]
    return Safe("\n".join(_line(t, guide, one) for one in there)) if guide else Safe()


def _line(t: Translator, guide: AgendaView, session: Session) -> Safe:
    return t("fact-session", time=span(guide, session), title=cut(session.title[t.language], _TITLE))


def _map(t: Translator, event: Event) -> Button:
    return Button(t.plain("button-map"), url=event.place.map_url)


def _ways(t: Translator, guide: AgendaView | None) -> Rows:
    agenda: Rows = ((home_screens.to(t, "agenda"), to(t, "file")),) if guide else ()
    return (*agenda, (to_menu(t),))


def _registering(t: Translator, is_open: bool, takes_part: bool) -> Rows:
    if takes_part or not is_open:
        return ()
    return ((Button(t.plain("button-register"), MenuCallback(action="register").pack(), style="primary"),),)


def _joined(*parts: str) -> Safe:
    return Safe("\n\n".join(part for part in parts if part))
