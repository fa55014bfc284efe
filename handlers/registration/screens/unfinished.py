"""What is still to be done about a submitted registration, and until when; a button for each while they are few."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from fair.forms.flow import answerable_until, visible
from fair.forms.model import Question, QuestionKind
from handlers.base.callbacks import StatusCallback
from handlers.base.picker import LONG
from handlers.base.screen import Button, Rows
from handlers.registration.callbacks import ReviewCallback
from services.application import Application
from services.unfinished import Unfinished, unfinished
from texts.dates import deadline
from texts.translator import Safe, Translator

FEW: Final = 3


def told(t: Translator, application: Application, now: datetime) -> Safe:
    """Return what is to be changed, what is missing, and what can be changed besides."""
    if not application.registration.takes_part:
        return t("status-contact", contact=application.event.help_contact)
    found = unfinished(application, now)
    said = (("status-to-change", found.to_change), ("status-missing", found.lacking), ("status-lost", found.lost))
    parts = [
        t(key, names=_names(t, application, questions), contact=application.event.help_contact)
        for key, questions in said
        if questions
    ]
    parts.append(_until(t, application, found, now))
    return Safe("\n\n".join(part for part in parts if part))


def left_for_later(t: Translator, application: Application, now: datetime) -> tuple[Safe, Rows]:
    """Return what is still missing of what has just been submitted, and the ways to it."""
    lacking = unfinished(application, now).lacking
    told = t("submitted-missing", names=_names(t, application, lacking)) if lacking else Safe()
    return told, tuple((_edit(t, question),) for question in lacking[:FEW])


def edits(t: Translator, application: Application, now: datetime) -> Rows:
    """Return the ways to what is to be done, while they are few."""
    found = tuple(_edit(t, question) for question in unfinished(application, now).open)
    few = len(found) <= FEW and all(len(button.text) <= LONG for button in found)
    return tuple((button,) for button in found) if few else ()


def files(t: Translator, application: Application, now: datetime) -> Rows:
    """Return the ways to the questions that take a file, as long as they take one."""
    asked = (one for one in visible(application.form, application.answers) if one.kind is QuestionKind.FILE)
    return tuple((_edit(t, one),) for one in asked if not application.is_locked(one, now))[:FEW]


def change(t: Translator, application: Application, now: datetime) -> Rows:
    """Return the way to all answers, while they can be changed or while there is more to be done than has buttons."""
    more = bool(unfinished(application, now).open) and not edits(t, application, now)
    if now >= application.event.changes_until and not more:
        return ()
    return ((Button(t.plain("button-change"), StatusCallback(action="change").pack()),),)


def to_draft(t: Translator) -> Rows:
    """Return the way to all answers of a draft."""
    return ((Button(t.plain("button-change"), ReviewCallback(action="list").pack()),),)


def _until(t: Translator, application: Application, found: Unfinished, now: datetime) -> Safe:
    """Return until when answers can be changed, those that are asked for apart from the others."""
    event = application.event
    if now < event.changes_until:
        return t("review-until", moment=deadline(t, event.changes_until, event.zone), zone=t.of(event.zone_name))
    if not found.open:
        return t("status-changes-over", contact=event.help_contact)
    if now < event.starts:
        until = deadline(t, event.starts, event.zone)
        return t("status-others-over", moment=until, zone=t.of(event.zone_name), contact=event.help_contact)
    return t("status-others-over-now", contact=event.help_contact)


def _names(t: Translator, application: Application, questions: Iterable[Question]) -> Safe:
    return Safe("; ".join(_name(t, application, question) for question in questions))


def _name(t: Translator, application: Application, question: Question) -> Safe:
    """Return a question's name, with its own deadline where it is earlier than that of the others."""
    event, name = application.event, t.of(question.name)
    until = answerable_until(question, event.changes_until)
    if question.required or until == event.changes_until:
        return name
    return t("status-missing-until", name=name, moment=deadline(t, until, event.zone))


def _edit(t: Translator, question: Question) -> Button:
    label = t.plain("button-edit", name=question.name[t.language])
    return Button(label, ReviewCallback(action="edit", question=question.id).pack(), style="primary")
