"""A registration that the team made, before the person takes it over."""

from db.registration.registrations import Registration
from fair.event.model import Event
from handlers.base.buttons import to_menu, to_organisers
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import ClaimCallback
from handlers.registration.screens.begin import consent_text
from texts.numbers import registration_number
from texts.translator import Translator


def offer(t: Translator, event: Event, made: Registration) -> Screen:
    """Show what was registered. No name: the link may have gone astray."""
    role = event.role(made.role)
    text = t(
        "claim",
        number=registration_number(made.number),
        role=t.of(role.label) if role else made.role,
        event=t.of(event.title),
    )
    return Screen(text)


def consent(t: Translator, event: Event, made: Registration, token: str) -> Screen:
    """Show what the person agrees to by taking it over, in the very words that are logged."""
    yes = Button(t.plain("claim-yes"), ClaimCallback(token=token, yes=True).pack(), style="success")
    no = Button(t.plain("claim-no"), ClaimCallback(token=token, yes=False).pack())
    return Screen(consent_text(t, event, made.role), ((yes,), (no,)))


def over(t: Translator) -> Screen:
    """Say that the link leads nowhere."""
    return Screen(t("claim-over"), ((to_organisers(t),), (to_menu(t),)))
