"""The ticket: what people show at the door."""

from typing import Final

from fair.door import qr
from fair.door.attendee import Attendee
from fair.event.model import Event
from fair.fields import ticket_codes
from fair.fields.text import cut
from handlers.base.buttons import to_late, to_menu, to_organisers
from handlers.base.callbacks import MenuCallback, StatusCallback
from handlers.base.screen import Button, Document, Screen
from texts import dates
from texts.numbers import registration_number
from texts.translator import Safe, Translator

LINE: Final = 120
"""UTF-16 units of a name on a ticket: a caption holds 1,024."""


def ticket(t: Translator, event: Event, attendee: Attendee, link: str, *, today: bool = False) -> Screen:
    """Show the QR code of a link, the short code, and whose ticket it is. `today`: the fair is on, one may be late."""
    text = t(
        "ticket",
        event=t.of(event.title),
        when=dates.span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
        who=who(t, event, attendee),
        code=ticket_codes.show(attendee.code or ""),
    )
    calendar = Button(t.plain("button-calendar"), StatusCallback(action="calendar").pack())
    place = Button(t.plain("button-map"), url=event.place.map_url)
    picture = Document("ticket.png", qr.to_png(link), "image/png", picture=True)
    late = ((to_late(t),),) if today else ()
    return Screen(text, ((calendar, place), *late, (to_menu(t),)), document=picture)


def who(t: Translator, event: Event, attendee: Attendee) -> Safe:
    """Return name, organisation, role and number, a line each."""
    role = event.role(attendee.role)
    lines = [
        t("ticket-name", name=cut(attendee.name, LINE)) if attendee.name else None,
        t.of({t.language: cut(attendee.organisation, LINE)}) if attendee.organisation else None,
        t("ticket-role", role=t.of(role.label) if role else attendee.role, number=registration_number(attendee.number)),
    ]
    return Safe("\n".join(line for line in lines if line))


def checked_in(t: Translator, event: Event, attendee: Attendee) -> Screen:
    """Say that somebody has come in by the poster at the door."""
    return Screen(t("poster-in", who=who(t, event, attendee)), (_ways(t),))


def not_by_poster(t: Translator, sentence: str) -> Screen:
    """Say why the poster does not let somebody in: `poster-<sentence>`."""
    return Screen(t(f"poster-{sentence}"), ((to_organisers(t),), _ways(t)))


def _ways(t: Translator) -> tuple[Button, ...]:
    return (Button(t.plain("button-my-registration"), MenuCallback(action="status").pack()), to_menu(t))
