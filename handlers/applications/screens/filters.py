"""By what the queue of applications can be filtered."""

from typing import Final

from db.applications.queue import QueueFilter
from fair.event.model import Event
from fair.forms.model import Question, QuestionKind
from handlers.applications.callbacks import (
    FilterAction,
    FilterAnswerCallback,
    FilterCallback,
    FilterPageCallback,
    QueueCallback,
)
from handlers.applications.screens.queue import filtered_by, to_file, to_list, to_queue
from handlers.base.picker import PickerEntry, picker
from handlers.base.screen import Button, Screen
from texts.translator import Translator

_CHOICES: Final = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES})


def filter_menu(
    t: Translator, event: Event, chosen: QueueFilter, found: int, page: int = 0, *, files: bool = False
) -> Screen:
    """Show what can be chosen, and how many applications are left."""
    entries = [
        PickerEntry(t.plain("sift-role"), FilterCallback(action="roles"), chosen=chosen.role is not None),
        PickerEntry(t.plain("sift-text"), FilterCallback(action="text"), chosen=bool(chosen.text)),
        *(_question(t, one, chosen) for one in event.form.questions if one.kind in _CHOICES),
    ]
    choice = picker(t, entries, page, lambda target: FilterCallback(action="menu", of=str(target)))
    state = t("sift", count=found, by=filtered_by(t, event, chosen))
    first = Button(t.plain("queue-open", count=found), QueueCallback(action="first").pack(), style="primary")
    rows = (
        *(((first,), (to_list(t),)) if found else ()),
        *choice.rows,
        (_button(t.plain("sift-clear"), "clear"),),
        *to_file(t, found if files else 0),
        (to_queue(t),),
    )
    return Screen("\n\n".join(part for part in (state.rstrip(), choice.text) if part), rows)


def roles(t: Translator, event: Event) -> Screen:
    """Choose a role."""
    rows = [(_button(role.label[t.language], "role", role.id),) for role in event.roles]
    return Screen(t("sift-which-role"), (*rows, (_button(t.plain("sift-any"), "role"),)))


def options(t: Translator, question: Question, page: int = 0) -> Screen:
    """Choose an answer."""
    entries = [
        PickerEntry(one.label[t.language], FilterAnswerCallback(question=question.id, option=one.id))
        for one in question.options
    ]
    choice = picker(t, entries, page, lambda target: FilterPageCallback(question=question.id, page=target))
    text = t("sift-which-answer", name=t.of(question.name))
    any_ = _button(t.plain("sift-any"), "drop", question.id)
    return Screen("\n\n".join(part for part in (text, choice.text) if part), (*choice.rows, (any_,)))


def text(t: Translator) -> Screen:
    """Ask for a text to look for."""
    return Screen(t("sift-write"), ((_button(t.plain("button-back-to-sieve"), "menu"),),))


def nobody(t: Translator, event: Event, sought: str, queue_filter: QueueFilter) -> Screen:
    """Say that a text was found nowhere, and by what the queue is filtered as before."""
    parts = (t("sift-nobody", text=sought), filtered_by(t, event, queue_filter), t("sift-write"))
    return Screen(
        "\n\n".join(part for part in parts if part),
        ((_button(t.plain("button-back-to-sieve"), "menu"),), (to_queue(t),)),
    )


def _question(t: Translator, question: Question, chosen: QueueFilter) -> PickerEntry:
    on = question.option(chosen.answers.get(question.id, "")) is not None
    return PickerEntry(question.name[t.language], FilterCallback(action="question", of=question.id), chosen=on)


def _button(label: str, action: FilterAction, of: str = "") -> Button:
    return Button(label, FilterCallback(action=action, of=of).pack())
