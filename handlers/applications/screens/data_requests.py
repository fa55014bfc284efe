"""What is asked when somebody has asked about their data by phone or letter, and what they are told."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from db.registration.registrations import Registration
from fair.applications.requests import CHANNELS, Channel, DataRequest
from fair.event.model import Event
from handlers.applications.callbacks import ApplicationCallback, DataRequestCallback, RequestAction
from handlers.applications.screens.queue import to_queue
from handlers.base.screen import Button, Document, Screen, Style
from texts import dates
from texts.numbers import registration_number
from texts.translator import Safe, Translator


def channels(t: Translator, registration: Registration) -> Screen:
    """Ask by which way it came."""
    ways = tuple((_button(t.plain(f"request-how-{one}"), "how", registration, one),) for one in CHANNELS)
    return _screen(t("request", number=_number(registration)), (*ways, (_back(t, registration),)), registration)


def days(t: Translator, registration: Registration, how: Channel, today: date) -> Screen:
    """Ask when it came."""
    rows = (
        (
            _button(t.plain("request-today"), "day", registration, how, today),
            _button(t.plain("request-yesterday"), "day", registration, how, today - timedelta(days=1)),
        ),
        (_button(t.plain("request-other-day"), "other", registration, how),),
        (_back(t, registration),),
    )
    return _screen(t("request-when"), rows, registration)


def other_day(t: Translator, registration: Registration) -> Screen:
    """Ask for a day that is typed."""
    return _screen(t("request-write-day"), ((_back(t, registration),),), registration)


def day_expected(t: Translator, registration: Registration) -> Screen:
    """Say that a day is expected."""
    return _screen(t("request-day-wrong"), ((_back(t, registration),),), registration)


def what(t: Translator, event: Event, registration: Registration, request: DataRequest) -> Screen:
    """Ask what is done."""
    rows = (
        (_button(t.plain("request-copy"), "copy", registration, request.how, request.day),),
        (_button(t.plain("request-corrected"), "corrected", registration, request.how, request.day),),
        (_button(t.plain("request-erase"), "erase", registration, request.how, request.day, style="danger"),),
        (_back(t, registration),),
    )
    text = t("request-what", number=_number(registration), came=came(t, event, request))
    return _screen(text, rows, registration)


def copy(t: Translator, registration: Registration, document: Document) -> Screen:
    """Hand over all that is stored about the person."""
    text = t("request-copied", number=_number(registration))
    about = frozenset({registration.id})
    return Screen(text, ((_back(t, registration),),), document=document, about=about)


def confirm(t: Translator, event: Event, registration: Registration, request: DataRequest) -> Screen:
    """Ask before everything is deleted."""
    yes = _button(t.plain("request-erase-yes"), "erase_yes", registration, request.how, request.day, style="danger")
    text = t("request-erase-ask", number=_number(registration), came=came(t, event, request))
    return _screen(text, ((_back(t, registration),), (yes,)), registration)


def erased(t: Translator, registration: Registration) -> Screen:
    """Say that it is done. The message with the question is taken back as all others are."""
    text = t("request-erased", number=_number(registration))
    return Screen(text, ((to_queue(t),),), fresh=True, about=frozenset())


def told(t: Translator, event: Event, request: DataRequest) -> Screen:
    """Tell the person."""
    return Screen(t("request-told", event=t.of(event.title), came=came(t, event, request), contact=event.help_contact))


def came(t: Translator, event: Event, request: DataRequest) -> str:
    """Return by which way and when it came."""
    day = dates.date(t, datetime.combine(request.day, time(12), event.zone), event.zone)
    way = t.plain(f"request-by-{request.how}")
    return f"{way}, {day}"


def _screen(text: Safe, rows: tuple[tuple[Button, ...], ...], registration: Registration) -> Screen:
    return Screen(text, rows, about=frozenset({registration.id}))


def _number(registration: Registration) -> str:
    return registration_number(registration.number)


def _button(
    label: str,
    action: RequestAction,
    registration: Registration,
    how: Channel | Literal[""] = "",
    day: date | None = None,
    style: Style | None = None,
) -> Button:
    data = DataRequestCallback(action=action, registration=registration.id, how=how, day=day.isoformat() if day else "")
    return Button(label, data.pack(), style=style)


def _back(t: Translator, registration: Registration) -> Button:
    card = ApplicationCallback(action="show", registration=registration.id)
    return Button(t.plain("button-application"), card.pack())
