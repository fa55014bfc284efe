"""The way into a registration: opening and closing, the roles, the consent; and the way out."""

import hashlib
import html
from typing import Final, Literal

from fair.event.model import Event
from fair.fields.text import cut
from handlers.base.buttons import to_menu, to_organisers
from handlers.base.callbacks import MenuCallback, ResumeCallback
from handlers.base.screen import Button, Rows, Screen
from handlers.registration.callbacks import ConsentCallback, ReviewCallback, RoleCallback
from handlers.registration.screens.placeholders import filled
from texts.dates import deadline, since
from texts.translator import Safe, Translator

QUOTED: Final = 1_000
"""UTF-16 units of an answer that are shown to whoever has written it."""


def not_open(t: Translator, event: Event, state: Literal["not_yet", "closed"]) -> Screen:
    """Say since when, or until when, nobody can register."""
    if state == "not_yet":
        key, when = "registration-before", event.registration_opens
    else:
        key, when = "registration-closed", event.registration_closes
    text = t(
        key,
        moment=(since if state == "not_yet" else deadline)(t, when, event.zone),
        zone=t.of(event.zone_name),
        contact=event.help_contact,
    )
    return Screen(text=text, buttons=((to_organisers(t),), (to_menu(t),)))


def too_late(t: Translator, event: Event, typed: str, ways: Rows) -> Screen:
    """Say that an answer came after registration had closed and is not kept; `ways` lead with it to the organisers."""
    when = deadline(t, event.registration_closes, event.zone)
    parts = (
        t("answer-too-late", moment=when, zone=t.of(event.zone_name)),
        t("answer-too-late-typed", text=cut(typed, QUOTED)) if typed else None,
        t("answer-too-late-do", contact=event.help_contact),
    )
    return Screen(Safe("\n\n".join(part for part in parts if part)), (*ways, (to_menu(t),)))


def roles(t: Translator, event: Event) -> Screen:
    """Ask in what quality the person takes part."""
    hints = (
        t("role-hint", role=t.of(role.label), hint=t.of(role.hint)) for role in event.roles if role.hint is not None
    )
    text = "\n\n".join(part for part in (t("role-choose", event=t.of(event.title)), "\n".join(hints)) if part)
    buttons = ((Button(text=role.label[t.language], data=RoleCallback(role=role.id).pack()),) for role in event.roles)
    return Screen(text=text, buttons=(*buttons, (to_menu(t),)))


def consent(t: Translator, event: Event, role: str, invitation: str = "") -> Screen:
    """Ask for the consent, in the very words that are logged."""
    agree = ConsentCallback(role=role, yes=True, invitation=invitation).pack()
    refuse = ConsentCallback(role=role, yes=False, invitation=invitation).pack()
    return Screen(
        text=consent_text(t, event, role),
        buttons=(
            (Button(text=t.plain("consent-agree"), data=agree, style="success"),),
            (Button(text=t.plain("consent-refuse"), data=refuse),),
        ),
    )


def consent_text(t: Translator, event: Event, role: str) -> Safe:
    """Return the consent's text with the operator, the term and a role's personal questions filled in."""
    return filled(t, event, event.consent.text, event.form.for_role(role))


def digest(text: Safe) -> str:
    """Return what a text is logged by: the hash of what people read of it."""
    return hashlib.sha256(html.unescape(text).encode()).hexdigest()


def declined(t: Translator, event: Event, *, forgotten: bool) -> Screen:
    """Say goodbye to somebody who does not agree."""
    key = "consent-declined" if forgotten else "consent-declined-kept"
    return Screen(text=t(key, contact=event.help_contact), buttons=((to_organisers(t),), (to_menu(t),)))


def cancel(t: Translator) -> Screen:
    """Ask whether a draft shall really go."""
    yes = Button(text=t.plain("cancel-yes"), data=ReviewCallback(action="discard").pack(), style="danger")
    no = Button(text=t.plain("cancel-no"), data=ResumeCallback(action="continue").pack(), style="primary")
    later = Button(text=t.plain("cancel-later"), data=MenuCallback(action="home").pack())
    return Screen(text=t("cancel-draft"), buttons=((no,), (later,), (yes,)))


def cancelled(t: Translator, *, discarded: bool) -> Screen:
    """Say that a draft is gone."""
    register = Button(text=t.plain("button-register"), data=MenuCallback(action="register").pack())
    return Screen(text=t("cancelled" if discarded else "cancelled-returned"), buttons=((register, to_menu(t)),))
