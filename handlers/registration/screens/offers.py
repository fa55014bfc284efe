"""What people are told of decisions and places, and what they answer."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from db.applications.decisions import Decision
from db.registration.registrations import Registration
from fair.event.model import Event
from fair.forms.model import Question
from fair.places import Claim
from handlers.base.buttons import to_organisers, to_registration
from handlers.base.callbacks import StatusCallback
from handlers.base.limit_words import why_waiting
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import PlaceAction, PlaceCallback, ReviewCallback
from texts.dates import deadline, span
from texts.numbers import registration_number
from texts.rejections import reason
from texts.translator import Safe, Translator

_LABEL: Final = 40


def decision(
    t: Translator, event: Event, decided: Decision, registration: Registration, lacking: Sequence[Claim] = ()
) -> Screen:
    """Tell what was decided about an application. `lacking`: of what there is no place for who has to wait."""
    why = reason(t, decided.reason)
    text = t(
        f"decision-{decided.verdict}",
        number=registration_number(registration.number),
        event=t.of(event.title),
        when=span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
        contact=event.help_contact,
        why=why_waiting(t, event, lacking),
    )
    parts = (text, t("decision-reason", reason=why) if why else Safe())
    ways = ((to_registration(t),),) if decided.verdict == "approved" else ((to_organisers(t),), (to_registration(t),))
    return Screen("\n\n".join(part for part in parts if part), ways)


def offer(t: Translator, event: Event, registration: Registration, ends: datetime) -> Screen:
    """Offer a place that has become free."""
    text = t(
        "offer",
        event=t.of(event.title),
        when=span(t, event.starts, event.ends, event.zone),
        until=deadline(t, ends, event.zone),
        zone=t.of(event.zone_name),
    )
    return Screen(text, offer_buttons(t, registration))


def offer_buttons(t: Translator, registration: Registration) -> tuple[tuple[Button, ...], ...]:
    """Return the answers to an offer."""
    yes = Button(t.plain("offer-yes"), _place("accept", registration), style="success")
    no = Button(t.plain("offer-no"), _place("decline", registration))
    return ((yes,), (no,))


def offer_over(t: Translator, event: Event, registration: Registration, now: datetime, *, rests: bool) -> Screen:
    """Tell that an offer has run out: the place is somebody else's, or nobody's and the person may still want it."""
    ways = ((to_organisers(t),), (to_registration(t),))
    if now >= event.starts:
        return Screen(t("offer-over-begun"), ways)
    if rests:
        return Screen(t("offer-over-rests"), (*want_button(t, registration), (to_registration(t),)))
    return Screen(t("offer-over"), ways)


def want_button(t: Translator, registration: Registration) -> tuple[tuple[Button, ...], ...]:
    """Return the button of somebody who has not answered and still wants a place."""
    return ((Button(t.plain("offer-want"), _place("want", registration), style="success"),),)


def accepted(t: Translator) -> Screen:
    """Say that the place is taken."""
    return Screen(t("offer-accepted"), ((to_registration(t),),))


def coming(t: Translator, event: Event, registration: Registration) -> Screen:
    """Ask whether somebody who has a place will come."""
    text = t(
        "coming",
        event=t.of(event.title),
        when=span(t, event.starts, event.ends, event.zone),
        zone=t.of(event.zone_name),
        place=t.of(event.place.name),
    )
    yes = Button(t.plain("coming-yes"), _place("come", registration), style="success")
    no = Button(t.plain("coming-no"), _place("absent", registration))
    return Screen(text, ((yes,), (no,)))


def coming_noted(t: Translator, event: Event) -> Screen:
    """Thank somebody who will come."""
    text = t("coming-noted", when=span(t, event.starts, event.ends, event.zone), zone=t.of(event.zone_name))
    return Screen(text, ((to_registration(t),),))


def surely(t: Translator, registration: Registration, *, pass_on: bool = False, underway: bool = False) -> Screen:
    """Ask whether somebody really gives a place back. `pass_on`: a colleague may have it."""
    yes = Button(t.plain("withdraw-yes"), _place("give_up", registration), style="danger")
    no = Button(t.plain("withdraw-no"), StatusCallback(action="again").pack(), style="primary")
    return Screen(withdraw_text(t, underway=underway), ((no,), *pass_on_button(t, may=pass_on), (yes,)))


def withdraw_text(t: Translator, *, underway: bool) -> Safe:
    """Return the question whether somebody withdraws. `underway`: a colleague is registering for the place."""
    return Safe("\n\n".join([t("withdraw-ask"), *([t("pass-on-underway")] if underway else [])]))


def pass_on_button(t: Translator, *, may: bool) -> tuple[tuple[Button, ...], ...]:
    """Return the button of somebody who may pass their place on to a colleague."""
    return ((Button(t.plain("button-pass-on"), StatusCallback(action="pass_on").pack()),),) if may else ()


def to_change(
    t: Translator, event: Event, questions: Iterable[Question], comment: str, *, files: bool = False
) -> Screen:
    """Tell somebody which answers the organisers ask to change: each has a button, and no other is opened.

    `files`: all of them are files that were never sent.
    """
    questions = list(questions)
    names = Safe("\n".join(f"– {t.of(question.name)}" for question in questions))
    parts = (
        t("files-wanted" if files else "change-asked", event=t.of(event.title), names=names),
        t("change-comment", comment=comment) if comment else Safe(),
    )
    buttons = tuple(
        (
            Button(
                t.plain("button-edit", name=question.name[t.language]),
                ReviewCallback(action="edit", question=question.id).pack(),
            ),
        )
        for question in questions
    )
    return Screen("\n\n".join(part for part in parts if part), (*buttons, (to_registration(t),)))


def _place(action: PlaceAction, registration: Registration) -> str:
    return PlaceCallback(action=action, registration=registration.id).pack()
