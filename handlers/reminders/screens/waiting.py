"""What people hear who have no place yet, on the eve and while their draft lies about; and who owes an answer."""

from collections.abc import Sequence
from datetime import datetime

from db.registration.registrations import Registration
from fair.event.model import Event
from fair.forms.flow import answerable_until
from fair.forms.model import Question
from fair.places import Claim
from handlers.agenda.callbacks import ReminderCallback
from handlers.base.buttons import to_organisers, to_registration
from handlers.base.callbacks import ResumeCallback
from handlers.base.limit_words import why_waiting
from handlers.base.screen import Button, Screen
from handlers.registration.screens.offers import want_button
from handlers.registration.screens.unfinished import edits
from services.application import Application
from texts.dates import deadline, moment, span
from texts.numbers import registration_number
from texts.translator import Safe, Translator


def undecided(t: Translator, event: Event, registration: Registration) -> Screen:
    """Tell somebody on the eve that there is no decision on their application."""
    return Screen(t("eve-undecided", **_fair(t, event, registration)), ((to_registration(t),), (to_organisers(t),)))


def still_waiting(t: Translator, event: Event, registration: Registration, lacking: Sequence[Claim]) -> Screen:
    """Tell somebody on the eve that they are on the waiting list still."""
    text = t("eve-waitlisted", why=why_waiting(t, event, lacking), **_fair(t, event, registration))
    return Screen(text, ((to_registration(t),), (to_organisers(t),)))


def at_rest(t: Translator, event: Event, registration: Registration) -> Screen:
    """Tell somebody on the eve who has not answered an offer that they are asked no more, unless they still want it."""
    text = t("eve-rests", rests=t("status-rests"), **_fair(t, event, registration))
    return Screen(text, (*want_button(t, registration), (to_registration(t),), (to_organisers(t),)))


def nudge(t: Translator, event: Event, registration: Registration) -> Screen:
    """Remind somebody of a draft: where they stopped, and until when it can be sent."""
    question = event.form.by_id.get(registration.cursor or "")
    until = moment(t, event.registration_closes, event.zone)
    where = t("nudge-question", name=t.of(question.name)) if question else t("nudge-review")
    text = t("nudge", event=t.of(event.title), where=where, until=until, zone=t.of(event.zone_name))
    go_on = Button(t.plain("button-go-on"), ResumeCallback(action="continue").pack(), style="primary")
    return Screen(text, ((go_on,), (_mute(t),)))


def owed(t: Translator, application: Application, questions: Sequence[Question], now: datetime) -> Screen:
    """Remind somebody of what they still have to send, each with its deadline and a button, while these are few."""
    event, zone = application.event, t.of(application.event.zone_name)
    lines = (t("owed-line", name=t.of(one.name), until=_until(t, event, one), zone=zone) for one in questions)
    number = registration_number(application.registration.number)
    text = t("owed", event=t.of(event.title), number=number, lines=Safe("\n".join(lines)))
    ways = edits(t, application, now) or ((to_registration(t),),)
    return Screen(text, (*ways, (_mute(t),)))


def _until(t: Translator, event: Event, question: Question) -> Safe:
    return deadline(t, answerable_until(question, event.changes_until), event.zone)


def _mute(t: Translator) -> Button:
    return Button(t.plain("button-reminder-mute"), ReminderCallback(action="mute", of="reminders").pack())


def _fair(t: Translator, event: Event, registration: Registration) -> dict[str, str]:
    return {
        "event": t.of(event.title),
        "number": registration_number(registration.number),
        "when": span(t, event.starts, event.ends, event.zone),
        "zone": t.of(event.zone_name),
    }
