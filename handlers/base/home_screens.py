"""The event's card and the buttons that lead everywhere."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db.registration.registrations import Registration
from fair.event.model import Event
from handlers.base.buttons import to_desk
from handlers.base.callbacks import MenuAction, MenuCallback
from handlers.base.screen import Button, Rows, Screen
from texts import dates
from texts.numbers import registration_number
from texts.translator import Safe, Translator


@dataclass(frozen=True, slots=True)
class HomeOptions:
    """Which ways lead from the menu besides the usual ones."""

    agenda: bool = False
    desk: bool = False
    """For the team."""


NONE: Final = HomeOptions()


def card(
    t: Translator, event: Event, registration: Registration | None, now: datetime, ways: HomeOptions = NONE
) -> Screen:
    """Tell what, when and where, and where the person stands."""
    text = t(
        "card",
        title=t.of(event.title),
        theme=t.of(event.theme),
        when=dates.span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
        address=t.of(event.place.address),
        organiser=t.of(event.organiser),
        about=t.of(event.about),
        state=_state(t, event, registration, now),
    )
    return Screen(text, _ways(t, event, registration, now, ways))


def short(
    t: Translator,
    event: Event,
    registration: Registration | None,
    now: datetime,
    sentence: Safe,
    ways: HomeOptions = NONE,
    beside: Rows = (),
) -> Screen:
    """Say one sentence over the same buttons, and perhaps others behind the first of them."""
    first, *others = _ways(t, event, registration, now, ways)
    return Screen(sentence, (first, *beside, *others))


def _state(t: Translator, event: Event, registration: Registration | None, now: datetime) -> Safe:
    if registration and registration.status != "withdrawn":
        return t(f"card-{registration.status}", number=registration_number(registration.number))
    match event.registration_state(now):
        case "not_yet":
            return t("card-before", when=dates.since(t, event.registration_opens, event.zone))
        case "open":
            return t("card-open", when=dates.deadline(t, event.registration_closes, event.zone))
        case "closed":
            return t("card-closed")


def _ways(t: Translator, event: Event, registration: Registration | None, now: datetime, ways: HomeOptions) -> Rows:
    agenda: Rows = ((to(t, "agenda"),),) if ways.agenda else ()
    faq: Rows = ((to(t, "faq"),),) if event.faq else ()
    desk: Rows = ((to_desk(t),),) if ways.desk else ()
    rows = (
        *agenda,
        *faq,
        (Button(t.plain("button-map"), url=event.place.map_url),),
        (to(t, "language"), to(t, "help")),
        (to(t, "privacy"), to(t, "notifications")),
        *desk,
    )
    if registration and registration.status == "draft":
        return ((Button(t.plain("button-continue"), MenuCallback(action="register").pack(), style="primary"),), *rows)
    if registration and registration.status == "approved":
        return (
            (to(t, "ticket"),),
            (Button(t.plain("button-my-registration"), MenuCallback(action="status").pack()),),
            *rows,
        )
    if registration and registration.status != "withdrawn":
        return ((Button(t.plain("button-my-registration"), MenuCallback(action="status").pack()),), *rows)
    if event.registration_state(now) == "open":
        return ((Button(t.plain("button-register"), MenuCallback(action="register").pack(), style="primary"),), *rows)
    return rows


def to(t: Translator, action: MenuAction) -> Button:
    """Return the button that leads to a place of the menu: `button-<action>`."""
    return Button(t.plain(f"button-{action}"), MenuCallback(action=action).pack())
