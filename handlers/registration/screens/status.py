"""My registration: the number, how it stands, what is missing, what can be done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from db.core.time import to_moment
from db.registration.places import LinePosition
from fair.event.model import Event
from fair.places import Claim
from handlers.base.buttons import to_menu, to_organisers, to_registration
from handlers.base.callbacks import MenuCallback, StatusCallback
from handlers.base.limit_words import why_waiting
from handlers.base.screen import Button, Screen, Style
from handlers.registration.screens import unfinished
from handlers.registration.screens.begin import not_open
from handlers.registration.screens.calendar import calendar
from handlers.registration.screens.offers import offer_buttons, pass_on_button, want_button, withdraw_text
from services.application import Application
from texts.dates import deadline, span
from texts.numbers import registration_number
from texts.translator import Safe, Translator


def accepted(
    t: Translator, application: Application, now: datetime, marked: str = "", lacking: Sequence[Claim] = ()
) -> Screen:
    """Say that the registration is in, and what happens next."""
    event = application.event
    text = t(
        "submitted",
        number=registration_number(application.registration.number),
        next=_next(t, application, lacking),
        event=t.of(event.title),
        when=span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
    )
    missing, edits = unfinished.left_for_later(t, application, now)
    told = "\n\n".join(part for part in (text, marked, missing) if part)
    return Screen(told, (*edits, *_extras(t, application, now), (to_registration(t), to_menu(t))))


def _next(t: Translator, application: Application, lacking: Sequence[Claim]) -> Safe:
    match application.registration.status:
        case "approved":
            return t("submitted-approved")
        case "waitlisted":
            return t("submitted-waitlisted", why=why_waiting(t, application.event, lacking))
        case _:
            return t.of(application.event.after_submit)


def status(
    t: Translator,
    application: Application,
    now: datetime,
    delegates: int,
    preface: Safe,
    standing: LinePosition | None = None,
    lacking: Sequence[Claim] = (),
    *,
    pass_on: bool = False,
) -> Screen:
    """Return the state of a submitted registration. `pass_on`: a colleague may have the place."""
    registration, event = application.registration, application.event
    role = event.role(registration.role)
    parts = [
        preface,
        t(
            "status",
            number=registration_number(registration.number),
            event=t.of(event.title),
            status=t(f"status-{registration.status}"),
            role=t.of(role.label) if role else registration.role,
        ),
        _line(t, application, standing, lacking),
        _organisation(t, application, delegates),
        unfinished.told(t, application, now),
    ]
    rests = standing is not None and standing.rests
    buttons = _buttons(t, application, now, rests=rests, pass_on=pass_on)
    return Screen(text="\n\n".join(part for part in parts if part), buttons=buttons)


def none(t: Translator, event: Event, now: datetime) -> Screen:
    """Say that there is no registration yet, and how to register, while that can be done."""
    return _may_register(t, event, now, t("status-none"), t("status-none"), "primary")


def withdraw(t: Translator, *, pass_on: bool = False, underway: bool = False) -> Screen:
    """Ask whether the person really does not come. `pass_on`: a colleague may have the place."""
    yes = Button(text=t.plain("withdraw-yes"), data=StatusCallback(action="withdraw_yes").pack(), style="danger")
    no = Button(text=t.plain("withdraw-no"), data=StatusCallback(action="again").pack(), style="primary")
    return Screen(text=withdraw_text(t, underway=underway), buttons=((no,), *pass_on_button(t, may=pass_on), (yes,)))


def withdrawn(t: Translator, event: Event, now: datetime) -> Screen:
    """Say that the registration was taken back, and how to come again, while that can be done."""
    return _may_register(t, event, now, t("withdrawn"), t("withdrawn-for-good"))


def _may_register(
    t: Translator, event: Event, now: datetime, opened: Safe, shut: Safe, style: Style | None = None
) -> Screen:
    """Say how things are; offer to register only while registration is open, else say when it was or will be."""
    if (state := event.registration_state(now)) != "open":
        rest = not_open(t, event, state)
        return replace(rest, text=Safe(f"{shut}\n\n{rest.text}"))
    register = Button(t.plain("button-register"), MenuCallback(action="register").pack(), style=style)
    return Screen(text=opened, buttons=((register,), (to_organisers(t),), (to_menu(t),)))


def calendar_file(t: Translator, event: Event, now: datetime) -> Screen:
    """Send the event as a calendar file."""
    return Screen(text=t("calendar"), document=calendar(t, event, now), buttons=((to_registration(t),),))


def invitation(t: Translator, name: str, link: str) -> Screen:
    """Show the link by which colleagues join an organisation."""
    share = f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(t.plain('invite-share', name=name))}"
    return Screen(
        text=t("invite", name=name, link=link),
        buttons=((Button(text=t.plain("invite-send"), url=share),), (to_registration(t),)),
    )


def _organisation(t: Translator, application: Application, delegates: int) -> Safe | None:
    if application.organisation is None:
        return None
    if application.registration.delegate == "asked":
        return t("status-organisation-asked", name=application.organisation.name)
    return t("status-organisation", name=application.organisation.name, delegates=delegates)


def _line(
    t: Translator, application: Application, standing: LinePosition | None, lacking: Sequence[Claim]
) -> Safe | None:
    if standing is None:
        return None
    event = application.event
    if standing.rests:
        return t("status-rests")
    if standing.offer_ends_at is None:
        return t("status-line", place=standing.place, why=why_waiting(t, event, lacking))
    until = deadline(t, to_moment(standing.offer_ends_at), event.zone)
    return t("status-offer", until=until, zone=t.of(event.zone_name))


def _buttons(
    t: Translator, application: Application, now: datetime, *, rests: bool, pass_on: bool = False
) -> tuple[tuple[Button, ...], ...]:
    if not application.registration.takes_part:
        return ((to_organisers(t),), (to_menu(t),))
    withdraw_ = Button(text=t.plain("button-withdraw"), data=StatusCallback(action="withdraw").pack())
    ticket = ((Button(text=t.plain("button-ticket"), data=MenuCallback(action="ticket").pack(), style="primary"),),)
    first = ticket if application.registration.status == "approved" else ()
    offered = offer_buttons(t, application.registration) if application.registration.status == "offered" else ()
    offered += want_button(t, application.registration) if rests else ()
    return (
        *offered,
        *unfinished.edits(t, application, now),
        *first,
        *unfinished.change(t, application, now),
        *_extras(t, application, now),
        *pass_on_button(t, may=pass_on),
        (to_organisers(t),),
        (withdraw_, to_menu(t)),
    )


def _extras(t: Translator, application: Application, now: datetime) -> tuple[tuple[Button, ...], ...]:
    to_calendar = Button(text=t.plain("button-calendar"), data=StatusCallback(action="calendar").pack())
    invite = Button(text=t.plain("button-invite"), data=StatusCallback(action="invite").pack())
    joins = application.event.registration_state(now) == "open" and application.registration.delegate != "asked"
    if application.organisation and joins:
        return ((to_calendar,), (invite,))
    return ((to_calendar,),)
