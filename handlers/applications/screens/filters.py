"""By what the queue of applications can be filtered."""

from typing import Final

from db.applications.queue import QueueFilter
from fair.event.model import Event
from fair.forms.model import Question, QuestionKind
from handlers.applications.callbacks import FilterAction, FilterAnswerCallback, FilterCallback, QueueCallback
from handlers.applications.screens.queue import filtered_by, to_file, to_list, to_queue
from handlers.base.screen import Button, Screen
from texts.translator import Translator

_MOST: Final = 90


def filter_menu(t: Translator, event: Event, chosen: QueueFilter, found: int, *, files: bool = False) -> Screen:
    """Show what can be chosen, and how many applications are left."""
    asked = [
        question for question in event.form.questions if question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}
    ][:_MOST]
    by = [_button(t.plain("sift-role"), "roles"), _button(t.plain("sift-text"), "text")]
    by += [_question(t, one, chosen) for one in asked]
    state = t("sift", count=found, by=filtered_by(t, event, chosen))
    first = Button(t.plain("queue-open", count=found), QueueCallback(action="first").pack(), style="primary")
    rows = (
        *(((first,), (to_list(t),)) if found else ()),
        *(tuple(by[start : start + 2]) for start in range(0, len(by), 2)),
        (_button(t.plain("sift-clear"), "clear"),),
        *to_file(t, found if files else 0),
        (to_queue(t),),
    )
    return Screen(state, rows)


def roles(t: Translator, event: Event) -> Screen:
    """Choose a role."""
    rows = [(_button(role.label[t.language], "role", role.id),) for role in event.roles]
    return Screen(t("sift-which-role"), (*rows, (_button(t.plain("sift-any"), "role"),)))


def options(t: Translator, question: Question) -> Screen:
    """Choose an answer."""
    rows = [
        (Button(one.label[t.language], FilterAnswerCallback(question=question.id, option=one.id).pack()),)
        for one in question.options[:_MOST]
    ]
    text = t("sift-which-answer", name=t.of(question.name))
    return Screen(text, (*rows, (_button(t.plain("sift-any"), "drop", question.id),)))


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


def _question(t: Translator, question: Question, chosen: QueueFilter) -> Button:
    label = question.name[t.language]
    if question.option(chosen.answers.get(question.id, "")):
        label = t.plain("button-chosen", label=label)
    return _button(label, "question", question.id)


def _button(label: str, action: FilterAction, of: str = "") -> Button:
    return Button(label, FilterCallback(action=action, of=of).pack())
