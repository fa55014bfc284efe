"""Joining an organisation that is registered already."""

from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback, ResumeCallback
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import DelegateCallback, DelegateInvitationCallback, JoinCallback
from texts.translator import Translator


def offer(t: Translator, organisation: int, name: str) -> Screen:
    """Ask whether the person comes from an organisation of the same name or BIN."""
    yes = JoinCallback(action="yes", organisation=organisation).pack()
    other = JoinCallback(action="other", organisation=organisation).pack()
    return Screen(
        text=t("join-offer", name=name),
        buttons=(
            (Button(text=t.plain("join-yes"), data=yes, style="primary"),),
            (Button(text=t.plain("join-other"), data=other),),
        ),
    )


def colleague(t: Translator, registration: int, person: str, name: str) -> Screen:
    """Ask the first delegate whether somebody is a colleague."""
    yes = DelegateCallback(action="confirm", registration=registration).pack()
    no = DelegateCallback(action="refuse", registration=registration).pack()
    return Screen(
        text=t("delegate-ask", person=person, name=name),
        buttons=(
            (Button(text=t.plain("delegate-confirm"), data=yes, style="success"),),
            (Button(text=t.plain("delegate-refuse"), data=no),),
        ),
    )


def answered(t: Translator, person: str, name: str, *, confirmed: bool) -> Screen:
    """Tell the first delegate what came of the answer."""
    key = "delegate-confirmed" if confirmed else "delegate-refused"
    return Screen(text=t(key, person=person, name=name), buttons=((to_menu(t),),))


def not_ours(t: Translator, name: str) -> Screen:
    """Tell a person that the organisation's delegate does not know them."""
    go_on = Button(text=t.plain("button-go-on"), data=ResumeCallback(action="continue").pack(), style="primary")
    return Screen(text=t("join-refused", name=name), buttons=((go_on,),))


def invited(t: Translator, name: str, token: str) -> Screen:
    """Ask whether to join by an invitation."""
    accept = Button(text=t.plain("join-accept"), data=DelegateInvitationCallback(token=token).pack(), style="primary")
    return Screen(text=t("join-invited", name=name), buttons=((accept,), (to_menu(t),)))


def welcome(t: Translator, name: str) -> Screen:
    """Say whose invitation this is, before the consent."""
    return Screen(text=t("join-welcome", name=name))


def nothing(t: Translator) -> Screen:
    """Say that an invitation leads nowhere (any more)."""
    register = Button(text=t.plain("button-register"), data=MenuCallback(action="register").pack())
    return Screen(text=t("join-nothing"), buttons=((register, to_menu(t)),))
