"""All answers at a glance, each with a button to change it."""

from datetime import datetime
from typing import Final

from fair.fields.text import cut, utf16_length
from fair.forms.flow import problems, visible
from fair.forms.model import Question
from handlers.base.buttons import pager, to_registration
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import ReviewCallback
from services.application import Application
from texts.answers import LONG, shown
from texts.dates import moment
from texts.translator import Safe, Translator

PAGE: Final = 20
"""Answers on one page."""
TEXT: Final = 3300
"""UTF-16 units for the answers; the rest of Telegram's 4,096 is for what stands around them."""
NAME: Final = 80
LABEL: Final = 40


def review(t: Translator, application: Application, now: datetime, page: int = 0, preface: str = "") -> Screen:
    """Return the review of a draft, or the list of what can be changed of a submitted registration."""
    asked = visible(application.form, application.answers)
    last = max(0, (len(asked) - 1) // PAGE)
    page = max(0, min(page, last))
    here = asked[page * PAGE : (page + 1) * PAGE]
    lines = _lines(t, application, now, here)
    locked = any(application.is_locked(question, now) for question in asked)
    text = "\n\n".join(
        part for part in (preface, _heading(t, application), lines, _footer(t, application, locked)) if part
    )
    edits = [_edit(t, question) for question in here if not application.is_locked(question, now)]
    rows = [tuple(edits[start : start + 2]) for start in range(0, len(edits), 2)]
    pages = pager(t, page, last, lambda target: ReviewCallback(action="again", page=target))
    return Screen(text=text, buttons=(*rows, *pages, *_ends(t, application)))


def _heading(t: Translator, application: Application) -> Safe:
    return t("review-check" if application.draft else "review-change")


def _footer(t: Translator, application: Application, locked: bool) -> Safe | str:
    event = application.event
    if locked:
        return t("review-locked", contact=event.help_contact)
    if application.draft:
        return ""
    return t("review-until", moment=moment(t, event.changes_until, event.zone), zone=t.of(event.zone_name))


def _lines(
    t: Translator, application: Application, now: datetime, asked: tuple[Question, ...], limit: int = LONG
) -> Safe:
    """Return name and answer of each question, the answers as long as the message allows."""
    missing = {question for question, _ in problems(application.form, application.answers, now)}
    rows = [_line(t, application, question, missing, now, limit) for question in asked]
    if sum(length for _, length in rows) > TEXT:
        return _lines(t, application, now, asked, limit // 2)
    return Safe("\n".join(row for row, _ in rows))


def _line(
    t: Translator, application: Application, question: Question, missing: set[str], now: datetime, limit: int
) -> tuple[Safe, int]:
    """Return a line and its length as Telegram counts it."""
    name = cut(question.name[t.language], NAME)
    value = application.answers.get(question.id)
    answer = shown(t, question, value, application.event.zone, limit)
    if question.id in missing:
        key, answer = "review-missing", ""
    else:
        key = "review-line-locked" if application.is_locked(question, now) else "review-line"
    line = t(key, name=name) if key == "review-missing" else t(key, name=name, answer=answer)
    return line, utf16_length(name) + utf16_length(answer) + 24


def _edit(t: Translator, question: Question) -> Button:
    text = cut(t.plain("button-edit", name=question.name[t.language]), LABEL)
    return Button(text=text, data=ReviewCallback(action="edit", question=question.id).pack())


def _ends(t: Translator, application: Application) -> tuple[tuple[Button, ...], ...]:
    if not application.draft:
        return ((to_registration(t),),)
    submit = Button(text=t.plain("review-submit"), data=ReviewCallback(action="submit").pack(), style="success")
    cancel = Button(text=t.plain("button-cancel"), data=ReviewCallback(action="cancel").pack())
    return ((submit,), (cancel,))
