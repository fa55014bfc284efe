"""The questionnaire and the texts as the team changes them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.core.time import to_micros
from fair.content import Finding
from fair.event.model import Event
from fair.forms.model import Form
from fair.words import Language
from handlers.content.screens import edit, edit_question
from handlers.content.screens.edit import Proposal
from handlers.content.screens.edit_question import QuestionTextView
from services.question_words import ContentOnTheTable, WordsRefusal
from tests.fair.content.small import SAMPLE
from tests.golden.picture import Picture
from tests.golden.sample import EVENT
from tests.golden.sample_agenda import at, words

QUESTIONS: Final = EVENT.form.questions
CHANGED: Final = replace(
    EVENT,
    about=words("Жаңа <мәтін>", "Новый <текст>", "New <text>"),
    roles=EVENT.roles[:-1],
    form=Form((replace(QUESTIONS[0], required=False, help=None), *QUESTIONS[2:])),
)
FOUND: Final = (
    Finding("event.toml", 12, "missing-key", {"key": "zone"}),
    Finding("questions.toml", 7, "unknown-role", {"key": "roles", "value": "ngos", "suggestion": "ngo"}),
)


def proposal(read: Event | None, *found: Finding) -> Proposal:
    return Proposal({"event.toml": ""}, "", EVENT, read, found)


def view(question: str, language: Language) -> QuestionTextView:
    return QuestionTextView(TABLE, EVENT.form.by_id[question], language)


def _refused(refusal: WordsRefusal) -> Picture:
    return lambda t: edit_question.option(t, view("org_form", t.language), "public_fund", refusal)


TABLE: Final = ContentOnTheTable(EVENT, SAMPLE, waits=False)
NAME: Final = view("full_name", "kk")

PICTURES: Final[Mapping[str, Picture]] = {
    "content": lambda t: edit.home(t, EVENT, to_micros(at(9)), to_micros(at(8)), sent=True),
    "content-new": lambda t: edit.home(t, EVENT, to_micros(at(9)), None, sent=False),
    "content-file": lambda t: (edit.file(t, "questions.toml", "# …"), edit.file(t, "event.toml", "# …")),
    "content-ask": edit.ask,
    "content-unknown": lambda t: edit.ask(t, t("content-unknown")),
    "content-reading": edit.reading,
    "content-unreadable": edit.unreadable,
    "content-diff": lambda t: edit.diff(t, proposal(CHANGED)),
    "content-diff-long": lambda t: edit.diff(
        t, proposal(replace(EVENT, form=Form(())), *FOUND * 30), t("content-changed-since")
    ),
    "content-same": lambda t: edit.diff(t, proposal(EVENT), t("content-before")),
    "content-wrong": lambda t: edit.diff(t, proposal(None, *FOUND)),
    "content-other": lambda t: edit.diff(t, proposal(replace(EVENT, id="other"))),
    "content-applied": edit.applied,
    # One question
    "content-diff-words": lambda t: edit.diff(t, proposal(CHANGED), more=edit_question.to_question(t, NAME)),
    "content-questions": lambda t: edit_question.listing(t, TABLE, 0),
    "content-questions-waiting": lambda t: edit_question.listing(t, replace(TABLE, waits=True), 1),
    "content-question": lambda t: edit_question.show(t, view("org_form", t.language)),
    "content-question-text": lambda t: edit_question.show(t, view("full_name", "ru")),
    "content-question-ask": lambda t: edit_question.ask_words(t, NAME, "label"),
    "content-question-ask-help": lambda t: edit_question.ask_words(t, NAME, "help"),
    "content-question-new-help": lambda t: edit_question.ask_words(t, view("position", "en"), "help"),
    "content-question-refused": lambda t: edit_question.ask_words(t, NAME, "name", WordsRefusal.LONG, 61),
    "content-options": lambda t: edit_question.options(t, view("org_form", t.language), 0),
    "content-options-page-2": lambda t: edit_question.options(t, view("org_form", t.language), 1),
    "content-option": lambda t: edit_question.option(t, view("org_form", t.language), "public_fund"),
    "content-option-first": lambda t: edit_question.option(t, view("org_form", "kk"), "public_association"),
    **{
        f"content-option-{refusal}": _refused(refusal)
        for refusal in (*WordsRefusal,)
        if refusal is not WordsRefusal.LONG
    },
    "content-option-remove": lambda t: edit_question.remove(t, view("org_form", t.language), "public_fund", 0),
    "content-option-given": lambda t: edit_question.remove(t, view("org_form", t.language), "public_fund", 12),
    "content-option-label": lambda t: edit_question.ask_label(t, view("org_form", t.language), "public_fund"),
    "content-option-ask": lambda t: edit_question.ask_option(t, view("org_form", t.language)),
    "content-option-ask-lines": lambda t: edit_question.ask_option(t, view("org_form", t.language), lines=True),
}
