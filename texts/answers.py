"""Answers as people read them: an option's label, a spaced phone number, a written date."""

from datetime import datetime, tzinfo
from typing import Final

from fair.fields.phone import show_phone
from fair.fields.text import cut, isolate
from fair.forms.model import Question, QuestionKind, Value
from texts.dates import day
from texts.translator import Translator

LONG: Final = 200
"""UTF-16 units of an answer that a screen shows."""


def shown(t: Translator, question: Question, value: Value, zone: tzinfo, limit: int = LONG) -> str:
    """Return an answer as plain text, cut to a length."""
    return cut(_whole(t, question, value, zone), limit)


def _whole(  # noqa: PLR0911 - one line per kind of answer
    t: Translator, question: Question, value: Value, zone: tzinfo
) -> str:
    match value:
        case None:
            return t.plain("answer-skipped")
        case bool():
            return t.plain("answer-yes" if value else "answer-no")
        case int():
            return t.plain("number", count=value)
        case list():
            return "; ".join(label(t, question, option) for option in value) or t.plain("answer-skipped")
        case dict():
            return isolate(str(value.get("name", "")))
        case str() if question.kind is QuestionKind.CHOICE:
            return label(t, question, value)
        case str() if question.kind is QuestionKind.PHONE:
            return show_phone(value)
        case str() if question.kind is QuestionKind.DATE:
            return _date(t, value, zone)
        case _:
            return isolate(value)


def label(t: Translator, question: Question, option_id: str) -> str:
    """Return an option's label, plain; its identifier where the form has lost it."""
    option = question.option(option_id)
    return option.label[t.language] if option else option_id


def _date(t: Translator, value: str, zone: tzinfo) -> str:
    return str(day(t, datetime.fromisoformat(value).replace(tzinfo=zone), zone))
