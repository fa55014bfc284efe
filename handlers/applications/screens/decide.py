"""What is asked before something is decided about an application, and what the applicant would read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.applications.decisions import Decision
from db.registration.registrations import Registration
from fair.event.model import Event
from fair.forms.model import Question
from fair.places import Claim
from handlers.applications.callbacks import (
    ApplicationCallback,
    ChangeRequestCallback,
    ChangeRequestPageCallback,
    ReasonCallback,
)
from handlers.base.limit_words import counted
from handlers.base.picker import PickerEntry, mark_of, picker
from handlers.base.screen import Button, Rows, Screen
from handlers.registration.screens import offers
from texts.numbers import registration_number
from texts.rejections import REASONS
from texts.translator import Safe, Translator


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """What an applicant is asked to change."""

    registration: Registration
    questions: tuple[Question, ...]
    chosen: frozenset[str]
    comment: str
    page: int = 0


def reasons(t: Translator, theirs: Translator, registration: Registration, seen: int) -> Screen:
    """Ask why somebody is rejected, and say in which language they will read what is typed."""
    rows = [
        (Button(t.plain(f"reason-{one}"), ReasonCallback(registration=registration.id, reason=one).pack()),)
        for one in REASONS
    ]
    none = Button(t.plain("reason-button-none"), ReasonCallback(registration=registration.id, reason="none").pack())
    text = t("reject-why", number=registration_number(registration.number))
    return Screen(
        f"{text}\n\n{reads(t, theirs)}", (*rows, (none,), (_card(t, registration, seen),)), about=of(registration)
    )


def rejection(
    t: Translator, theirs: Translator, event: Event, registration: Registration, seen: int, reason: str | None
) -> Screen:
    """Show what somebody would read who is rejected, in their language."""
    decided = Decision(0, registration.id, "rejected", reason, None, None, 0, None)
    read = offers.decision(theirs, event, decided, registration).text
    send = ApplicationCallback(action="send", registration=registration.id, seen=seen).pack()
    other = ApplicationCallback(action="reject", registration=registration.id, seen=seen).pack()
    rows = (
        (Button(t.plain("reject-yes"), send, style="danger"),),
        (Button(t.plain("reject-other"), other),),
        (_card(t, registration, seen),),
    )
    text = t("preview", number=registration_number(registration.number), read=Safe(read))
    return Screen(text, rows, about=of(registration))


def change(t: Translator, theirs: Translator, event: Event, request: ChangeRequest) -> Screen:
    """Let an organiser choose what is to be changed, and show what the applicant would read."""
    registration = request.registration
    entries = [
        PickerEntry(
            one.name[t.language],
            ChangeRequestCallback(registration=registration.id, question=one.id, on=one.id not in request.chosen),
            chosen=one.id in request.chosen,
        )
        for one in request.questions
    ]

    def to_page(target: int) -> ChangeRequestPageCallback:
        return ChangeRequestPageCallback(registration=registration.id, page=target)

    choice = picker(t, entries, request.page, to_page)
    parts = [t("change-choose", number=registration_number(registration.number)), reads(t, theirs)]
    chosen = [one for one in request.questions if one.id in request.chosen]
    ends: Rows = ((_card(t, registration, 0),),)
    if chosen:
        read = offers.to_change(theirs, event, chosen, request.comment).text
        parts.append(t("preview", number=registration_number(registration.number), read=Safe(read)))
        shown = mark_of(one.id for one in chosen)
        ask = ApplicationCallback(action="ask", registration=registration.id, seen=shown).pack()
        ends = ((Button(t.plain("change-send", count=len(chosen)), ask, style="success"),), *ends)
    text = "\n\n".join(part for part in (*parts, choice.text) if part)
    return Screen(text, (*choice.rows, *ends), about=of(registration))


def confirm_waiting(
    t: Translator,
    event: Event,
    registration: Registration,
    seen: int,
    claims: Iterable[Claim],
    taken: Mapping[Claim, int],
) -> Screen:
    """Ask before somebody is put on the waiting list although there is a place, and say what will come of it."""
    lines = (
        t("wait-ask", number=registration_number(registration.number)),
        counted(t, event, claims, taken),
        t("wait-means"),
    )
    approve = ApplicationCallback(action="approve", registration=registration.id, seen=seen).pack()
    anyway = ApplicationCallback(action="wait_yes", registration=registration.id, seen=seen).pack()
    rows = (
        (Button(t.plain("application-approve"), approve, style="success"),),
        (Button(t.plain("application-wait_yes"), anyway),),
        (_card(t, registration, seen),),
    )
    return Screen("\n\n".join(line for line in lines if line), rows)


def note(t: Translator, registration: Registration) -> Screen:
    """Ask what colleagues should know."""
    text = t("note-write", number=registration_number(registration.number))
    return Screen(text, ((_card(t, registration, 0),),), about=of(registration))


def text_expected(t: Translator) -> Screen:
    """Say that a text is expected."""
    return Screen(t("words-wanted"))


def reads(t: Translator, theirs: Translator) -> Safe:
    """Say in which language a person reads: before somebody writes to them."""
    return t("reads-language", language=theirs.plain("language-name"))


def of(registration: Registration) -> frozenset[int]:
    """Return that a screen tells of one application."""
    return frozenset({registration.id})


def _card(t: Translator, registration: Registration, seen: int) -> Button:
    back = ApplicationCallback(action="show", registration=registration.id, seen=seen)
    return Button(t.plain("button-application"), back.pack())
