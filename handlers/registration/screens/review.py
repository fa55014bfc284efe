"""All answers at a glance, and the list from which one is chosen to be changed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from fair.fields.text import cut, utf16_length
from fair.forms.flow import problems, visible
from fair.forms.model import Question
from handlers.base.buttons import page_line, pager, to_registration
from handlers.base.picker import PickerEntry, picker
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import ReviewCallback
from services.application import Application
from texts.answers import LONG, shown
from texts.dates import deadline
from texts.translator import Safe, Translator

PAGE: Final = 20
"""Answers that are read on one page; what is left of longer forms follows on the next."""
TEXT: Final = 3300
"""UTF-16 units for the answers; the rest of Telegram's 4,096 is for what stands around them."""
NAME: Final = 80
BRIEF: Final = 60
"""UTF-16 units of an answer in the list of those that can be changed."""


def review(t: Translator, application: Application, now: datetime, page: int = 0, preface: str = "") -> Screen:
    """Return the review of a draft: the answers, the button that submits them, the one that leads to changes."""
    asked = visible(application.form, application.answers)
    last = max(0, (len(asked) - 1) // PAGE)
    page = max(0, min(page, last))
    lines = _lines(t, application, now, asked[page * PAGE : (page + 1) * PAGE])
    right = None if _missing(application, now) else t("review-right")
    parts = (preface, t("review-check"), lines, page_line(t, page, last), right)
    pages = pager(t, page, last, lambda target: ReviewCallback(action="again", page=target))
    return Screen("\n\n".join(part for part in parts if part), (*_ends(t), *pages, _out(t)))


def change_list(t: Translator, application: Application, now: datetime, page: int = 0) -> Screen:
    """Return the answers, a few at a time, first those that can be changed, each with a button to do so."""
    asked = visible(application.form, application.answers)
    missing = _missing(application, now)
    entries = [_entry(t, application, question, missing, now) for question in asked]
    entries.sort(key=lambda entry: entry.data is None)
    open_ = any(entry.data is not None for entry in entries)
    prompt = t("review-change") if open_ else None
    choice = picker(t, entries, page, lambda target: ReviewCallback(action="list", page=target), prompt=prompt)
    locked = any(entry.data is None for entry in entries)
    parts = (choice.text, _footer(t, application, now, locked=locked))
    back = Button(t.plain("button-back"), ReviewCallback(action="again").pack())
    end = back if application.draft else to_registration(t)
    return Screen("\n\n".join(part for part in parts if part), (*choice.rows, (end,)))


def _entry(
    t: Translator, application: Application, question: Question, missing: set[str], now: datetime
) -> PickerEntry:
    locked = application.is_locked(question, now)
    line, _ = _line(t, application, question, missing, now, BRIEF)
    data = None if locked else ReviewCallback(action="edit", question=question.id)
    return PickerEntry(t.plain("button-edit", name=question.name[t.language]), data, detail=line)


def _footer(t: Translator, application: Application, now: datetime, *, locked: bool) -> Safe | str:
    event = application.event
    if locked:
        return t("review-locked", contact=event.help_contact)
    if application.draft or now >= event.changes_until:
        return ""
    return t("review-until", moment=deadline(t, event.changes_until, event.zone), zone=t.of(event.zone_name))


def _missing(application: Application, now: datetime) -> set[str]:
    return {question for question, _ in problems(application.form, application.answers, now)}


def _lines(
    t: Translator, application: Application, now: datetime, asked: Sequence[Question], limit: int = LONG
) -> Safe:
    """Return name and answer of each question, the answers as long as the message allows."""
    missing = _missing(application, now)
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


def _ends(t: Translator) -> tuple[tuple[Button, ...], ...]:
    submit = Button(t.plain("review-submit"), ReviewCallback(action="submit").pack(), style="success")
    change = Button(t.plain("button-change"), ReviewCallback(action="list").pack())
    return ((submit,), (change,))


def _out(t: Translator) -> tuple[Button, ...]:
    return (Button(t.plain("button-cancel"), ReviewCallback(action="cancel").pack()),)
