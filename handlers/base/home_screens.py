"""The event's card and the buttons that lead everywhere."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db.registration.registrations import Registration
from fair.event.model import Event, RegistrationState
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
    promised: bool = False
    """The person has a draft to which a colleague passes a place on."""


NONE: Final = HomeOptions()


def about(
    t: Translator, event: Event, registration: Registration | None, now: datetime, ways: HomeOptions = NONE
) -> Screen:
    """Tell what, when and where at length, for who does not know it yet, and where the person stands."""
    text = t(
        "about",
        title=t.of(event.title),
        theme=t.of(event.theme),
        when=dates.span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
        address=t.of(event.place.address),
        organiser=t.of(event.organiser),
        about=t.of(event.about),
        state=_state(t, event, registration, now, ways),
    )
    return Screen(text, _ways(t, event, registration, now, ways))


def card(
    t: Translator, event: Event, registration: Registration | None, now: datetime, ways: HomeOptions = NONE
) -> Screen:
    """Tell what, when and where in a few lines, and where the person stands; the rest is behind a button."""
    text = t(
        "card",
        title=t.of(event.title),
        when=dates.span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
        state=_state(t, event, registration, now, ways),
    )
    return Screen(text, _ways(t, event, registration, now, ways, about=True))


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


def _state(t: Translator, event: Event, registration: Registration | None, now: datetime, ways: HomeOptions) -> Safe:
    """Return where somebody stands: with their own application, with registration; after the fair, that it is over."""
    state = event.registration_state(now, promised=ways.promised)
    takes_part = (
        registration is not None and registration.status != "withdrawn" and not _is_too_late(registration, state)
    )
    if now >= event.ends:
        had_a_place = registration is not None and registration.status == "approved"
        return t("card-over-thanks" if had_a_place else "card-over")
    if registration and takes_part:
        return t(f"card-{registration.status}", number=registration_number(registration.number))
    match state:
        case "not_yet":
            return t("card-before", when=dates.since(t, event.registration_opens, event.zone))
        case "open":
            return t("card-open", when=dates.deadline(t, event.registration_closes, event.zone))
        case "closed":
            return t("card-closed")


def _ways(
    t: Translator,
    event: Event,
    registration: Registration | None,
    now: datetime,
    ways: HomeOptions,
    *,
    about: bool = False,
) -> Rows:
    return (
        *_own(t, event, registration, now, ways),
        *(((to(t, "agenda"),),) if ways.agenda else ()),
        *(((to(t, "faq"),),) if event.faq else ()),
        *(((to(t, "about"),),) if about else ()),
        *(((Button(t.plain("button-map"), url=event.place.map_url),),) if now < event.ends else ()),
        (to(t, "language"), to(t, "help")),
        (to(t, "privacy"), to(t, "notifications")),
        *(((to_desk(t),),) if ways.desk else ()),
    )


def _own(t: Translator, event: Event, registration: Registration | None, now: datetime, ways: HomeOptions) -> Rows:
    """Return the ways to one's own registration, the one that is most wanted first."""
    mine: Rows = ((Button(t.plain("button-my-registration"), MenuCallback(action="status").pack()),),)
    state = event.registration_state(now, promised=ways.promised)
    if registration and registration.status == "draft" and not _is_too_late(registration, state):
        return ((Button(t.plain("button-continue"), MenuCallback(action="register").pack(), style="primary"),),)
    if registration and registration.status == "approved" and now < event.ends:
        return ((to(t, "ticket"),), *mine)
    if registration and registration.status not in {"draft", "withdrawn"}:
        return mine
    if state == "open":
        return ((Button(t.plain("button-register"), MenuCallback(action="register").pack(), style="primary"),),)
    return ()


def _is_too_late(registration: Registration, state: RegistrationState) -> bool:
    """Tell whether a draft can't be finished any more."""
    return registration.status == "draft" and state != "open"


def to(t: Translator, action: MenuAction) -> Button:
    """Return the button that leads to a place of the menu: `button-<action>`."""
    return Button(t.plain(f"button-{action}"), MenuCallback(action=action).pack())
