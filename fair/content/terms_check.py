"""Whether terms contradict each other, the report's date, or what the consent and the policy say of them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from fair.content.toml_table import UNREAD, TomlTable
from fair.event.model import Event
from fair.forms.model import Form, Question
from fair.retention.terms import KNOWN_BY, TermKind, kept_days, over_at, own_days, terms
from fair.words import Words

_SENTENCE: Final = re.compile(r"[^.\n]+")
_DAYS: Final = re.compile(r"(\d+)[\s\u00a0]*(?:күн|дн|ден|day)", re.IGNORECASE)
_OF_TERMS: Final = re.compile("жой|сақта|удал|хран|уничтож|delet|kept|keep|stor|retain", re.IGNORECASE)
"""What a sentence about deleting or keeping has in it, in one of the languages."""


def check_terms(event_file: TomlTable, questions_file: TomlTable, event: Event) -> None:
    """Note what contradicts; nothing is said where the end of the fair or the consent's term could not be read."""
    if event.ends is UNREAD or not event.consent.term_days:
        return
    kept = kept_days(event.form, event.consent.term_days)
    _check_questions(questions_file, event, kept)
    _check_unfinished(event_file, event)
    _check_report(event_file, questions_file, event, kept)
    shorter = any(term.kind is not TermKind.EVERYTHING for term in terms(event))
    for key, words in (("text", event.consent.text), ("privacy", event.consent.privacy)):
        _check_texts(event_file, key, words, shorter=shorter, days=_all_days(event))


def _check_questions(table: TomlTable, event: Event, kept: Mapping[str, int]) -> None:
    whole = event.consent.term_days
    for place, question in enumerate(event.form.questions):
        if question.keep_days is not None and question.kind in KNOWN_BY:
            table.note("keep-of-organisation", "question", place, "keep_days")
        own = own_days(question)
        if question.when and kept[question.id] < min(whole if own is None else own, whole):
            before, days = question.when.question, kept[question.id]
            table.note("keep-over-condition", "question", place, "when", value=before, max=days)


def _check_unfinished(table: TomlTable, event: Event) -> None:
    days = event.consent.unfinished_days
    if days is not None and days > event.consent.term_days:
        table.note("keep-over-term", "consent", "unfinished_days", max=event.consent.term_days)


def _check_report(table: TomlTable, questions_file: TomlTable, event: Event, kept: Mapping[str, int]) -> None:
    """Check that what a list of participants needs is still there when the report is due."""
    due = event.report_due
    if due is None:
        return
    if due < event.ends:
        table.note("date-order", "report_due", before="ends")
    if due >= over_at(event, event.consent.term_days):
        table.note("report-after-term", "report_due", max=event.consent.term_days)
        return
    for place, question in enumerate(event.form.questions):
        if question in _needed(event.form) and due >= over_at(event, kept[question.id]):
            questions_file.note("keep-before-report", "question", place, "keep_days")


def _needed(form: Form) -> tuple[Question | None, ...]:
    return form.name_question, form.workplace_question, form.phone_question


def _all_days(event: Event) -> frozenset[int]:
    named = {event.consent.term_days, event.consent.unfinished_days, *(one.keep_days for one in event.form.questions)}
    return frozenset(days for days in named if days is not None)


def _check_texts(table: TomlTable, key: str, words: Words, *, shorter: bool, days: frozenset[int]) -> None:
    for language, text in words.items():
        if shorter and text and "{terms}" not in text:
            table.note("terms-not-told", "consent", key, language)
        for said in _told_days(text):
            if said not in days:
                table.note("days-not-kept", "consent", key, language, value=said)


def _told_days(text: str) -> Iterator[int]:
    """Yield the days that sentences about deleting or keeping name."""
    for sentence in _SENTENCE.findall(text):
        if _OF_TERMS.search(sentence):
            yield from (int(found) for found in _DAYS.findall(sentence))
