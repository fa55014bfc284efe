"""What is asked when somebody is registered by hand, and the link by which they take it over."""

from collections.abc import Iterable
from typing import Literal, TypeAlias
from urllib.parse import quote

from fair.event.model import Event
from fair.forms.model import Question, QuestionKind
from handlers.applications.callbacks import ApplicationCallback, ImportCallback, ManualRegistrationCallback
from handlers.applications.screens.queue import to_queue
from handlers.base.screen import Button, Screen
from texts.answers import shown
from texts.numbers import registration_number
from texts.translator import Safe, Translator

Made: TypeAlias = Literal["approved", "rejected", "waitlisted", "link"]
"""What was made: a registration that stands so, or only a new link."""


def roles(t: Translator, event: Event) -> Screen:
    """Ask in what quality the person takes part."""
    rows = [
        (Button(role.label[t.language], ManualRegistrationCallback(action="role", of=role.id).pack()),)
        for role in event.roles
    ]
    many = Button(t.plain("button-import"), ImportCallback(action="ask").pack())
    return Screen(t("by-hand-role"), (*rows, (many,), (to_queue(t),)))


def ask(t: Translator, question: Question, problem: Safe | None = None) -> Screen:
    """Ask one thing."""
    text = t("by-hand-ask", name=t.of(question.name))
    skip = Button(t.plain("button-skip"), ManualRegistrationCallback(action="skip").pack())
    rows = ((skip,),) if question.kind is QuestionKind.ORGANISATION else ()
    return Screen(f"{problem}\n\n{text}" if problem else text, (*rows, (to_queue(t),)))


def check(t: Translator, event: Event, role_id: str, said: Iterable[tuple[Question, str]]) -> Screen:
    """Show everything before it is kept; the organiser vouches for the person's consent."""
    role = event.role(role_id)
    lines = [t.of(role.label) if role else Safe()]
    lines += [t("review-line", name=q.name[t.language], answer=shown(t, q, value, event.zone)) for q, value in said]
    yes = Button(t.plain("by-hand-yes"), ManualRegistrationCallback(action="yes").pack(), style="success")
    again = Button(t.plain("by-hand-again"), ManualRegistrationCallback(action="begin").pack())
    return Screen(t("by-hand-check", lines=Safe("\n".join(lines))), ((yes,), (again,), (to_queue(t),)))


def done(t: Translator, registration_id: int, number: int, made: Made, link: str) -> Screen:
    """Say the number, and how the person takes the registration over."""
    text = t(f"by-hand-{made}", number=registration_number(number), link=link)
    share = f"https://t.me/share/url?url={quote(link, safe='')}"
    card = ApplicationCallback(action="show", registration=registration_id).pack()
    rows = (
        (Button(t.plain("invite-send"), url=share),),
        (Button(t.plain("button-application"), card),),
        (to_queue(t),),
    )
    return Screen(text, rows, about=frozenset({registration_id}))
